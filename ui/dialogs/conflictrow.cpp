// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictrow.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldtext.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype clashLimit = 60; // shown of a value; the rest is in the tooltip

/** Button texts take "&" for a mnemonic. */
QString buttonText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

QString conflictText(const Schema &schema, const QString &key, const QJsonValue &value)
{
    const Field *field = schema.field(key);
    const QString text = field ? formText(*field, value) : valueText(value);
    //: Stands for the value of an empty field.
    return text.isEmpty() ? ConflictRow::tr("(empty)") : text;
}

ConflictRow::ConflictRow(const Schema &schema, FieldConflict conflict, QGridLayout *grid)
    : QObject(grid->parentWidget())
    , m_schema(schema)
    , m_conflict(std::move(conflict))
    , m_grid(grid)
    , m_line(grid->rowCount())
    , m_sides(new QButtonGroup(this))
    , m_typed(m_conflict.mine)
{
    QWidget *table = grid->parentWidget();
    const QString &key = m_conflict.key;
    const Field *field = m_schema.field(key);
    const QString title = field ? field->title() : key;
    auto *label = new PlainLabel(title, table);
    label->setWordWrap(true);
    grid->addWidget(label, m_line, 0);

    const QString before = conflictText(m_schema, key, m_conflict.base);
    auto *base = new PlainLabel(table);
    base->setForeignText(before);
    base->setWordWrap(true);
    base->setObjectName("conflict_"_L1 % key % "_base"_L1);
    base->setAccessibleName(tr("%1 when you opened it: %2").arg(title, displayText(before)));
    QPalette quiet = table->palette();
    quiet.setColor(QPalette::WindowText, quietColor(table->palette()));
    base->setPalette(quiet);
    grid->addWidget(base, m_line, 1);

    //: For screen readers; %1 is a field's label, %2 its value.
    addSide(Theirs, m_conflict.theirs, u"_theirs"_s, tr("%1: at the service now, %2"));
    //: For screen readers; %1 is a field's label, %2 its value.
    addSide(Mine, m_conflict.mine, u"_mine"_s, tr("%1: yours, %2"));
    const bool onOneLine = field && field->isEditable() && field->kind != FieldKind::Flag &&
                           field->kind != FieldKind::Timestamp && whyNotEditable(m_typed).isEmpty();
    if (onOneLine)
        addEditor();
    connect(m_sides, &QButtonGroup::idToggled, this, &ConflictRow::changed);
}

void ConflictRow::addSide(Side side, const QJsonValue &value, const QString &name,
                          const QString &spoken)
{
    const QString &key = m_conflict.key;
    const QString text = conflictText(m_schema, key, value);
    const Field *field = m_schema.field(key);
    auto *choice =
        new QRadioButton(buttonText(displayText(text, clashLimit)), m_grid->parentWidget());
    choice->setObjectName("conflict_"_L1 % key % name);
    choice->setAccessibleName(
        spoken.arg(field ? field->title() : key, displayText(text, clashLimit)));
    setPlainTip(choice, text);
    m_sides->addButton(choice, side);
    m_grid->addWidget(choice, m_line, side == Mine ? 3 : 2);
}

void ConflictRow::addEditor()
{
    const Field field = *m_schema.field(m_conflict.key);
    //: A choice beside a field to type into, when neither of two values is wanted.
    auto *choice = new QRadioButton(tr("Another value:"), m_grid->parentWidget());
    choice->setObjectName("conflict_"_L1 % field.key % "_other"_L1);
    //: For screen readers; %1 is a field's label.
    choice->setAccessibleName(tr("%1: another value").arg(field.title()));
    m_sides->addButton(choice, Other);
    m_grid->addWidget(choice, m_line + 1, 1, Qt::AlignTop);
    m_editor = new FieldEditor(field, m_grid->parentWidget());
    m_editor->label()->hide();
    m_editor->setValue(m_typed);
    m_editor->input()->setObjectName("conflict_"_L1 % field.key % "_typed"_L1);
    m_grid->addWidget(m_editor, m_line + 1, 2, 1, 2);
    connect(m_editor, &FieldEditor::edited, this, [this](const QString &, const QJsonValue &value) {
        m_typed = value;
        m_editor->setValue(value);
        choose(Other);
        Q_EMIT changed();
    });
}

std::optional<ConflictRow::Side> ConflictRow::side() const
{
    const int chosen = m_sides->checkedId();
    return chosen < 0 ? std::nullopt : std::optional<Side>(Side(chosen));
}

void ConflictRow::choose(Side side)
{
    button(side)->setChecked(true);
}

QRadioButton *ConflictRow::button(Side side) const
{
    return static_cast<QRadioButton *>(m_sides->button(side));
}

std::optional<FieldChange> ConflictRow::change() const
{
    if (!side() || side() == Theirs)
        return std::nullopt;
    const QJsonValue wanted = side() == Mine ? m_conflict.mine : m_typed;
    if (m_schema.sameValue(m_conflict.key, wanted, m_conflict.theirs))
        return std::nullopt;
    return FieldChange{m_conflict.theirs,
                       isEmptyValue(wanted) ? QJsonValue(QJsonValue::Null) : wanted};
}

void ConflictRow::setProblem(const std::optional<FieldProblem> &problem)
{
    if (m_editor)
        m_editor->setProblem(side() == Other ? problem : std::nullopt);
}

} // namespace patchbook
