// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/accountstore.h"
#include "models/ports/servicecatalog.h"
#include "tests/support/forwardingoutbox.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <memory>

namespace patchbook::test {

/** One account, forgotten with the program. */
class MemoryAccounts final : public AccountStore
{
public:
    explicit MemoryAccounts(const Account &account)
        : m_accounts{account}
    {
    }

    QList<Account> load() const override { return m_accounts; }
    Result<Done, QString> save(const QList<Account> &accounts) override
    {
        m_accounts = accounts;
        return Done{};
    }

private:
    QList<Account> m_accounts;
};

/**
 * The contacts of a real service, of which "not applied" is believed after another time. "Without
 * looks" a contact that was listed is not asked for before it is written: an engine that forgets to
 * look.
 */
class TestContacts final : public ContactService
{
public:
    TestContacts(std::unique_ptr<ContactService> to, std::chrono::milliseconds lateness,
                 bool withoutLooks)
        : m_to(std::move(to))
        , m_lateness(lateness)
        , m_withoutLooks(withoutLooks)
    {
    }

    const Schema &schema() const override { return m_to->schema(); }
    std::chrono::milliseconds lateness() const override { return m_lateness; }
    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        const auto known = m_seen.constFind(id);
        if (m_withoutLooks && known != m_seen.cend())
            return QtFuture::makeReadyFuture(ServiceResult<Contact>(*known));
        return m_to->read(id);
    }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return m_to->plan(edit, look);
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_to->send(write).then(QtFuture::Launch::Sync,
                                      [this](const ServiceResult<WriteAnswer> &answer) {
                                          if (answer.ok() && answer->echo)
                                              m_seen.remove(answer->echo->id);
                                          return answer;
                                      });
    }
    Capabilities capabilities() const override { return m_to->capabilities(); }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
    {
        if (!m_withoutLooks)
            return m_to->page(cursor);
        return m_to->page(cursor).then(QtFuture::Launch::Sync,
                                       [this](const ServiceResult<ContactPage> &page) {
                                           for (const Contact &contact : seenIn(page))
                                               m_seen.insert(contact.id, contact);
                                           return page;
                                       });
    }
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        return m_to->find(key, value);
    }
    std::chrono::milliseconds listLag() const override { return m_to->listLag(); }
    QFuture<ServiceResult<QJsonObject>> describe() override { return m_to->describe(); }
    void recallDescription(const QJsonObject &told) override { m_to->recallDescription(told); }
    std::optional<Allowance> allowance() const override { return m_to->allowance(); }

private:
    static QList<Contact> seenIn(const ServiceResult<ContactPage> &page)
    {
        return page.ok() ? page->contacts.toList() : QList<Contact>();
    }

    const std::unique_ptr<ContactService> m_to;
    const std::chrono::milliseconds m_lateness;
    const bool m_withoutLooks;
    QHash<QString, Contact> m_seen;
};

/** The real catalogue, whose contacts go through TestContacts. */
class TestCatalog final : public ServiceCatalog
{
public:
    TestCatalog(ServiceCatalog &to, std::chrono::milliseconds lateness, bool withoutLooks)
        : m_to(to)
        , m_lateness(lateness)
        , m_withoutLooks(withoutLooks)
    {
    }

    QList<ServiceInfo> services() const override { return m_to.services(); }
    ServiceConnection connect(const Account &account, Learned learned = {}) override
    {
        ServiceConnection connection = m_to.connect(account, std::move(learned));
        connection.contacts = std::make_unique<TestContacts>(std::move(connection.contacts),
                                                             m_lateness, m_withoutLooks);
        return connection;
    }
    QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                const Secret &token) override
    {
        return m_to.test(account, token);
    }

private:
    ServiceCatalog &m_to;
    const std::chrono::milliseconds m_lateness;
    const bool m_withoutLooks;
};

/** An outbox that keeps no "sending": what an engine without write-ahead would leave behind. */
class LateOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        QList<OpStep> kept;
        for (const OpStep &step : steps) {
            if (step.op.state != OpState::Sending)
                kept << step;
        }
        return m_to.commit(kept);
    }
};

} // namespace patchbook::test
