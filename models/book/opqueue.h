// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <optional>
#include <set>

namespace patchbook {

/**
 * The unfinished operations in their order: one line for each record, in which the oldest goes
 * first, and one lane for each account, which takes a few at a time and waits as a whole when the
 * service cannot be reached. Single edits go before operations of bulk runs, in both, and have
 * places of their own: a run makes nobody wait.
 */
class OpQueue
{
public:
    bool contains(qint64 id) const { return m_ops.contains(id); }
    int size() const { return int(m_ops.size()); }
    /** Those that belong to no bulk run. */
    int singleEdits() const { return m_singleEdits; }
    /** A default Op for an unknown id. */
    Op op(qint64 id) const { return m_ops.value(id); }
    /** Inserts the operation or replaces its row. */
    void put(const Op &op);
    void remove(qint64 id);

    /** Ids of one record's operations, oldest first. */
    QList<qint64> ofRecord(const RecordRef &record) const { return m_records.value(record); }
    /** Ids of one account's operations, oldest first. */
    QList<qint64> ofAccount(const QString &account) const;
    QStringList accounts() const { return m_lanes.keys(); }
    /** Of a bulk run, in no order. */
    QList<Op> ofJob(qint64 job) const;

    /** Under way: it is being stored, looked up or sent, and nothing else may begin with it. */
    void setRunning(qint64 id, bool running);
    /** First in the line of its record, and no other of the line is under way. */
    bool isNext(qint64 id) const;
    bool isRunning(qint64 id) const { return m_running.contains(id); }

    /** The oldest operation of the account that may start now: a single edit, if there is one. */
    std::optional<qint64> next(const QString &account, const SentAt &now) const;

    void setPaused(const QString &account, bool paused) { m_lanes[account].paused = paused; }
    bool isPaused(const QString &account) const;
    /** Nothing of the account starts, paused or not. */
    void setReadOnly(const QString &account, bool on) { m_lanes[account].readOnly = on; }
    bool isReadOnly(const QString &account) const;
    /**
     * The service was not reached or wants us to come later: nothing of the account starts before
     * the time returned, and then one at a time until one gets through.
     */
    std::chrono::milliseconds slowDown(const QString &account, const SentAt &now,
                                       std::chrono::milliseconds atLeast);
    /** The service answered. */
    void speedUp(const QString &account);
    /** Ends the wait of a lane, not its carefulness. */
    void endWait(const QString &account) { m_lanes[account].notBeforeMs = 0; }
    void forget(const QString &account);

private:
    /** The single edits of a lane, or what it has of bulk runs. */
    struct Share
    {
        std::set<qint64> startable; // pending and not under way
        int underWay = 0;
    };
    struct Lane
    {
        std::set<qint64> ids; // all unfinished
        Share single;
        Share ofRuns;
        int failures = 0;       // in a row
        qint64 notBeforeMs = 0; // monotonic: the wall clock may be set back
        bool paused = false;
        bool readOnly = false;

        Share &shareOf(const Op &op) { return op.job == 0 ? single : ofRuns; }
    };

    void sort(const Op &op);
    std::optional<qint64> nextIn(const Share &share, const SentAt &now) const;

    QHash<qint64, Op> m_ops;
    QHash<RecordRef, QList<qint64>> m_records;
    QHash<QString, Lane> m_lanes;
    QSet<qint64> m_running;
    int m_singleEdits = 0;
};

} // namespace patchbook
