// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <QWidget>

class QPushButton;

namespace patchbook {

class PlainLabel;

/** Stands over a list without rows and says why there are none and what to do. */
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    /** Covers `covered` wholly, whatever its size. */
    explicit EmptyPage(QWidget *covered);

    /** Hides itself for a note without a headline. */
    void setNote(const EmptyNote &note);
    void focusButton();

Q_SIGNALS:
    void remedyRequested(patchbook::ListRemedy remedy);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintPicture();

    PlainLabel *m_picture;
    PlainLabel *m_headline;
    PlainLabel *m_text;
    QPushButton *m_button;
    EmptyNote m_note;
};

} // namespace patchbook
