// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/firstpaint.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace patchbook {

FirstPaint::FirstPaint(QWidget &window, std::chrono::milliseconds wait)
{
    window.installEventFilter(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstPaint::tell);
    m_patience.start(wait);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // All widgets are painted and handed to the display before the event loop turns again.
        QTimer::singleShot(0, this, &FirstPaint::tell);
    }
    return false;
}

void FirstPaint::tell()
{
    m_patience.stop();
    if (!std::exchange(m_isOver, true))
        Q_EMIT painted();
}

} // namespace patchbook
