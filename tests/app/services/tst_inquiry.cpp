// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokentrial.h"
#include "tests/app/services/plainaccount.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** What a service tells of its own records, and what a trial of a token finds out. */
class InquiryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlainAccount> m_account;

    QFuture<ServiceResult<ConnectionTest>> trial()
    {
        auto *trial = new TokenTrial(m_account->channel, m_account->dialect(m_account->account()),
                                     nullptr, m_account->contacts.get());
        return trial->future();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_account = std::make_unique<PlainAccount>();
    }
    void cleanup() { m_account.reset(); }

    void theSchemaKnowsWhatTheServiceTold();
    void aQuestionThatIsRefusedForGoodIsNotedAndTheNextAsked_data();
    void aQuestionThatIsRefusedForGoodIsNotedAndTheNextAsked();
    void aTroubleThatPassesEndsTheInquiry_data();
    void aTroubleThatPassesEndsTheInquiry();
    void anAnswerThatTellsNothingIsNotAskedForAgain();
    void aLargeAnswerIsTakenInElsewhere();
    void aCancelledInquiryEnds();
    void anInquiryEndsWithItsConnection();
    void whoIsToldMayDeleteTheConnection();
    void theTrialTellsOfEachCall();
    void theTrialStopsAtATokenThatIsNoGood();
    void theTrialStopsWhenTheServiceGoes();
    void theTrialTakesAWebPageForNoService();
};

void InquiryTest::theSchemaKnowsWhatTheServiceTold()
{
    m_account->connectTo({RawAnswer::reply(200, R"({"names":["color"]})"),
                          RawAnswer::reply(200, R"({"names":["ada"]})")});
    QVERIFY(!m_account->contacts->schema().field(u"color"_s));
    bool knewWhenTold = false;
    QObject context;
    QFuture<ServiceResult<QJsonObject>> future = m_account->contacts->describe();
    QJsonObject description;
    future.then(&context, [&](const ServiceResult<QJsonObject> &told) {
        knewWhenTold = m_account->contacts->schema().field(u"color"_s) != nullptr;
        description = told.value();
    });
    QTRY_VERIFY(knewWhenTold);
    QCOMPARE(m_account->log(), QByteArrayList({"GET /fields", "POST /owners/search"}));
    QCOMPARE(m_account->contacts->listLag(), 7s);

    m_account->connectTo({thing()}); // the next start
    m_account->contacts->recallDescription(description);
    QVERIFY(m_account->contacts->schema().field(u"color"_s));
    QCOMPARE(m_account->server->requestCount(), 0);
}

void InquiryTest::aQuestionThatIsRefusedForGoodIsNotedAndTheNextAsked_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404, 422})
        QTest::addRow("%d", status) << status;
}

void InquiryTest::aQuestionThatIsRefusedForGoodIsNotedAndTheNextAsked()
{
    QFETCH(int, status);
    m_account->connectTo(
        {RawAnswer::reply(status, "{}"), RawAnswer::reply(200, R"({"names":["ada"]})")});
    const auto told = await(m_account->contacts->describe());
    QVERIFY(told && told->ok());
    QCOMPARE(told->value(),
             (QJsonObject{{u"fields"_s, status}, {u"owners"_s, QJsonArray{u"ada"_s}}}));
}

void InquiryTest::aTroubleThatPassesEndsTheInquiry_data()
{
    QTest::addColumn<RawAnswer>("second");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("requests");
    QTest::newRow("500") << RawAnswer::reply(500, "{}") << ErrorKind::ServerFault << 4;
    QTest::newRow("a bad token") << RawAnswer::reply(401, "{}") << ErrorKind::Unauthorized << 2;
    QTest::newRow("a page of a hotel")
        << RawAnswer::reply(200, "<html></html>", {"Content-Type: text/html"})
        << ErrorKind::NotTheService << 2;
    QTest::newRow("no answer") << RawAnswer::reset() << ErrorKind::ConnectionLost << 4;
}

void InquiryTest::aTroubleThatPassesEndsTheInquiry()
{
    QFETCH(RawAnswer, second);
    QFETCH(ErrorKind, kind);
    QFETCH(int, requests);
    m_account->connectTo({RawAnswer::reply(200, R"({"names":["color"]})"), second});
    const auto told = await(m_account->contacts->describe());
    QVERIFY(told && !told->ok());
    QCOMPARE(told->error().kind, kind);
    QCOMPARE(m_account->server->requestCount(), requests);
    QVERIFY(!m_account->contacts->schema().field(u"color"_s)); // half a description is none
}

