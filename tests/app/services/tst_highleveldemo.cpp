// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohighlevel.h"
#include "models/domain/tags.h"
#include "tests/app/services/scriptedaccount.h"

#include <QRegularExpression>
#include <QSet>

using namespace patchbook;
using namespace patchbook::test;

namespace {

QByteArray wordsOfRefusal(const std::optional<ServiceResult<WriteAnswer>> &answer)
{
    return answer && !answer->ok() ? answer->error().message.toUtf8() : QByteArray();
}

} // namespace

/** Our HighLevel and the demo organisation's, which know nothing of each other, over real HTTP. */
class HighLevelDemoTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoHighLevel> m_demo;
    std::unique_ptr<ScriptedAccount> m_tools;
    ServiceConnection m_connection;
    QMap<QString, QString> m_learned;
    demo::HighLevelQuirks m_quirks;

    ContactService &contacts() const { return *m_connection.contacts; }
    void connectWith(const QByteArray &token, const QMap<QString, QString> &settings);
    QMap<QString, QString> here() const { return {{u"location"_s, m_demo->location()}}; }
    void describe();
    Contact readNow(const QString &id) const;
    Contact somebody(const std::function<bool(const Contact &)> &isWanted) const;
    std::optional<ServiceResult<WriteAnswer>> write(const Edit &edit,
                                                    const std::optional<Contact> &look) const;
    std::optional<ServiceResult<WriteAnswer>> change(const Contact &look, const QString &key,
                                                     const QJsonValue &value) const;
    QByteArrayList writesReceived() const;

private Q_SLOTS:
    void init();
    void cleanup();

    void everyContactIsListedOnce();
    void theListSaysWhatAReadSays();
    void theLocationDescribesItself();
    void aChangeIsStoredAsSent_data();
    void aChangeIsStoredAsSent();
    void eachOwnFieldTakesAValueOfItsType();
    void aFieldThatIsDroppedIsSeen();
    void tagsOfOthersSurvive();
    void theOtherSpellingIsLearned();
    void theOtherSpellingIsLearnedFromANewContactToo();
    void aContactIsMadeFoundAndDeleted();
    void aDuplicateNamesTheOneInTheWay();
    void aRefusalIsUnderstood_data();
    void aRefusalIsUnderstood();
    void theSocialSecurityNumberGoesNoFurther();
};

void HighLevelDemoTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_demo = std::make_unique<DemoHighLevel>(demo::Options{.contacts = 300});
    QVERIFY(m_demo->start());
    m_quirks = {};
    m_quirks.indexLag = {};
    m_quirks.burst = 100'000;
    m_demo->setQuirks(m_quirks);
    m_learned.clear();
    connectWith(m_demo->token(), here());
}

void HighLevelDemoTest::cleanup()
{
    m_connection = {};
    m_tools.reset();
    m_demo.reset();
}

void HighLevelDemoTest::connectWith(const QByteArray &token, const QMap<QString, QString> &settings)
{
    m_connection = {};
    m_tools = std::make_unique<ScriptedAccount>();
    m_tools->credentials.secret = token;
    Account account{u"11111111-2222-3333-4444-555555555555"_s, u"highlevel"_s, u"Work"_s,
                    QUrl(m_demo->origin())};
    account.settings = settings;
    m_connection =
        m_tools->catalog.connect(account, [this](const QString &key, const QString &value) {
            m_learned.insert(key, value);
        });
    QVERIFY(m_connection.contacts);
}

void HighLevelDemoTest::describe()
{
    const auto description = await(contacts().describe());
    QVERIFY(description && description->ok());
}

Contact HighLevelDemoTest::readNow(const QString &id) const
{
    const auto now = await(contacts().read(id));
    return now && now->ok() ? now->value() : Contact();
}

Contact HighLevelDemoTest::somebody(const std::function<bool(const Contact &)> &isWanted) const
{
    const auto page = await(contacts().page({}));
    for (const Contact &listed : page && page->ok() ? page->value().contacts : QList<Contact>()) {
        if (listed.unreadable.isEmpty() && isWanted(listed))
            return readNow(listed.id);
    }
    return {};
}

