// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/dealt.h"

#include "models/bulk/ownerload.h"

namespace patchbook {

Dealt dealtTo(const Schema &schema, const QList<Contact> &contacts,
              const QHash<QString, QString> &owners)
{
    Dealt result;
    const Field *field = schema.field(FieldRole::Owner);
    if (!field)
        return result;
    for (const Contact &contact : contacts) {
        const auto owner = owners.constFind(contact.id);
        if (owner == owners.cend())
            continue;
        result.ids.append(contact.id);
        result.owners.insert(contact.id, *owner);
        if (ownerKey(contact.text(field->key)) != ownerKey(*owner))
            ++result.moves;
    }
    result.change = reassignment(schema, result.owners);
    result.gains = ownerGains(schema, contacts, result.owners);
    return result;
}

} // namespace patchbook
