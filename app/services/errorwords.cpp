// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorwords.h"

#include "app/services/jsonreading.h"
#include "app/services/statusmeaning.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qsizetype maxWords = 1000;
constexpr qsizetype maxDetails = 20;

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
            addDetail(error, wordsOf(part));
    } else if (error.message.isEmpty()) {
        error.message = wordsOf(value);
    }
}

void takeCode(ServiceError &error, const QJsonValue &value)
{
    if (error.code.isEmpty())
        error.code = wordsOf(value);
}

// One of errors[]: {"status":"401","code":"…","title":"…","detail":"…"}.
void takeErrorObject(ServiceError &error, const QJsonObject &object)
{
    takeCode(error, object.value("code"_L1));
    const QString title = wordsOf(object.value("title"_L1));
    const QString detail = wordsOf(object.value("detail"_L1));
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
            addDetail(error, wordsOf(item));
    }
    // {"errors":{"email":["is invalid"]}}
    const QJsonObject byField = errors.toObject();
    for (auto it = byField.begin(); it != byField.end(); ++it) {
        const QJsonValue value = it.value();
        const QJsonArray parts = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue part : parts) {
            const QString text = wordsOf(part);
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

} // namespace

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed().left(maxWords);
    if (const std::optional<qint64> number = wholeNumber(value))
        return QString::number(*number);
    return {};
}

void takeErrorWords(ServiceError &error, const QJsonObject &body)
{
    // What signs in says it as RFC 6749 does: {"error":"invalid_client","error_description":"…"}.
    if (const QString description = wordsOf(body.value("error_description"_L1));
        !description.isEmpty()) {
        takeCode(error, body.value("error"_L1));
        takeMessage(error, description);
        return;
    }
    takeCode(error, body.value("error_code"_L1));
    takeErrorMember(error, body.value("error"_L1));
    takeCode(error, body.value("code"_L1));
    takeMessage(error, body.value("message"_L1));
    takeErrorList(error, body.value("errors"_L1));
    if (error.traceId.isEmpty())
        error.traceId = wordsOf(body.value("trace_id"_L1));
    if (error.message.isEmpty() && !error.details.isEmpty())
        error.message = error.details.takeFirst();
}

ServiceError errorInWords(const HttpReply &reply)
{
    ServiceError error = errorOfStatus(reply);
    error.traceId = QString::fromUtf8(reply.header("X-Trace-ID")).left(maxWords);
    if (isWebPage(reply))
        return error;
    const QJsonDocument document = QJsonDocument::fromJson(QString::fromUtf8(reply.body).toUtf8());
    if (document.isObject())
        takeErrorWords(error, document.object());
    else if (document.isArray())
        takeErrorWords(error, {{u"errors"_s, document.array()}});
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

} // namespace patchbook
