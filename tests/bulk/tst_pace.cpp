// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkengine.h"
#include "tests/bulk/bulkservice.h"
#include "tests/oracle/killprocess.h"
#include "tests/oracle/summary.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <poll.h>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The service's seconds and ours are as much shorter than real ones.
constexpr int scale = 5;
constexpr int allowance = 80; ///< what we allow ourselves of HighLevel's 100
constexpr qint64 windowMs = 10'000 / scale;
/// On their way while the service's answer is: a few requests may come yet.
constexpr qint64 underWayMs = 80;

/** The service's own log of one run. */
struct PaceLog
{
    QList<qint64> requests; ///< when they came, ms
    int tooMany = 0;        ///< 429 which the service gave by itself
    qint64 pauseFrom = -1;  ///< when it asked for a pause
    qint64 pauseMs = 0;     ///< for how long
    QList<qint64> savesTook =
        {};               ///< of saves by hand, from "Save" to "Saved", on the engine's clock
    QByteArray sums = {}; ///< of the run, by outcome
    int requestsInRun = 0;
};

/** The most requests in any window, both its ends included. */
int mostInAnyWindow(const QList<qint64> &times, qint64 window)
{
    int most = 0;
    qsizetype first = 0;
    for (qsizetype last = 0; last < times.size(); ++last) {
        while (times.at(first) < times.at(last) - window)
            ++first;
        most = std::max(most, int(last - first) + 1);
    }
    return most;
}

/** Requests that came although the service had asked for a pause. */
int inThePause(const PaceLog &log)
{
    return int(std::ranges::count_if(log.requests, [&log](qint64 at) {
        return at > log.pauseFrom + underWayMs && at < log.pauseFrom + log.pauseMs;
    }));
}

/** A run at a service whose door keeps a log. */
class PaceRun final
{
public:
    PaceRun(const QString &service, int contacts)
        : m_service(bulkService(service, contacts, 5, scale))
    {
        m_time.start();
        demo::Desk &desk = m_service->desk();
        desk.setBeforeAnswer([this](const demo::Request &request) { return before(request); });
        desk.setAfterAnswer([this](const demo::Request &, demo::Answer &answer) {
            const std::lock_guard lock(m_lock);
            m_log.tooMany += answer.status == 429 ? 1 : 0;
        });
    }
    ~PaceRun() { m_service->desk().stop(); }
    Q_DISABLE_COPY_MOVE(PaceRun)

    /** When the nth write comes, a pause of so many seconds of the service is asked for. */
    void askForPause(int nthWrite, int seconds)
    {
        m_pauseAt = nthWrite;
        m_pauseSeconds = seconds;
    }

    PaceLog log(int enginePace)
    {
        const QStringList owners = m_service->owners();
        QStringList ids = m_service->ids();
        BulkOrders orders;
        orders.service = m_service->key();
        orders.origin = m_service->desk().origin();
        orders.settings = m_service->settings();
        orders.token = tokenOf(1);
        orders.pace = enginePace;
        orders.calm = true;
        orders.saves = ids.mid(0, 5);
        for (const QString &id : ids.mid(5)) {
            const QString now = m_service->ownerOf(m_service->contact(id));
            orders.owners.insert(id, owners.at(0) == now ? owners.at(1) : owners.at(0));
        }
        QFile file(m_folder.filePath(u"orders"_s));
        if (!file.open(QIODevice::WriteOnly) || !m_service->desk().start())
            return {};
        file.write(QJsonDocument(orders.toJson()).toJson());
        file.close();
        KillProcess engine;
        engine.start({PATCHBOOK_BULK_ENGINE, "--outbox",
                      QFile::encodeName(m_folder.filePath(u"outbox.db"_s)), "--orders",
                      QFile::encodeName(file.fileName())},
                     {});
        while (!engine.isSilent() && m_time.elapsed() < 200'000) {
            pollfd output{engine.fd(), POLLIN, 0};
            ::poll(&output, 1, 100);
            const QList<QByteArray> lines = engine.heard();
            for (const QByteArray &line : lines)
                hear(line);
        }
        const std::lock_guard lock(m_lock);
        return m_log;
    }

private:
    std::optional<demo::Answer> before(const demo::Request &request)
    {
        const std::lock_guard lock(m_lock);
        m_log.requests << m_time.elapsed();
        if (!m_service->isWrite(request) || ++m_writes != m_pauseAt)
            return std::nullopt;
        m_log.pauseFrom = m_time.elapsed();
        m_log.pauseMs = m_pauseSeconds * 1000 / scale;
        return demo::Answer{.status = 429,
                            .body = R"({"message":"Too Many Requests"})",
                            .headers = {{"Retry-After", QByteArray::number(m_pauseSeconds)}}};
    }

