// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <functional>
#include <memory>
#include <optional>

namespace patchbook::demo {

class Service;

/**
 * Where one service of the demo organisation is reached: a port of its own on 127.0.0.1. It writes
 * down what came, and fails, waits or lies as a test has ordered.
 *
 * Every method may be called from any thread. Hooks run on the server's threads.
 */
class Desk
{
public:
    /** Runs before a request is handled; an answer given here goes out instead of the real one. */
    using BeforeAnswer = std::function<std::optional<Answer>(const Request &)>;
    /** Runs on the real answer before it goes out, and may change it. */
    using AfterAnswer = std::function<void(const Request &, Answer &)>;

    /** Takes the port, but no connection yet. */
    explicit Desk(const Options &options);
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /** Listens on its own threads; false when there is no port to be had. Once only. */
    bool start();
    /** Hangs up on everybody and waits for its threads. The records stay readable. */
    void stop();

    quint16 port() const;   ///< 0 when there was none to be had
    QString origin() const; ///< "http://127.0.0.1:4711", no slash at the end

    /** Everything received so far, in order of arrival. */
    QList<Request> requests() const;
    /** The bodies of this method, as they came. */
    QList<QByteArray> bodies(const QByteArray &method) const;
    void clearRequests();

    /** The next `count` matching requests get this answer, and nothing is changed by them. */
    void failNext(const Match &match, const Answer &answer, int count = 1);
    /** As failNext, but the request takes effect first: a write the client cannot be sure of. */
    void failNextAfterApplying(const Match &match, const Answer &answer, int count = 1);
    /** The next `count` matching requests wait so long before they are handled. */
    void delayNext(const Match &match, std::chrono::milliseconds delay, int count = 1);
    /** Forgets faults and delays not yet used, hooks and quirks. */
    void behave();

    void setBeforeAnswer(BeforeAnswer hook);
    void setAfterAnswer(AfterAnswer hook);

protected:
    /** Who answers. Before start(); `service` outlives stop(). */
    void serve(Service &service);

private:
    struct Room;
    std::unique_ptr<Room> m_room;
};

} // namespace patchbook::demo
