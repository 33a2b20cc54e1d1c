// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/scriptedaccount.h"

#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** Contacts and cards of one account over real HTTP. */
class RestServiceTest : public QObject
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

    void aContactIsReadWithTheTokenOfTheAccount();
    void cardsCarryTheSameTokenInAnotherHeader();
    void aWebPageWithStatus200IsNotTheService();
    void theAnswerAboutAnotherContactIsNoSuccess();
    void aReadOfAHostileIdSendsNothing();
    void pagesAreParsedElsewhereAndArriveHere();
    void deletingGivesNoEcho();
    void findDistinguishesHitAndMiss();
    void ownLinesAreJoinedWithTheirCards();
    void anOlderServerIsAskedForItsLinesInTheOldWay();
};

void RestServiceTest::aContactIsReadWithTheTokenOfTheAccount()
{
    m_account->connectTo({oneContact(7)});
    const auto contact = await(m_account->read());
    QVERIFY(contact && contact->ok());
    QCOMPARE((*contact)->text(u"first_name"_s), u"Ada"_s);
    const RawRequest request = m_account->server->requests().constFirst();
    QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(request.target, "/api/partner/v2/contacts/7"_ba);
    QCOMPARE(request.header("X-LINQ-INTEGRATION-TOKEN"), goodToken);
    QVERIFY(request.header("Authorization").isEmpty());
}

void RestServiceTest::cardsCarryTheSameTokenInAnotherHeader()
{
    m_account->connectTo({RawAnswer::reply(
        200, R"({"contact_cards":[{"phone_number":"+15551234567","first_name":"J"}]})")});
    const auto card = await(m_account->collections.cards->read(u"+15551234567"_s));
    QVERIFY(card && card->ok());
    const RawRequest request = m_account->server->requests().constFirst();
    QCOMPARE(request.target, "/api/partner/v3/contact_card?phone_number=%2B15551234567"_ba);
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer " + goodToken));
    QVERIFY(request.header("X-LINQ-INTEGRATION-TOKEN").isEmpty());
}

void RestServiceTest::aWebPageWithStatus200IsNotTheService()
{
    m_account->connectTo(
        {RawAnswer::reply(200, "<!DOCTYPE html><title>Sign in to the hotel</title>",
                          {"Content-Type: text/html; charset=utf-8"})});
    const auto page = await(m_account->collections.contacts->page({}));
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, ErrorKind::NotTheService);
    const auto lines = await(m_account->collections.cards->lines());
    QVERIFY(lines && !lines->ok());
    QCOMPARE(lines->error().kind, ErrorKind::NotTheService);
}

void RestServiceTest::theAnswerAboutAnotherContactIsNoSuccess()
{
    m_account->connectTo({oneContact(8)});
    const auto read = await(m_account->read());
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::Malformed);
    const auto write = await(m_account->sendRenaming());
    QVERIFY(write && !write->ok());
    QCOMPARE(write->error().kind, ErrorKind::Malformed);
    QCOMPARE(write->error().delivery, Delivery::Unknown);
}

void RestServiceTest::aReadOfAHostileIdSendsNothing()
{
    m_account->connectTo({oneContact(7)});
    for (const QString &id : {u".."_s, u"."_s, u""_s, u"7/../8"_s, u"7?x=1"_s, u"%2e%2e"_s}) {
        const auto read = await(m_account->collections.contacts->read(id));
        QVERIFY(read && !read->ok());
        QCOMPARE(read->error().kind, ErrorKind::NothingToSend);
    }
    QCOMPARE(m_account->server->requestCount(), 0);
    QCOMPARE(m_account->credentials.reads, 0);
}

void RestServiceTest::pagesAreParsedElsewhereAndArriveHere()
{
    m_account->connectTo({pageOf(100)});
    QThread *arrivedIn = nullptr;
    qsizetype count = 0;
    QObject context;
    m_account->collections.contacts->page({}).then(
        &context, [&](const ServiceResult<ContactPage> &page) {
            arrivedIn = QThread::currentThread();
            count = page.ok() ? page->contacts.size() : -1;
        });
    QTRY_VERIFY(arrivedIn);
    QCOMPARE(arrivedIn, thread());
    QCOMPARE(count, 100);
    QCOMPARE(m_account->server->requests().constFirst().target,
             "/api/partner/v2/contacts?page=1&per_page=100"_ba);
}

void RestServiceTest::deletingGivesNoEcho()
{
    m_account->connectTo({RawAnswer::reply(204, {}, {})});
    const auto plan =
        m_account->collections.contacts->plan({EditKind::Remove, u"7"_s, {}}, std::nullopt);
    QVERIFY(plan.ok());
    const auto answer = await(m_account->collections.contacts->send(*plan));
    QVERIFY(answer && answer->ok());
    QVERIFY(!(*answer)->echo);
    QCOMPARE((*answer)->status, 204);
    QCOMPARE(m_account->server->requests().constFirst().method, "DELETE"_ba);
}

void RestServiceTest::findDistinguishesHitAndMiss()
{
    m_account->connectTo(
        {RawAnswer::reply(200, json(somebody(7))), RawAnswer::reply(200, R"({"contact":null})")});
    const auto hit = await(m_account->collections.contacts->find(u"phone_number"_s, u"+1 555"_s));
    QVERIFY(hit && hit->ok() && hit->value());
    QCOMPARE(m_account->server->requests().constFirst().target,
             "/api/partner/v2/contacts/find?phone_number=%2B1%20555"_ba);
    const auto miss = await(m_account->collections.contacts->find(u"email"_s, u"a+b@x.com"_s));
    QVERIFY(miss && miss->ok() && !miss->value());
}

void RestServiceTest::ownLinesAreJoinedWithTheirCards()
{
    m_account->connectTo(
        {RawAnswer::reply(200, R"({"phone_numbers":[{"id":"a","phone_number":"+15551234567"},
                                        {"id":"b","phone_number":"+15557654321"}]})"),
         RawAnswer::reply(
             200, R"({"contact_cards":[{"phone_number":"+15557654321","first_name":"J"}]})")});
    const auto lines = await(m_account->collections.cards->lines());
    QVERIFY(lines && lines->ok());
    QCOMPARE((*lines)->size(), 2);
    QVERIFY(!(*lines)->at(0).card);
    QVERIFY((*lines)->at(1).card);
    QCOMPARE((*lines)->at(1).card->id, u"+15557654321"_s);
}

void RestServiceTest::anOlderServerIsAskedForItsLinesInTheOldWay()
{
    m_account->connectTo(
        {RawAnswer::reply(404, R"({"success":false,"error":{"status":404,"code":2001}})"),
         RawAnswer::reply(200, R"({"phone_numbers":[{"phone_number":"+15551234567"}]})"),
         RawAnswer::reply(200, R"({"contact_cards":[]})")});
    const auto lines = await(m_account->collections.cards->lines());
    QVERIFY(lines && lines->ok());
    QCOMPARE((*lines)->size(), 1);
    QCOMPARE(m_account->server->requests().at(0).target, "/api/partner/v3/phone_numbers"_ba);
    QCOMPARE(m_account->server->requests().at(1).target, "/api/partner/v3/phonenumbers"_ba);
}

QTEST_GUILESS_MAIN(RestServiceTest)
#include "tst_restservice.moc"
