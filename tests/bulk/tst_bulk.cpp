// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkepisode.h"
#include "tests/oracle/summary.h"

#include <QTest>

#include <cstdio>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int numberFrom(const char *variable, int otherwise)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

} // namespace

// Bulk runs by engines that are killed, at services that fail, among people who work on. A seed
// plans all of it: PATCHBOOK_BULK_SEED=7 repeats one, PATCHBOOK_BULK_SEEDS=50 plays more,
// PATCHBOOK_BULK_CONTACTS=5000 makes them large, PATCHBOOK_BULK_SERVICE=linq plays them all there.
class tst_Bulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyContactIsWrittenOnceAndGivenBack_data();
    void everyContactIsWrittenOnceAndGivenBack();
    void cleanupTestCase();

private:
    int m_runs = 0;
    int m_contacts = 0;
    int m_kills = 0;
    int m_lost = 0;
    int m_twice = 0;
    int m_overwritten = 0;
    int m_wrong = 0; // sums, and what was not given back
};

void tst_Bulk::everyContactIsWrittenOnceAndGivenBack_data()
{
    QTest::addColumn<int>("seed");
    const int one = numberFrom("PATCHBOOK_BULK_SEED", 0);
    const int first = one > 0 ? one : 1;
    const int last = one > 0 ? one : numberFrom("PATCHBOOK_BULK_SEEDS", 20);
    for (int seed = first; seed <= last; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void tst_Bulk::everyContactIsWrittenOnceAndGivenBack()
{
    QFETCH(const int, seed);
    BulkPlan plan = planFor(quint64(seed), numberFrom("PATCHBOOK_BULK_CONTACTS", 200));
    plan.service = qEnvironmentVariable("PATCHBOOK_BULK_SERVICE", plan.service);
    const BulkResult result = playedOut(plan);
    const BulkStory &story = result.story;
    m_runs += 2;
    m_contacts += story.run.job.total + story.undo.job.total;
    m_kills += result.kills;
    m_lost += int(result.verdict.lost.size()) + (result.trouble.isEmpty() ? 0 : 1);
    m_twice += int(result.verdict.twice.size());
    m_overwritten += int(result.verdict.overwritten.size());
    m_wrong += int(result.verdict.sums.size() + result.verdict.notUndone.size());
    const auto sums = [](const BulkKept &kept) {
        QStringList counts;
        for (const int count : kept.tally.counts)
            counts << QString::number(count);
        for (const JobReason &reason : kept.tally.reasons)
            counts << u" %1 %2%3"_s.arg(QString::number(reason.count), reason.error.code,
                                        reason.error.message);
        return QString(counts.join(u'/'));
    };
    qInfo("%s%s, %d contacts, %d kills, %lld ms: run %s, undo %s", qPrintable(plan.service),
          plan.faster ? " (faster)" : "", story.run.job.total, result.kills, result.ms,
          qPrintable(sums(story.run)), qPrintable(sums(story.undo)));
    if (result.trouble.isEmpty() && result.verdict.isGood())
        return;
    for (const QString &line : result.heard)
        std::fprintf(stderr, "%s\n", qPrintable(line));
    const QStringList all = result.verdict.all();
    for (const QString &line : all.mid(0, 12)) {
        std::fprintf(stderr, "WRONG %s\n", qPrintable(line));
        const QStringList steps = toldOf(story, line.section(u": "_s, 0, 0));
        for (const QString &step : steps)
            std::fprintf(stderr, "    %s\n", qPrintable(step));
    }
    const QByteArray why =
        (result.trouble.isEmpty() ? u"%1 promises broken"_s.arg(all.size()) : result.trouble)
            .toUtf8();
    std::fprintf(stderr,
                 "repeat it: PATCHBOOK_BULK_SEED=%d PATCHBOOK_BULK_CONTACTS=%d "
                 "PATCHBOOK_BULK_SERVICE=%s ctest -R tst_bulk$ -V\n",
                 seed, plan.contacts, qPrintable(plan.service));
    QFAIL(why.constData());
}

void tst_Bulk::cleanupTestCase()
{
    const QString line =
        u"bulk: %1 runs, %2 contacts, %3 kills, %4 lost, %5 twice, %6 overwritten, undo %7"_s.arg(
            QString::number(m_runs), QString::number(m_contacts), QString::number(m_kills),
            QString::number(m_lost), QString::number(m_twice), QString::number(m_overwritten),
            m_wrong == 0 ? u"exact"_s : u"WRONG"_s);
    std::printf("%s\n", qPrintable(line));
    writeLine(u"bulk"_s, line);
}

QTEST_GUILESS_MAIN(tst_Bulk)
#include "tst_bulk.moc"
