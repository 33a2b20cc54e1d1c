// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/people.h"

#include <vector>

namespace patchbook::demo {

/** The services beside the first one, by what is different about whom they know. */
enum class Circle { Marketing, Partners };

/**
 * Who is a contact of a further service. Three of five are people of the first service too, known
 * there under the id that is their number here, by the same e-mail address or the same phone
 * number; some of what is noted of them differs. A pure function of seed and number (1 …).
 */
class Acquaintances
{
public:
    Acquaintances(quint64 seed, Circle circle);

    Person person(qint64 number) const;
    bool isShared(qint64 number) const;
    std::size_t language(qint64 number) const;
    quint64 dice(qint64 number, quint64 purpose) const;

    /** Numbers of those who may have this address; the others certainly have not. */
    std::vector<qint64> mayHaveEmail(const QString &address) const;
    std::vector<Owner> owners() const { return m_people.owners(); }

private:
    qint64 personId(qint64 number) const;
    quint64 ownPhone(qint64 number) const;
    void varyReach(Person &person, qint64 number) const;

    const quint64 m_seed;
    const Circle m_circle;
    const People m_people;
};

} // namespace patchbook::demo
