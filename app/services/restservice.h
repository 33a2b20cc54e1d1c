// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"
#include "app/services/carddialect.h"
#include "app/services/contactdialect.h"
#include "app/services/restrecords.h"
#include "models/domain/account.h"
#include "models/ports/servicecatalog.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace patchbook {

/** The contacts of one account, in whatever dialect its service speaks. */
class RestContacts final : public QObject, public ContactService
{
    Q_OBJECT

public:
    /** The dialect for an account as it is known so far. */
    using Dialects = std::function<std::shared_ptr<const ContactDialect>(const Account &)>;

    RestContacts(std::shared_ptr<AccountChannel> channel, Account account, Dialects dialects,
                 ServiceCatalog::Learned learned);

    const Schema &schema() const override { return m_dialect->schema(); }
    Capabilities capabilities() const override { return m_dialect->capabilities(); }
    QFuture<ServiceResult<Contact>> read(const QString &id) override { return m_records.read(id); }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override;
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return m_dialect->plan(edit, look);
    }
    Planner planner() const override
    {
        return [dialect = m_dialect](const Edit &edit, const std::optional<Contact> &look) {
            return dialect->plan(edit, look);
        };
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_records.send(write);
    }
    std::chrono::milliseconds listLag() const override { return m_dialect->listLag(); }
    QFuture<ServiceResult<QJsonObject>> describe() override;
    void recallDescription(const QJsonObject &description) override;
    std::optional<Allowance> allowance() const override { return m_channel->allowance(); }

private:
    bool learn(const Lesson &lesson);
    void speakAnew();

    const std::shared_ptr<AccountChannel> m_channel;
    Account m_account;
    const Dialects m_dialects;
    const ServiceCatalog::Learned m_learned;
    QJsonObject m_description;
    std::shared_ptr<const ContactDialect> m_dialect;
    std::shared_ptr<const ContactDialect> m_formerDialect; ///< schema() gave references into it
    RestRecords m_records;
};

/** The cards of one account's own lines, in whatever dialect its service speaks. */
class RestCards final : public QObject, public ContactCards
{
    Q_OBJECT

public:
    RestCards(std::shared_ptr<AccountChannel> channel, std::shared_ptr<const CardDialect> dialect);

    const Schema &schema() const override { return m_dialect->schema(); }
    QFuture<ServiceResult<Contact>> read(const QString &id) override { return m_records.read(id); }
    QFuture<ServiceResult<QList<CardLine>>> lines() override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return m_dialect->plan(edit, look);
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_records.send(write);
    }

private:
    QFuture<ServiceResult<QStringList>> numbers(const QList<Request> &ways);
    QFuture<ServiceResult<QList<CardLine>>> cards(const QStringList &numbers);

    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const CardDialect> m_dialect;
    RestRecords m_records;
};

} // namespace patchbook
