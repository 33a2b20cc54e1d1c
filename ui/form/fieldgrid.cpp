// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldgrid.h"

#include "ui/form/fieldeditor.h"
#include "ui/form/fieldlabel.h"
#include "ui/text/plainlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QResizeEvent>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int groupSpace = 14;
constexpr int shortestInput = 22; // characters, below which labels go above
constexpr int longestLabel = 24;  // characters, beyond which a label wraps

} // namespace

FieldGrid::FieldGrid(const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    for (const Field &field : schema.fields()) {
        const QString title = field.groupTitle();
        auto group =
            std::ranges::find(m_groups, title, [](const Group &g) { return g.title->text(); });
        if (group == m_groups.end()) {
            auto *heading = new PlainLabel(title, this);
            QFont font = heading->font();
            font.setWeight(QFont::DemiBold);
            heading->setFont(font);
            heading->setWordWrap(true);
            m_groups.append(Group{heading, {}});
            group = m_groups.end() - 1;
        }
        group->editors << makeEditor(field);
    }
    // In the order of the screen, which is the order of the keyboard too.
    for (const Group &group : std::as_const(m_groups))
        m_editors << group.editors;
    arrange(false);
}

FieldEditor *FieldGrid::makeEditor(const Field &field)
{
    auto *editor = new FieldEditor(field, this);
    connect(editor, &FieldEditor::edited, this, &FieldGrid::edited);
    connect(editor, &FieldEditor::revertRequested, this, &FieldGrid::revertRequested);
    connect(editor, &FieldEditor::typingEnded, this, &FieldGrid::typingEnded);
    connect(editor, &FieldEditor::undoRequested, this, &FieldGrid::undoRequested);
    connect(editor, &FieldEditor::redoRequested, this, &FieldGrid::redoRequested);
    connect(editor, &FieldEditor::statusMessage, this, &FieldGrid::statusMessage);
    return editor;
}

void FieldGrid::showRecord(const Contact &draft, const ChangeSet &changes, bool locked)
{
    for (const Group &group : std::as_const(m_groups)) {
        bool any = false;
        for (FieldEditor *editor : group.editors) {
            const QString key = editor->field().key;
            const QJsonValue value = draft.value(key);
            const auto change = changes.fields.constFind(key);
            editor->setEdited(change == changes.fields.cend()
                                  ? std::nullopt
                                  : std::optional<QJsonValue>(change->before));
            editor->setValue(value, locked);
            // What can only be looked at is not worth a line while there is nothing to see.
            const bool shown = editor->field().isEditable() || !isEmptyValue(value);
            editor->setVisible(shown);
            editor->label()->setVisible(shown);
            any = any || shown;
        }
        group.title->setVisible(any && !group.title->text().isEmpty());
    }
}

void FieldGrid::setProblems(const QMap<QString, FieldProblem> &problems)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const auto problem = problems.constFind(editor->field().key);
        editor->setProblem(problem == problems.cend() ? std::nullopt
                                                      : std::optional<FieldProblem>(*problem));
    }
}

FieldEditor *FieldGrid::editor(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_editors, [&key](const FieldEditor *editor) { return editor->field().key == key; });
    return found == m_editors.cend() ? nullptr : *found;
}

QSize FieldGrid::minimumSizeHint() const
{
    // The layout's own minimum would keep the form from ever getting narrow enough to stack.
    const int narrow = fontMetrics().averageCharWidth() * shortestInput;
    return {narrow, QWidget::minimumSizeHint().height()};
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = event->size().width() < widthForColumns();
    if (stacked != m_stacked)
        arrange(stacked);
}

int FieldGrid::labelWidth() const
{
    int widest = 0;
    for (const FieldEditor *editor : m_editors) {
        const int text = fontMetrics().horizontalAdvance(editor->label()->text());
        const QMargins margins = editor->label()->contentsMargins();
        widest = qMax(widest, text + margins.left() + margins.right() + 4);
    }
    return qMin(widest, fontMetrics().averageCharWidth() * longestLabel);
}

int FieldGrid::widthForColumns() const
{
    return labelWidth() + m_grid->horizontalSpacing() +
           fontMetrics().averageCharWidth() * (shortestInput + 10);
}

void FieldGrid::arrange(bool stacked)
{
    m_stacked = stacked;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const int inputHeight = QLineEdit().sizeHint().height();
    int row = 0;
    for (const Group &group : std::as_const(m_groups)) {
        if (row > 0)
            m_grid->setRowMinimumHeight(row++, groupSpace);
        m_grid->addWidget(group.title, row++, 0, 1, 2);
        for (FieldEditor *editor : group.editors) {
            PlainLabel *label = editor->label();
            if (label->parentWidget() != this)
                label->setParent(this);
            if (auto *marked = qobject_cast<FieldLabel *>(label))
                marked->setAbove(stacked);
            if (stacked) {
                label->setMinimumHeight(0);
                label->setMinimumWidth(0);
                label->setMaximumWidth(QWIDGETSIZE_MAX);
                m_grid->addWidget(label, row++, 0, 1, 2);
                m_grid->addWidget(editor, row++, 0, 1, 2);
            } else {
                // As high as the input, so that both stand on one line when a problem is beneath.
                label->setMinimumHeight(inputHeight);
                label->setFixedWidth(labelWidth());
                m_grid->addWidget(label, row, 0, Qt::AlignTop);
                m_grid->addWidget(editor, row++, 1);
            }
        }
    }
}

} // namespace patchbook
