// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/fieldrule.h"
#include "models/bulk/wordcase.h"
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

using Kind = FieldRule::Kind;

Q_DECLARE_METATYPE(patchbook::FieldKind)

namespace {

const QString halfPair = QString(u"Ada "_s) + QChar(0xD83D) + u" Byron"_s;

Field fieldOf(FieldKind kind, FieldFlags flags = {})
{
    return {u"f"_s, kind, "F", "G", flags};
}

QJsonValue ruled(FieldKind kind, const FieldRule &rule, const QJsonValue &value)
{
    return ruledValue(fieldOf(kind), rule, value).value_or(u"<none>"_s);
}

FieldRule replacing(const QString &find, const QString &with, bool matchCase = false)
{
    return {
        .key = u"f"_s, .kind = Kind::Replace, .find = find, .with = with, .matchCase = matchCase};
}

FieldRule ofKind(Kind kind, const QString &region = {})
{
    return {.key = u"f"_s, .kind = kind, .region = region};
}

FieldRule withTags(Kind kind, const QStringList &tags)
{
    return {.key = u"f"_s, .kind = kind, .tags = tags};
}

} // namespace

class TestFieldRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRuleOfEveryFieldLeavesNoTextThatIsNoUnicode()
    {
        for (int kind = 0; kind <= int(FieldKind::Tags); ++kind) {
            const Field field = fieldOf(FieldKind(kind));
            const QList<Kind> rules = rulesFor(field);
            for (const Kind rule : rules)
                QVERIFY(!ruledValue(field, {.key = u"f"_s, .kind = rule}, halfPair));
        }
        QVERIFY(!ruledValue(fieldOf(FieldKind::Tags), withTags(Kind::AddTags, {u"vip"_s}),
                            QJsonArray{u"a"_s, halfPair}));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Text), {.key = u"f"_s, .value = halfPair}, u"x"_s));
        QVERIFY(canBeSpelt(u"Ada 😀"_s) && canBeSpelt(QJsonValue()) && !canBeSpelt(halfPair));
    }

    void aFieldThatIsReadOnlyHasNoRulesAndOneThatMustBeFilledIsNotCleared()
    {
        QVERIFY(rulesFor(fieldOf(FieldKind::Text, FieldFlag::ReadOnly)).isEmpty());
        QVERIFY(rulesFor(fieldOf(FieldKind::Text)).contains(Kind::Clear));
        for (const FieldFlag flag : {FieldFlag::NotClearable, FieldFlag::Required}) {
            const Field field = fieldOf(FieldKind::Text, flag);
            QVERIFY(!rulesFor(field).contains(Kind::Clear));
            QVERIFY(!ruledValue(field, ofKind(Kind::Clear), u"x"_s));
            QVERIFY(!ruledValue(field, {.key = u"f"_s, .value = u""_s}, u"x"_s));
            QVERIFY(!ruledValue(field, replacing(u"x"_s, u" "_s), u"x"_s));
            QCOMPARE(ruledValue(field, {.key = u"f"_s, .value = u""_s}, QJsonValue()).value(),
                     QJsonValue());
        }
        const Field tags = fieldOf(FieldKind::Tags, FieldFlag::NotClearable);
        QVERIFY(!ruledValue(tags, withTags(Kind::RemoveTags, {u"a"_s}), QJsonArray{u"A"_s}));
    }

    void aRuleThatIsNoneOfTheFieldsMakesNoValue()
    {
        QVERIFY(!ruledValue(fieldOf(FieldKind::Phone), ofKind(Kind::UpperCase), u"+1"_s));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Text), withTags(Kind::AddTags, {u"a"_s}), u"x"_s));
    }

    void aSetValueIsCheckedAsInTheForm()
    {
        const FieldRule bad{.key = u"f"_s, .value = u"no address"_s};
        QVERIFY(!ruledValue(fieldOf(FieldKind::Email), bad, u"a@x.example"_s));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Country), bad, u"DE"_s));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Url), bad, u"https://x.example"_s));
        QCOMPARE(ruled(FieldKind::Text, bad, QJsonValue()), QJsonValue(u"no address"_s));
        // What is wrong already and stays as it is is nobody's doing here.
        QCOMPARE(ruled(FieldKind::Email, bad, u"no address"_s), QJsonValue(u"no address"_s));
    }

    void clearingAndBlanksAreOneKindOfNothing()
    {
        QVERIFY(ruled(FieldKind::Text, ofKind(Kind::Clear), u"x"_s).isNull());
        QVERIFY(ruled(FieldKind::Text, {.key = u"f"_s, .value = u"  "_s}, u"x"_s).isNull());
        QVERIFY(ruled(FieldKind::Text, replacing(u"x"_s, {}), u"x"_s).isNull());
        QCOMPARE(ruled(FieldKind::Text, ofKind(Kind::Clear), u""_s), QJsonValue(u""_s));
    }

    void replacingTakesEveryOccurrenceLiterally()
    {
        QCOMPARE(ruled(FieldKind::Text, replacing(u"."_s, u"-"_s), u"a.b.c"_s),
                 QJsonValue(u"a-b-c"_s));
        QCOMPARE(ruled(FieldKind::LongText, replacing(u"ACME"_s, u"Bow"_s), u"Acme\nacme"_s),
                 QJsonValue(u"Bow\nBow"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing(u"ACME"_s, u"Bow"_s, true), u"Acme"_s),
                 QJsonValue(u"Acme"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing(u"aa"_s, u"a"_s), u"aaaa"_s),
                 QJsonValue(u"aa"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing(u"a"_s, u"aa"_s), u"aa"_s),
                 QJsonValue(u"aaaa"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing({}, u"x"_s), u"abc"_s), QJsonValue(u"abc"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing(u"x"_s, u"y"_s), u"abc"_s), QJsonValue(u"abc"_s));
    }

    void replacingNeverBreaksACharacter()
    {
        const QString decomposed = QString(u"e"_s) + QChar(0x0301);
        QCOMPARE(ruled(FieldKind::Text, replacing(u"e"_s, u"a"_s), QString(decomposed + u"e"_s)),
                 QJsonValue(QString(decomposed + u"a"_s)));
        // The family is one character of several code points.
        QCOMPARE(ruled(FieldKind::Text, replacing(u"👩"_s, u"x"_s), u"👩‍👧 👩"_s),
                 QJsonValue(u"👩‍👧 x"_s));
        QCOMPARE(ruled(FieldKind::Text, replacing(QString(QChar(0xD83D)), u"x"_s), u"😀"_s),
                 QJsonValue(u"😀"_s));
    }

    void anAddressThatAReplacementBreaksIsNeverMade()
    {
        QVERIFY(!ruledValue(fieldOf(FieldKind::Email), replacing(u"@"_s, u""_s), u"a@x.example"_s));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Url), replacing(u"https:"_s, u"javascript:"_s),
                            u"https://x.example"_s));
        QCOMPARE(ruled(FieldKind::Email, replacing(u"@old.example"_s, u"@new.example"_s),
                       u"Ann@OLD.example"_s),
                 QJsonValue(u"Ann@new.example"_s));
    }

    void hostileTextsAreChangedOnlyWhereTheyWereMeant()
    {
        const QString bidi = QString(QChar(0x202E)) + u"acme"_s + QChar(0x202C);
        QCOMPARE(ruled(FieldKind::Text, replacing(u"acme"_s, u"bow"_s), bidi),
                 QJsonValue(QString(QString(QChar(0x202E)) + u"bow"_s + QChar(0x202C))));
        QCOMPARE(ruled(FieldKind::Text, replacing(u"%1"_s, u"%2"_s), u"%1 %2 <b>"_s),
                 QJsonValue(u"%2 %2 <b>"_s));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Text), replacing(u"a"_s, QString(4000, u'x')),
                            u"aa"_s)); // longer than any field may be
        for (const QJsonValue &odd : {QJsonValue(7), QJsonValue(true), QJsonValue(QJsonArray{1})})
            QVERIFY(!ruledValue(fieldOf(FieldKind::Text), ofKind(Kind::UpperCase), odd));
    }

    void caseChanges_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("upper");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const QString &from, const QString &upper,
                            const QString &lower, const QString &title) {
            QTest::newRow(name) << from << upper << lower << title;
        };
        row("plain", u"ANNA MARIA"_s, u"ANNA MARIA"_s, u"anna maria"_s, u"Anna Maria"_s);
        row("mixed stays", u"ronald McDonald"_s, u"RONALD MCDONALD"_s, u"ronald mcdonald"_s,
            u"Ronald McDonald"_s);
        row("hyphen and apostrophe", u"jean-luc o'neil"_s, u"JEAN-LUC O'NEIL"_s,
            u"jean-luc o'neil"_s, u"Jean-Luc O'neil"_s);
        row("umlauts", u"ÖZGE MÜLLER"_s, u"ÖZGE MÜLLER"_s, u"özge müller"_s, u"Özge Müller"_s);
        row("sharp s", u"straße"_s, u"STRASSE"_s, u"straße"_s, u"Straße"_s);
        row("final sigma", u"ΟΔΥΣΣΕΥΣ ΙΘΑΚΗΣ"_s, u"ΟΔΥΣΣΕΥΣ ΙΘΑΚΗΣ"_s, u"οδυσσευς ιθακης"_s,
            u"Οδυσσευς Ιθακης"_s);
        row("cyrillic", u"анна"_s, u"АННА"_s, u"анна"_s, u"Анна"_s);
        row("digraph", u"ǆamonja"_s, u"ǄAMONJA"_s, u"ǆamonja"_s, u"ǅamonja"_s);
        row("beyond the first plane", u"𐐨𐐩"_s, u"𐐀𐐁"_s, u"𐐨𐐩"_s, u"𐐀𐐩"_s);
        row("no case", u"山田 يوسف"_s, u"山田 يوسف"_s, u"山田 يوسف"_s, u"山田 يوسف"_s);
        row("number first", u"3RD STREET"_s, u"3RD STREET"_s, u"3rd street"_s, u"3rd Street"_s);
        row("one letter", u"a B"_s, u"A B"_s, u"a b"_s, u"A B"_s);
        row("no language's own", u"ISTANBUL"_s, u"ISTANBUL"_s, u"istanbul"_s, u"Istanbul"_s);
        row("blanks stay", u"  two  WORDS "_s, u"  TWO  WORDS "_s, u"  two  words "_s,
            u"  Two  Words "_s);
    }
    void caseChanges()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, upper);
        QFETCH(const QString, lower);
        QFETCH(const QString, title);
        QCOMPARE(ruled(FieldKind::Text, ofKind(Kind::UpperCase), from), QJsonValue(upper));
        QCOMPARE(ruled(FieldKind::Text, ofKind(Kind::LowerCase), from), QJsonValue(lower));
        QCOMPARE(ruled(FieldKind::Text, ofKind(Kind::TitleCase), from), QJsonValue(title));
        QCOMPARE(titledText(titledText(from)), titledText(from));
        QCOMPARE(loweredText(loweredText(from)), loweredText(from));
    }

    void phones_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to"); // "" when there is none
        const auto row = [](const QString &from, const QString &to) {
            QTest::newRow(qUtf8Printable(from)) << from << to;
        };
        row(u"(202) 555-0143"_s, u"+12025550143"_s);
        row(u"+49 (0)30 901820"_s, u"+4930901820"_s);
        row(u"0049 30 901820"_s, {}); // not how the United States dial
        row(u"٢٠٢٥٥٥٠١٤٣"_s, u"+12025550143"_s);
        row(u"+12025550143"_s, u"+12025550143"_s);
        row(u"202 555 0143 ext. 5"_s, {});
        row(u"202 555 0143 x5"_s, {});
        row(u"202 555 0143 (mobile)"_s, {});
        row(u"202 555 0143 / 0144"_s, {});
        row(u"202 555 0143, 202 555 0144"_s, {});
        row(u"12"_s, {});
        row(u"call me"_s, {});
    }
    void phones()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const std::optional<QJsonValue> value =
            ruledValue(fieldOf(FieldKind::Phone), ofKind(Kind::FormatPhone, u"US"_s), from);
        QCOMPARE(value.has_value(), !to.isEmpty());
        if (value)
            QCOMPARE(*value, QJsonValue(to));
    }

    void aNationalNumberNeedsARegionAndNothingStaysNothing()
    {
        const Field phone = fieldOf(FieldKind::Phone);
        QVERIFY(!ruledValue(phone, ofKind(Kind::FormatPhone), u"(202) 555-0143"_s));
        QCOMPARE(ruledValue(phone, ofKind(Kind::FormatPhone), u"+1 202 555 0143"_s),
                 QJsonValue(u"+12025550143"_s));
        QVERIFY(ruledValue(phone, ofKind(Kind::FormatPhone), QJsonValue())->isNull());
    }

    void tagsAreAddedAndRemovedAsASet()
    {
        const QJsonArray there{u"VIP"_s, u"news"_s};
        QCOMPARE(ruled(FieldKind::Tags, withTags(Kind::AddTags, {u"vip "_s, u"gold"_s}), there),
                 QJsonValue(QJsonArray{u"VIP"_s, u"news"_s, u"gold"_s}));
        QCOMPARE(ruled(FieldKind::Tags, withTags(Kind::AddTags, {u"vip"_s}), there),
                 QJsonValue(there));
        QCOMPARE(ruled(FieldKind::Tags, withTags(Kind::RemoveTags, {u"vip"_s}), there),
                 QJsonValue(QJsonArray{u"news"_s}));
        QVERIFY(ruled(FieldKind::Tags, withTags(Kind::RemoveTags, {u"vip"_s, u"NEWS"_s}), there)
                    .isNull());
        QCOMPARE(ruled(FieldKind::Tags, withTags(Kind::AddTags, {u"gold"_s}), QJsonValue()),
                 QJsonValue(QJsonArray{u"gold"_s}));
        QCOMPARE(ruled(FieldKind::Tags, withTags(Kind::AddTags, {u" "_s}), there),
                 QJsonValue(there));
        QVERIFY(!ruledValue(fieldOf(FieldKind::Tags), withTags(Kind::AddTags, {u"a"_s}),
                            QJsonArray{u"x"_s, 5})); // the 5 would be lost
    }

    void anOwnerInAnotherSpellingIsTheSameOwner()
    {
        const FieldRule rule{.key = u"f"_s, .value = u"olga@x.example"_s};
        QCOMPARE(ruled(FieldKind::Owner, rule, u"Olga@X.example"_s),
                 QJsonValue(u"Olga@X.example"_s));
        QCOMPARE(ruled(FieldKind::Owner, rule, u"bert@x.example"_s),
                 QJsonValue(u"olga@x.example"_s));
        const FieldRule id{.key = u"f"_s, .value = u"Xk2b"_s};
        Field listed = fieldOf(FieldKind::Owner);
        listed.options = {{u"Xk2b"_s, "", u"Olga"_s}, {u"xK2B"_s, "", u"Bert"_s}};
        QCOMPARE(ruledValue(listed, id, u"xK2B"_s), QJsonValue(u"Xk2b"_s));
    }

    void twiceIsAsGoodAsOnce()
    {
        const QStringList samples{u"ANNA o'neil"_s, u"(202) 555-0143"_s, u"Σίσυφος"_s, u"x"_s, {}};
        for (const QString &sample : samples) {
            for (const Kind kind : {Kind::UpperCase, Kind::LowerCase, Kind::TitleCase}) {
                const QJsonValue once = ruled(FieldKind::Text, ofKind(kind), sample);
                QCOMPARE(ruled(FieldKind::Text, ofKind(kind), once), once);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFieldRule)
#include "tst_fieldrule.moc"
