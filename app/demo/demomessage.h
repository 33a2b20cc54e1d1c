// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace patchbook::demo {

/** One header line as it came, or as it shall go out. */
struct Header
{
    QByteArray name;
    QByteArray value;
};

/** A request as the server received it, byte for byte where that matters. */
struct Request
{
    qint64 number = 0; ///< 1 for the first one of the server's life, in order of arrival
    QByteArray method;
    QByteArray target; ///< path and query as sent, still percent-encoded
    QList<Header> headers;
    QByteArray body;
    int remotePort = 0; ///< tells which requests shared a connection

    /** The path alone, still percent-encoded. */
    QByteArray path() const;

    /** The first header of this name (without case), "" when there is none. */
    QByteArray header(const QByteArray &name) const;

    /** Whether the query names the key at all. */
    bool hasQuery(const QByteArray &key) const;

    /** A decoded query value, read as web servers do: a raw + is a blank. "" when absent. */
    QString query(const QByteArray &key) const;

    /** The body as an object, {} when it is not one. */
    QJsonObject json() const;
};

/** What goes back. */
struct Answer
{
    int status = 200;
    QByteArray body = {};
    QList<Header> headers = {};
    // With the charset the library leaves the body alone: brotli at its default level needs longer
    // for a page of contacts than everything else together.
    QByteArray contentType = "application/json; charset=utf-8";
    bool hangUp = false; ///< close the connection and send nothing
};

/** Which requests a fault is for. */
struct Match
{
    QByteArray method = {};     ///< "" for any
    QByteArray pathPrefix = {}; ///< start of the target as sent, "" for any
};

/** Where a service may lawfully behave in more than one way. All off: the documented way. */
struct Quirks
{
    QStringList droppedFields = {};  ///< v2: accepted, answered with success, not stored
    bool ownerMovesOnUpdate = false; ///< v2: an update without user_email goes to the first admin
    bool blankIsNoIdentity = false;  ///< v2: "" does not count for the identity rule of updates
    bool normalizesPhones = false;   ///< v2: a written phone number is stored as E.164
    bool newestFirst = false;      ///< v2: the list by id descending, so that new ones shift pages
    bool postReplacesCard = false; ///< v3: the older generation, POST over an active card is 200
    int readsUntilCardApplies = 0; ///< v3: GETs of a line still inactive after a write
};

/** How a demo organisation is founded. */
struct Options
{
    qint64 contacts = 10'000;             ///< 0 … 1,000,000
    quint64 seed = 1;                     ///< same seed and count, same people
    QList<QByteArray> tokens = {};        ///< accepted ones; empty: one random token
    std::chrono::milliseconds latency{0}; ///< before the answer to each list page
    bool keepRequests = true;             ///< off for a long demo: requests() stays empty
    quint16 port = 0;                     ///< 0: any free one
};

} // namespace patchbook::demo
