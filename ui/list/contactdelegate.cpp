// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/contactdelegate.h"

#include "models/domain/plaintext.h"
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
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int avatarMargin = 4;
// Behind what was found: the selection's colour, mixed with what is behind it.
constexpr double markShare = 0.35;
constexpr double noteSize = 0.85;   // of the font
constexpr qsizetype noteStart = 12; // letters before what was found
constexpr int columnsPerAccount = 4096;
constexpr int noteNumber = -1;
// A selected row's second line: its text colour, mixed with the selection.
constexpr double quietShare = 0.85;

/** Why a row was found, in words. */
struct Note
{
    QString text;
    QList<TextRange> ranges;
};

Note noteOf(const SearchHit &hit)
{
    QString found = hit.text;
    qsizetype cut = 0;
    // Of a long text what matters is around what was found.
    if (!hit.ranges.isEmpty() && hit.ranges.constFirst().start > noteStart) {
        cut = hit.ranges.constFirst().start - noteStart / 2;
        found = u'\u2026' + found.mid(cut);
        --cut;
    }
    //: Why a row of the list was found, where no column shows it. %1 is a field's name, %2 what is
    //: in it.
    const QString text = ContactDelegate::tr("%1: %2").arg(displayTextAlone(hit.title), found);
    const qsizetype start = text.size() - found.size() - cut;
    QList<TextRange> ranges = text.endsWith(found) ? hit.ranges : QList<TextRange>();
    for (TextRange &range : ranges)
        range.start += start;
    return {text, ranges};
}

QRect visual(const QStyleOptionViewItem &option, const QRect &place)
{
    return QStyle::visualRect(option.direction, option.rect, place);
}

// To set one costs more than to look at the one that is set, which mostly is the same.
void useFont(QPainter *painter, const QFont &font)
{
    if (painter->font() != font)
        painter->setFont(font);
}

} // namespace

ContactDelegate::ContactDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_found(new FoundIn(this))
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
            archived,
            mixed(option.palette.color(group, QPalette::Highlight),
                  option.palette.color(group, QPalette::Base), markShare)};
    if (option.state.testFlag(QStyle::State_Selected)) {
        ink.strong = option.palette.color(group, QPalette::HighlightedText);
        ink.quiet = mixed(ink.strong, option.palette.color(group, QPalette::Highlight), quietShare);
        ink.mark = mixed(ink.strong, option.palette.color(group, QPalette::Highlight), markShare);
    }
    if (leaves || archived)
        ink.strong = ink.quiet;
    return ink;
}

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    // For a plain row styles work out many colours and then paint nothing.
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver) ||
        option.backgroundBrush.style() != Qt::NoBrush)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const Ink ink = inkOf(option, index);
    lookAt(index);
    painter->save();
    painter->setFont(option.font);
    if (index.column() == 0) {
        paintName(painter, option, index, ink);
    } else {
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        place.setLeft(place.left() + paintService(painter, option, place, index));
        paintCell(painter, option, place, index, index.data(Qt::DisplayRole).toString(),
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
    paintAvatar(painter, option, visual(option, circle), id, name);

    QRect place = option.rect.adjusted(2 * padding + side, 0, -padding, 0);
    place.setRight(place.right() - paintMarks(painter, option, place, index, ink));
    const bool isNew = index.data(ContactTableModel::NewRole).toBool();
    const QString shown = !name.isEmpty() ? name : isNew ? tr("New contact") : tr("No name");
    const QColor colour = name.isEmpty() ? ink.quiet : ink.strong;
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const SearchHit hit = view ? unseen(*view, index) : SearchHit();
    const bool isFoundElsewhere = !hit.title.isEmpty();
    const QString second =
        m_secondLine ? index.data(ContactTableModel::SecondLineRole).toString() : QString();
    if (!isFoundElsewhere && (second.isEmpty() || second == name)) {
        paintCell(painter, option, place, index, shown, colour, ink);
        return;
    }
    QStyleOptionViewItem small = option;
    if (!m_secondLine) // the row is as high as two lines only if one of them is small
        small.font.setPointSizeF(option.font.pointSizeF() * noteSize);
    const int line = QFontMetrics(option.font).height();
    const int lower = QFontMetrics(small.font).height();
    const int top = place.top() + (place.height() - line - lower) / 2;
    const QRect below(place.left(), top + line, place.width(), lower);
    paintCell(painter, option, QRect(place.left(), top, place.width(), line), index, shown, colour,
              ink);
    if (!isFoundElsewhere) {
        paintText(painter, small, below, second, ink.quiet, ink);
        return;
    }
    const Note note = noteOf(hit);
    paintText(painter, small, below, note.text, ink.quiet, ink, noteNumber,
              [&note] { return note.ranges; });
}

void ContactDelegate::paintAvatar(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QRect &circle, const QString &id, const QString &name) const
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString initials = avatarInitials(name);
    if (initials.isEmpty()) {
        painter->drawPixmap(circle.topLeft(),
                            avatar(id, name, circle.width(), ratio, option.palette));
        return;
    }
    // Hardly two rows have the same initials and colour, so a picture of both is seldom met again.
    const AvatarColours colours = avatarColours(id, option.palette);
    painter->drawPixmap(circle.topLeft(), avatarCircle(colours, circle.width(), ratio));
    QFont font = avatarFont(circle.width(), AvatarLetters::Usual);
    QStaticText shown = m_texts.of(initials, 2 * circle.width(), font, 0, {}).text;
    if (isWideInAvatar(shown.size().width(), circle.width())) {
        font = avatarFont(circle.width(), AvatarLetters::Wide);
        shown = m_texts.of(initials, 2 * circle.width(), font, 0, {}).text;
    }
    const QSizeF size = shown.size();
    useFont(painter, font);
    painter->setPen(colours.ink);
    painter->drawStaticText(QPointF(circle.left() + (circle.width() - size.width()) / 2,
                                    circle.top() + (circle.height() - size.height()) / 2),
                            shown);
}

