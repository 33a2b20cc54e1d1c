// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/people.h"

#include <functional>
#include <map>
#include <optional>
#include <shared_mutex>
#include <vector>

namespace patchbook::demo {

/**
 * The organisation's address book as it stands: the people of the first day and what has changed
 * since. Thread-safe; every method is one indivisible step.
 */
class Organisation
{
public:
    struct Page
    {
        std::vector<Person> people;
        qint64 total = 0; ///< in the whole book, at the same moment
    };

    Organisation(quint64 seed, qint64 count);

    /** Never changes; the first one is the first admin. */
    const std::vector<Owner> &owners() const { return m_owners; }
    /** -1 when nobody has this address. */
    int ownerWithEmail(const QString &email) const;

    qint64 count() const;
    /** In the order of ids, or against it. Costs as much as the page is long. */
    Page page(qint64 offset, qint64 length, bool newestFirst) const;
    std::optional<Person> person(qint64 id) const;
    /** The one with the lowest id when there are several. */
    std::optional<Person> personWithEmail(const QString &email) const;
    std::optional<Person> personWithNumber(quint64 digits) const;

    /** Gives the newcomer an id and its times. */
    Person add(Person newcomer);
    /** nullopt when there is no such person. `edit` runs under the lock. */
    std::optional<Person> change(qint64 id, const std::function<void(Person &)> &edit);
    bool remove(qint64 id);

private:
    bool exists(qint64 id) const;
    qint64 total() const;
    qint64 idAt(qint64 position) const;
    Person current(qint64 id) const;

    const People m_people;
    const std::vector<Owner> m_owners;
    mutable std::shared_mutex m_mutex;
    qint64 m_lastId;
    std::map<qint64, Person> m_changed; ///< and those who joined later
    std::vector<qint64> m_removed;      ///< ascending
};

} // namespace patchbook::demo
