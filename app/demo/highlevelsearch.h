// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/highlevelmessages.h"
#include "app/demo/highlevelpeople.h"
#include "app/demo/recordbook.h"

namespace patchbook::demo {

/** POST /contacts/search: over an index that is some seconds behind, newest contacts first. */
class HighLevelSearch
{
public:
    /** Both outlive this. */
    HighLevelSearch(const RecordBook &book, const HighLevelPeople &people);

    Answer answer(const QJsonObject &body, const HighLevelQuirks &quirks) const;

private:
    using Time = RecordBook::Clock::time_point;

    QJsonObject found(const QJsonObject &contact, qint64 number,
                      const HighLevelQuirks &quirks) const;
    QJsonArray collected(const QJsonObject &body, const HighLevelQuirks &quirks, Time when,
                         qint64 *total) const;
    qint64 startOf(const QJsonObject &body) const;

    const RecordBook &m_book;
    const HighLevelPeople &m_people;
};

} // namespace patchbook::demo
