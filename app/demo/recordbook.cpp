// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/recordbook.h"

#include <algorithm>

namespace patchbook::demo {

namespace {

/** No list runs further behind than this. */
constexpr std::chrono::minutes rememberedTime{10};

} // namespace

RecordBook::RecordBook(qint64 count, Make make)
    : m_count(std::clamp<qint64>(count, 0, 1'000'000))
    , m_make(std::move(make))
    , m_lastNumber(m_count)
{
}

const RecordBook::Version *RecordBook::version(qint64 number, Clock::time_point when) const
{
    const auto found = m_versions.find(number);
    if (found == m_versions.end())
        return nullptr;
    const std::vector<Version> &versions = found->second;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (version->since <= when)
            return &*version;
    }
    return nullptr;
}

qint64 RecordBook::count(Clock::time_point when) const
{
    qint64 count = m_count;
    for (const auto &[number, versions] : m_versions) {
        const Version *last = version(number, when);
        const bool was = number <= m_count;
        const bool is = last ? last->record.has_value() : was;
        count += (is ? 1 : 0) - (was ? 1 : 0);
    }
    return count;
}

bool RecordBook::exists(qint64 number, Clock::time_point when) const
{
    if (const Version *last = version(number, when))
        return last->record.has_value();
    return number >= 1 && number <= m_count;
}

QJsonObject RecordBook::record(qint64 number, Clock::time_point when) const
{
    if (const Version *last = version(number, when))
        return last->record.value_or(QJsonObject());
    return number >= 1 && number <= m_count ? m_make(number) : QJsonObject();
}

const QJsonObject *RecordBook::changed(qint64 number) const
{
    const Version *last = version(number, Clock::time_point::max());
    return last && last->record ? &*last->record : nullptr;
}

std::vector<qint64> RecordBook::changedNumbers() const
{
    std::vector<qint64> numbers;
    for (const auto &[number, versions] : m_versions) {
        if (versions.back().record)
            numbers.push_back(number);
    }
    return numbers;
}

qint64 RecordBook::add(const std::function<QJsonObject(qint64 number)> &made)
{
    const qint64 number = ++m_lastNumber;
    note(number, made(number));
    return number;
}

void RecordBook::put(qint64 number, const QJsonObject &record)
{
    note(number, record);
}

void RecordBook::remove(qint64 number)
{
    note(number, std::nullopt);
}

void RecordBook::note(qint64 number, std::optional<QJsonObject> record)
{
    const Clock::time_point now = Clock::now();
    std::vector<Version> &versions = m_versions[number];
    // Of those that are older than any list, one is enough.
    while (versions.size() > 1 && versions[1].since + rememberedTime < now)
        versions.erase(versions.begin());
    versions.push_back({now, std::move(record)});
}

} // namespace patchbook::demo
