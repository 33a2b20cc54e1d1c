// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/desk.h"

#include <memory>

namespace patchbook {

/**
 * Linq at the demo organisation: v2 contacts and v3 contact cards over generated people, by real
 * HTTP on 127.0.0.1. It is the test server too: it shows what it received, fails on request, and
 * lets a test act as another person in the same organisation.
 */
class DemoServer : public demo::Desk
{
public:
    explicit DemoServer(demo::Options options = {});
    ~DemoServer();

    QByteArray token() const; ///< the first accepted one
    void setQuirks(const demo::Quirks &quirks);

    /** The contact as a GET would show it (without `data`), {} when there is none. */
    QJsonObject contact(qint64 id) const;
    qint64 contactCount() const;
    /**
     * What another person does meanwhile. `fields` are keys of a contact, null allowed, and
     * `user_email` for the owner (null: none). No rule is checked. False: no such contact or owner.
     */
    bool changeBehindTheClientsBack(qint64 id, const QJsonObject &fields);
    bool deleteBehindTheClientsBack(qint64 id);
    /** The new contact's id, 0 when the owner is unknown. */
    qint64 createBehindTheClientsBack(const QJsonObject &fields);

    /** E-mail addresses of the organisation's users; the first one is the first admin. */
    QStringList ownerEmails() const;

    /** The organisation's own lines in E.164. */
    QStringList lines() const;
    /** A line's card as GET would show it, {} when it is not set up. Does not count as a read. */
    QJsonObject card(const QString &line) const;
    /** Keys first_name, last_name, image_url, is_active. False: not one of our lines. */
    bool changeCardBehindTheClientsBack(const QString &line, const QJsonObject &fields);
    /** The line is as if it was never set up. */
    bool removeCardBehindTheClientsBack(const QString &line);

private:
    struct House;
    std::unique_ptr<House> m_house;
};

} // namespace patchbook
