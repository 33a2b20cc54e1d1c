// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

#include <optional>

namespace patchbook {

/** The error in a Routera answer of another status than 2xx. */
ServiceError routeraError(const HttpReply &reply);

/** The error in an answer that says 2xx and yet carries {"message":"…","error":true}. */
std::optional<ServiceError> routeraErrorInSuccess(const HttpReply &reply, const QJsonObject &body);

} // namespace patchbook
