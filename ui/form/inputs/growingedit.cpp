// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/growingedit.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldlineedit.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMimeData>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewestLongLines = 3;
constexpr int mostLongLines = 10;

} // namespace

QString editableLines(const QString &text)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1);
    plain.replace(u'\r', u'\n');
    plain.replace(QChar::LineSeparator, u'\n');
    plain.replace(QChar::ParagraphSeparator, u'\n');
    QStringList lines = plain.split(u'\n');
    for (QString &line : lines) {
        QStringList cells = line.split(u'\t');
        for (QString &cell : cells)
            cell = editableText(cell);
        line = cells.join(u'\t');
    }
    return lines.join(u'\n');
}

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::takeTyped);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingEdit::grow);
}

void GrowingEdit::showText(const QString &text)
{
    m_known = text;
    setPlainText(text);
}

QString GrowingEdit::text() const
{
    // Not toPlainText(), which makes common blanks of those that must not break.
    QString raw = document()->toRawText();
    raw.replace(QChar::ParagraphSeparator, u'\n');
    return raw;
}

QSize GrowingEdit::sizeHint() const
{
    const int lines = qBound(fewestLongLines, m_lines, mostLongLines);
    const int margins = 2 * (frameWidth() + int(document()->documentMargin()) + 1);
    return {QPlainTextEdit::sizeHint().width(), lines * fontMetrics().lineSpacing() + margins};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

bool GrowingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Claimed for a history of its own otherwise; left alone they reach the window's actions.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void GrowingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT leftField();
}

void GrowingEdit::contextMenuEvent(QContextMenuEvent *event)
{
    // The standard menu would offer an undo of its own; the field editor around shows its own.
    event->ignore();
}

void GrowingEdit::wheelEvent(QWheelEvent *event)
{
    // The form scrolls on, unless somebody is at work in here.
    if (hasFocus())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(editableLines(source->text()));
}

void GrowingEdit::takeTyped()
{
    const QString now = text();
    if (now == m_known)
        return;
    QString clean = editableLines(now);
    const bool cut = clean.size() > longestEditable;
    if (cut) {
        clean.truncate(longestEditable);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
    }
    m_known = clean;
    if (clean != now)
        setAll(clean, textCursor().position());
    Q_EMIT typed(clean);
    if (cut)
        Q_EMIT tooLong();
}

void GrowingEdit::setAll(const QString &text, int cursor)
{
    setPlainText(text);
    QTextCursor place = textCursor();
    place.setPosition(qMin(cursor, int(text.size())));
    setTextCursor(place);
}

void GrowingEdit::grow()
{
    // The layout of plain text counts its height in lines.
    const int lines = int(document()->documentLayout()->documentSize().height());
    if (lines == m_lines)
        return;
    m_lines = lines;
    setVerticalScrollBarPolicy(lines > mostLongLines ? Qt::ScrollBarAsNeeded
                                                     : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

} // namespace patchbook
