// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QNetworkRequest>

#include <optional>

class QHostAddress;

namespace patchbook {

/**
 * Why a request must not leave, or nullopt: the scheme, user info, a fragment, a path that walks
 * upwards in any spelling, characters that would end a header line, headers that belong to the
 * client. The error names the rule, never the content.
 */
std::optional<ServiceError> whyNotToSend(const HttpRequest &request);

/** A request in which everything that Qt does by itself is switched off. */
QNetworkRequest strictRequest(const QUrl &url);

/** strictRequest() with the request's headers and, for a write, its length. */
QNetworkRequest wireRequest(const HttpRequest &request);

/**
 * strictRequest() that connects to `checked` and to nothing else, while Host header and certificate
 * stay those of the address's name.
 */
QNetworkRequest pinnedRequest(const QUrl &url, const QHostAddress &checked);

/** https, or http to an address that is literally loopback: a name could lead anywhere. */
bool isAllowedOrigin(const QUrl &url);

} // namespace patchbook
