// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/contactselection.h"

#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

namespace patchbook {

namespace {

// More ranges than this are told for the rows in view alone, and for so many around them.
constexpr size_t mostRanges = 200;
constexpr int rowsAround = 200;

} // namespace

ContactSelection::ContactSelection(ContactTableModel &contacts, QObject *parent)
    : QItemSelectionModel(&contacts, parent)
    , m_contacts(contacts)
{
    // In part only, what changed is all that Qt can say.
    connect(this, &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected, const QItemSelection &deselected) {
                if (m_isTelling)
                    return;
                setRows(deselected, false);
                setRows(selected, true);
                recount();
            });
    connect(&contacts, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    m_chosen.remove(m_contacts.slotAt(row));
            });
    connect(&contacts, &QAbstractItemModel::rowsRemoved, this, &ContactSelection::takeRemoved);
    connect(&contacts, &ContactTableModel::countsChanged, this, [this] {
        if (m_hidden > 0)
            recount();
    });
}

void ContactSelection::setRows(const QItemSelection &rows, bool chosen)
{
    for (const QItemSelectionRange &range : rows) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_chosen.set(m_contacts.slotAt(row), chosen);
    }
}

bool ContactSelection::isChosen(int row) const
{
    return row >= 0 && row < m_contacts.rowCount() && m_chosen.has(m_contacts.slotAt(row));
}

std::vector<int> ContactSelection::rows() const
{
    std::vector<int> rows;
    rows.reserve(size_t(m_shown));
    for (int row = 0, end = m_contacts.rowCount(); row < end; ++row) {
        if (m_chosen.has(m_contacts.slotAt(row)))
            rows.push_back(row);
    }
    return rows;
}

std::vector<int> ContactSelection::slots() const
{
    std::vector<int> slots = rows();
    for (int &place : slots)
        place = m_contacts.slotAt(place);
    return slots;
}

QStringList ContactSelection::ids() const
{
    QStringList ids;
    ids.reserve(m_shown);
    for (const int row : rows())
        ids << m_contacts.idAt(row);
    return ids;
}

QHash<QString, int> ContactSelection::countByAccount() const
{
    // One look-up of a name for each account, not for each contact.
    const std::vector<ContactSource::Part> &parts = m_contacts.parts();
    std::vector<int> byPart(parts.size(), 0);
    SlotSet counted = m_chosen;
    counted.keepOnly(m_contacts.shownSlots());
    counted.forEach([&](int slot) { ++byPart[size_t(m_contacts.placeOf(slot).part)]; });
    QHash<QString, int> counts;
    for (size_t part = 0; part < parts.size(); ++part) {
        if (byPart[part] > 0)
            counts[parts[part].home ? parts[part].home->account : QString()] += byPart[part];
    }
    return counts;
}

bool ContactSelection::isAll() const
{
    return m_all && m_allSearch == m_contacts.shownSearch();
}

void ContactSelection::chooseAll()
{
    m_all = true;
    m_allSearch = m_contacts.shownSearch();
    m_chosen.clear();
    takeInserted();
}

void ContactSelection::choose(const QStringList &ids)
{
    m_all = false;
    m_chosen.clear();
    for (const QString &id : ids) {
        if (const int slot = m_contacts.slotOf(id); slot >= 0)
            m_chosen.insert(slot);
    }
    tellQt();
    recount();
}

void ContactSelection::select(const QItemSelection &selection,
                              QItemSelectionModel::SelectionFlags command)
{
    if (m_isTelling || command == NoUpdate) {
        QItemSelectionModel::select(selection, command);
        return;
    }
    m_all = false;
    const bool isKnownWhole = !m_isPart || command.testFlag(Clear);
    if (isKnownWhole) {
        // The user chose anew: what the search hides is no longer meant.
        m_isPart = false;
        m_chosen.clear();
    }
    QItemSelectionModel::select(selection, command);
    if (isKnownWhole) {
        m_chosen.clear();
        setRows(this->selection(), true);
    }
    recount();
}

void ContactSelection::reset()
{
    const QScopedValueRollback telling(m_isTelling, true);
    QItemSelectionModel::reset();
}

void ContactSelection::takeReset()
{
    if (isAll()) {
        takeInserted();
        return;
    }
    m_all = false;
    tellQt();
    recount();
}

void ContactSelection::takeInserted()
{
    if (!isAll())
        return;
    m_chosen.insertAll(m_contacts.shownSlots());
    tellQt();
    recount();
}

void ContactSelection::takeRemoved()
{
    // What Qt was told of has moved with the rows; where that was a part, it is told anew.
    if (m_isPart)
        tellQt();
    recount();
}

bool ContactSelection::show(int first, int last)
{
    if (m_isPart && first >= m_toldFirst && last <= m_toldLast)
        return false;
    m_toldFirst = qMax(0, first - rowsAround);
    m_toldLast = last + rowsAround;
    if (!m_isPart)
        return false;
    tellQt();
    return true;
}

void ContactSelection::followRename(const QString &from, const QString &to)
{
    const int before = m_contacts.slotOf(from);
    const int now = m_contacts.slotOf(to);
    if (before == now || !m_chosen.has(before))
        return;
    m_chosen.remove(before);
    m_chosen.insert(now);
    tellQt();
    recount();
}

void ContactSelection::countAnew()
{
    m_chosen.keepOnly(m_contacts.slotsHere());
    m_shown = m_chosen.countIn(m_contacts.shownSlots());
    m_hidden = m_chosen.count() - m_shown;
}

void ContactSelection::recount()
{
    countAnew();
    Q_EMIT chosenChanged();
}

std::optional<ContactSelection::Ranges> ContactSelection::ranges(size_t most) const
{
    const int rows = m_contacts.rowCount();
    if (m_shown == 0)
        return Ranges();
    if (m_shown == rows)
        return Ranges{{0, rows - 1}};
    if (size_t(m_shown) > most)
        return rangesWithin(0, rows - 1, most);
    std::vector<int> few;
    m_chosen.forEach([&](int slot) {
        if (const int row = m_contacts.rowOfSlot(slot); row >= 0)
            few.push_back(row);
    });
    return rangesOf(std::move(few));
}

std::optional<ContactSelection::Ranges> ContactSelection::rangesWithin(int first, int last,
                                                                       size_t most) const
{
    Ranges ranges;
    for (int row = first; row <= last; ++row) {
        if (!m_chosen.has(m_contacts.slotAt(row)))
            continue;
        if (!ranges.empty() && ranges.back().second + 1 == row)
            ranges.back().second = row;
        else if (ranges.size() == most)
            return std::nullopt;
        else
            ranges.emplace_back(row, row);
    }
    return ranges;
}

void ContactSelection::tellQt()
{
    countAnew();
    const int last = m_contacts.rowCount() - 1;
    std::optional<Ranges> told = ranges(mostRanges);
    m_isPart = !told;
    if (m_isPart)
        told = rangesWithin(m_toldFirst, qMin(m_toldLast, last), SIZE_MAX);
    QItemSelection selection;
    for (const auto &[top, bottom] : *told)
        selection.append(QItemSelectionRange(
            m_contacts.index(top, 0), m_contacts.index(bottom, m_contacts.columnCount() - 1)));
    // Out of nothing: Qt compares every old range with every new one. Nobody needs to hear of it
    // but the view, which paints itself anew.
    const QScopedValueRollback telling(m_isTelling, true);
    const QSignalBlocker blocker(this);
    QItemSelectionModel::select(QItemSelection(), Clear);
    if (!selection.isEmpty())
        QItemSelectionModel::select(selection, Select);
}

} // namespace patchbook
