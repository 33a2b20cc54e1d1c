// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highleveldescription.h"

#include "app/services/highlevelcustomfields.h"
#include "app/services/jsonreading.h"
#include "app/services/requesttarget.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::highlevel {

namespace {

constexpr auto askedKey = "asked"_L1;
constexpr auto companyKey = "companyId"_L1;
constexpr auto customFieldsKey = "customFields"_L1;
constexpr auto tagsKey = "tags"_L1;
constexpr auto usersKey = "users"_L1;
constexpr auto usersSeenKey = "usersSeen"_L1;

// Names of the questions, in "asked".
constexpr auto locationAsked = "location"_L1;
constexpr auto customFieldsAsked = "customFields"_L1;
constexpr auto tagsAsked = "tags"_L1;
constexpr auto usersAsked = "users"_L1;
constexpr auto usersOfLocationAsked = "usersOfLocation"_L1;

constexpr int usersAtOnce = 100;
constexpr int mostUsers = 5000; // an end for a service that never tells one

bool isAsked(const QJsonObject &soFar, QLatin1StringView question)
{
    return soFar.value(askedKey)[question].isBool();
}

bool isAnswered(const QJsonObject &soFar, QLatin1StringView question)
{
    return soFar.value(askedKey)[question].toBool();
}

void note(QJsonObject &soFar, QLatin1StringView question, bool wasAnswered)
{
    QJsonObject asked = soFar.value(askedKey).toObject();
    asked.insert(question, wasAnswered);
    soFar.insert(askedKey, asked);
}

QByteArray atLocation(const QString &location)
{
    return "/locations/" + location.toLatin1();
}

Request usersQuestion(const QString &location, const QJsonObject &soFar)
{
    const int seen = soFar.value(usersSeenKey).toInt();
    return {"GET",
            "/users/search?companyId=" + queryValue(soFar.value(companyKey).toString()) +
                "&locationId=" + queryValue(location) + "&skip=" + QByteArray::number(seen) +
                "&limit=" + QByteArray::number(usersAtOnce),
            {}};
}

/** Which question it was; "" for one that is not asked here. */
QLatin1StringView questionOf(const Request &question)
{
    const QByteArray path = question.target.split('?').constFirst();
    if (path == "/users/search")
        return usersAsked;
    if (path == "/users/")
        return usersOfLocationAsked;
    if (path.endsWith("/customFields"))
        return customFieldsAsked;
    if (path.endsWith("/tags"))
        return tagsAsked;
    return path.startsWith("/locations/") ? locationAsked : ""_L1;
}

// Only what names a person: phone numbers and permissions, which come along, stay behind.
std::optional<QJsonObject> keptUser(const QJsonObject &user)
{
    const std::optional<QString> id = readId(user.value("id"_L1));
    if (!id || user.value("deleted"_L1).toBool())
        return std::nullopt;
    QString name = user.value("name"_L1).toString().trimmed();
    if (name.isEmpty()) {
        name = QStringList{user.value("firstName"_L1).toString().trimmed(),
                           user.value("lastName"_L1).toString().trimmed()}
                   .join(u' ')
                   .trimmed();
    }
    if (name.isEmpty())
        name = user.value("email"_L1).toString().trimmed();
    return QJsonObject{{u"id"_s, *id}, {u"name"_s, name.isEmpty() ? *id : name}};
}

/** How many users were new. */
int addUsers(QJsonObject &soFar, const QJsonArray &users)
{
    QJsonArray kept = soFar.value(usersKey).toArray();
    QSet<QString> known;
    for (const QJsonValue user : std::as_const(kept))
        known.insert(user["id"_L1].toString());
    int added = 0;
    for (const QJsonValue user : users) {
        const std::optional<QJsonObject> one = keptUser(user.toObject());
        if (!one || known.contains(one->value("id"_L1).toString()))
            continue;
        known.insert(one->value("id"_L1).toString());
        kept.append(*one);
        ++added;
    }
    soFar.insert(usersKey, kept);
    return added;
}

bool takeUsers(QJsonObject &soFar, const QJsonObject &body)
{
    const QJsonValue list = body.value("users"_L1);
    if (!list.isArray())
        return false;
    const QJsonArray users = list.toArray();
    const int added = addUsers(soFar, users);
    const int seen = soFar.value(usersSeenKey).toInt() + int(users.size());
    soFar.insert(usersSeenKey, seen);
    const int count = plausibleCount(body.value("count"_L1));
    // It may give fewer at once than it was asked for: only its count, or nothing new, is the end.
    if (added == 0 || seen >= mostUsers || (count >= 0 && seen >= count))
        note(soFar, usersAsked, true);
    return true;
}

bool takeCustomFieldList(QJsonObject &soFar, const QJsonObject &body)
{
    const QJsonValue list = body.value("customFields"_L1);
    if (!list.isArray())
        return false;
    QList<QJsonObject> entries;
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items)
        entries.append(item.toObject());
    std::ranges::stable_sort(entries, {}, [](const QJsonObject &entry) {
        return entry.value("position"_L1).toDouble();
    });
    QJsonArray kept;
    QSet<QString> known;
    for (const QJsonObject &entry : std::as_const(entries)) {
        const std::optional<QJsonObject> one = keptCustomField(entry);
        if (!one || known.contains(one->value("id"_L1).toString()))
            continue;
        known.insert(one->value("id"_L1).toString());
        kept.append(*one);
    }
    soFar.insert(customFieldsKey, kept);
    return true;
}

