// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/matrixfaults.h"

#include <optional>

namespace patchbook::test {

/** One kind of fault and one thing the user does. */
struct Cell
{
    const FaultRow *row = nullptr;
    Deed deed = Deed::ChangeContact;

    QString name() const;
};

QList<Cell> allCells();

/** What somebody else does to a record, and when. */
struct Meddling
{
    enum class Moment {
        Arrived, ///< when the nth request has come to the proxy
        Served,  ///< when the nth request has been served, before its answer is heard
        Time,    ///< so many ms after the user pressed "Save"
    };
    enum class What { SameField, OtherField, Remove };

    Moment moment = Moment::Time;
    int nth = 1;
    int ms = 0;
    What what = What::SameField;
    int record = 0; ///< which of the run's records
};

/** Everything that chance decides about one run; the same seed of a cell gives the same plan. */
struct MatrixPlan
{
    Cell cell;
    quint64 seed = 0;

    bool tls = false;
    bool sqlite = false;
    bool warm = false; ///< the line to the service is there already

    Phase phase = Phase::Write;
    QList<Fault> faults;          ///< of the first requests of that phase
    std::optional<Fault> opening; ///< of the first write, so that there is something to settle
    Fault door;                   ///< how the door closes, for FaultRow::Kind::Door
    std::chrono::milliseconds reopens{0};
    std::chrono::milliseconds lateness{60'000};
    std::chrono::milliseconds patience{20'000};

    int others = 0;       ///< edits of other records at the same time
    bool again = false;   ///< the record is saved once more while it is being sent
    bool goesOn = false;  ///< the user deals with failures and conflicts, and puts back
    bool cancels = false; ///< the user takes it back after a while
    QList<Meddling> meddlings;

    /** A run in which nothing interferes. */
    bool isPlain() const
    {
        return cell.row->kind == FaultRow::Kind::None && meddlings.isEmpty() && others == 0 &&
               !again && !goesOn && !cancels;
    }
};

MatrixPlan planOf(const Cell &cell, quint64 seed);

} // namespace patchbook::test
