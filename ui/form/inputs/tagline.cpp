// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/tagline.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestTypedTag = 500; // beyond it a pasted text becomes a chip at once

bool endsTag(QChar c)
{
    const char16_t unit = c.unicode();
    // The Arabic and the full-width comma and semicolon end a tag in their scripts.
    return unit == u',' || unit == u';' || unit == u'\n' || unit == u'\r' || unit == 0x060C ||
           unit == 0x061B || unit == 0xFF0C || unit == 0xFF1B || unit == 0x2028 || unit == 0x2029;
}

bool hasSeveralTags(const QString &text)
{
    return std::ranges::any_of(text, endsTag);
}

} // namespace

QStringList splitTags(const QString &text)
{
    QStringList tags;
    QString tag;
    const auto end = [&tags, &tag] {
        if (const QString clean = editableText(tag).trimmed(); !clean.isEmpty())
            tags << clean;
        tag.clear();
    };
    for (const QChar c : text) {
        if (endsTag(c))
            end();
        else
            tag += c;
    }
    end();
    return tags;
}

TagLine::TagLine(QWidget *parent)
    : FieldLineEdit(parent)
{
    setFrame(false);
}

void TagLine::setOffers(QCompleter *offers)
{
    // Not setCompleter(): a line edit puts the chosen text into itself after everybody was told.
    m_offers = offers;
    m_offers->setWidget(this);
}

void TagLine::pasteText(const QString &text)
{
    if (text.size() > longestTypedTag || hasSeveralTags(text.trimmed())) {
        QString whole = this->text();
        const bool replaced = hasSelectedText();
        const int from = replaced ? selectionStart() : cursorPosition();
        whole.replace(from, replaced ? selectedText().size() : 0, text);
        Q_EMIT severalPasted(whole);
    } else {
        insert(text);
        Q_EMIT textEdited(this->text()); // insert() counts as set by the program
    }
}

bool TagLine::isListOpen() const
{
    return m_offers && m_offers->popup()->isVisible() &&
           m_offers->popup()->currentIndex().isValid();
}

void TagLine::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool atStart = cursorPosition() == 0 && !hasSelectedText();
    const int backwards = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    if (enter && isListOpen()) {
        event->ignore(); // the list takes it
    } else if (event->matches(QKeySequence::Paste)) {
        pasteText(QGuiApplication::clipboard()->text());
    } else if (enter || (event->text().size() == 1 && endsTag(event->text().front()))) {
        if (text().trimmed().isEmpty() && enter)
            event->ignore(); // Enter in an empty line means the form
        else
            Q_EMIT ended();
    } else if (atStart && (event->key() == backwards ||
                           (event->key() == Qt::Key_Backspace && text().isEmpty()))) {
        Q_EMIT chipsRequested();
    } else {
        FieldLineEdit::keyPressEvent(event);
    }
}

void TagLine::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->hasText())
        return;
    pasteText(event->mimeData()->text());
    event->acceptProposedAction();
}

void TagLine::mouseReleaseEvent(QMouseEvent *event)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->button() == Qt::MiddleButton && clipboard->supportsSelection()) {
        pasteText(clipboard->text(QClipboard::Selection));
        event->accept();
        return;
    }
    FieldLineEdit::mouseReleaseEvent(event);
}

} // namespace patchbook
