// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/checker.h"
#include "tests/oracle/killdisk.h"
#include "tests/oracle/killhouse.h"
#include "tests/oracle/killprocess.h"

#include <QMap>
#include <QString>

#include <atomic>

namespace patchbook::test {

/** What one episode is made of; the same seed makes the same plans. */
struct KillScript
{
    quint64 seed = 1;
    int lives = 50;
    QString engine;        ///< the program
    QString folder;        ///< its own, empty
    bool inMemory = false; ///< an engine that keeps nothing: the judge must notice
};

/** What became of it. */
struct KillOutcome
{
    int kills = 0;
    Verdict verdict;
    QStringList complaints; ///< what breaks no promise and yet must not be
    QStringList deaths;     ///< each life's end, for the log
    QMap<QString, int>
        tally; ///< how operations ended, how often one was in doubt, how engines died
};

/**
 * One outbox and one service, and an engine between them that is killed again and again. At the end
 * it runs undisturbed, and the judge reads everything that happened.
 */
class KillEpisode
{
public:
    explicit KillEpisode(const KillScript &script);

    KillOutcome run();

private:
    bool live(int life, const Death &death);
    bool drain(int life);
    bool startEngine(int life, const QList<QByteArray> &more);
    void listen();
    bool isOver(const Death &death);
    int buried();
    void closeBooks();
    void count();

    const KillScript m_script;
    const QString m_outbox;
    std::mt19937_64 m_random;
    KillRecord m_record;
    KillHouse m_house;
    KillProcess m_engine;
    DiskWatch m_disk;
    KillOutcome m_outcome;
    int m_life = 0;
    qint64 m_startedAt = 0;
    qint64 m_openedAt = 0;
    qint64 m_readyAt = 0;
};

} // namespace patchbook::test
