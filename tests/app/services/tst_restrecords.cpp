// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/plainaccount.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** Plans of several requests, what is read back after them, and what answers teach. */
class RestRecordsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlainAccount> m_account;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_account = std::make_unique<PlainAccount>();
    }
    void cleanup() { m_account.reset(); }

    void requestsOfAPlanGoOutInOrder();
    void whatWasRefusedAfterAPartTookEffectIsToldWithThePart_data();
    void whatWasRefusedAfterAPartTookEffectIsToldWithThePart();
    void aDoubtAfterAPartIsADoubtAboutAll();
    void anAnswerWithoutAnEchoIsReadBack();
    void aReadBackThatFailsLeavesADoubt();
    void aPartIsReadBackToo();
    void aPartThatCannotBeReadBackIsADoubt();
    void aLessonIsLearnedAndTheEditPlannedAnew();
    void aLessonThatIsKnownIsNoLesson();
    void aLessonAfterACreationDoesNotAskForASecondOne();
    void aLessonIsSpokenOverTheSameDescription();
    void aReadOnlyAccountIsNeverWrittenTo_data();
    void aReadOnlyAccountIsNeverWrittenTo();
};

void RestRecordsTest::requestsOfAPlanGoOutInOrder()
{
    m_account->connectTo({RawAnswer::reply(200, "{}"), thing()});
    const auto saved = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
    QVERIFY(saved && saved->ok());
    QVERIFY((*saved)->echo && !(*saved)->rest);
    QCOMPARE(m_account->log(), QByteArrayList({"PATCH /things/7", "PATCH /things/7"}));
    QCOMPARE(m_account->server->requests().at(0).body, R"({"keys":"name"})"_ba);
    QCOMPARE(m_account->server->requests().at(1).body, R"({"keys":"note"})"_ba);
}

void RestRecordsTest::whatWasRefusedAfterAPartTookEffectIsToldWithThePart_data()
{
    QTest::addColumn<RawAnswer>("second");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("invalid") << RawAnswer::reply(422, "{}") << ErrorKind::Invalid;
    QTest::newRow("forbidden") << RawAnswer::reply(403, "{}") << ErrorKind::Forbidden;
    QTest::newRow("come later") << RawAnswer::reply(429, "{}") << ErrorKind::RateLimited;
}

void RestRecordsTest::whatWasRefusedAfterAPartTookEffectIsToldWithThePart()
{
    QFETCH(RawAnswer, second);
    QFETCH(ErrorKind, kind);
    m_account->connectTo({thing(u"first"_s), second});
    const auto saved = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
    QVERIFY(saved && saved->ok());
    QCOMPARE((*saved)->echo->text(u"name"_s), u"first"_s);
    QVERIFY((*saved)->rest);
    QCOMPARE((*saved)->rest->kind, kind);
    QCOMPARE(m_account->server->requestCount(), 2);
}

void RestRecordsTest::aDoubtAfterAPartIsADoubtAboutAll()
{
    for (const RawAnswer &second : {RawAnswer::reply(500, "{}"), RawAnswer::reset()}) {
        m_account->connectTo({thing(), second});
        const auto saved = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
        QVERIFY(saved && !saved->ok());
        QCOMPARE(saved->error().delivery, Delivery::Unknown);
        QCOMPARE(m_account->server->requestCount(), 2);
    }
}

void RestRecordsTest::anAnswerWithoutAnEchoIsReadBack()
{
    m_account->readsBack = true;
    m_account->connectTo({RawAnswer::reply(201, "{}"), thing(u"as it is"_s)});
    const auto saved = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(saved && saved->ok());
    QCOMPARE((*saved)->echo->text(u"name"_s), u"as it is"_s);
    QCOMPARE((*saved)->status, 201);
    QCOMPARE(m_account->log(), QByteArrayList({"PATCH /things/7", "GET /things/7"}));
}

void RestRecordsTest::aReadBackThatFailsLeavesADoubt()
{
    m_account->readsBack = true;
    m_account->connectTo({RawAnswer::reply(201, "{}"), RawAnswer::reply(403, "{}")});
    const auto saved = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(saved && !saved->ok());
    QCOMPARE(saved->error().kind, ErrorKind::Forbidden);
    QCOMPARE(saved->error().delivery, Delivery::Unknown);
}

void RestRecordsTest::aPartIsReadBackToo()
{
    m_account->readsBack = true;
    m_account->connectTo(
        {RawAnswer::reply(201, "{}"), RawAnswer::reply(422, "{}"), thing(u"half"_s)});
    const auto saved = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
    QVERIFY(saved && saved->ok());
    QCOMPARE((*saved)->echo->text(u"name"_s), u"half"_s);
    QCOMPARE((*saved)->rest->kind, ErrorKind::Invalid);
    QCOMPARE(m_account->log().constLast(), "GET /things/7"_ba);
}

