// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowtable.h"
#include "models/rows/rowwriter.h"

#include <QTest>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace patchbook;

namespace {

std::string row(const std::string &id, std::size_t size, char letter)
{
    RowWriter writer;
    writer.begin(id, {}, {});
    writer.putText(0, std::string(size, letter));
    return std::string(writer.finish());
}

std::string idOf(RowView view)
{
    return std::string(view.id());
}

/** A table, and the same kept in the plainest way. */
class TwoTables
{
public:
    explicit TwoTables(unsigned seed)
        : m_random(seed)
    {
    }

    void step()
    {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            add();
            break;
        case 3:
            rename();
            break;
        case 4:
            leave();
            break;
        default:
            replace();
            break;
        }
    }
    void addMany(int count)
    {
        while (count-- > 0)
            add();
    }

    const char *difference() const
    {
        if (table.count() != int(m_slots.size()))
            return "another count";
        if (table.slotCount() != int(m_rows.size()))
            return "another number of slots";
        for (int slot = 0; slot < table.slotCount(); ++slot) {
            if (std::string(table.row(slot).packed()) != m_rows[std::size_t(slot)])
                return "another row";
            if (table.isGone(slot) != m_rows[std::size_t(slot)].empty())
                return "gone or not";
        }
        for (const auto &[id, slot] : m_slots) {
            if (table.slotOf(id) != slot)
                return "another slot";
        }
        for (const std::string &id : m_gone) {
            if (!m_slots.contains(id) && table.slotOf(id) != -1)
                return "gone, and found";
        }
        return nullptr;
    }

    RowTable table;
    std::vector<std::string> rows() const { return m_rows; }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    std::string freshRow(const std::string &id)
    {
        // Mostly small; some are larger than a first block, and one in a while than any.
        const std::size_t most = below(500) == 0 ? 1'500'000 : below(50) == 0 ? 40'000 : 600;
        return row(id, below(most), char('a' + below(26)));
    }
    /** -1 when nobody is left. */
    int someSlot()
    {
        if (m_slots.empty())
            return -1;
        auto found = m_slots.lower_bound(std::to_string(below(m_rows.size())));
        return found == m_slots.end() ? m_slots.begin()->second : found->second;
    }
    void add()
    {
        // Ids of those who left come again.
        const bool isAgain = !m_gone.empty() && below(4) == 0;
        const std::string id =
            isAgain ? m_gone[below(m_gone.size())] : std::to_string(m_rows.size()) + "-id";
        if (m_slots.contains(id))
            return;
        m_rows.push_back(freshRow(id));
        m_slots[id] = table.add(m_rows.back());
    }
    void replace()
    {
        const int slot = someSlot();
        if (slot < 0)
            return;
        m_rows[std::size_t(slot)] = freshRow(idOf(table.row(slot)));
        table.replace(slot, m_rows[std::size_t(slot)]);
    }
    void rename()
    {
        const int slot = someSlot();
        if (slot < 0)
            return;
        const std::string before = idOf(table.row(slot));
        const std::string after = before + "'";
        if (m_slots.contains(after))
            return;
        m_slots.erase(before);
        m_gone.push_back(before);
        m_slots[after] = slot;
        m_rows[std::size_t(slot)] = freshRow(after);
        table.replace(slot, m_rows[std::size_t(slot)]);
    }
    void leave()
    {
        std::vector<std::string> told;
        std::vector<int> leaving;
        for (std::size_t count = 1 + below(3); count > 0; --count) {
            const int slot = someSlot();
            if (slot < 0)
                break;
            m_slots.erase(idOf(table.row(slot)));
            m_gone.push_back(idOf(table.row(slot)));
            told.push_back(m_rows[std::size_t(slot)]);
            leaving.push_back(slot);
            m_rows[std::size_t(slot)].clear();
            table.leave(slot);
        }
        for (std::size_t i = 0; i < leaving.size(); ++i)
            m_couldRead = m_couldRead && std::string(table.row(leaving[i]).packed()) == told[i];
        table.forgetLeft();
    }

public:
    bool couldReadLeaving() const { return m_couldRead; }

private:
    std::mt19937 m_random;
    std::map<std::string, int> m_slots;
    std::vector<std::string> m_rows; // by slot; "" for those who left
    std::vector<std::string> m_gone;
    bool m_couldRead = true;
};

/** A snapshot, and what it has to show for good. */
struct Kept
{
    RowSnapshot snapshot;
    std::vector<std::string> rows;

    bool isAsItWas() const
    {
        if (snapshot.slotCount() != int(rows.size()))
            return false;
        for (int slot = 0; slot < snapshot.slotCount(); ++slot) {
            if (std::string(snapshot.row(slot).packed()) != rows[std::size_t(slot)])
                return false;
        }
        return true;
    }
};

} // namespace

class tst_RowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAsAPlainTableThroughRandomSteps()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            TwoTables tables(seed);
            tables.addMany(seed % 2 ? 50 : 3000);
            for (int step = 0; step < 2000; ++step) {
                tables.step();
                if (step % 500 == 0) {
                    const char *difference = tables.difference();
                    QVERIFY2(!difference, difference);
                }
            }
            const char *difference = tables.difference();
            QVERIFY2(!difference, difference);
            QVERIFY(tables.couldReadLeaving());
        }
    }

    void aSnapshotStaysAsItWas()
    {
        TwoTables tables(99);
        tables.addMany(3000); // several pieces of places
        std::vector<Kept> kept;
        for (int round = 0; round < 12; ++round) {
            kept.push_back({tables.table.snapshot(), tables.rows()});
            for (int step = 0; step < 700; ++step)
                tables.step();
        }
        for (const Kept &one : kept)
            QVERIFY(one.isAsItWas());
        QVERIFY(!tables.difference());
    }

    void aSnapshotTakenWhileSomebodyLeavesIsWithoutThem()
    {
        RowTable table;
        table.add(row("a", 5, 'x'));
        table.add(row("b", 5, 'x'));
        table.leave(0);
        QVERIFY(table.isGone(0));
        QCOMPARE(table.count(), 1);
        QCOMPARE(table.slotOf("a"), -1);
        QCOMPARE(idOf(table.row(0)), std::string("a"));
        const RowSnapshot during = table.snapshot();
        QVERIFY(during.row(0).isNothing());
        QCOMPARE(idOf(table.row(0)), std::string("a"));
        table.leave(0); // once is enough
        table.forgetLeft();
        QVERIFY(table.row(0).isNothing());
        QCOMPARE(table.add(row("a", 5, 'y')), 2);
    }

    void whatIsReplacedOverAndOverDoesNotFillTheMemory()
    {
        RowTable table;
        for (int i = 0; i < 2000; ++i)
            table.add(row(std::to_string(i), 300, 'x'));
        const std::size_t before = table.bytes();
        for (int round = 0; round < 30; ++round) {
            for (int slot = 0; slot < table.slotCount(); ++slot)
                table.replace(slot, row(std::to_string(slot), 300, char('a' + round % 26)));
        }
        QVERIFY2(table.bytes() < before * 4, qPrintable(QString::number(table.bytes())));
    }

    void itKeepsLittleBesideTheRows()
    {
        RowTable table;
        std::size_t rows = 0;
        for (int i = 0; i < 100'000; ++i) {
            const std::string packed = row(std::to_string(i), 200, 'x');
            rows += packed.size();
            table.add(packed);
        }
        const std::size_t beside = (table.bytes() - rows) / 100'000;
        QVERIFY2(beside < 64, qPrintable(QString::number(beside)));
    }
};

QTEST_GUILESS_MAIN(tst_RowTable)
#include "tst_rowtable.moc"
