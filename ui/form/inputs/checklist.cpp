// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/checklist.h"

#include <QFocusEvent>
#include <QWheelEvent>

namespace patchbook {

namespace {

constexpr int mostChecksShown = 6;
constexpr int checkValueRole = Qt::UserRole;

} // namespace

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSpacing(1);
}

void CheckList::addChoice(const QString &title, const QString &value)
{
    auto *item = new QListWidgetItem(title);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(checkValueRole, value);
    addItem(item);
    updateGeometry();
}

void CheckList::cutTo(int rows)
{
    while (count() > rows)
        delete takeItem(rows);
    updateGeometry();
}

void CheckList::setChecked(const QStringList &values)
{
    for (int i = 0; i < count(); ++i) {
        const bool on = values.contains(item(i)->data(checkValueRole).toString());
        item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList CheckList::checkedValues() const
{
    QStringList values;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            values << item(i)->data(checkValueRole).toString();
    }
    return values;
}

QStringList CheckList::checkedTitles() const
{
    QStringList titles;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            titles << item(i)->text();
    }
    return titles;
}

QSize CheckList::sizeHint() const
{
    const int rowHeight = count() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    const int rows = qBound(1, count(), mostChecksShown);
    return {QListWidget::sizeHint().width(),
            rows * (rowHeight + 2 * spacing()) + 2 * frameWidth() + 2};
}

QSize CheckList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void CheckList::wheelEvent(QWheelEvent *event)
{
    // The form scrolls on, unless somebody is at work in here.
    if (hasFocus())
        QListWidget::wheelEvent(event);
    else
        event->ignore();
}

void CheckList::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (!currentItem() && count() > 0)
        setCurrentRow(0, QItemSelectionModel::NoUpdate);
}

void CheckList::focusOutEvent(QFocusEvent *event)
{
    QListWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT leftField();
}

} // namespace patchbook
