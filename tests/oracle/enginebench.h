// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/checker.h"
#include "tests/oracle/engine.h"
#include "tests/oracle/enginewatch.h"
#include "tests/oracle/killhouse.h"

#include <chrono>
#include <memory>

namespace patchbook::test {

/**
 * An engine inside the test, between an outbox with which the test may meddle and a real service.
 * Everything is written down, each row as it is stored.
 */
class EngineBench
{
public:
    /** `outbox` outlives this. The user stops after so many saves. */
    EngineBench(Outbox &outbox, quint64 seed, int saves);

    /** Waits until the outbox has done what it was asked for. */
    ~EngineBench();
    Q_DISABLE_COPY_MOVE(EngineBench)

    bool start();
    Engine &engine() { return m_engine; }
    KillRecord &record() { return m_record; }
    /** Waits until the user has done enough and nothing is unfinished. */
    bool waitForEnd(std::chrono::milliseconds patience);
    /** Reads the outbox and judges; to be called once, at the end. */
    Verdict judged();
    /** How often the user has pressed "Save". */
    int saves() const { return m_saves; }
    int writesReceived();
    int notKept() const { return m_notKept; }

private:
    void hear(const QByteArray &line);
    EngineOptions options(quint64 seed, int saves) const;

    KillRecord m_record;
    KillHouse m_house;
    Outbox &m_outbox;
    WatchedOutbox m_watched;
    Engine m_engine;
    int m_saves = 0;
    int m_notKept = 0;
    bool m_ended = false;
};

} // namespace patchbook::test
