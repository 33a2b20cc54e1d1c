// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "tests/support/fakeservice.h"
#include "tests/support/virtualclock.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

namespace patchbook::test {

/** Names in two fields, the owner an e-mail address. */
inline Schema plainSchema()
{
    using enum FieldFlag;
    return Schema(
        {{u"first_name"_s, FieldKind::Text, "First name", "Name", Identity | Column,
          FieldRole::GivenName},
         {u"last_name"_s, FieldKind::Text, "Last name", "Name", Identity | Column,
          FieldRole::FamilyName},
         {u"email"_s, FieldKind::Email, "E-mail", "Reach", Identity | Column, FieldRole::Email},
         {u"phone_number"_s, FieldKind::Phone, "Phone", "Reach", Identity | Column,
          FieldRole::Phone},
         {u"company"_s, FieldKind::Text, "Company", "Work", Column, FieldRole::Company},
         {u"owner"_s, FieldKind::Owner, "Owner", "Work", NotClearable | Column, FieldRole::Owner}},
        {u"first_name"_s, u"last_name"_s}, {u"email"_s, u"phone_number"_s, u"company"_s});
}

/** Other keys for the same things, owners with names, tags, a country and a day. */
inline Schema richSchema(const QString &ownerName = u"Olga Owner"_s)
{
    using enum FieldFlag;
    return Schema(
        {{u"firstName"_s, FieldKind::Text, "First name", "Name", Identity, FieldRole::GivenName},
         {u"lastName"_s, FieldKind::Text, "Last name", "Name", Identity, FieldRole::FamilyName},
         {u"mail"_s, FieldKind::Email, "E-mail", "Reach", Identity | Column, FieldRole::Email},
         {u"companyName"_s, FieldKind::Text, "Company", "Work", Column, FieldRole::Company},
         {u"assignedTo"_s,
          FieldKind::Owner,
          "Owner",
          "Work",
          Column,
          FieldRole::Owner,
          {{u"u7f3"_s, "", ownerName}, {u"u8aa"_s, "", u"Bert Both"_s}}},
         {u"country"_s, FieldKind::Country, "Country", "Place", Column},
         {u"born"_s, FieldKind::Date, "Date of birth", "Name", Column},
         {u"tags"_s, FieldKind::Tags, "Tags", "Work", Column},
         {u"stage"_s,
          FieldKind::Choice,
          "Stage",
          "Work",
          Column,
          FieldRole::None,
          {{u"st_1"_s, "", u"Prospect"_s}}}},
        {u"firstName"_s, u"lastName"_s}, {u"mail"_s});
}

/** One name, and contacts which are archived. */
inline Schema archivingSchema()
{
    using enum FieldFlag;
    return Schema(
        {{u"name"_s, FieldKind::Text, "Name", "Name", Identity, FieldRole::FullName},
         {u"contact_mail"_s, FieldKind::Email, "E-mail", "Reach", Identity, FieldRole::Email},
         {u"archived"_s, FieldKind::Flag, "Archived", "Record", ReadOnly | ArchivedMark}},
        {u"name"_s}, {u"contact_mail"_s});
}

/** Accounts "a", "b" and "c" of three services in memory, whose schemas differ. */
class ThreeAccounts
{
    class Catalog final : public ServiceCatalog
    {
    public:
        QHash<QString, FakeContacts *> made;
        std::function<void(FakeContacts &, const Account &)> prepare;

        QList<ServiceInfo> services() const override
        {
            return {{u"plain"_s, u"Plainbook"_s, u"P"_s, {}, {}},
                    {u"rich"_s, u"Richbook"_s, u"Ri"_s, {}, {}},
                    {u"archive"_s, u"Archibald"_s, u"Ar"_s, {}, {}}};
        }
        ServiceConnection connect(const Account &account, Learned) override
        {
            auto contacts = std::make_unique<FakeContacts>();
            contacts->pageSize = 50;
            if (account.service == "rich"_L1)
                contacts->setSchema(richSchema());
            else if (account.service == "archive"_L1)
                contacts->setSchema(archivingSchema());
            else
                contacts->setSchema(plainSchema());
            if (account.service == "archive"_L1)
                contacts->abilities = Capability::PagesByNumber | Capability::Remove |
                                      Capability::RemoveArchives | Capability::ListsArchived;
            if (prepare)
                prepare(*contacts, account);
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
        QList<Account> accounts;
        QList<Account> load() const override { return accounts; }
        Result<Done, QString> save(const QList<Account> &list) override
        {
            accounts = list;
            return Done{};
        }
    };
    Catalog m_catalog;
    Accounts m_accounts;
    MemoryCredentials m_credentials;
    MemoryOutbox m_outbox;

public:
    VirtualClock clock;
    Workspace workspace{{m_catalog, m_accounts, m_credentials, m_outbox, m_outbox, clock, nullptr}};

