// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"
#include "models/domain/changeset.h"
#include "tests/app/services/goldenfiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

namespace {

QString kindName(FieldKind kind)
{
    constexpr std::array names{"Text",     "LongText",  "Email",   "Phone", "Url",    "Picture",
                               "Owner",    "Timestamp", "Date",    "Flag",  "Number", "Country",
                               "TimeZone", "Choice",    "Choices", "Tags"};
    return QString::fromLatin1(names.at(size_t(kind)));
}

QJsonObject describedField(const Field &field)
{
    QStringList flags;
    const auto add = [&](FieldFlag flag, const char *name) {
        if (field.flags.testFlag(flag))
            flags << QString::fromLatin1(name);
    };
    add(FieldFlag::ReadOnly, "ReadOnly");
    add(FieldFlag::Bookkeeping, "Bookkeeping");
    add(FieldFlag::NotClearable, "NotClearable");
    add(FieldFlag::Column, "Column");
    if (field.mayBeOther)
        flags << u"mayBeOther"_s;
    QJsonArray options;
    for (const FieldOption &option : field.options)
        options.append(QString(option.value + u" = "_s + option.title()));
    QJsonObject object{{u"field"_s, QString(field.key + u": "_s + kindName(field.kind))},
                       {u"title"_s, QString(field.groupTitle() + u" / "_s + field.title())}};
    if (!flags.isEmpty())
        object.insert(u"flags"_s, flags.join(u' '));
    if (!options.isEmpty())
        object.insert(u"options"_s, options);
    return object;
}

QJsonObject describedSchema(const Schema &schema)
{
    QJsonArray fields;
    for (const Field &field : schema.fields())
        fields.append(describedField(field));
    return {{u"fields"_s, fields}};
}

QJsonObject describedTrial(const QList<TrialCall> &calls)
{
    QJsonArray array;
    for (const TrialCall &call : calls) {
        QJsonObject object = described(call.request);
        object.insert(u"call"_s, QString::fromUtf8(call.call));
        object.insert(u"essential"_s, call.essential);
        object.insert(u"isList"_s, call.isList);
        array.append(object);
    }
    return {{u"calls"_s, array}};
}

QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

/** HighLevel against its golden files (data/highlevel); what each is about stands in its "why". */
class HighLevelContactsTest : public QObject
{
    Q_OBJECT

    const GoldenFolder m_folder{QStringLiteral(GOLDEN_DATA "/highlevel")};
    const QJsonObject m_description =
        jsonFile(QStringLiteral(GOLDEN_DATA "/highlevel/description.json"));
    const QMap<QString, QString> m_settings{{u"location"_s, u"ve9EPM428h8vShlRW1KT"_s}};
    const HighLevelContacts m_plain{m_settings};
    const HighLevelContacts m_described{m_settings, m_description};

