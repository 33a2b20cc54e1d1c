// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * The keys of fields, numbered in the order in which they were met, so that a row need not spell
 * them. A number once given stays. For one thread; a copy may be read anywhere.
 */
class FieldKeys
{
public:
    /** -1 for a key that was never met. */
    int find(std::string_view key) const;
    /** The key's number, given now if it has none. */
    int number(std::string_view key);
    std::string_view key(int number) const { return m_keys[std::size_t(number)]; }
    int count() const { return int(m_keys.size()); }

    /** Whether all numbers of `other` mean the same here. */
    bool begins(const FieldKeys &other) const;

    friend bool operator==(const FieldKeys &, const FieldKeys &) = default;

private:
    // A service has some tens of fields: to look through them beats a hash of them.
    std::vector<std::string> m_keys;
};

} // namespace patchbook
