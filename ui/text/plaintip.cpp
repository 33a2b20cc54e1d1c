// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plaintip.h"

#include "models/domain/plaintext.h"

#include <QAction>
#include <QTextDocument>
#include <QWidget>

namespace patchbook {

QString plainTip(const QString &text)
{
    // Tooltips guess at rich text whatever we do, so they get rich text which we escaped.
    // Not WhiteSpacePre, the default: its no-break blanks make one endless line.
    return text.isEmpty() ? QString()
                          : Qt::convertFromPlainText(displayTextAlone(text), Qt::WhiteSpaceNormal);
}

void setPlainTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainTip(text));
}

void setPlainTip(QAction *action, const QString &text)
{
    action->setToolTip(plainTip(text));
}

} // namespace patchbook