void InquiryTest::anAnswerThatTellsNothingIsNotAskedForAgain()
{
    m_account->connectTo({RawAnswer::reply(200, "not json at all")});
    const auto told = await(m_account->contacts->describe());
    QVERIFY(told && told->ok());
    QVERIFY(told->value().isEmpty());
    QCOMPARE(m_account->server->requestCount(), 1);
}

void InquiryTest::aLargeAnswerIsTakenInElsewhere()
{
    QJsonArray names;
    for (int i = 0; i < 5'000; ++i)
        names.append(u"field number %1"_s.arg(i));
    const QByteArray large = json({{u"names"_s, names}});
    QVERIFY(large.size() > 64 << 10);
    m_account->connectTo({RawAnswer::reply(200, large), RawAnswer::reply(200, R"({"names":[]})")});
    const auto told = await(m_account->contacts->describe());
    QVERIFY(told && told->ok());
    QVERIFY(m_account->contacts->schema().field(u"field number 4999"_s));
}

void InquiryTest::aCancelledInquiryEnds()
{
    m_account->connectTo({RawAnswer::silence()});
    QFuture<ServiceResult<QJsonObject>> future = m_account->contacts->describe();
    QTRY_COMPARE(m_account->server->requestCount(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_COMPARE(m_account->server->openConnections(), 0);
}

void InquiryTest::anInquiryEndsWithItsConnection()
{
    m_account->connectTo({RawAnswer::silence()});
    const QFuture<ServiceResult<QJsonObject>> future = m_account->contacts->describe();
    QTRY_COMPARE(m_account->server->requestCount(), 1);
    m_account->contacts.reset();
    QTRY_VERIFY(future.isFinished() && future.isCanceled());
}

void InquiryTest::whoIsToldMayDeleteTheConnection()
{
    m_account->connectTo({RawAnswer::reply(200, R"({"names":["color"]})")});
    QObject context;
    bool told = false;
    m_account->contacts->describe().then(&context, [&](const ServiceResult<QJsonObject> &) {
        m_account->contacts.reset();
        m_account->channel.reset();
        told = true;
    });
    QTRY_VERIFY(told);
}

void InquiryTest::theTrialTellsOfEachCall()
{
    m_account->connectTo({RawAnswer::reply(200, R"({"total":4711})"), RawAnswer::reply(400, "{}"),
                          RawAnswer::reply(200, "{}")});
    const auto test = await(trial());
    QVERIFY(test && test->ok());
    QVERIFY((*test)->contacts);
    QCOMPARE((*test)->contactCount, 4711);
    const QList<ConnectionCheck> checks = (*test)->checks;
    QCOMPARE(checks.size(), 3);
    QVERIFY(checks.at(0).essential && !checks.at(0).error);
    QCOMPARE(checks.at(1).argument, u"color"_s);
    QCOMPARE(checks.at(1).error->kind, ErrorKind::BadRequest);
    QVERIFY(!checks.at(2).essential && !checks.at(2).error);
}

void InquiryTest::theTrialStopsAtATokenThatIsNoGood()
{
    m_account->connectTo({RawAnswer::reply(401, "{}")});
    const auto test = await(trial());
    QVERIFY(test && !test->ok());
    QCOMPARE(test->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_account->server->requestCount(), 1);
}

void InquiryTest::theTrialStopsWhenTheServiceGoes()
{
    m_account->connectTo({RawAnswer::reply(200, R"({"total":1})"), RawAnswer::reset()});
    const auto test = await(trial());
    QVERIFY(test && test->ok());
    QCOMPARE((*test)->checks.size(), 2);
    QCOMPARE((*test)->checks.at(1).error->kind, ErrorKind::ConnectionLost);
    QCOMPARE(m_account->log().constLast(), "GET /fields"_ba); // the transport may ask it twice
}

void InquiryTest::theTrialTakesAWebPageForNoService()
{
    m_account->connectTo({RawAnswer::reply(200, "<html></html>", {"Content-Type: text/html"})});
    const auto test = await(trial());
    QVERIFY(test && !test->ok());
    QCOMPARE(test->error().kind, ErrorKind::NotTheService);
}

QTEST_GUILESS_MAIN(InquiryTest)
#include "tst_inquiry.moc"
