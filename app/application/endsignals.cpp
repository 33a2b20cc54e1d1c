// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/endsignals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace patchbook {

namespace {

constexpr std::array endingSignals{SIGTERM, SIGINT, SIGHUP};

// A signal handler reaches nothing but globals.
volatile std::sig_atomic_t wakeUpHandle = -1;
std::array<struct sigaction, endingSignals.size()> actionsBefore;

extern "C" void wakeUpForEnd(int)
{
    const int before = errno;
    const char byte = 0;
    // A full pipe already holds the message.
    (void)!::write(wakeUpHandle, &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals end the program at once, as they would have without us
    m_notifier.emplace(m_pipe[0], QSocketNotifier::Read);
    connect(&*m_notifier, &QSocketNotifier::activated, this, &EndSignals::drain);
    wakeUpHandle = m_pipe[1];
    struct sigaction wake = {};
    wake.sa_handler = wakeUpForEnd;
    wake.sa_flags = SA_RESTART;
    sigemptyset(&wake.sa_mask);
    for (size_t i = 0; i < endingSignals.size(); ++i) {
        ::sigaction(endingSignals[i], nullptr, &actionsBefore[i]);
        if (actionsBefore[i].sa_handler != SIG_IGN) // as nohup wants it
            ::sigaction(endingSignals[i], &wake, nullptr);
    }
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    for (size_t i = 0; i < endingSignals.size(); ++i)
        ::sigaction(endingSignals[i], &actionsBefore[i], nullptr);
    m_notifier.reset();
    wakeUpHandle = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void EndSignals::drain()
{
    char bytes[16];
    while (::read(m_pipe[0], bytes, sizeof bytes) > 0) {
    }
    Q_EMIT endAsked();
}

} // namespace patchbook
