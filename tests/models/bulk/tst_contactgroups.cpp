// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/contactgroups.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema groupSchema()
{
    return Schema({{u"company"_s, FieldKind::Text, "Company", "Work", {}, FieldRole::Company},
                   {u"labels"_s, FieldKind::Tags, "Tags", "Work"},
                   {u"city"_s, FieldKind::Text, "City", "Place", {}, FieldRole::Place},
                   {u"land"_s, FieldKind::Country, "Country", "Place"},
                   {u"moved"_s, FieldKind::Timestamp, "Changed", "Record", {}, FieldRole::Changed}},
                  {}, {});
}

Contact one(const QString &id, const QString &key, const QJsonValue &value)
{
    return {id, {{key, value}}, {}, {}};
}

QStringList told(const QList<ContactGroup> &groups)
{
    QStringList lines;
    for (const ContactGroup &group : groups)
        lines << QString(group.title + u": "_s + group.ids.join(u' '));
    return lines;
}

} // namespace

class TestContactGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aServiceOffersTheGroupingsThatItHasFieldsFor()
    {
        QStringList keys;
        for (const Grouping &grouping : groupingsOf(groupSchema()))
            keys << grouping.field;
        QCOMPARE(keys, (QStringList{u"company"_s, u"labels"_s, u"city"_s, u"land"_s, u"moved"_s}));
        QVERIFY(groupingsOf(Schema{}).isEmpty());
    }

    void spellingsOfOneCompanyAreOneGroupAndTheLargestComesFirst()
    {
        const QList<Contact> contacts{
            one(u"1"_s, u"company"_s, u"Bow"_s),        one(u"2"_s, u"company"_s, u"Arrow"_s),
            one(u"3"_s, u"company"_s, u" arrow "_s),    one(u"4"_s, u"company"_s, u"ARROW"_s),
            one(u"5"_s, u"company"_s, u"Cafe\u0301"_s), one(u"6"_s, u"company"_s, u"caf\u00e9"_s)};
        const auto groups = grouped(groupSchema(), contacts, {u"company"_s}, {});
        QCOMPARE(told(groups), (QStringList{u"Arrow: 2 3 4"_s, u"Cafe\u0301: 5 6"_s, u"Bow: 1"_s}));
    }

    void contactsWithoutAValueComeLastHoweverManyTheyAre()
    {
        const QList<Contact> contacts{one(u"1"_s, u"company"_s, {}),
                                      one(u"2"_s, u"company"_s, u"  "_s),
                                      one(u"3"_s, u"company"_s, u"Bow"_s)};
        const auto groups = grouped(groupSchema(), contacts, {u"company"_s}, {});
        QCOMPARE(told(groups), (QStringList{u"Bow: 3"_s, u": 1 2"_s}));
    }

    void aContactStandsInTheGroupOfEachOfItsTagsOnce()
    {
        const QList<Contact> contacts{one(u"1"_s, u"labels"_s, QJsonArray{u"vip"_s, u"fair"_s}),
                                      one(u"2"_s, u"labels"_s, QJsonArray{u"VIP"_s, u"vip "_s}),
                                      one(u"3"_s, u"labels"_s, QJsonArray{})};
        const auto groups =
            grouped(groupSchema(), contacts, {u"labels"_s, Grouping::Way::Tags}, {});
        QCOMPARE(told(groups), (QStringList{u"vip: 1 2"_s, u"fair: 1"_s, u": 3"_s}));
    }

    void countriesStandThereByTheirNames()
    {
        const QList<Contact> contacts{one(u"1"_s, u"land"_s, u"CH"_s)};
        const auto groups = grouped(groupSchema(), contacts, {u"land"_s}, {});
        QCOMPARE(groups.first().title, u"Switzerland"_s);
        QCOMPARE(groups.first().values, QStringList{u"CH"_s});
    }

    void lastChangesGoFromTheLatestToTheEarliest()
    {
        const QDate today(2025, 7, 30);
        const QList<Contact> contacts{one(u"1"_s, u"moved"_s, u"2019-02-03T10:00:00Z"_s),
                                      one(u"2"_s, u"moved"_s, u"2025-07-01T10:00:00.000Z"_s),
                                      one(u"3"_s, u"moved"_s, u"2025-06-30T10:00:00+02:00"_s),
                                      one(u"4"_s, u"moved"_s, u"2024-12-31T10:00:00Z"_s),
                                      one(u"5"_s, u"moved"_s, u"yesterday"_s),
                                      one(u"6"_s, u"moved"_s, u"2026-01-01T00:00:00Z"_s)};
        const auto groups =
            grouped(groupSchema(), contacts, {u"moved"_s, Grouping::Way::Period}, today);
        QCOMPARE(told(groups), (QStringList{u": 2 6"_s, u": 3"_s, u": 4"_s, u": 1"_s, u": 5"_s}));
        using enum ChangePeriod;
        const QList<ChangePeriod> wanted{ThisMonth, ThisYear, LastYear, Earlier, Unknown};
        for (qsizetype i = 0; i < groups.size(); ++i)
            QCOMPARE(groups.at(i).period, wanted.at(i));
    }

    void groupsOfDifferentGroupingsNeverShareAKey()
    {
        const Contact both{u"1"_s, {{u"company"_s, u"vip"_s}, {u"labels"_s, u"vip"_s}}, {}, {}};
        const auto byCompany = grouped(groupSchema(), {both}, {u"company"_s}, {});
        const auto byTag = grouped(groupSchema(), {both}, {u"labels"_s, Grouping::Way::Tags}, {});
        QVERIFY(byCompany.first().key != byTag.first().key);
    }
};

QTEST_GUILESS_MAIN(TestContactGroups)
#include "tst_contactgroups.moc"