void RestRecordsTest::aPartThatCannotBeReadBackIsADoubt()
{
    m_account->connectTo({RawAnswer::reply(201, "{}"), RawAnswer::reply(422, "{}")});
    const auto silent = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
    QVERIFY(silent && !silent->ok());
    QCOMPARE(silent->error().delivery, Delivery::Unknown);

    m_account->readsBack = true;
    m_account->connectTo(
        {RawAnswer::reply(201, "{}"), RawAnswer::reply(422, "{}"), RawAnswer::reply(500, "{}")});
    const auto broken = await(m_account->save(EditKind::Change, {u"name"_s, u"note"_s}));
    QVERIFY(broken && !broken->ok());
    QCOMPARE(broken->error().delivery, Delivery::Unknown);
}

void RestRecordsTest::aLessonIsLearnedAndTheEditPlannedAnew()
{
    for (const int status : {422, 200}) {
        m_account->learned.clear();
        m_account->connectTo({RawAnswer::reply(status, R"({"id":"7","say":"words"})"), thing()});
        const auto taught = await(m_account->save(EditKind::Change, {u"name"_s}));
        QVERIFY(taught && !taught->ok());
        QCOMPARE(taught->error().kind, ErrorKind::AskedOtherwise);
        QCOMPARE(taught->error().delivery, Delivery::Refused);
        QTRY_COMPARE(m_account->learned, (QList<Lesson>{{u"spelling"_s, u"words"_s}}));
        const auto saved = await(m_account->save(EditKind::Change, {u"name"_s}));
        QVERIFY(saved && saved->ok());
        QCOMPARE(m_account->server->requests().at(0).body, R"({"keys":"name"})"_ba);
        QCOMPARE(m_account->server->requests().at(1).body, R"({"words":"name"})"_ba);
    }
}

void RestRecordsTest::aLessonThatIsKnownIsNoLesson()
{
    m_account->connectTo({RawAnswer::reply(422, R"({"say":"words"})")});
    const auto taught = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(taught && !taught->ok());
    QCOMPARE(taught->error().kind, ErrorKind::AskedOtherwise);
    const auto refused = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Invalid);
    QCOMPARE(m_account->learned.size(), 1);
}

void RestRecordsTest::aLessonAfterACreationDoesNotAskForASecondOne()
{
    m_account->connectTo({RawAnswer::reply(201, R"({"id":"8","say":"words"})")});
    const auto made = await(m_account->save(EditKind::Create, {u"name"_s}));
    QVERIFY(made && made->ok());
    QCOMPARE((*made)->echo->id, u"8"_s);
    QCOMPARE((*made)->rest->kind, ErrorKind::AskedOtherwise);
    QCOMPARE(m_account->server->requestCount(), 1);

    m_account->connectTo({RawAnswer::reply(422, R"({"say":"words"})")});
    const auto refused = await(m_account->save(EditKind::Create, {u"name"_s}));
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().delivery, Delivery::Refused);

    m_account->connectTo({RawAnswer::reply(500, R"({"say":"words"})")});
    const auto doubtful = await(m_account->save(EditKind::Create, {u"name"_s}));
    QVERIFY(doubtful && !doubtful->ok());
    QCOMPARE(doubtful->error().delivery, Delivery::Unknown);
}

void RestRecordsTest::aLessonIsSpokenOverTheSameDescription()
{
    m_account->connectTo({RawAnswer::reply(422, R"({"say":"words"})")});
    m_account->contacts->recallDescription({{u"fields"_s, QJsonArray{u"color"_s}}});
    QVERIFY(m_account->contacts->schema().field(u"color"_s));
    QVERIFY(await(m_account->save(EditKind::Change, {u"color"_s})));
    QVERIFY(m_account->contacts->schema().field(u"color"_s));
    Edit edit{EditKind::Change, u"7"_s, {}};
    edit.changes.fields.insert(u"color"_s, {u"red"_s, u"blue"_s});
    const auto plan = m_account->contacts->plan(edit, std::nullopt);
    QVERIFY(plan.ok());
    QCOMPARE(plan->requests.constFirst().body, R"({"words":"color"})"_ba);
}

void RestRecordsTest::aReadOnlyAccountIsNeverWrittenTo_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("set to read only") << true;
    QTest::newRow("without the switch all of it goes out") << false;
}

void RestRecordsTest::aReadOnlyAccountIsNeverWrittenTo()
{
    QFETCH(bool, readOnly);
    m_account->readOnly = readOnly;
    m_account->connectTo({thing()});
    for (const EditKind kind : {EditKind::Change, EditKind::Create, EditKind::Remove}) {
        const auto saved = await(m_account->save(
            kind, kind == EditKind::Remove ? QStringList() : QStringList{u"name"_s}));
        QVERIFY(saved);
        QCOMPARE(saved->ok(), !readOnly);
        if (readOnly) {
            QCOMPARE(saved->error().kind, ErrorKind::ReadOnly);
            QCOMPARE(saved->error().delivery, Delivery::NotSent);
        }
    }
    QCOMPARE(m_account->server->requestCount(), readOnly ? 0 : 3);
    const auto read = await(m_account->contacts->read(u"7"_s)); // reading stays
    QVERIFY(read && read->ok());
}

QTEST_GUILESS_MAIN(RestRecordsTest)
#include "tst_restrecords.moc"
