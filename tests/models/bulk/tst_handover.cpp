// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/handover.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

ContactGroup group(const QString &key, const QStringList &ids)
{
    return {.key = key, .title = key, .ids = ids};
}

const QString olga = u"olga@example.org"_s;
const QString pete = u"pete@example.org"_s;

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsNotGivenStays()
    {
        const QList<ContactGroup> shown{group(u"vip"_s, {u"1"_s, u"2"_s}),
                                        group(u"fair"_s, {u"3"_s})};
        QList<Gift> gifts;
        give(gifts, {shown.first()}, olga);
        const HandedOver result = handedOver(gifts, shown);
        QCOMPARE(result.owners, (QHash<QString, QString>{{u"1"_s, olga}, {u"2"_s, olga}}));
        QCOMPARE(result.groups.first(), (GroupFate{olga, 2, {olga}, true}));
        QCOMPARE(result.groups.last(), GroupFate{});
    }

    void aContactOfSeveralGroupsGoesWithTheOneThatWasGivenFirst()
    {
        const QList<ContactGroup> shown{group(u"vip"_s, {u"1"_s, u"2"_s}),
                                        group(u"fair"_s, {u"2"_s, u"3"_s})};
        QList<Gift> gifts;
        give(gifts, {shown.last()}, pete);
        give(gifts, {shown.first()}, olga);
        HandedOver result = handedOver(gifts, shown);
        QCOMPARE(result.owners.value(u"2"_s), pete);
        QCOMPARE(result.groups.first(), (GroupFate{{}, 2, {olga, pete}, true}));

        give(gifts, {shown.last()}, {});
        result = handedOver(gifts, shown);
        QCOMPARE(result.owners.value(u"2"_s), olga);
        QVERIFY(!result.owners.contains(u"3"_s));
    }

    void givenToSomebodyElseAGroupKeepsItsPlaceAmongTheGifts()
    {
        const QList<ContactGroup> shown{group(u"vip"_s, {u"1"_s, u"2"_s}),
                                        group(u"fair"_s, {u"2"_s, u"3"_s})};
        QList<Gift> gifts;
        give(gifts, {shown.first()}, olga);
        give(gifts, {shown.last()}, olga);
        give(gifts, {shown.first()}, pete);
        QCOMPARE(handedOver(gifts, shown).owners,
                 (QHash<QString, QString>{{u"1"_s, pete}, {u"2"_s, pete}, {u"3"_s, olga}}));
    }

    void giftsOutOfAnotherGroupingStillCount()
    {
        QList<Gift> gifts;
        give(gifts, {group(u"company"_s, {u"1"_s, u"2"_s, u"3"_s})}, olga);
        const HandedOver result = handedOver(gifts, {group(u"vip"_s, {u"3"_s, u"4"_s})});
        QCOMPARE(result.groups.first(), (GroupFate{{}, 1, {olga}, false}));
        QCOMPARE(result.owners.size(), 3);
    }

    void takingBackWhatWasNeverGivenDoesNothing()
    {
        QList<Gift> gifts;
        give(gifts, {group(u"vip"_s, {u"1"_s})}, {});
        QVERIFY(gifts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
