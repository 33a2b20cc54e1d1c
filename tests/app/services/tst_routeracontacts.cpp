// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/requesttarget.h"
#include "app/services/routeracontacts.h"
#include "tests/app/services/goldenfiles.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/** Routera against its golden files (data/routera); contracts/traps.json names them by trap. */
class RouteraContactsTest : public QObject
{
    Q_OBJECT

    const GoldenFolder m_folder{QStringLiteral(GOLDEN_DATA "/routera")};

    static QJsonObject perform(const QJsonObject &input);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goldenFiles_data();
    void goldenFiles();
    void aMismatchIsNoticed();
    void theTokenGoesAsABearer();
    void deletingIsToldAsArchivingWithoutAWayBack();
    void whatIsNotThereIsNotPromised();
    void theSamePropertiesAreAskedForInEveryCall();
    void aWalkOverAllPagesEndsOnceAndMissesNothing_data();
    void aWalkOverAllPagesEndsOnceAndMissesNothing();
    void nothingOfWhatTheServiceSaysIsTakenForACount();
    void aClearedFieldThatStaysIsSpelledTheOtherWayOnce();
    void aDescribedDialectAsksAndReadsAsBefore();
    void aTypedNumberAndItsEchoAreOneValue();
    void noIdLeavesItsSegment_data();
    void noIdLeavesItsSegment();
    void noPropertyNameLeavesItsValue_data();
    void noPropertyNameLeavesItsValue();
};

namespace {

QMap<QString, QString> settingsFrom(const QJsonObject &object)
{
    QMap<QString, QString> settings;
    for (auto it = object.begin(); it != object.end(); ++it)
        settings.insert(it.key(), it.value().toString());
    return settings;
}

QJsonObject describedLesson(const std::optional<Lesson> &lesson)
{
    if (!lesson)
        return {{u"lesson"_s, QJsonValue::Null}};
    return {{u"key"_s, lesson->key}, {u"value"_s, lesson->value}};
}

QJsonObject describedSchema(const Schema &schema)
{
    QJsonArray fields;
    for (const Field &field : schema.fields()) {
        QJsonArray options;
        for (const FieldOption &option : field.options)
            options.append(QString(option.value + u" = "_s + option.title()));
        QJsonObject object{{u"key"_s, field.key},
                           {u"kind"_s, int(field.kind)},
                           {u"title"_s, field.title()},
                           {u"editable"_s, field.isEditable()}};
        if (!options.isEmpty())
            object.insert(u"options"_s, options);
        fields.append(object);
    }
    return {{u"fields"_s, fields}};
}

QJsonObject describedTrial(const QList<TrialCall> &calls)
{
    QJsonArray array;
    for (const TrialCall &call : calls) {
        QJsonObject object = described(call.request);
        object.insert(u"call"_s, QString::fromLatin1(call.call));
        object.insert(u"argument"_s, call.argument);
        object.insert(u"essential"_s, call.essential);
        object.insert(u"isList"_s, call.isList);
        array.append(object);
    }
    return {{u"calls"_s, array}};
}

ServiceResult<HttpReply> answerFrom(const QJsonObject &input)
{
    if (input.value("failure"_L1).toBool())
        return fail(ServiceError{.kind = ErrorKind::Forbidden, .status = 403});
    return replyFrom(input.value("reply"_L1).toObject());
}

HttpReply jsonReply(const QJsonObject &body)
{
    return {200, {}, QJsonDocument(body).toJson()};
}

} // namespace

