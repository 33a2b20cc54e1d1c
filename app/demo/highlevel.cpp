// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr QByteArrayView bearer = "Bearer ";

/** The scope which a call needs. */
QString scopeOf(const Request &request)
{
    const QByteArray path = request.path();
    if (path.startsWith("/users"))
        return u"users.readonly"_s;
    if (path.startsWith("/locations")) {
        if (path.endsWith("/customFields"))
            return u"locations/customFields.readonly"_s;
        return path.endsWith("/tags") ? u"locations/tags.readonly"_s : u"locations.readonly"_s;
    }
    const bool reads = request.method == "GET" || path == "/contacts/search";
    return reads ? u"contacts.readonly"_s : u"contacts.write"_s;
}

/** The location a request names, "" for none. */
QString namedLocation(const Request &request)
{
    const QByteArray path = request.path();
    if (path.startsWith("/locations/"))
        return QString::fromLatin1(path.split('/').value(2));
    if (request.method == "PUT")
        return {}; // an unknown property there, like any other
    const QString named = request.query("locationId");
    return named.isEmpty() ? request.json().value(u"locationId"_s).toString() : named;
}

Answer wrongLocation()
{
    return highLevelError(403, u"The token does not have access to this location."_s,
                          u"Forbidden"_s);
}

Answer nothingHere(const Request &request)
{
    return highLevelError(404,
                          QString(u"Cannot "_s + QString::fromLatin1(request.method) + u' ' +
                                  QString::fromLatin1(request.path())),
                          u"Not Found"_s);
}

} // namespace

HighLevel::HighLevel(quint64 seed, qint64 count)
    : m_place(seed, People(seed, 0).owners())
    , m_people(seed, m_place)
    , m_book(count, [this](qint64 number) { return m_people.contact(number); })
    , m_search(m_book, m_people)
{
}

bool HighLevel::isForList(const Request &request) const
{
    return request.path() == "/contacts/search";
}

Answer HighLevel::answer(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const RateLimit::Left left = m_limit.take(m_quirks.burst, m_quirks.burstWindow, m_quirks.daily);
    if (left.allowed)
        return withLimits(routed(request), left);
    ++m_refusals;
    Answer refused = highLevelError(429, u"Too many requests"_s);
    if (m_quirks.tellsRetryAfter)
        refused.headers.append(Header{"Retry-After", "1"});
    return withLimits(refused, left);
}

Answer HighLevel::withLimits(Answer answer, const RateLimit::Left &left) const
{
    const auto add = [&answer](const QByteArray &name, qint64 number) {
        answer.headers.append(Header{name, QByteArray::number(number)});
    };
    add("X-RateLimit-Limit-Daily", m_quirks.daily);
    add("X-RateLimit-Daily-Remaining", left.today);
    add("X-RateLimit-Interval-Milliseconds", m_quirks.burstWindow.count());
    add("X-RateLimit-Max", m_quirks.burst);
    add("X-RateLimit-Remaining", left.burst);
    return answer;
}

std::optional<Answer> HighLevel::refusal(const Request &request) const
{
    const QByteArray credentials = request.header("Authorization");
    const auto grant = m_grants.constFind(credentials.mid(bearer.size()));
    if (!credentials.startsWith(bearer) || grant == m_grants.cend())
        return highLevelError(401, u"Invalid JWT"_s, u"Unauthorized"_s);
    if (request.header("Version") != "2021-07-28")
        return highLevelError(401, u"version header was not found."_s, u"Unauthorized"_s);
    if (!grant->scopes.isEmpty() && !grant->scopes.contains(scopeOf(request)))
        return highLevelError(401, u"The token is not authorized for this scope."_s,
                              u"Unauthorized"_s);
    const QString location = namedLocation(request);
    const bool foreign = !location.isEmpty() && location != m_place.id();
    if (grant->otherLocation || foreign || !request.header("Location-Id").isEmpty())
        return wrongLocation();
    return {};
}

