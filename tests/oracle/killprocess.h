// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <sys/types.h>

namespace patchbook::test {

/** A program that was started in order to be killed, and what it says until then. */
class KillProcess
{
public:
    KillProcess() = default;
    ~KillProcess();
    Q_DISABLE_COPY_MOVE(KillProcess)

    /** Starts it with the first line of its input; false when that cannot be done. */
    bool start(const QList<QByteArray> &command, const QByteArray &input);

    int fd() const { return m_out; } ///< of its output, for poll()
    /** Whole lines that are there now; never waits. */
    QList<QByteArray> heard();
    /** It has closed its output: it is dead, or about to be. */
    bool isSilent() const { return m_silent; }

    /** SIGKILL, unless it was waited for. Not while wait() runs in another thread. */
    void kill();
    /** Whether kill() was called. */
    bool wasKilled() const { return m_killed; }
    /** Waits for its end; the signal that ended it, or 0x100 + its exit code. */
    int wait();

private:
    pid_t m_pid = -1;
    int m_out = -1;
    bool m_silent = false;
    bool m_killed = false;
    QByteArray m_begun; // a line without its end
};

} // namespace patchbook::test