QJsonObject RouteraContactsTest::perform(const QJsonObject &input)
{
    const RouteraContacts routera(settingsFrom(input.value("settings"_L1).toObject()),
                                  input.value("description"_L1).toObject());
    const QString call = input.value("call"_L1).toString();
    const QString id = input.value("id"_L1).toString();
    const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
    const PageCursor cursor = cursorFrom(input.value("cursor"_L1).toObject());
    const int size = int(input.value("size"_L1).toInteger(routera.pageSize()));
    const QJsonObject soFar = input.value("soFar"_L1).toObject();
    if (call == "request-record"_L1)
        return described(routera.readRequest(id));
    if (call == "request-page"_L1)
        return described(routera.pageRequest(cursor, size));
    if (call == "request-find"_L1) {
        return described(routera.findRequest(input.value("key"_L1).toString(),
                                             input.value("value"_L1).toString()));
    }
    if (call == "record"_L1)
        return described(routera.parseRecord(reply, id));
    if (call == "page"_L1)
        return described(routera.parsePage(reply, cursor, size));
    if (call == "write"_L1)
        return described(routera.parseWrite(requestFrom(input), reply));
    if (call == "error"_L1)
        return described(routera.error(reply));
    if (call == "lesson"_L1)
        return describedLesson(routera.lessonIn(requestFrom(input), reply));
    if (call == "plan"_L1) {
        return described(routera.plan(editFrom(input.value("edit"_L1).toObject()),
                                      contactFrom(input.value("look"_L1))));
    }
    if (call == "question"_L1) {
        const std::optional<Request> question = routera.nextQuestion(soFar);
        return question ? described(*question) : QJsonObject{{u"question"_s, QJsonValue::Null}};
    }
    if (call == "answered"_L1)
        return routera.answered(soFar, requestFrom(input), answerFrom(input));
    if (call == "schema"_L1)
        return describedSchema(routera.schema());
    if (call == "trial"_L1)
        return describedTrial(routera.trialCalls());
    return {{u"unknown call"_s, call}};
}

void RouteraContactsTest::goldenFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = m_folder.cases();
    QVERIFY(names.size() > 150);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void RouteraContactsTest::goldenFiles()
{
    QFETCH(QString, name);
    const QString difference = m_folder.mismatch(name, &RouteraContactsTest::perform);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void RouteraContactsTest::aMismatchIsNoticed()
{
    if (qEnvironmentVariableIsSet("PATCHBOOK_WRITE_GOLDEN"))
        QSKIP("writing");
    const QString difference = m_folder.mismatch(u"record"_s, [](const QJsonObject &input) {
        QJsonObject output = perform(input);
        output.insert(u"revision"_s, u"another"_s);
        return output;
    });
    QVERIFY(difference.contains("+     \"revision\": \"another\""_L1));
}

void RouteraContactsTest::theTokenGoesAsABearer()
{
    const QList<HttpHeader> expected{{"Authorization", "Bearer token-12345"}};
    QCOMPARE(RouteraContacts({}).headers(Secret("token-12345")), expected);
}

void RouteraContactsTest::deletingIsToldAsArchivingWithoutAWayBack()
{
    const Capabilities can = RouteraContacts({}).capabilities();
    QVERIFY(can.testFlags(Capability::Remove | Capability::RemoveIsFinal |
                          Capability::RemoveArchives | Capability::ListsArchived));
}

void RouteraContactsTest::whatIsNotThereIsNotPromised()
{
    const RouteraContacts routera({});
    QVERIFY(!routera.capabilities().testAnyFlags(Capability::FindByEmail | Capability::FindByPhone |
                                                 Capability::PagesByNumber));
    QVERIFY(!routera.parseFind(jsonReply({{u"id"_s, u"c_1"_s}})).ok());
}

// Where one call asked for less than the others, a field would seem to come and go.
void RouteraContactsTest::theSamePropertiesAreAskedForInEveryCall()
{
    const RouteraContacts routera({{u"properties"_s, u"lead_score, is_vip"_s}});
    const Contact look{u"c_1"_s, {{u"email"_s, u"a@b.co"_s}}, {}, {}};
    const ChangeSet changes{{{u"email"_s, {{}, u"x@y.co"_s}}}};
    const QList<QByteArray> targets{
        routera.readRequest(u"c_1"_s)->target, routera.pageRequest({}, 100)->target,
        routera.pageRequest({.archived = true}, 100)->target,
        routera.plan({EditKind::Change, u"c_1"_s, changes}, look)->requests.constFirst().target,
        routera.plan({EditKind::Create, {}, changes}, {})->requests.constFirst().target};
    for (const QByteArray &target : targets) {
        const QByteArray query = target.mid(target.indexOf('?') + 1) + '&';
        QVERIFY2(query.startsWith("properties=phone,lead_score,is_vip&"), target.constData());
    }
}

void RouteraContactsTest::aWalkOverAllPagesEndsOnceAndMissesNothing_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("most");
    for (const int count : {0, 1, 99, 100, 101, 200, 999}) {
        QTest::addRow("%d contacts", count) << count << 100;
        QTest::addRow("%d contacts in small pages", count) << count << 30;
    }
}

