// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/choicesinput.h"

#include "models/domain/plaintext.h"
#include "models/domain/tags.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/checklist.h"
#include "ui/form/inputs/optionsource.h"

#include <QSignalBlocker>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

ChoicesInput::ChoicesInput(const Field &field, QWidget *parent)
    : FieldInput(field, parent)
    , m_box(new CheckList(parent))
{
    const QList<Option> options = listedOptions(field);
    for (const Option &option : options)
        m_box->addChoice(option.title, option.value);
    m_known = m_box->count();
    connect(m_box, &QListWidget::itemChanged, this, &ChoicesInput::takeChecks);
    connect(m_box, &CheckList::leftField, this, &FieldInput::left);
}

QWidget *ChoicesInput::box() const
{
    return m_box;
}

QString ChoicesInput::whyNot(const QJsonValue &value, bool edited) const
{
    Q_UNUSED(edited)
    return whyNotAList(value);
}

void ChoicesInput::show(const QJsonValue &value)
{
    if (!identicalValue(value, m_meant))
        m_origin = value;
    m_meant = value;
    const QSignalBlocker quiet(m_box);
    const QStringList chosen = tagsOf(value);
    // Values which are not offered stay in the list while the contact had or has them.
    QStringList foreign = tagsOf(m_origin) + chosen;
    foreign.removeIf([this](const QString &one) { return field().option(one); });
    foreign.removeDuplicates();
    showForeign(foreign);
    m_box->setChecked(chosen);
}

void ChoicesInput::showForeign(const QStringList &values)
{
    // Called while the list tells of a check, it must not take that very line away.
    if (values == m_foreign)
        return;
    m_foreign = values;
    m_box->cutTo(m_known);
    for (const QString &one : values) {
        //: An entry of a list of choices: the contact has this value, but the service offers
        //: others.
        m_box->addChoice(tr("%1 (not on the list)").arg(displayTextAlone(one, 120)), one);
    }
}

QString ChoicesInput::shownText() const
{
    return m_box->checkedTitles().join(", "_L1);
}

void ChoicesInput::takeChecks()
{
    const QStringList checked = m_box->checkedValues();
    // In the order in which the service had them: checked and unchecked again is no change.
    QStringList values;
    for (const QString &one : tagsOf(m_meant)) {
        if (checked.contains(one))
            values << one;
    }
    for (const QString &one : checked) {
        if (!values.contains(one))
            values << one;
    }
    if (sameTags(values, tagsOf(m_origin)))
        m_meant = m_origin;
    else
        m_meant = values.isEmpty() ? QJsonValue(QJsonValue::Null) : tagsValue(values);
    Q_EMIT chosen(m_meant);
}

} // namespace patchbook
