// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/highlevelbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** HighLevel at the demo organisation: what may be written, and what comes of it. */
class tst_DemoHighLevelWrites : public QObject, private HighLevelBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void aWriteChangesWhatItNamesOnly();
    void aWriteIsRefusedForItsValues_data();
    void aWriteIsRefusedForItsValues();
    void aDayIsReadInEightWaysAndClearedByNull();
    void aWriteOfTagsReplacesThem();
    void tagsAreAddedAndTakenAwayBesideOthers();
    void anOwnFieldIsWrittenUnderOneSpellingOnly();
    void ownFieldsOfEveryKindAreChecked();
    void aContactIsMadeWithItsDayAsATime();
    void aDuplicateIsRefusedWithTheOneThatIsThere();
    void aContactIsDeletedInTheServicesSpelling();
};

void tst_DemoHighLevelWrites::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(open());
}

void tst_DemoHighLevelWrites::aWriteChangesWhatItNamesOnly()
{
    const QString id = m_demo->idOf(7);
    QJsonObject expected = m_demo->contact(id);
    const Reply written = put(id, {{u"companyName"_s, u"Finch"_s},
                                   {u"assignedTo"_s, QJsonValue::Null},
                                   {u"dnd"_s, true},
                                   {u"country"_s, u"JP"_s},
                                   {u"postalCode"_s, QString()}});
    QCOMPARE(written.status, 200);
    QCOMPARE(written.json()[u"succeded"_s].toBool(), true);
    expected.insert(u"companyName"_s, u"Finch"_s);
    expected.remove(u"assignedTo"_s);
    expected.insert(u"dnd"_s, true);
    expected.insert(u"country"_s, u"JP"_s);
    expected.remove(u"postalCode"_s);
    QVERIFY(written.contact()[u"dateUpdated"_s] != expected[u"dateUpdated"_s]);
    expected.insert(u"dateUpdated"_s, written.contact()[u"dateUpdated"_s]);
    QCOMPARE(written.contact(), expected);
    QCOMPARE(m_demo->contact(id), expected);
    QCOMPARE(put(id, {{u"name"_s, u"Ada King of Lovelace"_s}}).contact()[u"lastName"_s].toString(),
             u"King of Lovelace"_s);
    const QJsonObject sms{{u"SMS"_s, QJsonObject{{u"status"_s, u"active"_s}}}};
    QCOMPARE(put(id, {{u"dndSettings"_s, sms}})
                 .contact()[u"dndSettings"_s][u"SMS"_s][u"status"_s]
                 .toString(),
             u"active"_s);
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.droppedFields = {u"dateOfBirth"_s}; });
    const Reply dropped = put(id, {{u"dateOfBirth"_s, u"1999-01-01"_s}, {u"city"_s, u"Ulm"_s}});
    QCOMPARE(dropped.status, 200);
    QCOMPARE(dropped.contact()[u"city"_s].toString(), u"Ulm"_s);
    QVERIFY(dropped.contact()[u"dateOfBirth"_s].toString() != u"1999-01-01"_s);
}

