// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/rehearsal.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace patchbook {

/**
 * What a rehearsal says, as groups of contacts that have the same before them: those that change,
 * those that have it already, those that are left out by the reason. Lines that name no contact are
 * a group of their own.
 */
class RehearsalTree final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Contact, Change, Reason, columns };
    enum Role { CopyRole = Qt::UserRole }; ///< the whole text, untouched

    using QAbstractItemModel::QAbstractItemModel;

    /** A finished rehearsal, which outlives this or the next call; nullptr: nothing is shown. */
    void show(const Rehearsal *rehearsal, const QString &service, const QStringList &unmatched);

    /** The contact at a place; none for a group and for a line that names none. */
    std::optional<Rehearsed> contactAt(const QModelIndex &index) const;
    /** The first contact that will be sent; none when none will. */
    std::optional<Rehearsed> firstToSend() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return columns; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        JobOutcome outcome = JobOutcome::Waiting;
        std::optional<LeftOut> why;
        bool isUnmatched = false;
        std::vector<int> rows; // places in the rehearsal or in the unmatched lines
    };
    void addGroups();
    QString groupTitle(const Group &group) const;
    QString text(const Group &group, int row, Column column) const;
    const Rehearsed &contact(int place) const;

    const Rehearsal *m_rehearsal = nullptr;
    QString m_service;
    QStringList m_unmatched;
    std::vector<Group> m_groups;
    mutable Rehearsed m_contact; // the last one that was shown: its columns are asked for in turn
};

} // namespace patchbook
