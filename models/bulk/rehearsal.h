// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"
#include "models/bulk/rehearsalground.h"
#include "models/bulk/runestimate.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <vector>

namespace patchbook {

/** What the rehearsal says of one contact. */
struct Rehearsed
{
    int place = -1; ///< in the selection
    QString id;
    QString title;                            ///< its name: untrusted text
    JobOutcome outcome = JobOutcome::Waiting; ///< Waiting (it will be sent), Already or Skipped
    std::optional<LeftOut> leftOut;           ///< when Skipped
    ChangeSet changes;
    QString now; ///< with MovedOn: what is there instead
};

/**
 * Goes through a selection before anything is sent and says of each contact what would become of
 * it. The run that comes of it is bound to exactly this list: what changes later is skipped. A
 * worker does it, over the rows as they were when it began. Sends nothing but one read, which
 * measures the way to the service. GUI thread.
 */
class Rehearsal final : public QObject
{
    Q_OBJECT

public:
    /**
     * All but `ids` and `change` outlive this. `ids`: of the session's contacts; each counts once.
     */
    Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
              BulkChange change, QStringList ids, QObject *parent = nullptr);
    /** The same for slots of the session's book; those whose contact is gone do not count. */
    Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
              BulkChange change, std::vector<int> slots, QObject *parent = nullptr);
    ~Rehearsal() override;

    void start();
    /** Ends it early; nothing was sent. start() goes on. */
    void cancel();
    bool isFinished() const { return m_finished; }
    int done() const { return int(m_verdicts->size()); }
    int total() const;

    const BulkChange &change() const { return m_change; }
    AccountSession &session() const { return m_session; }

    // By place in the selection, 0 … done() - 1.
    JobOutcome outcomeAt(int place) const;
    std::optional<LeftOut> leftOutAt(int place) const;
    /** All that can be said of it. Made for each call. */
    Rehearsed at(int place) const;
    /** All of them: for few, and for tests. */
    QList<Rehearsed> contacts() const;

    int willChange() const { return m_waiting + (m_takesLately ? m_late : 0); }
    int already() const { return m_already; }
    int leftOut(LeftOut why) const;

    /** Whether contacts that changed lately are sent too. Off at first; costs no new walk. */
    void setTakesChangedLately(bool takes);
    bool takesChangedLately() const { return m_takesLately; }

    /** What would go out for a contact; empty when nothing would. */
    QList<Request> requestsFor(const Rehearsed &contact) const;
    /**
     * For what will be sent; the real pace once the first read has come back. Walks part of it.
     */
    RunEstimate estimate() const;

    /** What BulkRuns::begin() takes: every contact of the selection, once. */
    Job job(bool faster) const;
    /** The operations as they are now, made while they are asked for, in any thread. */
    OpFeed feed() const;
    /** All of them at once: for few. */
    QList<Op> ops() const;

Q_SIGNALS:
    void progressed(int done, int total);
    /** contacts() and estimate() are complete, or estimate() got better. */
    void finished();

private:
    void nameSome();
    void name(const QString &id);
    void stand();
    void lookAtMore();
    void take();
    void plan(Verdict &verdict) const;
    void count(const Verdict &verdict);
    void finish();
    void measure();
    std::vector<int> canaries() const;

    AccountSession &m_session;
    const Dispatcher &m_dispatcher;
    Clock &m_clock;
    QStringList m_ids; // to be looked up, of which the first m_named were
    qsizetype m_named = 0;
    QSet<int> m_seen;
    QSet<QString> m_absent;
    std::shared_ptr<RehearsalGround> m_preparing; // until its contacts are known
    std::shared_ptr<const RehearsalGround> m_ground;
    const BulkChange m_change;
    std::shared_ptr<RehearsalLook> m_look; // the worker's, while m_working is
    std::shared_ptr<std::vector<Verdict>>
        m_verdicts; // shared by what reads it, when it is complete
    std::array<int, int(LeftOut::ChangedSince) + 1> m_leftOut{};
    int m_waiting = 0; // without those that changed lately
    int m_late = 0;
    int m_already = 0;
    QTimer m_slices;
    QFutureWatcher<std::vector<Verdict>> m_working;
    bool m_going = false;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    bool m_takesLately = false;
    bool m_finished = false;
};

} // namespace patchbook
