// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/threeaccounts.h"
#include "tests/ui/formbench.h"

#include <QToolButton>

#include <memory>

namespace patchbook::test {

/** A form over three accounts of different services: "a", "b" and "c" of ThreeAccounts. */
struct ServicesFormBench : ThreeAccounts
{
    MapSettings settings;
    ScriptedPrompts prompts;
    std::unique_ptr<ContactForm> form;

    /** `fill` puts contacts into each service before its list is read. */
    explicit ServicesFormBench(std::function<void(FakeContacts &, const Account &)> fill)
    {
        settings.setText(QString::fromLatin1(setting::region), QStringLiteral("US"));
        prepare(std::move(fill));
        if (!start())
            qFatal("The lists were not read.");
        form = std::make_unique<ContactForm>(workspace, settings, prompts);
        form->resize(620, 900);
        form->QWidget::show();
    }
    void show(const QString &account, const QString &id)
    {
        form->show(&session(account), Collection::Contacts, id);
    }
    QLineEdit *field(const QString &key) const
    {
        return form->findChild<QLineEdit *>(QStringLiteral("field_") + key);
    }
    QPushButton *button(const QString &name) const { return form->findChild<QPushButton *>(name); }
    bool isShown(const QString &name) const
    {
        const auto *widget = form->findChild<QWidget *>(name);
        return widget && widget->isVisibleTo(form.get());
    }
    QString label(const QString &name) const
    {
        const auto *found = form->findChild<QLabel *>(name);
        return found && found->isVisibleTo(form.get()) ? found->text() : QString();
    }
};

} // namespace patchbook::test
