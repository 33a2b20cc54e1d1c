// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/highlevel.h"
#include "app/demo/linqcontacts.h"
#include "app/demo/routera.h"
#include "models/ports/accountstore.h"
#include "models/ports/servicecatalog.h"
#include "tests/benchmarks/servedcontacts.h"

#include <QHash>

#include <memory>

namespace patchbook::bench {

/**
 * The demo organisation in three services, its people in fifteen scripts, as a catalogue and a list
 * of accounts without a network. The same number of contacts gives the same contacts.
 */
class ThreeServices final : public ServiceCatalog, public AccountStore
{
public:
    /** `contacts` are all of them together: six tenths, three and one. */
    explicit ThreeServices(int contacts);
    ~ThreeServices() override;

    /** Somebody else changes the company of every `nth` contact; the next walk tells of it. */
    void changeEvery(int nth, const QString &company);

    /** Makes and reads every page once, over connections of its own, and keeps nothing. */
    void walkAll();

    QList<ServiceInfo> services() const override;
    ServiceConnection connect(const Account &account, Learned learned) override;
    QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                const Secret &token) override;
    QList<Account> load() const override { return m_accounts; }
    Result<Done, QString> save(const QList<Account> &accounts) override;

    /** What is asked of an account; nullptr before connect(). */
    ServedContacts *contactsOf(const QString &account) const { return m_made.value(account); }

private:
    class Linq;
    std::unique_ptr<ServedContacts> connected(const Account &account) const;

    std::shared_ptr<Linq> m_linq;
    std::shared_ptr<demo::HighLevel> m_highLevel;
    std::shared_ptr<demo::Routera> m_routera;
    QList<int> m_counts; // by account
    QList<Account> m_accounts;
    QHash<QString, ServedContacts *> m_made; // by account; the session owns it
};

} // namespace patchbook::bench
