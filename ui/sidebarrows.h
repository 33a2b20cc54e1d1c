// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTreeWidgetItem>

#include <functional>

namespace patchbook {

/** A line of the sidebar whose tooltip is made when it is asked for, because it tells of now. */
class SidebarItem final : public QTreeWidgetItem
{
public:
    enum Column { NameColumn, CountColumn };
    enum Role {
        StateRole = Qt::UserRole + 10, ///< QString: a quiet line below the name
        TroubleRole,                   ///< bool: that line is about something wrong
    };

    std::function<QString()> tip; ///< plain text; none: no tooltip

    QVariant data(int column, int role) const override;
};

/** Paints the sidebar's rows: roomy, those of accounts with a second line. */
class SidebarRows final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace patchbook
