// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace patchbook::bench {

/** ICU's sort keys of some texts, English, numbers by value and without regard to case. */
class BareKeys
{
public:
    explicit BareKeys(const QStringList &texts);

    bool comesBefore(int a, int b) const { return key(a) < key(b); }
    /** Places of the texts in their order. */
    std::vector<int> sorted() const;

private:
    std::string_view key(int place) const
    {
        const size_t start = place == 0 ? 0 : m_ends[size_t(place) - 1];
        return std::string_view(m_keys).substr(start, m_ends[size_t(place)] - start);
    }

    std::string m_keys;
    std::vector<size_t> m_ends;
};

} // namespace patchbook::bench
