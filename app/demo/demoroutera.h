// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/desk.h"
#include "app/demo/routera.h"

namespace patchbook {

/**
 * Routera at the demo organisation, by real HTTP: contacts which may be archived, tokens which end
 * after an hour. People of the organisation's other services are among them.
 */
class DemoRoutera : public demo::Desk
{
public:
    /** `options.tokens` are accepted without end, as if pasted by somebody. */
    explicit DemoRoutera(demo::Options options = {.contacts = 1000});
    ~DemoRoutera();

    QByteArray clientId() const;
    QByteArray clientSecret() const;
    QByteArray jwt() const;               ///< accepted without end
    QByteArray jwtWithoutAccount() const; ///< 401 by its missing account context
    /** Ends the tokens that were fetched until now. */
    void expireTokens();
    int tokensGiven() const;
    void setQuirks(const demo::RouteraQuirks &quirks);

    /** The id of the record with this number: 1 … contacts for those of the first day. */
    QString idOf(qint64 number) const;
    /** Everything the service holds of it, archived or not; {} when there is none. */
    QJsonObject contact(const QString &id) const;
    qint64 contactCount() const; ///< active ones
    qint64 archivedCount() const;

    /**
     * What another person does meanwhile. No rule is checked: even `archived` may be set to false.
     * False: no such contact, or archived already.
     */
    bool changeBehindTheClientsBack(const QString &id, const QJsonObject &fields);
    bool archiveBehindTheClientsBack(const QString &id);
    QString createBehindTheClientsBack(const QJsonObject &fields);

    QStringList ownerEmails() const;

private:
    std::unique_ptr<demo::Routera> m_service;
    QByteArray m_jwt;
    QByteArray m_jwtWithoutAccount;
};

} // namespace patchbook
