// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace patchbook {

/** A combo box which the mouse wheel passes over, and that says when the keyboard left it. */
class StillBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit StillBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void leftField();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace patchbook
