// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/desk.h"
#include "app/demo/highlevel.h"

namespace patchbook {

/**
 * HighLevel at the demo organisation, by real HTTP: the contacts of one location. People of the
 * organisation's other services are among them.
 */
class DemoHighLevel : public demo::Desk
{
public:
    explicit DemoHighLevel(demo::Options options = {.contacts = 2000});
    ~DemoHighLevel();

    QByteArray token() const; ///< the first accepted one; it has every scope
    QString location() const;
    void setQuirks(const demo::HighLevelQuirks &quirks);
    /** One more token. */
    void allow(const QByteArray &token, const demo::HighLevelGrant &grant);
    void revoke(const QByteArray &token);

    /** The id of the record with this number: 1 … contacts for those of the first day. */
    QString idOf(qint64 number) const;
    /** The contact as a GET would show it, {} when there is none. */
    QJsonObject contact(const QString &id) const;
    qint64 contactCount() const;
    /** How many requests were answered by 429. */
    int refusals() const;

    /**
     * What another person does meanwhile, in the keys of a GET; null removes. No rule is checked,
     * and search tells it as late as any change. False: no such contact.
     */
    bool changeBehindTheClientsBack(const QString &id, const QJsonObject &fields);
    bool deleteBehindTheClientsBack(const QString &id);
    QString createBehindTheClientsBack(const QJsonObject &fields);

    /** Ids of the users which the location lists, and of those which it does not. */
    QStringList userIds() const;
    QStringList agencyUserIds() const;
    /** The id of an own field by its name; "" when there is none. */
    QString customFieldId(const QString &name) const;
    /** Properties of an own field, as `dataType`; null removes it. */
    bool changeCustomFieldBehindTheClientsBack(const QString &id, const QJsonValue &properties);

private:
    QByteArray m_token;
    std::unique_ptr<demo::HighLevel> m_service;
};

} // namespace patchbook
