// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which contacts the list's search finds.
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"

#include <QtConcurrentRun>

namespace patchbook {

namespace {

// So many are searched in less time than a worker's round trip takes, or looked at one by one.
constexpr int searchedAtOnce = 4000;
constexpr qsizetype matchedAtOnce = 500;

/** What a worker needs to search a list. */
struct SearchTask
{
    struct Part
    {
        std::optional<BookTextSnapshot> text; // none: the account left
        std::shared_ptr<const ContactHome> home;
    };

    SearchQuery query;
    std::vector<Part> parts;
    SlotPlaces places;
    int slotCount = 0;
};

SlotSet foundIn(const SearchTask &task, const std::stop_token &stop)
{
    std::vector<std::vector<char>> found;
    found.reserve(task.parts.size());
    for (const SearchTask::Part &part : task.parts)
        found.push_back(part.text ? part.text->find(task.query, part.home.get(), stop)
                                  : std::vector<char>());
    SlotSet hits(task.slotCount, false);
    for (int slot = 0; slot < task.slotCount && !stop.stop_requested(); ++slot) {
        const ContactSource::Place place = task.places.at(slot);
        const std::vector<char> &part = found[std::size_t(place.part)];
        if (std::size_t(place.slot) < part.size() && part[std::size_t(place.slot)] != 0)
            hits.insert(slot);
    }
    return hits;
}

} // namespace

void ContactTableModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_query = SearchQuery::parse(text, m_names);
    m_isSearchWanted = true;
    seek();
}

void ContactTableModel::seek()
{
    m_stopSearching.request_stop();
    m_isSearching = false;
    m_isSearchDue = false;
    m_unsearched.clear();
    if (m_query.isEmpty()) {
        takeHits(m_here);
        return;
    }
    SearchTask task{m_query, {}, m_live.places(), m_slotCount};
    for (const ContactSource::Part &part : parts())
        task.parts.push_back(
            {part.book ? std::optional(m_texts.of(*part.book).snapshot()) : std::nullopt,
             part.home});
    if (m_slotCount <= searchedAtOnce) {
        takeHits(foundIn(task, {}));
        return;
    }
    m_isSearching = true;
    m_stopSearching = std::stop_source();
    m_searching.setFuture(
        QtConcurrent::run(&m_pool, [task = std::move(task), stop = m_stopSearching.get_token()] {
            return foundIn(task, stop);
        }));
}

void ContactTableModel::searchAgain()
{
    if (m_query.isEmpty() && m_shownQuery.isEmpty())
        return;
    // Not at once: texts may come quicker than the list can be searched.
    if (m_isSearching)
        m_isSearchDue = true;
    else
        seek();
}

void ContactTableModel::takeHits(SlotSet hits)
{
    m_isSearching = false;
    m_hits = std::move(hits);
    m_shownSearch = m_search;
    m_shownQuery = m_query;
    for (const int slot : std::as_const(m_new))
        m_hits.insert(slot);
    const QList<int> unsearched = std::exchange(m_unsearched, {});
    if (unsearched.size() <= matchedAtOnce) {
        for (const int slot : unsearched)
            m_hits.set(slot, isHit(slot));
    } else {
        m_isSearchDue = true;
    }
    m_hits.keepOnly(m_here);
    if (std::exchange(m_isSearchWanted, false))
        releaseStale();
    arrange();
    if (m_isSearchDue)
        seek();
}

void ContactTableModel::noteUnsearched(const QList<int> &slots)
{
    if (m_isSearching)
        m_unsearched += slots;
    if (m_shownQuery.isEmpty() || slots.size() <= matchedAtOnce) {
        for (const int slot : slots)
            m_hits.set(slot, isHit(slot));
    } else {
        searchAgain();
    }
}

bool ContactTableModel::isHit(int slot) const
{
    if (!m_here.has(slot))
        return false;
    if (m_shownQuery.isEmpty() || m_new.contains(slot))
        return true;
    const ContactSource::Place place = placeOf(slot);
    const auto &[book, home] = parts()[std::size_t(place.part)];
    return book && m_texts.of(*book).matches(place.slot, m_shownQuery, home.get());
}

} // namespace patchbook
