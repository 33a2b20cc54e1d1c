// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

/**
 * The demo organisation: a real HTTP server on 127.0.0.1 which speaks Linq v2 contacts and Linq v3
 * contact cards over generated people. It is the test server too: it shows what it received, fails
 * on request, and lets a test act as another person in the same organisation.
 *
 * Every method may be called from any thread. Hooks run on the server's threads.
 */
class DemoServer
{
public:
    /** Runs before a request is handled; an answer given here goes out instead of the real one. */
    using BeforeAnswer = std::function<std::optional<demo::Answer>(const demo::Request &)>;
    /** Runs on the real answer before it goes out, and may change it. */
    using AfterAnswer = std::function<void(const demo::Request &, demo::Answer &)>;

    explicit DemoServer(demo::Options options = {});
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /** Listens on its own threads; false when there is no port to be had. Once only. */
    bool start();
    /** Hangs up on everybody and waits for its threads. The records stay readable. */
    void stop();

    quint16 port() const;     ///< 0 before start()
    QString origin() const;   ///< "http://127.0.0.1:4711", no slash at the end
    QByteArray token() const; ///< the first accepted one

    /** Everything received so far, in order of arrival. */
    QList<demo::Request> requests() const;
    void clearRequests();

    /** The next `count` matching requests get this answer, and nothing is changed by them. */
    void failNext(const demo::Match &match, const demo::Answer &answer, int count = 1);
    /** As failNext, but the request takes effect first: a write the client cannot be sure of. */
    void failNextAfterApplying(const demo::Match &match, const demo::Answer &answer, int count = 1);
    /** The next `count` matching requests wait so long before they are handled. */
    void delayNext(const demo::Match &match, std::chrono::milliseconds delay, int count = 1);
    /** Forgets faults and delays not yet used, hooks and quirks. */
    void behave();

    void setBeforeAnswer(BeforeAnswer hook);
    void setAfterAnswer(AfterAnswer hook);
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
