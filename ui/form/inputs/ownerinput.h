// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/spelledinput.h"

namespace patchbook {

class OwnerBox;

/** An owner by e-mail address, where the service does not tell its users. */
class OwnerInput final : public SpelledInput
{
    Q_OBJECT

public:
    OwnerInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    void setSuggestions(std::function<QStringList()> suggestions) override;

protected:
    QString spelled(const QJsonValue &value) const override;
    QJsonValue meaning(const QString &text) const override;

private:
    OwnerBox *m_box;
};

} // namespace patchbook
