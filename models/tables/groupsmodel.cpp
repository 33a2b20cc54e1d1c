// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/groupsmodel.h"

#include "models/domain/plaintext.h"

#include <QLocale>
#include <QMimeData>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestGroupTitle = 200;
constexpr qsizetype mostOwnersNamed = 3;

} // namespace

GroupsModel::GroupsModel(QString mimeType, QObject *parent)
    : QAbstractTableModel(parent)
    , m_mimeType(std::move(mimeType))
    , m_ownerTitle([](const QString &owner) { return displayTextAlone(owner); })
{
}

void GroupsModel::setGroups(const QList<ContactGroup> &groups, const QString &without,
                            bool byPeriod)
{
    beginResetModel();
    m_groups = groups;
    m_rows.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_rows.insert(m_groups.at(row).key, row);
    m_fates = QList<GroupFate>(groups.size());
    m_without = without;
    m_byPeriod = byPeriod;
    endResetModel();
}

void GroupsModel::setFates(const QList<GroupFate> &fates)
{
    if (fates.size() != m_groups.size() || fates == m_fates || fates.isEmpty())
        return;
    m_fates = fates;
    Q_EMIT dataChanged(index(0, GroupColumn), index(int(m_groups.size()) - 1, OwnerColumn));
}

void GroupsModel::setOwnerTitle(std::function<QString(const QString &owner)> title)
{
    m_ownerTitle = std::move(title);
    if (!m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, OwnerColumn), index(int(m_groups.size()) - 1, OwnerColumn));
}

const ContactGroup *GroupsModel::group(const QString &key) const
{
    const auto row = m_rows.constFind(key);
    return row == m_rows.cend() ? nullptr : &m_groups.at(*row);
}

QString GroupsModel::titleOf(const ContactGroup &group) const
{
    if (!m_byPeriod)
        return group.title.isEmpty() ? m_without : displayTextAlone(group.title, longestGroupTitle);
    switch (group.period) {
    case ChangePeriod::ThisMonth:
        return tr("Changed this month");
    case ChangePeriod::ThisYear:
        return tr("Changed earlier this year");
    case ChangePeriod::LastYear:
        return tr("Changed last year");
    case ChangePeriod::Earlier:
        return tr("Not changed since before last year");
    case ChangePeriod::Unknown:
        break;
    }
    return tr("Without a known last change");
}

int GroupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int GroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant GroupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContactGroup &group = m_groups.at(index.row());
    if (role == givenRole)
        return m_fates.at(index.row()).given > 0;
    if (role == Qt::AccessibleTextRole && index.column() == GroupColumn)
        return spoken(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case GroupColumn:
        return titleOf(group);
    case CountColumn:
        return QLocale().toString(group.ids.size());
    case OwnerColumn:
        return ownerText(index.row());
    default:
        return {};
    }
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == CountColumn ? Qt::AlignTrailing : Qt::AlignLeading) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GroupColumn:
        return tr("Group");
    case CountColumn:
        return tr("Contacts");
    case OwnerColumn:
        //: Heading of a column with the new owners of groups of contacts.
        return tr("Goes to");
    default:
        return {};
    }
}

Qt::ItemFlags GroupsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual;
}

QMimeData *GroupsModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList keys;
    for (const QModelIndex &index : indexes) {
        if (index.column() == GroupColumn)
            keys << m_groups.at(index.row()).key;
    }
    auto *data = new QMimeData;
    data->setData(m_mimeType, keys.join(u'\n').toUtf8());
    return data;
}

QString GroupsModel::ownerText(int row) const
{
    const GroupFate &fate = m_fates.at(row);
    if (fate.given == 0)
        return {};
    QStringList names;
    for (const QString &owner : fate.to.first(qMin(fate.to.size(), mostOwnersNamed)))
        names << m_ownerTitle(owner);
    if (fate.to.size() > mostOwnersNamed)
        names << u"…"_s;
    const QString named = names.join(u", "_s);
    if (fate.given == m_groups.at(row).ids.size())
        return named;
    const QLocale locale;
    //: A group of contacts of which some go to somebody: %1 is names, %2 of %3 contacts.
    return tr("%1 (%2 of %3)")
        .arg(named, locale.toString(fate.given), locale.toString(m_groups.at(row).ids.size()));
}

QString GroupsModel::spoken(int row) const
{
    const ContactGroup &group = m_groups.at(row);
    const QString count = tr("%Ln contact(s)", nullptr, int(group.ids.size()));
    const QString owner = ownerText(row);
    if (owner.isEmpty())
        //: For a screen reader: %1 is a group of contacts, %2 is "12 contacts".
        return tr("%1, %2, goes to nobody").arg(titleOf(group), count);
    //: For a screen reader: %1 is a group of contacts, %2 is "12 contacts", %3 is names.
    return tr("%1, %2, goes to %3").arg(titleOf(group), count, owner);
}

} // namespace patchbook
