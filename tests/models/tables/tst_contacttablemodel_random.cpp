// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/domain/packedcontacts.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"
#include "tests/models/tables/naiveorder.h"
#include "tests/models/tables/samplepeople.h"
#include "tests/models/tables/scripts.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList keys{u"first_name"_s, u"last_name"_s, u"email"_s,
                       u"phone"_s,      u"company"_s,   u"owner"_s};

Contact randomPerson(const QString &id, QRandomGenerator &random)
{
    Contact contact;
    contact.id = id;
    for (const QString &key : keys) {
        if (random.bounded(3) > 0)
            contact.fields.insert(key, sample::randomText(random));
    }
    contact.fields.insert(u"updated_at"_s, u"2026-0%1-11T10:00:00Z"_s.arg(random.bounded(1, 10)));
    // One field that a search can be sure of.
    contact.fields.insert(u"owner"_s, u"owner%1"_s.arg(random.bounded(5)));
    return contact;
}

/**
 * A random book, its list, and the same list made in the plainest way. Both live through the same;
 * at the end of each round they must show the same.
 */
struct RandomBench
{
    QRandomGenerator random;
    AddressBook book{sample::schema()};
    BookTexts texts;
    ContactTableModel model{book, texts};
    QString owner; // that is searched for; "" for none
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    int lastId = 0;

    explicit RandomBench(quint32 seed)
        : random(seed)
    {
    }

    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << model.idAt(row);
        return ids;
    }
    QStringList expected() const
    {
        QStringList found;
        QStringList sortTexts;
        const QStringList all = book.ids();
        for (const QString &id : all) {
            const Contact contact = book.draft(id);
            if (!owner.isEmpty() && contact.text(u"owner"_s) != owner && !book.isNew(id))
                continue;
            found << id;
            sortTexts << (column < 0 ? QString()
                                     : sample::naiveSortText(book.schema(), model.fieldKey(column),
                                                             contact));
        }
        QStringList sorted;
        for (const int place : sample::naiveOrder(sortTexts, order))
            sorted << found.at(place);
        return sorted;
    }
    QString someone()
    {
        const QStringList all = book.ids();
        return all.isEmpty() ? QString() : all.at(random.bounded(all.size()));
    }
    QList<Contact> page(int most)
    {
        QList<Contact> contacts;
        for (int left = random.bounded(1, most + 1); left > 0; --left) {
            const bool isKnown = random.bounded(3) == 0 && book.count() > 0;
            const QString id = isKnown ? someone() : QString::number(++lastId);
            if (!book.isNew(id) && std::ranges::find(contacts, id, &Contact::id) == contacts.end())
                contacts << randomPerson(id, random);
        }
        return contacts;
    }
    void step()
    {
        switch (random.bounded(9)) {
        case 0:
        case 1:
            book.adopt(page(30));
            break;
        case 2:
            book.remove({someone(), someone(), someone()});
            break;
        case 3:
            if (book.count() > 0)
                book.edit(someone(), keys.at(random.bounded(keys.size())),
                          sample::randomText(random));
            break;
        case 4:
            owner = random.bounded(3) ? u"owner%1"_s.arg(random.bounded(5)) : QString();
            model.setSearch(owner.isEmpty() ? QString() : u"owner:"_s + owner);
            break;
        case 5:
            column = random.bounded(-1, model.columnCount());
            order = column < 0 ? Qt::AscendingOrder : Qt::SortOrder(random.bounded(2));
            model.sort(column, order);
            break;
        case 6:
            book.undoStack().undo();
            break;
        case 7:
            book.beginNew();
            break;
        default:
            saveOne();
        }
    }
    void saveOne()
    {
        for (const QString &id : book.dirtyIds()) {
            if (!book.isNew(id))
                continue;
            // Now and then a page has brought it before.
            const QString saved = QString::number(++lastId);
            const Contact echo = randomPerson(saved, random);
            if (random.bounded(2))
                book.adopt({echo});
            book.confirm(id, echo, book.changes(id));
            return;
        }
    }
    /** Everything finds its place: rows that were changed keep theirs until then. */
    void settle()
    {
        const QString search = model.search();
        const int sortColumn = model.sortColumn();
        model.setSearch(search + u' ');
        model.setSearch(search);
        if (sortColumn >= 0)
            model.sort(sortColumn, model.sortOrder());
        else
            model.clearSort();
    }
    bool isConsistent() const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString id = model.idAt(row);
            const int slot = model.slotAt(row);
            if (model.rowOf(id) != row || model.rowOfSlot(slot) != row || !book.contains(id) ||
                model.isGone(slot) || model.index(row, 0).data(ContactTableModel::IdRole) != id)
                return false;
        }
        return model.totalCount() == book.count();
    }
};

} // namespace

