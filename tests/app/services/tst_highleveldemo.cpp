// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tags.h"
#include "tests/app/services/highleveldemoaccount.h"

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

    std::unique_ptr<HighLevelDemoAccount> m_account;

private Q_SLOTS:
    void init();
    void cleanup() { m_account.reset(); }

    void everyContactIsListedOnce();
    void theListSaysWhatAReadSays();
    void theLocationDescribesItself();
    void aChangeIsStoredAsSent_data();
    void aChangeIsStoredAsSent();
    void eachOwnFieldTakesAValueOfItsType();
    void aFieldThatIsDroppedIsSeen();
};

void HighLevelDemoTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_account = std::make_unique<HighLevelDemoAccount>();
}

void HighLevelDemoTest::everyContactIsListedOnce()
{
    QSet<QString> ids;
    std::optional<PageCursor> cursor = PageCursor{};
    int pages = 0;
    while (cursor && pages < 20) {
        const auto page = await(m_account->contacts().page(*cursor));
        QVERIFY(page && page->ok());
        QCOMPARE((*page)->totalCount, int(m_account->demo().contactCount()));
        QCOMPARE((*page)->withoutId, 0);
        for (const Contact &contact : (*page)->contacts.toList()) {
            QVERIFY2(contact.unreadable.isEmpty(), qPrintable(contact.unreadable));
            QVERIFY(!ids.contains(contact.id));
            ids.insert(contact.id);
        }
        cursor = (*page)->next;
        ++pages;
    }
    QCOMPARE(ids.size(), m_account->demo().contactCount());
    QVERIFY(!cursor);
}

// Under other names, with other forms of times: where both tell a field, they tell the same.
void HighLevelDemoTest::theListSaysWhatAReadSays()
{
    m_account->describe();
    const auto page = await(m_account->contacts().page({}));
    QVERIFY(page && page->ok());
    int compared = 0;
    const QList<Contact> contacts = (*page)->contacts.toList().first(40);
    for (const Contact &listed : contacts) {
        const Contact read = m_account->readNow(listed.id);
        QCOMPARE(read.revision, listed.revision);
        for (const Field &field : m_account->schema().fields()) {
            if (isEmptyValue(listed.value(field.key)))
                continue;
            QVERIFY2(m_account->schema().sameValue(field.key, listed.value(field.key),
                                                   read.value(field.key)),
                     qPrintable(field.key));
            ++compared;
        }
    }
    QVERIFY(compared > 400);
}

void HighLevelDemoTest::theLocationDescribesItself()
{
    QVERIFY(!m_account->schema().field(FieldRole::Owner)->isEditable());
    m_account->describe();
    const Schema schema = m_account->schema();
    QStringList owners;
    for (const FieldOption &option : schema.field(FieldRole::Owner)->options) {
        owners << option.value;
        QVERIFY(!option.name.isEmpty() && option.name != option.value);
    }
    owners.sort();
    QStringList users = m_account->demo().userIds();
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
    m_account->describe();
    const Contact look = m_account->somebody([&](const Contact &contact) {
        return !contact.text(u"email"_s).isEmpty() && !contact.text(u"dateOfBirth"_s).isEmpty() &&
               !contact.text(u"country"_s).isEmpty() && !contact.text(u"assignedTo"_s).isEmpty();
    });
    QVERIFY(!look.id.isEmpty());
    QString user = m_account->demo().userIds().constLast();
    if (user == look.text(u"assignedTo"_s))
        user = m_account->demo().userIds().constFirst();
    if (value == QJsonValue(u"%user"_s))
        value = user;
    body.replace("%user", user.toLatin1());

    const auto written = m_account->change(look, key, value);
    QVERIFY2(written && written->ok(), wordsOfRefusal(written).constData());
    QCOMPARE(m_account->writesReceived(), {"PUT " + look.id.toLatin1() + ' ' + body});
    const ChangeSet sent{{{key, {look.value(key), value}}}};
    QVERIFY((*written)->echo);
    const Contact echo = *(*written)->echo;
    QVERIFY(unconfirmed(m_account->schema(), sent, echo).isEmpty());
    QVERIFY(sideEffects(m_account->schema(), look, sent, echo).isEmpty());
    QVERIFY(echo.revision != look.revision);
    QCOMPARE(m_account->readNow(look.id), echo);
}

void HighLevelDemoTest::eachOwnFieldTakesAValueOfItsType()
{
    m_account->describe();
    Contact look = m_account->readNow(m_account->demo().idOf(3));
    int taken = 0;
    const QList<Field> fields = m_account->schema().fields();
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
            const auto written = m_account->change(look, field.key, next);
            QVERIFY2(written && written->ok(), qPrintable(field.title()));
            const ChangeSet sent{{{field.key, {look.value(field.key), next}}}};
            QVERIFY2(unconfirmed(m_account->schema(), sent, *(*written)->echo).isEmpty(),
                     qPrintable(field.title()));
            QVERIFY(sideEffects(m_account->schema(), look, sent, *(*written)->echo).isEmpty());
            look = *(*written)->echo;
            ++taken;
        }
    }
    QVERIFY(taken >= 12);
    QVERIFY(m_account->learned.isEmpty());
}

void HighLevelDemoTest::aFieldThatIsDroppedIsSeen()
{
    m_account->quirks.droppedFields = {u"dateOfBirth"_s};
    m_account->demo().setQuirks(m_account->quirks);
    const Contact look = m_account->readNow(m_account->demo().idOf(1));
    const auto written = m_account->change(look, u"dateOfBirth"_s, u"1815-12-10"_s);
    QVERIFY(written && written->ok());
    const ChangeSet sent{{{u"dateOfBirth"_s, {look.value(u"dateOfBirth"_s), u"1815-12-10"_s}}}};
    QCOMPARE(unconfirmed(m_account->schema(), sent, *(*written)->echo).size(), 1);
}

QTEST_GUILESS_MAIN(HighLevelDemoTest)
#include "tst_highleveldemo.moc"
