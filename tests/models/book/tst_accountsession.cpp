// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One account with its copy on this computer, its service and what comes between them.
#include "models/book/accountsession.h"
#include "tests/models/book/copybench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);

/** Lines and cards in memory. */
class FakeCards final : public ContactCards
{
public:
    QList<CardLine> there;
    std::optional<ServiceError> trouble;

    const Schema &schema() const override { return m_schema; }
    QFuture<ServiceResult<Contact>> read(const QString &) override { return {}; }
    ServiceResult<PlannedWrite> plan(const Edit &, const std::optional<Contact> &) const override
    {
        return PlannedWrite{};
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &) override { return {}; }
    QFuture<ServiceResult<QList<CardLine>>> lines() override
    {
        return QtFuture::makeReadyFuture(trouble ? ServiceResult<QList<CardLine>>(fail(*trouble))
                                                 : ServiceResult<QList<CardLine>>(there));
    }

private:
    Schema m_schema = personSchema();
};

/** A session over a service in memory and the real cache of a bench. */
struct Desk
{
    FakeContacts *service;
    FakeCards *cards;
    AccountSession session;

    explicit Desk(const CopyBench &bench, bool keepCopy = true)
        : Desk(bench, keepCopy, std::make_unique<FakeContacts>(), std::make_unique<FakeCards>())
    {
    }
    AddressBook &book() { return session.book(); }
    bool isComplete() { return session.loader().state() == ListLoader::State::Complete; }
    void serve(const QList<Contact> &people)
    {
        service->people.clear();
        for (const Contact &contact : people)
            service->add(contact);
    }
    void load()
    {
        session.refresh();
        QTRY_VERIFY(!session.copyBeingRead() && isComplete() && !session.missingCheck());
    }
    /** Reads the copy, and finds the service away. */
    void loadWithoutNetwork()
    {
        service->readErrors = {away()};
        cards->trouble = away();
        session.refresh();
        QTRY_COMPARE(session.loader().state(), ListLoader::State::Failed);
    }
    QString company(const QString &id) { return book().baseline(id).text(u"company"_s); }

    static ServiceError away() { return {.kind = ErrorKind::Offline}; }

private:
    Desk(const CopyBench &bench, bool keepCopy, std::unique_ptr<FakeContacts> contacts,
         std::unique_ptr<FakeCards> lines)
        : service(contacts.get())
        , cards(lines.get())
        , session({u"a"_s, u"x"_s, u"A"_s, {}, keepCopy}, {std::move(contacts), std::move(lines)},
                  bench.cache.get())
    {
    }
};

QJsonObject at(const QString &company)
{
    return {{u"company"_s, company}};
}

} // namespace