/** Random books in all scripts, through random times. */
class ContactTableModelRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverHappensTheRowsAreThoseOfANaiveList_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void whateverHappensTheRowsAreThoseOfANaiveList()
    {
        QFETCH(quint32, seed);
        RandomBench bench(seed);
        const QAbstractItemModelTester tester(
            &bench.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 30; ++round) {
            for (int left = bench.random.bounded(1, 5); left > 0; --left) {
                bench.step();
                QVERIFY(bench.isConsistent());
            }
            bench.settle();
            QCOMPARE(bench.ids(), bench.expected());
        }
    }

    void ofALongListTheRowsAreTheSameOnceItsWorkersAreDone_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 100; seed < 104; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void ofALongListTheRowsAreTheSameOnceItsWorkersAreDone()
    {
        QFETCH(quint32, seed);
        RandomBench bench(seed);
        QList<Contact> contacts;
        for (int i = 0; i < 6000; ++i)
            contacts << randomPerson(QString::number(++bench.lastId), bench.random);
        bench.book.adopt(contacts);
        for (int round = 0; round < 4; ++round) {
            for (int left = bench.random.bounded(2, 9); left > 0; --left) {
                bench.step();
                if (bench.random.bounded(3) == 0)
                    QCoreApplication::sendPostedEvents(); // some answers come in between
            }
            QVERIFY(bench.isConsistent());
            bench.settle();
            QTRY_COMPARE(bench.ids(), bench.expected());
            QVERIFY(bench.isConsistent());
        }
    }

    void inWhateverOrderPagesComeAndComeAgainTheSortedListIsOne()
    {
        QRandomGenerator random(23);
        QList<Contact> contacts;
        for (int i = 0; i < 1800; ++i)
            contacts << randomPerson(QString::number(i), random);
        QStringList first;
        for (int round = 0; round < 4; ++round) {
            AddressBook book(sample::schema());
            ContactTableModel model(book);
            model.sort(2, Qt::DescendingOrder);
            std::vector<int> pages(36);
            for (int i = 0; i < 36; ++i)
                pages[size_t(i)] = i % 18; // each of them twice
            std::shuffle(pages.begin(), pages.end(), random);
            for (const int page : pages)
                book.adopt(contacts.mid(page * 100, 100));
            QTRY_COMPARE(model.rowCount(), 1800);
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts << model.index(row, 2)
                             .data(ContactTableModel::ExactTextRole)
                             .toString()
                             .trimmed()
                             .left(200);
            if (round == 0)
                first = texts;
            // Equals may stand in another order: they came in another.
            const std::vector<int> places = sample::naiveOrder(texts, Qt::DescendingOrder);
            QVERIFY(std::ranges::is_sorted(places));
            QStringList same = texts;
            std::ranges::sort(same);
            std::ranges::sort(first);
            QCOMPARE(same, first);
        }
    }
};

QTEST_GUILESS_MAIN(ContactTableModelRandomTest)
#include "tst_contacttablemodel_random.moc"
