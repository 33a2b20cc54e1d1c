// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace patchbook::demo {

/**
 * The records of one service: those of the first day, made when asked for, and what became of them
 * since. Remembers for some minutes how they were, for a list that runs behind. Its owner sees to
 * it that one thread at a time is here.
 */
class RecordBook
{
public:
    using Clock = std::chrono::steady_clock;
    using Make = std::function<QJsonObject(qint64 number)>;

    /** `make` is a pure function of the numbers 1 … count. */
    RecordBook(qint64 count, Make make);

    /** The highest number that was ever used. */
    qint64 lastNumber() const { return m_lastNumber; }
    qint64 count(Clock::time_point when = Clock::time_point::max()) const;
    bool exists(qint64 number, Clock::time_point when = Clock::time_point::max()) const;
    /** {} when there is no such record. */
    QJsonObject record(qint64 number, Clock::time_point when = Clock::time_point::max()) const;
    /** The record that was changed or made, if it was. */
    const QJsonObject *changed(qint64 number) const;
    /** Numbers of all that were changed or made and still are there, ascending. */
    std::vector<qint64> changedNumbers() const;

    qint64 add(const std::function<QJsonObject(qint64 number)> &made);
    void put(qint64 number, const QJsonObject &record);
    void remove(qint64 number);

private:
    struct Version
    {
        Clock::time_point since;
        std::optional<QJsonObject> record; ///< none: removed
    };

    /** nullptr: as on the first day. */
    const Version *version(qint64 number, Clock::time_point when) const;
    void note(qint64 number, std::optional<QJsonObject> record);

    const qint64 m_count;
    const Make m_make;
    qint64 m_lastNumber;
    std::map<qint64, std::vector<Version>> m_versions;
};

} // namespace patchbook::demo
