// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at work: what becomes of requests and edits when one of them changes or goes.
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "tests/support/fakeservice.h"
#include "tests/support/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

class OneAccount final : public AccountStore
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

/** Gives each connection a service of its own, with the same contact in it. */
class FakeCatalog final : public ServiceCatalog
{
public:
    FakeContacts *newest = nullptr;

    QList<ServiceInfo> services() const override { return {}; }
    ServiceConnection connect(const Account &, Learned) override
    {
        auto contacts = std::make_unique<FakeContacts>();
        contacts->add(person(u"1"_s, {{u"company"_s, u"X"_s}}));
        newest = contacts.get();
        ServiceConnection connection;
        connection.contacts = std::move(contacts);
        return connection;
    }
    QFuture<ServiceResult<ConnectionTest>> test(const Account &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
    }
};

struct Desk
{
    OneAccount accounts;
    FakeCatalog catalog;
    MemoryCredentials credentials;
    MemoryOutbox outbox;
    VirtualClock clock;
    std::unique_ptr<Workspace> workspace = std::make_unique<Workspace>(
        WorkspacePorts{catalog, accounts, credentials, outbox, outbox, clock});

    Desk() { workspace->start(); }
    AccountSession &session() { return *workspace->session(u"a"_s); }
    void saveCompany(const QString &value)
    {
        session().book().edit(u"1"_s, u"company"_s, value);
        workspace->save(session(), Collection::Contacts, u"1"_s);
    }
};

} // namespace

class tst_Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewTokenWhileTheListLoadsStartsItAnew()
    {
        Desk d;
        QTRY_COMPARE(d.session().loader().state(), ListLoader::State::Complete);
        d.catalog.newest->held = true;
        d.session().refresh();
        QCOMPARE(d.catalog.newest->waiting(), 1);
        d.workspace->replaceToken(d.session().account(), Secret("12345678"));
        QTRY_COMPARE(d.session().loader().state(), ListLoader::State::Complete);
        QCOMPARE(d.catalog.newest->count(u"page 1"_s), 1);
    }

    void anEditUnderWayWhenTheTokenIsReplacedGoesToTheNewConnection()
    {
        Desk d;
        QTRY_COMPARE(d.session().loader().state(), ListLoader::State::Complete);
        d.catalog.newest->held = true;
        d.saveCompany(u"Y"_s);
        QCOMPARE(d.catalog.newest->waiting(), 1);
        d.workspace->replaceToken(d.session().account(), Secret("12345678"));
        d.clock.advance(61s);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        QCOMPARE(d.catalog.newest->people.value(u"1"_s).text(u"company"_s), u"Y"_s);
        QVERIFY(!d.session().book().isDirty(u"1"_s));
    }

    void removingAnAccountInTheMiddleOfASaveTellsOfNoFault()
    {
        Desk d;
        QSignalSpy failed(&d.workspace->dispatcher(), &Dispatcher::storageFailed);
        d.catalog.newest->held = true;
        d.saveCompany(u"Y"_s);
        d.workspace->removeAccount(u"a"_s);
        QTRY_VERIFY(d.workspace->sessions().empty());
        QCOMPARE(failed.count(), 0);
        QCOMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
    }

    void closingInTheMiddleOfEverythingEndsQuietly()
    {
        Desk d;
        d.catalog.newest->held = true;
        d.session().refresh();
        d.saveCompany(u"Y"_s);
        QCOMPARE(d.catalog.newest->waiting(), 2);
        d.workspace.reset();
        const auto left = d.outbox.unfinished().result();
        QCOMPARE(left->size(), 1); // still there at the next start
    }

    void whatTheServiceTookInItsOwnSpellingCanBeSavedAgainWithoutAConflict()
    {
        Desk d;
        QTRY_COMPARE(d.session().loader().state(), ListLoader::State::Complete);
        d.catalog.newest->meddle = [](Contact &stored) {
            stored.fields.insert(u"company"_s, u"Y Incorporated"_s);
        };
        d.saveCompany(u"Y"_s);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        const ChangeSet left = d.session().book().changes(u"1"_s);
        QCOMPARE(left.fields.value(u"company"_s).after, u"Y"_s); // nobody's edit goes unseen
        QCOMPARE(left.fields.value(u"company"_s).before, u"Y Incorporated"_s);
        d.catalog.newest->meddle = nullptr;
        d.workspace->save(d.session(), Collection::Contacts, u"1"_s);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        QCOMPARE(d.catalog.newest->people.value(u"1"_s).text(u"company"_s), u"Y"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
