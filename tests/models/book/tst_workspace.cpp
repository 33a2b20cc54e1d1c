// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at work: what becomes of requests and edits when one of them changes or goes.
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "tests/support/fakeservice.h"
#include "tests/support/virtualclock.h"

#include <QJsonArray>
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
    Account account; ///< as the newest connection was made for it
    Learned learned;

    QList<ServiceInfo> services() const override { return {}; }
    ServiceConnection connect(const Account &to, Learned tell) override
    {
        account = to;
        learned = std::move(tell);
        auto contacts = std::make_unique<FakeContacts>();
        contacts->add(person(u"1"_s, {{u"company"_s, u"X"_s}}));
        contacts->setSchema(
            personSchemaWith({archivedMark(), {u"tags"_s, FieldKind::Tags, "Tags", "Work"}}));
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
    bool isLoaded() { return session().loader().state() == ListLoader::State::Complete; }
    QString there(const QString &key) const
    {
        return catalog.newest->people.value(u"1"_s).text(key);
    }
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

    void readOnlyIsRememberedAndReachesTheConnectionAndTheEngine()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        d.workspace->setReadOnly(u"a"_s, true);
        QVERIFY(d.accounts.accounts.constFirst().readOnly);
        QVERIFY(d.catalog.account.readOnly);
        QTRY_VERIFY(d.isLoaded());
        d.session().book().edit(u"1"_s, u"company"_s, u"Y"_s);
        const auto saved = d.workspace->save(d.session(), Collection::Contacts, u"1"_s);
        const auto removed = d.workspace->removeContact(d.session(), u"1"_s);
        QTRY_VERIFY(saved.isFinished() && removed.isFinished());
        QCOMPARE(saved.result().error().kind, OutboxError::Kind::AccountReadOnly);
        QCOMPARE(removed.result().error().kind, OutboxError::Kind::AccountReadOnly);
        d.clock.advance(1min);
        QCOMPARE(d.there(u"company"_s), u"X"_s);
        QVERIFY(d.session().book().isDirty(u"1"_s)); // what was typed is still there

        d.workspace->setReadOnly(u"a"_s, false);
        QVERIFY(!d.accounts.accounts.constFirst().readOnly);
        d.workspace->save(d.session(), Collection::Contacts, u"1"_s);
        QTRY_COMPARE(d.there(u"company"_s), u"Y"_s);
    }

    void readOnlyFromTheFileHoldsFromTheStart()
    {
        Desk first;
        first.accounts.accounts.first().readOnly = true;
        first.workspace = std::make_unique<Workspace>(
            WorkspacePorts{first.catalog, first.accounts, first.credentials, first.outbox,
                           first.outbox, first.clock});
        first.workspace->start();
        QTRY_VERIFY(first.isLoaded());
        first.saveCompany(u"Y"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(first.there(u"company"_s), u"X"_s);
    }

    void anEditUnderWayWhenReadOnlyIsSwitchedOnWaitsUntilItIsOff()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        d.catalog.newest->held = true;
        d.saveCompany(u"Y"_s);
        QCOMPARE(d.catalog.newest->waiting(), 1);
        d.workspace->setReadOnly(u"a"_s, true);
        d.clock.advance(2min);
        QTRY_VERIFY(d.isLoaded());
        QCOMPARE(d.there(u"company"_s), u"X"_s);
        QCOMPARE(d.workspace->dispatcher().unfinishedCount(), 1);
        d.workspace->setReadOnly(u"a"_s, false);
        d.clock.advance(2min);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        QCOMPARE(d.there(u"company"_s), u"Y"_s);
    }

    void otherSettingsMakeANewConnectionAndAreRemembered()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        const QMap<QString, QString> settings{{u"place"_s, u"p"_s}};
        d.workspace->setSettings(u"a"_s, settings);
        QCOMPARE(d.catalog.account.settings, settings);
        QCOMPARE(d.accounts.accounts.constFirst().settings, settings);
        QTRY_VERIFY(d.isLoaded());
    }

    void whatAConnectionLearnsIsRememberedAndGivenToTheNext()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        FakeContacts *connection = d.catalog.newest;
        d.catalog.learned(u"key"_s, u"value"_s);
        QCOMPARE(d.accounts.accounts.constFirst().settings.value(u"key"_s), u"value"_s);
        QCOMPARE(d.catalog.newest, connection); // it knows it already
        d.workspace->replaceToken(d.session().account(), Secret("12345678"));
        QTRY_VERIFY(d.catalog.newest != connection);
        QCOMPARE(d.catalog.account.settings.value(u"key"_s), u"value"_s);
        const ServiceCatalog::Learned learned = d.catalog.learned;
        d.workspace.reset();
        learned(u"key"_s, u"too late"_s);
        QCOMPARE(d.accounts.accounts.constFirst().settings.value(u"key"_s), u"value"_s);
    }

    void anArchivedContactIsNeitherSavedNorDeleted()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        d.session().book().edit(u"1"_s, u"company"_s, u"Y"_s);
        Contact archived = d.session().book().baseline(u"1"_s);
        archived.fields.insert(u"archived"_s, true);
        d.session().book().adopt({archived});
        const auto saved = d.workspace->save(d.session(), Collection::Contacts, u"1"_s);
        const auto removed = d.workspace->removeContact(d.session(), u"1"_s);
        QCOMPARE(saved.result().error().kind, OutboxError::Kind::Archived);
        QCOMPARE(removed.result().error().kind, OutboxError::Kind::Archived);
        QVERIFY(d.outbox.unfinished().result()->isEmpty());
        QVERIFY(d.session().book().isDirty(u"1"_s));
    }

    void aSaveOfAContactArchivedMeanwhileKeepsWhatWasTyped()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        d.catalog.newest->change(u"1"_s, u"archived"_s, true);
        d.saveCompany(u"Y"_s);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        const AddressBook &book = d.session().book();
        QVERIFY(book.schema().isArchived(book.baseline(u"1"_s)));
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"Y"_s);
        QCOMPARE(d.there(u"company"_s), u"X"_s);
    }

    void ofANewContactTheRefusedPartStaysADraft()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        AddressBook &book = d.session().book();
        const QString id = book.beginNew();
        book.edit(id, u"first_name"_s, u"Ana"_s);
        book.edit(id, u"owner"_s, u"p@x.example"_s);
        const ServiceError invalid{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused};
        d.catalog.newest->fates = {{true, {}, invalid, {u"owner"_s}}};
        d.workspace->save(d.session(), Collection::Contacts, id);
        QTRY_VERIFY(book.contains(u"created1"_s));
        QVERIFY(!book.contains(id));
        QCOMPARE(book.changes(u"created1"_s).fields.keys(), QStringList{u"owner"_s});
        QCOMPARE(d.catalog.newest->count(u"POST"_s), 1);
    }

    void ofANewContactWhoseRestPassesLaterNothingIsLeft()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        AddressBook &book = d.session().book();
        const QString id = book.beginNew();
        book.edit(id, u"first_name"_s, u"Ana"_s);
        book.edit(id, u"owner"_s, u"p@x.example"_s);
        const ServiceError busy{.kind = ErrorKind::ServerFault, .delivery = Delivery::Refused};
        d.catalog.newest->fates = {{true, {}, busy, {u"owner"_s}}};
        d.workspace->save(d.session(), Collection::Contacts, id);
        QTRY_VERIFY(d.clock.waiting() > 0);
        d.clock.advance(1min);
        QTRY_COMPARE(d.workspace->dispatcher().unfinishedCount(), 0);
        QVERIFY(!book.contains(id));
        QVERIFY(book.contains(u"created1"_s) && !book.isDirty(u"created1"_s));
        QCOMPARE(book.baseline(u"created1"_s).text(u"owner"_s), u"p@x.example"_s);
        QCOMPARE(d.catalog.newest->count(u"POST"_s), 1);
    }

    void tagsThatWereNotTakenAreSavedAnewWithoutRemovingThoseOfOthers()
    {
        Desk d;
        QTRY_VERIFY(d.isLoaded());
        AddressBook &book = d.session().book();
        book.edit(u"1"_s, u"tags"_s, QJsonArray{u"mine"_s, u"refused"_s});
        d.catalog.newest->meddle = [&d](Contact &stored) {
            d.catalog.newest->meddle = nullptr;
            stored.fields.insert(u"tags"_s, QJsonArray{u"theirs"_s, u"mine"_s});
        };
        d.workspace->save(d.session(), Collection::Contacts, u"1"_s);
        QTRY_VERIFY(d.workspace->dispatcher().unfinishedCount() == 0);
        QCOMPARE(book.draft(u"1"_s).value(u"tags"_s),
                 (QJsonArray{u"theirs"_s, u"mine"_s, u"refused"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
