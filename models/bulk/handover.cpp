// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/handover.h"

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

void give(QList<Gift> &gifts, const ContactGroup &group, const QString &owner)
{
    const auto known = std::ranges::find(gifts, group.key, &Gift::group);
    if (owner.isEmpty()) {
        if (known != gifts.end())
            gifts.erase(known);
    } else if (known != gifts.end()) {
        *known = {group.key, owner, group.ids};
    } else {
        gifts.append({group.key, owner, group.ids});
    }
}

HandedOver handedOver(const QList<Gift> &gifts, const QList<ContactGroup> &shown)
{
    HandedOver result;
    QStringList keys;
    for (const Gift &gift : gifts) {
        keys << gift.group;
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