void tst_DemoHighLevelWrites::aWriteIsRefusedForItsValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("message");
    const auto unknown = [](const char *key) {
        QTest::newRow(key) << QString::fromLatin1(key) << QJsonValue(u"x"_s)
                           << QString(u"property "_s + QLatin1StringView(key) +
                                      u" should not exist"_s);
    };
    unknown("gender");
    unknown("locationId");
    unknown("id");
    unknown("firstNameLowerCase");
    unknown("additionalEmails");
    unknown("dateAdded");
    QTest::newRow("a number as a name")
        << u"firstName"_s << QJsonValue(7) << u"firstName must be a string"_s;
    QTest::newRow("no postal code")
        << u"postalCode"_s << QJsonValue() << u"postalCode must be a string"_s;
    QTest::newRow("no country") << u"country"_s << QJsonValue() << u"country must be a string"_s;
    QTest::newRow("a country's name") << u"country"_s << QJsonValue(u"Germany"_s)
                                      << u"country must be a valid ISO31661 Alpha2 code"_s;
    QTest::newRow("a country in small letters")
        << u"country"_s << QJsonValue(u"de"_s) << u"country must be a valid ISO31661 Alpha2 code"_s;
    QTest::newRow("a broken address")
        << u"email"_s << QJsonValue(u"n/a"_s) << u"email must be an email"_s;
    QTest::newRow("a broken number")
        << u"phone"_s << QJsonValue(u"12"_s) << u"phone must be a valid phone number"_s;
    QTest::newRow("an impossible day")
        << u"dateOfBirth"_s << QJsonValue(u"1999-02-29"_s) << u"dateOfBirth must be a valid date"_s;
    QTest::newRow("an empty day") << u"dateOfBirth"_s << QJsonValue(QString())
                                  << u"dateOfBirth must be a valid date"_s;
    QTest::newRow("dnd in words") << u"dnd"_s << QJsonValue(u"yes"_s)
                                  << u"dnd must be a boolean value"_s;
    QTest::newRow("one tag") << u"tags"_s << QJsonValue(u"vip"_s)
                             << u"each value in tags must be a string"_s;
    QTest::newRow("nobody's id") << u"assignedTo"_s << QJsonValue(u"nobody"_s)
                                 << u"assignedTo must be a user of this location"_s;
    QTest::newRow("an unknown channel")
        << u"dndSettings"_s << QJsonValue(QJsonObject{{u"Fax"_s, QJsonObject()}})
        << u"dndSettings.property Fax should not exist"_s;
    QTest::newRow("an unknown state")
        << u"dndSettings"_s
        << QJsonValue(QJsonObject{{u"SMS"_s, QJsonObject{{u"status"_s, u"on"_s}}}})
        << u"dndSettings.SMS.status must be one of the following values: active, inactive, permanent"_s;
}

void tst_DemoHighLevelWrites::aWriteIsRefusedForItsValues()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const QString id = m_demo->idOf(3);
    const QJsonObject before = m_demo->contact(id);
    const Reply refused = put(id, {{key, value}, {u"city"_s, u"Ulm"_s}});
    QCOMPARE(refused.status, 422);
    QTEST(refused.message(), "message");
    QCOMPARE(refused.json()[u"error"_s].toString(), u"Unprocessable Entity"_s);
    QCOMPARE(m_demo->contact(id), before);
}

void tst_DemoHighLevelWrites::aDayIsReadInEightWaysAndClearedByNull()
{
    const QString id = m_demo->idOf(8);
    for (const QString &day :
         {u"1990/09/25"_s, u"09/25/1990"_s, u"1990-09-25"_s, u"09-25-1990"_s, u"1990.09.25"_s,
          u"09.25.1990"_s, u"1990_09_25"_s, u"09_25_1990"_s}) {
        QCOMPARE(put(id, {{u"dateOfBirth"_s, QJsonValue()}}).contact().contains(u"dateOfBirth"_s),
                 false);
        QCOMPARE(put(id, {{u"dateOfBirth"_s, day}}).contact()[u"dateOfBirth"_s].toString(),
                 u"1990-09-25"_s);
    }
    QCOMPARE(put(id, {{u"dateOfBirth"_s, u"09/25.1990"_s}}).status, 422);
}

void tst_DemoHighLevelWrites::aWriteOfTagsReplacesThem()
{
    const QString id = m_demo->idOf(9);
    m_demo->changeBehindTheClientsBack(id, {{u"tags"_s, QJsonArray{u"vip"_s, u"b2b"_s}}});
    QCOMPARE(
        put(id, {{u"tags"_s, QJsonArray{u" New "_s, u"NEW"_s}}}).contact()[u"tags"_s].toArray(),
        QJsonArray{u"new"_s});
    QCOMPARE(put(id, {{u"tags"_s, QJsonArray()}}).contact()[u"tags"_s].toArray(), QJsonArray());
}

void tst_DemoHighLevelWrites::tagsAreAddedAndTakenAwayBesideOthers()
{
    const QString id = m_demo->idOf(9);
    const QByteArray target = "/contacts/" + id.toLatin1() + "/tags";
    m_demo->changeBehindTheClientsBack(id, {{u"tags"_s, QJsonArray{u"vip"_s, u"b2b"_s}}});
    const Reply added =
        call("POST", target, {{u"tags"_s, QJsonArray{u" Trade Fair "_s, u"VIP"_s}}});
    QCOMPARE(added.status, 201);
    const QJsonArray both{u"b2b"_s, u"trade fair"_s, u"vip"_s};
    QCOMPARE(added.list(u"tags"_s), both);
    QCOMPARE(get(id).contact()[u"tags"_s].toArray(), both);
    const Reply taken = call("DELETE", target, {{u"tags"_s, QJsonArray{u"B2B"_s, u"unknown"_s}}});
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.list(u"tags"_s), (QJsonArray{u"trade fair"_s, u"vip"_s}));
    QCOMPARE(m_demo->bodies("DELETE").constLast(), R"({"tags":["B2B","unknown"]})"_ba);
    QCOMPARE(call("POST", target, {{u"tags"_s, QJsonArray()}}).status, 422);
    QCOMPARE(call("DELETE", target).status, 422);
}

