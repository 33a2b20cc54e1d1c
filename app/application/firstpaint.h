// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace patchbook {

/**
 * Tells once that a window is on the screen, or is not going to be soon: opened as an icon, say, or
 * on another workspace.
 */
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{1500};

    explicit FirstPaint(QWidget &window, std::chrono::milliseconds wait = patience);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /** From the event loop, after what was painted has been handed to the display. */
    void painted();

private:
    void tell();

    QTimer m_patience;
    bool m_isOver = false;
};

} // namespace patchbook
