// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/activitycounts.h"

#include "models/book/workspace.h"

namespace patchbook {

using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 100ms; // a bulk run changes many rows a second; nobody reads faster

} // namespace

ActivityCounts::ActivityCounts(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleTime);
    connect(&m_soon, &QTimer::timeout, this, &ActivityCounts::ask);
    // Not restarted by each change: a steady stream of them would put the answer off for ever.
    const auto askSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&workspace.dispatcher(), &Dispatcher::opChanged, this, askSoon);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, askSoon);
    // The window is painted before anything is asked of the disk.
    connect(&workspace, &Workspace::outboxOpened, this, &ActivityCounts::ask);
    if (!workspace.sessions().empty())
        QTimer::singleShot(0, this, &ActivityCounts::ask);
}

void ActivityCounts::ask()
{
    if (m_isAsking) {
        m_isStale = true;
        return;
    }
    m_isAsking = true;
    m_workspace.outbox().counts().then(this, [this](const OutboxResult<OpCounts> &read) {
        m_isAsking = false;
        if (std::exchange(m_isStale, false))
            m_soon.start();
        if (!read.ok() || *read == m_counts)
            return;
        m_counts = *read;
        Q_EMIT changed(m_counts);
    });
}

} // namespace patchbook