void tst_DemoHighLevelWrites::anOwnFieldIsWrittenUnderOneSpellingOnly()
{
    const QString id = m_demo->idOf(10);
    const QString field = m_demo->customFieldId(u"Preferred room"_s);
    const auto write = [&](const QString &key, const QString &value) {
        const QJsonObject item{{u"id"_s, field}, {key, value}};
        const Reply written = put(id, {{u"customFields"_s, QJsonArray{item}}});
        QString kept;
        for (const QJsonValue found : written.contact()[u"customFields"_s].toArray()) {
            if (found[u"id"_s].toString() == field)
                kept = found[u"value"_s].toString();
        }
        return std::pair(written.status, kept);
    };
    QCOMPARE(write(u"field_value"_s, u"Room 9"_s), std::pair(200, u"Room 9"_s));
    QCOMPARE(write(u"fieldValue"_s, u"Room 8"_s), std::pair(200, u"Room 9"_s));
    QCOMPARE(write(u"value"_s, u"Room 7"_s), std::pair(200, u"Room 9"_s));
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.customFieldKey = u"fieldValue"_s; });
    QCOMPARE(write(u"field_value"_s, u"Room 6"_s), std::pair(200, u"Room 9"_s));
    QCOMPARE(write(u"fieldValue"_s, u"Room 5"_s), std::pair(200, u"Room 5"_s));
    QCOMPARE(write(u"fieldValue"_s, QString()), std::pair(200, QString()));
}

void tst_DemoHighLevelWrites::ownFieldsOfEveryKindAreChecked()
{
    const QString id = m_demo->idOf(11);
    const auto status = [&](const QString &name, const QJsonValue &value) {
        const QJsonObject item{{u"id"_s, m_demo->customFieldId(name)}, {u"field_value"_s, value}};
        return put(id, {{u"customFields"_s, QJsonArray{item}}}).status;
    };
    QCOMPARE(status(u"Visits"_s, 12), 200);
    QCOMPARE(status(u"Visits"_s, u"12"_s), 200);
    QCOMPARE(status(u"Visits"_s, u"many"_s), 422);
    QCOMPARE(status(u"Shirt size"_s, u"XL"_s), 200);
    QCOMPARE(status(u"Shirt size"_s, u"XS"_s), 422);
    QCOMPARE(status(u"Interests"_s, QJsonArray{u"Print"_s, u"Freight"_s}), 200);
    QCOMPARE(status(u"Interests"_s, u"Print"_s), 422);
    QCOMPARE(status(u"Interests"_s, QJsonArray()), 200);
    QCOMPARE(status(u"Contract ends"_s, u"2027-02-28"_s), 200);
    QCOMPARE(status(u"Contract ends"_s, u"2027-02-30"_s), 422);
    QCOMPARE(status(u"Preferred room"_s, 7), 422);
    QCOMPARE(status(u"no such field"_s, u"x"_s), 422);
    const QString room = m_demo->customFieldId(u"Preferred room"_s);
    QVERIFY(m_demo->changeCustomFieldBehindTheClientsBack(
        room, QJsonObject{{u"dataType"_s, u"NUMERICAL"_s}}));
    QCOMPARE(status(u"Preferred room"_s, 7), 200);
    QVERIFY(m_demo->changeCustomFieldBehindTheClientsBack(room, QJsonValue::Null));
    QVERIFY(m_demo->customFieldId(u"Preferred room"_s).isEmpty());
}

