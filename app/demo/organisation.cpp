// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/organisation.h"

#include "app/demo/phones.h"

#include <QDateTime>

#include <algorithm>
#include <mutex>

namespace patchbook::demo {

Organisation::Organisation(quint64 seed, qint64 count)
    : m_people(seed, count)
    , m_owners(m_people.owners())
    , m_lastId(m_people.count())
{
}

int Organisation::ownerWithEmail(const QString &email) const
{
    const auto same = [&email](const Owner &owner) {
        return owner.email.compare(email, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(m_owners.begin(), m_owners.end(), same);
    return found == m_owners.end() ? -1 : static_cast<int>(found - m_owners.begin());
}

qint64 Organisation::count() const
{
    const std::shared_lock lock(m_mutex);
    return total();
}

Organisation::Page Organisation::page(qint64 offset, qint64 length, bool newestFirst) const
{
    const std::shared_lock lock(m_mutex);
    Page page;
    page.total = total();
    for (qint64 place = offset; place < std::min(offset + length, page.total); ++place)
        page.people.push_back(current(idAt(newestFirst ? page.total - 1 - place : place)));
    return page;
}

std::optional<Person> Organisation::person(qint64 id) const
{
    const std::shared_lock lock(m_mutex);
    if (!exists(id))
        return {};
    return current(id);
}

std::optional<Person> Organisation::personWithEmail(const QString &email) const
{
    const std::shared_lock lock(m_mutex);
    const auto same = [&email](const Person &person) {
        return person.text(Field::Email).compare(email, Qt::CaseInsensitive) == 0;
    };
    std::optional<Person> found;
    for (const qint64 id : m_people.mayHaveEmail(email)) {
        if (!found && exists(id) && same(current(id)))
            found = current(id);
    }
    for (const auto &[id, person] : m_changed) {
        if ((!found || id < found->id) && same(person))
            found = person;
    }
    return found;
}

std::optional<Person> Organisation::personWithNumber(quint64 digits) const
{
    const std::shared_lock lock(m_mutex);
    qint64 lowest = m_lastId + 1;
    for (const auto &[id, person] : m_changed) {
        if (id < lowest && normalizedNumber(person.text(Field::PhoneNumber)) == digits)
            lowest = id;
    }
    for (qint64 id = 1; id < std::min(lowest, m_people.count() + 1); ++id) {
        if (m_people.number(id) == digits && exists(id) && !m_changed.contains(id))
            lowest = id;
    }
    if (!exists(lowest))
        return {};
    return current(lowest);
}

Person Organisation::add(Person newcomer)
{
    const std::unique_lock lock(m_mutex);
    newcomer.id = ++m_lastId;
    newcomer.createdMs = QDateTime::currentMSecsSinceEpoch();
    newcomer.updatedMs = newcomer.createdMs;
    m_changed.insert_or_assign(newcomer.id, newcomer);
    return newcomer;
}

std::optional<Person> Organisation::change(qint64 id, const std::function<void(Person &)> &edit)
{
    const std::unique_lock lock(m_mutex);
    if (!exists(id))
        return {};
    Person person = current(id);
    edit(person);
    // Two writes within a millisecond have to differ too, whatever the clock does.
    person.updatedMs = std::max(QDateTime::currentMSecsSinceEpoch(), person.updatedMs + 1);
    m_changed.insert_or_assign(id, person);
    return person;
}

bool Organisation::remove(qint64 id)
{
    const std::unique_lock lock(m_mutex);
    if (!exists(id))
        return false;
    m_changed.erase(id);
    m_removed.insert(std::upper_bound(m_removed.begin(), m_removed.end(), id), id);
    return true;
}

bool Organisation::exists(qint64 id) const
{
    return id >= 1 && id <= m_lastId && !std::binary_search(m_removed.begin(), m_removed.end(), id);
}

qint64 Organisation::total() const
{
    return m_lastId - static_cast<qint64>(m_removed.size());
}

qint64 Organisation::idAt(qint64 position) const
{
    // removed[k] has removed[k] - 1 - k living ids below it.
    std::size_t below = 0;
    std::size_t above = m_removed.size();
    while (below < above) {
        const std::size_t middle = (below + above) / 2;
        if (m_removed[middle] - 1 - static_cast<qint64>(middle) <= position)
            below = middle + 1;
        else
            above = middle;
    }
    return position + 1 + static_cast<qint64>(below);
}

Person Organisation::current(qint64 id) const
{
    const auto changed = m_changed.find(id);
    return changed == m_changed.end() ? m_people.person(id) : changed->second;
}

} // namespace patchbook::demo
