// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the thread of the real window keeps anybody waiting who moves the mouse meanwhile.
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/stallwatch.h"
#include "tests/benchmarks/windowhouse.h"
#include "ui/list/contactselection.h"

#include <QScrollBar>

#include <random>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double shortestPicture = 16; // ms of a 60 Hz screen

/** Watches the event loop while `work` goes on, and puts down what it saw. */
bool watched(Sheet &sheet, const QString &work, double &longest, const std::function<bool()> &doIt)
{
    Stalls stalls{.work = work};
    bool isRight = false;
    {
        StallWatch watch(stalls);
        isRight = doIt();
    }
    sheet.add(stalls);
    longest = std::max(longest, stalls.longestMs);
    return isRight || complain(work);
}

bool typeAll(WindowHouse &house)
{
    const QStringList texts{u"a"_s,    u"anna"_s,   u"muller"_s,      u"göttingen"_s,
                            u"шевч"_s, u"株式"_s,   u"example.org"_s, u"anna example.com"_s,
                            u"김"_s,   u"nobody"_s, u"o’neill"_s,     u""_s};
    for (const QString &text : texts) {
        if (!house.type(text))
            return false;
    }
    return true;
}

bool sortAll(WindowHouse &house)
{
    for (int column = 0; column < house.list().columnCount(); ++column) {
        if (!house.sort(column, Qt::AscendingOrder) || !house.sort(column, Qt::DescendingOrder))
            return false;
    }
    return true;
}

bool scrollAbout(WindowHouse &house)
{
    constexpr int positions = 60;
    constexpr int betweenMs = 10;
    constexpr unsigned seed = 6;
    std::minstd_rand dice(seed);
    QScrollBar *bar = house.view().verticalScrollBar();
    for (int i = 0; i < positions; ++i) {
        bar->setValue(std::uniform_int_distribution<int>(0, bar->maximum())(dice));
        turnLoop(betweenMs);
    }
    return true;
}

bool selectAll(WindowHouse &house)
{
    constexpr int settleMs = 500;
    house.view().selectAll();
    turnLoop(settleMs);
    // Counted, not listed: to list all of them is the test's wish alone.
    const ContactSelection *chosen = house.view().chosen();
    return chosen && chosen->count() == house.list().rowCount();
}

} // namespace

bool benchStalls(Sheet &sheet)
{
    WindowHouse house(sheet.size());
    if (!house.show())
        return false;
    double longest = 0;
    const bool isRight =
        watched(sheet, u"loading the list"_s, longest, [&] { return house.load(); }) &&
        watched(sheet, u"typing 11 searches"_s, longest, [&] { return typeAll(house); }) &&
        watched(sheet, u"sorting by every column"_s, longest, [&] { return sortAll(house); }) &&
        watched(sheet, u"scrolling about"_s, longest, [&] { return scrollAbout(house); });
    if (!isRight)
        return false;
    house.changeEvery(100, u"Changed meanwhile"_s);
    if (!watched(sheet, u"reading all anew, 1 in 100 changed"_s, longest,
                 [&] { return house.refresh(); }) ||
        !watched(sheet, u"selecting all"_s, longest, [&] { return selectAll(house); }))
        return false;
    sheet.add({.name = u"stalls"_s,
               .unit = u"ms"_s,
               .goal = {.most = shortestPicture},
               .rounds = {{longest, 0}},
               .note = u"the longest of all"_s});
    return true;
}

} // namespace patchbook::bench
