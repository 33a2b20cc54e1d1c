// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "tests/oracle/killplan.h"
#include "tests/oracle/killrecord.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace patchbook::test {

/**
 * The service of an engine that is being killed: the demo organisation, in which other people work
 * too. Writes every request and change down, lets some go wrong, and calls for the engine's death
 * exactly when it is to come. One lock makes one order of everything in this world; its hooks run
 * on the server's threads.
 */
class KillHouse
{
public:
    /** Called under the lock. */
    struct Reach
    {
        std::function<void()> listen;     ///< writes down what the engine has said until now
        std::function<void()> lookAtDisk; ///< writes down what its outbox holds
        std::function<void()> kill;       ///< SIGKILL, now
    };

    KillHouse(KillRecord &record, quint64 seed, int lives, Reach reach);
    ~KillHouse();

    bool start() { return m_server.start(); }
    QString origin() const { return m_server.origin(); }
    /** Each life has a token of its own, by which its requests are known. */
    QByteArray token(int life) const;

    std::mutex &lock() { return m_lock; }
    /** Under the lock: the next life begins, which ends so. */
    void lifeBegins(int life, const Death &death);
    /** Under the lock. What a dead engine has sent takes effect for a short time yet. */
    void lifeEnded(int life);
    /** Under the lock: from now on nothing goes wrong and nobody else works. */
    void calmDown() { m_calm = true; }
    /** Under the lock: somebody else changes or deletes a contact. */
    void somebodyWorks();
    /** Under the lock: what the engine of this life has asked for. */
    int requestsOf(int life) const { return m_requests.value(life); }
    /** An answer has just gone out after which the engine is to die. */
    bool isDeathDue() const { return m_deathDue; }

    /** A dead engine's request is forgotten by the service after this time. */
    static constexpr int forgottenAfterMs = 180;

private:
    std::optional<demo::Answer> before(const demo::Request &request);
    void after(const demo::Request &request, demo::Answer &answer);
    std::optional<demo::Answer> receive(const demo::Request &request, qint64 id);
    bool isForgotten(int life) const;
    void die();
    int lifeOf(const demo::Request &request) const;
    bool isTimeFor(Death::At at, int count);
    std::optional<QJsonObject> fields(qint64 id) const;

    KillRecord &m_record;
    const Reach m_reach;
    const quint64 m_seed;
    std::mutex m_lock; // guards all below
    std::mt19937_64 m_random;
    int m_life = 0;
    QHash<int, qint64> m_endedAt; // by life
    QHash<int, int> m_requests;   // by life
    bool m_alive = false;
    bool m_calm = false;
    Death m_death;
    int m_looks = 0;
    int m_writes = 0;
    int m_foreign = 0;
    QSet<qint64> m_familiar; // contacts made in this run which the engine has asked for by their id
    std::atomic<bool> m_deathDue = false;

    DemoServer m_server; // last: its threads use all the above
};

} // namespace patchbook::test