Answer HighLevel::routed(const Request &request)
{
    if (const std::optional<Answer> refused = refusal(request))
        return *refused;
    const QByteArray path = request.path();
    if (path == "/contacts" || path.startsWith("/contacts/"))
        return ofContacts(request);
    if (path.startsWith("/locations/"))
        return ofPlace(request);
    if (path.startsWith("/users/"))
        return ofUsers(request);
    return nothingHere(request);
}

Answer HighLevel::ofContacts(const Request &request)
{
    const QByteArray path = request.path();
    if (request.method == "POST" && path == "/contacts/search")
        return m_search.answer(request.json(), m_quirks);
    if (request.method == "GET" && path == "/contacts/search/duplicate")
        return duplicate(request);
    if (request.method == "POST" && path == "/contacts/")
        return create(request);
    const QList<QByteArray> parts = path.split('/');
    if (parts.size() == 3 && !parts.at(2).isEmpty())
        return ofContact(request, QString::fromLatin1(parts.at(2)));
    const bool changes = request.method == "POST" || request.method == "DELETE";
    if (parts.size() == 4 && parts.at(3) == "tags" && changes) {
        const qint64 number = living(QString::fromLatin1(parts.at(2)));
        return number > 0 ? changeTags(request, number)
                          : highLevelError(400, u"Contact not found"_s, u"Bad Request"_s);
    }
    return nothingHere(request);
}

Answer HighLevel::ofContact(const Request &request, const QString &id)
{
    const qint64 number = living(id);
    if (number == 0)
        return highLevelError(400, QString(u"Contact with id "_s + id + u" not found"_s));
    if (request.method == "GET")
        return highLevelAnswer(200, {{u"contact"_s, shown(m_book.record(number))}});
    if (request.method == "PUT")
        return update(request, number);
    if (request.method == "DELETE") {
        m_book.remove(number);
        return highLevelAnswer(200, {{u"succeded"_s, true}}); // spelt so by the service
    }
    return nothingHere(request);
}

Answer HighLevel::ofPlace(const Request &request) const
{
    const QList<QByteArray> parts = request.path().split('/');
    const QByteArray what = parts.value(3);
    if (request.method != "GET" || parts.size() > 4)
        return nothingHere(request);
    if (what.isEmpty()) {
        return highLevelAnswer(200, {{u"location"_s, m_place.shown(m_quirks.allowsDuplicates)}});
    }
    if (what == "tags")
        return highLevelAnswer(200, {{u"tags"_s, m_place.shownTags()}});
    const QString model = request.query("model");
    if (what == "customFields") {
        const bool ofContacts = model.isEmpty() || model == "contact"_L1 || model == "all"_L1;
        return highLevelAnswer(
            200, {{u"customFields"_s, ofContacts ? m_place.customFields() : QJsonArray()}});
    }
    return nothingHere(request);
}

Answer HighLevel::ofUsers(const Request &request) const
{
    if (request.method == "GET" && request.path() == "/users/")
        return highLevelAnswer(200, {{u"users"_s, m_place.users()}});
    if (request.method != "GET" || request.path() != "/users/search")
        return nothingHere(request);
    if (request.query("companyId").isEmpty())
        return highLevelProblems({u"companyId must be a string"_s});
    if (request.query("companyId") != m_place.companyId())
        return highLevelError(403, u"The token does not have access to this company."_s,
                              u"Forbidden"_s);
    const qsizetype skip = request.query("skip").toInt();
    const qsizetype limit = request.hasQuery("limit") ? request.query("limit").toInt() : 25;
    QJsonArray users;
    const QJsonArray &all = m_place.users();
    for (qsizetype i = skip; i < std::min(skip + limit, all.size()); ++i)
        users.append(all.at(i));
    return highLevelAnswer(200, {{u"users"_s, users}, {u"count"_s, all.size()}});
}

} // namespace patchbook::demo