void RouteraContactsTest::aWalkOverAllPagesEndsOnceAndMissesNothing()
{
    QFETCH(int, count);
    QFETCH(int, most); // the service's own limit, whatever it was asked for
    const RouteraContacts routera({});
    QStringList seen;
    std::optional<PageCursor> cursor = PageCursor{};
    int pages = 0;
    while (cursor) {
        QVERIFY(++pages <= count / most + 1);
        const QByteArray target = routera.pageRequest(*cursor, routera.pageSize())->target;
        const int offset = target.mid(target.lastIndexOf("&offset=") + 8).toInt();
        const int limit = std::min(most, 100);
        QJsonArray rows;
        for (int i = offset; i < std::min(offset + limit, count); ++i)
            rows.append(QJsonObject{{u"id"_s, QString::number(i)}});
        const QJsonObject pagination{
            {u"limit"_s, limit}, {u"offset"_s, offset}, {u"count"_s, rows.size()}};
        const ServiceResult<ContactPage> page = routera.parsePage(
            jsonReply({{u"data"_s, rows}, {u"pagination"_s, pagination}}), *cursor, 100);
        QVERIFY(page.ok());
        for (const Contact &contact : page->contacts.toList())
            seen << contact.id;
        cursor = page->next;
    }
    QCOMPARE(seen.size(), count);
    QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), count);
}

void RouteraContactsTest::nothingOfWhatTheServiceSaysIsTakenForACount()
{
    const QJsonArray rows{QJsonObject{{u"id"_s, u"c_1"_s}}};
    const QJsonObject body{{u"data"_s, rows},
                           {u"pagination"_s, QJsonObject{{u"count"_s, 1}, {u"offset"_s, 0}}}};
    const ServiceResult<ContactPage> page = RouteraContacts({}).parsePage(jsonReply(body), {}, 100);
    QVERIFY(page.ok());
    QCOMPARE(page->totalCount, -1);
    QCOMPARE(page->totalPages, -1);
}

void RouteraContactsTest::aClearedFieldThatStaysIsSpelledTheOtherWayOnce()
{
    const Contact look{u"c_1"_s, {{u"phone"_s, u"+15551234567"_s}}, {}, {}};
    const Edit edit{EditKind::Change, u"c_1"_s, {{{u"phone"_s, {{}, QJsonValue::Null}}}}};
    const HttpReply echo = jsonReply({{u"id"_s, u"c_1"_s}, {u"phone"_s, u"+15551234567"_s}});

    const RouteraContacts first({});
    const Request request = first.plan(edit, look)->requests.constFirst();
    QCOMPARE(request.body, R"({"fields":{"phone":null}})"_ba);
    const std::optional<Lesson> lesson = first.lessonIn(request, echo);
    QVERIFY(lesson);

    const RouteraContacts second({{lesson->key, lesson->value}});
    const Request other = second.plan(edit, look)->requests.constFirst();
    QCOMPARE(other.body, R"({"fields":{"phone":""}})"_ba);
    QVERIFY(!second.lessonIn(other, echo));
}

