// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/contactgroups.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

/** A group of somebody's contacts that was given to somebody else. */
struct Gift
{
    QString group; ///< key of the ContactGroup
    QString owner;
    QStringList ids;

    friend bool operator==(const Gift &, const Gift &) = default;
};

/** What became of a group. */
struct GroupFate
{
    QString owner;    ///< who has the whole group; "" while a part stays, or several have it
    int given = 0;    ///< contacts of it that go to somebody, by this group or by another
    QStringList to;   ///< to whom, those who get most first
    bool own = false; ///< it was given itself

    friend bool operator==(const GroupFate &, const GroupFate &) = default;
};

/** Gifts carried out: who gets whom. */
struct HandedOver
{
    QHash<QString, QString> owners; ///< by contact id; who is not in it stays
    QList<GroupFate> groups;        ///< in the order of the groups shown

    friend bool operator==(const HandedOver &, const HandedOver &) = default;
};

/**
 * Gives groups to an owner; one that was given before keeps its place among the gifts. An empty
 * owner takes them back.
 */
void give(QList<Gift> &gifts, const QList<ContactGroup> &groups, const QString &owner);

/**
 * Each contact goes once: one that stands in several groups goes with the one that was given first.
 * Taken back, a group leaves such contacts to the next. Any thread.
 */
HandedOver handedOver(const QList<Gift> &gifts, const QList<ContactGroup> &shown);

} // namespace patchbook
