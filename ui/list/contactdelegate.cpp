// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/contactdelegate.h"

#include "models/tables/contacttablemodel.h"
#include "ui/list/quietcolour.h"
#include "ui/list/servicemark.h"
#include "ui/text/avatar.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextOption>
#include <QToolTip>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int avatarMargin = 4;
constexpr int keptTexts = 4000;
// A selected row's second line: its text colour, mixed with the selection.
constexpr double quietShare = 0.85;

QRect visual(const QStyleOptionViewItem &option, const QRect &place)
{
    return QStyle::visualRect(option.direction, option.rect, place);
}

} // namespace

ContactDelegate::ContactDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_texts(keptTexts)
{
}

int ContactDelegate::rowHeight(const QFont &font, bool hasSecondLine)
{
    const int line = QFontMetrics(font).height();
    return hasSecondLine ? 2 * line + 4 * avatarMargin : qMax(line * 2, line + 3 * avatarMargin);
}

void ContactDelegate::setSecondLineShown(bool shown)
{
    m_secondLine = shown;
}

ContactDelegate::Ink ContactDelegate::inkOf(const QStyleOptionViewItem &option,
                                            const QModelIndex &index)
{
    const bool leaves = index.data(ContactTableModel::LeavingRole).toBool();
    const auto group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
                       : option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                     : QPalette::Inactive;
    const bool archived = index.data(ContactTableModel::ArchivedRole).toBool();
    Ink ink{option.palette.color(group, QPalette::Text), quietColour(option.palette), leaves,
            archived};
    if (option.state.testFlag(QStyle::State_Selected)) {
        ink.strong = option.palette.color(group, QPalette::HighlightedText);
        ink.quiet = mixed(ink.strong, option.palette.color(group, QPalette::Highlight), quietShare);
    }
    if (leaves || archived)
        ink.strong = ink.quiet;
    return ink;
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const Ink ink = inkOf(option, index);
    painter->save();
    painter->setFont(option.font);
    if (index.column() == 0) {
        paintName(painter, option, index, ink);
    } else {
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        place.setLeft(place.left() + paintService(painter, option, place, index));
        paintText(painter, option, place, index.data(Qt::DisplayRole).toString(),
                  m_secondLine ? ink.quiet : ink.strong, ink);
    }
    // The current row must be seen when it is not among the selected ones.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row() &&
        !option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

void ContactDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Ink &ink) const
{
    const QString name = index.data(ContactTableModel::NameRole).toString();
    const QString id = index.data(ContactTableModel::OwnIdRole).toString();
    const int side = option.rect.height() - 2 * avatarMargin;
    const QRect circle(option.rect.left() + padding, option.rect.top() + avatarMargin, side, side);
    painter->drawPixmap(
        visual(option, circle).topLeft(),
        avatar(id, name, side, painter->device()->devicePixelRatioF(), option.palette));

    QRect place = option.rect.adjusted(2 * padding + side, 0, -padding, 0);
    place.setRight(place.right() - paintMarks(painter, option, place, index, ink));
    const bool isNew = index.data(ContactTableModel::NewRole).toBool();
    const QString shown = !name.isEmpty() ? name : isNew ? tr("New contact") : tr("No name");
    const QColor colour = name.isEmpty() ? ink.quiet : ink.strong;
    const QString second =
        m_secondLine ? index.data(ContactTableModel::SecondLineRole).toString() : QString();
    if (second.isEmpty() || second == name) {
        paintText(painter, option, place, shown, colour, ink);
        return;
    }
    const int line = QFontMetrics(option.font).height();
    const int top = place.top() + (place.height() - 2 * line) / 2;
    paintText(painter, option, QRect(place.left(), top, place.width(), line), shown, colour, ink);
    paintText(painter, option, QRect(place.left(), top + line, place.width(), line), second,
              ink.quiet, ink);
}

int ContactDelegate::paintService(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QRect &place, const QModelIndex &index)
{
    const QString mark = index.data(ContactTableModel::MarkRole).toString();
    if (mark.isEmpty())
        return 0;
    const int side = QFontMetrics(option.font).height() + 2;
    const QRect square(place.left(), place.center().y() - side / 2, side, side);
    paintServiceMark(*painter, visual(option, square),
                     index.data(ContactTableModel::ServiceRole).toString(), mark, option.palette);
    return side + padding;
}

