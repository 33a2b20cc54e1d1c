// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storedvalues.h"

#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"

#include <QCborArray>
#include <QCborValue>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

// A member that an object has not is Undefined: so absent and null stay apart by themselves.
namespace {

QJsonArray arrayOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

QCborArray cborOf(const Request &request)
{
    return {request.method, request.target, request.body};
}

/** Turns a list of JSON objects into values by `read`; nothing when one is no object. */
template <class T, class Read>
std::optional<QList<T>> listFrom(const QByteArray &bytes, Read read)
{
    const std::optional<QJsonArray> array = exactArray(bytes);
    if (!array)
        return std::nullopt;
    QList<T> values;
    for (const QJsonValue &entry : std::as_const(*array)) {
        if (!entry.isObject())
            return std::nullopt;
        values.append(read(entry.toObject()));
    }
    return values;
}

} // namespace

QByteArray storedBytes(const QStringList &texts)
{
    return exactJson(arrayOf(texts));
}

std::optional<QStringList> textsFromStored(const QByteArray &bytes)
{
    const std::optional<QJsonArray> array = exactArray(bytes);
    return array ? std::optional(textsOf(*array)) : std::nullopt;
}

QByteArray storedBytes(const Contact &contact)
{
    return exactJson(QJsonObject{{u"id"_s, contact.id},
                                 {u"fields"_s, contact.fields},
                                 {u"revision"_s, contact.revision},
                                 {u"unreadable"_s, contact.unreadable}});
}

QByteArray storedBytes(const ChangeSet &changes)
{
    QJsonObject object;
    for (auto change = changes.fields.cbegin(); change != changes.fields.cend(); ++change)
        object.insert(change.key(),
                      QJsonObject{{u"before"_s, change->before}, {u"after"_s, change->after}});
    return exactJson(object);
}

// The bytes of a request need not be text, which JSON would alter.
QByteArray storedBytes(const PlannedWrite &plan)
{
    QCborArray requests;
    for (const Request &request : plan.requests)
        requests.append(cborOf(request));
    QCborArray anchors;
    for (const QString &anchor : plan.anchors)
        anchors.append(exactBytes(anchor));
    return QCborValue(QCborArray{requests, anchors}).toCbor();
}

QByteArray storedBytes(const ServiceError &error)
{
    QJsonObject object{
        {u"kind"_s, storedName(error.kind)}, {u"delivery"_s, storedName(error.delivery)},
        {u"status"_s, error.status},         {u"code"_s, error.code},
        {u"message"_s, error.message},       {u"details"_s, arrayOf(error.details)},
        {u"traceId"_s, error.traceId},       {u"detail"_s, error.detail},
        {u"existing"_s, error.existing}};
    if (error.retryAfter)
        object.insert(u"retryAfter"_s, qint64(error.retryAfter->count()));
    return exactJson(object);
}

QByteArray storedBytes(const QList<FieldConflict> &conflicts)
{
    QJsonArray array;
    for (const FieldConflict &conflict : conflicts)
        array.append(QJsonObject{{u"key"_s, conflict.key},
                                 {u"base"_s, conflict.base},
                                 {u"theirs"_s, conflict.theirs},
                                 {u"mine"_s, conflict.mine}});
    return exactJson(array);
}

QByteArray storedBytes(const QList<FieldSurprise> &surprises)
{
    QJsonArray array;
    for (const FieldSurprise &surprise : surprises)
        array.append(QJsonObject{{u"key"_s, surprise.key},
                                 {u"expected"_s, surprise.expected},
                                 {u"actual"_s, surprise.actual}});
    return exactJson(array);
}

std::optional<Contact> contactFromStored(const QByteArray &bytes)
{
    const std::optional<QJsonObject> object = exactObject(bytes);
    if (!object || !object->value("fields"_L1).isObject())
        return std::nullopt;
    return Contact{object->value("id"_L1).toString(), object->value("fields"_L1).toObject(),
                   object->value("revision"_L1).toString(),
                   object->value("unreadable"_L1).toString()};
}

std::optional<ChangeSet> changesFromStored(const QByteArray &bytes)
{
    const std::optional<QJsonObject> object = exactObject(bytes);
    if (!object)
        return std::nullopt;
    ChangeSet changes;
    for (auto entry = object->constBegin(); entry != object->constEnd(); ++entry) {
        if (!entry.value().isObject())
            return std::nullopt;
        const QJsonObject change = entry.value().toObject();
        changes.fields.insert(entry.key(), {change.value("before"_L1), change.value("after"_L1)});
    }
    return changes;
}

std::optional<PlannedWrite> planFromStored(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborArray parts = QCborValue::fromCbor(bytes, &error).toArray();
    if (error.error != QCborError::NoError || parts.size() != 2)
        return std::nullopt;
    PlannedWrite plan;
    const QCborArray requests = parts.at(0).toArray();
    for (const QCborValue &entry : requests) {
        const QCborArray request = entry.toArray();
        if (request.size() != 3)
            return std::nullopt;
        plan.requests.append({request.at(0).toByteArray(), request.at(1).toByteArray(),
                              request.at(2).toByteArray()});
    }
    const QCborArray anchors = parts.at(1).toArray();
    for (const QCborValue &anchor : anchors)
        plan.anchors.append(exactText(anchor.toByteArray()));
    return plan;
}

std::optional<ServiceError> errorFromStored(const QByteArray &bytes)
{
    const std::optional<QJsonObject> object = exactObject(bytes);
    if (!object)
        return std::nullopt;
    const auto kind = fromStoredName<ErrorKind>(object->value("kind"_L1).toString());
    const auto delivery = fromStoredName<Delivery>(object->value("delivery"_L1).toString());
    if (!kind || !delivery)
        return std::nullopt;
    ServiceError error;
    error.kind = *kind;
    error.delivery = *delivery;
    error.status = object->value("status"_L1).toInt();
    error.code = object->value("code"_L1).toString();
    error.message = object->value("message"_L1).toString();
    error.details = textsOf(object->value("details"_L1));
    error.traceId = object->value("traceId"_L1).toString();
    error.detail = object->value("detail"_L1).toString();
    error.existing = object->value("existing"_L1).toString(); // older rows have none
    if (const QJsonValue wait = object->value("retryAfter"_L1); !wait.isUndefined())
        error.retryAfter = std::chrono::seconds(wait.toInteger());
    return error;
}

std::optional<QList<FieldConflict>> conflictsFromStored(const QByteArray &bytes)
{
    return listFrom<FieldConflict>(bytes, [](const QJsonObject &entry) {
        return FieldConflict{entry.value("key"_L1).toString(), entry.value("base"_L1),
                             entry.value("theirs"_L1), entry.value("mine"_L1)};
    });
}

std::optional<QList<FieldSurprise>> surprisesFromStored(const QByteArray &bytes)
{
    return listFrom<FieldSurprise>(bytes, [](const QJsonObject &entry) {
        return FieldSurprise{entry.value("key"_L1).toString(), entry.value("expected"_L1),
                             entry.value("actual"_L1)};
    });
}

} // namespace patchbook
