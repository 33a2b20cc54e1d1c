// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"

#include "models/domain/field.h"
#include "models/domain/phonenumber.h"
#include "models/domain/tags.h"

namespace patchbook {

namespace {

bool isTags(const Schema &schema, const QString &key)
{
    const Field *field = schema.field(key);
    return field && field->kind == FieldKind::Tags;
}

// What others did to the list meanwhile is neither of both: only our own steps count.
bool hasTagSteps(const FieldChange &sent, const QJsonValue &actual)
{
    const QStringList there = tagsOf(actual);
    return sameTags(mergedTags(tagsOf(sent.before), tagsOf(sent.after), there), there);
}

// A national number comes back with its country code, and without the zero that is dialled before.
bool isWithCountryCode(const QJsonValue &sent, const QJsonValue &actual)
{
    constexpr qsizetype shortestNumber = 6;
    QString national = phoneDigits(sent.toString());
    while (national.startsWith(u'0'))
        national.remove(0, 1);
    return !sent.toString().trimmed().startsWith(u'+') && actual.toString().startsWith(u'+') &&
           national.size() >= shortestNumber && phoneDigits(actual.toString()).endsWith(national);
}

} // namespace

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
        if (isTags(schema, key)) {
            // What others added or removed meanwhile goes together with what the user did.
            const QStringList merged =
                mergedTags(tagsOf(it->before), tagsOf(it->after), tagsOf(now));
            if (sameTags(merged, tagsOf(now)))
                result.already.fields.insert(key, *it);
            else
                result.clean.fields.insert(key, {now, tagsValue(merged)});
            continue;
        }
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

FieldChange onTopOf(const Schema &schema, const QString &key, const FieldChange &change,
                    const QJsonValue &now)
{
    if (!isTags(schema, key))
        return {now, change.after};
    return {now, tagsValue(mergedTags(tagsOf(change.before), tagsOf(change.after), tagsOf(now)))};
}

QList<FieldSurprise> unconfirmed(const Schema &schema, const ChangeSet &sent, const Contact &echo)
{
    QList<FieldSurprise> surprises;
    for (auto it = sent.fields.cbegin(); it != sent.fields.cend(); ++it) {
        const QJsonValue actual = echo.value(it.key());
        const Field *field = schema.field(it.key());
        const bool rewritten = field && field->flags.testFlag(FieldFlag::Rewritten);
        const bool isPhone = field && field->kind == FieldKind::Phone;
        const bool taken = isTags(schema, it.key()) ? hasTagSteps(*it, actual)
                           : rewritten ? isEmptyValue(actual) == isEmptyValue(it->after)
                                       : schema.sameValue(it.key(), actual, it->after) ||
                                             (isPhone && isWithCountryCode(it->after, actual));
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
