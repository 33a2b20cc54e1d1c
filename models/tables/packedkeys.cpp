// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/packedkeys.h"

#include "models/tables/collation.h"

#include <algorithm>

namespace patchbook {

namespace {

constexpr std::size_t usualKey = 1024;
constexpr std::size_t knownTexts = 2048;
constexpr std::size_t startSize = sizeof(PackedKeys::Entry::start);

/** Writes the key into `to`, which grows where it must. Its size without the closing zero. */
template <class Bytes>
std::size_t writeKey(const Collation &collation, QStringView text, Bytes &to)
{
    std::size_t size = collation.writeKey(text, to.data(), to.size());
    if (size > to.size()) {
        to.resize(size);
        size = collation.writeKey(text, to.data(), to.size());
    }
    return size - std::min<std::size_t>(size, 1);
}

} // namespace

PackedKeys::PackedKeys(const Collation &collation)
    : m_collation(collation)
    , m_key(usualKey)
    , m_known(knownTexts)
{
    m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockSize));
    // Place 0 is the rest of every key that has none.
    m_blocks.front()[0] = '\0';
    m_used = 1;
}

void PackedKeys::add(int slot, QStringView text)
{
    Known *known = knownFor(text);
    if (!known) {
        m_entries.push_back(made(text));
    } else {
        const std::u16string_view utf16(text.utf16(), std::size_t(text.size()));
        if (known->text == utf16) {
            ++m_met;
        } else {
            known->entry = made(text);
            known->text = utf16;
        }
        m_entries.push_back(known->entry);
    }
    m_entries.back().slot = slot;
}

// nullptr where no text is met twice: to remember them would be work for nothing.
PackedKeys::Known *PackedKeys::knownFor(QStringView text)
{
    constexpr std::size_t triedTexts = 4096;
    if (m_entries.size() > triedTexts && m_met * 4 < m_entries.size())
        return nullptr;
    return &m_known[qHash(text) % m_known.size()];
}

PackedKeys::Entry PackedKeys::made(QStringView text)
{
    const std::size_t size = writeKey(m_collation, text, m_key);
    Entry entry;
    for (std::size_t i = 0; i < startSize; ++i) {
        const auto byte = i < size ? static_cast<unsigned char>(m_key[i]) : 0U;
        entry.start = (entry.start << 8U) | byte;
    }
    if (size > startSize)
        entry.rest = keep(m_key.data() + startSize, size - startSize + 1);
    return entry;
}

std::uint32_t PackedKeys::keep(const char *rest, std::size_t size)
{
    // Never reached: a key is a few hundred bytes, and four gigabytes of them are no list.
    if (size > blockSize || (m_blocks.size() << blockBits) > UINT32_MAX)
        return 0;
    if (blockSize - m_used < size) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockSize));
        m_used = 0;
    }
    std::memcpy(m_blocks.back().get() + m_used, rest, size);
    const auto place = std::uint32_t((m_blocks.size() - 1) << blockBits) + m_used;
    m_used += std::uint32_t(size);
    return place;
}

void PackedKeys::sort()
{
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) {
        const std::strong_ordering order = compare(*this, a, *this, b);
        return order == 0 ? a.slot < b.slot : order < 0;
    });
}

std::string sortKey(const Collation &collation, QStringView text)
{
    std::string key(64, '\0');
    key.resize(writeKey(collation, text, key));
    return key;
}

} // namespace patchbook
