// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ownerbox.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldlineedit.h"

#include <QCompleter>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace patchbook {

OwnerBox::OwnerBox(QWidget *parent)
    : QComboBox(parent)
    , m_line(new FieldLineEdit(this))
{
    setEditable(true);
    setLineEdit(m_line);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    auto *completer = new QCompleter(model(), this);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &OwnerBox::chosen);
    connect(this, &QComboBox::textActivated, this, &OwnerBox::chosen);
}

void OwnerBox::setSuggestions(std::function<QStringList()> suggestions)
{
    m_suggestions = std::move(suggestions);
}

void OwnerBox::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void OwnerBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must never hand a contact to somebody else.
    event->ignore();
}

void OwnerBox::focusInEvent(QFocusEvent *event)
{
    fill(); // for the arrow keys and the completer, which need no open list
    QComboBox::focusInEvent(event);
}

void OwnerBox::fill()
{
    if (!m_suggestions)
        return;
    QStringList offered = m_suggestions();
    offered.removeIf(
        [](const QString &text) { return text.size() > displayLimit || !isEditableText(text); });
    QStringList present;
    for (int i = 0; i < count(); ++i)
        present << itemText(i);
    if (present == offered)
        return;
    const QString shown = m_line->text();
    const int cursor = m_line->cursorPosition();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItems(offered);
        setCurrentIndex(int(offered.indexOf(shown)));
    }
    if (m_line->text() != shown) {
        m_line->setText(shown);
        m_line->setCursorPosition(cursor);
    }
}

} // namespace patchbook
