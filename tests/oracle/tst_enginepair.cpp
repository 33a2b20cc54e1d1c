// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqcontacts.h"
#include "tests/oracle/checker.h"
#include "tests/oracle/killdisk.h"
#include "tests/oracle/killhouse.h"
#include "tests/oracle/killprocess.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <poll.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pairs = 100;
constexpr int patienceMs = 30'000;

/** One of the engines that want the same outbox. */
struct Rival
{
    KillProcess process;
    int life = 0;
    bool opened = false;
    bool refused = false;

    bool knows() const { return opened || refused; }
};

} // namespace

/** Two engines, as programs of their own, on one outbox: only one of them ever sends. */
class TestEnginePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyOneOfTwoSendsAndTheNextTakesOver();

private:
    bool start(Rival &rival, const QList<QByteArray> &more = {});
    void listenTo(Rival &rival);
    bool everybodyKnows(const QList<Rival *> &rivals);
    bool hasSent(const Rival &rival, int requests);
    void bury(Rival &rival);
    void judgeAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DiskWatch> m_disk;
    std::unique_ptr<KillRecord> m_record;
    std::unique_ptr<KillHouse> m_house;
    QList<Rival *> m_alive;
    int m_lives = 0;
};

void TestEnginePair::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_disk = std::make_unique<DiskWatch>(m_folder->filePath(u"outbox.db"_s));
    m_record = std::make_unique<KillRecord>(LinqContacts().schema());
    KillHouse::Reach reach;
    reach.listen = [this] {
        for (Rival *rival : std::as_const(m_alive))
            listenTo(*rival);
    };
    reach.lookAtDisk = [this] {
        for (const DiskStep &row : m_disk->look())
            m_record->add(row);
    };
    reach.kill = [] {
    };
    m_house = std::make_unique<KillHouse>(*m_record, 1, 3 * pairs + 1, reach);
    QVERIFY(m_house->start());
    const std::scoped_lock world(m_house->lock());
    m_house->calmDown();
}

void TestEnginePair::onlyOneOfTwoSendsAndTheNextTakesOver()
{
    for (int i = 0; i < pairs; ++i) {
        std::array<Rival, 2> both;
        QVERIFY(start(both[0]) && start(both[1]));
        QVERIFY(everybodyKnows({&both[0], &both[1]}));
        QVERIFY2(both[0].opened != both[1].opened, "two engines had one outbox, or neither");
        Rival &winner = both[0].opened ? both[0] : both[1];
        Rival &loser = both[0].opened ? both[1] : both[0];
        QVERIFY(loser.refused);
        QVERIFY(hasSent(winner, 1 + i % 5));
        bury(winner);
        bury(loser);
        QCOMPARE(m_house->requestsOf(loser.life), 0);

        Rival heir;
        QVERIFY(start(heir));
        QVERIFY(everybodyKnows({&heir}));
        QVERIFY2(heir.opened, "an outbox stayed locked after its engine was killed");
        QVERIFY(hasSent(heir, i % 3));
        bury(heir);
    }
    Rival last;
    QVERIFY(start(last, {"--drain"}));
    QVERIFY(QTest::qWaitFor(
        [&] {
            const std::scoped_lock world(m_house->lock());
            listenTo(last);
            return last.process.isSilent();
        },
        patienceMs));
    bury(last);
    QCOMPARE(m_record->stage(), "idle");
    judgeAll();
}

bool TestEnginePair::start(Rival &rival, const QList<QByteArray> &more)
{
    const std::scoped_lock world(m_house->lock());
    rival.life = ++m_lives;
    ++m_record->history().starts;
    m_house->lifeBegins(rival.life, {});
    m_alive << &rival;
    const QList<QByteArray> command{PATCHBOOK_ENGINE,
                                    "--outbox",
                                    m_folder->filePath(u"outbox.db"_s).toLocal8Bit(),
                                    "--origin",
                                    m_house->origin().toLatin1(),
                                    "--pace",
                                    "10",
                                    "--lateness",
                                    "2500",
                                    "--life",
                                    QByteArray::number(rival.life)};
    return rival.process.start(command + more, m_house->token(rival.life));
}

// Under the lock.
void TestEnginePair::listenTo(Rival &rival)
{
    for (const QByteArray &line : rival.process.heard()) {
        rival.opened = rival.opened || line.startsWith("opened");
        // Another's outbox: what it said of it is no complaint.
        if (line.startsWith("refused "))
            rival.refused = true;
        else
            m_record->hear(rival.life, line);
    }
}

bool TestEnginePair::everybodyKnows(const QList<Rival *> &rivals)
{
    return QTest::qWaitFor(
        [&] {
            const std::scoped_lock world(m_house->lock());
            for (Rival *rival : rivals)
                listenTo(*rival);
            return std::ranges::all_of(rivals, &Rival::knows);
        },
        patienceMs);
}

// So that it is not always killed while it starts.
bool TestEnginePair::hasSent(const Rival &rival, int requests)
{
    return QTest::qWaitFor(
        [&] {
            const std::scoped_lock world(m_house->lock());
            return m_house->requestsOf(rival.life) >= requests;
        },
        patienceMs);
}

void TestEnginePair::bury(Rival &rival)
{
    const std::scoped_lock world(m_house->lock());
    rival.process.kill();
    m_house->lifeEnded(rival.life);
    pollfd rest{rival.process.fd(), POLLIN, 0};
    while (!rival.process.isSilent() && ::poll(&rest, 1, -1) >= 0)
        listenTo(rival);
    rival.process.wait();
    m_alive.removeOne(&rival);
}

void TestEnginePair::judgeAll()
{
    const KeptRows rows = allRows(m_folder->filePath(u"outbox.db"_s));
    QCOMPARE(rows.error, QString());
    History &history = m_record->history();
    m_record->close(rows.ops, rows.events);
    history.lateness = std::chrono::milliseconds(250);
    const Verdict verdict = judge(history);
    QVERIFY(verdict.ops > pairs);
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
    QVERIFY2(m_record->complaints().isEmpty(), qPrintable(m_record->complaints().join(u'\n')));
}

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::TestEnginePair)
#include "tst_enginepair.moc"
