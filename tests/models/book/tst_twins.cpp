// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/book/twins.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema workSchema()
{
    return Schema({{u"first_name"_s, FieldKind::Text, "First name", "", {}, FieldRole::GivenName},
                   {u"last_name"_s, FieldKind::Text, "Last name", "", {}, FieldRole::FamilyName},
                   {u"full_name"_s, FieldKind::Text, "Name", "", {}, FieldRole::FullName},
                   {u"email"_s, FieldKind::Email, "E-mail", "", {}, FieldRole::Email},
                   {u"phone"_s, FieldKind::Phone, "Phone", "", {}, FieldRole::Phone},
                   {u"company"_s, FieldKind::Text, "Company", "", {}, FieldRole::Company},
                   {u"owner"_s, FieldKind::Owner, "Owner", "", {}, FieldRole::Owner}},
                  {u"first_name"_s}, {});
}

/** The same under other keys, with owners by id. */
Schema salesSchema()
{
    return Schema({{u"firstName"_s, FieldKind::Text, "First name", "", {}, FieldRole::GivenName},
                   {u"lastName"_s, FieldKind::Text, "Last name", "", {}, FieldRole::FamilyName},
                   {u"mail"_s, FieldKind::Email, "E-mail", "", {}, FieldRole::Email},
                   {u"call"_s, FieldKind::Phone, "Phone", "", {}, FieldRole::Phone},
                   {u"companyName"_s, FieldKind::Text, "Company", "", {}, FieldRole::Company},
                   {u"assignedTo"_s,
                    FieldKind::Owner,
                    "Owner",
                    "",
                    {},
                    FieldRole::Owner,
                    {{u"u1"_s, "", {}}}}},
                  {u"firstName"_s}, {});
}

Contact contact(const QString &id, const QJsonObject &fields)
{
    return {id, fields, {}, {}};
}

QStringList idsOf(const QList<Twin> &twins)
{
    QStringList ids;
    for (const Twin &twin : twins)
        ids << twin.record.account + u'/' + twin.record.id;
    return ids;
}

QStringList keysOf(const Twin &twin)
{
    QStringList keys;
    for (const TwinDifference &one : twin.differences)
        keys << one.key + u'/' + one.twinKey;
    return keys;
}

/** Two accounts of two services, and another one of the first. */
struct TwinBench
{
    AddressBook work{workSchema()};
    AddressBook sales{salesSchema()};
    AddressBook home{workSchema()};
    Twins twins;

    TwinBench()
    {
        twins.watch(u"work"_s, work, false);
        twins.watch(u"sales"_s, sales, true);
        twins.watch(u"home"_s, home, false);
        work.adopt({contact(u"1"_s, {{u"first_name"_s, u"Anna"_s},
                                     {u"last_name"_s, u"Berg"_s},
                                     {u"email"_s, u"anna@x.example"_s},
                                     {u"phone"_s, u"+1 (202) 555-0143"_s},
                                     {u"company"_s, u"Kestrel"_s}})});
    }
    QStringList found(const QString &id = u"1"_s)
    {
        return idsOf(twins.of({u"work"_s, Collection::Contacts, id}));
    }
};

} // namespace

class TwinsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theSameEmailInAnySpellingIsTheSamePerson();
    void theSamePhoneInAnySpellingIsTheSamePerson();
    void aShortNumberNamesNobody();
    void nothingIsNoTwinOfNothing();
    void aDuplicateInTheSameAccountCountsAndComesLast();
    void differencesAreFoundByRole();
    void whatAPartialListLeavesOutIsNotADifference();
    void ownersAreComparedWhereTheyAreEmails();
    void aNameInPartsIsNotComparedAsAWholeToo();
    void draftsCount();
    void aNewDraftIsNoTwinButHasTwins();
    void followsChangesRemovalsAndNewIds();
    void tellsOfNewsOfTheFollowedRecordOnly();
    void anAccountThatGoesTakesItsTwinsAlong();
    void otherFieldsOfASchemaAreTakenInAnew();
    void anAddressOfVeryManyNamesNobody();
    void aLongListIsTakenInWithoutAStall();
};

