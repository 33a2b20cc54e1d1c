// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqerrors.h"

#include "app/services/errorwords.h"
#include "app/services/statusmeaning.h"
#include "models/domain/field.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// Its text speaks of RCS, which has nothing to do with cards: it came over from another call.
constexpr auto misleadingCode = "4004"_L1;

void dropMisleadingWords(ServiceError &error)
{
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
        const int status = wordsOf(candidate).toInt();
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
    ServiceError error = errorInWords(reply);
    dropMisleadingWords(error);
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
    error.traceId = wordsOf(QString::fromUtf8(reply.header("X-Trace-ID")));
    error.detail = u"an error with a status of success"_s;
    takeErrorWords(error, body);
    dropMisleadingWords(error);
    return error;
}

} // namespace patchbook
