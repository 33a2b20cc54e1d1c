// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/fieldrule.h"
#include "models/domain/changeset.h"
#include "models/domain/contact.h"
#include "models/domain/leftout.h"
#include "models/domain/rowreading.h"
#include "models/ports/outbox.h"

#include <QHash>

#include <functional>
#include <optional>
#include <string>

namespace patchbook {

/** What a bulk change wants of one contact. */
struct Proposal
{
    ChangeSet changes = {}; ///< `before` is the contact's value; empty: it has the wanted values
    std::optional<LeftOut> leftOut = {};
    QString now = {};  ///< with MovedOn: the value which is there, as text
    qint64 undoOf = 0; ///< the operation it puts back
    /// Of an undo whose contact seems to have its old values already: what puts them back if it has
    /// not. A list tells what was there some time ago.
    ChangeSet unlessThere = {};

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/** A change of many contacts, before it is rehearsed. Immutable; may be used from any thread. */
struct BulkChange
{
    JobKind kind = JobKind::Edit;
    QStringList fields = {};  ///< keys of what it may change
    QStringList targets = {}; ///< the owners it gives to: see Job
    qint64 undoOf = 0;        ///< the run it puts back
    /// Pure. The contact as the service told it last.
    std::function<Proposal(const Contact &)> propose = {};

    /// Adds to `mark` all that propose() looks at in a contact, but for which identity fields are
    /// empty: where that and the marks are equal, so are the proposals.
    using Mark = std::function<void(RowView row, std::string &mark)>;
    /// Marks for rows that are read so; none where every contact has to be asked for by itself.
    std::function<Mark(const RowReading &)> marks = {};
};

/** Gives contacts to owners: by contact id; one that is not in it stays as it is. */
BulkChange reassignment(const Schema &schema, const QHash<QString, QString> &owners);
/** The same where all go to one. */
BulkChange reassignment(const Schema &schema, const QString &owner);
/** Applies rules, in their order; a rule that can make no value leaves the contact out. */
BulkChange fieldEdit(const Schema &schema, const QList<FieldRule> &rules);
/**
 * Puts back what operations of a run did: each contact gets its own previous values where ours
 * still stand. `changed`: the run's operations that count as Changed.
 */
BulkChange undoing(const Schema &schema, const Job &job, const QList<Op> &changed);

} // namespace patchbook
