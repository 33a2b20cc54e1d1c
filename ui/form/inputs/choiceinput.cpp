// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/choiceinput.h"

#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/optionsource.h"
#include "ui/form/inputs/stillbox.h"

namespace patchbook {

ChoiceInput::ChoiceInput(const Field &field, QWidget *parent)
    : FieldInput(field, parent)
    , m_box(new StillBox(parent))
{
    if (!field.flags.testFlag(FieldFlag::NotClearable))
        //: The entry of a list of choices that chooses none of them.
        m_box->addItem(tr("(none)"), QString());
    const QList<Option> options = listedOptions(field);
    for (const Option &option : options)
        m_box->addItem(option.title, option.value);
    m_known = m_box->count();
    m_box->setPlaceholderText(QStringLiteral("–"));
    m_box->setCurrentIndex(-1);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QString value = m_box->itemData(index).toString();
        Q_EMIT chosen(value.isEmpty() ? QJsonValue(QJsonValue::Null) : value);
    });
    connect(m_box, &StillBox::leftField, this, &FieldInput::left);
}

QWidget *ChoiceInput::box() const
{
    return m_box;
}

QString ChoiceInput::whyNot(const QJsonValue &value, bool edited) const
{
    Q_UNUSED(edited)
    // Any text does: it is chosen or not, and never typed.
    return value.isString() || isEmptyValue(value) ? QString() : whyNotEditable(value);
}

void ChoiceInput::show(const QJsonValue &value)
{
    const QString wanted = value.toString();
    int at = wanted.isEmpty() ? -1 : m_box->findData(wanted);
    if (at < 0 || at < m_known) {
        while (m_box->count() > m_known)
            m_box->removeItem(m_known);
    }
    if (!wanted.isEmpty() && at < 0) {
        //: An entry of a list of choices: the contact has this value, but the service offers
        //: others.
        const QString title = tr("%1 (not on the list)").arg(displayTextAlone(wanted, 120));
        m_box->addItem(title, wanted);
        at = m_known;
    }
    m_box->setCurrentIndex(at);
}

QString ChoiceInput::shownText() const
{
    return m_box->currentIndex() < 0 ? QString() : m_box->currentText();
}

} // namespace patchbook
