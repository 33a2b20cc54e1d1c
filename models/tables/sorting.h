// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/slotorder.h"
#include "models/tables/slotset.h"

#include <QLocale>
#include <QStringView>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace patchbook {

/** What slots are sorted by. For one thread; clones may be asked in others at the same time. */
class SortTexts
{
public:
    virtual ~SortTexts() = default;
    /** Valid until the next call; empty for what comes last. */
    virtual QStringView text(int slot) = 0;
    /**
     * A number by which a slot stands in the same place as by its text, beside all others that have
     * one; noNumber for a slot without a text. nullopt where only the text tells.
     */
    virtual std::optional<std::int64_t> number(int slot);
    static constexpr std::int64_t noNumber = INT64_MAX;
    virtual std::unique_ptr<SortTexts> clone() const = 0;
};

/** Which slots a list has, of which texts, and in which alphabet they stand. */
struct SlotsToSort
{
    SortTexts &texts;
    const SlotSet &here;
    int slotCount = 0;
    QLocale locale;
};

/**
 * Puts a whole list in order: in two threads when it is long, or by numbers where all have one.
 * Takes little more time than ICU needs to make the keys. nullopt once `stop` asks for it, some
 * milliseconds later. Any thread.
 */
std::optional<SlotOrder> sortedSlots(const SlotsToSort &slots, const std::stop_token &stop);

/**
 * The order with these slots taken out of it and put where they belong by their texts of now; those
 * that are no longer here are left out. Wants about twenty keys for each of `moved`: for many a new
 * sortedSlots() is quicker, see isWorthPlacing(). nullopt once `stop` asks for it. Any thread.
 */
std::optional<SlotOrder> placedSlots(const SlotOrder &order, std::vector<int> moved,
                                     const SlotsToSort &slots, const std::stop_token &stop);

bool isWorthPlacing(std::size_t moved, std::size_t all);

} // namespace patchbook
