// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeradescription.h"

#include "app/services/jsonreading.h"
#include "models/domain/validation.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr auto ownersKey = "owners"_L1;
constexpr auto kindsKey = "kinds"_L1;
constexpr auto routersKey = "routers"_L1;
constexpr auto sampleKey = "sample"_L1;
constexpr qsizetype maxOwners = 500;
constexpr qsizetype maxEmailLength = 254;

QJsonArray rowsOf(const ServiceResult<HttpReply> &answer)
{
    if (!answer.ok())
        return {};
    const ServiceResult<JsonBody> body = readBody(*answer);
    return body.ok() ? body->object.value("data"_L1).toArray() : QJsonArray();
}

/** A person as {"email","name"} or as a bare e-mail address. */
void addOwner(QJsonArray &owners, const QJsonValue &person)
{
    const QString email = (person.isString() ? person : person["email"_L1]).toString().trimmed();
    if (email.size() > maxEmailLength || !looksLikeEmail(email) || owners.size() >= maxOwners)
        return;
    const bool known = std::ranges::any_of(owners, [&email](const QJsonValue &owner) {
        return owner["email"_L1].toString().compare(email, Qt::CaseInsensitive) == 0;
    });
    if (known)
        return;
    QJsonObject owner{{u"email"_s, email}};
    if (const QString name = person["name"_L1].toString().trimmed(); !name.isEmpty())
        owner.insert(u"name"_s, name.left(100));
    owners.append(owner);
}

QString typeOf(const QJsonValue &value)
{
    if (value.isDouble())
        return u"number"_s;
    return value.isBool() ? u"flag"_s : u"text"_s;
}

} // namespace

QJsonObject withRouters(QJsonObject description, const ServiceResult<HttpReply> &answer)
{
    QJsonArray owners = description.value(ownersKey).toArray();
    const QJsonArray routers = rowsOf(answer);
    for (const QJsonValue router : routers) {
        const QJsonArray users = router["users"_L1].toArray();
        for (const QJsonValue user : users)
            addOwner(owners, user);
        addOwner(owners, router["settings"_L1]["default_user"_L1]);
    }
    description.insert(ownersKey, owners);
    description.insert(routersKey, true);
    return description;
}

QJsonObject withSample(QJsonObject description, const ServiceResult<HttpReply> &answer,
                       const QStringList &extra)
{
    QJsonArray owners = description.value(ownersKey).toArray();
    QJsonObject kinds;
    const QJsonArray rows = rowsOf(answer);
    for (const QJsonValue row : rows) {
        addOwner(owners, row["contact_owner"_L1]);
        for (const QString &property : extra) {
            const QJsonValue value = row[property];
            if (isEmptyValue(value))
                continue;
            const QString type = typeOf(value);
            const bool agrees = kinds.value(property).toString(type) == type;
            kinds.insert(property, agrees ? type : u"text"_s);
        }
    }
    description.insert(ownersKey, owners);
    description.insert(kindsKey, kinds);
    description.insert(sampleKey, true);
    return description;
}

bool hasRouters(const QJsonObject &description)
{
    return description.contains(routersKey);
}

bool hasSample(const QJsonObject &description)
{
    return description.contains(sampleKey);
}

QList<FieldOption> describedOwners(const QJsonObject &description)
{
    QList<FieldOption> options;
    const QJsonArray owners = description.value(ownersKey).toArray();
    for (const QJsonValue owner : owners) {
        const QString email = owner["email"_L1].toString();
        const QString name = owner["name"_L1].toString();
        // The address stays in sight: two people may have one name.
        const QString words = name.isEmpty() ? QString() : QString(name + u" <"_s + email + u'>');
        options.append({.value = email, .name = words});
    }
    std::ranges::sort(options, [](const FieldOption &a, const FieldOption &b) {
        return a.title().compare(b.title(), Qt::CaseInsensitive) < 0;
    });
    return options;
}

FieldKind describedKind(const QJsonObject &description, const QString &property)
{
    const QString type = description.value(kindsKey)[property].toString();
    if (type == "number"_L1)
        return FieldKind::Number;
    return type == "flag"_L1 ? FieldKind::Flag : FieldKind::Text;
}

} // namespace patchbook
