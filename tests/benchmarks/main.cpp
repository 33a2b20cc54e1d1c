// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>

using namespace patchbook::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

/** What the command line asks for. */
struct Wanted
{
    QList<Benchmark> benchmarks;
    int size = -1; // -1: each benchmark's own
    bool small = false;
};

bool runAll(const Wanted &wanted)
{
    bool right = true;
    for (const Benchmark &benchmark : wanted.benchmarks) {
        const int usual = wanted.small ? benchmark.smallSize : benchmark.size;
        const int size = benchmark.size == 0 ? 0 : wanted.size > 0 ? wanted.size : usual;
        Sheet sheet(size, wanted.small ? 1 : benchmark.rounds, wanted.small);
        const bool isRight = benchmark.run(sheet);
        if (!isRight)
            complain(u"%1 (%2)"_s.arg(benchmark.name, sizeText(size)));
        right = right && isRight;
    }
    return right;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption small(u"small"_s, u"Do little: proves only that it runs."_s);
    const QCommandLineOption list(u"list"_s, u"Name the benchmarks."_s);
    const QCommandLineOption size(u"size"_s, u"With so many contacts."_s, u"contacts"_s);
    parser.addOptions({small, list, size});
    parser.addPositionalArgument(u"name"_s, u"What to measure; all if not told."_s, u"[name...]"_s);
    parser.addHelpOption();
    parser.process(app);

    QList<Benchmark> known = benchmarks();
    if (parser.isSet(list)) {
        for (const Benchmark &benchmark : std::as_const(known))
            say(u"%1: %2"_s.arg(benchmark.name, benchmark.about));
        return 0;
    }
    const QStringList names = parser.positionalArguments();
    for (const QString &name : names) {
        if (std::ranges::find(known, name, &Benchmark::name) == known.end()) {
            complain(u"there is no benchmark \"%1\"; --list names them"_s.arg(name));
            return 2;
        }
    }
    if (!names.isEmpty())
        known.removeIf([&names](const Benchmark &one) { return !names.contains(one.name); });
    return runAll(
               {known, parser.isSet(size) ? parser.value(size).toInt() : -1, parser.isSet(small)})
               ? 0
               : 1;
}
