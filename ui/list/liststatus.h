// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace patchbook {

class ElidedLabel;

/**
 * The line below the list: what is shown, how loading goes, and what can be done about it. While
 * something is under way a screen reader is told of it every few seconds, not at every step.
 */
class ListStatus final : public QWidget
{
    Q_OBJECT

public:
    explicit ListStatus(QWidget *parent = nullptr);

    void setLine(const StatusLine &line);
    /** Whether a line tells of the work that is shown, maybe further on: it may wait a moment. */
    bool isFurther(const StatusLine &line) const;

Q_SIGNALS:
    void remedyRequested(patchbook::ListRemedy remedy);

private:
    void name();

    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    StatusLine m_line;
    QTimer m_nameSoon;
};

} // namespace patchbook
