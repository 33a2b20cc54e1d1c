// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"

#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/form/fieldlabel.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"
#include "ui/form/ownerbox.h"
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
    , m_label(new FieldLabel(m_field.title(), this))
    , m_shown(new ElidedLabel(this))
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
    if (m_field.isEditable() && m_field.kind != FieldKind::Flag &&
        m_field.kind != FieldKind::Timestamp)
        buildInput();
    if (QWidget *box = m_owner ? static_cast<QWidget *>(m_owner) : m_line)
        row->addWidget(box, 1);
    row->addWidget(m_shown, 1);
    buildButtons(row);

    const QString name = "field_"_L1 % m_field.key;
    m_shown->setObjectName(name % "_shown"_L1);
    m_shown->setMargin(4);
    m_shown->setMinimumHeight(QLineEdit().sizeHint().height());
    m_problemLine->setObjectName(name % "_problem"_L1);
    connect(m_problemLine, &ProblemLine::suggestionTaken, this, &FieldEditor::take);
    orderStops();
    setValue({});
}

void FieldEditor::buildInput()
{
    const QString name = "field_"_L1 % m_field.key;
    if (m_field.kind == FieldKind::Owner) {
        m_owner = new OwnerBox(this);
        m_line = m_owner->line();
        m_owner->setObjectName(name % "_owner"_L1);
        connect(m_owner, &OwnerBox::chosen, this, &FieldEditor::take);
    } else {
        m_line = new FieldLineEdit(this);
        // Not an owner's: a combo box sets its line itself, when nobody has chosen anything yet.
        m_line->takeTextSetFromOutside();
    }
    m_line->setObjectName(name);
    if (m_field.kind == FieldKind::Email || m_field.kind == FieldKind::Owner)
        m_line->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    else if (m_field.kind == FieldKind::Phone)
        m_line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_label->setBuddy(m_line);
    connectLine(m_line);
}

void FieldEditor::connectLine(FieldLineEdit *line)
{
    connect(line, &FieldLineEdit::typed, this, [this](const QString &text) {
        m_cut = false;
        Q_EMIT edited(m_field.key, text.isEmpty() ? QJsonValue(QJsonValue::Null) : text);
    });
    connect(line, &FieldLineEdit::leftField, this, &FieldEditor::typingEnded);
    connect(line, &FieldLineEdit::undoRequested, this, &FieldEditor::undoRequested);
    connect(line, &FieldLineEdit::redoRequested, this, &FieldEditor::redoRequested);
    connect(line, &FieldLineEdit::tooLong, this, [this] {
        m_cut = true;
        setProblem(m_problem);
    });
}

void FieldEditor::buildButtons(QHBoxLayout *row)
{
    const QString name = "field_"_L1 % m_field.key;
    if (isWorthCopying(m_field.kind))
        buildCopy(row);
    m_revert->setObjectName(name % "_revert"_L1);
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
    if (m_line) {
        m_copyInside = new QAction(themedIcon(u"copy"_s), verb, this);
        setPlainTip(m_copyInside, verb);
        connect(m_copyInside, &QAction::triggered, this, &FieldEditor::copy);
        m_line->addAction(m_copyInside, QLineEdit::TrailingPosition);
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
    QWidget *before = m_owner ? static_cast<QWidget *>(m_owner) : m_line;
    for (QWidget *next : {static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_revert),
                          static_cast<QWidget *>(m_problemLine->takeButton())}) {
        if (before && next)
            setTabOrder(before, next);
        if (next)
            before = next;
    }
}

void FieldEditor::setValue(const QJsonValue &value, bool locked)
{
    m_value = value;
    m_readOnly = locked || !m_line || !whyNotEditable(value).isEmpty();
    if (m_line) {
        QWidget *box = m_owner ? static_cast<QWidget *>(m_owner) : m_line;
        box->setVisible(!m_readOnly);
        m_label->setBuddy(m_readOnly ? nullptr : m_line);
        // Only a value from elsewhere goes in: what is being typed keeps its cursor.
        const QString text = m_readOnly ? QString() : valueText(value);
        if (m_line->text() != text) {
            m_line->showText(text);
            if (!m_line->hasFocus())
                m_line->setCursorPosition(0);
        }
    }
    m_shown->setVisible(m_readOnly);
    if (m_readOnly)
        showReadOnly(value, locked);
    if (m_copy)
        m_copy->setVisible(m_readOnly && !isEmptyValue(value));
    if (m_copyInside)
        m_copyInside->setVisible(!isEmptyValue(value));
    describe();
}

