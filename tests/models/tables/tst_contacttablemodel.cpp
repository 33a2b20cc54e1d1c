// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"
#include "tests/models/tables/naiveorder.h"
#include "tests/models/tables/samplepeople.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using sample::person;

namespace {

const QString twelfth = u"company:\"company 12\""_s; // finds every 17th

/** A book, its list, and Qt's own watch over the rules of item models. */
struct Bench
{
    AddressBook book{sample::schema()};
    mutable BookTexts texts;
    ContactTableModel model{book, texts};
    std::unique_ptr<QAbstractItemModelTester> tester;

    /** The watch looks at every cell after each change: too often for thousands of rows. */
    explicit Bench(int people = 0)
    {
        if (people > 0)
            book.adopt(sample::people(people));
        else
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << model.idAt(row);
        return ids;
    }
    QString cell(int row, int column = 0, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    bool isConsistent() const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString id = model.idAt(row);
            if (model.rowOf(id) != row || !book.contains(id) ||
                model.index(row, 0).data(ContactTableModel::IdRole) != id)
                return false;
        }
        return model.totalCount() == book.count();
    }
};

} // namespace

class ContactTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pagesAppearInTheServicesOrder()
    {
        Bench bench;
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        const QList<Contact> people = sample::people(100);
        for (int page = 0; page < 4; ++page)
            bench.book.adopt(people.mid(page * 25, 25));
        QCOMPARE(bench.ids(), bench.book.ids());
        QCOMPARE(inserted.size(), 4);
        QCOMPARE(resets.size(), 0);
        QVERIFY(bench.isConsistent());
    }

    void aListMadeOfAFilledBookHasAllOfIt()
    {
        AddressBook book(sample::schema());
        book.adopt(sample::people(10));
        const ContactTableModel model(book);
        QCOMPARE(model.rowCount(), 10);
    }

    void columnsFollowTheSchema()
    {
        Bench bench;
        QCOMPARE(bench.model.columnCount(), 8);
        QCOMPARE(bench.model.fieldKey(0), u""_s);
        QCOMPARE(bench.model.fieldKey(3), u"email"_s);
        QCOMPARE(bench.model.columnOf(u"email"_s), 3);
        QCOMPARE(bench.model.columnOf(u""_s), 0);
        QCOMPARE(bench.model.columnOf(u"nonsense"_s), -1);
        QCOMPARE(bench.model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"E-mail"_s);
    }

    void aContactThatIsBeingDeletedIsMarked()
    {
        Bench bench;
        bench.book.adopt(sample::people(3));
        const QString id = bench.model.idAt(1);
        const QString name = bench.cell(1);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.model.setLeaving(id, true);
        bench.model.setLeaving(id, true); // no news
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 1);
        QVERIFY(bench.model.index(1, 0).data(ContactTableModel::LeavingRole).toBool());
        QVERIFY(!bench.model.index(0, 0).data(ContactTableModel::LeavingRole).toBool());
        QVERIFY(bench.cell(1, 0, Qt::AccessibleTextRole).contains(u"being deleted"_s));
        bench.model.setLeaving(id, false);
        QCOMPARE(bench.cell(1, 0, Qt::AccessibleTextRole), name);
        // A contact of the same id that comes back later is none that leaves.
        bench.model.setLeaving(id, true);
        bench.book.remove({id});
        bench.book.adopt(sample::people(3));
        const int row = bench.model.rowOf(id);
        QVERIFY(!bench.model.index(row, 0).data(ContactTableModel::LeavingRole).toBool());
    }

    void searchNarrowsAndWidens()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Jürgen"_s, u"Strauß"_s),
                          person(u"2"_s, u"Anna"_s, {}, {}, u"+15550123"_s),
                          person(u"3"_s, u"Juri"_s, {}, {}, {}, u"Strauss & Co"_s)});
        bench.model.setSearch(u"strauss jur"_s);
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"3"_s}));
        bench.model.setSearch(u"(555) 01 23"_s);
        QCOMPARE(bench.ids(), QStringList({u"2"_s}));
        bench.model.setSearch(u"nobody"_s);
        QCOMPARE(bench.ids(), QStringList());
        QCOMPARE(bench.model.totalCount(), 3);
        bench.model.setSearch(u" "_s);
        QCOMPARE(bench.ids(), bench.book.ids());
        QVERIFY(bench.isConsistent());
    }

    void aKeyStrokeThatChangesNothingLeavesTheViewAlone()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Anna"_s), person(u"2"_s, u"Bob"_s)});
        bench.model.setSearch(u"ann"_s);
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        bench.model.setSearch(u"anna"_s);
        QCOMPARE(resets.size(), 0);
    }

    void pagesThatComeDuringASearchAreSearchedToo()
    {
        Bench bench;
        bench.model.setSearch(u"anna"_s);
        bench.book.adopt({person(u"1"_s, u"Anna"_s), person(u"2"_s, u"Bob"_s)});
        bench.book.adopt({person(u"3"_s, u"Bob"_s), person(u"4"_s, u"Hanna"_s)});
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"4"_s}));
    }

    void sortingPutsTheEmptyLast()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u""_s), person(u"2"_s, u"Øystein"_s),
                          person(u"3"_s, u"Łukasz"_s), person(u"4"_s, u"Ägidius"_s),
                          person(u"5"_s, u"Zoë"_s)});
        bench.model.sort(0);
        QCOMPARE(bench.ids(), QStringList({u"4"_s, u"3"_s, u"2"_s, u"5"_s, u"1"_s}));
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.ids(), QStringList({u"5"_s, u"2"_s, u"3"_s, u"4"_s, u"1"_s}));
        bench.model.sort(-1);
        QCOMPARE(bench.ids(), bench.book.ids());
    }

    void aLongListIsSortedByAWorkerWithTheSameResult()
    {
        Bench bench(3000);
        bench.model.sort(bench.model.columnOf(u"last_name"_s), Qt::DescendingOrder);
        QTRY_COMPARE(bench.ids(), sortedIds(bench, u"last_name"_s, Qt::DescendingOrder));
        QVERIFY(bench.isConsistent());
    }

    void whateverHappensWhileTheWorkerSortsIsNotLost()
    {
        Bench bench(3000);
        bench.model.sort(0);
        bench.book.remove({u"7"_s, u"8"_s, u"699"_s});
        bench.book.adopt({person(u"late"_s, u"Aaron"_s)});
        const QString fresh = bench.book.beginNew();
        QVERIFY(bench.model.rowOf(fresh) >= 0);
        bench.model.sort(bench.model.columnOf(u"last_name"_s));
        bench.book.edit(u"10"_s, u"last_name"_s, u"Zzz"_s);
        bench.model.sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(bench.ids(), sortedIds(bench, {}, Qt::DescendingOrder));
        QCOMPARE(bench.model.rowCount(), 2999);
        QVERIFY(bench.isConsistent());
    }

    void aListMayGoWhileItIsSortedAndSearched()
    {
        for (int round = 0; round < 20; ++round) {
            AddressBook book(sample::schema());
            book.adopt(sample::people(5000));
            ContactTableModel model(book);
            model.sort(round % model.columnCount());
            model.setSearch(u"ann"_s);
        }
    }

    void aColumnThatWasSortedIsInOrderAtOnceInEitherDirection()
    {
        Bench bench(3000);
        const int column = bench.model.columnOf(u"company"_s);
        bench.model.sort(column);
        QTRY_COMPARE(bench.ids(), sortedIds(bench, u"company"_s, Qt::AscendingOrder));
        bench.model.sort(column, Qt::DescendingOrder);
        QCOMPARE(bench.ids(), sortedIds(bench, u"company"_s, Qt::DescendingOrder));
        bench.model.sort(0);
        QTRY_COMPARE(bench.ids(), sortedIds(bench, {}, Qt::AscendingOrder));
        // Also where some have changed, came or went meanwhile.
        bench.book.edit(u"77"_s, u"company"_s, u"Zzz"_s);
        bench.book.adopt({person(u"late"_s, u"Aaron"_s, {}, {}, {}, u"Company 3"_s)});
        bench.book.remove({u"5"_s});
        bench.model.sort(column);
        QCOMPARE(bench.ids(), sortedIds(bench, u"company"_s, Qt::AscendingOrder));
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.ids(), sortedIds(bench, {}, Qt::DescendingOrder));
        QVERIFY(bench.isConsistent());
    }

    void ofTwoSearchesOfALongListTheLatestIsShown()
    {
        Bench bench(6000);
        QTRY_VERIFY(isWhole(bench));
        for (const QString &text : {u"smith"_s, u"petrova"_s, u"ann"_s, twelfth})
            bench.model.setSearch(text);
        QCOMPARE(bench.model.search(), twelfth);
        QCOMPARE(bench.model.shownSearch(), u""_s); // until the answer is here
        QCOMPARE(bench.model.rowCount(), 6000);
        QTRY_COMPARE(bench.model.shownSearch(), twelfth);
        QCOMPARE(bench.model.rowCount(), 353);
        bench.model.setSearch(u"nobody"_s);
        bench.model.setSearch({});
        QCOMPARE(bench.model.rowCount(), 6000);
        (void)QTest::qWaitFor([] { return false; }, 50);
        QCOMPARE(bench.model.rowCount(), 6000);
    }

    void whateverHappensWhileTheWorkerSearchesIsNotLost()
    {
        Bench bench(6000);
        QTRY_VERIFY(isWhole(bench));
        bench.model.setSearch(twelfth);
        bench.book.remove({u"12"_s}); // is found
        bench.book.adopt({person(u"late"_s, u"Aaron"_s, {}, {}, {}, u"Company 12"_s),
                          person(u"other"_s, u"Aaron"_s)});
        bench.book.edit(u"29"_s, u"company"_s, u"Elsewhere"_s); // was found
        bench.book.edit(u"30"_s, u"company"_s, u"Company 12"_s);
        const QString fresh = bench.book.beginNew();
        QTRY_COMPARE(bench.model.shownSearch(), twelfth);
        QCOMPARE(bench.model.rowOf(u"12"_s), -1);
        QCOMPARE(bench.model.rowOf(u"29"_s), -1);
        QCOMPARE(bench.model.rowOf(u"other"_s), -1);
        QVERIFY(bench.model.rowOf(u"30"_s) >= 0);
        QVERIFY(bench.model.rowOf(u"late"_s) >= 0);
        QVERIFY(bench.model.rowOf(fresh) >= 0);
        QCOMPARE(bench.model.rowCount(), 353 - 2 + 2 + 1);
        QVERIFY(bench.isConsistent());
    }

    void pagesThatComeIntoASortedListAreMergedInOneGo()
    {
        Bench bench;
        bench.model.sort(0);
        const QList<Contact> people = sample::people(400);
        bench.book.adopt(people.mid(0, 100));
        QCOMPARE(bench.model.rowCount(), 100); // the first page is there at once
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        for (int page = 1; page < 4; ++page)
            bench.book.adopt(people.mid(page * 100, 100));
        QCOMPARE(bench.model.totalCount(), 400);
        QTRY_COMPARE(bench.model.rowCount(), 400);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(bench.ids(), sortedIds(bench, {}, Qt::AscendingOrder));
    }

    void anEditedRowKeepsItsPlaceUntilTheNextSortOrSearch()
    {
        Bench bench;
        bench.book.adopt(
            {person(u"1"_s, u"Anna"_s), person(u"2"_s, u"Bob"_s), person(u"3"_s, u"Carl"_s)});
        bench.model.sort(0);
        bench.model.setSearch(u"a"_s);
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"3"_s}));
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);
        bench.book.edit(u"1"_s, u"first_name"_s, u"Zoe"_s);
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"3"_s}));
        QCOMPARE(bench.cell(0), u"Zoe"_s);
        QVERIFY(bench.model.index(0, 0).data(ContactTableModel::DirtyRole).toBool());
        QCOMPARE(changes.size(), 1);
        // Not even when a page comes in.
        bench.book.adopt({person(u"4"_s, u"Aaron"_s)});
        QTRY_COMPARE(bench.ids(), QStringList({u"4"_s, u"1"_s, u"3"_s}));
        bench.model.setSearch({});
        QCOMPARE(bench.ids(), QStringList({u"4"_s, u"2"_s, u"3"_s, u"1"_s}));
        bench.model.setSearch(u"zoe"_s);
        QCOMPARE(bench.ids(), QStringList({u"1"_s}));
    }

    void aContactThatTheServiceChangedIsFoundByItsNewText()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Anna"_s), person(u"2"_s, u"Bob"_s)});
        bench.model.setSearch(u"anna"_s);
        bench.book.adopt({person(u"2"_s, u"Hanna"_s)});
        QTRY_COMPARE(bench.ids(), QStringList({u"1"_s, u"2"_s}));
    }

    void whatTheUserMakesIsShownAtOnceWhateverTheSearch()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Anna"_s)});
        bench.model.sort(0);
        bench.model.setSearch(u"anna"_s);
        const QString fresh = bench.book.beginNew();
        QCOMPARE(bench.ids(), QStringList({u"1"_s, fresh}));
        QVERIFY(bench.model.index(1, 0).data(ContactTableModel::NewRole).toBool());
        bench.model.setSearch(u"ann"_s);
        QVERIFY(bench.model.rowOf(fresh) >= 0);
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.ids(), QStringList({u"1"_s, fresh}));
    }

    void aSavedNewContactKeepsItsRow()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Anna"_s)});
        const QString fresh = bench.book.beginNew();
        bench.book.edit(fresh, u"first_name"_s, u"Bob"_s);
        QSignalSpy renames(&bench.model, &ContactTableModel::idChanged);
        bench.book.confirm(fresh, person(u"2"_s, u"Bob"_s), bench.book.changes(fresh));
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(renames, QList<QVariantList>({{fresh, u"2"_s}}));
        QVERIFY(!bench.model.index(1, 0).data(ContactTableModel::NewRole).toBool());
        QVERIFY(!bench.model.index(1, 0).data(ContactTableModel::DirtyRole).toBool());
        QVERIFY(bench.isConsistent());
    }

    void aSavedNewContactThatAPageHasBroughtAlreadyIsThereOnce()
    {
        for (const bool sorted : {false, true}) {
            Bench bench;
            if (sorted)
                bench.model.sort(0);
            bench.book.adopt({person(u"1"_s, u"Anna"_s)});
            const QString fresh = bench.book.beginNew();
            bench.book.adopt({person(u"2"_s, u"Bob"_s)});
            bench.book.confirm(fresh, person(u"2"_s, u"Bob"_s), {});
            QCOMPARE(bench.ids(), QStringList({u"1"_s, u"2"_s}));
            QVERIFY(bench.isConsistent());
        }
    }

    void removedContactsLeaveAsRanges()
    {
        Bench bench;
        bench.book.adopt(sample::people(100));
        QSignalSpy removals(&bench.model, &QAbstractItemModel::rowsRemoved);
        bench.book.remove({u"5"_s, u"3"_s, u"4"_s, u"50"_s});
        QCOMPARE(removals.size(), 2);
        QCOMPARE(bench.ids(), bench.book.ids());
        QStringList odd;
        for (int i = 1; i <= 100; i += 2)
            odd << QString::number(i);
        bench.book.remove(odd);
        QCOMPARE(bench.ids(), bench.book.ids());
        QVERIFY(bench.isConsistent());
    }

    void aContactThatComesBackIsShownAgain()
    {
        Bench bench;
        bench.book.adopt(sample::people(5));
        bench.book.remove({u"2"_s});
        bench.book.adopt({person(u"2"_s, u"Back"_s)});
        QCOMPARE(bench.ids(), QStringList({u"1"_s, u"3"_s, u"4"_s, u"5"_s, u"2"_s}));
        QCOMPARE(bench.cell(4), u"Back"_s);
    }

    void textIsShownSafelyAndCopiedExactly()
    {
        Bench bench;
        const QString bad = u"a\u202Eb\nc"_s + QString(1000, u'x');
        bench.book.adopt({person(u"1"_s, bad, {}, u"<b>x</b>"_s)});
        const QString shown = bench.cell(0);
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(!shown.contains(u'\n'));
        QVERIFY(shown.size() < 600);
        QCOMPARE(bench.cell(0, 0, ContactTableModel::ExactTextRole), bad);
        QCOMPARE(bench.cell(0, 3), u"<b>x</b>"_s);
        QVERIFY(bench.cell(0, 3, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
        QCOMPARE(bench.cell(0, 3, ContactTableModel::SecondLineRole), u"<b>x</b>"_s);
    }

    void aScreenReaderHearsWhatTheMarksSay()
    {
        Bench bench;
        bench.book.adopt({person(u"1"_s, u"Anna"_s), person(u"2"_s, u""_s)});
        QCOMPARE(bench.cell(0, 0, Qt::AccessibleTextRole), u"Anna"_s);
        QCOMPARE(bench.cell(1, 0, Qt::AccessibleTextRole), u"No name"_s);
        QCOMPARE(bench.cell(0, 3, Qt::AccessibleTextRole), u"E-mail: empty"_s);
        bench.book.edit(u"1"_s, u"email"_s, u"a@example.org"_s);
        QCOMPARE(bench.cell(0, 0, Qt::AccessibleTextRole), u"Anna, has unsaved changes"_s);
        bench.book.beginNew();
        QCOMPARE(bench.cell(2, 0, Qt::AccessibleTextRole), u"New contact, not saved"_s);
    }

    void anythingInAnyOrderLeavesTheListTrue()
    {
        Bench bench;
        QRandomGenerator random(3);
        const QList<Contact> people = sample::people(400);
        const QStringList words{u""_s, u"a"_s, u"ovic"_s, u"555"_s, u"company 1"_s, u"smith"_s};
        for (int round = 0; round < 250; ++round) {
            const Contact &someone = people.at(random.bounded(people.size()));
            switch (random.bounded(7)) {
            case 0:
                bench.book.adopt(people.mid(random.bounded(people.size()), 20));
                break;
            case 1:
                bench.book.remove({someone.id, people.at(random.bounded(people.size())).id});
                break;
            case 2:
                bench.book.edit(someone.id, u"first_name"_s, u"Edited %1"_s.arg(round));
                break;
            case 3:
                bench.model.setSearch(words.at(random.bounded(words.size())));
                break;
            case 4:
                bench.model.sort(random.bounded(-1, 8), Qt::SortOrder(random.bounded(2)));
                break;
            case 5:
                bench.book.undoStack().undo();
                break;
            default:
                bench.book.confirm(bench.book.beginNew(), person(u"n%1"_s.arg(round), u"Nora"_s),
                                   {});
            }
            QVERIFY(bench.isConsistent());
        }
        bench.model.setSearch({});
        bench.model.sort(0);
        QTRY_COMPARE(bench.ids(), sortedIds(bench, {}, Qt::AscendingOrder));
    }

private:
    static bool isWhole(const Bench &bench) { return bench.texts.of(bench.book).isWhole(); }
    static QStringList sortedIds(const Bench &bench, const QString &key, Qt::SortOrder order)
    {
        const QStringList ids = bench.book.ids();
        QStringList texts;
        for (const QString &id : ids)
            texts << sample::naiveSortText(bench.book.schema(), key, bench.book.draft(id));
        QStringList sorted;
        for (const int place : sample::naiveOrder(texts, order))
            sorted << ids.at(place);
        return sorted;
    }
};

QTEST_GUILESS_MAIN(ContactTableModelTest)
#include "tst_contacttablemodel.moc"
