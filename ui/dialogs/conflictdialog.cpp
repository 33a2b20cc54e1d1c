// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictdialog.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"
#include "ui/theme.h"

#include <QButtonGroup>
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

constexpr qsizetype valueLimit = 60; // shown of a value; the rest is in the tooltip

PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setWordWrap(true);
    return label;
}

/** Button texts take "&" for a mnemonic. */
QString buttonText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

ConflictDialog::ConflictDialog(const Schema &schema, const QString &recordName,
                               const QList<FieldConflict> &conflicts, const ChangeSet &others,
                               QWidget *parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_others(others)
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

    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(10);
    int at = 1;
    for (const QString &title : {tr("When you opened it"), tr("At the service now"), tr("Yours")})
        grid->addWidget(heading(title, table), 0, at++);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    for (const FieldConflict &conflict : conflicts)
        addRow(grid, conflict);
    addOthers(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(table);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    addButtons();
    const int em = fontMetrics().averageCharWidth();
    resize(qMax(sizeHint().width(), em * 95), table->sizeHint().height() + 150);
    if (!m_rows.isEmpty())
        m_rows.first().sides->button(Theirs)->setFocus();
}

void ConflictDialog::addRow(QGridLayout *grid, const FieldConflict &conflict)
{
    QWidget *table = grid->parentWidget();
    const int row = grid->rowCount();
    const QString title = titleOf(conflict.key);
    auto *label = new PlainLabel(title, table);
    label->setWordWrap(true);
    grid->addWidget(label, row, 0);
    auto *base = new PlainLabel(table);
    base->setForeignText(shown(conflict.key, conflict.base));
    base->setWordWrap(true);
    base->setObjectName("conflict_"_L1 % conflict.key % "_base"_L1);
    base->setAccessibleName(tr("%1 when you opened it: %2")
                                .arg(title, displayText(shown(conflict.key, conflict.base))));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    base->setPalette(quiet);
    grid->addWidget(base, row, 1);

    auto *sides = new QButtonGroup(this);
    const auto addSide = [&](Side side, const QJsonValue &value, const QString &spoken) {
        const QString text = shown(conflict.key, value);
        auto *button = new QRadioButton(buttonText(displayText(text, valueLimit)), table);
        button->setObjectName("conflict_"_L1 % conflict.key %
                              (side == Mine ? "_mine"_L1 : "_theirs"_L1));
        button->setAccessibleName(spoken.arg(title, displayText(text, valueLimit)));
        setPlainTip(button, text);
        sides->addButton(button, side);
        grid->addWidget(button, row, side == Mine ? 3 : 2);
    };
    //: For screen readers; %1 is a field's label, %2 its value.
    addSide(Theirs, conflict.theirs, tr("%1: at the service now, %2"));
    //: For screen readers; %1 is a field's label, %2 its value.
    addSide(Mine, conflict.mine, tr("%1: yours, %2"));
    connect(sides, &QButtonGroup::idToggled, this, [this] { m_save->setEnabled(isComplete()); });
    m_rows.append({conflict, sides});
}

void ConflictDialog::addOthers(QGridLayout *grid)
{
    if (m_others.isEmpty())
        return;
    QWidget *table = grid->parentWidget();
    int row = grid->rowCount();
    grid->setRowMinimumHeight(row++, 8);
    grid->addWidget(heading(tr("Saved as well, for nobody else changed it"), table), row++, 0, 1,
                    4);
    for (auto it = m_others.fields.cbegin(); it != m_others.fields.cend(); ++it) {
        auto *label = new PlainLabel(titleOf(it.key()), table);
        label->setWordWrap(true);
        grid->addWidget(label, row, 0);
        auto *before = new PlainLabel(table);
        before->setForeignText(shown(it.key(), it->before));
        before->setWordWrap(true);
        grid->addWidget(before, row, 1, 1, 2);
        auto *after = new PlainLabel(table);
        after->setForeignText(shown(it.key(), it->after));
        after->setWordWrap(true);
        after->setObjectName("conflict_"_L1 % it.key() % "_other"_L1);
        grid->addWidget(after, row++, 3);
    }
}

void ConflictDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save my choices"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"conflictSave"_s);
    m_save->setDefault(true);
    m_save->setEnabled(isComplete());
    QPushButton *theirs =
        buttons->addButton(tr("Keep the service's values"), QDialogButtonBox::ActionRole);
    theirs->setObjectName(u"conflictKeepTheirs"_s);
    theirs->setAutoDefault(false);
    QPushButton *later = buttons->addButton(tr("Decide later"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"conflictLater"_s);
    later->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(choice());
        accept();
    });
    connect(theirs, &QPushButton::clicked, this, &ConflictDialog::keepTheirs);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
}

void ConflictDialog::keepTheirs()
{
    for (const Row &row : std::as_const(m_rows))
        row.sides->button(Theirs)->setChecked(true);
    Q_EMIT decided(choice());
    accept();
}

ChangeSet ConflictDialog::choice() const
{
    ChangeSet chosen = m_others;
    for (const Row &row : m_rows) {
        if (row.sides->checkedId() == Mine)
            chosen.fields.insert(row.conflict.key, {row.conflict.theirs, row.conflict.mine});
    }
    return chosen;
}

bool ConflictDialog::isComplete() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) { return row.sides->checkedId() >= 0; });
}

QString ConflictDialog::shown(const QString &key, const QJsonValue &value) const
{
    const Field *field = m_schema.field(key);
    const QString text = field ? formText(*field, value) : valueText(value);
    //: Stands for the value of an empty field.
    return text.isEmpty() ? tr("(empty)") : text;
}

QString ConflictDialog::titleOf(const QString &key) const
{
    const Field *field = m_schema.field(key);
    return field ? field->title() : key;
}

} // namespace patchbook
