// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/slothashes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace patchbook;

namespace {

std::set<int> slotsUnder(const SlotHashes &slots, std::uint64_t hash)
{
    std::set<int> found;
    slots.find(hash, [&found](int slot) {
        found.insert(slot);
        return false;
    });
    return found;
}

} // namespace

class SlotHashesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFoundInNothing()
    {
        SlotHashes slots;
        QCOMPARE(slots.find(0, [](int) { return true; }), -1);
        QVERIFY(!slots.erase(0, 0));
    }

    void anyHashesAreFoundAsInAMap_data()
    {
        QTest::addColumn<int>("hashes");
        QTest::newRow("few hashes, many slots under each") << 40;
        QTest::newRow("many hashes") << 100'000;
    }
    void anyHashesAreFoundAsInAMap()
    {
        QFETCH(int, hashes);
        QRandomGenerator random(3);
        // Some at the very end of a part, where the search goes on at its front. No two of which
        // the same bits are kept.
        std::set<std::uint64_t> kept;
        std::vector<std::uint64_t> known;
        while (known.size() < size_t(hashes)) {
            const std::uint64_t end = random.bounded(50) == 0 ? 0xffff'f000U : 0;
            const std::uint64_t hash = random.generate64() | end;
            if (kept.insert(hash & 0xfc00'0000'ffff'ffffU).second)
                known.push_back(hash);
        }
        const auto any = [&] {
            return known[size_t(random.bounded(hashes))];
        };
        std::map<std::uint64_t, std::set<int>> expected;
        SlotHashes slots;
        for (int step = 0; step < 60'000; ++step) {
            const std::uint64_t hash = any();
            std::set<int> &here = expected[hash];
            if (random.bounded(3) > 0) {
                if (here.insert(step % 500).second)
                    slots.insert(hash, step % 500);
            } else if (!here.empty()) {
                const int slot = *here.begin();
                here.erase(slot);
                QVERIFY(slots.erase(hash, slot));
                QVERIFY(!slots.erase(hash, slot));
            }
            if (step % 10 == 0) {
                const std::uint64_t other = any();
                QCOMPARE(slotsUnder(slots, other), expected[other]);
            }
        }
        for (const auto &[hash, here] : expected)
            QCOMPARE(slotsUnder(slots, hash), here);
        slots.clear();
        QVERIFY(slotsUnder(slots, any()).empty());
    }

    void elevenBytesOrSoAreTakenForEach()
    {
        constexpr int count = 200'000;
        QRandomGenerator random(5);
        SlotHashes slots;
        for (int slot = 0; slot < count; ++slot)
            slots.insert(random.generate64(), slot);
        QVERIFY(slots.bytes() > std::size_t(count) * 8);
        QVERIFY(slots.bytes() < std::size_t(count) * 14);
    }
};

QTEST_GUILESS_MAIN(SlotHashesTest)
#include "tst_slothashes.moc"
