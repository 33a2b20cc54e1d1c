// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/scriptedaccount.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** Connecting to services, and trying a token before it is kept. */
class CatalogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedAccount> m_account;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_account = std::make_unique<ScriptedAccount>();
    }
    void cleanup() { m_account.reset(); }

    void theTestOfATokenTellsWhatItAllows_data();
    void theTestOfATokenTellsWhatItAllows();
    void theTestOfATokenStopsAtADeadServer();
    void aServiceWeDoNotKnowHasNoCollections();
    void anAddressThatIsNotAcceptableIsNeverAsked();
    void nobodyWaitsLongerThanTheirPatience();
};

void CatalogTest::theTestOfATokenTellsWhatItAllows_data()
{
    QTest::addColumn<RawAnswer>("contacts");
    QTest::addColumn<RawAnswer>("cards");
    QTest::addColumn<bool>("contactsAllowed");
    QTest::addColumn<bool>("cardsAllowed");
    QTest::addColumn<ErrorKind>("error");
    const RawAnswer page =
        RawAnswer::reply(200, json({{u"contacts"_s, QJsonArray{somebody(1)}},
                                    {u"pagination"_s, QJsonObject{{u"total_count"_s, 4711}}}}));
    const RawAnswer lines = RawAnswer::reply(200, R"({"phone_numbers":[]})");
    const RawAnswer no = RawAnswer::reply(401, "{}");
    const RawAnswer forbidden = RawAnswer::reply(403, "{}");
    QTest::newRow("both") << page << lines << true << true << ErrorKind::Malformed;
    QTest::newRow("contacts only") << page << forbidden << true << false << ErrorKind::Forbidden;
    QTest::newRow("cards only") << no << lines << false << true << ErrorKind::Unauthorized;
    QTest::newRow("neither") << no << forbidden << false << false << ErrorKind::Unauthorized;
}

void CatalogTest::theTestOfATokenTellsWhatItAllows()
{
    QFETCH(RawAnswer, contacts);
    QFETCH(RawAnswer, cards);
    QFETCH(bool, contactsAllowed);
    QFETCH(bool, cardsAllowed);
    QFETCH(ErrorKind, error);
    m_account->connectTo({contacts, cards});
    const auto test =
        await(m_account->catalog.test(m_account->account(), Secret("not-stored-yet-1234")));
    QVERIFY(test);
    QCOMPARE(test->ok(), contactsAllowed || cardsAllowed);
    if (test->ok()) {
        QCOMPARE((*test)->contacts, contactsAllowed);
        QCOMPARE((*test)->contactCount, contactsAllowed ? 4711 : -1);
        QCOMPARE((*test)->cards, cardsAllowed);
        QCOMPARE((*test)->cardsError.has_value(), !cardsAllowed);
        if (!cardsAllowed)
            QCOMPARE((*test)->cardsError->kind, error);
    } else {
        QCOMPARE(test->error().kind, error);
    }
    QCOMPARE(m_account->credentials.reads, 0);
    QCOMPARE(m_account->server->requestCount(), 2);
    for (const RawRequest &request : m_account->server->requests())
        QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(m_account->server->requests().constFirst().header("X-LINQ-INTEGRATION-TOKEN"),
             "not-stored-yet-1234"_ba);
}

void CatalogTest::theTestOfATokenStopsAtADeadServer()
{
    m_account->connectTo({oneContact(7)});
    const Account dead = m_account->account();
    m_account->collections = {};
    m_account->server.reset();
    const auto test = await(m_account->catalog.test(dead, Secret("not-stored-yet-1234")));
    QVERIFY(test && !test->ok());
    QCOMPARE(test->error().kind, ErrorKind::Offline);
    QVERIFY(m_account->clock.asked().isEmpty());
}

void CatalogTest::aServiceWeDoNotKnowHasNoCollections()
{
    m_account->connectTo({oneContact(7)});
    Account other = m_account->account();
    other.service = u"carrier pigeon"_s;
    const ServiceConnection none = m_account->catalog.connect(other);
    QVERIFY(!none.contacts);
    QVERIFY(!none.cards);
    const auto test = await(m_account->catalog.test(other, Secret(goodToken)));
    QVERIFY(test && !test->ok());
    QCOMPARE(m_account->catalog.services().size(), 1);
    QVERIFY(isAcceptableAddress(m_account->catalog.services().constFirst().defaultAddress));
}

void CatalogTest::anAddressThatIsNotAcceptableIsNeverAsked()
{
    m_account->connectTo({oneContact(7)});
    const QString port = QString::number(m_account->server->port());
    for (const QString &address : QStringList{
             u"http://localhost:"_s + port, u"http://user@127.0.0.1:"_s + port,
             u"ftp://127.0.0.1:"_s + port, u"http://127.0.0.1:"_s + port + u"?a=b"_s, QString()}) {
        Account other = m_account->account();
        other.address = QUrl(address);
        const ServiceConnection connection = m_account->catalog.connect(other);
        const auto read = await(connection.contacts->read(u"7"_s));
        QVERIFY(read && !read->ok());
        QCOMPARE(read->error().kind, ErrorKind::NothingToSend);
    }
    QCOMPARE(m_account->server->requestCount(), 0);
}

void CatalogTest::nobodyWaitsLongerThanTheirPatience()
{
    m_account->connectTo({RawAnswer::silence()});
    Catalog hasty(m_account->credentials, m_account->clock,
                  QSslConfiguration::defaultConfiguration(), 50ms);
    const ServiceConnection connection = hasty.connect(m_account->account());
    const Contact look{u"7"_s, {{u"first_name"_s, u"Ada"_s}}, {}, {}};
    const auto plan = connection.contacts->plan({EditKind::Change, u"7"_s, renaming()}, look);
    QElapsedTimer timer;
    timer.start();
    const auto written = await(connection.contacts->send(plan.value()));
    QVERIFY(written && !written->ok());
    QCOMPARE(written->error().kind, ErrorKind::Timeout);
    QCOMPARE(written->error().delivery, Delivery::Unknown);
    const auto read = await(connection.contacts->read(u"7"_s));
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::Timeout);
    QCOMPARE(m_account->server->requestCount(), 4); // a read is asked three times
    QVERIFY(timer.elapsed() >= 200);
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
