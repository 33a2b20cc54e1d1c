// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"
#include "models/book/draftkeeper.h"
#include "tests/support/fakeservice.h"
#include "tests/support/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const RecordRef ann{QStringLiteral("a"), Collection::Contacts, QStringLiteral("1")};

/** A store whose disk can be full. */
class FullableDrafts final : public DraftStore
{
public:
    explicit FullableDrafts(DraftStore &to)
        : m_to(to)
    {
    }
    bool full = false;
    int stores = 0;

    QFuture<OutboxResult<Done>> store(const QList<StoredDraft> &drafts,
                                      const QList<RecordRef> &gone) override
    {
        ++stores;
        if (full)
            return QtFuture::makeReadyFuture(
                OutboxResult<Done>(fail(OutboxError{OutboxError::Kind::DiskFull, {}})));
        return m_to.store(drafts, gone);
    }
    QFuture<OutboxResult<QList<StoredDraft>>> drafts() override { return m_to.drafts(); }

private:
    DraftStore &m_to;
};

/** One run of the program: a book and its keeper over an outbox that stays. */
struct Run
{
    Run(MemoryOutbox &outbox, VirtualClock &virtualClock, const QString &company = u"X"_s)
        : store(outbox)
        , clock(virtualClock)
        , keeper(store, outbox, clock)
    {
        book.adopt({person(u"1"_s, {{u"company"_s, company}})});
        keeper.watch(u"a"_s, Collection::Contacts, book);
    }
    FullableDrafts store;
    VirtualClock &clock;
    AddressBook book{personSchema()};
    DraftKeeper keeper;
};

struct Disk
{
    MemoryOutbox outbox;
    VirtualClock clock;
    QList<StoredDraft> drafts() { return *outbox.drafts().result(); }
};

Op saved(const QString &before, const QString &after)
{
    Op op;
    op.account = u"a"_s;
    op.draft = u"1"_s;
    op.edit = {EditKind::Change, u"1"_s, {{{u"company"_s, {before, after}}}}};
    return op;
}

} // namespace

