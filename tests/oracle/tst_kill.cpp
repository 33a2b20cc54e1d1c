// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killepisode.h"
#include "tests/oracle/summary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>
#include <memory>
#include <mutex>
#include <vector>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/**
 * The engine as a program of its own is killed without warning, again and again, while it saves.
 * PATCHBOOK_KILLS sets how often (1,000), PATCHBOOK_SEED where to begin: an episode that failed is
 * played again by its own seed.
 */
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueueInMemoryIsCaught();
    void whatWasSavedSurvivesEveryKill();

private:
    void lane(const QString &folder);
    void take(const KillScript &script, const KillOutcome &outcome);

    std::mutex m_lock; // guards all below
    int m_killsWanted = 0;
    int m_killsBegun = 0;
    quint64 m_nextSeed = 0;
    Summary m_summary{.part = u"kills"_s, .verdict = {}};
    QMap<QString, int> m_tally;
    QStringList m_failures;
    int m_failed = 0; // episodes
};

namespace {

constexpr int livesOfEpisode = 50;
constexpr int opsOfKill = 10;
constexpr int lanes = 2;

quint64 numberFrom(const char *variable, quint64 otherwise)
{
    bool ok = false;
    const quint64 number = qEnvironmentVariable(variable).toULongLong(&ok);
    return ok ? number : otherwise;
}

} // namespace

void TestKill::aQueueInMemoryIsCaught()
{
    const QTemporaryDir folder;
    KillScript script;
    script.seed = 4'711;
    script.lives = 5;
    script.engine = QStringLiteral(PATCHBOOK_ENGINE);
    script.folder = folder.path();
    script.inMemory = true;
    const KillOutcome outcome = KillEpisode(script).run();
    QCOMPARE(outcome.kills, script.lives);
    QVERIFY(outcome.verdict.lost > 0);
}

void TestKill::whatWasSavedSurvivesEveryKill()
{
    m_killsWanted = int(numberFrom("PATCHBOOK_KILLS", 1'000));
    m_nextSeed = numberFrom("PATCHBOOK_SEED", 1);
    QTemporaryDir folder;
    folder.setAutoRemove(false);
    QVERIFY(folder.isValid());
    {
        std::vector<std::unique_ptr<QThread>> both;
        for (int i = 0; i < lanes; ++i)
            both.emplace_back(QThread::create([this, &folder] { lane(folder.path()); }))->start();
        for (const auto &thread : both)
            thread->wait();
    }
    for (auto it = m_tally.cbegin(); it != m_tally.cend(); ++it)
        std::printf("%s: %d\n", qPrintable(it.key()), *it);
    std::puts(qPrintable(summaryLine(m_summary)));
    QVERIFY(writeSummary(m_summary));
    if (m_failures.isEmpty())
        folder.setAutoRemove(true);
    QVERIFY2(m_failures.isEmpty(),
             qPrintable(m_failures.join(u'\n') + u"\nThe outboxes are in "_s + folder.path()));
    QCOMPARE(m_summary.verdict.broken(), 0);
}

void TestKill::lane(const QString &folder)
{
    for (;;) {
        KillScript script;
        script.engine = QStringLiteral(PATCHBOOK_ENGINE);
        {
            const std::lock_guard lock(m_lock);
            // A busy machine does less in a life: then it takes a few lives more.
            const bool enough =
                m_killsBegun >= m_killsWanted && m_summary.verdict.ops >= opsOfKill * m_killsWanted;
            if (enough || m_failed > 2)
                return;
            script.lives = m_killsBegun < m_killsWanted
                               ? std::min(livesOfEpisode, m_killsWanted - m_killsBegun)
                               : livesOfEpisode / 5;
            m_killsBegun += script.lives;
            script.seed = m_nextSeed++;
        }
        script.folder = QDir(folder).filePath(QString::number(script.seed));
        QDir().mkpath(script.folder);
        take(script, KillEpisode(script).run());
    }
}

void TestKill::take(const KillScript &script, const KillOutcome &outcome)
{
    const std::lock_guard lock(m_lock);
    m_summary.kills += outcome.kills;
    m_summary.verdict += outcome.verdict;
    for (auto it = outcome.tally.cbegin(); it != outcome.tally.cend(); ++it)
        m_tally[it.key()] += *it;
    if (outcome.verdict.broken() == 0 && outcome.complaints.isEmpty())
        return;
    ++m_failed;
    m_failures << u"PATCHBOOK_SEED=%1 PATCHBOOK_KILLS=%2:"_s.arg(QString::number(script.seed),
                                                                 QString::number(script.lives))
               << outcome.verdict.sentences << outcome.complaints << outcome.deaths.last(3);
}

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::TestKill)
#include "tst_kill.moc"
