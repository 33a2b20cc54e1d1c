// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/idhashes.h"

#include <functional>
#include <utility>

namespace patchbook {

namespace {

constexpr std::size_t hashParts = 64;
constexpr std::size_t firstPlaces = 16; // a power of two, like all that follow

} // namespace

std::uint64_t IdHashes::hashOf(std::string_view id)
{
    const std::uint64_t hash = std::hash<std::string_view>()(id);
    return hash == 0 ? 1 : hash;
}

IdHashes::IdHashes()
    : m_parts(hashParts)
{
}

bool IdHashes::insert(std::uint64_t hash)
{
    // The low bits choose the place within the part.
    Part &part = m_parts[(hash >> 48U) % hashParts];
    if (part.used * 4 >= part.places.size() * 3)
        grow(part);
    const bool isNew = put(part, hash);
    m_count += isNew ? 1 : 0;
    return isNew;
}

void IdHashes::clear()
{
    m_parts = std::vector<Part>(hashParts);
    m_count = 0;
}

void IdHashes::grow(Part &part)
{
    const std::size_t size = part.places.empty() ? firstPlaces : part.places.size() * 2;
    const std::vector<std::uint64_t> before = std::exchange(part.places, {});
    part.places.resize(size);
    part.used = 0;
    for (const std::uint64_t hash : before) {
        if (hash != 0)
            put(part, hash);
    }
}

bool IdHashes::put(Part &part, std::uint64_t hash)
{
    const std::size_t mask = part.places.size() - 1;
    std::size_t at = hash & mask;
    while (part.places[at] != 0) {
        if (part.places[at] == hash)
            return false;
        at = (at + 1) & mask;
    }
    part.places[at] = hash;
    ++part.used;
    return true;
}

} // namespace patchbook
