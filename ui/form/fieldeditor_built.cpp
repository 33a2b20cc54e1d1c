// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a field's editor is put together: its input, what stands in for it, its buttons.
#include "models/domain/plaintext.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldlabel.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/fieldinput.h"
#include "ui/form/problemline.h"
#include "ui/text/elidedlabel.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QHBoxLayout>
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

} // namespace patchbook
