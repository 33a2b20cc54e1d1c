// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"

#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/form/fieldlabel.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/fieldinput.h"
#include "ui/form/problemline.h"
#include "ui/text/elidedlabel.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWorthCopying(FieldKind kind)
{
    return kind == FieldKind::Email || kind == FieldKind::Phone || kind == FieldKind::Url ||
           kind == FieldKind::Picture;
}

bool needsSeveralLines(FieldKind kind)
{
    return kind == FieldKind::LongText || kind == FieldKind::Tags || kind == FieldKind::Choices;
}

QToolButton *iconButton(const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFixedHeight(QLineEdit().sizeHint().height()); // on one line with the input
    return button;
}

} // namespace

FieldEditor::FieldEditor(Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(field))
    , m_label(new FieldLabel(displayTextAlone(m_field.title()), this))
    , m_revert(iconButton(u"revert"_s, this))
    , m_problemLine(new ProblemLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_problemLine);
    if (m_field.isEditable())
        buildInput(row);
    buildShown(row);
    buildButtons(row);

    m_problemLine->setObjectName("field_"_L1 % m_field.key % "_problem"_L1);
    connect(m_problemLine, &ProblemLine::suggestionTaken, this,
            [this](const QString &text) { giveAtOnce(text); });
    orderStops();
    setValue({});
}

void FieldEditor::buildInput(QHBoxLayout *row)
{
    m_input = makeFieldInput(m_field, this);
    if (!m_input)
        return;
    m_input->focusBox()->setObjectName("field_"_L1 % m_field.key);
    row->addWidget(m_input->box(), 1);
    connect(m_input, &FieldInput::typed, this, &FieldEditor::give);
    connect(m_input, &FieldInput::chosen, this, &FieldEditor::giveAtOnce);
    connect(m_input, &FieldInput::left, this, &FieldEditor::typingEnded);
    connect(m_input, &FieldInput::undoRequested, this, &FieldEditor::undoRequested);
    connect(m_input, &FieldInput::redoRequested, this, &FieldEditor::redoRequested);
    connect(m_input, &FieldInput::hinted, this, [this](const QString &sentence) {
        m_hint = sentence;
        tell();
    });
}

void FieldEditor::buildShown(QHBoxLayout *row)
{
    if (needsSeveralLines(m_field.kind)) {
        m_shown = new PlainLabel(this);
        m_shown->setWordWrap(true);
        // A word of 500 letters must not make the form as wide as itself.
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        m_shown->setSizePolicy(policy);
    } else {
        m_shown = new ElidedLabel(this);
    }
    m_shown->setObjectName("field_"_L1 % m_field.key % "_shown"_L1);
    m_shown->setMargin(4);
    m_shown->setMinimumHeight(QLineEdit().sizeHint().height());
    row->addWidget(m_shown, 1);
}

void FieldEditor::buildButtons(QHBoxLayout *row)
{
    if (isWorthCopying(m_field.kind))
        buildCopy(row);
    m_revert->setObjectName("field_"_L1 % m_field.key % "_revert"_L1);
    QSizePolicy policy = m_revert->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when a mark comes or goes
    m_revert->setSizePolicy(policy);
    m_revert->hide();
    connect(m_revert, &QToolButton::clicked, this, [this] {
        // The button goes away: the focus must stay in the field and not wander.
        input()->setFocus(Qt::OtherFocusReason);
        Q_EMIT revertRequested(m_field.key);
    });
    row->addWidget(m_revert, 0, Qt::AlignTop);
}

void FieldEditor::buildCopy(QHBoxLayout *row)
{
    const QString verb = copyVerb(m_field.kind);
    if (m_input && m_input->line()) {
        m_copyInside = new QAction(themedIcon(u"copy"_s), verb, this);
        setPlainTip(m_copyInside, verb);
        connect(m_copyInside, &QAction::triggered, this, &FieldEditor::copy);
        m_input->line()->addAction(m_copyInside, QLineEdit::TrailingPosition);
    }
    m_copy = iconButton(u"copy"_s, this);
    m_copy->setObjectName("field_"_L1 % m_field.key % "_copy"_L1);
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setAccessibleName(verb);
    setPlainTip(m_copy, verb);
    connect(m_copy, &QToolButton::clicked, this, &FieldEditor::copy);
    row->addWidget(m_copy, 0, Qt::AlignTop);
}

void FieldEditor::orderStops()
{
    // As they stand on the screen, and not as they were made: the way back comes after its field.
    QList<QWidget *> stops = m_input ? m_input->stops() : QList<QWidget *>();
    if (m_copy)
        stops << m_copy;
    stops << m_revert << m_problemLine->takeButton();
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

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
