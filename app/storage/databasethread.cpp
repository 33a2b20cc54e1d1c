// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasethread.h"

namespace patchbook {

DatabaseThread::DatabaseThread()
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // never ends before us
}

DatabaseThread::~DatabaseThread()
{
    m_thread.waitForDone();
}

void DatabaseThread::run(std::function<void()> work)
{
    m_thread.start(std::move(work));
}

} // namespace patchbook
