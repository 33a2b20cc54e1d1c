// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runresultsview.h"

#include "models/tables/runresultsmodel.h"
#include "ui/bulk/runwords.h"
#include "ui/list/listheader.h"
#include "ui/proportions.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <array>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double resultLines = 1.7; // a row's height in lines of text
// Shares of the width, in the order of the columns, and what a column needs at least, in letters.
constexpr std::array<int, RunResultsModel::ColumnCount> resultShares{8, 20, 36, 26, 10};
constexpr std::array<int, RunResultsModel::ColumnCount> resultLetters{15, 16, 22, 18, 12};

/** Cells with a drawing of the outcome, and their whole text as a tool tip when it does not fit. */
class ResultsDelegate final : public QStyledItemDelegate
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
        if (index.column() != RunResultsModel::ResultColumn)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            themedIcon(outcomeIcon(JobOutcome(index.data(RunResultsModel::OutcomeRole).toInt())));
    }
};

} // namespace

RunResultsView::RunResultsView(RunResultsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"runResults"_s);
    setAccessibleName(tr("Contacts of this run"));
    setItemDelegate(new ResultsDelegate(this));
    setHorizontalHeader(new ListHeader(this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSortIndicatorShown(false);
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    // Anything but Fixed makes Qt measure rows, which takes seconds on long lists.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    fitRows(*this, resultLines);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT contactRequested(index.row()); });
}

void RunResultsView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && isEnter && currentIndex().isValid())
        Q_EMIT contactRequested(currentIndex().row());
    else if (plain && event->key() == Qt::Key_Up && currentIndex().row() <= 0)
        Q_EMIT leftAtTop();
    else if (event->matches(QKeySequence::Copy))
        copyRow();
    else
        QTableView::keyPressEvent(event);
}

void RunResultsView::copyRow()
{
    QStringList cells;
    for (int column = 0; currentIndex().isValid() && column < RunResultsModel::ColumnCount;
         ++column)
        cells << currentIndex()
                     .siblingAtColumn(column)
                     .data(RunResultsModel::ExactTextRole)
                     .toString();
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void RunResultsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns(*this, resultLetters, resultShares);
}

void RunResultsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows(*this, resultLines);
        fitColumns(*this, resultLetters, resultShares);
    }
}

} // namespace patchbook
