// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelsearch.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr qint64 maxPageLimit = 500;
constexpr qsizetype maxQuery = 75;

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 1;
}

/** What is wrong with a body for everybody; what this server cannot do counts as wrong. */
QStringList problemsIn(const QJsonObject &body)
{
    static const QStringList keys{u"locationId"_s, u"pageLimit"_s, u"page"_s, u"searchAfter"_s,
                                  u"query"_s,      u"filters"_s,   u"sort"_s};
    QStringList problems;
    for (auto entry = body.begin(); entry != body.end(); ++entry) {
        if (!keys.contains(entry.key()))
            problems.append(QString(u"property "_s + entry.key() + u" should not exist"_s));
    }
    if (body.value(u"locationId"_s).toString().isEmpty())
        problems.append(u"locationId must be a string"_s);
    if (!isWhole(body.value(u"pageLimit"_s)))
        problems.append(u"pageLimit must be a number"_s);
    else if (body.value(u"pageLimit"_s).toInteger() > maxPageLimit)
        problems.append(u"pageLimit must not be greater than 500"_s);
    if (body.contains(u"page"_s) && !isWhole(body.value(u"page"_s)))
        problems.append(u"page must be a number"_s);
    if (body.contains(u"page"_s) && body.contains(u"searchAfter"_s))
        problems.append(u"page and searchAfter must not be sent together"_s);
    if (body.value(u"query"_s).toString().size() > maxQuery)
        problems.append(u"query must be shorter than or equal to 75 characters"_s);
    const QJsonArray sorts = body.value(u"sort"_s).toArray();
    for (const QJsonValue sort : sorts) {
        if (sort[u"field"_s].toString() != "dateAdded"_L1 ||
            sort[u"direction"_s].toString() != "desc"_L1)
            problems.append(u"sort: the demo organisation sorts by dateAdded, desc only"_s);
    }
    if (!body.value(u"filters"_s).toArray().isEmpty())
        problems.append(u"filters: the demo organisation has none"_s);
    return problems;
}

bool matches(const QJsonObject &contact, const QString &query)
{
    for (const QString &key : {u"name"_s, u"email"_s, u"phone"_s, u"companyName"_s}) {
        if (contact.value(key).toString().contains(query, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QJsonValue epochMs(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? QJsonValue(date.startOfDay(Qt::UTC).toMSecsSinceEpoch()) : QJsonValue();
}

} // namespace

HighLevelSearch::HighLevelSearch(const RecordBook &book, const HighLevelPeople &people)
    : m_book(book)
    , m_people(people)
{
}

QJsonObject HighLevelSearch::found(const QJsonObject &contact, qint64 number,
                                   const HighLevelQuirks &quirks) const
{
    QJsonObject shown = contact;
    const auto rename = [&shown](const QString &from, const QString &to) {
        const QJsonValue value = shown.take(from);
        shown.insert(to, value.isUndefined() ? QJsonValue() : value);
    };
    rename(u"address1"_s, u"address"_s);
    rename(u"name"_s, u"contactName"_s);
    shown.remove(u"ssn"_s);
    shown.insert(u"dateOfBirth"_s, epochMs(shown.value(u"dateOfBirth"_s).toString()));
    for (const QString &key : {u"firstName"_s, u"lastName"_s}) {
        const QString lower = shown.value(key).toString().toLower();
        shown.insert(QString(key + u"LowerCase"_s),
                     lower.isEmpty() ? QJsonValue() : QJsonValue(lower));
    }
    for (const QString &key : {u"phoneLabel"_s, u"businessName"_s, u"validEmail"_s})
        shown.insert(key, QJsonValue::Null);
    for (const QString &key : {u"additionalEmails"_s, u"additionalPhones"_s})
        shown.insert(key, QJsonArray());
    if (quirks.searchWithoutDnd)
        shown.remove(u"dndSettings"_s);
    const QString id = m_people.ids().letters(number);
    shown.insert(u"searchAfter"_s, QJsonArray{HighLevelPeople::addedMs(number), id});
    for (auto name = quirks.renamedKeys.begin(); name != quirks.renamedKeys.end(); ++name) {
        if (shown.contains(name.key()))
            rename(name.key(), name.value());
    }
    return shown;
}

qint64 HighLevelSearch::startOf(const QJsonObject &body) const
{
    const QJsonValue after = body.value(u"searchAfter"_s);
    if (after.isUndefined())
        return m_book.lastNumber();
    return m_people.ids().numberOfLetters(after[1].toString()) - 1;
}

QJsonArray HighLevelSearch::collected(const QJsonObject &body, const HighLevelQuirks &quirks,
                                      Time when, qint64 *total) const
{
    const qint64 limit = body.value(u"pageLimit"_s).toInteger();
    const QString query = body.value(u"query"_s).toString().trimmed();
    qint64 skipped = (body.value(u"page"_s).toInteger(1) - 1) * limit;
    qint64 matching = 0;
    QJsonArray page;
    const qint64 start = query.isEmpty() ? startOf(body) : m_book.lastNumber();
    for (qint64 number = start; number >= 1; --number) {
        const bool full = page.size() == limit;
        if (full && query.isEmpty())
            break;
        if (!m_book.exists(number, when))
            continue;
        const bool isSkipped = skipped > 0 || number > startOf(body);
        // Contacts that are only passed by need not be made, unless their text is asked for.
        if (query.isEmpty() && isSkipped) {
            --skipped;
            continue;
        }
        const QJsonObject contact = m_book.record(number, when);
        if (!query.isEmpty() && !matches(contact, query))
            continue;
        ++matching;
        if (isSkipped)
            --skipped;
        else if (!full)
            page.append(found(contact, number, quirks));
    }
    *total = query.isEmpty() ? m_book.count(when) : matching;
    return page;
}

Answer HighLevelSearch::answer(const QJsonObject &body, const HighLevelQuirks &quirks) const
{
    if (const QStringList problems = problemsIn(body); !problems.isEmpty())
        return highLevelProblems(problems);
    const QJsonValue after = body.value(u"searchAfter"_s);
    if (!after.isUndefined() && (after.toArray().size() != 2 || startOf(body) < 0))
        return highLevelError(400, u"searchAfter is not a place in this list"_s);
    const qint64 end = body.value(u"page"_s).toInteger(1) * body.value(u"pageLimit"_s).toInteger();
    if (end > quirks.pageWindow)
        return highLevelError(400, u"Result window is too large, use searchAfter"_s);
    qint64 total = 0;
    const Time when = RecordBook::Clock::now() - quirks.indexLag;
    const QJsonArray contacts = collected(body, quirks, when, &total);
    return highLevelAnswer(200, {{u"contacts"_s, contacts}, {u"total"_s, total}});
}

} // namespace patchbook::demo
