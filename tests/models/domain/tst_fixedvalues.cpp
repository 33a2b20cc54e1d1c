// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendardate.h"
#include "models/domain/contact.h"
#include "models/domain/country.h"
#include "models/domain/field.h"
#include "models/domain/tags.h"
#include "models/domain/validation.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using Kind = FieldProblem::Kind;

/** Countries, dates, time zones, numbers, options: values of a fixed set or form. */
class tst_FixedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void countriesAreNamedInTheUsersLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countryName(u"DE"_s), u"Deutschland"_s);
        QCOMPARE(countryName(u"de"_s), u"Deutschland"_s);
        QCOMPARE(countryCode(u"deutschland"_s), u"DE"_s);
        QCOMPARE(countryCode(u"Germany"_s), u"DE"_s); // English is known everywhere
        const QList<Country> all = countries();
        QVERIFY(all.size() > 240);
        // Sorted as the language sorts: Ägypten is not behind Zypern.
        const auto place = [&all](const QString &code) {
            return std::ranges::find(all, code, &Country::code) - all.begin();
        };
        QVERIFY(place(u"EG"_s) < place(u"CY"_s));
    }

    void whatIsNoCountryIsShownAsItIs()
    {
        QCOMPARE(countryName(u"XX"_s), u"XX"_s);
        QCOMPARE(countryName(u"Atlantis"_s), u"Atlantis"_s);
        QVERIFY(!countryCode(u"Atlantis"_s));
        QVERIFY(!countryCode(u""_s));
    }

    void aServicesDateIsReadInThreeForms()
    {
        const QDate day(1990, 2, 28);
        QCOMPARE(dateOfService(u"1990-02-28"_s), day);
        QCOMPARE(dateOfService(u"1990-02-28T23:30:00.000Z"_s), day);
        QCOMPARE(dateOfService(u"1990-02-28T00:00:00+14:00"_s), day);
        QCOMPARE(dateOfService(double(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch())),
                 day);
        QCOMPARE(dateOfService(-86'400'000.0), QDate(1969, 12, 31));
    }

    void theQuickWaysOfAListReadDatesLikeTheSlowOnes()
    {
        QRandomGenerator random(20);
        const auto slow = [](qint64 ms) {
            const std::optional<QDate> day = dateOfService(double(ms));
            return day ? isoDate(*day) : QString();
        };
        constexpr qint64 farthest = 79'000'000'000'000;
        for (int i = 0; i < 20'000; ++i) {
            const qint64 ms = qint64(random.generate64() % (2 * quint64(farthest))) - farthest;
            if (const auto quick = isoDateOfMs(ms)) {
                const QString day = QString::fromLatin1(quick->data(), qsizetype(quick->size()));
                QCOMPARE(day, slow(ms));
                QVERIFY(isIsoDate(day.toStdString()));
                QCOMPARE(isoDate(*dateOfService(day)), day);
            }
        }
        for (const qint64 ms :
             {qint64(0), qint64(-1), qint64(-86'400'000), qint64(951'782'400'000)})
            QVERIFY(slow(ms) == QLatin1StringView(isoDateOfMs(ms).value().data(), 10));
        QVERIFY(!isoDateOfMs(-62'135'596'800'001));
        QVERIFY(!isoDateOfMs(std::numeric_limits<qint64>::max()));
        QVERIFY(!isoDateOfMs(std::numeric_limits<qint64>::min()));
        for (const char *none : {"", "1990-02-29", "1990-13-01", "1990-00-10", "0000-01-01",
                                 "1990-2-28", "1990-02-28 ", "1990/02/28", "199O-02-28"})
            QVERIFY2(!isIsoDate(none), none);
    }

    void everyDayThatIsShownCanBeTypedAgain_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *name : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "ar_EG", "he_IL", "fa_IR",
                                 "ja_JP", "ko_KR", "hu_HU", "th_TH", "sv_SE", "pl_PL", "hi_IN"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyDayThatIsShownCanBeTypedAgain()
    {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale(language));
        for (QDate day(2024, 1, 1); day.year() == 2024; day = day.addDays(1))
            QCOMPARE(typedDate(dateText(day)), std::optional(day));
        for (const QDate day : {QDate(1, 1, 1), QDate(987, 6, 5), QDate(1900, 2, 28)})
            QCOMPARE(typedDate(dateText(day)), std::optional(day));
    }

    void anImpossibleDateIsNone_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("30 February") << QJsonValue(u"1990-02-30"_s);
        QTest::newRow("13th month") << QJsonValue(u"1990-13-01"_s);
        QTest::newRow("words") << QJsonValue(u"yesterday"_s);
        QTest::newRow("mixed marks") << QJsonValue(u"1990-02/28"_s);
        QTest::newRow("too far away") << QJsonValue(1.0e20);
        QTest::newRow("nothing") << QJsonValue(QJsonValue::Null);
        QTest::newRow("a flag") << QJsonValue(true);
    }
    void anImpossibleDateIsNone()
    {
        QFETCH(QJsonValue, value);
        QVERIFY(!dateOfService(value));
    }

    void aDateMayBeTypedAsTheLanguageWritesIt()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(typedDate(u"28.02.1990"_s), QDate(1990, 2, 28));
        QCOMPARE(typedDate(u"28.02.90"_s), QDate(1990, 2, 28));
        QCOMPARE(typedDate(u"28.02.15"_s), QDate(2015, 2, 28));
        QCOMPARE(typedDate(u"1990/2/28"_s), QDate(1990, 2, 28));
        QVERIFY(!typedDate(u"30.02.1990"_s));
        QCOMPARE(isoDate(QDate(1990, 2, 8)), u"1990-02-08"_s);
    }

    void whatAServiceWouldNotTakeIsToldBesideTheField_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("problem"); // -1: none
        const auto row = [](const char *name, FieldKind kind, const QJsonValue &value,
                            int problem) {
            QTest::newRow(name) << kind << value << problem;
        };
        row("country", FieldKind::Country, u"DE"_s, -1);
        row("unknown country", FieldKind::Country, u"Atlantis"_s, int(Kind::NotACountry));
        row("small letters", FieldKind::Country, u"de"_s, int(Kind::NotACountry));
        row("time zone", FieldKind::TimeZone, u"Europe/Berlin"_s, -1);
        row("no time zone", FieldKind::TimeZone, u"Mars/Base"_s, int(Kind::NotATimeZone));
        row("date", FieldKind::Date, u"1990-02-28"_s, -1);
        row("impossible date", FieldKind::Date, u"1990-02-30"_s, int(Kind::NotADate));
        row("number", FieldKind::Number, 12.5, -1);
        row("no number", FieldKind::Number, u"twelve"_s, int(Kind::NotANumber));
        row("choice", FieldKind::Choice, u"a"_s, -1);
        row("no choice", FieldKind::Choice, u"z"_s, int(Kind::NotAChoice));
        row("choices", FieldKind::Choices, tagsValue({u"a"_s, u"b"_s}), -1);
        row("one is none", FieldKind::Choices, tagsValue({u"a"_s, u"z"_s}), int(Kind::NotAChoice));
        row("tag", FieldKind::Tags, tagsValue({QString(100, u'x')}), -1);
        row("long tag", FieldKind::Tags, tagsValue({u"a"_s, QString(10'000, u'x')}),
            int(Kind::TooLong));
        row("long text", FieldKind::Text, QString(5'001, u'x'), int(Kind::TooLong));
        row("an owner who is not listed", FieldKind::Owner, u"gone123"_s, -1);
        row("cleared", FieldKind::Country, QJsonValue::Null, -1);
    }
    void whatAServiceWouldNotTakeIsToldBesideTheField()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QJsonValue, value);
        QFETCH(int, problem);
        Field field{u"f"_s, kind};
        field.options = {{u"a"_s}, {u"b"_s}};
        const std::optional<FieldProblem> found = checkValue(field, value, {});
        QCOMPARE(found ? int(found->kind) : -1, problem);
    }

    void optionsWhichNobodyToldBindNobody()
    {
        QVERIFY(!checkValue({u"f"_s, FieldKind::Choice}, u"anything"_s, {}));
    }

    void valuesAreReadByTheirNames()
    {
        Field owner{u"o"_s, FieldKind::Owner};
        owner.options = {{u"u1"_s, "", u"Ana Diaz"_s}};
        QCOMPARE(owner.valueText(u"u1"_s), u"Ana Diaz"_s);
        QCOMPARE(owner.valueText(u"u2"_s), u"u2"_s); // unknown, and kept
        owner.kind = FieldKind::Choices;
        QCOMPARE(owner.valueText(tagsValue({u"u1"_s, u"x"_s})), u"Ana Diaz, x"_s);
        QCOMPARE((Field{u"c"_s, FieldKind::Country}.valueText(u"FR"_s)), u"France"_s);
    }

    void anArchivedRecordIsKnownByItsMark_data()
    {
        QTest::addColumn<QJsonValue>("mark");
        QTest::addColumn<bool>("archived");
        QTest::newRow("false") << QJsonValue(false) << false;
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << false;
        QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << false;
        QTest::newRow("true") << QJsonValue(true) << true;
        QTest::newRow("time") << QJsonValue(u"2026-01-01T00:00:00Z"_s) << true;
    }
    void anArchivedRecordIsKnownByItsMark()
    {
        QFETCH(QJsonValue, mark);
        QFETCH(bool, archived);
        const Schema schema(
            {{u"archived"_s, FieldKind::Timestamp, "", "", FieldFlag::ArchivedMark}}, {}, {});
        Contact contact{u"1"_s, {}, {}, {}};
        if (!mark.isUndefined())
            contact.fields.insert(u"archived"_s, mark);
        QCOMPARE(schema.isArchived(contact), archived);
    }
};

QTEST_GUILESS_MAIN(tst_FixedValues)
#include "tst_fixedvalues.moc"
