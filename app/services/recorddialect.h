// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/edit.h"
#include "models/domain/field.h"
#include "models/domain/request.h"
#include "models/domain/secret.h"
#include "models/domain/serviceerror.h"
#include "models/ports/recordservice.h"

#include <optional>

namespace patchbook {

/** An entry of Account::settings that was found out. */
struct Lesson
{
    QString key;
    QString value;

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

/**
 * How one service speaks of one kind of record: a dictionary, not a client. Requests come out,
 * replies go in. It sends nothing, waits for nothing and changes nothing: every function is const
 * and may be called from any thread, so that long answers are read off the GUI thread.
 */
class RecordDialect
{
public:
    RecordDialect() = default;
    virtual ~RecordDialect() = default;
    Q_DISABLE_COPY_MOVE(RecordDialect)

    virtual const Schema &schema() const = 0;

    /** What authorises a request. The token is usable, see Secret::isUsable(). */
    virtual QList<HttpHeader> headers(const Secret &token) const = 0;

    /** NothingToSend for an id that cannot stand in a request. */
    virtual ServiceResult<Request> readRequest(const QString &id) const = 0;
    /** The record with this id and no other, from a reply of status 2xx. */
    virtual ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const = 0;

    /** As RecordService::plan(). */
    virtual ServiceResult<PlannedWrite> plan(const Edit &edit,
                                             const std::optional<Contact> &look) const = 0;
    /** A reply of status 2xx to one request of a plan. Any doubt is an error, Delivery::Unknown. */
    virtual ServiceResult<WriteAnswer> parseWrite(const Request &request,
                                                  const HttpReply &reply) const = 0;

    /** What a reply of another status than 2xx means. */
    virtual ServiceError error(const HttpReply &reply) const = 0;

    /**
     * The record that has to be read to know what came of a plan whose last request this was, when
     * its answer brought no echo; "" where the answers tell it all.
     */
    virtual QString recordToReadBack(const Request &) const { return {}; }

    /**
     * What an answer of any status teaches about this account, as an entry of Account::settings: a
     * key the service spells in another way. Speaking so, the same edit is planned anew.
     */
    virtual std::optional<Lesson> lessonIn(const Request &, const HttpReply &) const
    {
        return std::nullopt;
    }
};

} // namespace patchbook
