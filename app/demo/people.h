// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/person.h"

#include <optional>
#include <vector>

namespace patchbook::demo {

enum class Oddity;
struct Language;

/**
 * The people of the organisation as they were on the first day: a pure function of seed and id,
 * computed when asked for, so that a million of them cost nothing. Ids are 1 … count.
 */
class People
{
public:
    People(quint64 seed, qint64 count);

    qint64 count() const { return m_count; }
    Person person(qint64 id) const;

    /** Digits of the person's phone number in E.164, 0 for none: much cheaper than person(). */
    quint64 number(qint64 id) const;

    /** Ids which may have this address; the others certainly have not. */
    std::vector<qint64> mayHaveEmail(const QString &address) const;
    /** The same among all ids there could be. */
    static std::vector<qint64> idsInEmail(const QString &address);

    /** Place in languages() of the one which the person speaks. */
    std::size_t language(qint64 id) const;

    /** The users, the first admin first. */
    std::vector<Owner> owners() const;

private:
    quint64 dice(qint64 id, quint64 purpose) const;
    Person ordinary(qint64 id) const;
    void leaveOut(Person &person) const;
    void makeNearDuplicate(Person &person, Oddity oddity) const;
    quint64 ordinaryNumber(qint64 id) const;
    const Language &languageOf(qint64 id, quint64 *rank) const;

    quint64 m_seed;
    qint64 m_count;
};

} // namespace patchbook::demo