std::optional<ServiceResult<WriteAnswer>>
HighLevelDemoTest::write(const Edit &edit, const std::optional<Contact> &look) const
{
    const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look);
    if (!plan.ok())
        return ServiceResult<WriteAnswer>(fail(plan.error()));
    return await(contacts().send(*plan));
}

std::optional<ServiceResult<WriteAnswer>>
HighLevelDemoTest::change(const Contact &look, const QString &key, const QJsonValue &value) const
{
    m_demo->clearRequests();
    return write({EditKind::Change, look.id, {{{key, {look.value(key), value}}}}}, look);
}

QByteArrayList HighLevelDemoTest::writesReceived() const
{
    QByteArrayList lines;
    for (const demo::Request &request : m_demo->requests()) {
        if (request.method != "GET")
            lines << request.method + ' ' + request.target.split('/').constLast() + ' ' +
                         request.body;
    }
    return lines;
}

void HighLevelDemoTest::everyContactIsListedOnce()
{
    QSet<QString> ids;
    std::optional<PageCursor> cursor = PageCursor{};
    int pages = 0;
    while (cursor && pages < 20) {
        const auto page = await(contacts().page(*cursor));
        QVERIFY(page && page->ok());
        QCOMPARE((*page)->totalCount, int(m_demo->contactCount()));
        QCOMPARE((*page)->withoutId, 0);
        for (const Contact &contact : (*page)->contacts) {
            QVERIFY2(contact.unreadable.isEmpty(), qPrintable(contact.unreadable));
            QVERIFY(!ids.contains(contact.id));
            ids.insert(contact.id);
        }
        cursor = (*page)->next;
        ++pages;
    }
    QCOMPARE(ids.size(), m_demo->contactCount());
    QVERIFY(!cursor);
}

// Under other names, with other forms of times: where both tell a field, they tell the same.
void HighLevelDemoTest::theListSaysWhatAReadSays()
{
    describe();
    const auto page = await(contacts().page({}));
    QVERIFY(page && page->ok());
    int compared = 0;
    for (const Contact &listed : (*page)->contacts.first(40)) {
        const Contact read = readNow(listed.id);
        QCOMPARE(read.revision, listed.revision);
        for (const Field &field : contacts().schema().fields()) {
            if (isEmptyValue(listed.value(field.key)))
                continue;
            QVERIFY2(contacts().schema().sameValue(field.key, listed.value(field.key),
                                                   read.value(field.key)),
                     qPrintable(field.key));
            ++compared;
        }
    }
    QVERIFY(compared > 400);
}

void HighLevelDemoTest::theLocationDescribesItself()
{
    QVERIFY(!contacts().schema().field(FieldRole::Owner)->isEditable());
    describe();
    const Schema schema = contacts().schema();
    QStringList owners;
    for (const FieldOption &option : schema.field(FieldRole::Owner)->options) {
        owners << option.value;
        QVERIFY(!option.name.isEmpty() && option.name != option.value);
    }
    owners.sort();
    QStringList users = m_demo->userIds();
    users.sort();
    QCOMPARE(owners, users);
    QVERIFY(schema.field(FieldRole::Owner)->isEditable());
    QVERIFY(!schema.field(u"tags"_s)->options.isEmpty());
    QSet<FieldKind> kinds;
    int own = 0;
    for (const Field &field : schema.fields()) {
        if (field.key.startsWith("customFields."_L1)) {
            ++own;
            kinds.insert(field.kind);
            QVERIFY(!field.title().isEmpty());
        }
    }
    QVERIFY(own >= 8);
    for (const FieldKind kind : {FieldKind::Text, FieldKind::LongText, FieldKind::Number,
                                 FieldKind::Date, FieldKind::Choice, FieldKind::Choices})
        QVERIFY(kinds.contains(kind));
}

