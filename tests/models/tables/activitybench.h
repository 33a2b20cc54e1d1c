// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "tests/support/fakeservice.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/support/virtualclock.h"

#include <QTest>

#include <functional>
#include <memory>

namespace patchbook::test {

/** Counts what is asked, and holds back or refuses the answers about the history. */
class AskedOutbox final : public ForwardingOutbox
{
public:
    AskedOutbox()
        : ForwardingOutbox(kept)
    {
    }

    MemoryOutbox kept;
    int histories = 0;
    int countings = 0;
    int eventsAsked = 0;
    bool refuseHistory = false;
    bool refuseToKeep = false;
    bool holdHistory = false;

    /** Gives the answers held back, as they were when they were asked for. */
    void release()
    {
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override
    {
        if (!refuseToKeep)
            return kept.append(ops, steps);
        return QtFuture::makeReadyFuture(
            OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::DiskFull, {}})));
    }
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override
    {
        ++histories;
        if (refuseHistory)
            return QtFuture::makeReadyFuture(
                OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::Corrupt, {}})));
        if (!holdHistory)
            return kept.history(query);
        auto promise = std::make_shared<QPromise<OutboxResult<QList<Op>>>>();
        promise->start();
        m_held.append([promise, page = kept.history(query).result()] {
            promise->addResult(page);
            promise->finish();
        });
        return promise->future();
    }
    QFuture<OutboxResult<OpCounts>> counts() override
    {
        ++countings;
        return kept.counts();
    }
    QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) override
    {
        ++eventsAsked;
        return kept.events(op);
    }

private:
    QList<std::function<void()>> m_held;
};

/** Two accounts over services in memory, and an outbox with whatever history a test wants. */
class ActivityBench
{
    class Catalog final : public ServiceCatalog
    {
    public:
        QHash<QString, FakeContacts *> made;
        QList<ServiceInfo> services() const override { return {}; }
        ServiceConnection connect(const Account &account, Learned) override
        {
            auto contacts = std::make_unique<FakeContacts>();
            contacts->add(person(u"1"_s, {{u"first_name"_s, u"Jane"_s},
                                          {u"last_name"_s, u"Roe"_s},
                                          {u"company"_s, u"Old"_s},
                                          {u"owner"_s, u"olga@x.example"_s}}));
            contacts->add(person(u"2"_s, {{u"first_name"_s, u"Bob"_s}, {u"company"_s, u"Bobs"_s}}));
            made.insert(account.id, contacts.get());
            ServiceConnection connection;
            connection.contacts = std::move(contacts);
            return connection;
        }
        QFuture<ServiceResult<ConnectionTest>> test(const Account &, const Secret &) override
        {
            return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
        }
    };
    class Accounts final : public AccountStore
    {
    public:
        QList<Account> load() const override
        {
            return {{u"a"_s, u"fake"_s, u"Work"_s, QUrl(u"https://a.example"_s)},
                    {u"b"_s, u"fake"_s, u"Club"_s, QUrl(u"https://b.example"_s)}};
        }
        Result<Done, QString> save(const QList<Account> &) override { return Done{}; }
    };
    Catalog m_catalog;
    Accounts m_accounts;
    MemoryCredentials m_credentials;

public:
    AskedOutbox outbox;
    VirtualClock clock;
    Workspace workspace{
        {m_catalog, m_accounts, m_credentials, outbox, outbox.kept, clock, nullptr}};

    ActivityBench()
    {
        qRegisterMetaType<AccountSession *>("patchbook::AccountSession*"); // for QSignalSpy
        clock.setJumping(true);
    }
    /** Opens the accounts and waits for their lists. */
    bool start()
    {
        workspace.start();
        return QTest::qWaitFor([this] {
            return session().loader().state() == ListLoader::State::Complete &&
                   session(u"b"_s).loader().state() == ListLoader::State::Complete;
        });
    }

    FakeContacts &service(const QString &account = u"a"_s)
    {
        return *m_catalog.made.value(account);
    }
    AccountSession &session(const QString &account = u"a"_s) { return *workspace.session(account); }
    AddressBook &book() { return session().book(); }

    /** An operation as it could stand in the outbox: a change of Jane's company. */
    Op op(OpState state = OpState::Confirmed, const QString &title = u"Jane Roe"_s) const
    {
        Op made;
        made.account = u"a"_s;
        made.edit = {EditKind::Change, u"1"_s, {}};
        made.edit.changes.fields.insert(u"company"_s, {u"Old"_s, u"New"_s});
        made.draft = u"1"_s;
        made.title = title;
        made.look = person(u"1"_s, {{u"company"_s, u"Old"_s}});
        if (state == OpState::Confirmed) {
            made.attempts = 1;
            made.echo = person(u"1"_s, {{u"company"_s, u"New"_s}});
        }
        if (state == OpState::Failed) {
            made.attempts = 1;
            made.error = ServiceError{.kind = ErrorKind::Invalid,
                                      .delivery = Delivery::Refused,
                                      .status = 422,
                                      .message = u"Company is on the black list"_s};
        }
        made.state = state;
        return made;
    }
    /** Kept as if an earlier run had left it; its id. */
    qint64 keep(const Op &made)
    {
        Op waiting = made;
        waiting.state = OpState::Pending;
        Op kept = outbox.kept.append({waiting}).result()->constFirst();
        if (made.state == OpState::Pending)
            return kept.id;
        kept.state = OpState::Sending;
        (void)outbox.kept.commit({{kept, {}}});
        kept.state = made.state;
        (void)outbox.kept.commit({{kept, {}}});
        return kept.id;
    }
    Op stored(qint64 id)
    {
        return outbox.kept.history({.before = id + 1, .limit = 1}).result()->constFirst();
    }
    /** The newest in the outbox. */
    Op newest() { return outbox.kept.history({.limit = 1}).result()->constFirst(); }

    /** Saves Jane's company as the form would, and waits until it has come to its end. */
    bool saveCompany(const QString &value)
    {
        book().edit(u"1"_s, u"company"_s, value);
        workspace.save(session(), Collection::Contacts, u"1"_s);
        return settled();
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return workspace.dispatcher().unfinishedCount() == 0; });
    }
};

} // namespace patchbook::test
