// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/systemclock.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Elsewhere than on Linux "" is right: a time of another start is then never taken for one of this.
QString idOfThisBoot()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.read(64).trimmed());
}

} // namespace

SystemClock::SystemClock()
    : m_boot(idOfThisBoot())
{
}

SentAt SystemClock::now() const
{
    QElapsedTimer sinceBoot;
    sinceBoot.start();
    return {QDateTime::currentMSecsSinceEpoch(), sinceBoot.msecsSinceReference(), m_boot};
}

void SystemClock::after(std::chrono::milliseconds wait, QObject *context,
                        std::function<void()> wake)
{
    // QTimer counts in int: a longer wait would wrap around and fire at once.
    constexpr std::chrono::milliseconds longest(std::numeric_limits<int>::max());
    // Precise: a coarse timer may end a twentieth too early, before a pause asked for is over.
    QTimer::singleShot(std::clamp(wait, std::chrono::milliseconds::zero(), longest),
                       Qt::PreciseTimer, context, std::move(wake));
}

} // namespace patchbook
