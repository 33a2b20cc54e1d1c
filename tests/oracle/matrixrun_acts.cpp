// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user of a run does, and how it goes on and ends.
#include "tests/oracle/matrixrun.h"
#include "tests/support/answered.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longestRunMs = 12 * 3'600'000;
constexpr int calmTurns = 3;

} // namespace

void MatrixRun::act()
{
    for (int i = 0; i < m_targets.size(); ++i) {
        const Edit edit = editOf(i);
        if (i == 0 && !edit.changes.isEmpty()) {
            const std::scoped_lock world(m_record.lock);
            m_key = edit.changes.fields.firstKey();
        }
        submit(edit, m_targets.at(i).shown.id, m_targets.at(i).shown.revision);
    }
    poke();
}

Edit MatrixRun::editOf(int index)
{
    const Target &target = m_targets.at(index);
    const Deed deed = m_plan.cell.deed;
    Edit edit{EditKind::Change, target.record, {}};
    const auto type = [&](const QString &key) {
        edit.changes.fields.insert(key, typed(key, target.shown));
    };
    static const QStringList contactKeys{u"first_name"_s,   u"last_name"_s, u"email"_s,
                                         u"phone_number"_s, u"company"_s,   u"title"_s};
    if (isAboutCard(deed)) {
        edit.kind = index == 0 && deed == Deed::SetUpCard ? EditKind::Create : EditKind::Change;
        type(u"first_name"_s);
        if (m_chance.oneIn(2))
            type(u"last_name"_s);
    } else if (index == 0 && deed == Deed::ChangeOwner) {
        type(u"owner"_s);
    } else if (index == 0 && deed == Deed::DeleteContact) {
        edit.kind = EditKind::Remove;
    } else if (index == 0 && deed == Deed::CreateContact) {
        edit.kind = EditKind::Create;
        for (const QString &key : {u"first_name"_s, u"email"_s})
            type(key);
        type(m_chance.of(contactKeys));
    } else {
        for (int more = 1 + m_chance.below(3); more > 0; --more)
            type(m_chance.of(contactKeys));
    }
    return edit;
}

