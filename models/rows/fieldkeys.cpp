// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/fieldkeys.h"

#include <algorithm>

namespace patchbook {

int FieldKeys::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? -1 : int(found - m_keys.begin());
}

int FieldKeys::number(std::string_view key)
{
    if (const int known = find(key); known >= 0)
        return known;
    m_keys.emplace_back(key);
    return count() - 1;
}

bool FieldKeys::begins(const FieldKeys &other) const
{
    return other.m_keys.size() <= m_keys.size() &&
           std::equal(other.m_keys.begin(), other.m_keys.end(), m_keys.begin());
}

} // namespace patchbook