void HighLevelDemoTest::aChangeIsStoredAsSent_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("body"); // of the PUT
    const QJsonValue none(QJsonValue::Null);
    QTest::newRow("name") << u"firstName"_s << QJsonValue(u"Ada"_s) << R"({"firstName":"Ada"})"_ba;
    QTest::newRow("company") << u"companyName"_s << QJsonValue(u"Acme"_s)
                             << R"({"companyName":"Acme"})"_ba;
    QTest::newRow("phone") << u"phone"_s << QJsonValue(u"+442071838750"_s)
                           << R"({"phone":"+442071838750"})"_ba;
    QTest::newRow("birthday") << u"dateOfBirth"_s << QJsonValue(u"1815-12-10"_s)
                              << R"({"dateOfBirth":"1815-12-10"})"_ba;
    QTest::newRow("birthday cleared") << u"dateOfBirth"_s << none << R"({"dateOfBirth":null})"_ba;
    QTest::newRow("country") << u"country"_s << QJsonValue(u"IS"_s) << R"({"country":"IS"})"_ba;
    QTest::newRow("country cleared") << u"country"_s << none << R"({"country":""})"_ba;
    QTest::newRow("time zone") << u"timezone"_s << QJsonValue(u"Atlantic/Reykjavik"_s)
                               << R"({"timezone":"Atlantic/Reykjavik"})"_ba;
    QTest::newRow("website") << u"website"_s << QJsonValue(u"https://ada.example.com"_s)
                             << R"({"website":"https://ada.example.com"})"_ba;
    QTest::newRow("e-mail cleared") << u"email"_s << none << R"({"email":null})"_ba;
    QTest::newRow("owner") << u"assignedTo"_s << QJsonValue(u"%user"_s)
                           << R"({"assignedTo":"%user"})"_ba;
    QTest::newRow("owner cleared") << u"assignedTo"_s << none << R"({"assignedTo":null})"_ba;
}

void HighLevelDemoTest::aChangeIsStoredAsSent()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, body);
    describe();
    const Contact look = somebody([&](const Contact &contact) {
        return !contact.text(u"email"_s).isEmpty() && !contact.text(u"dateOfBirth"_s).isEmpty() &&
               !contact.text(u"country"_s).isEmpty() && !contact.text(u"assignedTo"_s).isEmpty();
    });
    QVERIFY(!look.id.isEmpty());
    QString user = m_demo->userIds().constLast();
    if (user == look.text(u"assignedTo"_s))
        user = m_demo->userIds().constFirst();
    if (value == QJsonValue(u"%user"_s))
        value = user;
    body.replace("%user", user.toLatin1());

    const auto written = change(look, key, value);
    QVERIFY2(written && written->ok(), wordsOfRefusal(written).constData());
    QCOMPARE(writesReceived(), {"PUT " + look.id.toLatin1() + ' ' + body});
    const ChangeSet sent{{{key, {look.value(key), value}}}};
    QVERIFY((*written)->echo);
    const Contact echo = *(*written)->echo;
    QVERIFY(unconfirmed(contacts().schema(), sent, echo).isEmpty());
    QVERIFY(sideEffects(contacts().schema(), look, sent, echo).isEmpty());
    QVERIFY(echo.revision != look.revision);
    QCOMPARE(readNow(look.id), echo);
}

void HighLevelDemoTest::eachOwnFieldTakesAValueOfItsType()
{
    describe();
    Contact look = readNow(m_demo->idOf(3));
    int taken = 0;
    const QList<Field> fields = contacts().schema().fields();
    for (const Field &field : fields) {
        if (!field.key.startsWith("customFields."_L1) || !field.isEditable())
            continue;
        QJsonValue value = u"new words"_s;
        if (field.kind == FieldKind::Number)
            value = 4711;
        else if (field.kind == FieldKind::Date)
            value = u"2020-02-29"_s;
        else if (field.kind == FieldKind::Phone)
            value = u"+442071838750"_s;
        else if (field.kind == FieldKind::Email)
            value = u"ada@example.com"_s;
        else if (field.kind == FieldKind::Choice)
            value = field.options.constLast().value;
        else if (field.kind == FieldKind::Choices)
            value = tagsValue({field.options.constLast().value});
        for (const QJsonValue &next : {value, QJsonValue(QJsonValue::Null)}) {
            if (identicalValue(look.value(field.key), next))
                continue;
            const auto written = change(look, field.key, next);
            QVERIFY2(written && written->ok(), qPrintable(field.title()));
            const ChangeSet sent{{{field.key, {look.value(field.key), next}}}};
            QVERIFY2(unconfirmed(contacts().schema(), sent, *(*written)->echo).isEmpty(),
                     qPrintable(field.title()));
            QVERIFY(sideEffects(contacts().schema(), look, sent, *(*written)->echo).isEmpty());
            look = *(*written)->echo;
            ++taken;
        }
    }
    QVERIFY(taken >= 12);
    QVERIFY(m_learned.isEmpty());
}

