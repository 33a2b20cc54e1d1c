// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/optionsource.h"
#include "ui/form/inputs/spelledinput.h"

namespace patchbook {

class SearchBox;

/** One value out of a long list, found by typing: a country, a time zone, a user, an option. */
class SearchInput final : public SpelledInput
{
    Q_OBJECT

public:
    SearchInput(const Field &field, OptionSource source, QWidget *parent);

    QWidget *box() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString note() const override;

protected:
    QString spelled(const QJsonValue &value) const override;
    QJsonValue meaning(const QString &text) const override;
    void lookAt(const QString &text) override;

private:
    OptionSource m_source;
    SearchBox *m_box;
};

} // namespace patchbook
