// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/rowsplan.h"

#include <map>
#include <utility>

namespace patchbook {

namespace {

/** Rows that keep their places, before the same others, while those around them are made anew. */
class StayingRows
{
public:
    /** `rows`: as they are now; `isStaying` and `isNext`: which stay, and which of the others. */
    template <class IsStaying, class IsNext>
    StayingRows(const std::vector<int> &rows, IsStaying isStaying, IsNext isNext)
    {
        int after = last;
        for (auto slot = rows.crbegin(); slot != rows.crend(); ++slot) {
            if (isStaying(*slot)) {
                m_staying.insert(*slot);
                m_before[after].push_back(*slot);
                if (after != last)
                    m_preceded.insert(after);
            } else if (isNext(*slot)) {
                after = *slot;
            }
        }
    }
    bool has(int slot) const { return m_staying.has(slot); }
    /** Appends a slot, and first those that stood before it. */
    void append(int slot, std::vector<int> &rows)
    {
        if (m_preceded.has(slot))
            take(slot, rows);
        rows.push_back(slot);
    }
    /** Appends those that stood at the end, or whose place is nowhere any more. */
    void end(std::vector<int> &rows)
    {
        while (!m_before.empty())
            take(m_before.rbegin()->first, rows);
    }

private:
    static constexpr int last = -1;

    void take(int after, std::vector<int> &rows)
    {
        const auto before = m_before.find(after);
        if (before == m_before.end())
            return;
        rows.insert(rows.end(), before->second.rbegin(), before->second.rend());
        m_before.erase(before);
    }

    SlotSet m_staying;
    SlotSet m_preceded;
    std::map<int, std::vector<int>> m_before; // the last of them first
};

template <class Visit>
void forEachWanted(const RowsPlan &plan, Visit visit)
{
    if (!plan.order) {
        plan.wanted.forEach(visit);
        return;
    }
    plan.order->forEach(plan.direction, [&](int slot) {
        if (plan.wanted.has(slot))
            visit(slot);
    });
}

} // namespace

ShownRows RowsPlan::rows() const
{
    std::vector<int> rows;
    rows.reserve(std::size_t(wanted.count()));
    if (staying.isEmpty()) {
        forEachWanted(*this, [&rows](int slot) { rows.push_back(slot); });
        return ShownRows(std::move(rows));
    }
    StayingRows stayingRows(
        before, [this](int slot) { return staying.contains(slot) && here.has(slot); },
        [this](int slot) { return wanted.has(slot); });
    forEachWanted(*this, [&](int slot) {
        if (!stayingRows.has(slot))
            stayingRows.append(slot, rows);
    });
    stayingRows.end(rows);
    return ShownRows(std::move(rows));
}

} // namespace patchbook
