// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/collation.h"

#include <algorithm>
#include <cstring>
#include <unicode/ucol.h>

namespace patchbook {

QLocale sortLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

void Collation::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

Collation::Collation(const QLocale &locale)
{
    QByteArray name = locale.bcp47Name().toLatin1();
    name.replace('-', '_');
    UErrorCode status = U_ZERO_ERROR;
    m_collator.reset(ucol_open(name.constData(), &status));
    // What a QCollator sets which minds numbers but not case.
    for (const auto &[attribute, value] : {std::pair{UCOL_NORMALIZATION_MODE, UCOL_ON},
                                           {UCOL_STRENGTH, UCOL_SECONDARY},
                                           {UCOL_NUMERIC_COLLATION, UCOL_ON},
                                           {UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE}}) {
        status = U_ZERO_ERROR;
        if (m_collator)
            ucol_setAttribute(m_collator.get(), attribute, value, &status);
    }
}

Collation::~Collation() = default;

std::size_t Collation::writeKey(QStringView text, char *key, std::size_t capacity) const
{
    if (m_collator) {
        const auto room = int32_t(std::min<std::size_t>(capacity, INT32_MAX));
        return std::size_t(ucol_getSortKey(m_collator.get(), text.utf16(), int32_t(text.size()),
                                           reinterpret_cast<uint8_t *>(key), room));
    }
    // ICU without its data: then by the code.
    QByteArray bytes = text.toUtf8();
    bytes.replace('\0', ' ');
    const auto size = std::size_t(bytes.size()) + 1;
    if (size <= capacity)
        std::memcpy(key, bytes.constData(), size);
    return size;
}

} // namespace patchbook
