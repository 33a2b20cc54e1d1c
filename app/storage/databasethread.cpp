// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasethread.h"

#include <QCoreApplication>

namespace patchbook {

DatabaseThread::DatabaseThread()
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // never ends before us
}

DatabaseThread::~DatabaseThread()
{
    m_thread.waitForDone();
    // Here and not with the members: whoever hears that it is cancelled might ask again.
    QCoreApplication::removePostedEvents(&m_home);
}

void DatabaseThread::run(std::function<void()> work)
{
    m_thread.start(std::move(work));
}

} // namespace patchbook
