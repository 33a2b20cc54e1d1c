// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One key stroke, from the text in the search field to the painted rows: eleven of them, the worst
// counts. Beside it what no search can do without: one memmem over the folded text, one repaint.
#include "models/tables/folding.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/foldedtext.h"
#include "tests/benchmarks/listbenchmarks.h"

#include <QTest>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchPatienceMs = 30'000;

const QStringList &keyStrokes()
{
    // Found often, seldom and never; in other scripts, in other accents, in two fields.
    static const QStringList texts{
        u"a"_s,         u"an"_s,   u"ann"_s,      u"anna"_s,        u"muller"_s,
        u"göttingen"_s, u"шевч"_s, u"株式会社"_s, u"example.org"_s, u"anna example.com"_s,
        u"nobody has"_s};
    return texts;
}

QList<QByteArray> foldedWords(const QString &query)
{
    QList<QByteArray> words;
    const QStringList parts = query.split(u' ');
    for (const QString &part : parts)
        words.append(folded(part));
    return words;
}

QByteArray longestOf(const QList<QByteArray> &words)
{
    return *std::ranges::max_element(words, {}, [](const QByteArray &word) { return word.size(); });
}

} // namespace

bool measureSearch(ListHouse &house, Sheet &sheet)
{
    const FoldedText text(house);

    std::vector<Measured> figures;
    for (const QString &typed : keyStrokes()) {
        figures.push_back({.name = u"search"_s,
                           .unit = u"ms"_s,
                           .goal = {.ratio = 2},
                           .limit = u"memmem over the folded text, one repaint"_s});
        const int expected = text.holdingAll(foldedWords(typed));
        // What is searched in may still be made, for a list that was just loaded.
        const auto isFound = [&house, expected] {
            return house.list().rowCount() == expected;
        };
        if (!house.search(typed) || !QTest::qWaitFor(isFound, searchPatienceMs)) {
            return complain(u"\"%1\" finds %2 instead of %3"_s.arg(
                typed, QString::number(house.list().rowCount()), QString::number(expected)));
        }
        figures.back().note =
            u"worst of 11: \"%1\", %2 found"_s.arg(typed, QString::number(expected));
    }
    int held = 0;
    for (int round = 0; round < sheet.rounds(); ++round) {
        for (qsizetype i = 0; i < keyStrokes().size(); ++i) {
            const QString &typed = keyStrokes().at(i);
            const double ours = millisecondsOf([&] { house.search(typed); });
            const QByteArray piece = longestOf(foldedWords(typed));
            const double limit = millisecondsOf([&] {
                held += text.holding(piece);
                house.paint();
            });
            figures[size_t(i)].rounds.push_back({ours, limit});
        }
    }
    if (held <= 0 || !house.search({}))
        return false;
    sheet.add(*std::ranges::max_element(figures, {}, &Measured::ratio));
    Measured slowest = *std::ranges::max_element(figures, {}, &Measured::ours);
    slowest.name = u"search/slowest"_s;
    slowest.goal = {};
    slowest.note.replace(u"worst"_s, u"slowest"_s);
    sheet.add(slowest);
    return true;
}

} // namespace patchbook::bench
