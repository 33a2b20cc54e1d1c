// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/scriptedaccount.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** How all requests of one account share its token, its pace and its end. */
class AccountChannelTest : public QObject
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

    void theTokenIsReadOnFirstUseAndOnlyOnce();
    void aTokenThatWasRefusedIsReadAnewNextTime();
    void aKeychainThatGivesNothingSendsNothing_data();
    void aKeychainThatGivesNothingSendsNothing();
    void aTokenThatCouldAlterAHeaderIsNotSent();
    void whateverTheTokenItIsOneHeaderOrNothing();
    void aReadIsRepeatedTwiceAtMost_data();
    void aReadIsRepeatedTwiceAtMost();
    void aReadThatTheServiceRefusesIsNotRepeated();
    void aReadRecoversWhenTheServiceDoes();
    void aWriteIsNeverRepeated_data();
    void aWriteIsNeverRepeated();
    void aCutAnswerWithoutALengthIsNoSuccess();
    void aRequestedPauseHoldsTheWholeAccount();
    void aWriteDoesNotWaitForAPause();
    void aLongPauseIsToldAtOnce();
    void aCancelledPageEndsItsRequest();
    void aCancelledWaitEndsAtOnce();
    void aConnectionThatGoesEndsItsFutures();
    void whoIsToldMayDeleteTheConnection();
    void aKeychainThatAnswersTooLateFindsNobody();
};

void AccountChannelTest::theTokenIsReadOnFirstUseAndOnlyOnce()
{
    m_account->credentials.held = true;
    m_account->connectTo({oneContact(7)});
    QCOMPARE(m_account->credentials.reads, 0);
    const auto first = m_account->read();
    const auto second = m_account->read();
    const auto cards = m_account->collections.cards->lines();
    QCOMPARE(m_account->credentials.reads, 1);
    QCOMPARE(m_account->server->requestCount(), 0);
    m_account->credentials.letGo();
    QVERIFY(await(first));
    QVERIFY(await(second));
    QVERIFY(await(cards));
    QVERIFY(await(m_account->read()));
    QCOMPARE(m_account->credentials.reads, 1);
}

void AccountChannelTest::aTokenThatWasRefusedIsReadAnewNextTime()
{
    m_account->connectTo(
        {RawAnswer::reply(401, R"({"errors":[{"status":"401","detail":"no"}]})"), oneContact(7)});
    const auto refused = await(m_account->read());
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_account->server->requestCount(), 1);
    m_account->credentials.secret = "another-token-987654321";
    const auto contact = await(m_account->read());
    QVERIFY(contact && contact->ok());
    QCOMPARE(m_account->server->requests().constLast().header("X-LINQ-INTEGRATION-TOKEN"),
             m_account->credentials.secret);
}

void AccountChannelTest::aKeychainThatGivesNothingSendsNothing_data()
{
    QTest::addColumn<CredentialError::Kind>("reason");
    QTest::addColumn<ErrorKind>("kind");
    using enum CredentialError::Kind;
    QTest::newRow("missing") << Missing << ErrorKind::TokenMissing;
    QTest::newRow("locked") << Locked << ErrorKind::KeychainLocked;
    QTest::newRow("unavailable") << Unavailable << ErrorKind::KeychainUnavailable;
    QTest::newRow("other origin") << OtherOrigin << ErrorKind::TokenUnusable;
    QTest::newRow("unusable") << Unusable << ErrorKind::TokenUnusable;
    QTest::newRow("failed") << Failed << ErrorKind::KeychainUnavailable;
}

void AccountChannelTest::aKeychainThatGivesNothingSendsNothing()
{
    QFETCH(CredentialError::Kind, reason);
    QFETCH(ErrorKind, kind);
    m_account->credentials.error = reason;
    m_account->connectTo({oneContact(7)});
    const auto read = await(m_account->read());
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, kind);
    const auto write = await(m_account->sendRenaming());
    QVERIFY(write && !write->ok());
    QCOMPARE(write->error().kind, kind);
    QCOMPARE(write->error().delivery, Delivery::NotSent);
    QCOMPARE(m_account->server->requestCount(), 0);

    m_account->credentials.error.reset(); // unlocked: the next request asks again
    const auto again = await(m_account->read());
    QVERIFY(again && again->ok());
}

