// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What comes of a rehearsal: requests, an estimate, and the run with its operations.
#include "models/bulk/rehearsal.h"

#include <QSet>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int sampledPlans = 100;

} // namespace

QList<Request> Rehearsal::requestsFor(const Rehearsed &contact) const
{
    if (contact.outcome != JobOutcome::Waiting)
        return {};
    const auto found = std::ranges::find(m_contacts, contact.id, &Rehearsed::id);
    if (found == m_contacts.cend())
        return {};
    const Contact &look = m_bases.at(found - m_contacts.cbegin()).contact;
    const ServiceResult<PlannedWrite> planned =
        m_session.contacts().plan({EditKind::Change, contact.id, contact.changes}, look);
    return planned.ok() ? planned->requests : QList<Request>();
}

RunEstimate Rehearsal::estimate() const
{
    int sampled = 0;
    qsizetype writes = 0;
    // Spread over all: the first ones may be alike.
    const int step = std::max(1, done() / sampledPlans);
    for (int place = 0; place < done(); place += step) {
        const Rehearsed &contact = m_contacts.at(place);
        if (contact.outcome != JobOutcome::Waiting)
            continue;
        const ServiceResult<PlannedWrite> planned = m_session.contacts().plan(
            {EditKind::Change, contact.id, contact.changes}, m_bases.at(place).contact);
        if (!planned.ok())
            continue;
        ++sampled;
        writes += planned->requests.size();
    }
    const double average = sampled > 0 ? double(writes) / sampled : 1;
    return estimated(m_willChange, average, m_session.contacts().allowance(), m_roundTrip);
}

Job Rehearsal::job(bool faster) const
{
    Job job;
    job.account = m_session.account().id;
    job.kind = m_change.kind;
    job.fields = m_change.fields;
    job.targets = m_change.targets;
    job.total = done();
    job.canaries = std::max(1, int(canaries().size()));
    job.faster = faster;
    job.undoOf = m_change.undoOf;
    return job;
}

/** The places of what is tried one by one: of a reassignment one contact for each new owner. */
QList<int> Rehearsal::canaries() const
{
    QList<int> places;
    QSet<QString> tried;
    for (int place = 0; place < done(); ++place) {
        const Rehearsed &contact = m_contacts.at(place);
        if (contact.outcome != JobOutcome::Waiting)
            continue;
        const QString owner = m_change.kind == JobKind::Reassign
                                  ? contact.changes.fields.first().after.toString()
                                  : QString();
        if (tried.contains(owner))
            continue;
        tried.insert(owner);
        places << place;
    }
    return places;
}

QList<Op> Rehearsal::ops() const
{
    QList<Op> ops;
    ops.reserve(done());
    const QList<int> early = canaries();
    for (const int place : early)
        ops << opFor(place);
    const QSet<int> placed(early.cbegin(), early.cend());
    for (int place = 0; place < done(); ++place) {
        if (!placed.contains(place))
            ops << opFor(place);
    }
    return ops;
}

Op Rehearsal::opFor(int place) const
{
    const Rehearsed &contact = m_contacts.at(place);
    const Basis &basis = m_bases.at(place);
    Op op;
    op.account = m_session.account().id;
    op.undoOf = basis.undoOf;
    op.edit = {EditKind::Change, contact.id, contact.changes};
    op.draft = contact.id;
    op.baseRevision = basis.contact.revision;
    op.title = contact.title;
    if (contact.outcome == JobOutcome::Waiting) {
        // An undo is bound to our own value alone, not to all the contact was at its rehearsal.
        if (m_change.kind != JobKind::Undo)
            op.look = basis.contact;
    } else if (contact.outcome == JobOutcome::Already && !basis.unlessThere.isEmpty()) {
        // Told as put back already, it would stay as it is: the look before the write decides.
        op.edit.changes = basis.unlessThere;
    } else if (contact.outcome == JobOutcome::Already) {
        op.state = OpState::Confirmed;
        op.echo = basis.contact;
    } else {
        op.state = OpState::Cancelled;
        op.error = leftOutError(contact.leftOut.value_or(LeftOut::NoValue));
        // The report of an undo tells who has it now.
        if (contact.leftOut == LeftOut::MovedOn)
            op.look = basis.contact;
    }
    return op;
}

} // namespace patchbook