FieldChange MatrixRun::typed(const QString &key, const Contact &shown)
{
    const int number = ++m_values;
    QString value = u"m%1n%2"_s.arg(QString::number(m_number), QString::number(number));
    if (key == "owner"_L1)
        value = m_house.server().ownerEmails().at(5 + m_owners++ % 10);
    else if (key == "email"_L1)
        value += u"@mark.example"_s;
    else if (key == "phone_number"_L1)
        value = u"+1%1"_s.arg(2'000'000'000 + qint64(m_number) * 100 + number);
    return {shown.value(key), value};
}

void MatrixRun::submit(Edit edit, const QString &draft, const QString &revision)
{
    Op op;
    op.account = u"a1"_s;
    op.collection = isAboutCard(m_plan.cell.deed) ? Collection::Cards : Collection::Contacts;
    op.draft = draft;
    op.title = draft;
    op.baseRevision = revision;
    op.edit = std::move(edit);
    qsizetype number = 0;
    {
        const std::scoped_lock world(m_record.lock);
        Recorder &recorder = m_record.recorder;
        Save save;
        save.seq = recorder.next();
        save.told = Save::Told::Nothing;
        save.kind = op.edit.kind;
        save.record = draft;
        save.changes = op.edit.changes;
        const QStringList keys = save.changes.fields.keys();
        save.touched = {keys.cbegin(), keys.cend()};
        number = recorder.history.saves.size();
        recorder.history.saves << save;
    }
    ++m_submitting;
    m_dispatcher->submit(op).then(this, [this, number](const OutboxResult<Op> &kept) {
        --m_submitting;
        const std::scoped_lock world(m_record.lock);
        Save &save = m_record.recorder.history.saves[number];
        save.told = kept.ok() ? Save::Told::Kept : Save::Told::NotKept;
        save.op = kept.ok() ? kept->id : 0;
        if (number == 0 && kept.ok() && m_plan.cancels) {
            m_clock.after(2s, this, [this, id = kept->id] {
                const std::scoped_lock lock(m_record.lock);
                m_record.recorder.history.cancelled.insert(id);
                m_dispatcher->cancel(id);
            });
        }
        poke();
    });
}

// As a form does it: what was saved and is not confirmed is saved once more with the new.
void MatrixRun::saveAgain()
{
    const Target &target = m_targets.constFirst();
    const auto earlier = m_dispatcher->unfinishedFor(
        u"a1"_s, isAboutCard(m_plan.cell.deed) ? Collection::Cards : Collection::Contacts,
        target.shown.id);
    Edit edit{EditKind::Change, target.record, {}};
    if (earlier) {
        for (auto it = earlier->edit.changes.fields.cbegin();
             it != earlier->edit.changes.fields.cend(); ++it)
            edit.changes.fields.insert(it.key(), typed(it.key(), target.shown));
    }
    const QString more = isAboutCard(m_plan.cell.deed) ? u"last_name"_s : u"title"_s;
    if (!edit.changes.contains(more))
        edit.changes.fields.insert(more, typed(more, target.shown));
    submit(edit, target.shown.id, target.shown.revision);
}

void MatrixRun::take(const Op &op)
{
    {
        const std::scoped_lock world(m_record.lock);
        m_record.recorder.say(op);
    }
    if (isFinal(op.state))
        m_ended_ops.insert(op.id, op);
    const bool first = op.draft == m_targets.constFirst().shown.id;
    if (m_plan.again && !m_again && first && op.state == OpState::Sending) {
        m_again = true;
        ++m_submitting;
        QMetaObject::invokeMethod(
            this,
            [this] {
                --m_submitting;
                saveAgain();
            },
            Qt::QueuedConnection);
    }
    poke();
}

void MatrixRun::dealWithEnds()
{
    m_dealt = true;
    for (const Op &op : std::as_const(m_ended_ops)) {
        if (!op.closed)
            dealWith(op);
    }
    poke();
}

void MatrixRun::dealWith(const Op &op)
{
    if (op.state == OpState::Failed && m_chance.oneIn(2)) {
        m_dispatcher->retry(op);
    } else if (op.state == OpState::Conflicted) {
        ChangeSet mine;
        for (const FieldConflict &conflict : op.conflicts) {
            if (!m_chance.oneIn(3))
                mine.fields.insert(conflict.key, {conflict.theirs, conflict.mine});
        }
        m_dispatcher->resolve(op, mine);
    } else if (op.state == OpState::Confirmed && m_chance.oneIn(3)) {
        m_dispatcher->putBack(op);
    }
}

void MatrixRun::poke()
{
    m_calm = 0;
    if (!m_over && !m_ticks.isActive())
        m_ticks.start(0);
}

void MatrixRun::tick()
{
    if (m_over || !m_gauge.isIdle() || m_submitting > 0)
        return; // who changes that pokes
    if (++m_calm < calmTurns)
        m_ticks.start(0);
    else
        goOn();
}

// Only time can bring it on.
void MatrixRun::goOn()
{
    if (!m_armed) {
        // Somebody with little patience has to look once more.
        if (m_clock.nextDueMs())
            m_clock.wakeNext();
        return;
    }
    FaultProxy &proxy = m_house.proxy(m_plan.tls);
    const std::optional<qint64> late = proxy.nextDueMs();
    const bool atRest = m_dispatcher->unfinishedCount() == 0;
    if (atRest && !late) {
        if (m_plan.goesOn && !m_dealt)
            dealWithEnds();
        else
            finish();
        return;
    }
    const std::optional<qint64> due = m_clock.nextDueMs();
    if (late && (!due || *late <= *due)) {
        m_clock.passTo(*late);
        proxy.advance(*late);
    } else if (!due || *due > longestRunMs) {
        finish();
        return;
    } else {
        m_clock.wakeNext();
        proxy.advance(m_clock.nowMs());
    }
    poke();
}

void MatrixRun::finish()
{
    if (std::exchange(m_over, true))
        return;
    MatrixOutcome outcome;
    outcome.plan = m_plan;
    const bool hangs = !m_watchdog.isActive();
    m_watchdog.stop();
    m_armed = false;
    const QList<ProxiedRequest> requests = m_house.proxy(m_plan.tls).requests();
    m_house.end();
    gather(outcome);
    outcome.requests = int(requests.size());
    outcome.verdict = judge(m_record.recorder.history);
    outcome.history = m_record.recorder.history;
    const int writes = int(std::ranges::count_if(
        requests, [](const ProxiedRequest &r) { return r.request.method != "GET"; }));
    const int sendings =
        int(std::ranges::count(outcome.history.events, OpState::Sending, &OpEvent::to));
    if (writes > sendings) {
        ++outcome.verdict.twice;
        outcome.verdict.sentences << u"The line saw %1 writes, but %2 were sent."_s.arg(
            QString::number(writes), QString::number(sendings));
    }
    if (hangs) {
        ++outcome.verdict.lost;
        outcome.verdict.sentences << u"It hangs: %1 calls, %2 pauses, %3 stores."_s.arg(
            QString::number(m_gauge.calls), QString::number(m_gauge.pauses),
            QString::number(m_gauge.stores));
    }
    judgeRequestCount(outcome);
    // Not from within a call of this object's: who hears of it deletes it.
    QMetaObject::invokeMethod(
        this, [this, outcome] { m_ended(outcome); }, Qt::QueuedConnection);
}

void MatrixRun::gather(MatrixOutcome &outcome)
{
    OpQuery all;
    all.limit = 100'000;
    QList<Op> ops = answered(m_store->history(all)).value();
    std::ranges::reverse(ops);
    QList<OpEvent> events;
    for (const Op &op : std::as_const(ops))
        events << answered(m_store->events(op.id)).value();
    const std::scoped_lock world(m_record.lock);
    History &history = m_record.recorder.history;
    history.lateness = m_plan.lateness;
    history.ops = ops;
    history.events = events;
    for (const Op &op : std::as_const(history.ops)) {
        outcome.confirmed += op.state == OpState::Confirmed ? 1 : 0;
        outcome.failed += op.state == OpState::Failed ? 1 : 0;
        outcome.conflicted += op.state == OpState::Conflicted ? 1 : 0;
        const bool foreign = std::ranges::any_of(history.steps, [&op](const ServerStep &step) {
            return step.kind == ServerStep::Kind::ForeignApplied && step.record == op.edit.id;
        });
        outcome.asked += op.state == OpState::Conflicted && !foreign ? 1 : 0;
    }
    QMap<qint64, qint64> receivedAt;
    for (const ServerStep &step : std::as_const(history.steps)) {
        if (step.kind == ServerStep::Kind::WriteReceived)
            receivedAt.insert(step.request, step.ms);
        else if (step.kind == ServerStep::Kind::WriteApplied)
            outcome.late += step.ms > receivedAt.value(step.request) ? 1 : 0;
    }
    const QString ours = u"/run-%1/"_s.arg(m_number);
    for (const RawRequest &request : m_around.elsewhere->requests())
        history.strayRequests += request.target.startsWith(ours.toLatin1()) ? 1 : 0;
    outcome.struck = m_struck;
}

// A look and a write, and nothing else.
void MatrixRun::judgeRequestCount(MatrixOutcome &outcome) const
{
    if (!m_plan.isPlain())
        return;
    int mayCome = m_plan.cell.deed == Deed::CreateContact ? 1 : 2;
    for (const Target &target : m_targets) // what was read before "Save"
        mayCome += target.shown.fields.isEmpty() ? 0 : 1;
    if (outcome.requests == mayCome)
        return;
    ++outcome.verdict.notMinimal;
    outcome.verdict.sentences << u"%1 requests came in, not %2."_s.arg(
        QString::number(outcome.requests), QString::number(mayCome));
}

} // namespace patchbook::test
