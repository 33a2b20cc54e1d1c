// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitytext.h"

#include "models/domain/field.h"
#include "models/domain/removal.h"
#include "models/tables/activitycells.h"
#include "ui/form/fieldtext.h"
#include "ui/form/opreport.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Tone = BannerText::Tone;

struct ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

QString valueOf(const Schema *schema, const QString &key, const QJsonValue &value)
{
    const Field *field = schema ? schema->field(key) : nullptr;
    return field ? formText(*field, value) : valueText(value);
}

QList<OpField> deletedFields(const Op &op, const Schema *schema)
{
    QList<OpField> rows;
    if (!op.look || !schema)
        return rows;
    for (const Field &field : schema->fields()) {
        const QString before = formText(field, op.look->value(field.key));
        if (!before.isEmpty())
            rows.append({field.title(), before, {}, {}});
    }
    return rows;
}

OpField fieldOf(const Op &op, const Schema *schema, const QString &key, const FieldChange &change)
{
    const Field *field = schema ? schema->field(key) : nullptr;
    OpField row{field ? field->title() : key,
                valueOf(schema, key, change.before),
                valueOf(schema, key, change.after),
                {}};
    if (op.state != OpState::Conflicted)
        return row;
    const auto clash = std::ranges::find(op.conflicts, key, &FieldConflict::key);
    if (clash != op.conflicts.cend())
        row.theirs = valueOf(schema, key, clash->theirs);
    else if (op.look)
        row.theirs = valueOf(schema, key, op.look->value(key));
    return row;
}

BannerText salvagedStanding()
{
    return {Tone::Warning,
            ActivityText::tr("Read back from a damaged file"),
            ActivityText::tr(
                "The file in which edits are kept was damaged, and this edit was read back from "
                "it. Nobody knows whether it reached the service. Compare it with the contact, "
                "then try again or dismiss it."),
            {}};
}

BannerText pendingStanding(const Op &op)
{
    if (op.heldUntilMs != 0) {
        return {Tone::Note,
                ActivityText::tr("Held back for a moment"),
                ActivityText::tr("Nothing was sent yet: it can still be cancelled."),
                {}};
    }
    return {Tone::Note,
            ActivityText::tr("Waiting to be sent"),
            ActivityText::tr("The edit is kept on this computer."),
            {}};
}

BannerText confirmedStanding(const Op &op, Removal removal)
{
    const QString putBack =
        op.closed ? ActivityText::tr("It was put back since, or dismissed.") : QString();
    switch (op.edit.kind) {
    case EditKind::Change:
        return {Tone::Good,
                op.undoOf != 0 ? ActivityText::tr("Put back.") : ActivityText::tr("Saved."),
                putBack,
                {}};
    case EditKind::Create:
        return {Tone::Good, ActivityText::tr("Created."), putBack, {}};
    case EditKind::Remove:
        return {Tone::Good,
                removal == Removal::Archives ? ActivityText::tr("Archived.")
                                             : ActivityText::tr("Deleted."),
                ActivityText::tr("These are the values which the contact had, as last read."),
                {}};
    }
    return {};
}

QString closedLine(const Op &op)
{
    return op.state == OpState::Conflicted
               ? ActivityText::tr("It was decided or dismissed: nothing is left to do.")
               : ActivityText::tr("It was tried again, saved anew or dismissed: nothing is left to "
                                  "do.");
}

QString endSentence(const Op &op, const OpEvent &step)
{
    const bool asked = step.from == OpState::Ambiguous;
    const bool unsent = step.from == OpState::Pending || step.from == OpState::Blocked;
    switch (step.to) {
    case OpState::Confirmed:
        if (asked)
            return ActivityText::tr("Asked the service: it has the change.");
        return unsent ? ActivityText::tr("The service had this already, so nothing was sent.")
                      : ActivityText::tr("The service confirmed it.");
    case OpState::Failed:
        if (asked)
            return ActivityText::tr("Asked the service: the change is not there.");
        return unsent ? ActivityText::tr("It could not be sent.")
                      : ActivityText::tr("The service did not take it.");
    case OpState::Conflicted:
        return asked ? ActivityText::tr("Asked the service: it has another value now.")
                     : ActivityText::tr("Looked before sending: somebody else had changed it. "
                                        "Nothing was sent.");
    case OpState::Cancelled:
        return op.salvaged ? ActivityText::tr("Cancelled.")
                           : ActivityText::tr("Cancelled before it was sent.");
    case OpState::Pending:
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Blocked:
        break;
    }
    return {};
}

