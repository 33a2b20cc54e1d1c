// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int hundredThousand = 100'000;
constexpr int aMillion = 1'000'000;
// What a list costs with a million contacts is measured in one list, by "million".
const QList<int> listSizes{1000, 10'000, hundredThousand};

// Short lists are searched and sorted at once: so many take the way of the long ones.
constexpr int inWorkers = 5000;

Benchmark ofList(const QString &name, const QString &about, bool (*run)(Sheet &))
{
    return {.name = name,
            .about = about,
            .run = run,
            .size = hundredThousand,
            .reported = listSizes,
            .smallSize = inWorkers};
}

} // namespace

QList<Benchmark> benchmarks()
{
    return {
        {.name = u"bulk"_s,
         .about = u"a bulk run without a limit, beside a bare loop of the same requests"_s,
         .run = benchBulk,
         .size = 1000,
         .smallSize = 30},
        {.name = u"bulk-pace"_s,
         .about = u"how much of a service's limit a bulk run uses"_s,
         .run = benchBulkPace,
         .size = 400,
         .smallSize = 15},
        ofList(u"search"_s, u"a key stroke to painted rows, beside memmem and a repaint"_s,
               benchSearch),
        ofList(u"sort"_s, u"every column and back, beside ICU keys and std::sort"_s, benchSort),
        ofList(u"scroll"_s, u"a frame at any position, beside drawing the same texts"_s,
               benchScroll),
        ofList(u"memory"_s, u"everything shown, beside the rows' text and 64 bytes each"_s,
               benchMemory),
        ofList(u"refresh"_s, u"one contact in a hundred changed, beside comparing alone"_s,
               benchRefresh),
        ofList(u"select-all"_s, u"all selected and rehearsed for another owner"_s, benchSelectAll),
        ofList(u"rehearse"_s,
               u"a reassignment of all planned, beside a walk that compares owners"_s,
               benchRehearse),
        ofList(u"stalls"_s, u"how long the real window's thread kept anybody waiting"_s,
               benchStalls),
        ofList(u"copy-open"_s, u"the local copy into the lists, beside a bare SQL scan"_s,
               benchCopyOpen),
        {.name = u"start"_s,
         .about = u"process to first picture, beside a bare window of the toolkit"_s,
         .run = benchStart,
         .rounds = 11},
        {.name = u"million"_s,
         .about = u"all of the list's work with a million contacts"_s,
         .run = benchMillion,
         .size = aMillion,
         .smallSize = inWorkers,
         .rounds = 2},
        {.name = u"page"_s,
         .about = u"a page of each service into the list, beside a walk over its values"_s,
         .run = benchPage,
         .size = 10'000},
        {.name = u"http-list"_s,
         .about = u"a whole list over HTTP, beside a bare fetch of the same pages"_s,
         .run = benchHttpList,
         .size = hundredThousand,
         .smallSize = 350},
    };
}

} // namespace patchbook::bench
