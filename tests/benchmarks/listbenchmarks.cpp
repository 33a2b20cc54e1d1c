// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/listbenchmarks.h"

#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/memoryuse.h"

#include <algorithm>
#include <optional>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

bool inShownList(Sheet &sheet, bool (*measure)(ListHouse &, Sheet &))
{
    ListHouse house(sheet.size());
    return house.load() && house.show() && measure(house, sheet);
}

constexpr double bytesInMiB = 1024.0 * 1024;

/** The rows' UTF-8 text and 64 bytes each. */
double bareBytes(ListHouse &house)
{
    constexpr int perRow = 64;
    qint64 bytes = 0;
    for (const auto &session : house.workspace().sessions()) {
        const QStringList ids = session->book().ids();
        for (const QString &id : ids)
            bytes += textBytes(session->book().baseline(id)) + perRow;
    }
    return double(bytes);
}

/** `before` was measured when the services stood and nothing was read from them. */
void addMemory(ListHouse &house, Sheet &sheet, qint64 before)
{
    const double ours = double(residentBytes() - before);
    sheet.add({.name = u"memory"_s,
               .unit = u"MiB"_s,
               .goal = {.ratio = 2},
               .rounds = {{ours / bytesInMiB, bareBytes(house) / bytesInMiB}},
               .limit = u"the rows' UTF-8 text and 64 bytes each"_s,
               .note = u"shown, searched and sorted; %1 bytes a contact"_s.arg(
                   QString::number(ours / house.contacts(), 'f', 0))});
}

bool useOnce(ListHouse &house)
{
    const bool isUsed = house.load() && house.show() && house.search(u"anna"_s) &&
                        house.search({}) && house.sort(0, Qt::AscendingOrder);
    house.paint();
    return isUsed;
}

/** What fonts, translations and what the services keep for themselves take is not counted. */
std::optional<qint64> settledBytes(ListHouse &house)
{
    constexpr int everyScript = 2000;
    if (ListHouse small(std::min(everyScript, house.wanted())); !useOnce(small))
        return std::nullopt;
    house.services().walkAll();
    return residentBytes();
}

} // namespace

bool benchSearch(Sheet &sheet)
{
    return inShownList(sheet, measureSearch);
}

bool benchSort(Sheet &sheet)
{
    return inShownList(sheet, measureSort);
}

bool benchScroll(Sheet &sheet)
{
    return inShownList(sheet, measureScroll);
}

bool benchRefresh(Sheet &sheet)
{
    return inShownList(sheet, measureRefresh);
}

bool benchSelectAll(Sheet &sheet)
{
    return inShownList(sheet, measureSelectAll);
}

bool benchMemory(Sheet &sheet)
{
    ListHouse house(sheet.size());
    const std::optional<qint64> before = settledBytes(house);
    if (!before || !useOnce(house))
        return false;
    addMemory(house, sheet, *before);
    return true;
}

bool benchMillion(Sheet &sheet)
{
    constexpr double msInSecond = 1000;
    ListHouse house(sheet.size());
    const std::optional<qint64> before = settledBytes(house);
    bool isThere = false;
    const double took = millisecondsOf([&] { isThere = before && useOnce(house); });
    if (!isThere)
        return false;
    sheet.add(
        {.name = u"million"_s,
         .unit = u"s"_s,
         .rounds = {{took / msInSecond, 0}},
         .note = u"to make, read, show, search and sort the whole list, without a network"_s});
    addMemory(house, sheet, *before);
    return house.beginAnew() && measureSearch(house, sheet) && measureSort(house, sheet) &&
           measureScroll(house, sheet) && measureSelectAll(house, sheet);
}

} // namespace patchbook::bench
