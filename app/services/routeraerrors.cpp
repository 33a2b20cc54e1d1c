// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeraerrors.h"

#include "app/services/errorwords.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

bool speaksOf(const ServiceError &error, std::initializer_list<QLatin1StringView> stems)
{
    const QString said = error.message + u' ' + error.code + u' ' + error.details.join(u' ');
    return std::ranges::any_of(stems, [&said](QLatin1StringView stem) {
        return said.contains(stem, Qt::CaseInsensitive);
    });
}

// One status has two meanings; only its words tell them apart. Words of both, or of neither, prove
// none.
ErrorKind meaningOfConflict(const ServiceError &error)
{
    const bool archived = speaksOf(error, {"archiv"_L1});
    const bool duplicate =
        speaksOf(error, {"duplicate"_L1, "unique"_L1, "collision"_L1, "already exists"_L1,
                         "already in use"_L1, "already taken"_L1});
    if (archived == duplicate)
        return ErrorKind::Conflict;
    return archived ? ErrorKind::Archived : ErrorKind::Duplicate;
}

} // namespace

ServiceError routeraError(const HttpReply &reply)
{
    ServiceError error = errorInWords(reply);
    if (error.kind == ErrorKind::Conflict)
        error.kind = meaningOfConflict(error);
    // The same words may come for a token that ran out, as it carries nothing any more: so it stays
    // a refused token, for which a new one is fetched once.
    if (error.kind == ErrorKind::Unauthorized && speaksOf(error, {"account context"_L1}))
        error.detail = u"no account in the token"_s;
    return error;
}

std::optional<ServiceError> routeraErrorInSuccess(const HttpReply &reply, const QJsonObject &body)
{
    if (body.contains("id"_L1) || body.value("error"_L1) != QJsonValue(true))
        return std::nullopt;
    ServiceError error{.kind = ErrorKind::Refused,
                       .status = reply.status,
                       .detail = u"an error with a status of success"_s};
    takeErrorWords(error, body);
    return error;
}

} // namespace patchbook