    /** `names` are the accounts to begin with, out of "abc". */
    explicit ThreeAccounts(const QString &names = u"abc"_s)
    {
        qRegisterMetaType<AccountSession *>("patchbook::AccountSession*"); // for QSignalSpy
        clock.setJumping(true);
        for (const QChar name : names)
            m_accounts.accounts << account(QString(name));
    }

    static Account account(const QString &id)
    {
        const QUrl address(QString(u"https://" + id + u".example"));
        if (id == "b"_L1)
            return {id, u"rich"_s, u"Club"_s, address};
        if (id == "c"_L1)
            return {id, u"archive"_s, u"Office"_s, address};
        return {id, u"plain"_s, u"Work"_s, address};
    }
    /** What is in each service when it is connected. */
    void prepare(std::function<void(FakeContacts &, const Account &)> prepare)
    {
        m_catalog.prepare = std::move(prepare);
    }
    /** Gives every service `count` people of its own, "1" being Anna, Berta or Clara. */
    void people(int count = 3)
    {
        prepare([count](FakeContacts &service, const Account &account) {
            for (int i = 1; i <= count; ++i)
                service.add(someone(account.id, i));
        });
    }
    static Contact someone(const QString &account, int i)
    {
        const QString id = QString::number(i);
        const QString mail = QString(account + id + u"@example.org");
        if (account == "a"_L1)
            return person(id, {{u"first_name"_s, i == 1 ? u"Anna"_s : u"A"_s},
                               {u"last_name"_s, u"Abel"_s},
                               {u"email"_s, mail},
                               {u"phone_number"_s, u"+1202555%1"_s.arg(i, 4, 10, QChar(u'0'))},
                               {u"company"_s, u"Arrow"_s},
                               {u"owner"_s, u"omar@example.org"_s}});
        if (account == "b"_L1)
            return person(id, {{u"firstName"_s, i == 1 ? u"Berta"_s : u"B"_s},
                               {u"lastName"_s, u"Brandt"_s},
                               {u"mail"_s, mail},
                               {u"companyName"_s, u"Bow"_s},
                               {u"assignedTo"_s, u"u7f3"_s},
                               {u"country"_s, u"CH"_s},
                               {u"born"_s, u"1984-02-29"_s},
                               {u"tags"_s, QJsonArray{u"vip"_s, u"newsletter"_s}},
                               {u"stage"_s, u"st_1"_s}});
        return person(id, {{u"name"_s, i == 1 ? u"Clara Conrad"_s : u"C Conrad"_s},
                           {u"contact_mail"_s, mail},
                           {u"archived"_s, false}});
    }

    /** Opens the accounts and waits for their lists. */
    bool start()
    {
        workspace.start();
        return loaded();
    }
    bool loaded()
    {
        return QTest::qWaitFor([this] {
            return std::ranges::all_of(workspace.sessions(), [](const auto &session) {
                return session->loader().state() == ListLoader::State::Complete;
            });
        });
    }
    /** Connects one more account. */
    bool connect(const QString &id)
    {
        workspace.addAccount(account(id), Secret("a-token-for-tests"));
        return QTest::qWaitFor([this, &id] { return workspace.session(id) != nullptr; }) &&
               loaded();
    }
    bool disconnect(const QString &id)
    {
        workspace.removeAccount(id);
        return QTest::qWaitFor([this, &id] { return workspace.session(id) == nullptr; });
    }

    FakeContacts &service(const QString &account) { return *m_catalog.made.value(account); }
    AccountSession &session(const QString &account) { return *workspace.session(account); }
    AddressBook &book(const QString &account) { return session(account).book(); }
};

} // namespace patchbook::test
