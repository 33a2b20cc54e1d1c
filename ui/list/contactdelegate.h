// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/foundin.h"
#include "ui/list/laidouttexts.h"

#include <QStyledItemDelegate>

class QTableView;

namespace patchbook {

/**
 * Paints the cells of the contact list: initials, name and marks in the first column, quiet text
 * in the others. Marks what a search found, and names the field when no column shows it.
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
    /** What the row was found by, where no column of the view tells; "" as its title: nothing. */
    SearchHit unseen(const QTableView &view, const QModelIndex &index) const;

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
        QColor mark = {};     // behind what was found
    };
    static Ink inkOf(const QStyleOptionViewItem &option, const QModelIndex &index);
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Ink &ink) const;
    void paintAvatar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &circle,
                     const QString &id, const QString &name) const;
    /** Paints the mark of a contact's service and returns the room it took. */
    static int paintService(QPainter *painter, const QStyleOptionViewItem &option,
                            const QRect &place, const QModelIndex &index);
    /** Paints the marks at the end of a name and returns the room they took. */
    int paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QModelIndex &index, const Ink &ink) const;
    int paintWord(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                  const QString &word, const Ink &ink) const;
    /** What `marks` asks for is marked; `number` is the place of LaidOutTexts::of(). */
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QString &text, const QColor &colour, const Ink &ink, int number = 0,
                   const LaidOutTexts::Marks &marks = {}) const;
    /** The same for the text of a cell. */
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                   const QModelIndex &index, const QString &text, const QColor &colour,
                   const Ink &ink) const;
    void lookAt(const QModelIndex &index) const;

    mutable LaidOutTexts m_texts;
    FoundIn *m_found;
    mutable int m_foundWhen = 0; // its generation for which texts were marked
    bool m_secondLine = false;
};

} // namespace patchbook
