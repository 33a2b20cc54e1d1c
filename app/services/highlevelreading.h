// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "app/services/recordshape.h"
#include "models/domain/contact.h"
#include "models/domain/packedcontacts.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace patchbook {

class JsonView;

/**
 * What HighLevel's contact objects hold, as a read, a search or the answer to a write tells them:
 * the search has names of its own for some of the same things. Only what the schema knows is taken:
 * `ssn`, which reads tell unasked, goes no further. Immutable; may be used from any thread.
 */
class HighLevelReading
{
public:
    explicit HighLevelReading(const Schema &schema);

    const RecordShape &shape() const { return m_shape; }

    /** nullopt for one without an id. `repaired` as in JsonBody. */
    std::optional<Contact> contact(const QJsonObject &object, bool repaired) const;
    /** The contact in an answer's envelope. */
    ServiceResult<Contact> contact(const HttpReply &reply) const;
    PackedContacts contacts(JsonView list, bool repaired, int &withoutId) const;

private:
    friend class HighLevelRecords;

    static constexpr std::size_t mostOtherNames = 2;

    const RecordShape m_shape;
    std::vector<std::array<int, mostOtherNames>> m_otherPlaces; ///< by field, -1 for none
    const int m_id;
    const int m_channels;
    const int m_customFields;
    const int m_channelsKey;
    const int m_created;
    const int m_changed;
};

/**
 * Whether an answer tells a whole contact. The one documented answer to a change does not: taken
 * for whole, it would blank all that it leaves out.
 */
bool isWholeContact(const Contact &contact);

} // namespace patchbook
