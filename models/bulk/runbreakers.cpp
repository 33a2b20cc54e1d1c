// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runbreakers.h"

#include "models/domain/field.h"

#include <algorithm>

namespace patchbook {

namespace {

/** What two refusals have to share to count as equal: not what is of one contact alone. */
ServiceError essenceOf(const Op &op)
{
    const ServiceError error = op.error.value_or(ServiceError{});
    return {.kind = error.kind,
            .delivery = Delivery::Refused,
            .status = error.status,
            .code = error.code,
            .message = error.message};
}

bool tellsOf(const QList<FieldSurprise> &surprises, const QString &key)
{
    return std::ranges::any_of(
        surprises, [&key](const FieldSurprise &surprise) { return surprise.key == key; });
}

} // namespace

QString ownerKeyOf(const Schema &schema)
{
    const QList<Field> &fields = schema.fields();
    const auto owner = std::ranges::find(fields, FieldKind::Owner, &Field::kind);
    return owner == fields.cend() ? QString() : owner->key;
}

QString wantedOwner(const QString &ownerKey, const Op &op)
{
    return valueText(op.edit.changes.fields.value(ownerKey).after);
}

RunBreakers::RunBreakers(const Schema &schema)
    : m_ownerKey(ownerKeyOf(schema))
{
}

bool RunBreakers::ownerMoved(const Op &op) const
{
    return !m_ownerKey.isEmpty() &&
           (tellsOf(op.sideEffects, m_ownerKey) || tellsOf(op.unconfirmed, m_ownerKey));
}

JobPause RunBreakers::noteEnd(const Op &op)
{
    const JobOutcome outcome = outcomeOf(op);
    const bool failed = outcome == JobOutcome::Failed;
    m_lastErrors.push_back(failed);
    if (m_lastErrors.size() > errorWindow)
        m_lastErrors.pop_front();
    const QString owner = wantedOwner(m_ownerKey, op);
    int inARow = 0;
    if (failed) {
        Streak &streak = m_streaks[owner];
        const ServiceError error = essenceOf(op);
        streak = {error, streak.length > 0 && streak.error == error ? streak.length + 1 : 1};
        inARow = streak.length;
    } else if (outcome == JobOutcome::Changed) {
        m_streaks.remove(owner);
    }
    if (ownerMoved(op))
        return JobPause::OwnerMoved;
    if (inARow >= equalRefusals)
        return JobPause::EqualRefusals;
    return std::ranges::count(m_lastErrors, true) > errorsAllowed ? JobPause::TooManyErrors
                                                                  : JobPause::None;
}

void RunBreakers::reset()
{
    m_streaks.clear();
    m_lastErrors.clear();
}

} // namespace patchbook
