// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictdialog.h"

#include "models/domain/plaintext.h"
#include "ui/dialogs/conflictrow.h"
#include "ui/form/formchecks.h"
#include "ui/text/plainlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const Schema &schema, const QString &recordName,
                               const ConflictQuestion &question, const QString &region,
                               QWidget *parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_question(question)
    , m_region(region)
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Changed here and at the service"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    //: %1 is a contact's name.
    auto *intro = heading(
        tr("Somebody changed the same fields of %1 in the meantime.").arg(displayText(recordName)),
        this);
    column->addWidget(intro);
    auto *what = new PlainLabel(
        tr("Choose for each field what the service shall have. Nothing was sent yet."), this);
    what->setWordWrap(true);
    column->addWidget(what);
    addTable();
    addButtons();
    for (const ConflictRow *row : std::as_const(m_rows))
        connect(row, &ConflictRow::changed, this, &ConflictDialog::check);
    check();
    if (!m_rows.isEmpty())
        m_rows.first()->button(ConflictRow::Theirs)->setFocus();
}

void ConflictDialog::addTable()
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(10);
    int at = 1;
    for (const QString &title : {tr("When you opened it"), tr("At the service now"), tr("Yours")}) {
        grid->setColumnStretch(at, 1);
        grid->addWidget(heading(title, table), 0, at++);
    }
    for (const FieldConflict &conflict : m_question.conflicts)
        m_rows << new ConflictRow(m_schema, conflict, grid);
    addOthers(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(table);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(scroll);
    const int em = fontMetrics().averageCharWidth();
    resize(qMax(sizeHint().width(), em * 95), table->sizeHint().height() + 150);
}

void ConflictDialog::addOthers(QGridLayout *grid)
{
    if (m_question.others.isEmpty())
        return;
    QWidget *table = grid->parentWidget();
    int line = grid->rowCount();
    grid->setRowMinimumHeight(line++, 8);
    grid->addWidget(heading(tr("Saved as well, for nobody else changed it"), table), line++, 0, 1,
                    4);
    const auto &fields = m_question.others.fields;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        const Field *field = m_schema.field(it.key());
        auto *label = new PlainLabel(field ? field->title() : it.key(), table);
        label->setWordWrap(true);
        grid->addWidget(label, line, 0);
        auto *before = new PlainLabel(table);
        before->setForeignText(conflictText(m_schema, it.key(), it->before));
        before->setWordWrap(true);
        grid->addWidget(before, line, 1, 1, 2);
        auto *after = new PlainLabel(table);
        after->setForeignText(conflictText(m_schema, it.key(), it->after));
        after->setWordWrap(true);
        after->setObjectName("conflict_"_L1 % it.key() % "_clean"_L1);
        grid->addWidget(after, line++, 3);
    }
}

void ConflictDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [buttons](const QString &text, QDialogButtonBox::ButtonRole role,
                               const QString &name) {
        QPushButton *button = buttons->addButton(text, role);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_save = add(tr("Save my choices"), QDialogButtonBox::AcceptRole, u"conflictSave"_s);
    m_save->setDefault(true);
    QPushButton *theirs =
        add(tr("Keep the service's values"), QDialogButtonBox::ActionRole, u"conflictKeepTheirs"_s);
    QPushButton *later = add(tr("Decide later"), QDialogButtonBox::RejectRole, u"conflictLater"_s);
    if (!m_question.others.isEmpty() && !m_rows.isEmpty()) {
        QPushButton *clean = add(tr("Save what does not clash"), QDialogButtonBox::ActionRole,
                                 u"conflictSaveOthers"_s);
        connect(clean, &QPushButton::clicked, this, &ConflictDialog::saveOthers);
    }
    layout()->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(choice(), {});
        accept();
    });
    connect(theirs, &QPushButton::clicked, this, &ConflictDialog::keepTheirs);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
}

void ConflictDialog::check()
{
    const ChangeSet chosen = choice();
    const QMap<QString, FieldProblem> problems =
        problemsOf(m_schema, applied(m_question.now, chosen), chosen, false, m_region);
    m_isComplete = !blocksSaving(problems);
    for (ConflictRow *row : std::as_const(m_rows)) {
        const auto problem = problems.constFind(row->conflict().key);
        row->setProblem(problem == problems.cend() ? std::nullopt : std::optional(*problem));
        m_isComplete = m_isComplete && row->side().has_value();
    }
    m_save->setEnabled(m_isComplete);
}

void ConflictDialog::keepTheirs()
{
    for (ConflictRow *row : std::as_const(m_rows))
        row->choose(ConflictRow::Theirs);
    Q_EMIT decided(choice(), {});
    accept();
}

void ConflictDialog::saveOthers()
{
    ChangeSet later;
    for (const ConflictRow *row : std::as_const(m_rows)) {
        // With the old base: the next save finds the same clash and asks again.
        const FieldConflict &open = row->conflict();
        later.fields.insert(open.key, {open.base, open.mine});
    }
    Q_EMIT decided(m_question.others, later);
    accept();
}

ChangeSet ConflictDialog::choice() const
{
    ChangeSet chosen = m_question.others;
    for (const ConflictRow *row : std::as_const(m_rows)) {
        if (const std::optional<FieldChange> change = row->change())
            chosen.fields.insert(row->conflict().key, *change);
    }
    return chosen;
}

} // namespace patchbook
