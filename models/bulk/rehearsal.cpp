// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/rehearsal.h"

#include "models/book/sendingrules.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

/** So long the GUI thread may be busy with us at a time. */
constexpr qint64 rehearsalSliceMs = 5;

QStringList uniqueIds(const QStringList &ids)
{
    QStringList unique;
    QSet<QString> seen;
    seen.reserve(ids.size());
    for (const QString &id : ids) {
        if (!seen.contains(id))
            unique << id;
        seen.insert(id);
    }
    return unique;
}

QString changedKeyOf(const Schema &schema)
{
    const Field *changed = schema.field(FieldRole::Changed);
    return changed ? changed->key : QString();
}

} // namespace

Rehearsal::Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
                     BulkChange change, QStringList ids, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
    , m_change(std::move(change))
    , m_ids(uniqueIds(ids))
    , m_changedKey(changedKeyOf(session.book().schema()))
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &Rehearsal::rehearseSome);
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::start()
{
    if (!m_finished)
        m_slices.start();
}

void Rehearsal::cancel()
{
    m_slices.stop();
}

void Rehearsal::rehearseSome()
{
    QElapsedTimer slice;
    slice.start();
    while (done() < total() && slice.elapsed() < rehearsalSliceMs)
        take(m_ids.at(done()));
    m_finished = done() == total();
    if (m_finished)
        m_slices.stop();
    Q_EMIT progressed(done(), total());
    if (m_finished) {
        measure();
        Q_EMIT finished();
    }
}

void Rehearsal::take(const QString &id)
{
    Contact contact = m_session.book().baseline(id);
    contact.id = id; // also of one that is not there
    Proposal proposal;
    proposal.leftOut = barredBy(contact);
    if (!proposal.leftOut)
        proposal = m_change.propose(contact);
    const qint64 undoOf = proposal.undoOf;
    const ChangeSet unlessThere = proposal.unlessThere;
    Rehearsed result = rehearsed(contact, std::move(proposal));
    if (result.outcome == JobOutcome::Waiting && changedLately(contact)) {
        m_lateOnes << int(m_contacts.size());
        if (!m_takesLately) {
            result.outcome = JobOutcome::Skipped;
            result.leftOut = LeftOut::ChangedLately;
        }
    }
    count(result, 1);
    m_contacts << result;
    m_bases.append({contact, undoOf, unlessThere});
}

Rehearsed Rehearsal::rehearsed(const Contact &contact, Proposal proposal) const
{
    Rehearsed result;
    result.id = contact.id;
    result.title = m_session.book().schema().displayName(contact);
    result.now = std::move(proposal.now);
    result.leftOut = proposal.leftOut;
    const bool already = !result.leftOut && proposal.changes.isEmpty();
    if (!result.leftOut && !already)
        result.leftOut = heldUpBy(contact);
    if (!result.leftOut && !already)
        result.leftOut = refusedBy(contact, proposal.changes);
    if (already)
        result.outcome = JobOutcome::Already;
    else if (result.leftOut)
        result.outcome = JobOutcome::Skipped;
    result.changes = std::move(proposal.changes);
    return result;
}

/** What stands against any change of it, also one that would change nothing. */
std::optional<LeftOut> Rehearsal::barredBy(const Contact &contact) const
{
    const AddressBook &book = m_session.book();
    if (!book.contains(contact.id))
        return LeftOut::Gone;
    if (book.isNew(contact.id))
        return LeftOut::Unsaved;
    if (m_session.account().readOnly || !contact.unreadable.isEmpty())
        return LeftOut::ReadOnly;
    if (book.schema().isArchived(contact))
        return LeftOut::Archived;
    const RecordRef record{m_session.account().id, Collection::Contacts, contact.id};
    if (m_dispatcher.unfinishedFor(record.account, record.collection, record.id) ||
        m_dispatcher.openFor(record))
        return LeftOut::UnderWay;
    return std::nullopt;
}

/** What stands against sending it now. */
std::optional<LeftOut> Rehearsal::heldUpBy(const Contact &contact) const
{
    if (m_session.book().isDirty(contact.id))
        return LeftOut::Unsaved;
    return std::nullopt;
}

std::optional<LeftOut> Rehearsal::refusedBy(const Contact &contact, const ChangeSet &changes) const
{
    const ServiceResult<PlannedWrite> planned =
        m_session.contacts().plan({EditKind::Change, contact.id, changes}, contact);
    if (planned.ok())
        return std::nullopt;
    if (planned.error().kind == ErrorKind::Archived)
        return LeftOut::Archived;
    return planned.error().kind == ErrorKind::ReadOnly ? LeftOut::ReadOnly
                                                       : LeftOut::NothingAccepted;
}

/**
 * Somebody may be at it, unless the last change was ours. An undo needs no such care: it puts back
 * only where our own value still stands.
 */
bool Rehearsal::changedLately(const Contact &contact) const
{
    if (m_change.kind == JobKind::Undo || m_session.book().isAsWeSavedIt(contact.id))
        return false;
    const QDateTime changed = QDateTime::fromString(contact.text(m_changedKey), Qt::ISODateWithMs);
    if (!changed.isValid())
        return false;
    // A time to come is a clock that is wrong, here or there: within the same span it is "lately".
    const qint64 ago = m_clock.now().wallMs - changed.toMSecsSinceEpoch();
    return std::abs(ago) < std::chrono::milliseconds(lately).count();
}

void Rehearsal::count(const Rehearsed &contact, int by)
{
    if (contact.outcome == JobOutcome::Waiting)
        m_willChange += by;
    if (contact.outcome == JobOutcome::Already)
        m_already += by;
    if (contact.leftOut)
        m_leftOut.at(std::size_t(*contact.leftOut)) += by;
}

int Rehearsal::leftOut(LeftOut why) const
{
    return m_leftOut.at(std::size_t(why));
}

void Rehearsal::setTakesChangedLately(bool takes)
{
    if (m_takesLately == takes)
        return;
    m_takesLately = takes;
    for (const int place : std::as_const(m_lateOnes)) {
        Rehearsed &contact = m_contacts[place];
        count(contact, -1);
        contact.outcome = takes ? JobOutcome::Waiting : JobOutcome::Skipped;
        contact.leftOut = takes ? std::nullopt : std::optional(LeftOut::ChangedLately);
        count(contact, 1);
    }
    if (m_finished)
        Q_EMIT finished();
}

void Rehearsal::measure()
{
    const auto first =
        std::ranges::find(std::as_const(m_contacts), JobOutcome::Waiting, &Rehearsed::outcome);
    if (first == m_contacts.cend())
        return;
    const qint64 begun = m_clock.now().monotonicMs;
    onAnswer(this, m_session.contacts().read(first->id),
             [this, begun](const ServiceResult<Contact> &read) {
                 if (!read.ok())
                     return;
                 m_roundTrip = std::chrono::milliseconds(m_clock.now().monotonicMs - begun);
                 Q_EMIT finished();
             });
}

} // namespace patchbook