void FieldEditor::showReadOnly(const QJsonValue &value, bool locked)
{
    const QString text = formText(m_field, value);
    if (text.isEmpty())
        m_shown->setText(u"–"_s);
    else
        m_shown->setText(displayText(text)); // isolated: a time must not fall apart in Arabic
    setPlainTip(m_shown, m_field.kind == FieldKind::Timestamp ? valueText(value) : QString());
    const QString why = m_field.isEditable() && !locked ? whyNotEditable(value) : QString();
    if (why.isEmpty())
        m_problemLine->clear();
    else
        m_problemLine->setProblem(ProblemLine::Tone::Note, why, {});
}

void FieldEditor::setEdited(const std::optional<QJsonValue> &before)
{
    m_edited = before.has_value();
    m_before = before.value_or(QJsonValue());
    static_cast<FieldLabel *>(m_label)->setEdited(m_edited);
    m_revert->setVisible(m_edited);
    const QString old = displayTextAlone(valueText(m_before));
    const QString tip = old.isEmpty()
                            ? tr("Empty this field again, as it was")
                            //: %1 is the value which the field had before the user edited it.
                            : tr("Put back “%1”").arg(old);
    setPlainTip(m_revert, tip);
    m_revert->setAccessibleName(tr("%1: undo the change").arg(m_field.title()));
    describe();
}

void FieldEditor::setProblem(const std::optional<FieldProblem> &problem)
{
    m_problem = problem;
    if (m_readOnly && !problem)
        return; // the reason why it is read-only stands there
    if (m_cut) {
        m_problemLine->setProblem(
            ProblemLine::Tone::Hint,
            tr("That did not fit: a field here takes at most %1 characters. The rest was left out.")
                .arg(QLocale().toString(m_line->maxLength())),
            {});
    } else if (problem) {
        const bool error = problem->severity == FieldProblem::Severity::Error;
        m_problemLine->setProblem(error ? ProblemLine::Tone::Error : ProblemLine::Tone::Hint,
                                  explain(*problem), m_readOnly ? QString() : problem->suggestion);
    } else {
        m_problemLine->clear();
    }
    describe();
}

void FieldEditor::setSuggestions(std::function<QStringList()> suggestions)
{
    if (m_owner)
        m_owner->setSuggestions(std::move(suggestions));
}

QWidget *FieldEditor::input() const
{
    return m_readOnly ? static_cast<QWidget *>(m_shown) : m_line;
}

QWidget *FieldEditor::lastStop() const
{
    return m_problemLine->takeButton();
}

QString FieldEditor::shownText() const
{
    return m_readOnly ? displayTextAlone(formText(m_field, m_value)) : m_line->text();
}

void FieldEditor::take(const QString &text)
{
    if (m_readOnly)
        return;
    Q_EMIT typingEnded(); // a step of its own
    Q_EMIT edited(m_field.key, text.isEmpty() ? QJsonValue(QJsonValue::Null) : text);
    Q_EMIT typingEnded();
}

void FieldEditor::copy()
{
    QGuiApplication::clipboard()->setText(valueText(m_value));
    //: %1 is a field's label, such as E-mail.
    Q_EMIT statusMessage(tr("%1 copied.").arg(m_field.title()));
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
        QAction *cut = menu->addAction(tr("Cut"), m_line, &QLineEdit::cut);
        cut->setEnabled(m_line->hasSelectedText());
        QAction *copySelected = menu->addAction(tr("Copy selected text"), m_line, &QLineEdit::copy);
        copySelected->setEnabled(m_line->hasSelectedText());
        menu->addAction(tr("Paste"), m_line, &QLineEdit::paste);
    }
    QAction *copyAll =
        menu->addAction(themedIcon(u"copy"_s), copyVerb(m_field.kind), this, &FieldEditor::copy);
    copyAll->setEnabled(!isEmptyValue(m_value));
    if (!m_readOnly) {
        menu->addAction(tr("Select all"), m_line, &QLineEdit::selectAll);
        menu->addSeparator();
        QAction *back =
            menu->addAction(themedIcon(u"revert"_s), tr("Undo the change of this field"), this,
                            [this] { Q_EMIT revertRequested(m_field.key); });
        back->setEnabled(m_edited);
    }
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_label->setText(m_field.title());
}

void FieldEditor::describe()
{
    QStringList said;
    if (m_edited)
        said << tr("Changed.");
    if (!m_problemLine->sentence().isEmpty())
        said << m_problemLine->sentence();
    for (QWidget *spoken : {static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_line),
                            static_cast<QWidget *>(m_owner)}) {
        if (!spoken)
            continue;
        spoken->setAccessibleName(m_field.title());
        spoken->setAccessibleDescription(said.join(u' '));
    }
}

} // namespace patchbook
