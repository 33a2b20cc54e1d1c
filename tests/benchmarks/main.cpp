// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/heap.h"
#include "app/application/paintthreads.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/reporting.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>

using namespace patchbook::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const QCommandLineOption smallOption(u"small"_s, u"Do little: proves only that it runs."_s);
const QCommandLineOption listOption(u"list"_s, u"Name the benchmarks."_s);
const QCommandLineOption sizeOption(u"size"_s, u"With so many contacts."_s, u"contacts"_s);
const QCommandLineOption reportOption(u"report"_s,
                                      u"Measure at every size and write a table and pictures; "
                                      "figures of other benchmarks there stay."_s,
                                      u"folder"_s);
const QCommandLineOption missingOption(u"missing"_s, u"Only what the report does not have yet."_s);
const QCommandLineOption keepOption(u"keep"_s, u"Write what was measured as JSON."_s, u"file"_s);

bool runAll(const QList<Benchmark> &wanted, const QCommandLineParser &parser)
{
    const bool small = parser.isSet(smallOption);
    bool right = true;
    for (const Benchmark &benchmark : wanted) {
        int size = small ? benchmark.smallSize : benchmark.size;
        if (benchmark.size > 0 && parser.isSet(sizeOption))
            size = parser.value(sizeOption).toInt();
        Sheet sheet(benchmark.size > 0 ? size : 0, small ? 1 : benchmark.rounds, small);
        bool isRight = benchmark.run(sheet);
        if (!isRight)
            complain(u"%1 (%2)"_s.arg(benchmark.name, sizeText(size)));
        if (isRight && parser.isSet(keepOption))
            isRight = keepEntry(parser.value(keepOption), benchmark.name, sheet);
        right = right && isRight;
    }
    return right;
}

/** Whoever is not known is complained of. */
std::optional<QList<Benchmark>> named(const QStringList &names)
{
    QList<Benchmark> known = benchmarks();
    for (const QString &name : names) {
        if (std::ranges::find(known, name, &Benchmark::name) == known.end()) {
            complain(u"there is no benchmark \"%1\"; --list names them"_s.arg(name));
            return std::nullopt;
        }
    }
    if (!names.isEmpty())
        known.removeIf([&names](const Benchmark &one) { return !names.contains(one.name); });
    return known;
}

} // namespace

int main(int argc, char **argv)
{
    patchbook::shareHeaps(); // as the program does
    const QApplication app(argc, argv);
    patchbook::leaveThreadsToPainting(); // this, too
    QCommandLineParser parser;
    parser.addOptions(
        {smallOption, listOption, sizeOption, reportOption, missingOption, keepOption});
    parser.addPositionalArgument(u"name"_s, u"What to measure; all if not told."_s, u"[name...]"_s);
    parser.addHelpOption();
    parser.process(app);

    const std::optional<QList<Benchmark>> wanted = named(parser.positionalArguments());
    if (!wanted)
        return 2;
    if (parser.isSet(listOption)) {
        for (const Benchmark &benchmark : *wanted)
            say(u"%1: %2"_s.arg(benchmark.name, benchmark.about));
        return 0;
    }
    if (parser.isSet(reportOption)) {
        const bool missing = parser.isSet(missingOption);
        return makeReport(parser.value(reportOption), *wanted, missing) ? 0 : 1;
    }
    return runAll(*wanted, parser) ? 0 : 1;
}
