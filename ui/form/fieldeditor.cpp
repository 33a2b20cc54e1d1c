// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"

#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/form/fieldlabel.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/fieldinput.h"
#include "ui/form/problemline.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

void FieldEditor::setValue(const QJsonValue &value, bool locked)
{
    m_value = value;
    m_reason = m_input && !locked ? m_input->whyNot(value, m_edited) : QString();
    m_readOnly = locked || !m_input || !m_reason.isEmpty();
    if (m_input) {
        m_input->box()->setVisible(!m_readOnly);
        // A buddy would make a mnemonic of "&" in a name which the account gave.
        const bool ours = m_field.ownName.isEmpty();
        m_label->setBuddy(ours && !m_readOnly ? m_input->focusBox() : nullptr);
        m_input->show(m_readOnly ? QJsonValue(QJsonValue::Null) : value);
    }
    m_shown->setVisible(m_readOnly);
    if (m_readOnly)
        showReadOnly(value);
    if (m_copy)
        m_copy->setVisible(m_readOnly && !isEmptyValue(value));
    if (m_copyInside)
        m_copyInside->setVisible(!isEmptyValue(value));
    tell();
}

void FieldEditor::showReadOnly(const QJsonValue &value)
{
    m_hint.clear();
    const QString text = formText(m_field, value);
    if (text.isEmpty())
        m_shown->setText(u"–"_s);
    else if (m_shown->wordWrap())
        m_shown->setForeignLines(text);
    else
        m_shown->setText(displayText(text)); // isolated: a time must not fall apart in Arabic
    setPlainTip(m_shown, m_field.kind == FieldKind::Timestamp ? valueText(value) : QString());
}

void FieldEditor::setEdited(const std::optional<QJsonValue> &before)
{
    m_edited = before.has_value();
    m_before = before.value_or(QJsonValue());
    static_cast<FieldLabel *>(m_label)->setEdited(m_edited);
    m_revert->setVisible(m_edited);
    const QString old = displayTextAlone(formText(m_field, m_before));
    const QString tip = old.isEmpty()
                            ? tr("Empty this field again, as it was")
                            //: %1 is the value which the field had before the user edited it.
                            : tr("Put back “%1”").arg(old);
    setPlainTip(m_revert, tip);
    m_revert->setAccessibleName(tr("%1: undo the change").arg(m_label->text()));
    describe();
}

void FieldEditor::setProblem(const std::optional<FieldProblem> &problem)
{
    m_problem = problem;
    tell();
}

void FieldEditor::tell()
{
    using Tone = ProblemLine::Tone;
    if (m_readOnly && !m_reason.isEmpty()) {
        m_problemLine->setProblem(Tone::Note, m_reason, {});
    } else if (!m_hint.isEmpty()) {
        m_problemLine->setProblem(Tone::Hint, m_hint, {});
    } else if (m_problem) {
        const bool error = m_problem->severity == FieldProblem::Severity::Error;
        m_problemLine->setProblem(error ? Tone::Error : Tone::Hint, explain(*m_problem),
                                  m_readOnly ? QString() : m_problem->suggestion);
    } else if (const QString note = m_readOnly ? QString() : m_input->note(); !note.isEmpty()) {
        m_problemLine->setProblem(Tone::Note, note, {});
    } else {
        m_problemLine->clear();
    }
    describe();
}

void FieldEditor::setSuggestions(std::function<QStringList()> suggestions)
{
    if (m_input)
        m_input->setSuggestions(std::move(suggestions));
}

QWidget *FieldEditor::input() const
{
    return m_readOnly ? m_shown : m_input->focusBox();
}

QWidget *FieldEditor::lastStop() const
{
    return m_problemLine->takeButton();
}

QString FieldEditor::shownText() const
{
    return m_readOnly ? displayTextAlone(formText(m_field, m_value)) : m_input->shownText();
}

void FieldEditor::give(const QJsonValue &value)
{
    m_hint.clear();
    Q_EMIT edited(m_field.key, isEmptyValue(value) ? QJsonValue(QJsonValue::Null) : value);
}

void FieldEditor::giveAtOnce(const QJsonValue &value)
{
    if (m_readOnly)
        return;
    Q_EMIT typingEnded(); // a step of its own
    give(value);
    Q_EMIT typingEnded();
}

void FieldEditor::copy()
{
    QGuiApplication::clipboard()->setText(copyText(m_field, m_value));
    //: %1 is a field's label, such as E-mail.
    Q_EMIT statusMessage(tr("%1 copied.").arg(m_label->text()));
}

void FieldEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"fieldMenu"_s);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

void FieldEditor::fillMenu(QMenu *menu)
{
    if (!m_readOnly) {
        menu->addAction(themedIcon(u"undo"_s), tr("Undo"), this, &FieldEditor::undoRequested);
        menu->addAction(themedIcon(u"redo"_s), tr("Redo"), this, &FieldEditor::redoRequested);
        menu->addSeparator();
        m_input->fillMenu(menu);
        menu->addSeparator();
    }
    QAction *copyAll =
        menu->addAction(themedIcon(u"copy"_s), copyVerb(m_field.kind), this, &FieldEditor::copy);
    copyAll->setEnabled(!isEmptyValue(m_value));
    if (!m_readOnly) {
        QAction *back =
            menu->addAction(themedIcon(u"revert"_s), tr("Undo the change of this field"), this,
                            [this] { Q_EMIT revertRequested(m_field.key); });
        back->setEnabled(m_edited);
    }
}

void FieldEditor::keyPressEvent(QKeyEvent *event)
{
    // From inputs that have no text, and so leave these keys alone.
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else
        QWidget::keyPressEvent(event);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_label->setText(displayTextAlone(m_field.title()));
}

void FieldEditor::describe()
{
    QStringList said;
    if (m_edited)
        said << tr("Changed.");
    if (!m_problemLine->sentence().isEmpty())
        said << m_problemLine->sentence();
    QList<QWidget *> spoken = {m_shown};
    if (m_input)
        spoken << m_input->box() << m_input->focusBox();
    for (QWidget *one : std::as_const(spoken)) {
        one->setAccessibleName(m_label->text());
        one->setAccessibleDescription(said.join(u' '));
    }
}

} // namespace patchbook
