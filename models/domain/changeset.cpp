// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"

#include "models/domain/field.h"

namespace patchbook {

ChangeSet difference(const Schema &schema, const Contact &base, const Contact &draft)
{
    ChangeSet changes;
    for (const Field &field : schema.fields()) {
        if (!field.isEditable())
            continue;
        const QJsonValue before = base.value(field.key);
        const QJsonValue after = draft.value(field.key);
        if (identicalValue(before, after))
            continue;
        // However the editor spelt "nothing", a change to nothing is one thing: cleared.
        changes.fields.insert(field.key,
                              {before, isEmptyValue(after) ? QJsonValue(QJsonValue::Null) : after});
    }
    return changes;
}

Contact applied(const Contact &contact, const ChangeSet &changes)
{
    Contact result = contact;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it)
        result.fields.insert(it.key(), it->after);
    return result;
}

ChangeSet inverse(const ChangeSet &changes)
{
    ChangeSet back;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const QJsonValue old = it->before;
        back.fields.insert(it.key(),
                           {it->after, isEmptyValue(old) ? QJsonValue(QJsonValue::Null) : old});
    }
    return back;
}

Merge merge(const Schema &schema, const ChangeSet &changes, const Contact &theirs)
{
    Merge result;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const QString &key = it.key();
        const QJsonValue now = theirs.value(key);
        // The user's own value may differ from the service's only in spelling (a phone's blanks, a
        // name's case): that is still an edit to send, so only the identical value counts as done.
        if (identicalValue(now, it->after))
            result.already.fields.insert(key, *it);
        else if (schema.sameValue(key, now, it->before))
            result.clean.fields.insert(key, {now, it->after});
        else if (schema.sameValue(key, now, it->after))
            result.already.fields.insert(key, *it);
        else
            result.conflicts.append({key, it->before, now, it->after});
    }
    return result;
}

QList<FieldSurprise> unconfirmed(const Schema &schema, const ChangeSet &sent, const Contact &echo)
{
    QList<FieldSurprise> surprises;
    for (auto it = sent.fields.cbegin(); it != sent.fields.cend(); ++it) {
        const QJsonValue actual = echo.value(it.key());
        const Field *field = schema.field(it.key());
        const bool rewritten = field && field->flags.testFlag(FieldFlag::Rewritten);
        const bool taken = rewritten ? isEmptyValue(actual) == isEmptyValue(it->after)
                                     : schema.sameValue(it.key(), actual, it->after);
        if (!taken)
            surprises.append({it.key(), it->after, actual});
    }
    return surprises;
}

QList<FieldSurprise> sideEffects(const Schema &schema, const Contact &look, const ChangeSet &sent,
                                 const Contact &echo)
{
    QList<FieldSurprise> surprises;
    for (const Field &field : schema.fields()) {
        if (sent.contains(field.key) ||
            field.flags.testAnyFlags(FieldFlag::Bookkeeping | FieldFlag::Rewritten))
            continue;
        const QJsonValue before = look.value(field.key);
        const QJsonValue after = echo.value(field.key);
        if (!schema.sameValue(field.key, before, after))
            surprises.append({field.key, before, after});
    }
    return surprises;
}

} // namespace patchbook
