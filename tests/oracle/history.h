// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/ports/outbox.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace patchbook::test {

/**
 * One press of "Save" or "Delete" by the simulated user. Every save gives each field it alters a
 * value that no other save ever uses: by that value a request is known for whose it is. What
 * retry(), resolve() and putBack() make of it needs no record of its own: goesOn and undoOf tell.
 */
struct Save
{
    /** What the user was told when the edit was to be kept. */
    enum class Told { Kept, NotKept, Nothing /**< killed before the answer came */ };

    qint64 seq = 0; ///< place in the run's one sequence of everything
    qint64 op = 0;  ///< its row in the outbox; 0 when unknown (told nothing, or not kept)
    Told told = Told::Kept;
    EditKind kind = EditKind::Change;
    QString record;    ///< the id there, or of the draft
    ChangeSet changes; ///< what the user was looking at, and what the user wants
    /// What the user really typed into since the record was last saved: no other field may be sent.
    QSet<QString> touched;
};

/** One thing that happened at the service. */
struct ServerStep
{
    enum class Kind {
        ReadServed,     ///< the answer to a GET of ours was made: `after` is what it tells
        WriteReceived,  ///< a whole request of ours came in
        WriteApplied,   ///< it took effect, then or much later
        ForeignApplied, ///< somebody else altered the record
    };

    qint64 seq = 0; ///< place in the run's one sequence of everything
    qint64 ms = 0;  ///< time; the same clock in all steps
    Kind kind = Kind::ReadServed;
    QString record;     ///< the id there; of a creation "" when received, its new id when applied
    qint64 request = 0; ///< names a request in WriteReceived and WriteApplied
    QByteArray method = {};                 ///< "PATCH", "POST", "DELETE", …
    QJsonObject sent = {};                  ///< the body, under the schema's keys
    std::optional<QJsonObject> before = {}; ///< the record's fields; none = it is not there
    std::optional<QJsonObject> after = {};
    QString who = {}; ///< for the sentences: "us", "somebody else", …
};

/** A row of the outbox reached the disk. */
struct DiskStep
{
    qint64 seq = 0; ///< place in the run's one sequence of everything
    qint64 op = 0;
    OpState state = OpState::Pending;
    int attempts = 0;
};

/** What the window was told of an operation. */
struct Said
{
    qint64 seq = 0; ///< place in the run's one sequence of everything
    qint64 op = 0;
    OpState state = OpState::Pending;
};

/** Everything that happened in one run, as far as a judge needs it. */
struct History
{
    Schema schema; ///< how the service compares values
    QList<Save> saves;
    QList<ServerStep> steps; ///< in the order of seq
    QList<Said> said;        ///< in the order of seq
    QSet<qint64> cancelled;  ///< operations that the user asked to take back

    /// In the order of seq. Either every commit, or (a server that looks into the outbox file when
    /// a write comes in) what was on the disk just before each WriteReceived.
    QList<DiskStep> disk;
    bool everyCommit = true; ///< the former: then what was said is held against it

    QList<Op> ops;         ///< the outbox at the end, every row
    QList<OpEvent> events; ///< of all of them
    bool drained = true;   ///< the engine had all the time it needed: nothing may be unfinished
    int starts = 1;        ///< how often the engine was started

    int strayRequests = 0; ///< that reached a server which is none of the account's

    /// From the look's answer to the arrival of the write: within it nobody can see another's edit.
    std::chrono::milliseconds window{2'000};
    /// From the arrival of a write to its effect, at most.
    std::chrono::milliseconds lateness{60'000};
};

} // namespace patchbook::test
