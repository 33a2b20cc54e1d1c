// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/languages.h"
#include "app/demo/people.h"
#include "app/demo/phones.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using demo::Field;
using demo::People;
using demo::Person;

/** The people of the demo organisation: the same ones each time, and of every kind. */
class tst_DemoPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theTablesOfNamesFitTogether();
    void theSameSeedGivesTheSamePeople();
    void theFirstPagesHoldFifteenScripts();
    void theLettersThatBreakSoftwareAreThere();
    void fieldsAreMissingNullEmptyAndVeryLong();
    void everybodyHasAnIdentity();
    void nearDuplicatesAreThere();
    void addressesAndNumbersAreFictional();
    void numbersAreUniqueButForTheDuplicates();
    void theNumberAloneAgreesWithThePerson();
    void addressesLeadBackToTheirOwners();
    void ownersAreTwentyFive();
    void numbersAreReadAsPeopleWriteThem_data();
    void numbersAreReadAsPeopleWriteThem();
};

void tst_DemoPeople::theTablesOfNamesFitTogether()
{
    int slots = 0;
    for (const demo::Language &language : demo::languages()) {
        slots += language.weight;
        // A name in other letters has its Latin spelling at the same place.
        QVERIFY2(language.mail.isEmpty() || language.mail.size() == language.family.size(),
                 qPrintable(language.family.first()));
        for (const QStringList &list : {language.given, language.family, language.cities,
                                        language.companies, language.titles}) {
            QVERIFY(list.size() >= 3);
            QVERIFY(!list.contains(QString()));
        }
    }
    QCOMPARE(slots, demo::Language::slotCount);
}

void tst_DemoPeople::theSameSeedGivesTheSamePeople()
{
    const People one(5, 1000);
    const People same(5, 1'000'000);
    const People other(6, 1000);
    int different = 0;
    for (qint64 id = 1; id <= 1000; ++id) {
        QCOMPARE(one.person(id).fields, same.person(id).fields);
        QCOMPARE(one.person(id).owner, same.person(id).owner);
        QCOMPARE(one.person(id).updatedMs, same.person(id).updatedMs);
        different += one.person(id).fields == other.person(id).fields ? 0 : 1;
    }
    QVERIFY(different > 950);
    QCOMPARE(one.owners().front().email, same.owners().front().email);
    // On every machine, and tomorrow: who changes the generator does it on purpose.
    QCOMPARE(one.person(56).text(Field::Email), u"han.56@mail.example"_s);
}

