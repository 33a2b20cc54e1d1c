// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/stillbox.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QWheelEvent>

namespace patchbook {

namespace {

constexpr int narrowestStillBox = 8;

} // namespace

StillBox::StillBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(narrowestStillBox);
}

void StillBox::keyPressEvent(QKeyEvent *event)
{
    // Not a search for the letter Z.
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

void StillBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void StillBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT leftField();
}

} // namespace patchbook
