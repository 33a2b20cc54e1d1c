// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killprocess.h"

#include <QScopeGuard>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace patchbook::test {

namespace {

struct Pipe
{
    int read = -1;
    int write = -1;
};

Pipe opened()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {ends[0], ends[1]};
}

void close(int &fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

} // namespace

KillProcess::~KillProcess()
{
    if (m_pid > 0) {
        kill();
        wait();
    }
    close(m_out);
}

bool KillProcess::start(const QList<QByteArray> &command, const QByteArray &input)
{
    Pipe in = opened();
    Pipe out = opened();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const auto tidy = qScopeGuard([&] {
        posix_spawn_file_actions_destroy(&actions);
        close(in.read);
        close(in.write);
        close(out.write);
    });
    posix_spawn_file_actions_adddup2(&actions, in.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write, STDOUT_FILENO);
    // The server's sockets are in this process: a child that held them would keep them open.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);

    QList<QByteArray> words = command;
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    m_out = out.read;
    ::fcntl(m_out, F_SETFL, O_NONBLOCK);
    m_silent = false;
    m_killed = false;
    m_begun.clear();
    if (::posix_spawn(&m_pid, argv.front(), &actions, nullptr, argv.data(), environ) != 0) {
        m_pid = -1;
        return false;
    }
    const QByteArray line = input + '\n';
    return ::write(in.write, line.constData(), size_t(line.size())) == line.size();
}

QList<QByteArray> KillProcess::heard()
{
    std::array<char, 16'384> buffer;
    for (;;) {
        const ssize_t got = ::read(m_out, buffer.data(), buffer.size());
        if (got > 0) {
            m_begun.append(buffer.data(), got);
            continue;
        }
        m_silent = m_silent || got == 0;
        break;
    }
    QList<QByteArray> lines = m_begun.split('\n');
    m_begun = lines.takeLast();
    return lines;
}

void KillProcess::kill()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        m_killed = true;
    }
}

int KillProcess::wait()
{
    int status = 0;
    if (m_pid <= 0 || ::waitpid(m_pid, &status, 0) != m_pid)
        return -1;
    m_pid = -1;
    close(m_out);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0x100 + WEXITSTATUS(status);
}

} // namespace patchbook::test
