// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokenanswer.h"

#include "app/services/jsonreading.h"
#include "app/services/statusmeaning.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace patchbook {

namespace {

constexpr std::chrono::seconds unknownLifetime = 10min;
constexpr std::chrono::seconds longestLifetime = 24h;
constexpr qsizetype longestWords = 500;

// A service may repeat what it was sent, plain or as it stood in the form.
QString withoutSecret(const QJsonValue &words, const Secret &secret)
{
    QString text = words.toString().left(longestWords);
    const QString hidden = u"…"_s;
    for (const QByteArray &spelling : {secret.reveal(), secret.reveal().toPercentEncoding()}) {
        if (!spelling.isEmpty())
            text.replace(QString::fromLatin1(spelling), hidden);
    }
    return text;
}

std::chrono::seconds lifetimeIn(const QJsonValue &value)
{
    bool isText = false;
    const qlonglong fromText = value.toString().toLongLong(&isText);
    const qint64 seconds = isText ? fromText : wholeNumber(value).value_or(0);
    if (seconds <= 0)
        return unknownLifetime;
    return std::min(std::chrono::seconds(seconds), longestLifetime);
}

ServiceError refusal(const HttpReply &reply, const Secret &secret)
{
    ServiceError error = errorOfStatus(reply);
    error.delivery = Delivery::NotSent;
    const ServiceResult<JsonBody> body = readBody(reply);
    if (error.kind == ErrorKind::NotTheService || !body.ok())
        return error;
    if (reply.status == 400 || reply.status == 401)
        error.kind = ErrorKind::Unauthorized;
    error.code = withoutSecret(body->object.value("error"_L1), secret);
    error.message = withoutSecret(body->object.value("error_description"_L1), secret);
    return error;
}

} // namespace

ServiceResult<AccessToken> readTokenAnswer(const HttpReply &reply, const Secret &secret)
{
    if (reply.status < 200 || reply.status > 299)
        return fail(refusal(reply, secret));
    const ServiceResult<JsonBody> body = readBody(reply);
    ServiceError error = body.ok()
                             ? ServiceError{.kind = ErrorKind::Malformed, .status = reply.status}
                             : body.error();
    error.delivery = Delivery::NotSent;
    if (!body.ok())
        return fail(error);
    const QJsonValue type = body->object.value("token_type"_L1);
    if (!type.isUndefined() && type.toString().compare("bearer"_L1, Qt::CaseInsensitive) != 0) {
        error.detail = u"a token of another type"_s;
        return fail(error);
    }
    AccessToken access{Secret(body->object.value("access_token"_L1).toString().toUtf8()),
                       lifetimeIn(body->object.value("expires_in"_L1))};
    if (!access.token.isUsable()) {
        error.detail = u"no usable token in the answer"_s;
        return fail(error);
    }
    return access;
}

} // namespace patchbook