void TwinsTest::theSameEmailInAnySpellingIsTheSamePerson()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u" ANNA@X.example "_s}}),
                       contact(u"b"_s, {{u"mail"_s, u"anna@x.example.org"_s}})});
    QCOMPARE(bench.found(), QStringList{u"sales/a"_s});
}

void TwinsTest::theSamePhoneInAnySpellingIsTheSamePerson()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"call"_s, u"12025550143"_s}}),
                       contact(u"b"_s, {{u"call"_s, u"+12025550144"_s}}),
                       contact(u"c"_s, {{u"call"_s, u"+١٢٠٢٥٥٥٠١٤٣"_s}})});
    QCOMPARE(bench.found(), (QStringList{u"sales/a"_s, u"sales/c"_s}));
}

void TwinsTest::aShortNumberNamesNobody()
{
    TwinBench bench;
    bench.work.adopt({contact(u"2"_s, {{u"phone"_s, u"55512"_s}}),
                      contact(u"3"_s, {{u"phone"_s, u"555123"_s}})});
    bench.sales.adopt(
        {contact(u"a"_s, {{u"call"_s, u"55512"_s}}), contact(u"b"_s, {{u"call"_s, u"555-123"_s}})});
    QCOMPARE(bench.found(u"2"_s), QStringList());
    QCOMPARE(bench.found(u"3"_s), QStringList{u"sales/b"_s});
}

void TwinsTest::nothingIsNoTwinOfNothing()
{
    TwinBench bench;
    bench.work.adopt({contact(u"2"_s, {{u"email"_s, u" "_s}, {u"phone"_s, QJsonValue()}})});
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, QString()}}), contact(u"b"_s, {})});
    QCOMPARE(bench.found(u"2"_s), QStringList());
    QCOMPARE(bench.found(u"nobody"_s), QStringList());
}

void TwinsTest::aDuplicateInTheSameAccountCountsAndComesLast()
{
    TwinBench bench;
    bench.work.adopt({contact(u"0"_s, {{u"email"_s, u"Anna@x.example"_s}})});
    bench.home.adopt({contact(u"h"_s, {{u"email"_s, u"anna@x.example"_s}})});
    QCOMPARE(bench.found(), (QStringList{u"home/h"_s, u"work/0"_s}));
}

void TwinsTest::differencesAreFoundByRole()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"firstName"_s, u"Anne"_s},
                                        {u"lastName"_s, u"Berg "_s},
                                        {u"mail"_s, u"Anna@x.example"_s},
                                        {u"call"_s, u"+12025550143"_s},
                                        {u"companyName"_s, QString()}})});
    const Twin twin = bench.twins.of({u"work"_s, Collection::Contacts, u"1"_s}).constFirst();
    QCOMPARE(keysOf(twin), (QStringList{u"first_name/firstName"_s, u"company/companyName"_s}));
    QCOMPARE(twin.differences.constFirst().value, QJsonValue(u"Anna"_s));
    QCOMPARE(twin.differences.constFirst().twinValue, QJsonValue(u"Anne"_s));

    const Twin back = bench.twins.of(twin.record).constFirst();
    QCOMPARE(back.record.account, u"work"_s);
    QCOMPARE(keysOf(back), (QStringList{u"firstName/first_name"_s, u"companyName/company"_s}));
}

void TwinsTest::whatAPartialListLeavesOutIsNotADifference()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"anna@x.example"_s}})});
    bench.home.adopt({contact(u"h"_s, {{u"email"_s, u"anna@x.example"_s}})});
    const QList<Twin> twins = bench.twins.of({u"work"_s, Collection::Contacts, u"1"_s});
    QCOMPARE(keysOf(twins.at(0)), QStringList());
    QVERIFY(keysOf(twins.at(1)).contains(u"company/company"_s));
}

