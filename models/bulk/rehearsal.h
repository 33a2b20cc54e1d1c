// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"
#include "models/bulk/bulkchange.h"
#include "models/bulk/runestimate.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace patchbook {

/** What the rehearsal says of one contact. */
struct Rehearsed
{
    QString id;
    QString title;                            ///< its name: untrusted text
    JobOutcome outcome = JobOutcome::Waiting; ///< Waiting (it will be sent), Already or Skipped
    std::optional<LeftOut> leftOut;           ///< when Skipped
    ChangeSet changes;
    QString now; ///< with MovedOn: what is there instead
};

/**
 * Goes through a selection before anything is sent and says of each contact what would become of
 * it. The run that comes of it is bound to exactly this list: what changes later is skipped. Works
 * in slices, the GUI thread stays free. Sends nothing but one read, which measures the way to the
 * service.
 */
class Rehearsal final : public QObject
{
    Q_OBJECT

public:
    /** Contacts that changed within this time count as ChangedLately. */
    static constexpr std::chrono::minutes lately{10};

    /**
     * All but `ids` and `change` outlive this. `ids`: of the session's contacts; each counts once.
     */
    Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
              BulkChange change, QStringList ids, QObject *parent = nullptr);
    ~Rehearsal() override;

    void start();
    /** Ends it early; nothing was sent. */
    void cancel();
    bool isFinished() const { return m_finished; }
    int done() const { return int(m_contacts.size()); }
    int total() const { return int(m_ids.size()); }

    const BulkChange &change() const { return m_change; }
    AccountSession &session() const { return m_session; }

    /** In the order of the selection. */
    const QList<Rehearsed> &contacts() const { return m_contacts; }
    int willChange() const { return m_willChange; }
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
    QList<Op> ops() const;

Q_SIGNALS:
    void progressed(int done, int total);
    /** contacts() and estimate() are complete, or estimate() got better. */
    void finished();

private:
    /** What an operation needs beyond what is shown: the contact as it was rehearsed. */
    struct Basis
    {
        Contact contact;
        qint64 undoOf = 0;
        ChangeSet unlessThere = {};
    };

    void rehearseSome();
    void take(const QString &id);
    Rehearsed rehearsed(const Contact &contact, Proposal proposal) const;
    std::optional<LeftOut> barredBy(const Contact &contact) const;
    std::optional<LeftOut> heldUpBy(const Contact &contact) const;
    std::optional<LeftOut> refusedBy(const Contact &contact, const ChangeSet &changes) const;
    bool changedLately(const Contact &contact) const;
    void count(const Rehearsed &contact, int by);
    void measure();
    QList<int> canaries() const;
    Op opFor(int place) const;

    AccountSession &m_session;
    const Dispatcher &m_dispatcher;
    Clock &m_clock;
    const BulkChange m_change;
    const QStringList m_ids;
    const QString m_changedKey; // of the field which tells when a contact changed
    QList<Rehearsed> m_contacts;
    QList<Basis> m_bases;  // beside m_contacts
    QList<int> m_lateOnes; // places of what would be sent, had it not changed lately
    std::array<int, int(LeftOut::ChangedSince) + 1> m_leftOut{};
    int m_willChange = 0;
    int m_already = 0;
    QTimer m_slices;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    bool m_takesLately = false;
    bool m_finished = false;
};

} // namespace patchbook