void AccountChannelTest::aTokenThatCouldAlterAHeaderIsNotSent()
{
    m_account->credentials.secret = "token-0123\r\nX-Injected: yes";
    m_account->connectTo({oneContact(7)});
    const auto read = await(m_account->read());
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::TokenUnusable);
    QCOMPARE(m_account->server->requestCount(), 0);
}

void AccountChannelTest::whateverTheTokenItIsOneHeaderOrNothing()
{
    m_account->connectTo({oneContact(7)});
    QVERIFY(await(m_account->read()));
    const int headers = m_account->server->requests().constFirst().headerCount();
    QRandomGenerator random(42);
    int sent = 1;
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray token;
        const int length = random.bounded(4, 60);
        for (int i = 0; i < length; ++i)
            token += char(random.bounded(40) ? random.bounded(0x21, 0x7f) : random.bounded(0, 256));
        m_account->credentials.secret = token;
        const ServiceConnection fresh = m_account->catalog.connect(m_account->account());
        const auto read = await(fresh.contacts->read(u"7"_s));
        QVERIFY(read);
        if (read->ok()) {
            ++sent;
            const RawRequest request = m_account->server->requests().constLast();
            QCOMPARE(request.header("X-LINQ-INTEGRATION-TOKEN"), token);
            QCOMPARE(request.headerCount(), headers);
        } else {
            ++refused;
            QCOMPARE(read->error().kind, ErrorKind::TokenUnusable);
        }
        QCOMPARE(m_account->server->requestCount(), sent);
    }
    QVERIFY(sent > 10 && refused > 10);
}

void AccountChannelTest::aReadIsRepeatedTwiceAtMost_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("500") << RawAnswer::reply(500, "{}") << ErrorKind::ServerFault;
    QTest::newRow("503 as a page")
        << RawAnswer::reply(503, "<html>busy</html>", {"Content-Type: text/html"})
        << ErrorKind::ServerFault;
    QTest::newRow("408") << RawAnswer::reply(408, "{}") << ErrorKind::ServerFault;
    QTest::newRow("429") << RawAnswer::reply(429, "{}", {"Retry-After: 2"})
                         << ErrorKind::RateLimited;
    QTest::newRow("cut body") << RawAnswer::cut(
                                     "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                     "Content-Length: 500\r\n\r\n{\"data\":")
                              << ErrorKind::ConnectionLost;
}

void AccountChannelTest::aReadIsRepeatedTwiceAtMost()
{
    QFETCH(RawAnswer, answer);
    QFETCH(ErrorKind, kind);
    m_account->connectTo({answer});
    const auto read = await(m_account->read());
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, kind);
    QCOMPARE(m_account->server->requestCount(), 3);
}

void AccountChannelTest::aReadThatTheServiceRefusesIsNotRepeated()
{
    for (const int status : {400, 401, 403, 404, 409, 422}) {
        m_account->connectTo({RawAnswer::reply(status, "{}")});
        const auto read = await(m_account->read());
        QVERIFY(read && !read->ok());
        QCOMPARE(read->error().status, status);
        QCOMPARE(m_account->server->requestCount(), 1);
    }
}

void AccountChannelTest::aReadRecoversWhenTheServiceDoes()
{
    m_account->connectTo(
        {RawAnswer::reply(502, "bad gateway"), RawAnswer::reply(429, "{}"), oneContact(7)});
    const auto read = await(m_account->read());
    QVERIFY(read && read->ok());
    QCOMPARE(m_account->server->requestCount(), 3);
}

