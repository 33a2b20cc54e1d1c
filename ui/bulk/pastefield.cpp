// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/pastefield.h"

#include <QMimeData>
#include <QSignalBlocker>
#include <QUrl>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto csvType = "text/csv"_L1;

/** "" when nothing of this is a file of this computer. */
QString fileIn(const QMimeData &source)
{
    for (const QUrl &url : source.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

QString textIn(const QMimeData &source)
{
    if (source.hasText())
        return source.text();
    return QString::fromUtf8(source.data(csvType));
}

} // namespace

PasteField::PasteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"pastedText"_s);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!isAside())
            Q_EMIT listChanged();
    });
}

void PasteField::setList(const QString &text)
{
    const bool isLong = text.size() > longestShown;
    {
        // One change, told once. Nothing of it is for the field's own undo.
        const QSignalBlocker blocker(this);
        m_aside = isLong ? text : QString();
        setPlainText(isLong ? QString() : text);
    }
    setReadOnly(isLong);
    Q_EMIT listChanged();
}

bool PasteField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasFormat(csvType) || !fileIn(*source).isEmpty();
}

void PasteField::insertFromMimeData(const QMimeData *source)
{
    if (const QString file = fileIn(*source); !file.isEmpty()) {
        Q_EMIT fileGiven(file);
        return;
    }
    const QString text = textIn(*source);
    if (isAside() || text.size() + document()->characterCount() > longestShown)
        setList(isAside() || document()->isEmpty() ? text : QString(toPlainText() + u'\n' + text));
    else
        insertPlainText(text);
}

} // namespace patchbook
