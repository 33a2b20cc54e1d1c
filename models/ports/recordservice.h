// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/domain/edit.h"
#include "models/domain/field.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QFuture>

#include <chrono>
#include <functional>
#include <optional>

namespace patchbook {

/** A service's answer to a write: the record as it stands now, where the service tells it. */
struct WriteAnswer
{
    std::optional<Contact> echo; ///< none after a deletion
    int status = 0;              ///< HTTP status
    /// Of a plan of several requests: why a later one was refused after an earlier took effect. The
    /// echo then tells what is there.
    std::optional<ServiceError> rest = {};
};

/**
 * One collection of records at one account: what the Dispatcher needs to save an edit.
 * Lives in the GUI thread; every future finishes there too. All futures end: with a value, an
 * error, or (when the service is destroyed first) cancelled.
 */
class RecordService
{
public:
    RecordService() = default;
    virtual ~RecordService() = default;
    Q_DISABLE_COPY_MOVE(RecordService)

    virtual const Schema &schema() const = 0;

    /**
     * How long a request whose answer was lost may still take effect: longer than the service's
     * gateway waits. Only after this time "not applied" is believed.
     */
    virtual std::chrono::milliseconds lateness() const { return std::chrono::seconds(60); }

    /** The record as it is now, never from a copy. NotFound when it is not there. */
    virtual QFuture<ServiceResult<Contact>> read(const QString &id) = 0;

    /**
     * The exact requests for an edit. Pure: sends nothing. `look` is the record as just read, from
     * which unedited fields come that the service demands; none for a new record.
     */
    virtual ServiceResult<PlannedWrite> plan(const Edit &edit,
                                             const std::optional<Contact> &look) const = 0;

    using Planner = std::function<ServiceResult<PlannedWrite>(const Edit &edit,
                                                              const std::optional<Contact> &look)>;
    /**
     * plan() as it is now, for any thread; none where plan() is for this thread alone. Whether it
     * refuses a change of a record depends on nothing but: the change, values before included; the
     * record's id, if it holds more than letters, digits, - and _ of ASCII; whether it is
     * unreadable or archived; and of its identity fields whether each holds nothing, blanks, a text
     * or something else.
     */
    virtual Planner planner() const { return {}; }

    /**
     * Sends the planned requests in order, each at most once. Stops at the first error: as the
     * error of all when nothing took effect or nobody knows, else as WriteAnswer::rest.
     */
    virtual QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) = 0;
};

} // namespace patchbook
