// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/acquaintances.h"
#include "app/demo/highlevelplace.h"
#include "app/demo/recordids.h"

namespace patchbook::demo {

/** The contacts of the location as they were on the first day, as a GET shows them. */
class HighLevelPeople
{
public:
    /** `place` outlives this. */
    HighLevelPeople(quint64 seed, const HighLevelPlace &place);

    QJsonObject contact(qint64 number) const;
    const Acquaintances &acquaintances() const { return m_acquaintances; }
    const RecordIds &ids() const { return m_ids; }
    /** Of the record with this number; the order of numbers is the order of times. */
    static qint64 addedMs(qint64 number);

private:
    QJsonArray customFields(qint64 number) const;
    void addPlace(QJsonObject &contact, const Person &person, qint64 number) const;
    void addHabits(QJsonObject &contact, qint64 number) const;

    const HighLevelPlace &m_place;
    const Acquaintances m_acquaintances;
    const RecordIds m_ids;
    const QJsonArray m_fieldsOfFirstDay;
};

/** The first and last name together, as the service does it. */
QString wholeName(const QJsonObject &contact);

} // namespace patchbook::demo
