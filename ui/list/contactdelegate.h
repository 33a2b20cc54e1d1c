// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace patchbook {

/**
 * Paints the cells of the contact list: initials, name and marks in the first column, quiet text
 * in the others. Lays a text out once and keeps it, which makes scrolling four times as fast.
 */
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /** Beside the text of a cell and of a column's title, in pixels. */
    static constexpr int padding = 8;

    explicit ContactDelegate(QObject *parent = nullptr);

    /** The height that the name, the initials and their margins need. */
    static int rowHeight(const QFont &font, bool hasSecondLine);
    /** A quiet second line below the name, for a list without other columns. */
    void setSecondLineShown(bool shown);
    bool isSecondLineShown() const { return m_secondLine; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Ink
    {
        QColor strong;
        QColor quiet;
        bool struck = false;  // through the text: the contact is being deleted
        bool slanted = false; // the contact is archived
    };
    static Ink inkOf(const QStyleOptionViewItem &option, const QModelIndex &index);
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Ink &ink) const;
    /** Paints the mark of a contact's service and returns the room it took. */
    static int paintService(QPainter *painter, const QStyleOptionViewItem &option,
                            const QRect &place, const QModelIndex &index);
    /** Paints the marks at the end of a name and returns the room they took. */
    int paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QModelIndex &index, const Ink &ink) const;
    int paintWord(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                  const QString &word, const Ink &ink) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QString &text, const QColor &colour, const Ink &ink) const;
    const QStaticText &laidOut(const QString &text, int width, const QFont &font) const;

    mutable QCache<QString, QStaticText> m_texts;
    mutable QFont m_font; // which the texts are laid out in, upright or slanted
    bool m_secondLine = false;
};

} // namespace patchbook
