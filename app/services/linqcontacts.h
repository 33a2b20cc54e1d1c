// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/contactdialect.h"
#include "app/services/linqreading.h"

namespace patchbook {

/** Contacts of the Linq Partner API, version 2. */
class LinqContacts final : public ContactDialect
{
public:
    LinqContacts();

    const Schema &schema() const override { return m_schema; }
    Capabilities capabilities() const override;
    int pageSize() const override { return 100; }

    QList<HttpHeader> headers(const Secret &token) const override;
    ServiceResult<Request> readRequest(const QString &id) const override;
    ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const override;
    ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const override;
    ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                         int size) const override;
    ServiceResult<Request> findRequest(const QString &key, const QString &value) const override;
    ServiceResult<std::optional<Contact>> parseFind(const HttpReply &reply) const override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override;
    ServiceResult<WriteAnswer> parseWrite(const Request &request,
                                          const HttpReply &reply) const override;
    ServiceError error(const HttpReply &reply) const override;
    QList<TrialCall> trialCalls() const override;

private:
    ServiceResult<Contact> contactInData(const HttpReply &reply) const;
    ServiceResult<PlannedWrite> planChange(const Edit &edit, const Contact &look) const;
    ServiceResult<PlannedWrite> planCreation(const Edit &edit) const;

    const Schema m_schema;
    const LinqReading m_reading;
};

} // namespace patchbook
