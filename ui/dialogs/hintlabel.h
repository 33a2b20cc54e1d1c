// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/plainlabel.h"

namespace patchbook {

/**
 * Sentences beneath a field of a dialog: as wide as the field, and as high as they then are. Its
 * height is no function of the width, because a form layout with boxes in its rows gives such
 * labels several times the room they need.
 */
class HintLabel final : public PlainLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString &objectName, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /** Of the fields and of what is beneath them, in the font of `widget`. */
    static int columnWidth(const QWidget &widget);
};

} // namespace patchbook
