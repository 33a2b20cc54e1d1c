// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"
#include "models/bulk/rehearsal.h"
#include "tests/support/fakeservice.h"
#include "tests/support/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

/** Names, an owner, and when it changed. */
Schema ownedSchema()
{
    return Schema(
        {{u"name"_s, FieldKind::Text, "Name", "G", FieldFlag::Identity},
         {u"owner"_s, FieldKind::Owner, "Owner", "G", FieldFlag::NotClearable, FieldRole::Owner},
         archivedMark(),
         {u"updated_at"_s, FieldKind::Timestamp, "Changed", "G",
          FieldFlag::ReadOnly | FieldFlag::Bookkeeping, FieldRole::Changed}},
        {u"name"_s}, {});
}

Contact owned(const QString &id, const QString &owner)
{
    return person(id, {{u"name"_s, QString(u"Name "_s + id)}, {u"owner"_s, owner}});
}

/** A session over a service in memory, a dispatcher, and a rehearsal of giving contacts away. */
class Stage
{
public:
    FakeContacts *service = nullptr;
    MemoryOutbox outbox;
    VirtualClock clock;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<Rehearsal> rehearsal;

    explicit Stage(bool readOnly = false)
    {
        outbox.open();
        auto contacts = std::make_unique<FakeContacts>();
        contacts->setSchema(ownedSchema());
        service = contacts.get();
        ServiceConnection connection;
        connection.contacts = std::move(contacts);
        Account account{u"a"_s, u"plain"_s, u"Work"_s, QUrl(u"https://a.example"_s)};
        account.readOnly = readOnly;
        session = std::make_unique<AccountSession>(account, std::move(connection));
        dispatcher = std::make_unique<Dispatcher>(
            outbox, clock, [this](const QString &, Collection) { return service; });
    }

    AddressBook &book() { return session->book(); }
    void tell(const QList<Contact> &contacts)
    {
        for (const Contact &contact : contacts)
            service->add(contact);
        book().adopt(contacts);
    }
    Rehearsal &rehearse(BulkChange change, const QStringList &ids)
    {
        rehearsal =
            std::make_unique<Rehearsal>(*session, *dispatcher, clock, std::move(change), ids);
        rehearsal->start();
        if (!QTest::qWaitFor([this] { return rehearsal->isFinished(); }))
            qFatal("the rehearsal does not end");
        return *rehearsal;
    }
    /** Gives all of these to Pete. */
    Rehearsal &give(const QStringList &ids)
    {
        QHash<QString, QString> owners;
        for (const QString &id : ids)
            owners.insert(id, u"pete@x.example"_s);
        return rehearse(reassignment(ownedSchema(), owners), ids);
    }
    /** A change of one contact by the service, so long ago. */
    void changed(const QString &id, std::chrono::milliseconds ago)
    {
        const QDateTime at =
            QDateTime::fromMSecsSinceEpoch(clock.now().wallMs - ago.count(), Qt::UTC);
        service->change(id, u"updated_at"_s, at.toString(Qt::ISODateWithMs));
        book().adopt({service->people.value(id)});
    }
};

Op opOf(const QList<Op> &ops, const QString &id)
{
    const auto found = std::ranges::find_if(ops, [&id](const Op &op) { return op.edit.id == id; });
    return found == ops.cend() ? Op() : *found;
}

/** Waits until whatever is queued by now has been done. */
bool loopTurned()
{
    bool turned = false;
    QTimer::singleShot(0, qApp, [&turned] { turned = true; });
    return QTest::qWaitFor([&turned] { return turned; });
}

} // namespace

class TestRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itSaysOfEachContactWhatWouldBecomeOfItAndSendsNothingButOneRead()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s), owned(u"2"_s, u"PETE@x.example"_s),
                    owned(u"3"_s, u"olga@x.example"_s)});
        const Rehearsal &rehearsal = stage.give({u"3"_s, u"1"_s, u"2"_s, u"9"_s, u"1"_s});
        QCOMPARE(rehearsal.total(), 4);
        QCOMPARE(rehearsal.done(), 4);
        QCOMPARE(rehearsal.willChange(), 2);
        QCOMPARE(rehearsal.already(), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::Gone), 1);
        const Rehearsed first = rehearsal.at(0);
        QCOMPARE(first.id, u"3"_s);
        QCOMPARE(first.title, u"Name 3"_s);
        QCOMPARE(first.changes.fields.value(u"owner"_s),
                 (FieldChange{u"olga@x.example"_s, u"pete@x.example"_s}));
        QCOMPARE(stage.service->log, QStringList{u"read 3"_s});
        QCOMPARE(rehearsal.requestsFor(first).size(), 1);
        QCOMPARE(rehearsal.requestsFor(first).constFirst().method, QByteArray("PATCH"));
        QVERIFY(rehearsal.requestsFor(rehearsal.at(rehearsal.done() - 1)).isEmpty());
    }

    void whatStandsAgainstAChangeIsTold()
    {
        Stage stage;
        QStringList ids;
        for (int i = 1; i <= 7; ++i) {
            ids << QString::number(i);
            stage.tell({owned(ids.constLast(), u"olga@x.example"_s)});
        }
        Contact torn = owned(u"1"_s, u"olga@x.example"_s);
        torn.unreadable = u"cut"_s;
        Contact archived = owned(u"2"_s, u"olga@x.example"_s);
        archived.fields.insert(u"archived"_s, true);
        stage.service->abilities |= Capability::ListsArchived;
        stage.session->setShowsArchived(true); // else it leaves the book
        stage.book().adopt({torn, archived});
        stage.book().edit(u"3"_s, u"name"_s, u"typed"_s);
        stage.service->unplannable.insert(u"4"_s, {.kind = ErrorKind::NothingToSend});
        stage.service->held = true;
        Op edit;
        edit.account = u"a"_s;
        edit.edit = {EditKind::Change, u"5"_s, {{{u"name"_s, {u"Name 5"_s, u"New"_s}}}}};
        stage.dispatcher->submit(edit);
        const QString fresh = stage.book().beginNew();
        const Rehearsal &rehearsal = stage.give(ids + QStringList{fresh});
        QCOMPARE(rehearsal.leftOut(LeftOut::ReadOnly), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::Archived), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::Unsaved), 2);
        QCOMPARE(rehearsal.leftOut(LeftOut::NothingAccepted), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::UnderWay), 1);
        QCOMPARE(rehearsal.willChange(), 2);
        for (const Rehearsed &contact : rehearsal.contacts())
            QCOMPARE(contact.outcome == JobOutcome::Skipped, contact.leftOut.has_value());
    }

    void aFailureThatWaitsForTheUserIsUnderWay()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s)});
        stage.service->fates << FakeContacts::Fate{
            .apply = false,
            .error = ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused}};
        Op edit;
        edit.account = u"a"_s;
        edit.edit = {EditKind::Change, u"1"_s, {{{u"name"_s, {u"Name 1"_s, u"New"_s}}}}};
        stage.dispatcher->submit(edit);
        const RecordRef record{u"a"_s, Collection::Contacts, u"1"_s};
        QTRY_VERIFY(stage.dispatcher->openFor(record));
        QCOMPARE(stage.give({u"1"_s}).leftOut(LeftOut::UnderWay), 1);
    }

    void inAnAccountThatIsReadOnlyNothingChanges()
    {
        Stage stage(true);
        stage.tell({owned(u"1"_s, u"olga@x.example"_s), owned(u"2"_s, u"pete@x.example"_s)});
        const Rehearsal &rehearsal = stage.give({u"1"_s, u"2"_s});
        QCOMPARE(rehearsal.leftOut(LeftOut::ReadOnly), 2);
        QVERIFY(stage.service->log.isEmpty());
        QCOMPARE(rehearsal.estimate().requests, 0);
    }

    void whatChangedLatelyIsLeftOutUntilTheUserTakesIt()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s), owned(u"2"_s, u"olga@x.example"_s),
                    owned(u"3"_s, u"pete@x.example"_s), owned(u"4"_s, u"olga@x.example"_s)});
        stage.changed(u"1"_s, 1min);
        stage.changed(u"2"_s, 11min);
        stage.changed(u"3"_s, 1min);  // theirs already: nothing to be careful with
        stage.changed(u"4"_s, -1min); // by a clock that is ahead
        Rehearsal &rehearsal = stage.give({u"1"_s, u"2"_s, u"3"_s, u"4"_s});
        QCOMPARE(rehearsal.leftOut(LeftOut::ChangedLately), 2);
        QCOMPARE(rehearsal.willChange(), 1);
        QCOMPARE(rehearsal.already(), 1);
        QCOMPARE(rehearsal.at(0).outcome, JobOutcome::Skipped);
        QVERIFY(!rehearsal.at(0).changes.isEmpty());

        QSignalSpy finished(&rehearsal, &Rehearsal::finished);
        rehearsal.setTakesChangedLately(true);
        rehearsal.setTakesChangedLately(true);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::ChangedLately), 0);
        QCOMPARE(rehearsal.willChange(), 3);
        QCOMPARE(opOf(rehearsal.ops(), u"1"_s).state, OpState::Pending);
        rehearsal.setTakesChangedLately(false);
        QCOMPARE(rehearsal.willChange(), 1);
        QCOMPARE(opOf(rehearsal.ops(), u"1"_s).state, OpState::Cancelled);
    }

    void whatWeSavedOurselvesIsNobodyElsesChange()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s)});
        stage.changed(u"1"_s, 1min);
        stage.book().noteSaved(stage.book().baseline(u"1"_s));
        QCOMPARE(stage.give({u"1"_s}).willChange(), 1);
        stage.changed(u"1"_s, 30s); // somebody else, after us
        QCOMPARE(stage.give({u"1"_s}).leftOut(LeftOut::ChangedLately), 1);
    }

    void anUndoMindsTheValueAlone()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"pete@x.example"_s), owned(u"2"_s, u"zoe@x.example"_s),
                    owned(u"3"_s, u"olga@x.example"_s)});
        QList<Op> changed;
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s}) {
            Op op;
            op.id = 100 + id.toInt();
            op.state = OpState::Confirmed;
            op.attempts = 1;
            op.edit = {
                EditKind::Change, id, {{{u"owner"_s, {u"olga@x.example"_s, u"pete@x.example"_s}}}}};
            op.look = owned(id, u"olga@x.example"_s);
            op.echo = owned(id, u"pete@x.example"_s);
            changed << op;
        }
        stage.changed(u"1"_s, 10s);
        Job job;
        job.id = 4;
        const Rehearsal &rehearsal =
            stage.rehearse(undoing(ownedSchema(), job, changed), {u"1"_s, u"2"_s, u"3"_s});
        QCOMPARE(rehearsal.willChange(), 1);
        QCOMPARE(rehearsal.leftOut(LeftOut::MovedOn), 1);
        QCOMPARE(rehearsal.at(1).now, u"zoe@x.example"_s);
        QCOMPARE(rehearsal.already(), 1);
        const Op op = opOf(rehearsal.ops(), u"1"_s);
        QCOMPARE(op.undoOf, 101);
        QVERIFY(!op.look);
        QCOMPARE(opOf(rehearsal.ops(), u"2"_s).look, stage.book().baseline(u"2"_s));
        QCOMPARE(opOf(rehearsal.ops(), u"3"_s).edit.changes, putBackOf(changed.at(2)));
        QCOMPARE(rehearsal.job(false).undoOf, 4);
        QCOMPARE(rehearsal.job(false).kind, JobKind::Undo);
    }

    void theRunIsBoundToExactlyWhatWasRehearsed()
    {
        Stage stage;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s), owned(u"2"_s, u"pete@x.example"_s)});
        const Contact asRehearsed = stage.book().baseline(u"1"_s);
        const Rehearsal &rehearsal = stage.give({u"1"_s, u"2"_s, u"9"_s});
        stage.service->change(u"1"_s, u"name"_s, u"Other"_s);
        stage.book().adopt({stage.service->people.value(u"1"_s)});
        const QList<Op> ops = rehearsal.ops();
        QCOMPARE(ops.size(), 3);
        const Op sent = opOf(ops, u"1"_s);
        QCOMPARE(sent.look, asRehearsed);
        QCOMPARE(sent.baseRevision, asRehearsed.revision);
        QCOMPARE(sent.title, u"Name 1"_s);
        QCOMPARE(sent.account, u"a"_s);
        QCOMPARE(sent.draft, u"1"_s);
        QCOMPARE(outcomeOf(sent), JobOutcome::Waiting);
        const Op already = opOf(ops, u"2"_s);
        QCOMPARE(outcomeOf(already), JobOutcome::Already);
        QCOMPARE(already.echo, stage.book().baseline(u"2"_s));
        const Op gone = opOf(ops, u"9"_s);
        QCOMPARE(outcomeOf(gone), JobOutcome::Skipped);
        QCOMPARE(leftOutOf(*gone.error), LeftOut::Gone);

        JobTally tally;
        for (const Op &op : ops)
            tally.add(op);
        QCOMPARE(tally.total(), rehearsal.job(false).total);
    }

    void ofEachNewOwnerOneContactGoesFirst()
    {
        Stage stage;
        QStringList ids;
        QHash<QString, QString> owners;
        for (int i = 0; i < 9; ++i) {
            ids << QString::number(i);
            stage.tell({owned(ids.constLast(), i == 0 ? u"b0@x.example"_s : u"olga@x.example"_s)});
            owners.insert(ids.constLast(), u"b%1@x.example"_s.arg(i / 3));
        }
        const Rehearsal &rehearsal = stage.rehearse(reassignment(ownedSchema(), owners), ids);
        QCOMPARE(rehearsal.job(true).canaries, 3);
        QVERIFY(rehearsal.job(true).faster);
        QStringList order;
        const QList<Op> ops = rehearsal.ops();
        for (const Op &op : ops)
            order << op.edit.id;
        QCOMPARE(order, (QStringList{u"1"_s, u"3"_s, u"6"_s, u"0"_s, u"2"_s, u"4"_s, u"5"_s, u"7"_s,
                                     u"8"_s}));
        // Of any other change one alone, and of none too.
        QCOMPARE(stage
                     .rehearse(fieldEdit(ownedSchema(),
                                         {{.key = u"name"_s, .kind = FieldRule::Kind::UpperCase}}),
                               ids)
                     .job(false)
                     .canaries,
                 1);
        QCOMPARE(stage.give({u"nobody"_s}).job(false).canaries, 1);
    }

    void anEmptySelectionEndsAtOnce()
    {
        Stage stage;
        const Rehearsal &rehearsal = stage.give({});
        QCOMPARE(rehearsal.total(), 0);
        QVERIFY(rehearsal.ops().isEmpty());
        QCOMPARE(rehearsal.estimate().time, 0ms);
    }

    void theEstimateGetsBetterWithTheFirstRead()
    {
        Stage stage;
        stage.service->held = true;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s), owned(u"2"_s, u"olga@x.example"_s)});
        const Rehearsal &rehearsal = stage.give({u"1"_s, u"2"_s});
        QCOMPARE(rehearsal.estimate().basis, RunEstimate::Basis::Unknown);
        QCOMPARE(rehearsal.estimate().requests, 4);
        QSignalSpy finished(&rehearsal, &Rehearsal::finished);
        stage.clock.advance(300ms);
        QVERIFY(stage.service->answerNext());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(rehearsal.estimate().basis, RunEstimate::Basis::RoundTrip);
        QCOMPARE(rehearsal.estimate().time, 400ms);
    }

    void aReadThatFailsOrComesTooLateChangesNothing()
    {
        Stage stage;
        stage.service->held = true;
        stage.tell({owned(u"1"_s, u"olga@x.example"_s)});
        stage.service->readErrors << ServiceError{.kind = ErrorKind::Offline};
        const Rehearsal &rehearsal = stage.give({u"1"_s});
        QSignalSpy finished(&rehearsal, &Rehearsal::finished);
        QVERIFY(stage.service->answerNext());
        QVERIFY(loopTurned());
        QCOMPARE(finished.size(), 0);
        QCOMPARE(rehearsal.estimate().basis, RunEstimate::Basis::Unknown);
        stage.give({u"1"_s});
        stage.rehearsal.reset();
        QVERIFY(stage.service->answerNext());
        QVERIFY(loopTurned());
    }

    void itTellsHowFarItIsAndCanBeEndedEarly()
    {
        Stage stage;
        QList<Contact> contacts;
        QStringList ids;
        QHash<QString, QString> owners;
        for (int i = 0; i < 20'000; ++i) {
            ids << QString::number(i);
            contacts << owned(ids.constLast(), u"olga@x.example"_s);
            owners.insert(ids.constLast(), u"pete@x.example"_s);
        }
        stage.book().adopt(contacts);
        Rehearsal rehearsal(*stage.session, *stage.dispatcher, stage.clock,
                            reassignment(ownedSchema(), owners), ids);
        QSignalSpy progressed(&rehearsal, &Rehearsal::progressed);
        rehearsal.start();
        QTRY_VERIFY(progressed.size() >= 2);
        QVERIFY(!rehearsal.isFinished());
        rehearsal.cancel();
        const int done = rehearsal.done();
        QVERIFY(loopTurned());
        QCOMPARE(rehearsal.done(), done);
        QVERIFY(stage.service->log.isEmpty());
        rehearsal.start();
        QTRY_VERIFY(rehearsal.isFinished());
        QCOMPARE(rehearsal.willChange(), 20'000);
        QCOMPARE(rehearsal.ops().size(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
