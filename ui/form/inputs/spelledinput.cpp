// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/spelledinput.h"

#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"

#include <QMenu>

namespace patchbook {

QWidget *SpelledInput::focusBox() const
{
    return m_line;
}

void SpelledInput::take(FieldLineEdit *line)
{
    m_line = line;
    connect(line, &FieldLineEdit::typed, this, &SpelledInput::takeTyped);
    connect(line, &FieldLineEdit::leftField, this, &SpelledInput::leave);
    connect(line, &FieldLineEdit::undoRequested, this, &FieldInput::undoRequested);
    connect(line, &FieldLineEdit::redoRequested, this, &FieldInput::redoRequested);
    connect(line, &FieldLineEdit::tooLong, this,
            [this] { Q_EMIT hinted(didNotFit(m_line->maxLength())); });
}

QString SpelledInput::whyNot(const QJsonValue &value, bool edited) const
{
    Q_UNUSED(edited)
    return whyNotEditable(value);
}

void SpelledInput::show(const QJsonValue &value)
{
    // What was typed comes back as its meaning: "NE" must not turn into Niger under the fingers.
    if (m_typing && identicalValue(value, m_meant))
        return;
    m_typing = false;
    m_origin = value;
    m_meant = value;
    const QString text = spelled(value);
    if (m_line->text() == text)
        return;
    m_line->showText(text);
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0);
}

QString SpelledInput::shownText() const
{
    return m_line->text();
}

void SpelledInput::fillMenu(QMenu *menu)
{
    QAction *cut = menu->addAction(tr("Cut"), m_line, &QLineEdit::cut);
    cut->setEnabled(m_line->hasSelectedText());
    QAction *copySelected = menu->addAction(tr("Copy selected text"), m_line, &QLineEdit::copy);
    copySelected->setEnabled(m_line->hasSelectedText());
    menu->addAction(tr("Paste"), m_line, &QLineEdit::paste);
    menu->addAction(tr("Select all"), m_line, &QLineEdit::selectAll);
}

bool SpelledInput::isSame(const QJsonValue &a, const QJsonValue &b) const
{
    return identicalValue(a, b);
}

void SpelledInput::takeTyped(const QString &text)
{
    // Typed and typed back is no change, however the service spells its value.
    QJsonValue value = text == spelled(m_origin) ? m_origin : meaning(text);
    if (isSame(value, m_origin))
        value = m_origin;
    m_meant = value;
    m_typing = true;
    Q_EMIT typed(isEmptyValue(value) ? QJsonValue(QJsonValue::Null) : value);
    lookAt(text);
}

void SpelledInput::choose(const QJsonValue &value)
{
    const bool changes = !identicalValue(value, m_meant);
    m_meant = value;
    m_typing = false;
    m_line->showText(spelled(value));
    if (changes)
        Q_EMIT chosen(value);
}

void SpelledInput::leave()
{
    m_typing = false;
    if (const QString text = spelled(m_meant); m_line->text() != text)
        m_line->showText(text);
    Q_EMIT left();
}

} // namespace patchbook
