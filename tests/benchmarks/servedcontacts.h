// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/service.h"
#include "app/services/contactdialect.h"
#include "models/domain/account.h"

#include <QThreadPool>

#include <memory>

namespace patchbook::bench {

/**
 * The contacts of an account at the demo organisation by the product's own dialect, but without a
 * network: pages are made and read in one worker. For figures in which HTTP has no part.
 */
class ServedContacts final : public ContactService
{
public:
    /** Asks at once what the service tells of its fields. */
    ServedContacts(const Account &account, std::shared_ptr<demo::Service> service,
                   const QByteArray &token);
    ~ServedContacts() override;

    const Schema &schema() const override { return m_dialect->schema(); }
    Capabilities capabilities() const override { return m_dialect->capabilities(); }
    QFuture<ServiceResult<Contact>> read(const QString &id) override;
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override;
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override;
    Planner planner() const override
    {
        return [dialect = m_dialect](const Edit &edit, const std::optional<Contact> &look) {
            return dialect->plan(edit, look);
        };
    }
    /** Nothing is written here. */
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override;

    /** The whole list here and now, page by page; {} when one was refused. */
    QList<ContactPage> wholeList() const;
    /** The same as it would travel. */
    QList<QByteArray> bodies() const;
    /** What the product makes of one of them. */
    ServiceResult<ContactPage> parsed(const QByteArray &body, const PageCursor &cursor) const;

private:
    HttpReply answered(const Request &request) const;
    ServiceResult<ContactPage> pageAt(const PageCursor &cursor) const;

    const std::shared_ptr<demo::Service> m_service;
    std::shared_ptr<const ContactDialect> m_dialect;
    QList<demo::Header> m_headers;
    QThreadPool m_worker;
};

} // namespace patchbook::bench