void HighLevelDemoTest::aFieldThatIsDroppedIsSeen()
{
    m_quirks.droppedFields = {u"dateOfBirth"_s};
    m_demo->setQuirks(m_quirks);
    const Contact look = readNow(m_demo->idOf(1));
    const auto written = change(look, u"dateOfBirth"_s, u"1815-12-10"_s);
    QVERIFY(written && written->ok());
    const ChangeSet sent{{{u"dateOfBirth"_s, {look.value(u"dateOfBirth"_s), u"1815-12-10"_s}}}};
    QCOMPARE(unconfirmed(contacts().schema(), sent, *(*written)->echo).size(), 1);
}

void HighLevelDemoTest::tagsOfOthersSurvive()
{
    const QString id = m_demo->idOf(5);
    QVERIFY(m_demo->changeBehindTheClientsBack(
        id, {{u"tags"_s, QJsonArray{u"vip"_s, u"spring sale"_s}}}));
    const Contact look = readNow(id);
    const ServiceResult<PlannedWrite> plan =
        contacts().plan({EditKind::Change,
                         id,
                         {{{u"tags"_s, {look.value(u"tags"_s), QJsonArray{u"vip"_s, u"Mine"_s}}},
                           {u"firstName"_s, {look.value(u"firstName"_s), u"Ada"_s}}}}},
                        look);
    QVERIFY(plan.ok());
    // Between our look and our write: a PUT with all tags would wipe this one out.
    QVERIFY(m_demo->changeBehindTheClientsBack(
        id, {{u"tags"_s, QJsonArray{u"vip"_s, u"spring sale"_s, u"theirs"_s}}}));
    m_demo->clearRequests();
    const auto written = await(contacts().send(*plan));
    QVERIFY(written && written->ok());
    QCOMPARE(writesReceived(), (QByteArrayList{"PUT " + id.toLatin1() + R"( {"firstName":"Ada"})",
                                               R"(POST tags {"tags":["Mine"]})",
                                               R"(DELETE tags {"tags":["spring sale"]})"}));
    QVERIFY((*written)->echo);
    QVERIFY(
        sameTags(tagsOf((*written)->echo->value(u"tags"_s)), {u"vip"_s, u"mine"_s, u"theirs"_s}));
    QCOMPARE((*written)->echo->text(u"firstName"_s), u"Ada"_s);
}

void HighLevelDemoTest::theOtherSpellingIsLearned()
{
    m_quirks.customFieldKey = u"fieldValue"_s;
    m_demo->setQuirks(m_quirks);
    describe();
    const Contact look = readNow(m_demo->idOf(2));
    QString key;
    for (const Field &field : contacts().schema().fields()) {
        if (key.isEmpty() && field.key.startsWith("customFields."_L1) &&
            field.kind == FieldKind::Text && field.isEditable())
            key = field.key;
    }
    const auto first = change(look, key, u"new words"_s);
    QVERIFY(first && !first->ok());
    QCOMPARE(first->error().kind, ErrorKind::AskedOtherwise);
    QCOMPARE(m_learned.value(u"customFieldKey"_s), u"fieldValue"_s);
    const auto second = change(readNow(look.id), key, u"new words"_s);
    QVERIFY(second && second->ok());
    QCOMPARE((*second)->echo->text(key), u"new words"_s);
    QVERIFY(writesReceived().constFirst().contains("fieldValue"));
    QVERIFY2(contacts().schema().field(key), "the description was lost with the lesson");
}

void HighLevelDemoTest::theOtherSpellingIsLearnedFromANewContactToo()
{
    m_quirks.customFieldKey = u"fieldValue"_s;
    m_demo->setQuirks(m_quirks);
    describe();
    const qint64 before = m_demo->contactCount();
    QString key;
    for (const Field &field : contacts().schema().fields()) {
        if (key.isEmpty() && field.key.startsWith("customFields."_L1) &&
            field.kind == FieldKind::Text && field.isEditable())
            key = field.key;
    }
    const ChangeSet changes{{{u"lastName"_s, {{}, u"Lovelace"_s}}, {key, {{}, u"new words"_s}}}};
    const auto made = write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY(made && made->ok());
    QVERIFY((*made)->rest);
    QCOMPARE((*made)->rest->kind, ErrorKind::AskedOtherwise);
    QCOMPARE(m_demo->contactCount(), before + 1);
    const auto again = change(*(*made)->echo, key, u"new words"_s);
    QVERIFY(again && again->ok());
    QCOMPARE((*again)->echo->text(key), u"new words"_s);
}

