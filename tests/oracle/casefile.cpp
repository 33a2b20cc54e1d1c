// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/casefile.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString digitsOf(const QJsonValue &value)
{
    QString digits;
    for (const QChar c : value.toString()) {
        if (c.isDigit())
            digits += c;
    }
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

bool holds(const ChangeSet &changes, const QString &key, const QJsonValue &value)
{
    const auto change = changes.fields.constFind(key);
    return change != changes.fields.cend() && identicalValue(change->after, value);
}

bool isInFlight(OpState state)
{
    return state == OpState::Sending || state == OpState::Ambiguous;
}

} // namespace

CaseFile::CaseFile(const History &history)
    : m_history(history)
{
    for (const Op &op : history.ops) {
        m_ops.insert(op.id, &op);
        if (op.edit.kind == EditKind::Create && op.echo)
            m_made.insert(op.draft, op.echo->id);
    }
    for (const Save &save : history.saves) {
        if (save.op != 0)
            m_saves.insert(save.op, &save);
    }
    for (const OpEvent &event : history.events)
        m_sendings[event.op] += event.to == OpState::Sending ? 1 : 0;
    for (const ServerStep &step : history.steps) {
        if (step.kind == ServerStep::Kind::WriteReceived)
            m_requests[step.request] = {&step, {}, owner(step)};
        else if (step.kind == ServerStep::Kind::WriteApplied)
            m_requests[step.request].applied << &step;
    }
}

QList<CaseFile::Request> CaseFile::requestsOf(qint64 op) const
{
    QList<Request> found;
    for (const Request &request : m_requests) {
        if (request.op == op)
            found << request;
    }
    return found;
}

// The row tells the anchors of its last sending. An earlier one may have taken another along: then
// it is what the look before it told, unchanged.
bool CaseFile::isAnchor(const Op &op, const ServerStep &step, const QString &key) const
{
    if (op.plan.anchors.contains(key))
        return true;
    if (op.edit.changes.contains(key) || sendings(op) < 2)
        return false;
    std::optional<QJsonObject> told;
    for (const ServerStep &earlier : m_history.steps) {
        if (earlier.seq >= step.seq)
            break;
        if (earlier.kind == ServerStep::Kind::ReadServed && earlier.record == step.record)
            told = earlier.after;
    }
    return told && told->contains(key) && told->value(key) == step.sent.value(key);
}

bool CaseFile::explains(const Op &op, const ServerStep &received) const
{
    const bool removes = received.method == "DELETE";
    if (removes != (op.edit.kind == EditKind::Remove))
        return false;
    if (!received.record.isEmpty() && received.record != recordOf(op))
        return false;
    if (removes)
        return true;
    // Its own marks are what tells it from others; what a service forces us to send proves nothing.
    const Save *pressed = save(op.id);
    bool marked = false;
    for (auto it = received.sent.begin(); it != received.sent.end(); ++it) {
        const bool mine = holds(op.edit.changes, it.key(), it.value()) ||
                          (pressed && holds(pressed->changes, it.key(), it.value()));
        if (!mine && !isAnchor(op, received, it.key()))
            return false;
        marked = marked || mine;
    }
    return marked;
}

// Several operations may hold the same edit (tried again, saved once more with the next): it is the
// one which was under way on the disk, or else the one sent last.
qint64 CaseFile::owner(const ServerStep &received) const
{
    qint64 last = 0;
    for (const Op *op : m_ops) {
        if (!explains(*op, received))
            continue;
        if (isInFlight(onDisk(op->id, received.seq)))
            return op->id;
        if (bornAt(*op) <= received.seq && (last == 0 || sendings(*op) > 0))
            last = op->id;
    }
    return last;
}

OpState CaseFile::onDisk(qint64 op, qint64 seq) const
{
    OpState state = OpState::Pending;
    for (const DiskStep &step : m_history.disk) {
        if (step.seq >= seq)
            break;
        if (step.op == op)
            state = step.state;
    }
    return state;
}

const ChangeSet &CaseFile::wanted(const Op &op) const
{
    const Save *pressed = save(op.id);
    return pressed ? pressed->changes : op.edit.changes;
}

QSet<QString> CaseFile::touched(const Op &op) const
{
    const Save *pressed = save(op.id);
    if (!pressed) {
        const Op *parent = this->op(parentOf(op));
        const QStringList own = op.edit.changes.fields.keys();
        return parent ? touched(*parent) : QSet<QString>(own.cbegin(), own.cend());
    }
    QSet<QString> all = pressed->touched;
    for (const Op *other : replacedBy(op))
        all |= touched(*other);
    return all;
}