class tst_AccountSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutANetworkTheListIsThereWithItsAge()
    {
        CopyBench bench;
        bench.keep(crowd(30, at(u"X"_s)), yesterday);
        Desk desk(bench);
        desk.loadWithoutNetwork();
        QCOMPARE(desk.book().count(), 30);
        QCOMPARE(desk.session.loadedAt().toMSecsSinceEpoch(), yesterday.toMSecsSinceEpoch());
        desk.book().edit(u"07"_s, u"company"_s, u"Y"_s);
        QVERIFY(desk.book().isDirty(u"07"_s));
    }

    void theServiceIsAskedOnlyWhenTheCopyIsIn()
    {
        CopyBench bench;
        bench.keep(crowd(9, at(u"old"_s)), yesterday);
        bench.cache->held = true;
        Desk desk(bench);
        desk.serve(crowd(9, at(u"new"_s)));
        desk.session.refresh();
        QTRY_COMPARE(bench.cache->waiting(), 1);
        QVERIFY(desk.session.copyBeingRead());
        QCOMPARE(desk.session.copyBeingRead()->found().count, 9);
        QCOMPARE(desk.service->log, QStringList());
        bench.cache->answerNext();
        QTRY_VERIFY(desk.isComplete());
        QCOMPARE(desk.company(u"08"_s), u"new"_s);
        QVERIFY(desk.session.loadedAt() > yesterday.addSecs(3600));
    }

    void aRefreshReachesTheCopyAndItsAge()
    {
        CopyBench bench;
        bench.keep(crowd(9, at(u"old"_s)), yesterday);
        {
            Desk desk(bench);
            desk.serve(crowd(12, at(u"new"_s)));
            desk.load();
        }
        QCOMPARE(bench.kept(), crowd(12, at(u"new"_s)));
        QVERIFY(bench.info().readAt > yesterday.addSecs(3600));
    }

    void aWalkThatFailsLeavesTheAgeAsItWas()
    {
        CopyBench bench;
        bench.keep(crowd(9), yesterday);
        {
            Desk desk(bench);
            desk.serve(crowd(9));
            desk.service->held = true;
            desk.session.refresh();
            QTRY_COMPARE(desk.service->waiting(), 1);
            desk.service->answerNext();
            QTRY_VERIFY(desk.service->waiting() > 1);
            desk.service->readErrors = {Desk::away()};
            while (desk.session.loader().state() == ListLoader::State::Loading) {
                desk.service->answerNext();
                QCoreApplication::sendPostedEvents();
            }
            QCOMPARE(desk.session.loadedAt().toMSecsSinceEpoch(), yesterday.toMSecsSinceEpoch());
        }
        QCOMPARE(bench.info().readAt.toMSecsSinceEpoch(), yesterday.toMSecsSinceEpoch());
    }

    void aRefreshNeverChangesTheBaseOfAnEditMadeOnTheCopy()
    {
        CopyBench bench;
        bench.keep(crowd(9, at(u"seen"_s)), yesterday);
        Desk desk(bench);
        desk.loadWithoutNetwork();
        desk.book().edit(u"01"_s, u"company"_s, u"mine"_s);
        desk.serve(crowd(9, at(u"theirs"_s)));
        desk.load();
        QCOMPARE(desk.company(u"01"_s), u"theirs"_s);
        const FieldChange edit = desk.book().changes(u"01"_s).fields.value(u"company"_s);
        QCOMPARE(edit.before, u"seen"_s);
        QCOMPARE(edit.after, u"mine"_s);
    }

    void aContactThatIsReallyGoneLeavesTheCopyToo()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        {
            Desk desk(bench);
            desk.serve(crowd(30));
            desk.service->people.remove(u"07"_s);
            desk.load();
            QCOMPARE(desk.book().count(), 29);
            QCOMPARE(desk.service->count(u"read"_s), 1);
            QCOMPARE(desk.session.keptThoughMissing(), 0);
        }
        QCOMPARE(bench.kept().size(), 29);
        QVERIFY(bench.info().readAt > yesterday.addSecs(3600));
    }

    void aContactThatOnlyTheListForgotStays()
    {
        CopyBench bench;
        bench.keep(crowd(31), yesterday);
        Desk desk(bench);
        desk.serve(crowd(31));
        // In no page of the list, but there when it is asked for.
        desk.service->hidden = {u"30"_s};
        desk.load();
        QCOMPARE(desk.service->count(u"read 30"_s), 1);
        QCOMPARE(desk.book().count(), 31);
        QCOMPARE(desk.session.keptThoughMissing(), 0);
    }

    void aShortListRemovesNothing_data()
    {
        QTest::addColumn<int>("left");
        QTest::newRow("empty") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("a tenth is missing and one more") << 26;
    }
    void aShortListRemovesNothing()
    {
        QFETCH(int, left);
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        {
            Desk desk(bench);
            desk.serve(crowd(left));
            desk.load();
            QCOMPARE(desk.book().count(), 30);
            QCOMPARE(desk.session.keptThoughMissing(), 30 - left);
            QCOMPARE(desk.service->count(u"read"_s), 0);
        }
        QCOMPARE(bench.kept().size(), 30);
        // The copy does not claim to be what the service had.
        QCOMPARE(bench.info().readAt.toMSecsSinceEpoch(), yesterday.toMSecsSinceEpoch());
    }

    void anAcceptedShortListTakesOutWhatAReadDoesNotFind()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        {
            Desk desk(bench);
            desk.serve(crowd(12));
            desk.service->hidden = {u"10"_s, u"11"_s};
            desk.load();
            QCOMPARE(desk.session.keptThoughMissing(), 20);
            desk.book().edit(u"29"_s, u"company"_s, u"mine"_s);
            desk.service->held = true;
            desk.session.removeMissing();
            QCOMPARE(desk.service->waiting(), 4); // a few at a time
            QCOMPARE(desk.session.missingCheck()->total(), 20);
            desk.service->answerNext();
            QTRY_COMPARE(desk.session.missingCheck()->checked(), 1);
            desk.service->held = false;
            while (desk.service->answerNext()) {
            }
            QTRY_VERIFY(!desk.session.missingCheck());
            QCOMPARE(desk.service->count(u"read"_s), 20);
            QCOMPARE(desk.book().count(), 13);
            QVERIFY(desk.book().contains(u"10"_s)); // the list was wrong about these two
            QVERIFY(desk.book().isDirty(u"29"_s));  // and what the user typed is the user's
            QCOMPARE(desk.session.keptThoughMissing(), 0);
        }
        QCOMPARE(bench.kept().size(), 13);
        QVERIFY(bench.info().readAt > yesterday.addSecs(3600));
    }

    void acceptingEndsAtTheFirstErrorAndKeepsTheRest()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        Desk desk(bench);
        desk.load();
        desk.service->held = true;
        desk.session.removeMissing();
        desk.service->readErrors = {Desk::away()};
        QTRY_VERIFY((desk.service->answerNext(), !desk.session.missingCheck()));
        QCOMPARE(desk.service->count(u"read"_s), 4);
        QCOMPARE(desk.book().count(), 27);
        QCOMPARE(desk.session.keptThoughMissing(), 27);
        desk.service->held = false;
        desk.session.removeMissing();
        QTRY_VERIFY(!desk.session.missingCheck());
        QCOMPARE(desk.book().count(), 0);
    }

    void acceptingCanBeStopped()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        Desk desk(bench);
        desk.load();
        desk.service->held = true;
        desk.session.removeMissing();
        desk.service->answerNext();
        QTRY_COMPARE(desk.book().count(), 29);
        desk.session.stopRemoving();
        QVERIFY(!desk.session.missingCheck());
        while (desk.service->answerNext())
            QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.book().count(), 29);
        QCOMPARE(desk.session.keptThoughMissing(), 29);
    }

    void aRefreshEndsTheCheckOfAnEarlierList()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        Desk desk(bench);
        desk.load();
        desk.service->held = true;
        desk.session.removeMissing();
        desk.serve(crowd(30));
        desk.service->held = false;
        desk.session.refresh();
        QVERIFY(!desk.session.missingCheck());
        QTRY_VERIFY(desk.isComplete());
        while (desk.service->answerNext())
            QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.book().count(), 30);
        QCOMPARE(desk.session.keptThoughMissing(), 0);
    }

    void aPageAskedForBeforeASaveDoesNotBringTheOldValueBack()
    {
        CopyBench bench;
        Desk desk(bench);
        desk.serve(crowd(1, at(u"old"_s)));
        desk.load();
        Contact old = desk.book().baseline(u"00"_s);
        Contact saved = old;
        saved.fields.insert(u"company"_s, u"saved"_s);

        // The service has read the page before the save and answers after it.
        desk.service->held = true;
        desk.session.refresh();
        desk.book().confirm(u"00"_s, saved, {});
        desk.service->answerNext();
        QTRY_VERIFY(desk.isComplete());
        QCOMPARE(desk.company(u"00"_s), u"saved"_s);

        // A page that is asked for after the save is news.
        desk.service->held = false;
        desk.serve(crowd(1, at(u"somebody else's"_s)));
        desk.load();
        QCOMPARE(desk.company(u"00"_s), u"somebody else's"_s);
    }

    void aPageAskedForBeforeADeletionDoesNotBringTheContactBack()
    {
        CopyBench bench;
        {
            Desk desk(bench);
            desk.serve(crowd(3));
            desk.load();
            desk.service->held = true;
            desk.session.refresh();
            desk.book().remove({u"01"_s});
            while (!desk.isComplete()) {
                desk.service->answerNext();
                QCoreApplication::sendPostedEvents();
            }
            QVERIFY(!desk.book().contains(u"01"_s));
        }
        QCOMPARE(bench.kept().size(), 2);
    }

    void withoutACopyItStartsEmptyAndKeepsNothing()
    {
        CopyBench bench;
        bench.keep(crowd(9, at(u"left-over"_s)), yesterday);
        {
            Desk desk(bench, false);
            QVERIFY(!desk.session.copyBeingRead());
            desk.loadWithoutNetwork();
            QCOMPARE(desk.book().count(), 0);
            QVERIFY(!desk.session.loadedAt().isValid());
            desk.serve(crowd(5));
            desk.load();
            QCOMPARE(desk.book().count(), 5);
        }
        QCOMPARE(bench.info().count, 0);
        QVERIFY(!bench.isOnDisk("left-over"));
    }

    void switchingTheCopyOffErasesItAtOnce()
    {
        CopyBench bench;
        bench.keep(crowd(30, at(u"to-be-erased"_s)), yesterday);
        Desk desk(bench);
        desk.serve(crowd(30, at(u"to-be-erased"_s)));
        desk.cards->there = {{u"+15550100"_s, person(u"+15550100"_s, at(u"to-be-erased"_s))}};
        desk.load();
        bench.info();
        QVERIFY(bench.isOnDisk("to-be-erased"));
        desk.session.setKeepCopy(false);
        QVERIFY(!desk.session.account().keepCopy);
        bench.info(); // after everything that was queued before
        QVERIFY(!bench.isOnDisk("to-be-erased"));
        desk.load(); // and it stays so
        desk.book().adopt(crowd(5, at(u"to-be-erased"_s)));
        QCOMPARE(bench.info().count, 0);
        QCOMPARE(bench.info(Collection::Cards).count, 0);
        QCOMPARE(desk.book().count(), 30);
    }

    void switchingTheCopyOffWhileItIsReadGoesOnWithTheService()
    {
        CopyBench bench;
        bench.keep(crowd(30), yesterday);
        bench.cache->held = true;
        Desk desk(bench);
        desk.serve(crowd(12));
        desk.session.refresh();
        QTRY_VERIFY(bench.cache->waiting() > 0);
        desk.session.setKeepCopy(false);
        QTRY_VERIFY(desk.isComplete());
        while (bench.cache->waiting() > 0)
            bench.cache->answerNext();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.book().count(), 12);
    }

    void switchingTheCopyOnKeepsWhatIsThere()
    {
        CopyBench bench;
        {
            Desk desk(bench, false);
            desk.serve(crowd(12));
            desk.cards->there = {{u"+15550100"_s, {}}};
            desk.load();
            desk.session.setKeepCopy(true);
        }
        QCOMPARE(bench.kept(), crowd(12));
        QVERIFY(bench.info().readAt > yesterday);
        QCOMPARE(bench.info(Collection::Cards).count, 1);
    }

    void linesAndCardsAreThereWithoutANetwork()
    {
        CopyBench bench;
        const QList<CardLine> lines{
            {u"+15550103"_s, {}},
            {u"+15550101"_s, person(u"+15550101"_s, {{u"is_active"_s, false}})},
            {u"+15550102"_s, person(u"+15550102"_s, {{u"is_active"_s, true}})}};
        {
            Desk desk(bench);
            desk.cards->there = lines;
            desk.load();
        }
        bench.open();
        Desk desk(bench);
        desk.loadWithoutNetwork();
        CardDeck &deck = *desk.session.cards();
        QTRY_COMPARE(deck.state(), CardDeck::State::Failed);
        QCOMPARE(deck.phones(), (QStringList{u"+15550103"_s, u"+15550101"_s, u"+15550102"_s}));
        QVERIFY(!deck.isSetUp(u"+15550103"_s));
        QVERIFY(deck.isSetUp(u"+15550101"_s) && !deck.isActive(u"+15550101"_s));
        QVERIFY(deck.isSetUp(u"+15550102"_s) && deck.isActive(u"+15550102"_s));

        desk.cards->trouble.reset();
        desk.cards->there = {lines[0], lines[2]};
        deck.refresh();
        QTRY_COMPARE(deck.state(), CardDeck::State::Ready);
        QCOMPARE(deck.phones().size(), 2);
        QCOMPARE(deck.book().count(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_AccountSession)
#include "tst_accountsession.moc"
