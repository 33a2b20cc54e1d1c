// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace patchbook::bench;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption small(u"small"_s, u"Do little: proves only that it runs."_s);
    const QCommandLineOption list(u"list"_s, u"Name the benchmarks."_s);
    parser.addOptions({small, list});
    parser.addPositionalArgument(u"name"_s, u"What to measure; all if not told."_s, u"[name...]"_s);
    parser.addHelpOption();
    parser.process(app);

    const QList<Benchmark> known = benchmarks();
    if (parser.isSet(list)) {
        for (const Benchmark &benchmark : known)
            say(u"%1: %2"_s.arg(benchmark.name, benchmark.about));
        return 0;
    }
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (std::ranges::find(known, name, &Benchmark::name) == known.cend()) {
            complain(u"there is no benchmark \"%1\"; --list names them"_s.arg(name));
            return 2;
        }
    }
    bool right = true;
    for (const Benchmark &benchmark : known) {
        if (wanted.isEmpty() || wanted.contains(benchmark.name))
            right = benchmark.run({.small = parser.isSet(small)}) && right;
    }
    return right ? 0 : 1;
}
