// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

namespace patchbook {

// The services have several envelopes for errors, mixed within one API, and gateways in front of
// them add texts of their own: all are read for their words, none is relied upon.

/** A text of bearable length or a whole number as text; "" for anything else. */
QString wordsOf(const QJsonValue &value);

/** Adds to an error what an answer's body says: message, code, details, wait, trace. */
void takeErrorWords(ServiceError &error, const QJsonObject &body);

/** The error of an answer of another status than 2xx: its status, and its words of any envelope. */
ServiceError errorInWords(const HttpReply &reply);

} // namespace patchbook
