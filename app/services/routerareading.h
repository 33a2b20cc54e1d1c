// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/recordshape.h"
#include "models/domain/contact.h"
#include "models/domain/packedcontacts.h"

#include <QJsonObject>

#include <optional>

namespace patchbook {

class JsonView;
class RecordReading;

/** What Routera's contact objects hold. Immutable; may be used from any thread. */
class RouteraReading
{
public:
    explicit RouteraReading(const Schema &schema);

    /** nullopt for one without an id. `repaired` as in JsonBody. */
    std::optional<Contact> contact(const QJsonObject &object, bool repaired) const;
    PackedContacts contacts(JsonView list, bool repaired, int &withoutId) const;

private:
    bool read(RecordReading &reading) const;

    const RecordShape m_shape;
    const int m_id;
    const int m_changed;
};

} // namespace patchbook
