// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/matrixplan.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds hasty = 150ms;

quint64 mixedSeed(const Cell &cell, quint64 seed)
{
    quint64 mixed = seed;
    for (const QChar c : cell.name())
        mixed = mixed * 1'099'511'628'211U + c.unicode();
    return mixed;
}

Phase anyPhase(Chance &chance, Deed deed)
{
    const int roll = chance.below(100);
    if (roll < 20 && deed != Deed::CreateContact)
        return Phase::Look; // what does not exist is not looked at
    return roll < 80 ? Phase::Write : Phase::Settle;
}

// Mostly one; sometimes more in a row than there are attempts.
int anyHits(Chance &chance)
{
    const int roll = chance.below(100);
    return roll < 65 ? 1 : roll < 85 ? 2 : roll < 95 ? 3 : 7;
}

Fault anyDoubt(Chance &chance)
{
    Fault doubt;
    doubt.kind = Fault::Kind::CutAfterRequest;
    doubt.applied = chance.oneIn(2);
    doubt.reset = chance.oneIn(2);
    return doubt;
}

Meddling anyMeddling(Chance &chance, int records)
{
    using enum Meddling::Moment;
    using enum Meddling::What;
    Meddling meddling;
    meddling.moment = chance.of(QList{Arrived, Served, Time});
    meddling.nth = 1 + chance.below(5);
    meddling.ms = chance.below(chance.oneIn(3) ? 3'000 : 70'000);
    const int roll = chance.below(100);
    meddling.what = roll < 45 ? SameField : roll < 93 ? OtherField : Remove;
    meddling.record = chance.oneIn(4) ? chance.below(records) : 0;
    return meddling;
}

void planFaults(MatrixPlan &plan, Chance &chance)
{
    const FaultRow &row = *plan.cell.row;
    const Deed deed = plan.cell.deed;
    plan.phase = anyPhase(chance, deed);
    // What was made and is gone again looks as if it was never made: nobody could tell.
    if (deed == Deed::SetUpCard && row.kind == FaultRow::Kind::Gone)
        plan.phase = Phase::Write;
    if (row.kind == FaultRow::Kind::None)
        return;
    if (row.kind == FaultRow::Kind::Door) {
        plan.door = row.make(chance, deed);
        plan.reopens = chance.ms(200, 90'000);
    } else {
        for (int hits = anyHits(chance); hits > 0; --hits)
            plan.faults << row.make(chance, deed);
    }
    if (plan.phase == Phase::Settle)
        plan.opening = anyDoubt(chance);
    for (const Fault &fault : std::as_const(plan.faults)) {
        // A service whose requests may land after a minute says that they may.
        if (fault.late > 59s)
            plan.lateness = 95s;
    }
    if (row.untilDeadline)
        plan.patience = hasty;
}

} // namespace

QString Cell::name() const
{
    return QLatin1StringView(row->name) + u'/' + patchbook::test::name(deed);
}

QList<Cell> allCells()
{
    QList<Cell> cells;
    for (const FaultRow &row : faultRows()) {
        for (const Deed deed : allDeeds)
            cells << Cell{&row, deed};
    }
    return cells;
}

MatrixPlan planOf(const Cell &cell, quint64 seed)
{
    Chance chance(mixedSeed(cell, seed));
    MatrixPlan plan;
    plan.cell = cell;
    plan.seed = seed;
    plan.tls = chance.oneIn(8);
    plan.sqlite = chance.oneIn(8);
    plan.warm = cell.row->kind == FaultRow::Kind::Reused || chance.oneIn(2);
    planFaults(plan, chance);
    plan.others = chance.oneIn(2) ? 0 : 1 + chance.below(2);
    plan.again = cell.deed != Deed::CreateContact && cell.deed != Deed::DeleteContact &&
                 cell.deed != Deed::SetUpCard && chance.oneIn(5);
    plan.goesOn = chance.oneIn(3);
    plan.cancels = chance.oneIn(15);
    const int meddlings = chance.oneIn(3) ? 0 : 1 + chance.below(2);
    for (int i = 0; i < meddlings; ++i) {
        Meddling meddling = anyMeddling(chance, 1 + plan.others);
        if (cell.deed == Deed::SetUpCard && meddling.record == 0 &&
            meddling.what == Meddling::What::Remove)
            meddling.what = Meddling::What::OtherField; // as above
        plan.meddlings << meddling;
    }
    return plan;
}

} // namespace patchbook::test
