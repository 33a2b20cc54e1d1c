// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runsums.h"

#include "models/domain/plaintext.h"
#include "ui/bulk/runwords.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QStyle>
#include <QStyledItemDelegate>

#include <array>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WhatColumn = 0;
constexpr int CountColumn = 1;
constexpr int outcomeRole = Qt::UserRole; // int: a JobOutcome; -1: all
constexpr int allOutcomes = -1;
constexpr qsizetype reasonLength = 160; // of the service's words in a row; the tip tells more
constexpr int linesShown = 9;
constexpr int fewestLetters = 10; // in a line of a wrapped text

// As the total adds up: what was done, then what was not and why, then what is still to come.
constexpr std::array sumOrder{JobOutcome::Changed,    JobOutcome::Already, JobOutcome::Skipped,
                              JobOutcome::Conflicted, JobOutcome::Failed,  JobOutcome::Cancelled,
                              JobOutcome::Waiting};
static_assert(sumOrder.size() == jobOutcomes);

/** Rows as high as their texts are when they are wrapped. */
class SumsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const auto *tree = static_cast<const QTreeWidget *>(option.widget);
        if (!tree || index.column() != WhatColumn || !index.parent().isValid())
            return size;
        constexpr int margins = 12;
        // As if the scroll bar were there: else it and the heights could push each other for ever.
        const int bar = tree->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, tree);
        const int room = tree->width() - 2 * tree->frameWidth() - bar -
                         tree->columnWidth(CountColumn) - 2 * tree->indentation() - margins;
        const QRect text = option.fontMetrics.boundingRect(
            QRect(0, 0, qMax(room, option.fontMetrics.averageCharWidth() * fewestLetters), 1 << 20),
            Qt::TextWordWrap, index.data().toString());
        size.setHeight(text.height() + margins / 3);
        return size;
    }
};

} // namespace

RunSums::RunSums(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"runSums"_s);
    setAccessibleName(tr("Sums"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    setAllColumnsShowFocus(true);
    setWordWrap(true);
    setItemDelegate(new SumsDelegate(this));
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(false);
    // First, so that it is seen however many reasons there are.
    auto *all = new QTreeWidgetItem(this);
    all->setData(WhatColumn, outcomeRole, allOutcomes);
    all->setText(WhatColumn, tr("All contacts"));
    all->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignTop);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    all->setFont(WhatColumn, bold);
    all->setFont(CountColumn, bold);
    for (const JobOutcome outcome : sumOrder) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(WhatColumn, outcomeRole, int(outcome));
        item->setIcon(WhatColumn, themedIcon(outcomeIcon(outcome)));
        item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignTop);
        item->setExpanded(true);
    }
    setCurrentItem(all);
    setTally({}, JobKind::Edit, {});
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT outcomeChosen(outcome());
    });
}

void RunSums::setTally(const JobTally &tally, JobKind kind, const QString &service)
{
    const bool sameReasons = tally.reasons == m_tally.reasons && service == m_service;
    m_tally = tally;
    m_service = service;
    m_kind = kind;
    m_isFilling = true;
    for (const JobOutcome outcome : sumOrder) {
        QTreeWidgetItem *item = itemOf(outcome);
        const int count = tally.of(outcome);
        item->setText(WhatColumn, outcomeWord(outcome, kind));
        item->setText(CountColumn, QLocale().toString(count));
        item->setData(WhatColumn, Qt::AccessibleTextRole, outcomeSentence(outcome, count, kind));
        // The row that is looked at stays, so that nothing jumps away below the cursor.
        item->setHidden(count == 0 && this->outcome() != outcome);
        if (!sameReasons)
            fillReasons(item, outcome, service);
    }
    itemOf({})->setText(CountColumn, QLocale().toString(tally.total()));
    m_isFilling = false;
    fit();
}

void RunSums::fillReasons(QTreeWidgetItem *item, JobOutcome outcome, const QString &service)
{
    // Of the tree's items only these come and go; the cursor must not be lost with one.
    const bool wasInside = currentItem() && currentItem()->parent() == item;
    qDeleteAll(item->takeChildren());
    for (const JobReason &reason : std::as_const(m_tally.reasons)) {
        if (reason.outcome != outcome)
            continue;
        const Explanation words = reasonWords(reason, service);
        QString text = words.headline;
        if (!words.serviceWords.isEmpty())
            text += u'\n' + displayTextAlone(words.serviceWords, reasonLength);
        auto *child = new QTreeWidgetItem(item);
        child->setData(WhatColumn, outcomeRole, int(outcome));
        child->setText(WhatColumn, text);
        child->setText(CountColumn, QLocale().toString(reason.count));
        child->setTextAlignment(WhatColumn, Qt::AlignLeading | Qt::AlignTop);
        child->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignTop);
        child->setToolTip(WhatColumn, plainTip(words.sentence() + u'\n' + words.serviceWords));
        //: For screen readers. %1 says why contacts were not changed.
        child->setData(WhatColumn, Qt::AccessibleTextRole,
                       tr("%n contact(s): %1", "", reason.count).arg(text));
    }
    if (wasInside)
        setCurrentItem(item);
}

QTreeWidgetItem *RunSums::itemOf(std::optional<JobOutcome> outcome) const
{
    const int wanted = outcome ? int(*outcome) : allOutcomes;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->data(WhatColumn, outcomeRole).toInt() == wanted)
            return topLevelItem(row);
    }
    return nullptr;
}

std::optional<JobOutcome> RunSums::outcome() const
{
    const QTreeWidgetItem *item = currentItem();
    const int chosen = item ? item->data(WhatColumn, outcomeRole).toInt() : allOutcomes;
    return chosen == allOutcomes ? std::nullopt : std::optional(JobOutcome(chosen));
}

void RunSums::setOutcome(std::optional<JobOutcome> outcome)
{
    QTreeWidgetItem *item = itemOf(outcome);
    item->setHidden(false);
    setCurrentItem(item);
}

QSize RunSums::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 2 * linesShown};
}

void RunSums::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RunSums::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fit();
}

// A wrapped text gets its height from the column's width, which Qt does not ask again by itself.
void RunSums::fit()
{
    scheduleDelayedItemsLayout();
}

} // namespace patchbook
