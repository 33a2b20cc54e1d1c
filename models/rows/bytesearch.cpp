// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/bytesearch.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace patchbook {

namespace {

// From the most to the least frequent in names, addresses and words. What is not here is rare.
constexpr std::string_view frequentBytes = "ea\xd0\xd1 inorlst.\xe3\xe0\xcemcdhu\xd8\xd9@"
                                           "pgby0129348567kvf\xb8\x80\xe1wj-";

std::size_t rarity(char byte)
{
    const std::size_t place = frequentBytes.find(byte);
    return place == std::string_view::npos ? frequentBytes.size() : place;
}

std::size_t rarest(std::string_view bytes, std::size_t besides)
{
    std::size_t best = besides == 0 ? 1 : 0;
    for (std::size_t i = best; i < bytes.size(); ++i) {
        if (i != besides && rarity(bytes[i]) > rarity(bytes[best]))
            best = i;
    }
    return best;
}

std::size_t slowFind(std::string_view text, std::size_t from, std::string_view bytes)
{
    if (from >= text.size() || text.size() - from < bytes.size())
        return ByteSearch::nowhere;
    const void *hit = memmem(text.data() + from, text.size() - from, bytes.data(), bytes.size());
    return hit ? std::size_t(static_cast<const char *>(hit) - text.data()) : ByteSearch::nowhere;
}

} // namespace

ByteSearch::ByteSearch(std::string bytes)
    : m_bytes(std::move(bytes))
{
    if (m_bytes.size() < 2)
        return;
    m_rare = rarest(m_bytes, m_bytes.size());
    m_second = rarest(m_bytes, m_rare);
}

std::size_t ByteSearch::find(std::string_view text, std::size_t from) const
{
    if (m_bytes.empty())
        return from <= text.size() ? from : nowhere;
#ifdef __SSE2__
    constexpr std::size_t step = 16;
    if (m_bytes.size() > 1) {
        const __m128i rare = _mm_set1_epi8(m_bytes[m_rare]);
        const __m128i second = _mm_set1_epi8(m_bytes[m_second]);
        const auto bytesAt = [&text](std::size_t place) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + place));
        };
        for (; from + m_bytes.size() + step <= text.size(); from += step) {
            const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(bytesAt(from + m_rare), rare),
                                               _mm_cmpeq_epi8(bytesAt(from + m_second), second));
            for (auto hits = unsigned(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
                const std::size_t place = from + std::size_t(std::countr_zero(hits));
                if (std::memcmp(text.data() + place, m_bytes.data(), m_bytes.size()) == 0)
                    return place;
            }
        }
    }
#endif
    return slowFind(text, from, m_bytes);
}

bool holdsBytes(std::string_view text, std::string_view bytes)
{
    // Beside an empty view's address, which memmem() must not be given.
    return bytes.empty() || slowFind(text, 0, bytes) != ByteSearch::nowhere;
}

} // namespace patchbook
