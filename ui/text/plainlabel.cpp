// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plainlabel.h"

#include "models/domain/plaintext.h"

namespace patchbook {

namespace {

constexpr int maxLines = 40;

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setForeignText(const QString &text)
{
    // A buddy label would take "&" in a name for a mnemonic; without one QLabel leaves it alone.
    setText(displayTextAlone(text));
}

void PlainLabel::setForeignLines(const QString &text)
{
    QStringList lines = text.left(displayLimit * maxLines).split(u'\n');
    lines.resize(qMin(lines.size(), qsizetype(maxLines)));
    for (QString &line : lines)
        line = displayTextAlone(line);
    setText(lines.join(u'\n'));
}

} // namespace patchbook
