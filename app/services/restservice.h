// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"
#include "app/services/carddialect.h"
#include "app/services/contactdialect.h"

#include <QObject>

#include <memory>

namespace patchbook {

/** What contacts and cards have in common over HTTP: reading, planning and sending one record. */
class RestRecords final : public QObject
{
    Q_OBJECT

public:
    RestRecords(std::shared_ptr<AccountChannel> channel,
                std::shared_ptr<const RecordDialect> dialect);

    QFuture<ServiceResult<Contact>> read(const QString &id);
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write);

private:
    QFuture<ServiceResult<WriteAnswer>> sendFrom(const PlannedWrite &write, qsizetype index);

    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const RecordDialect> m_dialect;
};

/** The contacts of one account, in whatever dialect its service speaks. */
class RestContacts final : public QObject, public ContactService
{
    Q_OBJECT

public:
    RestContacts(std::shared_ptr<AccountChannel> channel,
                 std::shared_ptr<const ContactDialect> dialect);

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
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_records.send(write);
    }

private:
    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const ContactDialect> m_dialect;
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
