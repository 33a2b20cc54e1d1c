// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace patchbook {

/**
 * One request as the user may see it: everything but the server's address and the token.
 * It is a value, so that a test can compare it and the outbox can keep it byte for byte.
 */
struct Request
{
    QByteArray method; ///< "GET", "PATCH", …
    QByteArray target; ///< percent-encoded path and query, starts with "/"
    QByteArray body;   ///< JSON, or empty

    friend bool operator==(const Request &, const Request &) = default;
};

/** The exact requests that one edit turns into. */
struct PlannedWrite
{
    QList<Request> requests;
    /// Keys of unedited fields which the service forces us to send, taken from the look.
    QStringList anchors;

    friend bool operator==(const PlannedWrite &, const PlannedWrite &) = default;
};

} // namespace patchbook
