// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/groupspanel.h"

#include "models/tables/groupsmodel.h"
#include "ui/bulk/ownerspanel.h"
#include "ui/text/elidedlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int digitKeys = 9;
constexpr int rowAir = 6;
constexpr int sizedRows = 50;   // the largest groups come first
constexpr int ownerIndent = 12; // the numbers end where the owners begin

/** Rows with some air, and the owners apart from the numbers. */
class GroupDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, rowAir);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != GroupsModel::OwnerColumn)
            return;
        // An empty picture keeps the selection's ground beneath the gap.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(ownerIndent - 6, 1);
        option->icon = {};
    }
};

} // namespace

GroupsPanel::GroupsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new GroupsModel(OwnersPanel::groupsMimeType(), this))
    , m_view(new QTreeView(this))
    , m_menu(new QMenu(this))
    , m_give(new QPushButton(tr("&Give to"), this))
    , m_takeBack(new QPushButton(tr("&Take back"), this))
    , m_chosenLabel(new ElidedLabel(this))
{
    m_view->setObjectName(u"groupsView"_s);
    m_view->setAccessibleName(tr("Groups of contacts"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new GroupDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    m_view->installEventFilter(this);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setResizeContentsPrecision(sizedRows);
    header->setSectionResizeMode(GroupsModel::GroupColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(GroupsModel::CountColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(GroupsModel::OwnerColumn, QHeaderView::Stretch);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    m_give->setObjectName(u"groupsGive"_s);
    m_give->setAutoDefault(false);
    m_give->setMenu(m_menu);
    m_takeBack->setObjectName(u"groupsTakeBack"_s);
    m_takeBack->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_give);
    row->addWidget(m_takeBack);
    m_chosenLabel->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_chosenLabel, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view, 1);
    column->addLayout(row);

    connect(m_menu, &QMenu::aboutToShow, this, &GroupsPanel::fillMenu);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { giveTo({}); });
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { openMenu(m_view->viewport()->mapToGlobal(place)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GroupsPanel::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &GroupsPanel::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &GroupsPanel::updateButtons);
    buildShortcuts();
    updateButtons();
}

void GroupsPanel::buildShortcuts()
{
    for (int digit = 1; digit <= digitKeys; ++digit) {
        auto *shortcut = new QShortcut(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_0 + digit)), this);
        // Not in the list alone: the numbers stand beside the owners.
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, digit] {
            if (isVisible() && digit <= m_owners.size())
                giveTo(m_owners.at(digit - 1));
        });
    }
}

void GroupsPanel::setOwners(const OwnerNames &names, const QStringList &owners)
{
    m_names = names;
    m_owners = owners;
    m_model->setOwnerTitle([names](const QString &owner) { return names.title(owner); });
    updateButtons();
}

void GroupsPanel::setGroups(const QList<ContactGroup> &groups, const QString &without,
                            bool byPeriod)
{
    m_model->setGroups(groups, without, byPeriod);
    if (!groups.isEmpty()) {
        const QModelIndex first = m_model->index(0, GroupsModel::GroupColumn);
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    }
}

void GroupsPanel::setFates(const QList<GroupFate> &fates)
{
    m_model->setFates(fates);
}

const QList<ContactGroup> &GroupsPanel::groups() const
{
    return m_model->groups();
}

QList<ContactGroup> GroupsPanel::chosen() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<ContactGroup> groups;
    for (const QModelIndex &row : std::as_const(rows))
        groups << m_model->groups().at(row.row());
    return groups;
}

QList<ContactGroup> GroupsPanel::named(const QStringList &keys) const
{
    QList<ContactGroup> groups;
    for (const QString &key : keys) {
        if (const ContactGroup *group = m_model->group(key))
            groups << *group;
    }
    return groups;
}

void GroupsPanel::giveTo(const QString &owner)
{
    if (const QList<ContactGroup> groups = chosen(); !groups.isEmpty())
        Q_EMIT given(groups, owner);
}

void GroupsPanel::fillMenu()
{
    m_menu->clear();
    for (qsizetype i = 0; i < m_owners.size(); ++i) {
        QString title = m_names.title(m_owners.at(i));
        title.replace(u'&', "&&"_L1);
        if (i < digitKeys)
            //: An owner in a menu: %1 is a digit, which is its access key, %2 the name.
            title = tr("&%1  %2").arg(QString::number(i + 1), title);
        QAction *action = m_menu->addAction(title);
        action->setEnabled(!m_view->selectionModel()->selectedRows().isEmpty());
        const QString owner = m_owners.at(i);
        connect(action, &QAction::triggered, this, [this, owner] { giveTo(owner); });
    }
    if (!m_owners.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Another new owner…")), &QAction::triggered, this,
            &GroupsPanel::ownerWanted);
}

void GroupsPanel::openMenu(const QPoint &place)
{
    if (!chosen().isEmpty())
        m_menu->popup(place);
}

void GroupsPanel::updateButtons()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    qsizetype contacts = 0;
    bool anyGiven = false;
    for (const QModelIndex &row : rows) {
        contacts += m_model->groups().at(row.row()).ids.size();
        anyGiven = anyGiven || row.data(GroupsModel::givenRole).toBool();
    }
    m_give->setEnabled(!rows.isEmpty());
    m_takeBack->setEnabled(anyGiven);
    //: %1 is "3 groups", %2 is "120 contacts".
    m_chosenLabel->setText(rows.isEmpty()
                               ? QString()
                               : tr("%1, %2").arg(tr("%Ln group(s)", nullptr, int(rows.size())),
                                                  tr("%Ln contact(s)", nullptr, int(contacts))));
}

bool GroupsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers().testFlag(Qt::AltModifier))
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QRect row = m_view->visualRect(m_view->currentIndex());
        openMenu(m_view->viewport()->mapToGlobal(row.bottomLeft()));
        return true;
    }
    if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
        giveTo({});
        return true;
    }
    return false;
}

} // namespace patchbook