    void hear(const QByteArray &line)
    {
        const std::lock_guard lock(m_lock);
        const QList<QByteArray> words = line.split(' ');
        if (words.constFirst() == "saved")
            m_log.savesTook << words.constLast().toLongLong();
        else if (words.constFirst() == "ended")
            m_log.sums = line;
    }

    QTemporaryDir m_folder;
    QElapsedTimer m_time;
    std::mutex m_lock; // guards the log and the count
    PaceLog m_log;
    int m_writes = 0;
    std::atomic<int> m_pauseAt = 0;
    std::atomic<int> m_pauseSeconds = 0;
    std::unique_ptr<BulkService> m_service; // last: its threads use all the above
};

QByteArray allChanged(int contacts)
{
    return "ended 0 " + QByteArray::number(contacts) + " 0 0 0 0 0";
}

} // namespace

// How fast a run is, by the log of the service: never faster than we allow ourselves, not at all
// while it asked for a pause, and a save by hand passes in front.
class tst_Pace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWindowHoldsMoreThanOurAllowance();
    void aPauseIsKeptByTheWholeAccount_data();
    void aPauseIsKeptByTheWholeAccount();
    void withoutThePaceTheWindowOverflows();
    void theJudgeCounts();
};

void tst_Pace::noWindowHoldsMoreThanOurAllowance()
{
    PaceRun run(u"highlevel"_s, 205);
    const PaceLog log = run.log(scale);
    QCOMPARE(log.sums, allChanged(200));
    const int most = mostInAnyWindow(log.requests, windowMs);
    const qint64 slowest = log.savesTook.isEmpty() ? -1 : *std::ranges::max_element(log.savesTook);
    const QString line =
        u"pace: %1 requests, at most %2 of %3 in any window, saves in front took at most %4 ms"_s
            .arg(QString::number(log.requests.size()), QString::number(most),
                 QString::number(allowance), QString::number(slowest));
    std::printf("%s\n", qPrintable(line));
    writeLine(u"pace"_s, line);
    QCOMPARE_LE(most, allowance);
    QCOMPARE_GT(most, allowance / 2); // else nothing was paced
    QCOMPARE(log.tooMany, 0);
    // Had they to wait for the window, it would be ten seconds.
    QCOMPARE(log.savesTook.size(), 5);
    QCOMPARE_LT(slowest, 5'000);
}

void tst_Pace::aPauseIsKeptByTheWholeAccount_data()
{
    QTest::addColumn<QString>("service");
    for (const QString &service : bulkServices)
        QTest::newRow(qPrintable(service)) << service;
}

void tst_Pace::aPauseIsKeptByTheWholeAccount()
{
    QFETCH(const QString, service);
    PaceRun run(service, 85);
    run.askForPause(30, 10);
    const PaceLog log = run.log(scale);
    QVERIFY2(log.sums.startsWith("ended 0 "), log.sums.constData());
    QVERIFY2(log.sums.endsWith(" 0 0 0 0 0"), log.sums.constData());
    QCOMPARE_GE(log.pauseFrom, 0);
    QCOMPARE_GT(log.requests.constLast(), log.pauseFrom + log.pauseMs); // it went on after it
    QCOMPARE(inThePause(log), 0);
}

void tst_Pace::withoutThePaceTheWindowOverflows()
{
    PaceRun run(u"highlevel"_s, 125);
    const PaceLog log = run.log(scale * 20); // our windows are twenty times shorter than theirs
    QCOMPARE_GT(mostInAnyWindow(log.requests, windowMs), allowance);
}

void tst_Pace::theJudgeCounts()
{
    QCOMPARE(mostInAnyWindow({0, 10, 20, 30}, 10), 2);
    QCOMPARE(mostInAnyWindow({0, 9, 10, 30}, 10), 3);
    QCOMPARE(mostInAnyWindow({}, 10), 0);
    PaceLog log;
    log.pauseFrom = 1000;
    log.pauseMs = 500;
    log.requests = {900, 1010, 1499, 1500};
    QCOMPARE(inThePause(log), 1);
}

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
