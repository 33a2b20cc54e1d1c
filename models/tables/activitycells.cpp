// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/activitycells.h"

#include "models/domain/field.h"
#include "models/domain/removal.h"

#include <QCoreApplication>
#include <QLocale>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

QString confirmedText(const Op &op, Removal removal)
{
    if (!op.unconfirmed.isEmpty())
        return ActivityWords::tr("Saved in part");
    if (!op.sideEffects.isEmpty())
        return ActivityWords::tr("Saved, more was changed");
    switch (op.edit.kind) {
    case EditKind::Change:
        return op.undoOf != 0 ? ActivityWords::tr("Put back") : ActivityWords::tr("Saved");
    case EditKind::Create:
        return ActivityWords::tr("Created");
    case EditKind::Remove:
        return removal == Removal::Archives ? ActivityWords::tr("Archived")
                                            : ActivityWords::tr("Deleted");
    }
    return {};
}

QString removalFailedText(const Op &op, Removal removal)
{
    if (removal == Removal::Archives)
        return op.closed ? ActivityWords::tr("Not archived, closed")
                         : ActivityWords::tr("Not archived");
    return op.closed ? ActivityWords::tr("Not deleted, closed") : ActivityWords::tr("Not deleted");
}

QString failedText(const Op &op, Removal removal)
{
    if (op.salvaged && !op.closed)
        //: An edit that was read back from a damaged file.
        return ActivityWords::tr("Please check");
    switch (op.edit.kind) {
    case EditKind::Change:
        return op.closed ? ActivityWords::tr("Not saved, closed") : ActivityWords::tr("Not saved");
    case EditKind::Create:
        return op.closed ? ActivityWords::tr("Not created, closed")
                         : ActivityWords::tr("Not created");
    case EditKind::Remove:
        return removalFailedText(op, removal);
    }
    return {};
}

QString waitingText(const Op &op)
{
    if (op.heldUntilMs != 0)
        return ActivityWords::tr("Held back");
    return op.attempts > 0 ? ActivityWords::tr("Waiting to try again")
                           : ActivityWords::tr("Waiting");
}

} // namespace

QString stateText(const Op &op, const Schema *schema)
{
    const Removal removal = removalOf(schema);
    switch (op.state) {
    case OpState::Pending:
        return waitingText(op);
    case OpState::Sending:
        return ActivityWords::tr("Sending…");
    case OpState::Ambiguous:
        return ActivityWords::tr("Checking…");
    case OpState::Confirmed:
        return confirmedText(op, removal);
    case OpState::Failed:
        return failedText(op, removal);
    case OpState::Conflicted:
        return op.closed ? ActivityWords::tr("Conflict, closed")
                         : ActivityWords::tr("Please decide");
    case OpState::Blocked:
        return ActivityWords::tr("Waits for the account");
    case OpState::Cancelled:
        return ActivityWords::tr("Cancelled");
    }
    return {};
}

QString changesText(const Op &op, const Schema *schema)
{
    if (op.edit.kind == EditKind::Remove)
        return removalOf(schema) == Removal::Archives ? ActivityWords::tr("Archiving")
                                                      : ActivityWords::tr("Deletion");
    QStringList labels;
    const ChangeSet &changes = op.edit.changes;
    if (schema) {
        for (const Field &field : schema->fields()) {
            if (changes.contains(field.key))
                labels << field.title();
        }
    }
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        if (!schema || !schema->field(it.key()))
            labels << it.key();
    }
    //: Between the labels of fields.
    const QString list = labels.join(ActivityWords::tr(", "));
    if (op.edit.kind == EditKind::Create) {
        //: %1 is a list of field labels.
        return list.isEmpty() ? ActivityWords::tr("New") : ActivityWords::tr("New: %1").arg(list);
    }
    return list;
}

QString serviceText(const Op &op)
{
    if (!op.error)
        return {};
    if (!op.error->message.isEmpty())
        return op.error->message;
    if (!op.error->code.isEmpty())
        return op.error->code;
    return op.error->status > 0 ? u"HTTP %1"_s.arg(op.error->status) : QString();
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (days == 0)
        return time;
    if (days == 1)
        //: %1 is a time of the day.
        return ActivityWords::tr("Yesterday %1").arg(time);
    return locale.toString(local, QLocale::ShortFormat);
}

bool matches(const OpQuery &query, const Op &op)
{
    return (query.account.isEmpty() || op.account == query.account) &&
           (!query.collection || op.collection == *query.collection) &&
           (query.record.isEmpty() || op.draft == query.record || op.edit.id == query.record ||
            (op.echo && op.echo->id == query.record)) &&
           (query.states.isEmpty() || query.states.contains(op.state)) &&
           (!query.openOnly || (needsUser(op.state) && !op.closed)) &&
           (!query.job || op.job == *query.job) &&
           op.title.contains(query.title, Qt::CaseInsensitive);
}

} // namespace patchbook