class tst_DraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsTypedIsKeptAMomentLater()
    {
        Disk disk;
        Run run(disk.outbox, disk.clock);
        run.book.edit(u"1"_s, u"company"_s, u"Ya"_s);
        run.book.edit(u"1"_s, u"company"_s, u"Yacht"_s);
        QVERIFY(disk.drafts().isEmpty());
        disk.clock.advance(DraftKeeper::delay);
        QCOMPARE(run.store.stores, 1);
        const QList<StoredDraft> kept = disk.drafts();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().record, ann);
        QCOMPARE(kept.first().base.text(u"company"_s), u"X"_s);
        QCOMPARE(kept.first().changes.fields.value(u"company"_s).after, u"Yacht"_s);
    }

    void aKilledRunsDraftIsOfferedAgain()
    {
        Disk disk;
        auto first = std::make_unique<Run>(disk.outbox, disk.clock);
        first->book.edit(u"1"_s, u"company"_s, u"Half ty"_s);
        disk.clock.advance(DraftKeeper::delay);
        first.reset();

        Run next(disk.outbox, disk.clock);
        QSignalSpy told(&next.keeper, &DraftKeeper::restoredDrafts);
        next.keeper.restore();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(next.book.draft(u"1"_s).text(u"company"_s), u"Half ty"_s);
        QCOMPARE(next.book.changes(u"1"_s).fields.value(u"company"_s).before, u"X"_s);
        QVERIFY(next.keeper.restoredAt(ann).isValid());
    }

    void aDraftKeepsTheBaseTheUserSawWhateverTheServiceHasNow()
    {
        Disk disk;
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Mine"_s);
        } // the end of a run keeps what is waiting
        Run next(disk.outbox, disk.clock, u"Theirs"_s);
        next.keeper.restore();
        QTRY_VERIFY(next.book.isDirty(u"1"_s));
        QCOMPARE(next.book.changes(u"1"_s).fields.value(u"company"_s).before, u"X"_s);
        QCOMPARE(next.book.baseline(u"1"_s).text(u"company"_s), u"Theirs"_s);
    }

    void aDraftOfAContactThatIsNotInTheListYetIsShownAsItWas()
    {
        Disk disk;
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Mine"_s);
        }
        Run next(disk.outbox, disk.clock);
        next.book.remove({u"1"_s});
        next.keeper.restore();
        QTRY_COMPARE(next.book.draft(u"1"_s).text(u"company"_s), u"Mine"_s);
    }

    void aSavedDraftLeavesTheDisk()
    {
        Disk disk;
        Run run(disk.outbox, disk.clock);
        run.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        disk.clock.advance(DraftKeeper::delay);
        QCOMPARE(disk.drafts().size(), 1);
        run.book.confirm(u"1"_s, person(u"1"_s, {{u"company"_s, u"Y"_s}}),
                         run.book.changes(u"1"_s));
        disk.clock.advance(DraftKeeper::delay);
        QVERIFY(disk.drafts().isEmpty());
    }

    void aDraftThatWasSavedInTheLastMomentIsNotOfferedAgain()
    {
        Disk disk;
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        }
        Op op = disk.outbox.append({saved(u"X"_s, u"Y"_s)}).result()->first();
        op.state = OpState::Confirmed;
        op.sent.wallMs = QDateTime::currentMSecsSinceEpoch() + 1000;
        QVERIFY(disk.outbox.commit({{op, {}}}).result().ok());

        Run next(disk.outbox, disk.clock); // its copy of the list is older than the save
        next.keeper.restore();
        disk.clock.advance(DraftKeeper::delay);
        QTRY_VERIFY(disk.drafts().isEmpty());
        QVERIFY(!next.book.isDirty(u"1"_s));
    }

    void aDraftThatIsBeingSavedIsThereAndNotCalledUnsaved()
    {
        Disk disk;
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        }
        QVERIFY(disk.outbox.append({saved(u"X"_s, u"Y"_s)}).result().ok());
        Run next(disk.outbox, disk.clock);
        QSignalSpy told(&next.keeper, &DraftKeeper::restoredDrafts);
        next.keeper.restore();
        QTRY_COMPARE(next.book.draft(u"1"_s).text(u"company"_s), u"Y"_s);
        QVERIFY(next.keeper.restored().isEmpty());
        QCOMPARE(told.count(), 0);
    }

    void anEarlierSaveOfTheSameValueDoesNotTakeALaterDraft()
    {
        Disk disk;
        Op op = disk.outbox.append({saved(u"X"_s, u"Y"_s)}).result()->first();
        op.state = OpState::Confirmed;
        op.sent.wallMs = 1; // long ago; somebody changed it since, and the user changed it again
        QVERIFY(disk.outbox.commit({{op, {}}}).result().ok());
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        }
        Run next(disk.outbox, disk.clock);
        next.keeper.restore();
        QTRY_VERIFY(next.book.isDirty(u"1"_s));
    }

    void aNewContactSurvivesAndIsNotOfferedTwiceOnceItWasCreated()
    {
        Disk disk;
        QString id;
        {
            Run first(disk.outbox, disk.clock);
            id = first.book.beginNew();
            first.book.edit(id, u"first_name"_s, u"Ana"_s);
            first.book.beginNew(); // an empty one is not worth keeping
        }
        QCOMPARE(disk.drafts().size(), 1);
        {
            Run next(disk.outbox, disk.clock);
            next.keeper.restore();
            QTRY_VERIFY(next.book.isNew(id));
            QCOMPARE(next.book.draft(id).text(u"first_name"_s), u"Ana"_s);
        }
        Op made = saved({}, {});
        made.draft = id;
        made.edit = {EditKind::Create, {}, {{{u"first_name"_s, {QJsonValue::Null, u"Ana"_s}}}}};
        made = disk.outbox.append({made}).result()->first();
        made.state = OpState::Confirmed;
        made.echo = person(u"9"_s, {{u"first_name"_s, u"Ana"_s}});
        QVERIFY(disk.outbox.commit({{made, {}}}).result().ok());
        Run last(disk.outbox, disk.clock);
        last.keeper.restore();
        disk.clock.advance(DraftKeeper::delay);
        QTRY_VERIFY(disk.drafts().isEmpty());
        QVERIFY(last.book.dirtyIds().isEmpty());
    }

    void editingOrTakingBackEndsTheOffer()
    {
        Disk disk;
        {
            Run first(disk.outbox, disk.clock);
            first.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        }
        Run next(disk.outbox, disk.clock);
        next.keeper.restore();
        QTRY_COMPARE(next.keeper.restored().size(), 1);
        next.book.revert(u"1"_s);
        QVERIFY(next.keeper.restored().isEmpty());
        disk.clock.advance(DraftKeeper::delay);
        QVERIFY(disk.drafts().isEmpty());
    }

    void aFullDiskIsToldOnceAndTheNextKeystrokeTriesAgain()
    {
        Disk disk;
        Run run(disk.outbox, disk.clock);
        QSignalSpy notKept(&run.keeper, &DraftKeeper::notKept);
        QSignalSpy again(&run.keeper, &DraftKeeper::keptAgain);
        run.store.full = true;
        run.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        disk.clock.advance(DraftKeeper::delay);
        run.book.edit(u"1"_s, u"company"_s, u"Z"_s);
        disk.clock.advance(DraftKeeper::delay);
        QCOMPARE(notKept.count(), 1);
        run.store.full = false;
        run.book.edit(u"1"_s, u"email"_s, u"a@x.example"_s);
        disk.clock.advance(DraftKeeper::delay);
        QCOMPARE(again.count(), 1);
        QCOMPARE(disk.drafts().first().changes.size(), 2);
    }

    void aRefreshWritesNothing()
    {
        Disk disk;
        Run run(disk.outbox, disk.clock);
        run.book.adopt({person(u"1"_s, {{u"company"_s, u"New"_s}}), person(u"2"_s, {})});
        disk.clock.advance(1s);
        QCOMPARE(run.store.stores, 0);
    }

    void aForgottenAccountIsNotWrittenAgain()
    {
        Disk disk;
        Run run(disk.outbox, disk.clock);
        run.book.edit(u"1"_s, u"company"_s, u"Y"_s);
        run.keeper.unwatch(u"a"_s);
        run.book.edit(u"1"_s, u"company"_s, u"Z"_s);
        disk.clock.advance(1s);
        QCOMPARE(run.store.stores, 0);
    }
};

QTEST_GUILESS_MAIN(tst_DraftKeeper)
#include "tst_draftkeeper.moc"
