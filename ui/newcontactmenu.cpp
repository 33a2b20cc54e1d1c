// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newcontactmenu.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/ports/settings.h"
#include "ui/list/servicemark.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lastAccountKey = "new/account"_L1;

} // namespace

NewContactMenu::NewContactMenu(Workspace &workspace, Settings &settings, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_menu(new QMenu(parent))
{
    m_menu->setObjectName(u"newContactMenu"_s);
    m_menu->setTitle(tr("New contact in"));
    connect(m_menu, &QMenu::aboutToShow, this, &NewContactMenu::fill);
}

void NewContactMenu::setAsking(bool asks)
{
    if (!m_button || asks == (m_button->menu() != nullptr))
        return;
    m_button->setMenu(asks ? m_menu : nullptr);
    m_button->setPopupMode(asks ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
}

bool NewContactMenu::isPossible() const
{
    return std::ranges::any_of(m_workspace.sessions(),
                               [](const auto &session) { return !session->account().readOnly; });
}

void NewContactMenu::update()
{
    if (m_menu->isVisible())
        fill();
}

void NewContactMenu::fill()
{
    m_menu->clear();
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    const QString last = m_settings.text(lastAccountKey);
    for (const auto &session : m_workspace.sessions()) {
        const Account &account = session->account();
        const auto service = std::ranges::find(services, account.service, &ServiceInfo::key);
        const bool isKnown = service != services.cend();
        QString label = displayTextAlone(account.label).replace(u'&', "&&"_L1);
        if (account.readOnly)
            //: In the menu of accounts for a new contact; %1 is an account's name.
            label = tr("%1 (read-only)").arg(label);
        else if (isKnown)
            //: In the menu of accounts for a new contact; %1 is its name, %2 that of its service.
            label = tr("%1 · %2").arg(label, service->name);
        QAction *action = m_menu->addAction(
            serviceIcon(account.service, isKnown ? service->mark : QString()), label);
        action->setEnabled(!account.readOnly);
        action->setData(account.id);
        if (account.id == last)
            m_menu->setDefaultAction(action);
        connect(action, &QAction::triggered, this, [this, id = account.id] { choose(id); });
    }
}

void NewContactMenu::ask()
{
    fill();
    QList<QAction *> possible = m_menu->actions();
    possible.removeIf([](const QAction *action) { return !action->isEnabled(); });
    if (possible.isEmpty())
        return;
    if (possible.size() == 1) {
        choose(possible.constFirst()->data().toString());
        return;
    }
    const QWidget *place = m_button ? m_button : m_menu->parentWidget();
    m_menu->popup(place->mapToGlobal(m_button ? QPoint(0, m_button->height()) : QPoint(0, 0)));
    // The keys that asked can answer too.
    QAction *last = m_menu->defaultAction();
    const QList<QAction *> offered = m_menu->actions();
    const auto first = std::ranges::find_if(offered, &QAction::isEnabled);
    m_menu->setActiveAction(last && last->isEnabled() ? last : *first);
}

void NewContactMenu::choose(const QString &account)
{
    AccountSession *session = m_workspace.session(account);
    if (!session)
        return;
    m_settings.setText(lastAccountKey, account);
    Q_EMIT chosen(session);
}

} // namespace patchbook
