// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkchange.h"

#include "models/book/sendingrules.h"
#include "models/bulk/ownerload.h"
#include "models/domain/field.h"
#include "models/domain/packing.h"

#include <QSet>

#include <algorithm>

namespace patchbook {

namespace {

Proposal leftOutFor(LeftOut why)
{
    return {.leftOut = why};
}

QStringList sortedTexts(const QSet<QString> &texts)
{
    QStringList sorted(texts.cbegin(), texts.cend());
    sorted.sort();
    return sorted;
}

bool hasIdentity(const QStringList &identityKeys, const Contact &contact)
{
    return std::ranges::any_of(
        identityKeys, [&contact](const QString &key) { return !isEmptyValue(contact.value(key)); });
}

/** One that never had any came from elsewhere, and may be one that the service lets us change. */
bool losesIdentity(const QStringList &identityKeys, const Contact &contact,
                   const ChangeSet &changes)
{
    return hasIdentity(identityKeys, contact) &&
           !hasIdentity(identityKeys, applied(contact, changes));
}

Proposal ruledContact(const Schema &schema, const QList<FieldRule> &rules,
                      const QStringList &identityKeys, const Contact &contact)
{
    ChangeSet changes;
    for (const FieldRule &rule : rules) {
        const Field *field = schema.field(rule.key);
        if (!field || !field->isEditable())
            return leftOutFor(LeftOut::ReadOnly);
        const QJsonValue before = contact.value(rule.key);
        const auto earlier = changes.fields.constFind(rule.key);
        const QJsonValue now = earlier == changes.fields.cend() ? before : earlier->after;
        const std::optional<QJsonValue> after = ruledValue(*field, rule, now);
        if (!after)
            return leftOutFor(LeftOut::NoValue);
        if (identicalValue(before, *after))
            changes.fields.remove(rule.key);
        else
            changes.fields.insert(
                rule.key, {before, isEmptyValue(*after) ? QJsonValue(QJsonValue::Null) : *after});
    }
    if (losesIdentity(identityKeys, contact, changes))
        return leftOutFor(LeftOut::NothingAccepted);
    return {.changes = changes};
}

/**
 * Whether there is such an owner only the service knows: it may not have told whom it has, and what
 * they are called there. The first contact of each tries it out.
 */
Proposal givenTo(const QString &owner, const Field &field, const Contact &contact)
{
    const QJsonValue before = contact.value(field.key);
    if (!canBeSpelt(before) || !canBeSpelt(owner))
        return leftOutFor(LeftOut::NoValue);
    if (ownerKey(valueText(before)) == ownerKey(owner))
        return {};
    if (!owner.isEmpty())
        return {.changes = {{{field.key, {before, owner}}}}};
    if (field.flags.testAnyFlags(FieldFlag::NotClearable | FieldFlag::Required))
        return leftOutFor(LeftOut::NoValue);
    return {.changes = {{{field.key, {before, QJsonValue(QJsonValue::Null)}}}}};
}

/** The field's value, so that equal marks are equal values. */
void markValue(RowView row, int key, std::string &mark)
{
    const std::optional<RowValue> value = row.value(key);
    const RowValue shown = value.value_or(RowValue());
    const auto size = std::uint32_t(shown.bytes.size());
    mark.push_back(char(shown.type));
    mark.append(reinterpret_cast<const char *>(&size), sizeof size);
    mark.append(shown.bytes);
}

BulkChange::Mark markValues(const QStringList &fields, const RowReading &reading)
{
    std::vector<int> keys;
    for (const QString &field : fields)
        keys.push_back(reading.keyOf(field));
    return [keys](RowView row, std::string &mark) {
        for (const int key : keys)
            markValue(row, key, mark);
    };
}

/** The owner it has, and the one that it is to get. */
BulkChange::Mark markOwners(const std::optional<Field> &field,
                            const QHash<QString, QString> &owners, const QStringList &targets,
                            const RowReading &reading)
{
    QHash<QString, int> numbers;
    for (const QString &target : targets)
        numbers.insert(target, int(numbers.size()));
    return [key = field ? reading.keyOf(field->key) : -1, owners, numbers](RowView row,
                                                                           std::string &mark) {
        const auto wanted = owners.constFind(textOf(row.id()));
        const int number = wanted == owners.cend() ? -1 : numbers.value(*wanted);
        mark.append(reinterpret_cast<const char *>(&number), sizeof number);
        markValue(row, key, mark);
    };
}

/** What puts one contact back, made once for all of a run. */
struct PutBack
{
    ChangeSet changes;
    qint64 op = 0;
};

bool canBePutBack(const Schema &schema, const ChangeSet &back)
{
    for (auto it = back.fields.cbegin(); it != back.fields.cend(); ++it) {
        const Field *field = schema.field(it.key());
        const bool empties =
            it->clears() && field && field->flags.testFlag(FieldFlag::NotClearable);
        if (!field || !field->isEditable() || empties || !canBeSpelt(it->after))
            return false;
    }
    return !back.isEmpty();
}

Proposal putBackFor(const Schema &schema, const PutBack &back, const Contact &contact)
{
    if (!canBePutBack(schema, back.changes))
        return leftOutFor(LeftOut::NoValue);
    const Merge merged = merge(schema, back.changes, contact);
    // All or nothing: half of an edit put back would be a contact that never was.
    if (!merged.conflicts.isEmpty()) {
        const FieldConflict &moved = merged.conflicts.constFirst();
        return {.leftOut = LeftOut::MovedOn,
                .now = schema.field(moved.key)->valueText(moved.theirs),
                .undoOf = back.op};
    }
    return {.changes = merged.clean,
            .undoOf = back.op,
            .unlessThere = merged.clean.isEmpty() ? back.changes : ChangeSet()};
}

QSet<QString> ownersIn(const QHash<QString, PutBack> &backs, const QString &ownerKey)
{
    QSet<QString> owners;
    for (const PutBack &back : backs) {
        if (back.changes.contains(ownerKey))
            owners.insert(back.changes.fields.value(ownerKey).after.toString());
    }
    return owners;
}

} // namespace

BulkChange reassignment(const Schema &schema, const QHash<QString, QString> &owners)
{
    const Field *known = schema.field(FieldRole::Owner);
    const std::optional<Field> field = known ? std::optional(*known) : std::nullopt;
    BulkChange change{.kind = JobKind::Reassign,
                      .fields = field ? QStringList{field->key} : QStringList(),
                      .targets = sortedTexts(QSet<QString>(owners.cbegin(), owners.cend()))};
    change.propose = [field, owners](const Contact &contact) -> Proposal {
        const auto wanted = owners.constFind(contact.id);
        if (wanted == owners.cend())
            return {};
        if (!field || !field->isEditable())
            return leftOutFor(LeftOut::ReadOnly);
        return givenTo(*wanted, *field, contact);
    };
    change.marks = [field, owners, targets = change.targets](const RowReading &reading) {
        return markOwners(field, owners, targets, reading);
    };
    return change;
}

BulkChange reassignment(const Schema &schema, const QString &owner)
{
    const Field *known = schema.field(FieldRole::Owner);
    const std::optional<Field> field = known ? std::optional(*known) : std::nullopt;
    BulkChange change{.kind = JobKind::Reassign,
                      .fields = field ? QStringList{field->key} : QStringList(),
                      .targets = {owner}};
    change.propose = [field, owner](const Contact &contact) {
        return field && field->isEditable() ? givenTo(owner, *field, contact)
                                            : leftOutFor(LeftOut::ReadOnly);
    };
    change.marks = [fields = change.fields](const RowReading &reading) {
        return markValues(fields, reading);
    };
    return change;
}

BulkChange fieldEdit(const Schema &schema, const QList<FieldRule> &rules)
{
    BulkChange change{.kind = JobKind::Edit};
    for (const FieldRule &rule : rules) {
        if (!change.fields.contains(rule.key))
            change.fields << rule.key;
    }
    change.propose = [schema, rules, keys = schema.identityKeys()](const Contact &contact) {
        return ruledContact(schema, rules, keys, contact);
    };
    change.marks = [fields = change.fields](const RowReading &reading) {
        return markValues(fields, reading);
    };
    return change;
}

BulkChange undoing(const Schema &schema, const Job &job, const QList<Op> &changed)
{
    QHash<QString, PutBack> backs;
    for (const Op &op : changed)
        backs.insert(op.edit.id, {putBackOf(op), op.id});
    BulkChange change{.kind = JobKind::Undo, .fields = job.fields, .undoOf = job.id};
    if (const Field *owner = schema.field(FieldRole::Owner); owner)
        change.targets = sortedTexts(ownersIn(backs, owner->key));
    change.propose = [schema, backs](const Contact &contact) {
        const auto back = backs.constFind(contact.id);
        return back == backs.cend() ? leftOutFor(LeftOut::NoValue)
                                    : putBackFor(schema, *back, contact);
    };
    return change;
}

} // namespace patchbook