    QJsonObject perform(const QJsonObject &input) const;
    static QJsonObject read(const HighLevelContacts &dialect, const QJsonObject &input);
    static QJsonObject write(const HighLevelContacts &dialect, const QJsonObject &input);
    static QJsonObject describe(const HighLevelContacts &dialect, const QJsonObject &input);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goldenFiles_data();
    void goldenFiles();
    void aMismatchIsNoticed();
    void headersNameTheVersionAndNeverTheLocation();
    void theListIsPartialAndBehind();
    void everyDroppedFieldIsFoundOut();
    void whatMovesByItselfIsNoSurprise();
    void twoWhoAddTagsKeepBoth();
    void onlyWhoHasTheValueIsFound();
    void thePaceStaysBelowWhatIsAllowed();
    void aDescriptionIsTakenOverWithTheSettings();
    void aWalkOverUsersEnds();
};

QJsonObject HighLevelContactsTest::perform(const QJsonObject &input) const
{
    QMap<QString, QString> settings = m_settings;
    if (input.contains("settings"_L1)) {
        settings.clear();
        const QJsonObject given = input.value("settings"_L1).toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            settings.insert(it.key(), it.value().toString());
    }
    const bool isDescribed = input.value("described"_L1).toBool();
    const HighLevelContacts dialect(settings, isDescribed ? m_description : QJsonObject());
    QJsonObject output = read(dialect, input);
    if (output.isEmpty())
        output = write(dialect, input);
    return output.isEmpty() ? describe(dialect, input) : output;
}

QJsonObject HighLevelContactsTest::read(const HighLevelContacts &dialect, const QJsonObject &input)
{
    const QString call = input.value("call"_L1).toString();
    const QString id = input.value("id"_L1).toString();
    const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
    const PageCursor cursor{int(input.value("page"_L1).toInteger(1)),
                            input.value("token"_L1).toString(),
                            input.value("archived"_L1).toBool()};
    const int size = int(input.value("size"_L1).toInteger(dialect.pageSize()));
    if (call == "request-record"_L1)
        return described(dialect.readRequest(id));
    if (call == "request-page"_L1)
        return described(dialect.pageRequest(cursor, size));
    if (call == "request-find"_L1) {
        return described(dialect.findRequest(input.value("key"_L1).toString(),
                                             input.value("value"_L1).toString()));
    }
    if (call == "record"_L1)
        return described(dialect.parseRecord(reply, id));
    if (call == "page"_L1)
        return described(dialect.parsePage(reply, cursor, size));
    if (call == "find"_L1)
        return described(dialect.parseFind(reply));
    return call == "error"_L1 ? described(dialect.error(reply)) : QJsonObject();
}

QJsonObject HighLevelContactsTest::write(const HighLevelContacts &dialect, const QJsonObject &input)
{
    const QString call = input.value("call"_L1).toString();
    const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
    if (call == "plan"_L1) {
        return described(dialect.plan(editFrom(input.value("edit"_L1).toObject()),
                                      contactFrom(input.value("look"_L1))));
    }
    if (call == "lesson"_L1) {
        const std::optional<Lesson> lesson = dialect.lessonIn(requestFrom(input), reply);
        return lesson ? QJsonObject{{lesson->key, lesson->value}}
                      : QJsonObject{{u"lesson"_s, QJsonValue::Null}};
    }
    if (call != "write"_L1)
        return {};
    const Request request = requestFrom(input);
    const ServiceResult<WriteAnswer> answer = dialect.parseWrite(request, reply);
    QJsonObject output = described(answer);
    if (answer.ok() && !answer->echo)
        output.insert(u"readBack"_s, dialect.recordToReadBack(request));
    return output;
}

QJsonObject HighLevelContactsTest::describe(const HighLevelContacts &dialect,
                                            const QJsonObject &input)
{
    const QString call = input.value("call"_L1).toString();
    const QJsonObject soFar = input.value("soFar"_L1).toObject();
    if (call == "question"_L1) {
        const std::optional<Request> question = dialect.nextQuestion(soFar);
        return question ? described(*question) : QJsonObject{{u"question"_s, QJsonValue::Null}};
    }
    if (call == "answered"_L1) {
        const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
        const bool isRefused = input.contains("error"_L1);
        const ServiceResult<HttpReply> answer =
            isRefused ? ServiceResult<HttpReply>(
                            fail(ServiceError{.kind = ErrorKind::ScopeMissing, .status = 401}))
                      : ServiceResult<HttpReply>(reply);
        return dialect.answered(soFar, requestFrom(input), answer);
    }
    if (call == "schema"_L1)
        return describedSchema(dialect.schema());
    if (call == "trial"_L1)
        return describedTrial(dialect.trialCalls());
    return {{u"unknown call"_s, call}};
}

void HighLevelContactsTest::goldenFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = m_folder.cases();
    QVERIFY(names.size() > 200);
    QVERIFY(!m_description.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void HighLevelContactsTest::goldenFiles()
{
    QFETCH(QString, name);
    const QString difference =
        m_folder.mismatch(name, [this](const QJsonObject &input) { return perform(input); });
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void HighLevelContactsTest::aMismatchIsNoticed()
{
    if (qEnvironmentVariableIsSet("PATCHBOOK_WRITE_GOLDEN"))
        QSKIP("writing");
    const QString difference = m_folder.mismatch(u"record"_s, [this](const QJsonObject &input) {
        QJsonObject output = perform(input);
        output.insert(u"revision"_s, u"another"_s);
        return output;
    });
    QVERIFY(difference.contains("+     \"revision\": \"another\""_L1));
}

void HighLevelContactsTest::headersNameTheVersionAndNeverTheLocation()
{
    const QList<HttpHeader> expected{{"Authorization", "Bearer pit-12345"},
                                     {"Version", "2021-07-28"}};
    QCOMPARE(m_plain.headers(Secret("pit-12345")), expected);
}

void HighLevelContactsTest::theListIsPartialAndBehind()
{
    const Capabilities can = m_plain.capabilities();
    QVERIFY(can.testFlags(Capability::ListIsPartial | Capability::Remove));
    QVERIFY(!can.testAnyFlags(Capability::PagesByNumber | Capability::ListsArchived));
    QVERIFY(m_plain.listLag() >= std::chrono::seconds(10));
    QVERIFY(m_plain.pageSize() <= 500);
}

namespace {

Contact readFrom(const HighLevelContacts &dialect, const QJsonObject &contact)
{
    const QJsonObject body{{u"contact"_s, contact}};
    const HttpReply reply{200, {}, QJsonDocument(body).toJson()};
    const ServiceResult<Contact> read =
        dialect.parseRecord(reply, contact.value("id"_L1).toString());
    return read.ok() ? *read : Contact();
}

QJsonObject sample()
{
    return jsonFile(QStringLiteral(GOLDEN_DATA "/highlevel/record.in.json"))
        .value("reply"_L1)["body"_L1]["contact"_L1]
        .toObject();
}

} // namespace

// A service which answers 200 and keeps what it had: whatever the field, the engine can tell.
void HighLevelContactsTest::everyDroppedFieldIsFoundOut()
{
    const Contact look = readFrom(m_described, sample());
    const QMap<QString, QJsonValue> wanted{{u"firstName"_s, u"Ada"_s},
                                           {u"dateOfBirth"_s, u"1990-09-26"_s},
                                           {u"country"_s, u"DE"_s},
                                           {u"timezone"_s, u"Europe/Berlin"_s},
                                           {u"dnd"_s, true},
                                           {u"dndSettings.Call"_s, u"inactive"_s},
                                           {u"assignedTo"_s, u"u2"_s},
                                           {u"tags"_s, QJsonArray{u"vip"_s}},
                                           {u"companyName"_s, QJsonValue::Null},
                                           {u"customFields.cfText"_s, u"Ru"_s},
                                           {u"customFields.cfNumber"_s, 43},
                                           {u"customFields.cfMany"_s, QJsonArray{u"de"_s}}};
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const ChangeSet sent{{{it.key(), {look.value(it.key()), it.value()}}}};
        QVERIFY2(m_described.plan({EditKind::Change, look.id, sent}, look).ok(),
                 qPrintable(it.key()));
        QCOMPARE(unconfirmed(m_described.schema(), sent, look).size(), 1);
        QVERIFY(unconfirmed(m_described.schema(), sent, applied(look, sent)).isEmpty());
    }
}

void HighLevelContactsTest::whatMovesByItselfIsNoSurprise()
{
    const Contact look = readFrom(m_described, sample());
    QJsonObject after = sample();
    after.insert(u"firstName"_s, u"Ada"_s);
    after.insert(u"name"_s, u"ada deo"_s);
    after.insert(u"dateUpdated"_s, u"2021-07-03T05:18:26.704Z"_s);
    after.insert(u"dateOfBirth"_s, qint64(654'220'800'000));
    after.insert(u"tags"_s, QJsonArray{u"Spring Sale"_s, u"vip"_s});
    const ChangeSet sent{{{u"firstName"_s, {u"rubika"_s, u"Ada"_s}}}};
    const Contact echo = readFrom(m_described, after);
    QVERIFY(sideEffects(m_described.schema(), look, sent, echo).isEmpty());
    QVERIFY(echo.revision != look.revision);

    after.insert(u"assignedTo"_s, u"u2"_s);
    const QList<FieldSurprise> surprises =
        sideEffects(m_described.schema(), look, sent, readFrom(m_described, after));
    QCOMPARE(surprises.size(), 1);
    QCOMPARE(surprises.constFirst().key, u"assignedTo"_s);
}

void HighLevelContactsTest::twoWhoAddTagsKeepBoth()
{
    QJsonObject now = sample();
    now.insert(u"tags"_s, QJsonArray{u"vip"_s, u"spring sale"_s, u"theirs"_s});
    const Contact look = readFrom(m_described, now);
    const ChangeSet mine{
        {{u"tags"_s, {QJsonArray{u"vip"_s, u"spring sale"_s}, QJsonArray{u"vip"_s, u"mine"_s}}}}};
    const Merge merged = merge(m_described.schema(), mine, look);
    QVERIFY(merged.conflicts.isEmpty());
    const auto plan = m_described.plan({EditKind::Change, look.id, merged.clean}, look);
    QVERIFY(plan.ok());
    const QByteArray tags = "/contacts/ocQHyuzHvysMo5N5VsXc/tags";
    const QList<Request> expected{{"POST", tags, R"({"tags":["mine"]})"},
                                  {"DELETE", tags, R"({"tags":["spring sale"]})"}};
    QCOMPARE(plan->requests, expected);
    QCOMPARE(m_described.recordToReadBack(expected.constLast()), look.id);
}

void HighLevelContactsTest::onlyWhoHasTheValueIsFound()
{
    const Contact found = readFrom(m_plain, sample());
    QVERIFY(m_plain.isFoundBy(found, u"email"_s, u" Rubika@DEOS.com"_s));
    QVERIFY(m_plain.isFoundBy(found, u"phone"_s, u"+1 883-232-7657"_s));
    QVERIFY(m_plain.isFoundBy(found, u"phone"_s, u"(883) 232-7657"_s));
    QVERIFY(!m_plain.isFoundBy(found, u"email"_s, u"second@deos.com"_s));
    QVERIFY(!m_plain.isFoundBy(found, u"phone"_s, u"+18832327658"_s));
}

void HighLevelContactsTest::thePaceStaysBelowWhatIsAllowed()
{
    const std::optional<Pace> pace = m_plain.pace();
    QVERIFY(pace);
    QCOMPARE(pace->most, 80);
    QCOMPARE(pace->window, std::chrono::seconds(10));
    QVERIFY(pace->keptFree >= 5 && pace->keptFree < pace->most / 2);
}

void HighLevelContactsTest::aDescriptionIsTakenOverWithTheSettings()
{
    QVERIFY(!m_plain.describedBy({}));
    const HighLevelContacts other(
        {{u"location"_s, u"ve9EPM428h8vShlRW1KT"_s}, {u"customFieldKey"_s, u"fieldValue"_s}});
    const std::shared_ptr<const ContactDialect> described = other.describedBy(m_description);
    QVERIFY(described);
    QVERIFY(described->schema() == m_described.schema());
    const ChangeSet changes{{{u"customFields.cfText"_s, {{}, u"x"_s}}}};
    const auto plan =
        described->plan({EditKind::Change, u"a"_s, changes}, Contact{u"a"_s, {}, {}, {}});
    QVERIFY(plan.ok());
    QVERIFY(plan->requests.constFirst().body.contains("fieldValue"));
}

// A service that gives the same users again and again, or others without an end.
void HighLevelContactsTest::aWalkOverUsersEnds()
{
    for (const bool isEndless : {false, true}) {
        QJsonObject soFar{
            {u"companyId"_s, u"co1"_s},
            {u"asked"_s,
             QJsonObject{{u"location"_s, true}, {u"customFields"_s, true}, {u"tags"_s, true}}}};
        int asked = 0;
        while (const std::optional<Request> question = m_plain.nextQuestion(soFar)) {
            QVERIFY(++asked <= 51);
            QJsonArray users;
            for (int i = 0; i < 100; ++i) {
                const QString id = QString::number(isEndless ? asked * 100 + i : i);
                users.append(QJsonObject{{u"id"_s, id}, {u"phone"_s, u"+1 808"_s}});
            }
            const QJsonObject body{{u"users"_s, users}, {u"count"_s, 1'000'000}};
            soFar = m_plain.answered(soFar, *question,
                                     HttpReply{200, {}, QJsonDocument(body).toJson()});
        }
        QCOMPARE(asked, isEndless ? 50 : 2);
        QVERIFY(!QJsonDocument(soFar).toJson().contains("+1 808"));
    }
}

QTEST_GUILESS_MAIN(HighLevelContactsTest)
#include "tst_highlevelcontacts.moc"
