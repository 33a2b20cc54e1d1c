// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/handover.h"

#include <QSet>

#include <algorithm>

namespace patchbook {

namespace {

GroupFate fateOf(const ContactGroup &group, const QHash<QString, QString> &owners)
{
    GroupFate fate;
    QHash<QString, int> counts;
    for (const QString &id : group.ids) {
        const auto owner = owners.constFind(id);
        if (owner == owners.cend())
            continue;
        ++fate.given;
        ++counts[*owner];
    }
    fate.to = counts.keys();
    std::ranges::sort(fate.to, [&counts](const QString &a, const QString &b) {
        const int countOfA = counts.value(a);
        const int countOfB = counts.value(b);
        return countOfA != countOfB ? countOfA > countOfB : a < b;
    });
    if (fate.to.size() == 1 && fate.given == group.ids.size())
        fate.owner = fate.to.first();
    return fate;
}

} // namespace

void give(QList<Gift> &gifts, const QList<ContactGroup> &groups, const QString &owner)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < gifts.size(); ++i)
        places.insert(gifts.at(i).group, i);
    QSet<QString> back;
    for (const ContactGroup &group : groups) {
        const auto known = places.constFind(group.key);
        if (owner.isEmpty())
            back.insert(group.key);
        else if (known != places.cend())
            gifts[*known] = {group.key, owner, group.ids};
        else
            gifts.append({group.key, owner, group.ids});
    }
    gifts.removeIf([&back](const Gift &gift) { return back.contains(gift.group); });
}

HandedOver handedOver(const QList<Gift> &gifts, const QList<ContactGroup> &shown)
{
    HandedOver result;
    QSet<QString> keys;
    for (const Gift &gift : gifts) {
        keys.insert(gift.group);
        for (const QString &id : gift.ids) {
            if (!result.owners.contains(id))
                result.owners.insert(id, gift.owner);
        }
    }
    for (const ContactGroup &group : shown) {
        result.groups.append(fateOf(group, result.owners));
        result.groups.last().own = keys.contains(group.key);
    }
    return result;
}

} // namespace patchbook
