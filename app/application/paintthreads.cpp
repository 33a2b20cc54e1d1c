// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/paintthreads.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace patchbook {

namespace {

// More than ever work at the same time: a text for each account, and a few pages of each.
constexpr int mostAtWork = 32;

} // namespace

void leaveThreadsToPainting()
{
    QThreadPool *pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(
        std::max(pool->maxThreadCount(), mostAtWork + QThread::idealThreadCount()));
}

} // namespace patchbook
