// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the list follows its source. The shown side is in contacttablemodel.cpp.
#include "models/book/addressbook.h"
#include "models/book/allcontacts.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace patchbook {

namespace {

using namespace std::chrono_literals;

constexpr auto mergePause = 120ms;
// Views renumber all rows for each range: beyond this a reset is cheaper.
constexpr std::size_t maxRanges = 50;
constexpr std::size_t maxRenumbered = 2'000'000;
constexpr std::size_t maxCompared = 5000;

} // namespace

ContactTableModel::ContactTableModel(ContactSource &source, BookTexts &texts, QObject *parent)
    : ContactTableModel(source, &texts, parent)
{
}

ContactTableModel::ContactTableModel(ContactSource &source, QObject *parent)
    : ContactTableModel(source, nullptr, parent)
{
}

ContactTableModel::ContactTableModel(ContactSource &source, BookTexts *texts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_ownTexts(texts ? nullptr : std::make_unique<BookTexts>())
    , m_texts(texts ? *texts : *m_ownTexts)
    , m_schema(std::make_shared<const Schema>(source.schema()))
    , m_live(source)
    , m_names(source)
{
    // The texts hear of changes first, so that they know what is to be found.
    followTexts();
    m_takeSoon.setSingleShot(true);
    m_takeSoon.setInterval(mergePause);
    connect(&m_takeSoon, &QTimer::timeout, this, &ContactTableModel::takePending);
    connect(&m_searching, &QFutureWatcherBase::finished, this, [this] {
        if (m_asked && m_searching.future().isResultReadyAt(0))
            takeFound(m_searching.result());
    });
    connect(&m_sorting, &QFutureWatcherBase::finished, this, [this] {
        if (m_sortedField && m_sorting.future().isResultReadyAt(0))
            takeSorted(m_sorting.result());
    });
    connect(&source, &ContactSource::added, this, &ContactTableModel::addContacts);
    connect(&source, &ContactSource::changed, this, &ContactTableModel::updateContacts);
    connect(&source, &ContactSource::removed, this, &ContactTableModel::removeContacts);
    connect(&source, &ContactSource::renamed, this, &ContactTableModel::renameContact);
    connect(&source, &ContactSource::schemaChanged, this, &ContactTableModel::takeSchema);
    takeAll();
}

ContactTableModel::~ContactTableModel()
{
    m_stopSearching.request_stop();
    m_stopSorting.request_stop();
}

void ContactTableModel::takeAll()
{
    m_slotCount = m_source.slotCount();
    m_here = SlotSet(m_slotCount, false);
    for (int slot = 0; slot < m_slotCount; ++slot) {
        const ContactSource::Place place = placeOf(slot);
        const AddressBook *book = parts()[std::size_t(place.part)].book;
        m_here.set(slot, book && !book->isGone(place.slot));
    }
    for (const ContactSource::Part &part : parts()) {
        const QStringList dirty = part.book ? part.book->dirtyIds() : QStringList();
        for (const QString &id : dirty) {
            if (part.book->isNew(id))
                m_new.insert(
                    m_source.slotOf(part.home ? AllContacts::idOf(part.home->account, id) : id));
        }
    }
    m_hits = m_here;
    arrangeNow();
}

void ContactTableModel::followTexts()
{
    for (const ContactSource::Part &part : parts()) {
        BookText *text = part.book ? &m_texts.of(*part.book) : nullptr;
        const auto isText = [text](const QPointer<BookText> &followed) {
            return followed == text;
        };
        if (!text || std::ranges::any_of(m_followed, isText))
            continue;
        m_followed.emplace_back(text);
        connect(text, &BookText::grown, this, &ContactTableModel::searchAgain);
    }
}

void ContactTableModel::takeSchema()
{
    const QString sortKey = fieldKey(m_sortColumn);
    auto schema = std::make_shared<const Schema>(m_source.schema());
    const bool sameColumns =
        std::ranges::equal(schema->fields(), m_schema->fields(), {}, &Field::key, &Field::key);
    // Names and dates may be others now, and with them the places and what is found.
    m_orders.clear();
    stopSorting();
    if (sameColumns) {
        m_schema = std::move(schema);
        m_live.readAnew();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (m_rows.count() > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows.count() - 1, columnCount() - 1));
    } else {
        Q_EMIT columnsAboutToChange();
        beginResetModel();
        m_schema = std::move(schema);
        m_live.readAnew();
        // Not the place alone: another column may stand in it.
        if (m_sortColumn > 0)
            m_sortColumn = columnOf(sortKey);
        endResetModel();
        if (m_sortColumn < 0)
            clearSort();
        Q_EMIT columnsChanged();
    }
    m_names = SearchNames(m_source);
    m_query = SearchQuery::parse(m_search, m_names);
    followTexts();
    seek();
    if (m_sortColumn >= 0)
        sort(m_sortColumn, m_sortOrder);
}

