// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one account takes in beside its list: whole records, archived ones, and what they consist
// of.
#include "models/book/accountsession.h"
#include "tests/models/book/copybench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const QString sizeKey = u"customFields.size"_s;

/** A session over a service in memory, with a copy when it is given a bench. */
struct Desk
{
    FakeContacts *service;
    AccountSession session;

    explicit Desk(const CopyBench *bench = nullptr)
        : Desk(bench, std::make_unique<FakeContacts>())
    {
    }
    AddressBook &book() { return session.book(); }
    QString company(const QString &id) { return book().baseline(id).text(u"company"_s); }
    void serve(int count)
    {
        for (const Contact &one : crowd(count, {{u"company"_s, u"X"_s}, {u"owner"_s, u"o"_s}}))
            service->add(one);
    }
    void archive(const QString &id)
    {
        Contact one = service->people.take(id);
        one.id = id;
        one.fields.insert(u"archived"_s, true);
        service->archive.insert(id, one);
    }
    void load()
    {
        session.refresh();
        QTRY_VERIFY(!session.copyBeingRead() &&
                    session.loader().state() == ListLoader::State::Complete &&
                    !session.missingCheck());
        QTRY_VERIFY(!session.archivedLoader() ||
                    session.archivedLoader()->state() == ListLoader::State::Complete);
    }

private:
    Desk(const CopyBench *bench, std::unique_ptr<FakeContacts> contacts)
        : service(contacts.get())
        , session({u"a"_s, u"x"_s, u"A"_s, {}}, prepared(std::move(contacts)),
                  bench ? bench->cache.get() : nullptr)
    {
    }
    static ServiceConnection prepared(std::unique_ptr<FakeContacts> contacts)
    {
        contacts->setSchema(personSchemaWith({archivedMark()}));
        contacts->abilities.setFlag(Capability::ListsArchived);
        contacts->abilities.setFlag(Capability::RemoveArchives);
        contacts->archives = true;
        return {std::move(contacts), nullptr};
    }
};

} // namespace