void TwinsTest::ownersAreComparedWhereTheyAreEmails()
{
    TwinBench bench;
    const QJsonValue mail = u"anna@x.example"_s;
    bench.work.adopt({contact(u"1"_s, {{u"email"_s, mail}, {u"owner"_s, u"olga@x.example"_s}})});
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, mail}, {u"assignedTo"_s, u"u1"_s}})});
    bench.home.adopt({contact(u"h"_s, {{u"email"_s, mail}, {u"owner"_s, u"pete@x.example"_s}}),
                      contact(u"i"_s, {{u"email"_s, mail}, {u"owner"_s, u"user 17"_s}}),
                      contact(u"j"_s, {{u"email"_s, mail}, {u"owner"_s, u"Olga@x.example"_s}})});
    const QList<Twin> twins = bench.twins.of({u"work"_s, Collection::Contacts, u"1"_s});
    QCOMPARE(idsOf(twins), (QStringList{u"sales/a"_s, u"home/h"_s, u"home/i"_s, u"home/j"_s}));
    QCOMPARE(keysOf(twins.at(0)), QStringList());
    QCOMPARE(keysOf(twins.at(1)), QStringList{u"owner/owner"_s});
    QCOMPARE(keysOf(twins.at(2)), QStringList());
    QCOMPARE(keysOf(twins.at(3)), QStringList());
}

void TwinsTest::aNameInPartsIsNotComparedAsAWholeToo()
{
    TwinBench bench;
    const QJsonValue mail = u"anna@x.example"_s;
    bench.work.adopt({contact(u"1"_s, {{u"email"_s, mail}, {u"full_name"_s, u"Anna B."_s}})});
    bench.home.adopt({contact(u"h"_s, {{u"email"_s, mail}, {u"full_name"_s, u"A. Berg"_s}})});
    QCOMPARE(keysOf(bench.twins.of({u"work"_s, Collection::Contacts, u"1"_s}).constFirst()),
             QStringList());
}

void TwinsTest::draftsCount()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"other@x.example"_s}})});
    QCOMPARE(bench.found(), QStringList());
    bench.sales.edit(u"a"_s, u"mail"_s, u"anna@x.example"_s);
    QCOMPARE(bench.found(), QStringList{u"sales/a"_s});
    bench.sales.undoStack().undo();
    QCOMPARE(bench.found(), QStringList());
}

void TwinsTest::aNewDraftIsNoTwinButHasTwins()
{
    TwinBench bench;
    const QString fresh = bench.sales.beginNew();
    bench.sales.edit(fresh, u"mail"_s, u"anna@x.example"_s);
    QCOMPARE(bench.found(), QStringList());
    QCOMPARE(idsOf(bench.twins.of({u"sales"_s, Collection::Contacts, fresh})),
             QStringList{u"work/1"_s});
    bench.sales.confirm(fresh, contact(u"a"_s, {{u"mail"_s, u"anna@x.example"_s}}),
                        bench.sales.changes(fresh));
    QCOMPARE(bench.found(), QStringList{u"sales/a"_s});
}

void TwinsTest::followsChangesRemovalsAndNewIds()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"anna@x.example"_s}}),
                       contact(u"b"_s, {{u"call"_s, u"+12025550143"_s}})});
    QCOMPARE(bench.found(), (QStringList{u"sales/a"_s, u"sales/b"_s}));
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"bob@x.example"_s}})});
    QCOMPARE(bench.found(), QStringList{u"sales/b"_s});
    bench.sales.remove({u"b"_s});
    QCOMPARE(bench.found(), QStringList());
    bench.sales.adopt({contact(u"b"_s, {{u"call"_s, u"+12025550143"_s}})});
    QCOMPARE(bench.found(), QStringList{u"sales/b"_s});
}

void TwinsTest::tellsOfNewsOfTheFollowedRecordOnly()
{
    TwinBench bench;
    bench.work.adopt({contact(u"2"_s, {{u"email"_s, u"bob@x.example"_s}})});
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"anna@x.example"_s}}),
                       contact(u"b"_s, {{u"mail"_s, u"bob@x.example"_s}})});
    bench.twins.follow({u"work"_s, Collection::Contacts, u"1"_s});
    QSignalSpy news(&bench.twins, &Twins::changed);
    bench.sales.edit(u"b"_s, u"companyName"_s, u"Elsewhere"_s);
    bench.work.edit(u"2"_s, u"company"_s, u"Elsewhere"_s);
    QCOMPARE(news.size(), 0);
    bench.sales.edit(u"a"_s, u"companyName"_s, u"Kestrel AG"_s);
    QCOMPARE(news.size(), 1);
    bench.work.edit(u"1"_s, u"company"_s, u"Kestrel AG"_s);
    QCOMPARE(news.size(), 2);
    bench.home.adopt({contact(u"h"_s, {{u"email"_s, u"Anna@x.example"_s}})});
    QCOMPARE(news.size(), 3);
    bench.sales.remove({u"a"_s});
    QCOMPARE(news.size(), 4);
    // Its own e-mail is another one: what it is followed by is another one too.
    bench.work.edit(u"1"_s, u"email"_s, u"bob@x.example"_s);
    QCOMPARE(news.size(), 5);
    bench.sales.edit(u"b"_s, u"companyName"_s, u"Here"_s);
    QCOMPARE(news.size(), 6);
}

