// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace patchbook {

class ElidedLabel;

/** The line below the list: what is shown, how loading goes, and what can be done about it. */
class ListStatus final : public QWidget
{
    Q_OBJECT

public:
    explicit ListStatus(QWidget *parent = nullptr);

    void setLine(const StatusLine &line);

Q_SIGNALS:
    void remedyRequested(patchbook::ListRemedy remedy);

private:
    ElidedLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    ListRemedy m_remedy = ListRemedy::None;
};

} // namespace patchbook