void RouteraContactsTest::aDescribedDialectAsksAndReadsAsBefore()
{
    const RouteraContacts plain({{u"properties"_s, u"lead_score"_s}});
    const QJsonObject description{
        {u"kinds"_s, QJsonObject{{u"lead_score"_s, u"number"_s}}},
        {u"owners"_s, QJsonArray{QJsonObject{{u"email"_s, u"max@example.com"_s}}}}};
    const std::shared_ptr<const ContactDialect> described = plain.describedBy(description);
    QCOMPARE(described->pageRequest({}, 100)->target, plain.pageRequest({}, 100)->target);
    QCOMPARE(described->schema().field(u"lead_score"_s)->kind, FieldKind::Number);
    const Field *owner = described->schema().field(FieldRole::Owner);
    QCOMPARE(owner->options.size(), 1);
    QVERIFY(owner->mayBeOther);
    // One that is no number after all loses nothing, and the contact can be edited.
    const HttpReply reply = jsonReply({{u"id"_s, u"c_1"_s}, {u"lead_score"_s, u"high"_s}});
    const ServiceResult<Contact> contact = described->parseRecord(reply, u"c_1"_s);
    QVERIFY(contact.ok());
    QCOMPARE(contact->value(u"lead_score"_s), QJsonValue(u"high"_s));
    QVERIFY(contact->unreadable.isEmpty());
}

void RouteraContactsTest::aTypedNumberAndItsEchoAreOneValue()
{
    const RouteraContacts routera({{u"properties"_s, u"lead_score"_s}},
                                  {{u"kinds"_s, QJsonObject{{u"lead_score"_s, u"number"_s}}}});
    const Contact look{u"c_1"_s, {{u"lead_score"_s, 42}}, {}, {}};
    const ChangeSet changes{{{u"lead_score"_s, {42, 43}}}};
    const auto plan = routera.plan({EditKind::Change, u"c_1"_s, changes}, look);
    QVERIFY(plan.ok());
    QCOMPARE(plan->requests.constFirst().body, R"({"fields":{"lead_score":43}})"_ba);
    const HttpReply reply = jsonReply({{u"id"_s, u"c_1"_s}, {u"lead_score"_s, 43}});
    const auto answer = routera.parseWrite(plan->requests.constFirst(), reply);
    QVERIFY(answer.ok());
    QVERIFY(unconfirmed(routera.schema(), changes, *answer->echo).isEmpty());
}

void RouteraContactsTest::noIdLeavesItsSegment_data()
{
    QTest::addColumn<QString>("id");
    const QStringList hostile{u""_s,        u"."_s,     u".."_s,  u"%2e%2e"_s,       u"1/2"_s,
                              u"1\\2"_s,    u"1?a=b"_s, u"1#f"_s, u"1 2"_s,          u"1\r\nX: y"_s,
                              u"1\u0000"_s, u"a@b"_s,   u"1:2"_s, QString(129, u'1')};
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << hostile.at(i);
}

void RouteraContactsTest::noIdLeavesItsSegment()
{
    QFETCH(QString, id);
    const RouteraContacts routera({});
    const Contact look{id, {}, {}, {}};
    const ChangeSet changes{{{u"first_name"_s, {{}, u"F"_s}}}};
    QVERIFY(!routera.readRequest(id).ok());
    QVERIFY(!routera.plan({EditKind::Change, id, changes}, look).ok());
    QVERIFY(!routera.plan({EditKind::Remove, id, {}}, look).ok());
}

void RouteraContactsTest::noPropertyNameLeavesItsValue_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList hostile{u"a&limit=1"_s, u"a#b"_s,   u"a%2Cb"_s,        u"a=b"_s,
                              u"a+b"_s,       u"ä"_s,     u"a\u0000b"_s,     u"../x"_s,
                              u"a?b"_s,       u"\"a\""_s, QString(101, u'a')};
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << hostile.at(i);
}

void RouteraContactsTest::noPropertyNameLeavesItsValue()
{
    QFETCH(QString, typed);
    const RouteraContacts routera({{u"properties"_s, typed}});
    QCOMPARE(routera.readRequest(u"c_1"_s)->target, "/contacts/c_1?properties=phone"_ba);
    const QList<TrialCall> calls = routera.trialCalls();
    QCOMPARE(calls.at(1).argument, typed);
    QVERIFY(!urlAt(QUrl(u"https://api.example.com"_s), calls.at(1).request.target));
}

QTEST_GUILESS_MAIN(RouteraContactsTest)
#include "tst_routeracontacts.moc"