void AccountChannelTest::aWriteIsNeverRepeated_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Delivery>("delivery");
    QTest::newRow("500") << RawAnswer::reply(500, "{}") << ErrorKind::ServerFault
                         << Delivery::Unknown;
    QTest::newRow("408") << RawAnswer::reply(408, "{}") << ErrorKind::ServerFault
                         << Delivery::Unknown;
    QTest::newRow("429") << RawAnswer::reply(429, "{}") << ErrorKind::RateLimited
                         << Delivery::Refused;
    QTest::newRow("422") << RawAnswer::reply(422, "{}") << ErrorKind::Invalid << Delivery::Refused;
    QTest::newRow("no answer") << RawAnswer::cut({}) << ErrorKind::ConnectionLost
                               << Delivery::Unknown;
    QTest::newRow("reset") << RawAnswer::reset() << ErrorKind::ConnectionLost << Delivery::Unknown;
    QTest::newRow("half a body") << RawAnswer::cut(
                                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                        "Content-Length: 500\r\n\r\n{\"data\":")
                                 << ErrorKind::ConnectionLost << Delivery::Unknown;
    QTest::newRow("a page") << RawAnswer::reply(200, "<html></html>", {"Content-Type: text/html"})
                            << ErrorKind::NotTheService << Delivery::Unknown;
}

void AccountChannelTest::aWriteIsNeverRepeated()
{
    QFETCH(RawAnswer, answer);
    QFETCH(ErrorKind, kind);
    QFETCH(Delivery, delivery);
    m_account->connectTo({answer});
    const auto write = await(m_account->sendRenaming());
    QVERIFY(write && !write->ok());
    QCOMPARE(write->error().kind, kind);
    QCOMPARE(write->error().delivery, delivery);
    QCOMPARE(m_account->server->requestCount(), 1);
    QCOMPARE(m_account->server->requests().constFirst().method, "PATCH"_ba);
    QCOMPARE(m_account->server->requests().constFirst().body,
             R"({"contact":{"first_name":"Augusta"}})"_ba);
}

// Whether the transport or the reader of the body notices first is a matter of timing.
void AccountChannelTest::aCutAnswerWithoutALengthIsNoSuccess()
{
    m_account->connectTo({RawAnswer::cut(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":{\"id\":7")});
    const auto write = await(m_account->sendRenaming());
    QVERIFY(write && !write->ok());
    QCOMPARE(write->error().delivery, Delivery::Unknown);
    QCOMPARE(m_account->server->requestCount(), 1);
}

void AccountChannelTest::aRequestedPauseHoldsTheWholeAccount()
{
    m_account->clock.setJumping(false);
    m_account->connectTo({RawAnswer::reply(429, "{}", {"Retry-After: 30"}), oneContact(7)});
    const auto first = m_account->read();
    QTRY_COMPARE(m_account->clock.waiting(), 1); // its repetition
    const auto other = m_account->read();
    const auto card = m_account->collections.cards->read(u"+15551234567"_s);
    QTRY_COMPARE(m_account->clock.waiting(), 3);
    m_account->clock.advance(29s);
    QTRY_COMPARE(m_account->clock.waiting(), 3);
    QCOMPARE(m_account->server->requestCount(), 1);
    m_account->clock.advance(1s);
    QVERIFY(await(first));
    QVERIFY(await(other));
    QVERIFY(await(card));
    QCOMPARE(m_account->server->requestCount(), 4);
}

void AccountChannelTest::aWriteDoesNotWaitForAPause()
{
    m_account->connectTo({RawAnswer::reply(429, "{}", {"Retry-After: 30"}), oneContact(7)});
    const auto refused = await(m_account->sendRenaming());
    QVERIFY(refused && !refused->ok());
    const auto held = await(m_account->sendRenaming());
    QVERIFY(held && !held->ok());
    QCOMPARE(held->error().kind, ErrorKind::RateLimited);
    QCOMPARE(held->error().delivery, Delivery::NotSent);
    QCOMPARE(held->error().retryAfter, std::optional(30s));
    QCOMPARE(m_account->server->requestCount(), 1);
    m_account->clock.advance(30s);
    const auto sent = await(m_account->sendRenaming());
    QVERIFY(sent && sent->ok());
}

