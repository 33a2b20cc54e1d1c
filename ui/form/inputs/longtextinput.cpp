// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/longtextinput.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/growingedit.h"

#include <QMenu>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

LongTextInput::LongTextInput(const Field &field, QWidget *parent)
    : FieldInput(field, parent)
    , m_box(new GrowingEdit(parent))
    , m_lineEnd(u"\n"_s)
{
    connect(m_box, &GrowingEdit::typed, this, &LongTextInput::takeTyped);
    connect(m_box, &GrowingEdit::leftField, this, &FieldInput::left);
    connect(m_box, &GrowingEdit::undoRequested, this, &FieldInput::undoRequested);
    connect(m_box, &GrowingEdit::redoRequested, this, &FieldInput::redoRequested);
    connect(m_box, &GrowingEdit::tooLong, this,
            [this] { Q_EMIT hinted(didNotFit(int(longestEditable))); });
}

QWidget *LongTextInput::box() const
{
    return m_box;
}

QString LongTextInput::whyNot(const QJsonValue &value, bool edited) const
{
    Q_UNUSED(edited)
    return whyNotEditableLines(value);
}

void LongTextInput::show(const QJsonValue &value)
{
    if (identicalValue(value, m_meant))
        return; // what is being typed keeps its cursor
    m_meant = value;
    QString text = valueText(value);
    m_lineEnd = text.contains("\r\n"_L1) ? u"\r\n"_s : u"\n"_s;
    m_box->showText(text.replace("\r\n"_L1, "\n"_L1));
}

QString LongTextInput::shownText() const
{
    return m_box->text();
}

void LongTextInput::fillMenu(QMenu *menu)
{
    const bool selected = m_box->textCursor().hasSelection();
    menu->addAction(tr("Cut"), m_box, &QPlainTextEdit::cut)->setEnabled(selected);
    menu->addAction(tr("Copy selected text"), m_box, &QPlainTextEdit::copy)->setEnabled(selected);
    menu->addAction(tr("Paste"), m_box, &QPlainTextEdit::paste);
    menu->addAction(tr("Select all"), m_box, &QPlainTextEdit::selectAll);
}

void LongTextInput::takeTyped(const QString &text)
{
    QString value = text;
    value.replace(u'\n', m_lineEnd);
    m_meant = value.isEmpty() ? QJsonValue(QJsonValue::Null) : value;
    Q_EMIT typed(m_meant);
}

} // namespace patchbook