bool takeTagList(QJsonObject &soFar, const QJsonObject &body)
{
    const QJsonValue list = body.value("tags"_L1);
    if (!list.isArray())
        return false;
    QJsonArray names;
    QSet<QString> known;
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items) {
        const QString name = item["name"_L1].toString().trimmed();
        if (name.isEmpty() || known.contains(name))
            continue;
        known.insert(name);
        names.append(name);
    }
    soFar.insert(tagsKey, names);
    return true;
}

bool takeLocation(QJsonObject &soFar, const QJsonObject &body)
{
    const QJsonValue company = body.value("location"_L1)["companyId"_L1];
    if (const std::optional<QString> id = readId(company))
        soFar.insert(companyKey, *id);
    return body.value("location"_L1).isObject();
}

/** Whether the answer could be read. */
bool takeAnswer(QJsonObject &soFar, QLatin1StringView question, const QJsonObject &body)
{
    if (question == locationAsked)
        return takeLocation(soFar, body);
    if (question == customFieldsAsked)
        return takeCustomFieldList(soFar, body);
    if (question == tagsAsked)
        return takeTagList(soFar, body);
    if (question == usersAsked)
        return takeUsers(soFar, body);
    const QJsonValue users = body.value("users"_L1);
    addUsers(soFar, users.toArray());
    return users.isArray();
}

} // namespace

Request locationQuestion(const QString &location)
{
    return {"GET", atLocation(location), {}};
}

Request customFieldsQuestion(const QString &location)
{
    return {"GET", atLocation(location) + "/customFields?model=contact", {}};
}

Request tagsQuestion(const QString &location)
{
    return {"GET", atLocation(location) + "/tags", {}};
}

Request usersOfLocationQuestion(const QString &location)
{
    return {"GET", "/users/?locationId=" + queryValue(location), {}};
}

std::optional<Request> nextQuestion(const QString &location, const QJsonObject &soFar)
{
    if (!isAsked(soFar, customFieldsAsked))
        return customFieldsQuestion(location);
    if (!isAsked(soFar, tagsAsked))
        return tagsQuestion(location);
    if (!isAsked(soFar, locationAsked))
        return locationQuestion(location);
    if (soFar.contains(companyKey) && !isAsked(soFar, usersAsked))
        return usersQuestion(location, soFar);
    if (!isAnswered(soFar, usersAsked) && !isAsked(soFar, usersOfLocationAsked))
        return usersOfLocationQuestion(location);
    return std::nullopt;
}

QJsonObject answered(const QJsonObject &soFar, const Request &question,
                     const ServiceResult<HttpReply> &answer)
{
    QJsonObject now = soFar;
    const QLatin1StringView asked = questionOf(question);
    if (asked.isEmpty())
        return now;
    bool isRead = false;
    if (answer.ok()) {
        const ServiceResult<JsonBody> body = readBody(*answer);
        isRead = body.ok() && takeAnswer(now, asked, body->object);
    }
    // A part of the users is an answer too, and not the last.
    if (!isRead || asked != usersAsked)
        note(now, asked, isRead);
    return now;
}

} // namespace patchbook::highlevel
