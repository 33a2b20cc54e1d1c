// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>

namespace patchbook {

/** One header line; names are compared without case. */
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

/** A request as a value. Anything but GET is a write: sent once, whatever happens. */
struct HttpRequest
{
    QByteArray method;
    QUrl url;
    QList<HttpHeader> headers; ///< beside the client's own
    QByteArray body;
    std::chrono::milliseconds deadline{20'000}; ///< for the whole exchange, from being handed in
    qint64 maxBytes = 1 << 20;                  ///< of the answer's body

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/** A whole answer, of any status but 3xx. */
struct HttpReply
{
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;

    /** The first header of this name, "" when there is none. */
    QByteArray header(const QByteArray &name) const
    {
        for (const HttpHeader &header : headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                return header.value;
        }
        return {};
    }

    friend bool operator==(const HttpReply &, const HttpReply &) = default;
};

} // namespace patchbook
