// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/fieldkeys.h"
#include "models/rows/row.h"

#include <memory>
#include <string>
#include <vector>

namespace patchbook {

/**
 * Some rows on their way from a service or the local copy, with the numbers that their keys have in
 * them. Made in a worker, then read in any thread; a move costs nothing, a copy copies the bytes.
 */
class RowPage
{
public:
    RowPage() = default;
    explicit RowPage(std::shared_ptr<const FieldKeys> keys)
        : m_keys(std::move(keys))
    {
    }

    const std::shared_ptr<const FieldKeys> &keys() const { return m_keys; }
    /** For a page whose last rows brought keys that nobody had met. */
    void setKeys(std::shared_ptr<const FieldKeys> keys) { m_keys = std::move(keys); }

    int size() const { return int(m_ends.size()); }
    bool isEmpty() const { return m_ends.empty(); }
    RowView at(int place) const
    {
        const std::size_t start = place == 0 ? 0 : m_ends[std::size_t(place) - 1];
        return RowView(std::string_view(m_bytes).substr(start, m_ends[std::size_t(place)] - start));
    }
    void reserve(std::size_t rows, std::size_t bytes)
    {
        m_ends.reserve(rows);
        m_bytes.reserve(bytes);
    }
    void append(std::string_view packed)
    {
        m_bytes += packed;
        m_ends.push_back(m_bytes.size());
    }

private:
    std::shared_ptr<const FieldKeys> m_keys;
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

} // namespace patchbook
