// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sorting.h"

#include "models/tables/collation.h"
#include "models/tables/packedkeys.h"

#include <algorithm>
#include <thread>

namespace patchbook {

namespace {

// Shorter lists are done before a second thread has begun.
constexpr int sharedFrom = 10'000;
// How often to look whether anybody still wants the answer.
constexpr int lookEvery = 1024;
// To find a place in a list takes a key for each of its halvings.
constexpr std::size_t keysPerPlace = 20;

/** The sorted slots of a part of the list. */
struct SortedPart
{
    PackedKeys keys;
    std::vector<int> empty;

    explicit SortedPart(const Collation &collation)
        : keys(collation)
    {
    }
};

void sortPart(SortedPart &part, const SlotsToSort &slots, SortTexts &texts, int first, int end,
              const std::stop_token &stop)
{
    for (int slot = first; slot < end; ++slot) {
        if (slot % lookEvery == 0 && stop.stop_requested())
            return;
        if (!slots.here.has(slot))
            continue;
        const QStringView text = texts.text(slot);
        if (text.isEmpty())
            part.empty.push_back(slot);
        else
            part.keys.add(slot, text);
    }
    part.keys.sort();
}

/** Appends to an order what comes in the right order, and finds out which are the same. */
class OrderWriter
{
public:
    explicit OrderWriter(SlotOrder &order)
        : m_order(order)
    {
    }
    void append(const PackedKeys &keys, const PackedKeys::Entry &entry)
    {
        const bool isSame = m_keys && PackedKeys::compare(*m_keys, *m_last, keys, entry) == 0;
        m_order.appendFilled(entry.slot, isSame);
        m_keys = &keys;
        m_last = &entry;
    }

private:
    SlotOrder &m_order;
    const PackedKeys *m_keys = nullptr;
    const PackedKeys::Entry *m_last = nullptr;
};

/** Of two parts, all slots of `early` before all of `late`. */
SlotOrder merged(const SortedPart &early, const SortedPart &late)
{
    const auto &left = early.keys.entries();
    const auto &right = late.keys.entries();
    SlotOrder order;
    order.reserve(left.size() + right.size() + early.empty.size() + late.empty.size());
    OrderWriter writer(order);
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        const bool isLeft =
            b == right.end() ||
            (a != left.end() && PackedKeys::compare(early.keys, *a, late.keys, *b) <= 0);
        if (isLeft)
            writer.append(early.keys, *a++);
        else
            writer.append(late.keys, *b++);
    }
    for (const SortedPart *part : {&early, &late}) {
        for (const int slot : part->empty)
            order.appendEmpty(slot);
    }
    return order;
}

/** nullopt where a text is needed, or nobody wants the answer. */
std::optional<SlotOrder> sortedByNumbers(const SlotsToSort &slots, const std::stop_token &stop)
{
    std::vector<std::pair<std::int64_t, int>> numbers;
    std::vector<int> empty;
    for (int slot = 0; slot < slots.slotCount; ++slot) {
        if (slot % lookEvery == 0 && stop.stop_requested())
            return std::nullopt;
        if (!slots.here.has(slot))
            continue;
        const std::optional<std::int64_t> number = slots.texts.number(slot);
        if (!number)
            return std::nullopt;
        if (*number == SortTexts::noNumber)
            empty.push_back(slot);
        else
            numbers.emplace_back(*number, slot);
    }
    std::sort(numbers.begin(), numbers.end());
    SlotOrder order;
    order.reserve(numbers.size() + empty.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        order.appendFilled(numbers[i].second, i > 0 && numbers[i - 1].first == numbers[i].first);
    for (const int slot : empty)
        order.appendEmpty(slot);
    return order;
}

/** A slot on its way to its place. */
struct MovedSlot
{
    std::string key;
    int slot = -1;
    std::size_t place = 0; // before which of those that stay

    friend bool operator<(const MovedSlot &a, const MovedSlot &b)
    {
        const int sign = a.key.compare(b.key);
        return sign == 0 ? a.slot < b.slot : sign < 0;
    }
};

/** What is left of an order without some of its slots. */
SlotOrder remaining(const SlotOrder &order, const SlotSet &leaving, const SlotSet &here)
{
    SlotOrder left;
    left.reserve(order.count());
    bool isGroupBegun = false;
    for (std::size_t place = 0; place < order.count(); ++place) {
        const int slot = order.slotAt(place);
        // The first of some that are the same may leave: then the next is the first.
        isGroupBegun = isGroupBegun && order.isSameAsBefore(place);
        if (leaving.has(slot) || !here.has(slot))
            continue;
        if (place < order.filled())
            left.appendFilled(slot, isGroupBegun);
        else
            left.appendEmpty(slot);
        isGroupBegun = true;
    }
    return left;
}

/** Puts slots into an order, making keys of those in it only where it looks. */
class Placing
{
public:
    Placing(const SlotOrder &staying, const SlotsToSort &slots, const Collation &collation)
        : m_staying(staying)
        , m_slots(slots)
        , m_collation(collation)
    {
    }

    /** `from`: where the one before it went. */
    void findPlace(MovedSlot &moved, std::size_t from) const
    {
        std::size_t low = from;
        std::size_t high = m_staying.filled();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (MovedSlot{keyAt(middle), m_staying.slotAt(middle)} < moved)
                low = middle + 1;
            else
                high = middle;
        }
        moved.place = low;
    }

    /** `moved` have their places, and are in order; `empty` have no text, and are in order. */
    SlotOrder written(const std::vector<MovedSlot> &moved, const std::vector<int> &empty) const
    {
        SlotOrder order;
        order.reserve(m_staying.count() + moved.size() + empty.size());
        std::size_t at = 0;
        const std::string *before = nullptr; // the key of the one before, when that was moved
        const auto stay = [&](std::size_t end) {
            for (; at < end; ++at) {
                const bool isSame =
                    m_staying.isSameAsBefore(at) || (before && keyAt(at) == *before);
                order.appendFilled(m_staying.slotAt(at), isSame);
                before = nullptr;
            }
        };
        for (const MovedSlot &slot : moved) {
            stay(slot.place);
            const bool isSame = before ? *before == slot.key : at > 0 && keyAt(at - 1) == slot.key;
            order.appendFilled(slot.slot, isSame);
            before = &slot.key;
        }
        stay(m_staying.filled());
        auto next = empty.begin();
        for (; at < m_staying.count(); ++at) {
            for (; next != empty.end() && *next < m_staying.slotAt(at); ++next)
                order.appendEmpty(*next);
            order.appendEmpty(m_staying.slotAt(at));
        }
        for (; next != empty.end(); ++next)
            order.appendEmpty(*next);
        return order;
    }

private:
    std::string keyAt(std::size_t place) const
    {
        return sortKey(m_collation, m_slots.texts.text(m_staying.slotAt(place)));
    }

    const SlotOrder &m_staying;
    const SlotsToSort &m_slots;
    const Collation &m_collation;
};

} // namespace

