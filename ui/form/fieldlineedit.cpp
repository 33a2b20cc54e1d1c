// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldlineedit.h"

#include "models/domain/plaintext.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>

namespace patchbook {

namespace {

constexpr int usualMarks = 4;     // on one letter: no language needs more
constexpr int unusualMarks = 100; // beyond those, in one text

bool isLineBreak(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == u'\n' || unit == u'\r' || unit == u'\t' || unit == 0x0B || unit == 0x0C ||
           unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

} // namespace

bool stacksMarks(const QString &text)
{
    int run = 0;
    int unusual = 0;
    for (const QChar c : text) {
        run = c.isMark() ? run + 1 : 0;
        if (run > usualMarks && ++unusual > unusualMarks)
            return true;
    }
    return false;
}

QString editableText(const QString &text)
{
    const bool stacked = stacksMarks(text);
    if (isEditableText(text) && !stacked)
        return text;
    QString clean;
    clean.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool paired =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        marks = c.isMark() ? marks + 1 : 0;
        if (stacked && marks > usualMarks)
            continue;
        if (paired) {
            clean += c;
            clean += text.at(++i);
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            continue; // its line feed becomes the blank
        } else if (isLineBreak(c)) {
            clean += u' ';
        } else if (isEditableText(QString(c))) {
            clean += c;
        }
    }
    return clean;
}

FieldLineEdit::FieldLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(int(longestEditable));
    connect(this, &QLineEdit::textEdited, this, &FieldLineEdit::takeTyped);
    connect(this, &QLineEdit::inputRejected, this, &FieldLineEdit::tooLong);
}

void FieldLineEdit::showText(const QString &text)
{
    m_known = text;
    setText(text);
}

void FieldLineEdit::takeTextSetFromOutside()
{
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (text() != m_known)
            takeTyped(text());
    });
}

void FieldLineEdit::takeTyped(const QString &text)
{
    // Every way in comes past here, the middle mouse button and input methods included.
    const QString clean = editableText(text);
    m_known = clean;
    if (clean != text) {
        const auto cursor = int(editableText(text.left(cursorPosition())).size());
        setText(clean);
        setCursorPosition(cursor);
    }
    Q_EMIT typed(clean);
}

bool FieldLineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // A QLineEdit claims these for its own history; left alone they reach the window's actions.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FieldLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void FieldLineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A menu or a completer's list only borrows the focus.
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT leftField();
}

void FieldLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    // The standard menu would offer the line's own undo; the field editor around shows its own.
    event->ignore();
}

} // namespace patchbook