void AccountChannelTest::aLongPauseIsToldAtOnce()
{
    m_account->connectTo({RawAnswer::reply(429, "{}", {"Retry-After: 1800"}), oneContact(7)});
    QVERIFY(await(m_account->sendRenaming()));
    const auto read = await(m_account->read());
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::RateLimited);
    QCOMPARE(read->error().retryAfter, std::optional(1800s));
    QCOMPARE(m_account->server->requestCount(), 1);
}

void AccountChannelTest::aCancelledPageEndsItsRequest()
{
    m_account->connectTo({RawAnswer::silence()});
    QFuture<ServiceResult<ContactPage>> page = m_account->collections.contacts->page({});
    QTRY_COMPARE(m_account->server->requestCount(), 1);
    page.cancel();
    QTRY_VERIFY(page.isFinished());
    QVERIFY(page.isCanceled());
    QCOMPARE(m_account->server->requestCount(), 1); // and was not repeated
}

void AccountChannelTest::aCancelledWaitEndsAtOnce()
{
    m_account->clock.setJumping(false);
    m_account->connectTo({RawAnswer::reply(500, "{}")});
    QFuture<ServiceResult<Contact>> read = m_account->read();
    QTRY_COMPARE(m_account->clock.waiting(), 1);
    read.cancel();
    QTRY_VERIFY(read.isFinished());
    QTRY_COMPARE(m_account->clock.waiting(), 0);
    m_account->clock.advance(10min);
    QCOMPARE(m_account->server->requestCount(), 1);
}

void AccountChannelTest::aConnectionThatGoesEndsItsFutures()
{
    m_account->connectTo({RawAnswer::silence()});
    const auto page = m_account->collections.contacts->page({});
    const auto read = m_account->read();
    const auto write = m_account->sendRenaming();
    const auto lines = m_account->collections.cards->lines();
    QTRY_COMPARE(m_account->server->requestCount(), 4);
    m_account->collections = {};
    QTRY_VERIFY(page.isFinished() && page.isCanceled());
    QTRY_VERIFY(read.isFinished() && read.isCanceled());
    QTRY_VERIFY(write.isFinished() && write.isCanceled());
    QTRY_VERIFY(lines.isFinished() && lines.isCanceled());
}

void AccountChannelTest::whoIsToldMayDeleteTheConnection()
{
    m_account->connectTo({pageOf(3)});
    QObject context;
    bool told = false;
    m_account->collections.contacts->page({}).then(&context,
                                                   [&](const ServiceResult<ContactPage> &) {
                                                       m_account->collections = {};
                                                       told = true;
                                                   });
    QTRY_VERIFY(told);

    m_account->connectTo({oneContact(7)});
    told = false;
    m_account->read().then(&context, [&](const ServiceResult<Contact> &) {
        m_account->collections = {};
        told = true;
    });
    QTRY_VERIFY(told);
}

// The prompt of a locked keychain may be answered long after its account was removed or
// reconnected.
void AccountChannelTest::aKeychainThatAnswersTooLateFindsNobody()
{
    m_account->credentials.held = true;
    m_account->connectTo({oneContact(7)});
    QFuture<ServiceResult<Contact>> dropped = m_account->read();
    const QFuture<ServiceResult<Contact>> left = m_account->read();
    QTRY_COMPARE(m_account->credentials.reads, 1);
    dropped.cancel();
    QTRY_VERIFY(dropped.isFinished());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_account->credentials.letGo();
    const auto answer = await(left);
    QVERIFY(answer && answer->ok());
    QCOMPARE(m_account->server->requestCount(), 1);

    m_account->connectTo({oneContact(7)});
    const QFuture<ServiceResult<Contact>> gone = m_account->read();
    QTRY_COMPARE(m_account->credentials.reads, 2);
    m_account->collections = {};
    QTRY_VERIFY(gone.isFinished() && gone.isCanceled());
    m_account->credentials.letGo();
    QCOMPARE(m_account->server->requestCount(), 0);
}

QTEST_GUILESS_MAIN(AccountChannelTest)
#include "tst_accountchannel.moc"
