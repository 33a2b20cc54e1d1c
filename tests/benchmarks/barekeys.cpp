// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/barekeys.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unicode/ucol.h>

namespace patchbook::bench {

BareKeys::BareKeys(const QStringList &texts)
{
    UErrorCode error = U_ZERO_ERROR;
    UCollator *collator = ucol_open("en", &error);
    ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
    ucol_setStrength(collator, UCOL_SECONDARY);
    std::array<uint8_t, 1024> buffer;
    m_ends.reserve(size_t(texts.size()));
    for (const QString &text : texts) {
        // A key without its last byte, which is 0; what does not fit is cut off, as long texts are.
        const int size = ucol_getSortKey(collator, reinterpret_cast<const UChar *>(text.utf16()),
                                         int(std::min<qsizetype>(text.size(), 200)), buffer.data(),
                                         int(buffer.size()));
        const int kept = std::clamp(size - 1, 0, int(buffer.size()) - 1);
        m_keys.append(reinterpret_cast<const char *>(buffer.data()), size_t(kept));
        m_ends.push_back(m_keys.size());
    }
    ucol_close(collator);
}

std::vector<int> BareKeys::sorted() const
{
    std::vector<int> places(m_ends.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::sort(places, [this](int a, int b) { return comesBefore(a, b); });
    return places;
}

} // namespace patchbook::bench
