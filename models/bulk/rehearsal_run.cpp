// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What comes of a rehearsal: what is shown of a contact, requests, an estimate, and the run with
// its operations.
#include "models/bulk/rehearsal.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace patchbook {

namespace {

constexpr int sampledPlans = 100;
constexpr std::size_t opsAtOnce = 256;

/** With those that changed lately taken along or not. */
std::pair<JobOutcome, std::optional<LeftOut>> endOf(const Verdict &verdict, bool takesLately)
{
    if (verdict.isLate && !takesLately)
        return {JobOutcome::Skipped, LeftOut::ChangedLately};
    return {verdict.result(), verdict.leftOut()};
}

/** Makes the operations of a rehearsal. Immutable but for where it is: one thread at a time. */
class OpMaker
{
public:
    OpMaker(std::shared_ptr<const RehearsalGround> ground,
            std::shared_ptr<const std::vector<Verdict>> verdicts, bool takesLately,
            std::vector<int> first)
        : m_ground(std::move(ground))
        , m_verdicts(std::move(verdicts))
        , m_takesLately(takesLately)
        , m_first(std::move(first))
        , m_placed(m_first.cbegin(), m_first.cend())
    {
    }

    /** The next ones; empty at the end. */
    QList<Op> some()
    {
        QList<Op> ops;
        for (; m_next < m_first.size() && std::size_t(ops.size()) < opsAtOnce; ++m_next)
            ops << opFor((*m_verdicts)[std::size_t(m_first[m_next])]);
        for (; m_rest < m_verdicts->size() && std::size_t(ops.size()) < opsAtOnce; ++m_rest) {
            if (!m_placed.contains(int(m_rest)))
                ops << opFor((*m_verdicts)[m_rest]);
        }
        return ops;
    }

private:
    Op opFor(const Verdict &verdict) const
    {
        const auto [outcome, leftOut] = endOf(verdict, m_takesLately);
        const Contact contact = m_ground->contactOf(verdict.contact);
        const Proposal proposal = m_ground->proposalFor(verdict);
        Op op;
        op.account = m_ground->account;
        op.undoOf = proposal.undoOf;
        op.edit = {EditKind::Change, contact.id, proposal.changes};
        op.draft = contact.id;
        op.baseRevision = contact.revision;
        op.title = m_ground->reading->schema().displayName(contact);
        if (outcome == JobOutcome::Waiting) {
            // An undo is bound to our own value alone, not to all the contact was at its rehearsal.
            if (m_ground->change.kind != JobKind::Undo)
                op.look = contact;
        } else if (outcome == JobOutcome::Already && !proposal.unlessThere.isEmpty()) {
            // Told as put back already, it would stay as it is: the look before the write decides.
            op.edit.changes = proposal.unlessThere;
        } else if (outcome == JobOutcome::Already) {
            op.state = OpState::Confirmed;
            op.echo = contact;
        } else {
            op.state = OpState::Cancelled;
            op.error = leftOutError(leftOut.value_or(LeftOut::NoValue));
            // The report of an undo tells who has it now.
            if (leftOut == LeftOut::MovedOn)
                op.look = contact;
        }
        return op;
    }

    const std::shared_ptr<const RehearsalGround> m_ground;
    const std::shared_ptr<const std::vector<Verdict>> m_verdicts;
    const bool m_takesLately;
    const std::vector<int> m_first;
    const std::unordered_set<int> m_placed;
    std::size_t m_next = 0;
    std::size_t m_rest = 0;
};

} // namespace

JobOutcome Rehearsal::outcomeAt(int place) const
{
    return endOf((*m_verdicts)[std::size_t(place)], m_takesLately).first;
}

std::optional<LeftOut> Rehearsal::leftOutAt(int place) const
{
    return endOf((*m_verdicts)[std::size_t(place)], m_takesLately).second;
}

Rehearsed Rehearsal::at(int place) const
{
    const Verdict &verdict = (*m_verdicts)[std::size_t(place)];
    const Contact contact = m_ground->contactOf(verdict.contact);
    Proposal proposal = m_ground->proposalFor(verdict);
    return {.place = place,
            .id = contact.id,
            .title = m_ground->reading->schema().displayName(contact),
            .outcome = outcomeAt(place),
            .leftOut = leftOutAt(place),
            .changes = std::move(proposal.changes),
            .now = std::move(proposal.now)};
}

QList<Rehearsed> Rehearsal::contacts() const
{
    QList<Rehearsed> all;
    all.reserve(done());
    for (int place = 0; place < done(); ++place)
        all << at(place);
    return all;
}

QList<Request> Rehearsal::requestsFor(const Rehearsed &contact) const
{
    if (contact.outcome != JobOutcome::Waiting || contact.place < 0)
        return {};
    const Contact look = m_ground->contactOf((*m_verdicts)[std::size_t(contact.place)].contact);
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
        if (outcomeAt(place) != JobOutcome::Waiting)
            continue;
        const qsizetype requests = requestsFor(at(place)).size();
        sampled += requests > 0 ? 1 : 0;
        writes += requests;
    }
    const double average = sampled > 0 ? double(writes) / sampled : 1;
    return estimated(willChange(), average, m_session.contacts().allowance(), m_roundTrip);
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
std::vector<int> Rehearsal::canaries() const
{
    std::vector<int> places;
    std::unordered_set<int> tried;
    for (int place = 0; place < done(); ++place) {
        if (outcomeAt(place) == JobOutcome::Waiting &&
            tried.insert((*m_verdicts)[std::size_t(place)].target).second)
            places.push_back(place);
    }
    return places;
}

OpFeed Rehearsal::feed() const
{
    const auto maker = std::make_shared<OpMaker>(m_ground, m_verdicts, m_takesLately, canaries());
    return [maker]() -> std::optional<QList<Op>> {
        return maker->some();
    };
}

QList<Op> Rehearsal::ops() const
{
    QList<Op> ops;
    ops.reserve(done());
    const OpFeed more = feed();
    for (std::optional<QList<Op>> some = more(); some && !some->isEmpty(); some = more())
        ops << *some;
    return ops;
}

} // namespace patchbook
