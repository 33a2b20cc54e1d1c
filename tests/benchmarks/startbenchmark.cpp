// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first picture of its window, with an empty profile, beside a
// program that has nothing but an empty window. Both are started the same way, in turns.
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int markHandle = 3;
constexpr int patienceMs = 20'000;
constexpr double nsInMs = 1e6;

qint64 monotonicNs()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/** Arguments or an environment, as the system wants them. */
class CStrings
{
public:
    explicit CStrings(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_texts.push_back(QFile::encodeName(text));
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
    }
    char *const *data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

/** The same for both, with a home and a session of its own. */
QStringList environmentIn(const QString &home, const QString &platform)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        environment.insert(QString::fromLatin1(name), home);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PAINT_MARK_LIBRARY));
    environment.insert(u"PAINT_MARK"_s, QString::number(markHandle));
    return environment.toStringList();
}

/** Milliseconds from before the process to its first picture; it is ended then. */
std::optional<double> timeToPaint(const QStringList &command, const QString &platform)
{
    const QTemporaryDir home;
    const QStringList told = QStringList(command).replaceInStrings(u"%home"_s, home.path());
    const CStrings arguments(told);
    const CStrings environment(environmentIn(home.path(), platform));
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], markHandle);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const qint64 begun = monotonicNs();
    const int error = ::posix_spawn(&process, arguments.data()[0], &actions, nullptr,
                                    arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    qint64 painted = 0;
    pollfd waiting{ends[0], POLLIN, 0};
    const bool isMarked = error == 0 && ::poll(&waiting, 1, patienceMs) == 1 &&
                          ::read(ends[0], &painted, sizeof painted) == sizeof painted;
    ::close(ends[0]);
    if (error == 0) {
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
    }
    return isMarked ? std::optional(double(painted - begun) / nsInMs) : std::nullopt;
}

bool benchStartOn(Sheet &sheet, const QString &platform)
{
    const auto ours = [&platform] {
        return timeToPaint({QStringLiteral(PATCHBOOK_PROGRAM), u"--profile"_s, u"%home/profile"_s},
                           platform);
    };
    const QString bare = QStringLiteral(BARE_WINDOW_PROGRAM);
    const Measured toEmpty{.name = u"start/"_s + platform,
                           .unit = u"ms"_s,
                           .goal = {.ratio = 1.5},
                           .limit = u"a bare QApplication with an empty QMainWindow"_s};
    const Measured toWord{.name = u"start/"_s + platform + u"-one-word"_s,
                          .unit = u"ms"_s,
                          .limit = u"the same with one word on it, for which fonts are read"_s};
    return sheet.takeTurns(toEmpty, ours, [&] { return timeToPaint({bare}, platform); }) &&
           sheet.takeTurns(toWord, ours, [&] {
               return timeToPaint({bare, u"Patchbook"_s}, platform);
           });
}

} // namespace

bool benchStart(Sheet &sheet)
{
    return benchStartOn(sheet, u"offscreen"_s) &&
           (qEnvironmentVariableIsEmpty("DISPLAY") || benchStartOn(sheet, u"xcb"_s));
}

} // namespace patchbook::bench
