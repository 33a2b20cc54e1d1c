// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace patchbook {

/**
 * What a location tells of its contacts, one question after another:
 * {"companyId", "customFields": [as keptCustomField()], "tags": [text], "users": [{"id", "name"}],
 * "asked": {question: true, or false when it was refused}, "usersSeen": count}.
 */
namespace highlevel {

/** nullopt when all is asked. `location` can stand in a path. */
std::optional<Request> nextQuestion(const QString &location, const QJsonObject &soFar);

/** `soFar` with the answer to this question in it; an answer that cannot be read is a refusal. */
QJsonObject answered(const QJsonObject &soFar, const Request &question,
                     const ServiceResult<HttpReply> &answer);

Request locationQuestion(const QString &location);
Request customFieldsQuestion(const QString &location);
Request tagsQuestion(const QString &location);
/** All users in one answer, without the company's id: an older call which may go away. */
Request usersOfLocationQuestion(const QString &location);

} // namespace highlevel

} // namespace patchbook