QString pendingSentence(const OpEvent &step)
{
    switch (step.from) {
    case OpState::Sending:
        return ActivityText::tr("It did not get through; it will be sent again later.");
    case OpState::Ambiguous:
        return ActivityText::tr("Asked the service: the change is not there. It will be sent "
                                "again.");
    case OpState::Blocked:
        return ActivityText::tr("The account can be used again.");
    case OpState::Pending:
    case OpState::Confirmed:
    case OpState::Failed:
    case OpState::Conflicted:
    case OpState::Cancelled:
        break;
    }
    return ActivityText::tr("Kept on this computer.");
}

QString fieldLine(const OpField &field)
{
    if (field.theirs.isEmpty())
        //: %1 is a field's label, %2 and %3 its old and new value.
        return ActivityText::tr("%1: “%2” → “%3”").arg(field.title, field.before, field.mine);
    //: %1 is a field's label, %2 and %3 its old and new value, %4 what somebody else wrote.
    return ActivityText::tr("%1: “%2” → “%3”, at the service now “%4”")
        .arg(field.title, field.before, field.mine, field.theirs);
}

} // namespace

QList<OpField> fieldsOf(const Op &op, const Schema *schema)
{
    if (op.edit.kind == EditKind::Remove)
        return deletedFields(op, schema);
    QList<OpField> rows;
    const QMap<QString, FieldChange> &fields = op.edit.changes.fields;
    if (schema) {
        for (const Field &field : schema->fields()) {
            if (fields.contains(field.key))
                rows << fieldOf(op, schema, field.key, fields.value(field.key));
        }
    }
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (!schema || !schema->field(it.key()))
            rows << fieldOf(op, schema, it.key(), *it);
    }
    return rows;
}

QString recordIdOf(const Op &op)
{
    if (op.echo && !op.echo->id.isEmpty())
        return op.echo->id;
    return op.edit.id.isEmpty() ? op.draft : op.edit.id;
}

BannerText standingOf(const Op &op, const Schema *schema)
{
    if (op.salvaged && needsUser(op.state) && !op.closed)
        return salvagedStanding();
    BannerText told = reportOf(op, schema ? *schema : Schema());
    if (op.state == OpState::Confirmed && told.tone == Tone::Good)
        return confirmedStanding(op, removalOf(schema));
    if (op.state == OpState::Cancelled)
        return {
            Tone::Note, ActivityText::tr("Cancelled"), ActivityText::tr("Nothing was sent."), {}};
    if (needsUser(op.state) && op.closed)
        return {Tone::Note, told.headline, closedLine(op), told.foreign};
    if (!told.isEmpty())
        return told;
    if (op.state == OpState::Pending)
        return pendingStanding(op);
    return {Tone::Note, progressOf(op, removalOf(schema)), {}, {}};
}

QString stepSentence(const Op &op, const OpEvent &step)
{
    switch (step.to) {
    case OpState::Pending:
        return pendingSentence(step);
    case OpState::Sending:
        return ActivityText::tr("Sent to the service.");
    case OpState::Ambiguous:
        return ActivityText::tr("No whole answer came. Nothing is sent twice: the service is asked "
                                "what it has.");
    case OpState::Blocked:
        return ActivityText::tr("The account could not be used, so it waits.");
    case OpState::Confirmed:
    case OpState::Failed:
    case OpState::Conflicted:
    case OpState::Cancelled:
        break;
    }
    return endSentence(op, step);
}

QStringList stepLines(const Op &op, const QList<OpEvent> &steps)
{
    QStringList lines;
    const auto isKeeping = [](const OpEvent &step) {
        return step.from == OpState::Pending && step.to == OpState::Pending;
    };
    if (steps.isEmpty() || !isKeeping(steps.constFirst()))
        lines << ActivityText::tr("Kept on this computer.");
    const QLocale locale;
    for (const OpEvent &step : steps) {
        const QDateTime at = step.at.toLocalTime();
        //: %1 is a date, %2 a time with seconds, %3 a sentence that says what happened then.
        lines << ActivityText::tr("%1 %2  %3")
                     .arg(locale.toString(at.date(), QLocale::ShortFormat),
                          locale.toString(at.time(), u"HH:mm:ss"_s), stepSentence(op, step));
    }
    return lines;
}

QString plainText(const Op &op, const Schema *schema, const QString &account,
                  const QList<OpEvent> &steps)
{
    const BannerText standing = standingOf(op, schema);
    QStringList lines{op.title.isEmpty() ? ActivityText::tr("(no name)") : op.title, account,
                      standing.headline, standing.text, standing.foreign};
    lines.removeAll(QString());
    for (const OpField &field : fieldsOf(op, schema))
        lines << fieldLine(field);
    return (lines + stepLines(op, steps)).join(u'\n');
}

} // namespace patchbook
