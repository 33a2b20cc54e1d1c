// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/conflictdecision.h"

#include "models/book/addressbook.h"

#include <algorithm>

namespace patchbook {

ConflictQuestion conflictQuestion(const Op &op, const ChangeSet &drafted)
{
    ConflictQuestion question;
    for (FieldConflict conflict : op.conflicts) {
        if (drafted.contains(conflict.key))
            conflict.mine = drafted.fields.value(conflict.key).after;
        question.conflicts << conflict;
    }
    const Contact now = op.look.value_or(Contact{});
    question.now = now;
    for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
        const bool clashes = std::ranges::any_of(
            op.conflicts, [&it](const FieldConflict &c) { return c.key == it.key(); });
        const FieldChange wanted = drafted.fields.value(it.key(), *it);
        if (!clashes && !identicalValue(now.value(it.key()), wanted.after))
            question.others.fields.insert(it.key(), {now.value(it.key()), wanted.after});
    }
    return question;
}

void takeDecision(AddressBook &book, const Op &op, const ChangeSet &choice, const ChangeSet &later)
{
    if (!book.contains(op.draft))
        return;
    ChangeSet mine = choice;
    mine.fields.insert(later.fields);
    // Fields edited since the save was asked for have no part in the conflict and stay edited.
    const ChangeSet drafted = book.changes(op.draft);
    for (auto it = drafted.fields.cbegin(); it != drafted.fields.cend(); ++it) {
        if (!op.edit.changes.contains(it.key()))
            mine.fields.insert(it.key(), *it);
    }
    book.rebase(op.draft, op.look.value_or(book.baseline(op.draft)), mine);
}

} // namespace patchbook
