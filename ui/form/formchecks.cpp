// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formchecks.h"

#include <algorithm>

namespace patchbook {

namespace {

void checkIdentity(const Schema &schema, const Contact &draft, const ChangeSet &changes, bool isNew,
                   QMap<QString, FieldProblem> *problems)
{
    const QStringList keys = schema.identityKeys();
    const bool named = std::ranges::any_of(
        keys, [&draft](const QString &key) { return !isEmptyValue(draft.value(key)); });
    if (keys.isEmpty() || named)
        return;
    // Beside the field which the user just emptied, else beside the first that could help.
    const auto emptied = std::ranges::find_if(
        keys, [&changes](const QString &key) { return changes.contains(key); });
    // One that never had any came from elsewhere, and may be one that the service lets us change.
    if (emptied == keys.cend() && !isNew)
        return;
    const QString beside = emptied == keys.cend() ? keys.first() : *emptied;
    problems->insert(beside,
                     {FieldProblem::Kind::IdentityNeeded, FieldProblem::Severity::Error, {}});
}

} // namespace

QMap<QString, FieldProblem> problemsOf(const Schema &schema, const Contact &draft,
                                       const ChangeSet &changes, bool isNew, const QString &region)
{
    QMap<QString, FieldProblem> problems;
    if (changes.isEmpty())
        isNew = false; // nobody has started yet: nothing to complain about
    for (const Field &field : schema.fields()) {
        if (!field.isEditable())
            continue;
        const auto change = changes.fields.constFind(field.key);
        const bool touched = change != changes.fields.cend();
        if (touched && change->clears() && field.flags.testFlag(FieldFlag::NotClearable) &&
            !isEmptyValue(change->before)) {
            problems.insert(
                field.key,
                {FieldProblem::Kind::CannotBeCleared, FieldProblem::Severity::Error, {}});
            continue;
        }
        std::optional<FieldProblem> problem = checkValue(field, draft.value(field.key), region);
        if (!problem)
            continue;
        const bool demanded = isNew && problem->kind == FieldProblem::Kind::Required;
        if (!touched && !demanded) {
            if (problem->kind == FieldProblem::Kind::Required)
                continue;
            problem->severity = FieldProblem::Severity::Hint;
        }
        problems.insert(field.key, *problem);
    }
    if (!changes.isEmpty())
        checkIdentity(schema, draft, changes, isNew, &problems);
    return problems;
}

bool blocksSaving(const QMap<QString, FieldProblem> &problems)
{
    return std::ranges::any_of(problems, [](const FieldProblem &problem) {
        return problem.severity == FieldProblem::Severity::Error;
    });
}

} // namespace patchbook
