// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/flaginput.h"

#include <QCheckBox>
#include <QLineEdit>

namespace patchbook {

namespace {

/** Nobody unsays yes or no by a click: "not set" comes back with the way back alone. */
class YesNoBox final : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;

protected:
    void nextCheckState() override
    {
        setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }
};

} // namespace

FlagInput::FlagInput(const Field &field, QWidget *parent)
    : FieldInput(field, parent)
    , m_box(new YesNoBox(parent))
{
    m_box->setTristate(true);
    m_box->setMinimumHeight(QLineEdit().sizeHint().height());
    connect(m_box, &QCheckBox::clicked, this, [this] {
        const bool yes = m_box->checkState() == Qt::Checked;
        show(yes);
        Q_EMIT chosen(yes);
    });
}

QWidget *FlagInput::box() const
{
    return m_box;
}

QString FlagInput::whyNot(const QJsonValue &value, bool edited) const
{
    Q_UNUSED(edited)
    if (value.isBool() || isEmptyValue(value))
        return {};
    return tr("The service has something else than yes or no here, so it is shown only. It stays "
              "as it is.");
}

void FlagInput::show(const QJsonValue &value)
{
    if (value.isBool())
        m_box->setCheckState(value.toBool() ? Qt::Checked : Qt::Unchecked);
    else
        m_box->setCheckState(Qt::PartiallyChecked);
    //: Beside a check box which nobody has ever set to yes or no.
    m_box->setText(value.isBool() ? valueText(value) : tr("Not set"));
}

QString FlagInput::shownText() const
{
    return m_box->text();
}

} // namespace patchbook
