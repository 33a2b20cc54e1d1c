// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/slotplaces.h"
#include "models/tables/rowsplan.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace patchbook;

namespace {

constexpr int most = 300; // slots

/** Some slots, in a set of the plainest kind. */
std::set<int> someSlots(QRandomGenerator &random)
{
    std::set<int> slots;
    for (int left = random.bounded(most); left > 0; --left)
        slots.insert(random.bounded(most));
    return slots;
}

SlotSet setOf(const std::set<int> &slots)
{
    SlotSet set;
    for (const int slot : slots)
        set.insert(slot);
    return set;
}

std::set<int> allOf(const SlotSet &set)
{
    std::set<int> slots;
    set.forEach([&slots](int slot) { slots.insert(slot); });
    return slots;
}

bool isSound(const ShownRows &rows)
{
    for (int slot = -1; slot <= most; ++slot) {
        const auto at = std::ranges::find(rows.all(), slot);
        const int row = at == rows.all().end() ? -1 : int(at - rows.all().begin());
        if (rows.rowOf(slot) != row || rows.shown().has(slot) != (row >= 0))
            return false;
    }
    return rows.count() == rows.shown().count();
}

} // namespace

/** Which slots are in which rows, against the same made in the plainest way. */
class ShownRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsDoWhatPlainSetsDo()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 200; ++round) {
            const std::set<int> a = someSlots(random);
            const std::set<int> b = someSlots(random);
            std::set<int> both;
            std::set<int> any = a;
            any.insert(b.begin(), b.end());
            std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
            SlotSet set = setOf(a);
            QCOMPARE(set.count(), int(a.size()));
            QCOMPARE(set.countIn(setOf(b)), int(both.size()));
            set.keepOnly(setOf(b));
            QVERIFY(allOf(set) == both);
            set = setOf(a);
            set.insertAll(setOf(b));
            QVERIFY(allOf(set) == any);
        }
    }

    void aSetOfAllHasNoMoreThanThere()
    {
        for (const int slots : {0, 1, 63, 64, 65, 200}) {
            const SlotSet all(slots, true);
            QCOMPARE(all.count(), slots);
            QVERIFY(!all.has(slots));
            QVERIFY(!all.has(-1));
        }
    }

    void rowsFollowWhatComesLeavesAndIsFound()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const std::set<int> before = someSlots(random);
            ShownRows rows(std::vector<int>(before.rbegin(), before.rend()));
            QVERIFY(isSound(rows));
            if (rows.count() > 3) {
                rows.remove(1, 2);
                QVERIFY(isSound(rows));
            }
            const std::set<int> touched = someSlots(random);
            const SlotSet wanted = setOf(someSlots(random));
            std::vector<int> expected;
            for (const int slot : rows.all()) {
                if (wanted.has(slot) || !touched.contains(slot))
                    expected.push_back(slot);
            }
            const std::size_t kept = expected.size();
            for (const int slot : touched) {
                if (wanted.has(slot) && rows.rowOf(slot) < 0)
                    expected.push_back(slot);
            }
            const bool isMore =
                rows.adapt(std::vector<int>(touched.begin(), touched.end()), wanted);
            QCOMPARE(isMore, expected.size() > kept);
            QVERIFY(rows.all() == expected);
            QVERIFY(isSound(rows));
        }
    }

    void aPlanKeepsTheOrderAndThoseThatStay()
    {
        auto order = std::make_shared<SlotOrder>();
        for (const int slot : {4, 2, 0, 1, 3})
            order->appendFilled(slot, false);
        RowsPlan plan{order, Qt::DescendingOrder, SlotSet(5, true)};
        plan.wanted.remove(1);
        QVERIFY(plan.rows().all() == std::vector<int>({3, 0, 2, 4}));
        // It belongs elsewhere by now, but stays where its user sees it.
        plan.direction = Qt::AscendingOrder;
        plan.staying = {3};
        plan.here = SlotSet(5, true);
        plan.before = {3, 4, 2, 0};
        QVERIFY(plan.rows().all() == std::vector<int>({3, 4, 2, 0}));
        plan.here.remove(3);
        plan.wanted.remove(3);
        QVERIFY(plan.rows().all() == std::vector<int>({4, 2, 0}));
    }

    void copiesOfPlacesStayAsTheyAreWhileMoreCome()
    {
        SlotPlaces places;
        QCOMPARE(places.at(7).slot, 7);
        for (int slot = 0; slot < 10'000; ++slot)
            places.append({slot % 3, slot / 3});
        const SlotPlaces copy = places;
        for (int slot = 10'000; slot < 20'000; ++slot)
            places.append({2, slot});
        QCOMPARE(copy.count(), 10'000);
        for (int slot = 0; slot < copy.count(); ++slot) {
            QCOMPARE(copy.at(slot).part, slot % 3);
            QCOMPARE(copy.at(slot).slot, slot / 3);
        }
        QCOMPARE(places.at(19'999).slot, 19'999);
    }
};

QTEST_GUILESS_MAIN(ShownRowsTest)
#include "tst_shownrows.moc"
