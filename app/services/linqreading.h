// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/recordshape.h"
#include "models/domain/contact.h"
#include "models/domain/packedcontacts.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace patchbook {

class JsonView;
class RecordReading;

/** What Linq's contact objects hold. Immutable; may be used from any thread. */
class LinqReading
{
public:
    explicit LinqReading(const Schema &schema);

    /** nullopt for one without an id. `repaired` as in JsonBody. */
    std::optional<Contact> contact(const QJsonObject &object, bool repaired) const;
    PackedContacts contacts(JsonView list, bool repaired, int &withoutId) const;

private:
    bool read(RecordReading &reading) const;
    void takeOwner(RecordReading &reading, JsonView owner) const;

    const RecordShape m_shape;
    const int m_id;
    const int m_person;
    const int m_changed;
    const int m_owner;
    const int m_ownerName;
    const int m_ownerId;
    std::vector<int> m_plain; ///< fields that stand under their own key
};

} // namespace patchbook
