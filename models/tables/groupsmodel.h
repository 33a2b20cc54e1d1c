// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/handover.h"

#include <QAbstractTableModel>

#include <functional>

namespace patchbook {

/** Groups of contacts: how large they are, and to whom they go. */
class GroupsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { GroupColumn, CountColumn, OwnerColumn };
    static constexpr int columns = 3;
    /** Whether the group goes to somebody, in part or wholly. */
    static constexpr int givenRole = Qt::UserRole;

    /** `mimeType`: of a drag, which carries the keys of groups, a line each, in UTF-8. */
    explicit GroupsModel(QString mimeType, QObject *parent = nullptr);

    /** `without`: what the group without a value is called. */
    void setGroups(const QList<ContactGroup> &groups, const QString &without, bool byPeriod);
    /** In the order of groups(). */
    void setFates(const QList<GroupFate> &fates);
    /** How an owner is called, safe to show. */
    void setOwnerTitle(std::function<QString(const QString &owner)> title);

    const QList<ContactGroup> &groups() const { return m_groups; }
    /** nullptr when it is not among them. */
    const ContactGroup *group(const QString &key) const;
    /** Safe to show. */
    QString titleOf(const ContactGroup &group) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override { return {m_mimeType}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QString ownerText(int row) const;
    QString spoken(int row) const;

    QString m_mimeType;
    QList<ContactGroup> m_groups;
    QHash<QString, int> m_rows; // by the group's key
    QList<GroupFate> m_fates;
    QString m_without;
    bool m_byPeriod = false;
    std::function<QString(const QString &)> m_ownerTitle;
};

} // namespace patchbook
