// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxschema.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Texts that are foreign or opaque are BLOBs (see exactBytes), as are JSON values; names of
// enumerators are TEXT. The checks let quick_check find rows that no version of ours has written.
QStringList outboxStepFromNothing()
{
    return {
        // Never reused (AUTOINCREMENT): what is pruned may still be named by goes_on and undo_of.
        u"CREATE TABLE op("
        "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE,"
        "account BLOB NOT NULL,"
        "collection TEXT NOT NULL CHECK(collection IN ('contacts','cards')),"
        "job INTEGER NOT NULL, undo_of INTEGER NOT NULL, goes_on INTEGER NOT NULL,"
        "kind TEXT NOT NULL CHECK(kind IN ('change','create','remove')),"
        "record BLOB NOT NULL, changes BLOB NOT NULL,"
        "draft BLOB NOT NULL, base_revision BLOB NOT NULL, title BLOB NOT NULL,"
        "look BLOB, plan BLOB NOT NULL, echo BLOB, echo_record BLOB,"
        "state TEXT NOT NULL CHECK(state IN ('pending','sending','ambiguous','confirmed',"
        "'failed','conflicted','blocked','cancelled')),"
        "attempts INTEGER NOT NULL, sent_wall INTEGER NOT NULL, sent_mono INTEGER NOT NULL,"
        "sent_boot BLOB NOT NULL, not_before INTEGER NOT NULL, held_until INTEGER NOT NULL,"
        "error BLOB, conflicts BLOB NOT NULL, unconfirmed BLOB NOT NULL,"
        "side_effects BLOB NOT NULL,"
        "closed INTEGER NOT NULL CHECK(closed IN (0,1)),"
        "salvaged INTEGER NOT NULL CHECK(salvaged IN (0,1)))"_s,
        // A record that is only being created has no id yet, so no two operations are of the same.
        u"CREATE UNIQUE INDEX op_one_in_flight ON op(account, collection, record)"
        " WHERE state IN ('sending','ambiguous') AND record <> x''"_s,
        u"CREATE INDEX op_by_state ON op(state, closed)"_s,
        u"CREATE INDEX op_by_account ON op(account)"_s,
        u"CREATE INDEX op_by_job ON op(job) WHERE job <> 0"_s,
        u"CREATE INDEX op_by_record ON op(record)"_s,
        u"CREATE INDEX op_by_draft ON op(draft)"_s,
        u"CREATE INDEX op_by_echo ON op(echo_record)"_s,
        u"CREATE TABLE op_event("
        "op INTEGER NOT NULL REFERENCES op(id) ON DELETE CASCADE, seq INTEGER NOT NULL,"
        "at INTEGER NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,"
        "why BLOB NOT NULL, PRIMARY KEY(op, seq)) WITHOUT ROWID"_s,
        u"CREATE TABLE job("
        "id INTEGER PRIMARY KEY AUTOINCREMENT, kind BLOB NOT NULL, target BLOB NOT NULL,"
        "state BLOB NOT NULL, total INTEGER NOT NULL, note BLOB NOT NULL)"_s,
        u"CREATE TABLE draft("
        "id INTEGER PRIMARY KEY AUTOINCREMENT, account BLOB NOT NULL,"
        "collection TEXT NOT NULL, record BLOB NOT NULL, is_new INTEGER NOT NULL,"
        "base BLOB NOT NULL, changes BLOB NOT NULL, edited_at INTEGER,"
        "UNIQUE(account, collection, record))"_s,
        u"CREATE TABLE lease("
        "one INTEGER PRIMARY KEY CHECK(one = 1), holder TEXT NOT NULL, host BLOB NOT NULL,"
        "boot TEXT NOT NULL, pid INTEGER NOT NULL, started TEXT NOT NULL,"
        "renewed INTEGER NOT NULL)"_s,
    };
}

// No version of ours has ever filled the first table of runs.
QStringList outboxStepOfRuns()
{
    return {
        u"DROP TABLE job"_s,
        u"CREATE TABLE job("
        "id INTEGER PRIMARY KEY AUTOINCREMENT, account BLOB NOT NULL,"
        "kind TEXT NOT NULL CHECK(kind IN ('reassign','edit','undo')),"
        "state TEXT NOT NULL CHECK(state IN ('running','paused','done','cancelled')),"
        "pause TEXT NOT NULL, trouble BLOB,"
        "fields BLOB NOT NULL, targets BLOB NOT NULL,"
        "total INTEGER NOT NULL, canaries INTEGER NOT NULL,"
        "faster INTEGER NOT NULL CHECK(faster IN (0,1)),"
        "undo_of INTEGER NOT NULL, begun INTEGER NOT NULL, ended INTEGER)"_s,
        // SQLite uses a partial index only where its condition stands in the query, and cannot see
        // that "job = ?" implies "job <> 0".
        u"DROP INDEX op_by_job"_s,
        u"CREATE INDEX op_by_job ON op(job)"_s,
        u"CREATE INDEX op_waiting ON op(job) WHERE state IN ('pending','blocked')"_s,
        u"CREATE INDEX op_single ON op(state, closed, job) WHERE job = 0"_s,
        u"CREATE INDEX op_by_goes_on ON op(goes_on) WHERE goes_on <> 0"_s,
    };
}

} // namespace

DatabaseDesign outboxDesign(std::chrono::milliseconds busyTimeout)
{
    DatabaseDesign design;
    design.applicationId = 0x50424f58; // "PBOX"
    design.steps = {outboxStepFromNothing(), outboxStepOfRuns()};
    design.busyTimeout = busyTimeout;
    return design;
}

} // namespace patchbook