std::optional<std::int64_t> SortTexts::number(int)
{
    return std::nullopt;
}

std::optional<SlotOrder> sortedSlots(const SlotsToSort &slots, const std::stop_token &stop)
{
    if (std::optional<SlotOrder> order = sortedByNumbers(slots, stop))
        return order;
    const Collation collation(slots.locale);
    SortedPart early(collation);
    if (slots.slotCount < sharedFrom) {
        sortPart(early, slots, slots.texts, 0, slots.slotCount, stop);
        const SortedPart none(collation);
        return stop.stop_requested() ? std::nullopt : std::optional(merged(early, none));
    }
    const int middle = slots.slotCount / 2;
    const Collation otherCollation(slots.locale);
    SortedPart late(otherCollation);
    const std::unique_ptr<SortTexts> otherTexts = slots.texts.clone();
    {
        const std::jthread other(
            [&] { sortPart(late, slots, *otherTexts, middle, slots.slotCount, stop); });
        sortPart(early, slots, slots.texts, 0, middle, stop);
    }
    return stop.stop_requested() ? std::nullopt : std::optional(merged(early, late));
}

std::optional<SlotOrder> placedSlots(const SlotOrder &order, std::vector<int> moved,
                                     const SlotsToSort &slots, const std::stop_token &stop)
{
    std::ranges::sort(moved);
    moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
    const Collation collation(slots.locale);
    SlotSet leaving;
    std::vector<MovedSlot> filled;
    std::vector<int> empty;
    for (const int slot : moved) {
        leaving.insert(slot);
        if (!slots.here.has(slot))
            continue;
        const QStringView text = slots.texts.text(slot);
        if (text.isEmpty())
            empty.push_back(slot);
        else
            filled.push_back({sortKey(collation, text), slot});
    }
    std::sort(filled.begin(), filled.end());
    const SlotOrder staying = remaining(order, leaving, slots.here);
    const Placing placing(staying, slots, collation);
    std::size_t from = 0;
    for (MovedSlot &slot : filled) {
        if (stop.stop_requested())
            return std::nullopt;
        placing.findPlace(slot, from);
        from = slot.place;
    }
    return placing.written(filled, empty);
}

bool isWorthPlacing(std::size_t moved, std::size_t all)
{
    return moved * keysPerPlace < all;
}

} // namespace patchbook