void tst_DemoHighLevelWrites::aContactIsMadeWithItsDayAsATime()
{
    const QJsonObject wanted{
        {u"locationId"_s, m_demo->location()}, {u"gender"_s, u"female"_s},
        {u"firstName"_s, u"Grace"_s},          {u"email"_s, u"Grace@Example.com"_s},
        {u"phone"_s, u"(212) 555-0199"_s},     {u"dateOfBirth"_s, u"12/09/1906"_s},
        {u"tags"_s, QJsonArray{u"VIP"_s}}};
    const Reply made = call("POST", "/contacts/", wanted);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.contact()[u"dateOfBirth"_s].toString(), u"1906-12-09T00:00:00.000Z"_s);
    QCOMPARE(made.contact()[u"phone"_s].toString(), u"+12125550199"_s);
    QCOMPARE(made.contact()[u"email"_s].toString(), u"grace@example.com"_s);
    QCOMPARE(made.contact()[u"tags"_s].toArray(), QJsonArray{u"vip"_s});
    const QString id = made.contact()[u"id"_s].toString();
    QCOMPARE(get(id).contact()[u"dateOfBirth"_s].toString(), u"1906-12-09"_s);
    QCOMPARE(m_demo->contactCount(), 121);
    QCOMPARE(search({{u"pageLimit"_s, 1}}).list(u"contacts"_s)[0][u"id"_s].toString(), id);

    QJsonObject nowhere = wanted;
    nowhere.remove(u"locationId"_s);
    QCOMPARE(call("POST", "/contacts/", nowhere).status, 422);
    nowhere.insert(u"locationId"_s, u"AAAAAAAAAAAAAAAAAAAA"_s);
    QCOMPARE(call("POST", "/contacts/", nowhere).status, 403);
    QCOMPARE(call("POST", "/contacts", wanted).status, 404);
    QCOMPARE(m_demo->contactCount(), 121);
}

void tst_DemoHighLevelWrites::aDuplicateIsRefusedWithTheOneThatIsThere()
{
    QJsonObject there;
    for (qint64 number = 2;
         there[u"email"_s].toString().isEmpty() || there[u"phone"_s].toString().isEmpty(); ++number)
        there = m_demo->contact(m_demo->idOf(number));
    QJsonObject wanted{{u"locationId"_s, m_demo->location()},
                       {u"firstName"_s, u"Another"_s},
                       {u"email"_s, there[u"email"_s].toString().toUpper()}};
    const Reply byEmail = call("POST", "/contacts/", wanted);
    QCOMPARE(byEmail.status, 400);
    QCOMPARE(byEmail.message(), u"This location does not allow duplicated contacts."_s);
    QCOMPARE(byEmail.json()[u"meta"_s][u"contactId"_s], there[u"id"_s]);
    QCOMPARE(byEmail.json()[u"meta"_s][u"matchingField"_s].toString(), u"email"_s);
    wanted.remove(u"email"_s);
    wanted.insert(u"phone"_s, there[u"phone"_s]);
    const Reply byPhone = call("POST", "/contacts/", wanted);
    QCOMPARE(byPhone.json()[u"meta"_s][u"contactId"_s], there[u"id"_s]);
    QCOMPARE(put(m_demo->idOf(1), {{u"email"_s, there[u"email"_s]}}).status, 400);
    QCOMPARE(put(there[u"id"_s].toString(), {{u"email"_s, there[u"email"_s]}}).status, 200);

    const QByteArray find = inLocation("/contacts/search/duplicate?locationId=");
    const QByteArray number = QUrl::toPercentEncoding(there[u"phone"_s].toString());
    QCOMPARE(call("GET", find + "&number=" + number).contact()[u"id"_s], there[u"id"_s]);
    QVERIFY(call("GET", find + "&email=who%40example.com").json()[u"contact"_s].isNull());
    QCOMPARE(call("GET", find).status, 400);
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.allowsDuplicates = true; });
    QCOMPARE(call("POST", "/contacts/", wanted).status, 201);
}

void tst_DemoHighLevelWrites::aContactIsDeletedInTheServicesSpelling()
{
    const QByteArray target = "/contacts/" + m_demo->idOf(4).toLatin1();
    const Reply gone = call("DELETE", target);
    QCOMPARE(gone.status, 200);
    QCOMPARE(gone.json()[u"succeded"_s].toBool(), true);
    QCOMPARE(call("DELETE", target).status, 400);
    QCOMPARE(m_demo->contactCount(), 119);
}

QTEST_GUILESS_MAIN(tst_DemoHighLevelWrites)
#include "tst_demohighlevelwrites.moc"