int ContactDelegate::paintMarks(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QModelIndex &index, const Ink &ink) const
{
    const int side = QFontMetrics(option.font).height();
    const auto paintIcon = [&](const QString &icon) {
        const QRect mark(place.right() - side, place.center().y() - side / 2, side, side);
        painter->drawPixmap(
            visual(option, mark).topLeft(),
            themedPixmap(icon, {side, side}, painter->device()->devicePixelRatioF(), ink.strong));
        return side + padding;
    };
    if (index.data(ContactTableModel::NewRole).toBool())
        //: Mark in a row of the list: a contact that is not at the service yet. Very short.
        return paintWord(painter, option, place, tr("New"), ink);
    if (index.data(ContactTableModel::ArchivedRole).toBool())
        //: Mark in a row of the list: a contact that the service has archived. Very short.
        return paintWord(painter, option, place, tr("Archived"), ink);
    if (index.data(ContactTableModel::DirtyRole).toBool())
        return paintIcon(u"edited"_s);
    if (!index.data(ContactTableModel::UnreadableRole).toString().isEmpty())
        return paintIcon(u"lock"_s);
    return 0;
}

int ContactDelegate::paintWord(QPainter *painter, const QStyleOptionViewItem &option,
                               const QRect &place, const QString &word, const Ink &ink) const
{
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetrics metrics(small);
    const int width = metrics.horizontalAdvance(word) + 2 * padding;
    const int height = metrics.height() + 2;
    const QRect mark = visual(
        option, QRect(place.right() - width, place.center().y() - height / 2, width, height));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ink.quiet);
    painter->drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0,
                             height / 2.0);
    painter->setFont(small);
    painter->setPen(ink.strong);
    painter->drawText(mark, Qt::AlignCenter | Qt::TextSingleLine, word);
    painter->restore();
    return width + padding;
}

void ContactDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QString &text, const QColor &colour,
                                const Ink &ink) const
{
    if (text.isEmpty() || place.width() <= 0)
        return;
    QFont font = option.font;
    font.setItalic(ink.slanted);
    painter->setFont(font);
    const QStaticText &shown = laidOut(text, place.width(), font);
    const QRect whole = visual(option, place);
    const QSizeF size = shown.size();
    const qreal left =
        option.direction == Qt::RightToLeft ? whole.right() + 1 - size.width() : whole.left();
    painter->setPen(colour);
    painter->drawStaticText(QPointF(left, whole.top() + (whole.height() - size.height()) / 2),
                            shown);
    if (!ink.struck)
        return;
    // Not by the font: the laid out texts are kept for one font alone.
    const qreal middle = whole.top() + whole.height() / 2.0;
    painter->drawLine(QPointF(left, middle), QPointF(left + size.width(), middle));
}

const QStaticText &ContactDelegate::laidOut(const QString &text, int width, const QFont &font) const
{
    QFont upright = font;
    upright.setItalic(false);
    if (upright != m_font) {
        m_font = upright;
        m_texts.clear();
    }
    const QString key = text + (font.italic() ? u"\n/"_s : u"\n"_s) +
                        QString::number(width); // shown text has no line ends
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    auto *made = new QStaticText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    // QStaticText guesses at rich text, too, unless it is told.
    made->setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    made->setTextOption(option);
    made->prepare({}, font);
    m_texts.insert(key, made);
    return *made;
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = rowHeight(option.font, m_secondLine);
    const QString text = index.data(Qt::DisplayRole).toString();
    const int beside = index.column() == 0 ? height + padding : 0;
    return {QFontMetrics(option.font).horizontalAdvance(text) + 2 * padding + beside, height};
}

bool ContactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString unreadable = index.data(ContactTableModel::UnreadableRole).toString();
    QString tip;
    if (sizeHint(option, index).width() > option.rect.width())
        tip = index.data(Qt::ToolTipRole).toString();
    else if (!index.data(ContactTableModel::MarkRole).toString().isEmpty())
        tip = index.data(Qt::ToolTipRole).toString(); // the letters alone say little
    else if (index.column() == 0 && index.data(ContactTableModel::LeavingRole).toBool())
        tip = plainTip(tr("Is being deleted"));
    else if (index.column() == 0 && index.data(ContactTableModel::NewRole).toBool())
        tip = plainTip(tr("Not saved yet"));
    else if (index.column() == 0 && index.data(ContactTableModel::DirtyRole).toBool())
        tip = plainTip(tr("Has unsaved changes"));
    else if (index.column() == 0 && index.data(ContactTableModel::ArchivedRole).toBool())
        tip = plainTip(tr("Archived: the service changes this contact no more"));
    else if (index.column() == 0 && !unreadable.isEmpty())
        tip = plainTip(unreadable);
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

} // namespace patchbook
