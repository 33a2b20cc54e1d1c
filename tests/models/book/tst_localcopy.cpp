// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/localcopy.h"
#include "tests/models/book/copybench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** One run of the program: a book and its copy. */
struct Run
{
    AddressBook book{personSchema()};
    LocalCopy copy;
    QSignalSpy finished{&copy, &LocalCopy::finished};

    explicit Run(const CopyBench &bench)
        : copy(*bench.cache, u"a"_s, Collection::Contacts, book)
    {
    }
    void load()
    {
        copy.load();
        QTRY_COMPARE(finished.count(), 1);
    }
    QString company(const QString &id) const { return book.baseline(id).text(u"company"_s); }
};

Contact at(const QString &id, const QString &company)
{
    return person(id, {{u"company"_s, company}});
}

} // namespace

class tst_LocalCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatTheServiceToldIsThereAtTheNextStartInItsOrder()
    {
        CopyBench bench;
        const QList<Contact> people{at(u"3"_s, u"C"_s), at(u"1"_s, u"A"_s), at(u"2"_s, u"B"_s)};
        {
            Run run(bench);
            run.load();
            run.book.adopt(people);
        }
        bench.open();
        Run run(bench);
        run.load();
        QCOMPARE(run.book.ids(), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
        QCOMPARE(run.book.baseline(u"2"_s), people[2]);
        QCOMPARE(run.copy.loaded(), 3);
        QVERIFY(!run.copy.isLoading());
    }

    void whatComesFromTheCopyIsNotWrittenBack()
    {
        CopyBench bench;
        bench.keep(crowd(20));
        {
            Run run(bench);
            run.load();
            QCOMPARE(run.book.count(), 20);
            run.copy.flush();
        }
        QCOMPARE(bench.cache->log, QStringList{u"page"_s});
    }

    void draftsAndWhatExistsHereOnlyAreNotKept()
    {
        CopyBench bench;
        {
            Run run(bench);
            run.book.adopt({at(u"1"_s, u"told"_s)});
            run.book.edit(u"1"_s, u"company"_s, u"typed-and-not-saved"_s);
            const QString made = run.book.beginNew();
            run.book.edit(made, u"company"_s, u"typed-and-not-saved"_s);
            run.book.restore(person(u"new:7"_s, {}),
                             {{{u"company"_s, {{}, u"typed-and-not-saved"_s}}}}, true);
            run.copy.keepAll();
            run.book.remove({made});
        }
        QCOMPARE(bench.kept(), QList<Contact>{at(u"1"_s, u"told"_s)});
        QVERIFY(bench.isOnDisk("told"));
        QVERIFY(!bench.isOnDisk("typed-and-not-saved"));
        QVERIFY(!bench.isOnDisk("new:"));
    }

    void whatWasSavedIsKept()
    {
        CopyBench bench;
        {
            Run run(bench);
            run.book.adopt({at(u"1"_s, u"X"_s)});
            run.copy.flush();
            run.book.edit(u"1"_s, u"company"_s, u"Y"_s);
            run.book.confirm(u"1"_s, at(u"1"_s, u"Y"_s), run.book.changes(u"1"_s));
            const QString made = run.book.beginNew();
            run.book.confirm(made, at(u"2"_s, u"Z"_s), {});
        }
        QCOMPARE(bench.kept(), (QList<Contact>{at(u"1"_s, u"Y"_s), at(u"2"_s, u"Z"_s)}));
    }

    void whatLeftTheBookLeavesTheCopy()
    {
        CopyBench bench;
        bench.keep(crowd(5));
        {
            Run run(bench);
            run.load();
            run.book.remove({u"01"_s, u"03"_s});
        }
        QCOMPARE(bench.kept().size(), 3);
    }

    void aRecordThatLeavesAndComesAgainIsKept()
    {
        CopyBench bench;
        {
            Run run(bench);
            run.book.adopt({at(u"1"_s, u"X"_s)});
            run.book.remove({u"1"_s});
            run.book.adopt({at(u"1"_s, u"Y"_s)});
        }
        QCOMPARE(bench.kept(), QList<Contact>{at(u"1"_s, u"Y"_s)});
    }

    void anOlderPageOfTheCopyDoesNotReplaceWhatTheServiceTold()
    {
        CopyBench bench;
        bench.keep({at(u"1"_s, u"old"_s), at(u"2"_s, u"old"_s), at(u"3"_s, u"old"_s)});
        bench.cache->held = true;
        Run run(bench);
        run.copy.load();
        QTRY_COMPARE(bench.cache->waiting(), 1);
        run.book.adopt({at(u"1"_s, u"new"_s)});
        run.book.remove({u"2"_s});
        bench.cache->answerNext();
        QTRY_COMPARE(run.finished.count(), 1);
        QCOMPARE(run.company(u"1"_s), u"new"_s);
        QVERIFY(!run.book.contains(u"2"_s));
        QCOMPARE(run.company(u"3"_s), u"old"_s);
        run.copy.flush();
        bench.cache->held = false;
        QCOMPARE(bench.kept(), (QList<Contact>{at(u"1"_s, u"new"_s), at(u"3"_s, u"old"_s)}));
    }

    void theCopyNeverChangesTheBaseOfAnEdit()
    {
        CopyBench bench;
        bench.keep({at(u"1"_s, u"from the copy"_s)});
        Run run(bench);
        run.book.restore(at(u"1"_s, u"as it was seen"_s),
                         {{{u"company"_s, {u"as it was seen"_s, u"mine"_s}}}}, false);
        run.load();
        QCOMPARE(run.company(u"1"_s), u"from the copy"_s);
        const FieldChange edit = run.book.changes(u"1"_s).fields.value(u"company"_s);
        QCOMPARE(edit.before, u"as it was seen"_s);
        QCOMPARE(edit.after, u"mine"_s);
    }

    void theWindowLivesWhileALargeCopyIsTakenIn()
    {
        CopyBench bench;
        bench.keep(crowd(20'000));
        Run run(bench);
        int turns = 0;
        QTimer window;
        connect(&window, &QTimer::timeout, this, [&turns] { ++turns; });
        window.start(0);
        QSignalSpy slices(&run.book, &AddressBook::added);
        run.load();
        QCOMPARE(run.book.count(), 20'000);
        QVERIFY(slices.count() > 10);
        QVERIFY(turns > 5);
        QCOMPARE(bench.cache->log.count(u"page"_s), 11); // a small first one, then large ones
    }

    void changesAreKeptInBatches()
    {
        CopyBench bench;
        Run run(bench);
        for (int i = 0; i < 20; ++i)
            run.book.adopt({at(u"1"_s, QString::number(i)), at(u"2"_s, QString::number(i))});
        QCOMPARE(bench.cache->log, QStringList());
        QTRY_COMPARE(bench.cache->log, QStringList{u"put 2"_s});
        bench.cache->log.clear();
        run.book.adopt(crowd(600)); // too many to wait for
        QCOMPARE(bench.cache->log, QStringList{u"put 600"_s});
        run.book.remove({u"01"_s});
        run.copy.noteWalk(QDateTime::currentDateTimeUtc());
        QCOMPARE(bench.cache->log.mid(1), (QStringList{u"remove 1"_s, u"walk"_s}));
    }

    void afterItIsAbandonedNothingIsKept()
    {
        CopyBench bench;
        {
            Run run(bench);
            run.book.adopt(crowd(3));
            run.copy.abandon();
            run.book.adopt(crowd(900));
        }
        QCOMPARE(bench.cache->log, QStringList());
    }

    void aCacheThatCannotBeOpenedHoldsNothingUp()
    {
        WatchedCache homeless(u"/nonexistent/cache.db"_s);
        AddressBook book(personSchema());
        LocalCopy copy(homeless, u"a"_s, Collection::Contacts, book);
        QSignalSpy finished(&copy, &LocalCopy::finished);
        copy.load();
        QTRY_COMPARE(finished.count(), 1);
        book.adopt(crowd(3));
        copy.flush();
        QCOMPARE(book.count(), 3);
    }

    void goingAwayInTheMiddleOfItEndsQuietly()
    {
        CopyBench bench;
        bench.keep(crowd(5000));
        auto run = std::make_unique<Run>(bench);
        run->copy.load();
        QTRY_VERIFY(run->copy.loaded() > 0);
        run.reset();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(bench.info().count, 5000);
    }
};

QTEST_GUILESS_MAIN(tst_LocalCopy)
#include "tst_localcopy.moc"
