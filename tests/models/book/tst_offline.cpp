// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts of the program with and without its service, over one copy on the disk and one outbox.
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "models/tables/contacttablemodel.h"
#include "tests/models/book/copybench.h"
#include "tests/support/virtualclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

class StoredAccounts final : public AccountStore
{
public:
    QList<Account> accounts{{u"a"_s, u"fake"_s, u"A"_s, QUrl(u"https://x.example"_s)}};

    QList<Account> load() const override { return accounts; }
    Result<Done, QString> save(const QList<Account> &list) override
    {
        accounts = list;
        return Done{};
    }
};

/** One service whose contacts outlive the connections to it. */
class OneService final : public ServiceCatalog
{
public:
    QMap<QString, Contact> people; ///< as the last connection left them
    bool isAway = false;
    FakeContacts *contacts = nullptr;

    QList<ServiceInfo> services() const override { return {}; }
    ServiceConnection connect(const Account &, Learned) override
    {
        auto made = std::make_unique<FakeContacts>();
        made->people = people;
        if (isAway)
            made->readErrors = QList<ServiceError>(1000, {.kind = ErrorKind::Offline});
        contacts = made.get();
        return {std::move(made), nullptr};
    }
    QFuture<ServiceResult<ConnectionTest>> test(const Account &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
    }
};

/** What is there from start to start. */
struct House
{
    CopyBench bench;
    StoredAccounts accounts;
    OneService service;
    MemoryCredentials credentials;
    MemoryOutbox outbox;
    VirtualClock clock;
    std::unique_ptr<Workspace> workspace;

    House()
    {
        for (const Contact &contact : crowd(30, {{u"company"_s, u"Known"_s}}))
            service.people.insert(contact.id, contact);
    }
    AccountSession &start()
    {
        workspace = std::make_unique<Workspace>(WorkspacePorts{
            service, accounts, credentials, outbox, outbox, clock, bench.cache.get()});
        workspace->start();
        return *workspace->session(u"a"_s);
    }
    void end()
    {
        service.people = service.contacts->people;
        workspace.reset();
        bench.open();
    }
    /** A start that reads the list, and an end. */
    void visit()
    {
        AccountSession &session = start();
        QTRY_COMPARE(session.loader().state(), ListLoader::State::Complete);
        end();
    }
};

} // namespace

class tst_Offline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsEditedWithoutANetworkIsSentOnceWhenItIsBack()
    {
        House house;
        house.visit();

        house.service.isAway = true;
        AccountSession &offline = house.start();
        QTRY_COMPARE(offline.loader().state(), ListLoader::State::Failed);
        ContactTableModel list(offline.book());
        list.setSearch(u"known"_s);
        QCOMPARE(list.rowCount(), 30);
        offline.book().edit(u"07"_s, u"company"_s, u"Edited"_s);
        house.workspace->save(offline, Collection::Contacts, u"07"_s);
        QTRY_COMPARE(house.workspace->dispatcher().unfinishedCount(), 1);
        const auto waiting = house.outbox.unfinished().result();
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->constFirst().state, OpState::Pending);
        QCOMPARE(house.service.contacts->count(u"PATCH"_s), 0);
        house.end();

        // Somebody changed another field meanwhile: it is not ours to undo.
        house.service.people[u"07"_s].fields.insert(u"email"_s, u"new@x.example"_s);
        house.service.isAway = false;
        AccountSession &online = house.start();
        house.clock.advance(61s);
        QTRY_COMPARE(house.workspace->dispatcher().unfinishedCount(), 0);
        QTRY_COMPARE(online.loader().state(), ListLoader::State::Complete);
        QCOMPARE(house.service.contacts->count(u"PATCH"_s), 1);
        const Contact there = house.service.contacts->people.value(u"07"_s);
        QCOMPARE(there.text(u"company"_s), u"Edited"_s);
        QCOMPARE(there.text(u"email"_s), u"new@x.example"_s);
        QCOMPARE(online.book().baseline(u"07"_s), there);
        QVERIFY(!online.book().isDirty(u"07"_s));
        house.end();
        QCOMPARE(house.bench.kept().at(7), there);
    }

    void aSaveThatEndedBeforeTheCopyWasReadIsNotUndoneByIt()
    {
        House house;
        house.visit();
        // An operation of the last run: the service has it, its answer never came.
        AccountSession &before = house.start();
        QTRY_COMPARE(before.loader().state(), ListLoader::State::Complete);
        before.book().edit(u"07"_s, u"company"_s, u"Edited"_s);
        house.service.contacts->fates = {
            {true, ServiceError{.kind = ErrorKind::ConnectionLost, .delivery = Delivery::Unknown}}};
        house.service.contacts->readErrors = {};
        house.workspace->save(before, Collection::Contacts, u"07"_s);
        QTRY_COMPARE(house.service.contacts->count(u"PATCH"_s), 1);
        house.service.people = house.service.contacts->people;
        house.workspace.reset();
        house.bench.open();

        house.bench.cache->held = true;
        AccountSession &after = house.start();
        QTRY_COMPARE(house.bench.cache->waiting(), 1);
        house.clock.advance(61s);
        QTRY_COMPARE(house.workspace->dispatcher().unfinishedCount(), 0);
        house.service.contacts->readErrors = {{.kind = ErrorKind::Offline}};
        house.bench.cache->answerNext();
        QTRY_COMPARE(after.loader().state(), ListLoader::State::Failed);
        QCOMPARE(after.book().count(), 30);
        QCOMPARE(after.book().baseline(u"07"_s).text(u"company"_s), u"Edited"_s);
    }

    void removingAnAccountErasesItsCopy()
    {
        House house;
        house.visit();
        QVERIFY(house.bench.isOnDisk("Known"));
        house.start();
        house.workspace->removeAccount(u"a"_s);
        QTRY_VERIFY(house.workspace->sessions().empty());
        QCOMPARE(house.bench.info().count, 0);
        QVERIFY(!house.bench.isOnDisk("Known"));
    }

    void anAccountWithoutACopyLeavesNoTrace()
    {
        House house;
        house.accounts.accounts.first().keepCopy = false;
        house.visit();
        QCOMPARE(house.bench.info().count, 0);
        QVERIFY(!house.bench.isOnDisk("Known"));
        AccountSession &session = house.start();
        QTRY_COMPARE(session.loader().state(), ListLoader::State::Complete);
        house.workspace->setKeepCopy(u"a"_s, true);
        QVERIFY(house.accounts.accounts.first().keepCopy);
        house.end();
        QCOMPARE(house.bench.info().count, 30);
    }
};

QTEST_GUILESS_MAIN(tst_Offline)
#include "tst_offline.moc"