void ContactDelegate::lookAt(const QModelIndex &index) const
{
    if (const auto *contacts = qobject_cast<const ContactTableModel *>(index.model()))
        m_found->look(*contacts);
    if (std::exchange(m_foundWhen, m_found->generation()) != m_foundWhen)
        m_texts.forgetMarks();
}

SearchHit ContactDelegate::unseen(const QTableView &view, const QModelIndex &index) const
{
    lookAt(index);
    if (!m_found->isSearching())
        return {};
    return m_found->unseen(index.row(),
                           [&view](int column) { return !view.isColumnHidden(column); });
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

void ContactDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QModelIndex &index, const QString &text,
                                const QColor &colour, const Ink &ink) const
{
    if (!m_found->isSearching()) {
        paintText(painter, option, place, text, colour, ink);
        return;
    }
    paintText(painter, option, place, text, colour, ink,
              m_found->accountOf(index.row()) * columnsPerAccount + index.column() + 1,
              [&] { return m_found->marks(index.row(), index.column(), text); });
}

void ContactDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QString &text, const QColor &colour,
                                const Ink &ink, int number, const LaidOutTexts::Marks &marks) const
{
    if (text.isEmpty() || place.width() <= 0)
        return;
    if (ink.slanted) {
        QFont slanted = option.font;
        slanted.setItalic(true);
        useFont(painter, slanted);
    } else {
        useFont(painter, option.font);
    }
    const LaidOutText shown = m_texts.of(text, place.width(), painter->font(), number, marks);
    const QRect whole = visual(option, place);
    const QSizeF size = shown.text.size();
    const qreal left =
        option.direction == Qt::RightToLeft ? whole.right() + 1 - size.width() : whole.left();
    const QPointF start(left, whole.top() + (whole.height() - size.height()) / 2);
    for (const QRectF &mark : shown.marks)
        painter->fillRect(mark.translated(start), ink.mark);
    painter->setPen(colour);
    painter->drawStaticText(start, shown.text);
    if (!ink.struck)
        return;
    // Not by the font, which would lay the text out anew.
    const qreal middle = whole.top() + whole.height() / 2.0;
    painter->drawLine(QPointF(left, middle), QPointF(left + size.width(), middle));
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