// An edit that still waited may have gone into the next one of its record.
QList<const Op *> CaseFile::replacedBy(const Op &op) const
{
    QList<const Op *> replaced;
    for (const Op *other : m_ops) {
        if (other->id < op.id && other->state == OpState::Cancelled && areOfOneRecord(*other, op))
            replaced << other;
    }
    return replaced;
}

QList<QJsonValue> CaseFile::seen(const Op &op, const QString &key) const
{
    QList<QJsonValue> values;
    const auto add = [&values, &key](const ChangeSet &changes, QJsonValue FieldChange::*side) {
        if (const auto found = changes.fields.constFind(key); found != changes.fields.cend())
            values << (*found).*side;
    };
    const Op *parent = this->op(parentOf(op));
    if (const Save *pressed = save(op.id)) {
        add(pressed->changes, &FieldChange::before);
    } else if (!parent) {
        add(op.edit.changes,
            &FieldChange::before); // its answer never came: the row is all there is
    } else {
        values << seen(*parent, key);
        if (parent->state == OpState::Conflicted && parent->look)
            values << parent->look->value(key);
        if (op.undoOf != 0)
            add(wanted(*parent), &FieldChange::after);
    }
    for (const Op *other : replacedBy(op))
        add(wanted(*other), &FieldChange::before);
    return values;
}

QSet<QString> CaseFile::namesOf(const Op &op) const
{
    QSet<QString> names{op.draft, op.edit.id, recordOf(op)};
    if (const Save *pressed = save(op.id))
        names.insert(pressed->record);
    if (const auto made = m_made.constFind(op.draft); made != m_made.cend())
        names.insert(*made);
    names.remove({});
    return names;
}

bool CaseFile::areOfOneRecord(const Op &a, const Op &b) const
{
    return namesOf(a).intersects(namesOf(b));
}

QString CaseFile::recordOf(const Op &op) const
{
    if (!op.edit.id.isEmpty())
        return op.edit.id;
    for (const Request &request : m_requests) {
        if (request.op == op.id && !request.applied.isEmpty())
            return request.applied.constFirst()->record;
    }
    return op.echo ? op.echo->id : m_made.value(op.draft);
}

qint64 CaseFile::bornAt(const Op &op) const
{
    const auto first = std::ranges::find(m_history.disk, op.id, &DiskStep::op);
    if (m_history.everyCommit && first != m_history.disk.cend())
        return first->seq;
    if (const Save *pressed = save(op.id))
        return pressed->seq;
    const Op *parent = this->op(parentOf(op));
    return parent ? bornAt(*parent) : 0;
}

int CaseFile::sendings(const Op &op) const
{
    return std::max(m_sendings.value(op.id), op.attempts);
}

bool CaseFile::same(const QString &key, const QJsonValue &a, const QJsonValue &b) const
{
    if (m_history.schema.sameValue(key, a, b))
        return true;
    const Field *field = m_history.schema.field(key);
    if (!field || field->kind != FieldKind::Phone)
        return false;
    const QString left = digitsOf(a);
    const QString right = digitsOf(b);
    return !left.isEmpty() && !right.isEmpty() && (left.endsWith(right) || right.endsWith(left));
}

bool CaseFile::isOurs(const Op &op, const QString &key, const QJsonValue &value) const
{
    const QString record = recordOf(op);
    const bool written = std::ranges::any_of(m_requests, [&](const Request &request) {
        return std::ranges::any_of(request.applied, [&](const ServerStep *step) {
            return step->record == record && step->sent.contains(key) &&
                   same(key, step->sent.value(key), value);
        });
    });
    return written || std::ranges::any_of(m_ops, [&](const Op *other) {
               return other->id < op.id && other->state == OpState::Confirmed &&
                      areOfOneRecord(*other, op) && other->edit.changes.contains(key) &&
                      same(key, other->edit.changes.fields.value(key).after, value);
           });
}

QString CaseFile::name(qint64 id) const
{
    const Op *known = op(id);
    if (!known)
        return u"operation %1 (not in the outbox)"_s.arg(id);
    const auto kind = known->edit.kind == EditKind::Change   ? u"change of "_s
                      : known->edit.kind == EditKind::Remove ? u"deletion of "_s
                                                             : u"creation of "_s;
    const QString what = kind + (known->draft.isEmpty() ? known->edit.id : known->draft);
    return u"operation %1 (%2)"_s.arg(QString::number(id), what);
}

} // namespace patchbook::test
