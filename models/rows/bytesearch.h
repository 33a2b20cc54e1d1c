// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace patchbook {

/**
 * Looks for a few bytes in many. Several times as fast as memmem() where the processor compares 16
 * bytes at once: it looks for the two rarest of the bytes, and at the others only where both stand.
 */
class ByteSearch
{
public:
    static constexpr std::size_t nowhere = std::string_view::npos;

    explicit ByteSearch(std::string bytes);

    const std::string &bytes() const { return m_bytes; }
    /** Where they stand first, at `from` or later. Nothing stands at `from`. */
    std::size_t find(std::string_view text, std::size_t from = 0) const;

private:
    std::string m_bytes;
    std::size_t m_rare = 0; // places of the two in m_bytes
    std::size_t m_second = 0;
};

/** Whether `bytes` stand in a short text. No bytes stand in any. */
bool holdsBytes(std::string_view text, std::string_view bytes);

} // namespace patchbook
