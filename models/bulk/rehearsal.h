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

    /** All but `ids` and `change` outlive this. `ids`: of the session's contacts. */
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
    int willChange() const;
    int already() const;
    int leftOut(LeftOut why) const;

    /**
     * Whether contacts that changed lately are sent too. Off at first. Only while it is not over.
     */
    void setTakesChangedLately(bool takes);
    bool takesChangedLately() const { return m_takesLately; }

    /** What would go out for a contact; empty when nothing would. */
    QList<Request> requestsFor(const Rehearsed &contact) const;
    /** For what will be sent; the real pace once the first read has come back. */
    RunEstimate estimate() const;

    /** What BulkRuns::begin() takes: every contact of the selection, once. */
    Job job(bool faster) const;
    QList<Op> ops() const;

Q_SIGNALS:
    void progressed(int done, int total);
    /** contacts() and estimate() are complete, or estimate() got better. */
    void finished();

private:
    void rehearseSome();
    Rehearsed rehearsed(const QString &id) const;
    void measure();

    AccountSession &m_session;
    const Dispatcher &m_dispatcher;
    Clock &m_clock;
    const BulkChange m_change;
    const QStringList m_ids;
    QList<Rehearsed> m_contacts;
    QTimer m_slices;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    bool m_takesLately = false;
    bool m_finished = false;
};

} // namespace patchbook