void HighLevelDemoTest::aContactIsMadeFoundAndDeleted()
{
    const ChangeSet changes{{{u"firstName"_s, {{}, u"Ada"_s}},
                             {u"email"_s, {{}, u"ada+new@example.com"_s}},
                             {u"phone"_s, {{}, u"+442071838750"_s}},
                             {u"tags"_s, {{}, QJsonArray{u"New"_s}}},
                             {u"dateOfBirth"_s, {{}, u"1815-12-10"_s}}}};
    const auto made = write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY2(made && made->ok(), wordsOfRefusal(made).constData());
    const Contact contact = *(*made)->echo;
    QVERIFY(unconfirmed(contacts().schema(), changes, contact).isEmpty());
    for (const QString &key : {u"email"_s, u"phone"_s}) {
        const auto found = await(contacts().find(key, contact.text(key)));
        QVERIFY(found && found->ok() && found->value());
        QCOMPARE((**found)->id, contact.id);
    }
    const auto removed = write({EditKind::Remove, contact.id, {}}, std::nullopt);
    QVERIFY(removed && removed->ok());
    const auto gone = await(contacts().read(contact.id));
    QVERIFY(gone && !gone->ok());
    QCOMPARE(gone->error().kind, ErrorKind::NotFound);
    const auto notFound = await(contacts().find(u"email"_s, u"ada+new@example.com"_s));
    QVERIFY(notFound && notFound->ok() && !notFound->value());
}

void HighLevelDemoTest::aDuplicateNamesTheOneInTheWay()
{
    const Contact other =
        somebody([](const Contact &contact) { return !contact.text(u"email"_s).isEmpty(); });
    const ChangeSet changes{{{u"email"_s, {{}, other.value(u"email"_s)}}}};
    const auto made = write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY(made && !made->ok());
    QCOMPARE(made->error().kind, ErrorKind::Duplicate);
    QCOMPARE(made->error().existing, other.id);
    QCOMPARE(made->error().delivery, Delivery::Refused);
}

void HighLevelDemoTest::aRefusalIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("location");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such token")
        << "pit-nobody-0123456789"_ba << u"%here"_s << ErrorKind::Unauthorized;
    QTest::newRow("no such permission")
        << "pit-users-only-012345"_ba << u"%here"_s << ErrorKind::ScopeMissing;
    QTest::newRow("a token for another location")
        << "pit-elsewhere-0123456"_ba << u"%here"_s << ErrorKind::WrongPlace;
    QTest::newRow("no location") << ""_ba << u""_s << ErrorKind::WrongPlace;
}

void HighLevelDemoTest::aRefusalIsUnderstood()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, location);
    QFETCH(ErrorKind, kind);
    m_demo->allow("pit-users-only-012345", {.scopes = {u"users.readonly"_s}});
    m_demo->allow("pit-elsewhere-0123456", {.otherLocation = true});
    if (location == "%here"_L1)
        location = m_demo->location();
    connectWith(token.isEmpty() ? m_demo->token() : token, {{u"location"_s, location}});
    const auto page = await(contacts().page({}));
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, kind);
}

void HighLevelDemoTest::theSocialSecurityNumberGoesNoFurther()
{
    m_quirks.showsSsn = true;
    m_demo->setQuirks(m_quirks);
    QByteArray answered;
    m_demo->setAfterAnswer(
        [&answered](const demo::Request &, demo::Answer &answer) { answered = answer.body; });
    const Contact contact = readNow(m_demo->idOf(1));
    const QString number =
        QJsonDocument::fromJson(answered).object().value("contact"_L1)["ssn"_L1].toString();
    QVERIFY(!number.isEmpty());
    QVERIFY(!QJsonDocument(contact.fields).toJson().contains(number.toUtf8()));
}

QTEST_GUILESS_MAIN(HighLevelDemoTest)
#include "tst_highleveldemo.moc"
