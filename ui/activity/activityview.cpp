// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityview.h"

#include "models/tables/activitymodel.h"
#include "ui/list/listheader.h"
#include "ui/proportions.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <array>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double rowLines = 1.9; // a row's height in lines of text
// Shares of the width, in the order of the columns, and what a column needs at least, in letters.
constexpr std::array<int, ActivityModel::ColumnCount> columnShares{19, 21, 21, 14, 10, 15};
constexpr std::array<int, ActivityModel::ColumnCount> columnLetters{16, 14, 12, 12, 8, 10};

QString iconOf(OpState state, bool isOpen)
{
    switch (state) {
    case OpState::Pending:
    case OpState::Sending:
        return u"pending"_s;
    case OpState::Ambiguous:
        return u"refresh"_s;
    case OpState::Confirmed:
        return u"ok"_s;
    case OpState::Failed:
        return isOpen ? u"error"_s : u"close"_s;
    case OpState::Conflicted:
        return isOpen ? u"conflict"_s : u"close"_s;
    case OpState::Blocked:
        return u"lock"_s;
    case OpState::Cancelled:
        return u"clear"_s;
    }
    return {};
}

/** Cells with a drawing of the state, and their whole text as a tool tip when it does not fit. */
class ActivityDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const bool fits = sizeHint(option, index).width() <= view->visualRect(index).width();
        const QString text = index.data(Qt::AccessibleTextRole).toString();
        QToolTip::showText(event->globalPos(), fits ? QString() : plainTip(text), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != ActivityModel::StateColumn)
            return;
        const bool isOpen = index.data(ActivityModel::OpenRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            themedIcon(iconOf(OpState(index.data(ActivityModel::StateRole).toInt()), isOpen));
        if (isOpen)
            option->font.setWeight(QFont::DemiBold);
    }
};

} // namespace

ActivityView::ActivityView(ActivityModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"activityList"_s);
    setAccessibleName(tr("Changes"));
    setItemDelegate(new ActivityDelegate(this));
    setHorizontalHeader(new ListHeader(this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSortIndicatorShown(false);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = currentOp() != 0 ? currentOp() : m_kept; });
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    // Anything but Fixed makes Qt measure rows, which takes seconds on long lists.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    fitRows(*this, rowLines);
    connect(&model, &ActivityModel::pageRead, this, &ActivityView::keepCurrent);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ActivityView::keepCurrent);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityView::currentOpChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &ActivityView::currentOpChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ActivityView::currentOpChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = currentIndex().row();
                const bool wholeRow = first.column() == 0;
                if (wholeRow && row >= first.row() && row <= last.row())
                    Q_EMIT currentOpChanged();
            });
    connect(this, &QTableView::doubleClicked, this, &ActivityView::showContactRequested);
}

qint64 ActivityView::currentOp() const
{
    return currentIndex().isValid() ? currentIndex().data(ActivityModel::IdRole).toLongLong() : 0;
}

void ActivityView::setCurrentOp(qint64 op)
{
    m_kept = op;
    if (const int row = m_model.rowOf(op); row >= 0)
        setCurrentIndex(m_model.index(row, 0));
}

void ActivityView::keepCurrent()
{
    if (currentIndex().isValid() || m_model.rowCount() == 0)
        return;
    const int row = m_model.rowOf(m_kept);
    setCurrentIndex(m_model.index(qMax(0, row), 0));
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT showContactRequested();
    else if (plain && event->key() == Qt::Key_Up && currentIndex().row() <= 0)
        Q_EMIT leftAtTop();
    else
        QTableView::keyPressEvent(event);
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns(*this, columnLetters, columnShares);
}

void ActivityView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows(*this, rowLines);
        fitColumns(*this, columnLetters, columnShares);
    }
}

} // namespace patchbook
