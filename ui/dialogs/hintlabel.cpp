// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hintlabel.h"

namespace patchbook {

namespace {

constexpr int columnCharacters = 46;

} // namespace

HintLabel::HintLabel(const QString &objectName, QWidget *parent)
    : PlainLabel(parent)
{
    setObjectName(objectName);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(false);
    setSizePolicy(policy);
}

QSize HintLabel::sizeHint() const
{
    const int width = columnWidth(*this);
    return {width, heightForWidth(width)};
}

int HintLabel::columnWidth(const QWidget &widget)
{
    return columnCharacters * widget.fontMetrics().averageCharWidth();
}

} // namespace patchbook
