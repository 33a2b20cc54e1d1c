// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

namespace patchbook {

class Schema;

/** One field's step. `after` null = cleared; a field without a FieldChange is unchanged. */
struct FieldChange
{
    QJsonValue before;
    QJsonValue after; ///< never Undefined

    bool clears() const { return after.isNull(); }
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/** What an edit does to one record: undo step, request body, outbox row and review line in one. */
struct ChangeSet
{
    QMap<QString, FieldChange> fields; ///< by field key

    bool isEmpty() const { return fields.isEmpty(); }
    qsizetype size() const { return fields.size(); }
    bool contains(const QString &key) const { return fields.contains(key); }
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

/** The same field was changed here and at the service. */
struct FieldConflict
{
    QString key;
    QJsonValue base;   ///< what the user was looking at when editing
    QJsonValue theirs; ///< what the service has now
    QJsonValue mine;   ///< what the user wants; null = cleared

    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

/** A three-way comparison of an edit with what the service has now. */
struct Merge
{
    ChangeSet clean;   ///< may be sent; `before` is the service's value of now
    ChangeSet already; ///< the service has the wanted value already
    QList<FieldConflict> conflicts;
};

/** A field of an answer that is not what it should be. */
struct FieldSurprise
{
    QString key;
    QJsonValue expected;
    QJsonValue actual;

    friend bool operator==(const FieldSurprise &, const FieldSurprise &) = default;
};

/** What the user changed: editable fields only, exactly compared. */
ChangeSet difference(const Schema &schema, const Contact &base, const Contact &draft);

/** `contact` with the changes in it. A cleared field becomes null. */
Contact applied(const Contact &contact, const ChangeSet &changes);

/** The change that takes this one back. */
ChangeSet inverse(const ChangeSet &changes);

/** Compares base (inside `changes`), mine and `theirs` field by field. */
Merge merge(const Schema &schema, const ChangeSet &changes, const Contact &theirs);

/**
 * The same wish on top of another value: `now` is its base. Tags which others added or removed
 * meanwhile go together with it.
 */
FieldChange onTopOf(const Schema &schema, const QString &key, const FieldChange &change,
                    const QJsonValue &now);

/** Sent fields whose wanted value is not in the service's answer: dropped or altered by it. */
QList<FieldSurprise> unconfirmed(const Schema &schema, const ChangeSet &sent, const Contact &echo);

/** Fields that were not sent and yet moved between the look and the answer. */
QList<FieldSurprise> sideEffects(const Schema &schema, const Contact &look, const ChangeSet &sent,
                                 const Contact &echo);

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::ChangeSet)
