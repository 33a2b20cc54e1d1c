// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays histories in virtual time and judges each:
//   tst_oraclemodel [--histories N] [--first SEED] [--minutes M]
//   tst_oraclemodel --seed SEED --verbose
// PATCHBOOK_SEED sets the first seed too.
#include "tests/oracle/modelrun.h"
#include "tests/oracle/summary.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QTextStream>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish
{
    quint64 first = 1;
    quint64 histories = 20'000;
    double minutes = 0; // 0 = until all are played
    bool verbose = false;
};

Wish readArguments(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.addOption({u"histories"_s, {}, u"N"_s, u"20000"_s});
    parser.addOption({u"first"_s, {}, u"SEED"_s, qEnvironmentVariable("PATCHBOOK_SEED", u"1"_s)});
    parser.addOption({u"minutes"_s, {}, u"M"_s, u"0"_s});
    parser.addOption({u"seed"_s, {}, u"SEED"_s});
    parser.addOption({u"verbose"_s, {}});
    parser.process(app);
    Wish wish{parser.value(u"first"_s).toULongLong(), parser.value(u"histories"_s).toULongLong(),
              parser.value(u"minutes"_s).toDouble(), parser.isSet(u"verbose"_s)};
    if (parser.isSet(u"seed"_s)) {
        wish.first = parser.value(u"seed"_s).toULongLong();
        wish.histories = 1;
    }
    return wish;
}

int playAll(const Wish &wish)
{
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    Summary summary;
    summary.part = u"model"_s;
    quint64 played = 0;
    int bad = 0;
    for (; played < wish.histories; ++played) {
        if (wish.minutes > 0 && double(timer.elapsed()) > wish.minutes * 60'000)
            break;
        const quint64 seed = wish.first + played;
        const ModelRun run = play(seed);
        Verdict verdict = judge(run.history);
        if (wish.verbose)
            out << storyOf(run.history) << Qt::endl;
        if (verdict.broken() > 0 && ++bad <= 10)
            out << "seed " << seed << ":\n  " << verdict.sentences.join(u"\n  "_s) << Qt::endl;
        verdict.sentences.clear();
        summary.verdict += verdict;
        summary.kills += run.kills;
    }
    out << "model: " << played << " histories, " << summary.kills << " kills in them, "
        << timer.elapsed() / 1000 << " s\n"
        << summaryLine(summary) << Qt::endl;
    // Its kills are no signals to a process: they do not count as such.
    summary.kills = 0;
    return writeSummary(summary) && summary.verdict.broken() == 0 ? 0 : 1;
}

} // namespace

} // namespace patchbook::test

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QCoreApplication app(argc, argv);
    return patchbook::test::playAll(patchbook::test::readArguments(app));
}
