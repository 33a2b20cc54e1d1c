// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqerrors.h"

#include "app/services/jsonreading.h"
#include "app/services/statusmeaning.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qsizetype maxWords = 1000;
constexpr qsizetype maxDetails = 20;

// Its text speaks of RCS, which has nothing to do with cards: it came over from another call.
constexpr auto misleadingCode = "4004"_L1;

/** A text or a number as text; "" for anything else. */
QString words(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().left(maxWords);
    if (const std::optional<qint64> number = wholeNumber(value))
        return QString::number(*number);
    return {};
}

void addDetail(ServiceError &error, const QString &detail)
{
    if (!detail.isEmpty() && error.details.size() < maxDetails && !error.details.contains(detail))
        error.details.append(detail);
}

void takeMessage(ServiceError &error, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray parts = value.toArray();
        for (const QJsonValue part : parts)
            addDetail(error, words(part));
    } else if (error.message.isEmpty()) {
        error.message = words(value);
    }
}

void takeCode(ServiceError &error, const QJsonValue &value)
{
    if (error.code.isEmpty())
        error.code = words(value);
}

// One of errors[]: {"status":"401","code":"…","title":"…","detail":"…"}.
void takeErrorObject(ServiceError &error, const QJsonObject &object)
{
    takeCode(error, object.value("code"_L1));
    const QString title = words(object.value("title"_L1));
    const QString detail = words(object.value("detail"_L1));
    addDetail(error, detail.isEmpty() ? title : detail);
    takeMessage(error, object.value("message"_L1));
}

void takeErrorList(ServiceError &error, const QJsonValue &errors)
{
    const QJsonArray items = errors.toArray();
    for (const QJsonValue item : items) {
        if (item.isObject())
            takeErrorObject(error, item.toObject());
        else
            addDetail(error, words(item));
    }
    // {"errors":{"email":["is invalid"]}}
    const QJsonObject byField = errors.toObject();
    for (auto it = byField.begin(); it != byField.end(); ++it) {
        const QJsonValue value = it.value();
        const QJsonArray parts = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue part : parts) {
            const QString text = words(part);
            if (!text.isEmpty())
                addDetail(error, it.key() + u": "_s + text);
        }
    }
}

// {"success":false,"error":{"status":400,"code":1002,"message":"…","retry_after":30},"trace_id":"…"}
void takeErrorMember(ServiceError &error, const QJsonValue &value)
{
    if (!value.isObject()) {
        takeMessage(error, value);
        return;
    }
    const QJsonObject object = value.toObject();
    takeCode(error, object.value("code"_L1));
    takeMessage(error, object.value("message"_L1));
    const std::optional<qint64> wait = wholeNumber(object.value("retry_after"_L1));
    if (!error.retryAfter && wait)
        error.retryAfter = boundedWait(*wait);
}

void takeEnvelope(ServiceError &error, const QJsonObject &body)
{
    takeCode(error, body.value("error_code"_L1));
    takeErrorMember(error, body.value("error"_L1));
    takeCode(error, body.value("code"_L1));
    takeMessage(error, body.value("message"_L1));
    takeErrorList(error, body.value("errors"_L1));
    if (error.traceId.isEmpty())
        error.traceId = words(body.value("trace_id"_L1));
    if (error.message.isEmpty() && !error.details.isEmpty())
        error.message = error.details.takeFirst();
    if (error.code == misleadingCode)
        error.message.clear();
}

/** The HTTP status which the envelope itself names, 0 when it names none. */
int statusInside(const QJsonObject &body)
{
    const QJsonValue first = body.value("errors"_L1).toArray().at(0);
    const QList<QJsonValue> candidates{body.value("error"_L1)["status"_L1], first["status"_L1],
                                       body.value("status"_L1)};
    for (const QJsonValue &candidate : candidates) {
        const int status = words(candidate).toInt();
        if (status >= 400 && status <= 599)
            return status;
    }
    return 0;
}

bool isErrorEnvelope(const QJsonObject &body)
{
    return body.value("success"_L1) == QJsonValue(false) ||
           body.value("status"_L1) == QJsonValue(u"error"_s) ||
           !isEmptyValue(body.value("error"_L1)) || !isEmptyValue(body.value("errors"_L1));
}

} // namespace

ServiceError linqError(const HttpReply &reply)
{
    ServiceError error = errorOfStatus(reply);
    error.traceId = QString::fromUtf8(reply.header("X-Trace-ID")).left(maxWords);
    if (isWebPage(reply))
        return error;
    const QJsonDocument document = QJsonDocument::fromJson(QString::fromUtf8(reply.body).toUtf8());
    if (document.isObject())
        takeEnvelope(error, document.object());
    else if (document.isArray())
        takeEnvelope(error, {{u"errors"_s, document.array()}});
    else
        error.message = QString::fromUtf8(reply.body).trimmed().left(maxWords);
    // "Not found" is believed from the service alone: a contact would be taken for deleted because
    // a proxy does not know the address.
    if (error.kind == ErrorKind::NotFound && !document.isObject()) {
        error.kind = ErrorKind::NotTheService;
        error.delivery = Delivery::Unknown;
    }
    return error;
}

std::optional<ServiceError> linqErrorInSuccess(const HttpReply &reply, const QJsonObject &body)
{
    if (!isErrorEnvelope(body))
        return std::nullopt;
    const int status = statusInside(body);
    ServiceError error;
    error.kind = status == 0 ? ErrorKind::Refused : kindOfStatus(status);
    // Two statements about one request: without a status inside, nothing proves which one holds.
    error.delivery = status == 0 ? Delivery::Unknown : deliveryOfStatus(status);
    error.status = reply.status;
    error.traceId = QString::fromUtf8(reply.header("X-Trace-ID")).left(maxWords);
    error.detail = u"an error with a status of success"_s;
    takeEnvelope(error, body);
    return error;
}

} // namespace patchbook
