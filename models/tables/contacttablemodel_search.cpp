// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which contacts the list's search finds, asked of a worker when the list is long.
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

// So many are looked at one by one.
constexpr std::size_t matchedAtOnce = 500;

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

SearchTask searchTask(const SearchQuery &query, BookTexts &texts, const ContactSource &source)
{
    SearchTask task{query, {}, source.places(), source.slotCount()};
    for (const ContactSource::Part &part : source.parts())
        task.parts.push_back(
            {part.book ? std::optional(texts.of(*part.book).snapshot()) : std::nullopt, part.home});
    return task;
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
    m_isSearchDue = false;
    if (std::exchange(m_isSearchWanted, false))
        releaseStale();
    if (m_slotCount <= (m_query.isEmpty() ? arrangedAtOnce : searchedAtOnce))
        searchNow();
    else
        ask(true);
}

void ContactTableModel::searchNow()
{
    stopAsking();
    takeHits({true, m_ordering, m_search, m_query},
             m_query.isEmpty() ? m_here : foundIn(searchTask(m_query, m_texts, m_source), {}));
    arrangeNow();
}

void ContactTableModel::ask(bool isSearch)
{
    stopAsking();
    m_isArrangeDue = false;
    m_asked = {isSearch, m_ordering, m_search, m_query};
    std::optional<SearchTask> task;
    RowsPlan rowsPlan = plan();
    if (isSearch && m_query.isEmpty())
        rowsPlan.wanted = m_here;
    else if (isSearch)
        task = searchTask(m_query, m_texts, m_source);
    m_stopSearching = std::stop_source();
    m_searching.setFuture(QtConcurrent::run(
        &m_pool, [task = std::move(task), plan = std::move(rowsPlan), here = m_here, made = m_new,
                  stop = m_stopSearching.get_token()]() mutable {
            if (task) {
                plan.wanted = foundIn(*task, stop);
                for (const int slot : std::as_const(made))
                    plan.wanted.insert(slot);
                plan.wanted.keepOnly(here);
            }
            auto found = std::make_shared<Found>();
            if (!stop.stop_requested())
                *found = {plan.wanted, plan.rows()};
            return found;
        }));
}

void ContactTableModel::stopAsking()
{
    m_stopSearching.request_stop();
    m_asked.reset();
    m_touched.clear();
}

void ContactTableModel::searchAgain()
{
    if (m_query.isEmpty() && m_shownQuery.isEmpty())
        return;
    // Not at once: texts may come quicker than the list can be searched.
    if (isSearching())
        m_isSearchDue = true;
    else
        seek();
}

void ContactTableModel::takeHits(const Asked &asked, SlotSet hits)
{
    m_hits = std::move(hits);
    m_shownSearch = asked.search;
    m_shownQuery = asked.query;
    for (const int slot : std::as_const(m_new))
        m_hits.insert(slot);
    if (m_shownQuery.isEmpty() || m_touched.size() <= matchedAtOnce) {
        for (const int slot : m_touched)
            m_hits.set(slot, isHit(slot));
    } else {
        m_isSearchDue = true;
    }
    m_hits.keepOnly(m_here);
}

void ContactTableModel::noteUnsearched(const QList<int> &slots)
{
    noteTouched(slots);
    if (m_shownQuery.isEmpty() || std::size_t(slots.size()) <= matchedAtOnce) {
        for (const int slot : slots)
            m_hits.set(slot, isHit(slot));
    } else {
        searchAgain();
    }
}

int ContactTableModel::searchableCount() const
{
    int waiting = 0;
    for (const ContactSource::Part &part : parts())
        waiting += part.book ? m_texts.of(*part.book).waiting() : 0;
    return std::max(0, totalCount() - waiting);
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
