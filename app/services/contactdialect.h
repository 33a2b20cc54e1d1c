// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/recorddialect.h"
#include "models/ports/contactservice.h"

namespace patchbook {

/** How one service speaks of contacts. */
class ContactDialect : public RecordDialect
{
public:
    virtual Capabilities capabilities() const = 0;
    /** The largest page the service gives. */
    virtual int pageSize() const = 0;

    virtual ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const = 0;
    virtual ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                                 int size) const = 0;

    /** NothingToSend for a key the service cannot look for, and for nothing to look for. */
    virtual ServiceResult<Request> findRequest(const QString &key, const QString &value) const = 0;
    virtual ServiceResult<std::optional<Contact>> parseFind(const HttpReply &reply) const = 0;
};

} // namespace patchbook
