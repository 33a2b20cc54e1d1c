// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace patchbook {

/** Draws a line of "My cards": initials, number, the card's name, and how the card stands. */
class CardLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        PhoneRole = Qt::UserRole, ///< the line's id
        NumberRole,               ///< the number for reading
        NameRole,                 ///< the card's name, made safe; "" when there is none
        StateRole,                ///< in a few words; "" when all is well
        EditedRole,               ///< bool: there are unsaved edits
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace patchbook