void TwinsTest::anAccountThatGoesTakesItsTwinsAlong()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"mail"_s, u"anna@x.example"_s}})});
    QSignalSpy news(&bench.twins, &Twins::changed);
    bench.twins.unwatch(u"sales"_s);
    QCOMPARE(news.size(), 1);
    QCOMPARE(bench.found(), QStringList());
    bench.sales.remove({u"a"_s}); // nobody listens any more
}

void TwinsTest::otherFieldsOfASchemaAreTakenInAnew()
{
    TwinBench bench;
    bench.sales.adopt({contact(u"a"_s, {{u"second"_s, u"anna@x.example"_s}})});
    QCOMPARE(bench.found(), QStringList());
    QList<Field> fields = salesSchema().fields();
    fields.append(Field{u"second"_s, FieldKind::Email, "Second e-mail", "", {}, FieldRole::Email});
    bench.sales.setSchema(Schema(fields, {u"firstName"_s}, {}));
    QTRY_VERIFY(bench.twins.isComplete());
    QCOMPARE(bench.found(), QStringList{u"sales/a"_s});
}

void TwinsTest::anAddressOfVeryManyNamesNobody()
{
    TwinBench bench;
    QList<Contact> many;
    QStringList ids;
    for (int i = 0; i < 20'000; ++i) {
        many << contact(u"m%1"_s.arg(i), {{u"mail"_s, u"anna@x.example"_s}});
        ids << many.constLast().id;
    }
    bench.sales.adopt(many);
    QTRY_VERIFY(bench.twins.isComplete());
    QCOMPARE(bench.found().size(), Twins::mostSharing);
    bench.sales.remove(ids);
    QCOMPARE(bench.found(), QStringList());
}

void TwinsTest::aLongListIsTakenInWithoutAStall()
{
    constexpr int count = 100'000;
    TwinBench bench;
    QList<Contact> many;
    many.reserve(count);
    for (int i = 0; i < count; ++i)
        many << contact(QString::number(i), {{u"mail"_s, u"Person.%1@x.example"_s.arg(i)},
                                             {u"call"_s, u"+1202%1"_s.arg(1'000'000 + i)},
                                             {u"firstName"_s, u"P%1"_s.arg(i)}});
    bench.twins.unwatch(u"sales"_s);
    bench.sales.adopt(many);

    QElapsedTimer whole;
    QElapsedTimer turn;
    whole.start();
    turn.start();
    qint64 longest = 0;
    int turns = 0;
    QTimer beat;
    beat.setInterval(0);
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = qMax(longest, turn.restart());
        ++turns;
    });
    beat.start();
    bench.twins.watch(u"sales"_s, bench.sales, true);
    QTRY_VERIFY_WITH_TIMEOUT(bench.twins.isComplete(), 60'000);
    qInfo("%d contacts in %lld ms, %d turns, the longest %lld ms", count, whole.elapsed(), turns,
          longest);
    // In one go it would be a turn or two, on any machine.
    QCOMPARE_GT(turns, 10);

    bench.work.adopt({contact(u"2"_s, {{u"email"_s, u"person.77777@x.example"_s}})});
    QElapsedTimer search;
    search.start();
    QCOMPARE(bench.found(u"2"_s), QStringList{u"sales/77777"_s});
    QCOMPARE_LT(search.elapsed(), 50);
}

QTEST_GUILESS_MAIN(TwinsTest)
#include "tst_twins.moc"
