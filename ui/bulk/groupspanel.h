// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/handover.h"
#include "ui/bulk/ownernames.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTreeView;

namespace patchbook {

class GroupsModel;
class ElidedLabel;

/**
 * Groups of contacts that are given to owners: dragged to them, by a menu, or with Alt and a digit.
 */
class GroupsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsPanel(QWidget *parent = nullptr);

    /** Whom the groups may go to, in the order of the digits. */
    void setOwners(const OwnerNames &names, const QStringList &owners);
    /** `without`: what the group without a value is called. */
    void setGroups(const QList<ContactGroup> &groups, const QString &without, bool byPeriod);
    void setFates(const QList<GroupFate> &fates);
    const QList<ContactGroup> &groups() const;
    QList<ContactGroup> chosen() const;
    QList<ContactGroup> named(const QStringList &keys) const;
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    /** `owner` "" takes them back. */
    void given(const QList<patchbook::ContactGroup> &groups, const QString &owner);
    /** There is nobody yet to whom groups could go. */
    void ownerWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildShortcuts();
    void fillMenu();
    void openMenu(const QPoint &place);
    void giveTo(const QString &owner);
    void updateButtons();

    OwnerNames m_names;
    QStringList m_owners;
    GroupsModel *m_model;
    QTreeView *m_view;
    QMenu *m_menu;
    QPushButton *m_give;
    QPushButton *m_takeBack;
    ElidedLabel *m_chosenLabel;
};

} // namespace patchbook