void ContactTableModel::addContacts(const QList<int> &slots)
{
    m_live.takeAdded();
    followTexts();
    m_slotCount = m_source.slotCount();
    for (const int slot : slots) {
        m_here.insert(slot);
        if (isNew(slot))
            m_new.insert(slot);
    }
    noteUnsettled(slots);
    showAdded(slots);
}

void ContactTableModel::noteUnsettled(const QList<int> &slots)
{
    noteUnsearched(slots);
    m_orders.noteMoved(slots);
    if (m_sortedField)
        m_unsorted += slots;
}

void ContactTableModel::showAdded(const QList<int> &slots)
{
    const bool isSorted = m_sortColumn >= 0 || m_ordering.order || m_shown.order;
    std::vector<int> toShow;
    bool isPending = false;
    for (const int slot : slots) {
        // What the user has just made appears at once, below everything, where the empty are.
        const bool isMadeHere = m_new.contains(slot);
        if (isMadeHere)
            m_stale.insert(slot);
        if ((!isSorted || isMadeHere) && m_hits.has(slot))
            toShow.push_back(slot);
        isPending = isPending || (isSorted && !isMadeHere);
    }
    if (!toShow.empty()) {
        beginInsertRows({}, m_rows.count(), m_rows.count() + int(toShow.size()) - 1);
        m_rows.append(toShow);
        endInsertRows();
    }
    Q_EMIT countsChanged();
    if (isPending && m_rows.count() == 0)
        takePending();
    else if (isPending && !m_takeSoon.isActive())
        m_takeSoon.start();
}

void ContactTableModel::updateContacts(const QList<int> &slots)
{
    m_live.forgetDraft();
    for (const int slot : slots) {
        if (m_ordering.order || m_shown.order || !m_shownQuery.isEmpty())
            m_stale.insert(slot);
        if (m_new.contains(slot) && !isNew(slot))
            m_new.remove(slot);
    }
    noteUnsettled(slots);
    tellChanged(slots);
    const bool isFound = std::ranges::any_of(
        slots, [this](int slot) { return m_hits.has(slot) && m_rows.rowOf(slot) < 0; });
    if (isFound && !m_takeSoon.isActive())
        m_takeSoon.start();
}

void ContactTableModel::tellChanged(const QList<int> &slots)
{
    std::vector<int> rows;
    for (const int slot : slots) {
        if (const int row = m_rows.rowOf(slot); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    if (rows.size() > maxCompared) {
        // Views paint what is in sight, and compare nothing.
        const auto [first, last] = std::ranges::minmax(rows);
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        return;
    }
    std::vector<std::pair<int, int>> ranges = rangesOf(std::move(rows));
    if (ranges.size() > maxRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ContactTableModel::removeContacts(const QList<int> &slots)
{
    std::vector<int> rows;
    noteTouched(slots);
    for (const int slot : slots) {
        if (!m_leaving.isEmpty())
            m_leaving.remove(m_source.idAt(slot));
        m_here.remove(slot);
        m_hits.remove(slot);
        m_stale.remove(slot);
        m_new.remove(slot);
        if (const int row = m_rows.rowOf(slot); row >= 0)
            rows.push_back(row);
    }
    m_live.forgetDraft();
    if (rows.size() > maxCompared)
        arrange();
    else
        removeRows(rangesOf(std::move(rows)));
}

void ContactTableModel::removeRows(const std::vector<std::pair<int, int>> &ranges)
{
    if (ranges.size() > maxRanges || ranges.size() * std::size_t(m_rows.count()) > maxRenumbered) {
        arrange();
        return;
    }
    // From the end, so that the rows before keep their numbers.
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        beginRemoveRows({}, range->first, range->second);
        m_rows.remove(range->first, range->second);
        endRemoveRows();
    }
    Q_EMIT countsChanged();
}

void ContactTableModel::renameContact(const QString &from, const QString &to)
{
    const auto made = std::ranges::find_if(std::as_const(m_new),
                                           [&](int slot) { return m_source.idAt(slot) == from; });
    const int slot = m_source.slotOf(to);
    // A page of the list may have brought the contact before the answer to its creation did.
    const bool isTwin = made != m_new.cend() && *made != slot;
    const int before = isTwin ? *made : slot;
    // Known under both ids until everybody has heard of it.
    m_renamed = {from, before};
    updateContacts({slot});
    if (isTwin)
        takePending();
    Q_EMIT idChanged(from, to);
    m_renamed = {{}, -1};
}

} // namespace patchbook