class tst_SessionRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPartialListKeepsWhatItDoesNotTell_data()
    {
        QTest::addColumn<bool>("partial");
        QTest::newRow("partial") << true;
        QTest::newRow("whole") << false; // there, a field that is absent is empty
    }
    void aPartialListKeepsWhatItDoesNotTell()
    {
        QFETCH(bool, partial);
        Desk d;
        d.service->abilities.setFlag(Capability::ListIsPartial, partial);
        d.serve(2);
        d.load();
        QCOMPARE(d.book().baseline(u"00"_s).text(u"owner"_s), u"o"_s);
        d.service->listedKeys = {u"company"_s};
        d.service->change(u"00"_s, u"company"_s, u"Y"_s);
        d.load();
        QCOMPARE(d.company(u"00"_s), u"Y"_s);
        QCOMPARE(d.book().baseline(u"00"_s).text(u"owner"_s), partial ? u"o"_s : QString());
    }

    void aFieldThatAPartialListTellsToBeEmptyIsEmpty()
    {
        Desk d;
        d.service->abilities.setFlag(Capability::ListIsPartial);
        d.serve(1);
        d.load();
        d.service->change(u"00"_s, u"company"_s, QJsonValue::Null);
        d.load();
        QVERIFY(d.company(u"00"_s).isEmpty());
    }

    void aListThatLagsNeverBringsBackWhatWasBeforeASave_data()
    {
        QTest::addColumn<bool>("lags");
        QTest::newRow("lags") << true;
        QTest::newRow("does not") << false; // then a page that is asked for later is news
    }
    void aListThatLagsNeverBringsBackWhatWasBeforeASave()
    {
        QFETCH(bool, lags);
        Desk d;
        d.serve(2);
        d.load();
        d.service->lag = lags ? 1h : 0h;
        Contact saved = d.book().baseline(u"00"_s);
        saved.fields.insert(u"company"_s, u"saved"_s);
        d.book().confirm(u"00"_s, saved, {});
        d.book().remove({u"01"_s});
        d.load(); // the service still tells what was before
        QCOMPARE(d.company(u"00"_s), lags ? u"saved"_s : u"X"_s);
        QCOMPARE(d.book().contains(u"01"_s), !lags);
    }

    void aContactIsReadWholeOnceHoweverOftenItIsAskedFor()
    {
        Desk d;
        d.service->abilities.setFlag(Capability::ListIsPartial);
        d.serve(2);
        d.service->listedKeys = {u"company"_s};
        d.load();
        QVERIFY(d.book().baseline(u"00"_s).text(u"owner"_s).isEmpty());
        d.service->held = true;
        QSignalSpy ended(&d.session, &AccountSession::readEnded);
        d.session.readWhole(u"00"_s);
        d.session.readWhole(u"00"_s);
        d.session.readWhole(u"unknown"_s);
        d.session.readWhole(d.book().beginNew());
        QCOMPARE(d.service->waiting(), 1);
        QVERIFY(d.session.isReading(u"00"_s));
        d.service->held = false;
        d.service->answerNext();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!d.session.isReading(u"00"_s));
        QCOMPARE(d.book().baseline(u"00"_s).text(u"owner"_s), u"o"_s);
        d.session.readWhole(u"00"_s);
        QTRY_COMPARE(ended.count(), 2);
    }

    void whereTheListTellsAllNothingIsRead()
    {
        Desk d;
        d.serve(1);
        d.load();
        d.session.readWhole(u"00"_s);
        QCOMPARE(d.service->count(u"read"_s), 0);
    }

    void aReadThatFailsSaysWhyAndChangesNothing()
    {
        Desk d;
        d.service->abilities.setFlag(Capability::ListIsPartial);
        d.serve(1);
        d.load();
        d.service->readErrors = {ServiceError{.kind = ErrorKind::Offline}};
        std::optional<ServiceError> why;
        connect(&d.session, &AccountSession::readEnded, this,
                [&why](const QString &, const std::optional<ServiceError> &error) { why = error; });
        d.session.readWhole(u"00"_s);
        QTRY_VERIFY(why);
        QCOMPARE(why->kind, ErrorKind::Offline);
        QCOMPARE(d.company(u"00"_s), u"X"_s);
    }

    void aReadThatWasAskedForBeforeASaveIsOlderThanIt()
    {
        Desk d;
        d.service->abilities.setFlag(Capability::ListIsPartial);
        d.serve(1);
        d.load();
        d.service->held = true;
        QSignalSpy ended(&d.session, &AccountSession::readEnded);
        d.session.readWhole(u"00"_s);
        Contact saved = d.book().baseline(u"00"_s);
        saved.fields.insert(u"company"_s, u"saved"_s);
        d.book().confirm(u"00"_s, saved, {});
        d.service->answerNext();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(d.company(u"00"_s), u"saved"_s);
    }

    void archivedContactsAreShownOnDemandAndLeaveAgain()
    {
        Desk d;
        d.serve(6);
        d.archive(u"04"_s);
        d.archive(u"05"_s);
        d.load();
        QCOMPARE(d.book().count(), 4);
        QVERIFY(d.session.canShowArchived());
        d.session.setShowsArchived(true);
        QTRY_COMPARE(d.book().count(), 6);
        d.load();
        QCOMPARE(d.book().count(), 6);
        QCOMPARE(d.session.keptThoughMissing(), 0);
        QCOMPARE(d.service->count(u"read"_s), 0); // none of them counts as missing
        d.session.setShowsArchived(false);
        QCOMPARE(d.book().count(), 4);
        QVERIFY(!d.session.archivedLoader());
    }

    void aServiceThatCannotListThemShowsNone()
    {
        Desk d;
        d.service->abilities.setFlag(Capability::ListsArchived, false);
        d.session.setShowsArchived(true);
        QVERIFY(!d.session.showsArchived());
    }

    void anArchivedContactTakesNoEdit()
    {
        Desk d;
        d.serve(2);
        d.archive(u"01"_s);
        d.session.setShowsArchived(true);
        d.load();
        d.book().edit(u"01"_s, u"company"_s, u"Y"_s);
        QVERIFY(!d.book().isDirty(u"01"_s));
        d.book().edit(u"00"_s, u"company"_s, u"Y"_s);
        QVERIFY(d.book().isDirty(u"00"_s));
    }

    void whatSomebodyElseArchivedLeavesTheListButNotWithTheUsersEdits()
    {
        Desk d;
        d.serve(31);
        d.load();
        d.book().edit(u"30"_s, u"company"_s, u"mine"_s);
        d.archive(u"29"_s);
        d.archive(u"30"_s);
        d.load();
        QVERIFY(!d.book().contains(u"29"_s));
        QVERIFY(d.book().isDirty(u"30"_s));
    }

    void whatLeftTheArchiveLeavesTheBook()
    {
        Desk d;
        d.serve(6);
        d.archive(u"05"_s);
        d.session.setShowsArchived(true);
        d.load();
        QCOMPARE(d.book().count(), 6);
        d.service->archive.clear();
        d.load();
        QCOMPARE(d.book().count(), 5);
    }

    void anArchivedContactStaysOnlyWhereArchivedOnesAreShown()
    {
        Desk d;
        d.serve(4);
        d.load();
        Contact left = d.book().baseline(u"01"_s);
        left.fields.insert(u"archived"_s, u"2026-01-02T03:04:05Z"_s);
        d.session.takeRemoved(u"01"_s, left);
        QVERIFY(!d.book().contains(u"01"_s));
        d.session.setShowsArchived(true);
        left = d.book().baseline(u"02"_s);
        left.fields.insert(u"archived"_s, true);
        d.session.takeRemoved(u"02"_s, left);
        QVERIFY(d.book().contains(u"02"_s));
        d.session.takeRemoved(u"03"_s, {});
        QVERIFY(!d.book().contains(u"03"_s));
    }

    void archivedContactsAreNotKeptForTheNextStart()
    {
        CopyBench bench;
        {
            Desk d(&bench);
            d.serve(5);
            d.archive(u"04"_s);
            d.session.setShowsArchived(true);
            d.load();
            QCOMPARE(d.book().count(), 5);
        }
        QCOMPARE(bench.kept().size(), 4);
    }

    void theServiceDescribesItsFieldsWithEachRefresh()
    {
        CopyBench bench;
        {
            Desk d(&bench);
            d.serve(3);
            d.service->description = {{sizeKey, u"Shirt size"_s}};
            d.load();
            QTRY_VERIFY(d.book().schema().field(sizeKey));
            QCOMPARE(d.book().schema().field(sizeKey)->title(), u"Shirt size"_s);
            QCOMPARE(d.service->described, 1);
            d.load();
            QTRY_COMPARE(d.service->described, 2);
            QCOMPARE(bench.cache->log.count(u"description"_s), 1); // it was the same
        }
        // And the next run knows them without asking.
        bench.open();
        Desk d(&bench);
        d.service->readErrors = {ServiceError{.kind = ErrorKind::Offline}};
        d.service->describeErrors = {ServiceError{.kind = ErrorKind::Offline}};
        QTRY_VERIFY(d.book().schema().field(sizeKey));
        QCOMPARE(d.service->recalled, (QJsonObject{{sizeKey, u"Shirt size"_s}}));
        d.session.refresh();
        QTRY_COMPARE(d.session.loader().state(), ListLoader::State::Failed);
        QVERIFY(d.book().schema().field(sizeKey));
    }

    void aDescriptionThatFailsNeverStopsTheList()
    {
        Desk d;
        d.serve(3);
        d.service->describeErrors = {ServiceError{.kind = ErrorKind::ScopeMissing}};
        d.load();
        QCOMPARE(d.book().count(), 3);
        QVERIFY(!d.book().schema().field(sizeKey));
    }

    void aNewConnectionKnowsWhatTheOldOneWasTold()
    {
        Desk d;
        d.serve(1);
        d.service->description = {{sizeKey, u"Shirt size"_s}};
        d.load();
        QTRY_VERIFY(d.book().schema().field(sizeKey));
        auto contacts = std::make_unique<FakeContacts>();
        d.service = contacts.get();
        d.session.reconnect(d.session.account(), {std::move(contacts), nullptr});
        QVERIFY(d.service->schema().field(sizeKey));
        QVERIFY(d.book().schema().field(sizeKey));
    }

    void ownersAreThoseWhomTheServiceNamed()
    {
        Desk d;
        d.serve(2);
        d.load();
        QCOMPARE(d.session.owners(), QStringList{u"o"_s});
        QList<Field> fields = personSchema().fields();
        for (Field &field : fields) {
            if (field.kind == FieldKind::Owner)
                field.options = {{u"u2"_s, "", u"Zoë"_s}, {u"u1"_s, "", u"Ana"_s}};
        }
        d.book().setSchema(Schema(fields, {u"first_name"_s}, {}));
        QCOMPARE(d.session.owners(), (QStringList{u"u2"_s, u"u1"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_SessionRecords)
#include "tst_sessionrecords.moc"
