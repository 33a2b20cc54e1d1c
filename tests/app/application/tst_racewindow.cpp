// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/sqlitecontactcache.h"
#include "app/storage/sqliteoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/sendingrules.h"
#include "models/book/workspace.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Figures in milliseconds. */
class Figures
{
public:
    void add(double value) { m_values << value; }
    qsizetype count() const { return m_values.size(); }
    double at(double share) const
    {
        QList<double> sorted = m_values;
        std::ranges::sort(sorted);
        return sorted.value(std::min(sorted.size() - 1, qsizetype(share * double(sorted.size()))));
    }
    double largest() const { return at(1); }
    QByteArray words() const
    {
        const auto number = [this](double share) {
            return QByteArray::number(at(share), 'f', 1);
        };
        return "median " + number(0.5) + " ms, p99 " + number(0.99) + " ms, most " + number(1) +
               " ms of " + QByteArray::number(count());
    }

private:
    QList<double> m_values;
};

/** A service as far away as half a round trip each way, which notes looks and writes. */
class FarService
{
public:
    explicit FarService(std::chrono::milliseconds roundTrip)
        : server(demo::Options{.contacts = 60, .tokens = {"a-token-of-this-test"}})
    {
        m_clock.start();
        const auto way = roundTrip / 2;
        server.setBeforeAnswer([this, way](const demo::Request &request) {
            std::this_thread::sleep_for(way);
            if (request.method == "PATCH")
                noteWrite();
            return std::nullopt;
        });
        server.setAfterAnswer([this, way](const demo::Request &request, demo::Answer &) {
            if (request.method == "GET")
                noteLook();
            std::this_thread::sleep_for(way);
        });
    }

    Figures windows() const
    {
        const std::lock_guard lock(m_mutex);
        return m_windows;
    }

    DemoServer server;

private:
    double now() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    void noteLook()
    {
        const std::lock_guard lock(m_mutex);
        m_lookedAt = now();
    }
    void noteWrite()
    {
        const std::lock_guard lock(m_mutex);
        m_windows.add(now() - m_lookedAt);
    }

    QElapsedTimer m_clock;
    mutable std::mutex m_mutex;
    double m_lookedAt = 0;
    Figures m_windows;
};

} // namespace

/**
 * How long a save takes, and for how long another person's change of the same field could be
 * overwritten: from the look being served to the write being received. The figures are printed;
 * what is demanded is what the program promises, not the speed of this machine.
 */
class tst_RaceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_bare = Figures();
        m_saves = Figures();
    }

    void aSaveIsALookAWriteAndItsConfirmation_data()
    {
        QTest::addColumn<int>("roundTripMs");
        QTest::addColumn<int>("saves");
        QTest::newRow("a service beside us") << 0 << 100;
        QTest::newRow("a service 50 ms away") << 50 << 300;
    }
    void aSaveIsALookAWriteAndItsConfirmation()
    {
        QFETCH(int, roundTripMs);
        QFETCH(int, saves);
        FarService service(std::chrono::milliseconds{roundTripMs});
        QVERIFY(service.server.start());
        if (!saveMany(service, saves))
            return; // the failure is recorded
        const Figures windows = service.windows();
        QVERIFY(bareRoundTrips(service, 50));
        QCOMPARE(windows.count(), saves);
        // The look's way here and the write's way there come on top of what the program allows.
        QVERIFY2(windows.largest() < double((oldestLook + 500ms).count()),
                 windows.words().constData());
        std::printf("race: round trip %d ms: look served to write received: %s\n", roundTripMs,
                    windows.words().constData());
        std::printf("race: round trip %d ms: a save, from Save to Saved: %s\n", roundTripMs,
                    m_saves.words().constData());
        std::printf("race: round trip %d ms: two bare round trips: %s\n", roundTripMs,
                    m_bare.words().constData());
        std::fflush(stdout);
    }

private:
    /** GET and PATCH with nothing around them, one after the other on one connection. */
    bool bareRoundTrips(const FarService &service, int count)
    {
        QNetworkAccessManager network;
        for (int i = 0; i < count; ++i) {
            QNetworkRequest request(
                QUrl(service.server.origin() + u"/api/partner/v2/contacts/"_s + m_contact));
            request.setRawHeader("X-LINQ-INTEGRATION-TOKEN", service.server.token());
            request.setRawHeader("Content-Type", "application/json");
            QElapsedTimer time;
            time.start();
            if (!finished(network.get(request)) ||
                !finished(network.sendCustomRequest(
                    request, "PATCH", R"({"contact":{"first_name":"Bare","company":"Bare"}})")))
                return false;
            m_bare.add(double(time.nsecsElapsed()) / 1e6);
        }
        return true;
    }

    static bool finished(QNetworkReply *reply)
    {
        QEventLoop loop;
        connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(60s, &loop, &QEventLoop::quit);
        loop.exec();
        const bool well = reply->isFinished() && reply->error() == QNetworkReply::NoError;
        if (!well)
            QTest::qFail(qPrintable(reply->errorString()), __FILE__, __LINE__);
        delete reply;
        return well;
    }

    bool saveMany(const FarService &service, int count)
    {
        const QTemporaryDir folder;
        SystemClock clock;
        MemoryCredentials credentials;
        AccountFile accounts(folder.filePath(u"accounts.json"_s));
        SqliteOutbox outbox(folder.filePath(u"outbox.db"_s));
        SqliteContactCache cache(folder.filePath(u"cache.db"_s));
        Catalog catalog(credentials, clock);
        Workspace workspace({catalog, accounts, credentials, outbox, outbox, clock, &cache});
        workspace.start();
        workspace.addAccount({u"a1"_s, u"linq"_s, u"Far"_s, QUrl(service.server.origin())},
                             Secret(service.server.token()));
        const auto complete = [&] {
            AccountSession *session = workspace.session(u"a1"_s);
            return session && session->loader().state() == ListLoader::State::Complete &&
                   session->cards()->state() == CardDeck::State::Ready;
        };
        if (!QTest::qWaitFor(complete, 60'000)) {
            QTest::qFail("the list was not loaded", __FILE__, __LINE__);
            return false;
        }
        AccountSession &session = *workspace.session(u"a1"_s);
        const QStringList ids = session.book().ids();
        m_contact = ids.first();
        for (int i = 0; i < count; ++i) {
            if (!saveOne(workspace, session, ids.at(i % ids.size()), i))
                return false;
        }
        return true;
    }

    bool saveOne(Workspace &workspace, AccountSession &session, const QString &id, int number)
    {
        // An event loop, because qWaitFor() sleeps ten milliseconds between its looks.
        QEventLoop loop;
        bool confirmed = false;
        connect(&workspace.dispatcher(), &Dispatcher::opChanged, &loop, [&](const Op &op) {
            confirmed = op.state == OpState::Confirmed;
            if (isFinal(op.state))
                loop.quit();
        });
        QTimer::singleShot(60s, &loop, &QEventLoop::quit);
        QElapsedTimer time;
        time.start();
        session.book().edit(id, u"company"_s, u"Company %1"_s.arg(number));
        workspace.save(session, Collection::Contacts, id);
        loop.exec();
        m_saves.add(double(time.nsecsElapsed()) / 1e6);
        if (!confirmed)
            QTest::qFail("an edit was not saved", __FILE__, __LINE__);
        return confirmed;
    }

    QString m_contact;
    Figures m_bare;
    Figures m_saves;
};

QTEST_GUILESS_MAIN(tst_RaceWindow)
#include "tst_racewindow.moc"