void tst_DemoPeople::theFirstPagesHoldFifteenScripts()
{
    const People people(1, 10'000);
    std::set<QChar::Script> scripts;
    for (qint64 id = 1; id <= 200; ++id) {
        const Person person = people.person(id);
        for (const char32_t point :
             QString(person.text(Field::FirstName) + person.text(Field::LastName)).toUcs4()) {
            if (QChar::script(point) > QChar::Script_Common)
                scripts.insert(QChar::script(point));
        }
    }
    QVERIFY2(scripts.size() >= 15, qPrintable(QString::number(scripts.size())));
}

void tst_DemoPeople::theLettersThatBreakSoftwareAreThere()
{
    const People people(1, 10'000);
    QString letters;
    for (qint64 id = 1; id <= 2000; ++id) {
        const Person person = people.person(id);
        letters += person.text(Field::FirstName) + person.text(Field::LastName);
    }
    for (const QString &letter : {u"ß"_s, u"ü"_s, u"Ł"_s, u"Ø"_s, u"ı"_s, u"İ"_s, u"’"_s, u"Đ"_s,
                                  u"ё"_s, u"پ"_s, u"𠮷"_s, u"👩🏽‍🚀"_s})
        QVERIFY2(letters.contains(letter), qPrintable(letter));
}

void tst_DemoPeople::fieldsAreMissingNullEmptyAndVeryLong()
{
    const People people(1, 10'000);
    int absent = 0;
    int null = 0;
    int empty = 0;
    int unowned = 0;
    qsizetype longestTitle = 0;
    qsizetype longestName = 0;
    for (qint64 id = 1; id <= 500; ++id) {
        const Person person = people.person(id);
        for (const QJsonValue &value : person.fields) {
            absent += value.isUndefined() ? 1 : 0;
            null += value.isNull() ? 1 : 0;
            empty += value == u""_s ? 1 : 0;
        }
        unowned += person.owner < 0 ? 1 : 0;
        longestTitle = std::max(longestTitle, person.text(Field::Title).size());
        longestName = std::max(longestName, person.text(Field::FirstName).size());
    }
    QVERIFY(absent > 20);
    QVERIFY(null > 20);
    QVERIFY(empty > 5);
    QVERIFY(unowned > 2 && unowned < 50);
    QCOMPARE(longestTitle, 5000);
    QVERIFY(longestName > 100);
}

void tst_DemoPeople::everybodyHasAnIdentity()
{
    const People people(1, 10'000);
    for (qint64 id = 1; id <= 10'000; ++id) {
        const Person person = people.person(id);
        QVERIFY(!person.text(Field::FirstName).isEmpty() ||
                !person.text(Field::LastName).isEmpty() || !person.text(Field::Email).isEmpty() ||
                !person.text(Field::PhoneNumber).isEmpty());
    }
}

void tst_DemoPeople::nearDuplicatesAreThere()
{
    const People people(1, 10'000);
    const QString email = people.person(101).text(Field::Email);
    QVERIFY(email != people.person(56).text(Field::Email));
    QCOMPARE(email.toLower(), people.person(56).text(Field::Email).toLower());

    const QString phone = people.person(107).text(Field::PhoneNumber);
    QVERIFY(phone != people.person(62).text(Field::PhoneNumber));
    QVERIFY(demo::normalizedNumber(phone).has_value());
    QCOMPARE(demo::normalizedNumber(phone),
             demo::normalizedNumber(people.person(62).text(Field::PhoneNumber)));

    QCOMPARE(people.person(103).text(Field::FirstName), people.person(58).text(Field::FirstName));
    QVERIFY(people.person(103).text(Field::LastName) != people.person(58).text(Field::LastName));
}

void tst_DemoPeople::addressesAndNumbersAreFictional()
{
    const People people(1, 10'000);
    static const QRegularExpression email(
        u"^[A-Za-z]+\\.\\d+@([a-z]+\\.(example|test)|example\\.(com|org|net))$"_s);
    static const QRegularExpression american(u"^1\\d{3}55501\\d\\d$"_s);
    static const QRegularExpression abroad(
        u"^(44(11[3-8]4960|1[2-6]14960|20794600?|7700900)|33(19900|26191|35301|46571|53649|63998)"
        "|49(3023125|6990009|4066969|2214710|8999998)|61[2378](5550|7010)|46(8465004|313900?6|406280?4|701740[67]))"_s);
    for (qint64 id = 1; id <= 10'000; ++id) {
        const QString address = people.person(id).text(Field::Email);
        QVERIFY2(address.isEmpty() || address == u"n/a"_s || email.match(address).hasMatch(),
                 qPrintable(address));
        const QString number = QString::number(people.number(id));
        QVERIFY2(number == u"0"_s || american.match(number).hasMatch() ||
                     abroad.match(number).hasMatch(),
                 qPrintable(number));
    }
}

void tst_DemoPeople::numbersAreUniqueButForTheDuplicates()
{
    const People people(1, 10'000);
    std::set<quint64> numbers;
    int repeated = 0;
    for (qint64 id = 1; id <= 10'000; ++id) {
        const quint64 number = people.number(id);
        if (number != 0 && !numbers.insert(number).second)
            ++repeated;
    }
    QCOMPARE(repeated, 40); // two near duplicates in each 500
}

void tst_DemoPeople::theNumberAloneAgreesWithThePerson()
{
    const People people(3, 10'000);
    for (qint64 id = 1; id <= 2000; ++id) {
        const QString typed = people.person(id).text(Field::PhoneNumber);
        QVERIFY2(demo::normalizedNumber(typed).value_or(0) == people.number(id),
                 qPrintable(QString::number(id) + u": "_s + typed));
    }
}

void tst_DemoPeople::addressesLeadBackToTheirOwners()
{
    const People people(3, 10'000);
    for (qint64 id = 1; id <= 1000; ++id) {
        const QString address = people.person(id).text(Field::Email);
        const std::vector<qint64> ids = people.mayHaveEmail(address);
        const bool known = std::find(ids.begin(), ids.end(), id) != ids.end();
        QVERIFY2(address.isEmpty() || address == u"n/a"_s || known, qPrintable(address));
    }
    QVERIFY(people.mayHaveEmail(u"nobody@example.com"_s).empty());
    QVERIFY(people.mayHaveEmail(u"a.99999999999999999999@example.com"_s).empty());
    QVERIFY(people.mayHaveEmail(u"12"_s).empty());
}

void tst_DemoPeople::ownersAreTwentyFive()
{
    const People people(1, 0);
    std::set<QString> emails;
    static const QRegularExpression form(u"^[a-z]+\\.[a-z]+\\d*@demo\\.example$"_s);
    for (const demo::Owner &owner : people.owners()) {
        QVERIFY2(form.match(owner.email).hasMatch(), qPrintable(owner.email));
        emails.insert(owner.email);
    }
    QCOMPARE(emails.size(), 25);
}

void tst_DemoPeople::numbersAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<quint64>("digits");
    QTest::newRow("brackets") << u"(555) 123-4567"_s << quint64(15551234567);
    QTest::newRow("dashes") << u"555-123-4567"_s << quint64(15551234567);
    QTest::newRow("E.164") << u"+15551234567"_s << quint64(15551234567);
    QTest::newRow("abroad") << u" +44 20 7946 0123 "_s << quint64(442079460123);
    QTest::newRow("abroad without plus") << u"442079460123"_s << quint64(0);
    QTest::newRow("too short") << u"555"_s << quint64(0);
    QTest::newRow("letters") << u"555-CALL-NOW"_s << quint64(0);
    QTest::newRow("plus inside") << u"555+1234567"_s << quint64(0);
    QTest::newRow("nothing") << QString() << quint64(0);
}

void tst_DemoPeople::numbersAreReadAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    QTEST(demo::normalizedNumber(typed).value_or(0), "digits");
}

QTEST_GUILESS_MAIN(tst_DemoPeople)
#include "tst_demopeople.moc"
