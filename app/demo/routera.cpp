// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routera.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr qint64 fewest = 10;
constexpr qint64 most = 100;
constexpr std::size_t usersOfRouter = 5;

/** A number in the query; nullopt for what is none. */
std::optional<qint64> numberIn(const Request &request, const QByteArray &key, qint64 otherwise)
{
    if (!request.hasQuery(key))
        return otherwise;
    bool ok = false;
    const qint64 number = request.query(key).toLongLong(&ok);
    return ok ? std::optional<qint64>(number) : std::nullopt;
}

Answer notFound()
{
    return routeraError(404, u"Object not found"_s);
}

} // namespace

Routera::Routera(quint64 seed, qint64 count, const QByteArray &clientId,
                 const QByteArray &clientSecret)
    : m_people(seed)
    , m_book(count, [this](qint64 number) { return m_people.contact(number); })
    , m_tokens(clientId, clientSecret)
{
}

bool Routera::isForList(const Request &request) const
{
    return request.method == "GET" && request.path() == "/contacts";
}

Answer Routera::answer(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray path = request.path();
    if (path == "/oauth2/token")
        return m_tokens.answer(request, m_quirks.tokenLifetime);
    if (const std::optional<Answer> refused = m_tokens.refusal(request))
        return *refused;
    if (path == "/routers" || path.startsWith("/routers/"))
        return ofRouters(request);
    if (path != "/contacts" && !path.startsWith("/contacts/"))
        return routeraError(404, u"Not found"_s);
    QString wrong;
    const std::optional<QStringList> properties = askedProperties(request, &wrong);
    if (!properties)
        return routeraError(400, QString(u"Invalid properties: "_s + wrong));
    return ofContacts(request, *properties);
}

std::optional<QStringList> Routera::askedProperties(const Request &request, QString *wrong) const
{
    QStringList extra;
    const QStringList names = request.query("properties").split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const bool known =
            routeraDefaults().contains(name) || name == "archived_by"_L1 || routeraProperty(name);
        if (!known || m_quirks.refusedProperties.contains(name)) {
            *wrong = name;
            return {};
        }
        if (!routeraDefaults().contains(name))
            extra.append(name);
    }
    return extra;
}

Answer Routera::ofContacts(const Request &request, const QStringList &properties)
{
    const QByteArray path = request.path();
    if (path == "/contacts" && request.method == "GET")
        return list(request, properties);
    if (path == "/contacts" && request.method == "POST")
        return create(request, properties);
    const QByteArray id = path.mid(10);
    if (id.isEmpty())
        return routeraError(400, u"Missing contactId"_s);
    const qint64 number = m_people.ids().numberOfUuid(QString::fromLatin1(id));
    return m_book.exists(number) ? ofContact(request, number, properties) : notFound();
}

Answer Routera::ofContact(const Request &request, qint64 number, const QStringList &properties)
{
    if (request.method == "GET")
        return routeraAnswer(200, shown(number, properties));
    if (request.method == "PATCH")
        return update(request, number, properties);
    if (request.method != "DELETE")
        return routeraError(404, u"Not found"_s);
    if (isArchived(number))
        return notFound();
    archive(number, u"api"_s);
    return routeraAnswer(200, shown(number, properties));
}

Answer Routera::list(const Request &request, const QStringList &properties) const
{
    const std::optional<qint64> limit = numberIn(request, "limit", fewest);
    const std::optional<qint64> offset = numberIn(request, "offset", 0);
    const QString archived = request.query("archived");
    if (!limit || *limit < fewest || *limit > most)
        return routeraError(400, u"limit must be between 10 and 100"_s);
    if (!offset || *offset < 0)
        return routeraError(400, u"offset must not be negative"_s);
    if (!archived.isEmpty() && archived != "true"_L1 && archived != "false"_L1)
        return routeraError(400, u"archived must be true or false"_s);
    const bool wanted = archived == "true"_L1;
    QJsonArray data;
    qint64 matching = 0;
    for (qint64 number = 1; number <= m_book.lastNumber(); ++number) {
        if (!m_book.exists(number) || isArchived(number) != wanted)
            continue;
        if (matching >= *offset && data.size() < *limit)
            data.append(shown(number, properties));
        ++matching;
    }
    const qint64 count = m_quirks.countIsOfPage ? data.size() : matching;
    return routeraAnswer(
        200, {{u"data"_s, data},
              {u"pagination"_s,
               QJsonObject{{u"limit"_s, *limit}, {u"offset"_s, *offset}, {u"count"_s, count}}}});
}

Answer Routera::ofRouters(const Request &request) const
{
    if (request.method != "GET")
        return routeraError(404, u"Not found"_s);
    QJsonArray routers;
    const std::vector<Owner> &owners = m_people.owners();
    for (std::size_t first = 0; first < 2 * usersOfRouter; first += usersOfRouter) {
        QJsonArray users;
        for (std::size_t i = first; i < first + usersOfRouter; ++i) {
            users.append(
                QJsonObject{{u"id"_s, owners[i].id},
                            {u"email"_s, owners[i].email},
                            {u"name"_s, QString(owners[i].firstName + u' ' + owners[i].lastName)}});
        }
        const qint64 number = static_cast<qint64>(first / usersOfRouter) + 1;
        routers.append(
            QJsonObject{{u"id"_s, RecordIds(1, 3).uuid(number)},
                        {u"name"_s, number == 1 ? u"Inbound"_s : u"Partners"_s},
                        {u"users"_s, users},
                        {u"settings"_s, QJsonObject{{u"default_user"_s, owners[first].email}}}});
    }
    const QByteArray id = request.path().mid(9);
    if (id.isEmpty()) {
        return routeraAnswer(200, {{u"data"_s, routers},
                                   {u"pagination"_s, QJsonObject{{u"limit"_s, most},
                                                                 {u"offset"_s, 0},
                                                                 {u"count"_s, routers.size()}}}});
    }
    for (const QJsonValue router : std::as_const(routers)) {
        if (router[u"id"_s].toString() == QLatin1StringView(id))
            return routeraAnswer(200, router.toObject());
    }
    return notFound();
}

} // namespace patchbook::demo
