// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/rehearsaltree.h"

#include "models/domain/plaintext.h"
#include "ui/bulk/changewords.h"
#include "ui/bulk/runwords.h"

#include <QFont>

#include <numeric>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype changeLimit = 120; // characters shown of a value in a row
constexpr quintptr groupMark = 0;      // the internal id of a group; of a contact: its group + 1

} // namespace

void RehearsalTree::show(const Rehearsal *rehearsal, const QString &service,
                         const QStringList &unmatched)
{
    beginResetModel();
    m_rehearsal = rehearsal;
    m_service = service;
    m_unmatched = unmatched;
    m_groups.clear();
    m_contact = {};
    if (m_rehearsal)
        addGroups();
    endResetModel();
}

void RehearsalTree::addGroups()
{
    constexpr auto reasons = std::size_t(LeftOut::ChangedSince) + 1;
    Group sent{JobOutcome::Waiting, {}, false, {}};
    Group already{JobOutcome::Already, {}, false, {}};
    std::array<std::vector<int>, reasons> leftOut;
    for (int i = 0; i < m_rehearsal->done(); ++i) {
        if (const std::optional<LeftOut> why = m_rehearsal->leftOutAt(i))
            leftOut.at(std::size_t(*why)).push_back(i);
        else if (m_rehearsal->outcomeAt(i) == JobOutcome::Already)
            already.rows.push_back(i);
        else
            sent.rows.push_back(i);
    }
    m_groups.push_back(std::move(sent)); // also when it is empty: that is what the user asked for
    if (!already.rows.empty())
        m_groups.push_back(std::move(already));
    for (std::size_t why = 0; why < reasons; ++why) {
        if (!leftOut.at(why).empty())
            m_groups.push_back(
                {JobOutcome::Skipped, LeftOut(why), false, std::move(leftOut.at(why))});
    }
    if (!m_unmatched.isEmpty()) {
        std::vector<int> lines(std::size_t(m_unmatched.size()));
        std::iota(lines.begin(), lines.end(), 0);
        m_groups.push_back({JobOutcome::Skipped, {}, true, std::move(lines)});
    }
}

std::optional<Rehearsed> RehearsalTree::contactAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return std::nullopt;
    const Group &group = m_groups.at(index.internalId() - 1);
    if (group.isUnmatched)
        return std::nullopt;
    return contact(group.rows.at(std::size_t(index.row())));
}

std::optional<Rehearsed> RehearsalTree::firstToSend() const
{
    if (m_groups.empty() || m_groups.front().rows.empty())
        return std::nullopt;
    return m_rehearsal->at(m_groups.front().rows.front());
}

const Rehearsed &RehearsalTree::contact(int place) const
{
    if (m_contact.place != place)
        m_contact = m_rehearsal->at(place);
    return m_contact;
}

QModelIndex RehearsalTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= columns || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupMark);
}

QModelIndex RehearsalTree::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, groupMark);
}

int RehearsalTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != groupMark || parent.column() > 0)
        return 0;
    return int(m_groups.at(std::size_t(parent.row())).rows.size());
}

QVariant RehearsalTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isGroup = index.internalId() == groupMark;
    if (role == Qt::FontRole && isGroup) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != CopyRole)
        return {};
    if (isGroup)
        return index.column() == Contact ? groupTitle(m_groups.at(std::size_t(index.row())))
                                         : QString();
    const Group &group = m_groups.at(index.internalId() - 1);
    const int place = group.rows.at(std::size_t(index.row()));
    return text(group, place, Column(index.column()));
}

QVariant RehearsalTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Contact:
        return tr("Contact");
    case Change:
        return tr("Before and after");
    case Reason:
        return tr("Why it is left out");
    case columns:
        break;
    }
    return {};
}

QString RehearsalTree::groupTitle(const Group &group) const
{
    const auto count = int(group.rows.size());
    if (group.isUnmatched)
        return tr("%Ln line(s) of the list name no contact here", "", count);
    if (group.why)
        return leftOutSentence(*group.why, count, m_service);
    if (group.outcome == JobOutcome::Already)
        //: How many contacts hold the wanted value.
        return tr("%Ln has/have it already", "", count);
    //: How many contacts.
    return tr("%Ln will change", "", count);
}

QString RehearsalTree::text(const Group &group, int row, Column column) const
{
    if (group.isUnmatched)
        return column == Contact ? displayTextAlone(m_unmatched.at(row)) : QString();
    const Rehearsed &shown = contact(row);
    switch (column) {
    case Contact:
        return shown.title.isEmpty() ? tr("A contact without a name")
                                     : displayTextAlone(shown.title);
    case Change:
        return changeWords(m_rehearsal->session().book().schema(), shown.changes,
                           m_rehearsal->change().fields.size() == 1);
    case Reason:
        if (shown.leftOut == LeftOut::MovedOn && !shown.now.isEmpty())
            //: %1 is the value which a contact has now, such as an owner.
            return tr("It has “%1” now.").arg(displayText(shown.now, changeLimit));
        return shown.leftOut ? leftOutReason(*shown.leftOut, m_service) : QString();
    case columns:
        break;
    }
    return {};
}

} // namespace patchbook
