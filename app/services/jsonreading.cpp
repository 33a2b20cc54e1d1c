// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jsonreading.h"

#include "app/services/requesttarget.h"
#include "app/services/statusmeaning.h"
#include "models/domain/packing.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// A missing type is let through: the shape of the body decides then.
bool isJsonType(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type.isEmpty() || type == "application/json" || type == "text/json" ||
           (type.startsWith("application/") && type.endsWith("+json"));
}

bool isJson(const HttpReply &reply)
{
    return !isWebPage(reply) && isJsonType(reply.header("Content-Type"));
}

ListBody listBody(JsonTree tree, std::string_view key)
{
    ListBody body;
    body.tree = std::move(tree);
    const JsonView root = body.tree.root();
    const JsonView list = root.member(key);
    if (list.isList())
        body.list = list;
    for (JsonEntries entries(root); entries.next();) {
        if (entries.key() != key || !list.isList())
            body.beside.insert(textOf(entries.key()), jsonOf(entries.value()));
    }
    return body;
}

} // namespace

ServiceResult<ListBody> readListBody(const HttpReply &reply, std::string_view key)
{
    if (isJson(reply)) {
        std::optional<JsonTree> tree = quickJson(reply.body);
        if (tree && tree->root().isObject())
            return listBody(*std::move(tree), key);
    }
    ServiceResult<JsonBody> whole = readBody(reply);
    if (!whole.ok())
        return fail(whole.error());
    ListBody body = listBody(JsonTree(whole->object), key);
    body.repaired = whole->repaired;
    return body;
}

ServiceResult<JsonBody> readBody(const HttpReply &reply)
{
    if (!isJson(reply)) {
        return fail(ServiceError{.kind = ErrorKind::NotTheService,
                                 .status = reply.status,
                                 .detail = u"not JSON by type"_s});
    }
    JsonBody body;
    QJsonParseError parsed;
    QJsonDocument document = QJsonDocument::fromJson(reply.body, &parsed);
    if (parsed.error == QJsonParseError::IllegalUTF8String) {
        // One damaged letter would cost the whole page: Qt refuses the document.
        body.repaired = true;
        document = QJsonDocument::fromJson(QString::fromUtf8(reply.body).toUtf8(), &parsed);
    }
    if (parsed.error != QJsonParseError::NoError) {
        const QString where = u"JSON error %1 at %2"_s.arg(QString::number(parsed.error),
                                                           QString::number(parsed.offset));
        return fail(malformed(reply, where));
    }
    if (!document.isObject())
        return fail(malformed(reply, u"no object"));
    body.object = document.object();
    return body;
}

ServiceError malformed(const HttpReply &reply, QStringView what)
{
    return ServiceError{
        .kind = ErrorKind::Malformed, .status = reply.status, .detail = what.toString()};
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // Qt keeps what fits as an integer of 64 bits, and makes the rest a double that has lost
    // digits; the lowest integer is where a lost one ends up.
    if (!value.isDouble() || value.toVariant().typeId() != QMetaType::LongLong)
        return std::nullopt;
    const qint64 number = value.toInteger();
    if (number == std::numeric_limits<qint64>::min())
        return std::nullopt;
    return number;
}

int plausibleCount(const QJsonValue &value)
{
    const std::optional<qint64> number = wholeNumber(value);
    return number && *number >= 0 && *number <= 1'000'000'000 ? static_cast<int>(*number) : -1;
}

std::optional<QString> readId(const QJsonValue &value)
{
    QString id;
    if (value.isString())
        id = value.toString();
    else if (const std::optional<qint64> number = wholeNumber(value))
        id = QString::number(*number);
    if (!pathSegment(id))
        return std::nullopt;
    return id;
}

} // namespace patchbook
