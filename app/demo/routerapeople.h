// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/acquaintances.h"
#include "app/demo/recordids.h"

#include <QJsonObject>

namespace patchbook::demo {

/** One property which a contact may have beside the default ones. */
struct RouteraProperty
{
    enum class Type { Text, Number, Flag, Choice, Date };

    QString name;
    Type type = Type::Text;
    QStringList options = {};
};

/** The account's properties, of which nothing tells a client: phone, and its own. */
const QList<RouteraProperty> &routeraProperties();
const RouteraProperty *routeraProperty(const QString &name);

/** Told in every answer, whether asked for or not. */
const QStringList &routeraDefaults();

/** The contacts as they were on the first day, with all they have. */
class RouteraPeople
{
public:
    explicit RouteraPeople(quint64 seed);

    QJsonObject contact(qint64 number) const;
    /** Whether somebody archived this one before the first day. */
    static bool wasArchived(qint64 number);
    const Acquaintances &acquaintances() const { return m_acquaintances; }
    const RecordIds &ids() const { return m_ids; }
    const std::vector<Owner> &owners() const { return m_owners; }

private:
    void addProperties(QJsonObject &contact, const Person &person, qint64 number) const;

    const Acquaintances m_acquaintances;
    const RecordIds m_ids;
    const std::vector<Owner> m_owners;
};

} // namespace patchbook::demo
