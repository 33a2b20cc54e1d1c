// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bulk/bulkservice.h"
#include "tests/bulk/bulkstory.h"
#include "tests/oracle/chance.h"

#include <QElapsedTimer>
#include <QHash>

#include <functional>
#include <mutex>

namespace patchbook::test {

/** Where one life of the engine ends by what the service sees of it. */
struct BulkDeath
{
    enum class At {
        Never,
        LookServed,    ///< after this many looks, before the answer goes out
        WriteReceived, ///< as this write comes in; it never takes effect
        WriteApplied,  ///< when it took effect, before the answer goes out
    };
    At at = At::Never;
    int nth = 1;
};

/**
 * A service in a bad neighbourhood: some requests are refused, slow, cut off or answered with an
 * error after they took effect, and other people change contacts meanwhile. It writes down what
 * happened, and kills the engine where it is told to. Its hooks run on the server's threads.
 */
class BulkHouse
{
public:
    /** `kill` ends the engine at once; called under the lock. */
    BulkHouse(BulkService &service, quint64 seed, int busy, std::function<void()> kill);
    /** A page of the list tells us of every contact on it: in faster mode it is all we look at. */
    void countPagesAsLooks() { m_pagesTell = true; }
    ~BulkHouse();
    Q_DISABLE_COPY_MOVE(BulkHouse)

    bool start() { return m_service.desk().start(); }

    void begin(const QStringList &chosen, const QMap<QString, QString> &wanted);
    void setPart(int part);
    void lifeBegins(int life, const BulkDeath &death);
    /** What a dead engine has sent takes effect for a short time yet. */
    void lifeEnded();
    /** From now on nothing goes wrong and nobody else works. */
    void calmDown(bool calm);
    /** Other people work while no engine does. */
    void othersWork(int times);
    int requests();
    /** Everything that was seen, to be asked for when no engine runs. */
    BulkStory story();

    /** A dead engine's request is forgotten by the service after this time. */
    static constexpr int forgottenAfterMs = 200;
    /** Nobody else gives a contact away so soon after we were told its owner. */
    static constexpr int hotForMs = 2500;

private:
    std::optional<demo::Answer> before(const demo::Request &request);
    void after(const demo::Request &request, demo::Answer &answer);
    void note(BulkSight::Kind kind, const QString &contact, const QJsonObject &before = {},
              const QJsonObject &after = {});
    bool dies(BulkDeath::At at, int count);
    bool isForgotten(int life) const;
    void somebodyWorks();
    bool mayBeGivenAway(const QString &contact, const QString &owner) const;

    BulkService &m_service;
    const int m_busy; ///< at so many of a hundred requests somebody else works
    const std::function<void()> m_kill;
    const QStringList m_all;
    std::mutex m_lock; // guards all below
    Chance m_chance;
    BulkStory m_story;
    QElapsedTimer m_time;
    QHash<QString, qint64> m_toldAt;   // when we were last told a contact, or wrote it
    QSet<QString> m_undone;            // contacts that our undo has written
    QHash<int, qint64> m_endedAt;      // by life
    QMap<QString, QString> m_previous; // owners at the start of the run
    qint64 m_pageAt = -hotForMs;       // when we were last told a page that counts
    bool m_pagesTell = false;
    int m_part = 0;
    int m_life = 0;
    bool m_alive = false;
    bool m_calm = false;
    BulkDeath m_death;
    int m_looks = 0;
    int m_writes = 0;
    int m_requests = 0;
    int m_foreign = 0;
};

} // namespace patchbook::test
