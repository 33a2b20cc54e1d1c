// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/rehearsal.h"

#include "models/book/sendingrules.h"
#include "models/domain/packing.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

/** So long the GUI thread may be busy with us at a time. */
constexpr qint64 rehearsalSliceMs = 4;
constexpr int namedPerLook = 64; // at the clock
/** A few milliseconds of the worker: so often it is told how far it is, and can be stopped. */
constexpr std::size_t lookedAtAtOnce = 4096;

QStringList namesOf(const FieldKeys &keys)
{
    QStringList names;
    for (int i = 0; i < keys.count(); ++i)
        names << textOf(keys.key(i));
    return names;
}

} // namespace

Rehearsal::Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
                     BulkChange change, QStringList ids, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
    , m_ids(std::move(ids))
    , m_preparing(std::make_shared<RehearsalGround>())
    , m_change(std::move(change))
    , m_verdicts(std::make_shared<std::vector<Verdict>>())
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &Rehearsal::nameSome);
    connect(&m_working, &QFutureWatcherBase::finished, this, &Rehearsal::take);
}

Rehearsal::Rehearsal(AccountSession &session, const Dispatcher &dispatcher, Clock &clock,
                     BulkChange change, std::vector<int> slots, QObject *parent)
    : Rehearsal(session, dispatcher, clock, std::move(change), QStringList(), parent)
{
    m_preparing->contacts = std::move(slots);
    const AddressBook &book = session.book();
    std::erase_if(m_preparing->contacts, [&book](int slot) { return book.isGone(slot); });
}

Rehearsal::~Rehearsal() = default;

int Rehearsal::total() const
{
    return int(m_ground ? m_ground->contacts.size()
                        : m_preparing->contacts.size() + std::size_t(m_ids.size() - m_named));
}

void Rehearsal::start()
{
    if (m_finished || m_going)
        return;
    m_going = true;
    if (m_ground)
        lookAtMore();
    else
        m_slices.start();
}

void Rehearsal::cancel()
{
    m_going = false;
    m_slices.stop();
}

/** Looks up where the contacts stand; the worker needs no ids. */
void Rehearsal::nameSome()
{
    QElapsedTimer slice;
    slice.start();
    while (m_named < m_ids.size() && slice.elapsed() < rehearsalSliceMs) {
        const qsizetype end = std::min(m_ids.size(), m_named + namedPerLook);
        while (m_named < end)
            name(m_ids.at(m_named++));
    }
    if (m_named < m_ids.size())
        return;
    m_slices.stop();
    stand();
    lookAtMore();
}

void Rehearsal::name(const QString &id)
{
    const int slot = m_session.book().slotOf(id);
    if (slot >= 0 && !m_seen.contains(slot)) {
        m_seen.insert(slot);
        m_preparing->contacts.push_back(slot);
    } else if (slot < 0 && !m_absent.contains(id)) {
        m_absent.insert(id);
        m_preparing->absent << id;
        m_preparing->contacts.push_back(-int(m_preparing->absent.size()));
    }
}

void Rehearsal::stand()
{
    AddressBook &book = m_session.book();
    RehearsalGround &ground = *m_preparing;
    ground.account = m_session.account().id;
    ground.rows = book.snapshot();
    ground.reading = book.reading();
    ground.keys = namesOf(book.keys());
    ground.change = m_change;
    ground.plan = m_session.contacts().planner();
    ground.isReadOnly = m_session.account().readOnly;
    ground.nowMs = m_clock.now().wallMs;
    ground.savedAs = book.savedAs();
    for (const QString &id : book.dirtyIds()) {
        const int slot = book.slotOf(id);
        (book.isNewAt(slot) ? ground.fresh : ground.edited).insert(slot);
    }
    for (const QString &id : m_dispatcher.recordsAtWork(ground.account, Collection::Contacts)) {
        if (const int slot = book.slotOf(id); slot >= 0)
            ground.underWay.insert(slot);
    }
    m_ids.clear();
    m_named = 0;
    m_seen.clear();
    m_absent.clear();
    m_ground = std::exchange(m_preparing, nullptr);
    m_look = std::make_shared<RehearsalLook>(m_ground);
    m_verdicts->reserve(m_ground->contacts.size());
}

void Rehearsal::lookAtMore()
{
    if (!m_going || m_working.isRunning())
        return;
    const std::size_t begin = m_verdicts->size();
    const std::size_t end = std::min(m_ground->contacts.size(), begin + lookedAtAtOnce);
    m_working.setFuture(QtConcurrent::run([look = m_look, ground = m_ground, begin, end] {
        std::vector<Verdict> verdicts;
        verdicts.reserve(end - begin);
        for (std::size_t place = begin; place < end; ++place)
            verdicts.push_back(look->verdictOf(ground->contacts[place]));
        return verdicts;
    }));
}

void Rehearsal::take()
{
    if (!m_going)
        return; // start() begins these anew
    for (Verdict verdict : m_working.result()) {
        if (verdict.isUnplanned)
            plan(verdict);
        count(verdict);
        m_verdicts->push_back(verdict);
    }
    m_finished = done() == total();
    Q_EMIT progressed(done(), total());
    if (m_finished)
        finish();
    else
        lookAtMore();
}

void Rehearsal::finish()
{
    m_going = false;
    m_look.reset(); // what it knows is of no more use
    measure();
    Q_EMIT finished();
}

/** For a service whose plans cannot be made by a worker. */
void Rehearsal::plan(Verdict &verdict) const
{
    verdict.isUnplanned = false;
    const Contact contact = m_ground->contactOf(verdict.contact);
    const ServiceResult<PlannedWrite> planned = m_session.contacts().plan(
        {EditKind::Change, contact.id, m_change.propose(contact).changes}, contact);
    if (planned.ok())
        return;
    verdict.isLate = false;
    verdict.leaveOut(leftOutBy(planned.error()));
}

void Rehearsal::count(const Verdict &verdict)
{
    if (verdict.result() == JobOutcome::Waiting)
        ++(verdict.isLate ? m_late : m_waiting);
    if (verdict.result() == JobOutcome::Already)
        ++m_already;
    if (const std::optional<LeftOut> why = verdict.leftOut())
        ++m_leftOut.at(std::size_t(*why));
}

int Rehearsal::leftOut(LeftOut why) const
{
    if (why == LeftOut::ChangedLately)
        return m_takesLately ? 0 : m_late;
    return m_leftOut.at(std::size_t(why));
}

void Rehearsal::setTakesChangedLately(bool takes)
{
    if (m_takesLately == takes)
        return;
    m_takesLately = takes;
    if (m_finished)
        Q_EMIT finished();
}

void Rehearsal::measure()
{
    int first = 0;
    while (first < done() && outcomeAt(first) != JobOutcome::Waiting)
        ++first;
    if (first == done())
        return;
    const qint64 begun = m_clock.now().monotonicMs;
    onAnswer(this,
             m_session.contacts().read(m_ground->idOf((*m_verdicts)[std::size_t(first)].contact)),
             [this, begun](const ServiceResult<Contact> &read) {
                 if (!read.ok())
                     return;
                 m_roundTrip = std::chrono::milliseconds(m_clock.now().monotonicMs - begun);
                 Q_EMIT finished();
             });
}

} // namespace patchbook
