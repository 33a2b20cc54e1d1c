// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/person.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace patchbook::demo {

/** The location of HighLevel whose contacts these are, with its users, own fields and tags. */
class HighLevelPlace
{
public:
    HighLevelPlace(quint64 seed, const std::vector<Owner> &owners);

    const QString &id() const { return m_id; }
    const QString &companyId() const { return m_companyId; }
    QJsonObject shown(bool allowsDuplicates) const;

    /** As /users/search tells them: those of the agency are not among them. */
    const QJsonArray &users() const { return m_users; }
    /** Ids of all who may own a contact; those of the agency stand last. */
    const QStringList &ownerIds() const { return m_ownerIds; }

    /** As the service tells them, in their order. */
    const QJsonArray &customFields() const { return m_customFields; }
    /** {} for an unknown one. */
    QJsonObject customField(const QString &id) const;
    /** Somebody changes what a field is; null removes it. False: no such field. */
    bool changeCustomField(const QString &id, const QJsonValue &properties);
    /** A value as a contact of this number would hold it, undefined for a kind not written here. */
    QJsonValue sampleValue(const QJsonObject &field, quint64 dice) const;

    static const QStringList &tags();
    QJsonArray shownTags() const;

private:
    const QString m_id;
    const QString m_companyId;
    QJsonArray m_users;
    QStringList m_ownerIds;
    QJsonArray m_customFields;
    const quint64 m_seed;
};

} // namespace patchbook::demo
