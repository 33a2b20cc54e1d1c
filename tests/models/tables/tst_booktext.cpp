// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/folding.h"
#include "tests/models/tables/naivesearch.h"
#include "tests/models/tables/searchsample.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

struct TextBench
{
    AddressBook book{sample::searchedSchema()};
    BookTexts texts;
    BookText *text = nullptr;

    void follow() { text = &texts.of(book); }
    SearchQuery query(const QString &typed) const
    {
        return SearchQuery::parse(typed, SearchNames(book));
    }
    QList<int> find(const QString &typed) const
    {
        QList<int> hits;
        const std::vector<char> found = text->snapshot().find(query(typed));
        for (std::size_t slot = 0; slot < found.size(); ++slot) {
            if (found[slot])
                hits << int(slot);
        }
        return hits;
    }
};

Contact named(const QString &id, const QString &name)
{
    return {id, {{u"first_name"_s, name}}, {}, {}};
}

QList<Contact> many(int count, const QString &name)
{
    QList<Contact> people;
    for (int i = 0; i < count; ++i)
        people.append(named(QString::number(i), name));
    return people;
}

} // namespace

/** The text of a book follows the book, through a worker when there is much. */
class BookTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fewChangesAreFoundAtOnce()
    {
        TextBench bench;
        bench.book.adopt(QList<Contact>{named(u"a"_s, u"Anna"_s)});
        bench.follow();
        QCOMPARE(bench.find(u"anna"_s), QList<int>{0});
        bench.book.adopt(QList<Contact>{named(u"b"_s, u"Bob"_s)});
        QCOMPARE(bench.find(u"bob"_s), QList<int>{1});
        bench.book.edit(u"b"_s, u"first_name"_s, u"Robert"_s);
        QCOMPARE(bench.find(u"robert"_s), QList<int>{1});
        QCOMPARE(bench.find(u"bob"_s), QList<int>());
        bench.book.undoStack().undo();
        QCOMPARE(bench.find(u"bob"_s), QList<int>{1});
        bench.book.remove({u"a"_s});
        QCOMPARE(bench.find(u"-nothing"_s), QList<int>{1});
        QVERIFY(bench.text->isWhole());
    }

    void aLongBookIsMadeByAWorkerAndMayChangeMeanwhile()
    {
        TextBench bench;
        bench.book.adopt(many(3000, u"Anna"_s));
        bench.book.edit(u"7"_s, u"first_name"_s, u"Seven"_s);
        bench.follow();
        QSignalSpy grown(bench.text, &BookText::grown);
        QVERIFY(!bench.text->isWhole());
        bench.book.adopt(QList<Contact>{named(u"8"_s, u"Eight"_s), named(u"x"_s, u"Later"_s)});
        bench.book.remove({u"9"_s});
        QTRY_VERIFY(bench.text->isWhole());
        QVERIFY(!grown.isEmpty());
        QCOMPARE(bench.find(u"anna"_s).size(), 3000 - 3);
        QCOMPARE(bench.find(u"seven"_s), QList<int>{7});
        QCOMPARE(bench.find(u"eight"_s), QList<int>{8});
        QCOMPARE(bench.find(u"later"_s), QList<int>{3000});
        bench.book.adopt(many(3000, u"Berta"_s));
        QTRY_VERIFY(bench.text->isWhole());
        QCOMPARE(bench.find(u"anna"_s).size(), 0);
        QCOMPARE(bench.find(u"berta"_s).size(), 3000 - 1);
    }

    void aPageIsTheWorkersUnlessSomebodySearchesBeforeItIsDone()
    {
        TextBench bench;
        bench.follow();
        QSignalSpy grown(bench.text, &BookText::grown);
        bench.book.adopt(many(100, u"Anna"_s));
        QVERIFY(!bench.text->isWhole());
        QCOMPARE(bench.find(u"anna"_s).size(), 100);
        bench.book.edit(u"7"_s, u"first_name"_s, u"Seven"_s);
        QTRY_VERIFY(bench.text->isWhole());
        QCOMPARE(grown.size(), 1);
        // What the worker made in vain has not come over it.
        QCOMPARE(bench.find(u"anna"_s).size(), 99);
        QCOMPARE(bench.find(u"seven"_s), QList<int>{7});
    }

    void singleContactsMatchBeforeTheirTextIsMade()
    {
        TextBench bench;
        bench.book.adopt(many(3000, u"Anna"_s));
        bench.follow();
        QVERIFY(bench.text->matches(2999, bench.query(u"first:ann"_s)));
        QVERIFY(!bench.text->matches(2999, bench.query(u"last:ann"_s)));
    }

    void otherFieldsAreFoundUnderTheirNames()
    {
        TextBench bench;
        Contact contact = named(u"a"_s, u"Anna"_s);
        contact.fields.insert(u"cf_9"_s, u"blue"_s);
        bench.book.adopt(QList<Contact>{contact});
        bench.follow();
        QCOMPARE(bench.find(u"blue"_s), QList<int>());
        QList<Field> fields = sample::searchedSchema().fields();
        fields.append({u"cf_9"_s, FieldKind::Text, "Colour of the car", ""});
        bench.book.setSchema(Schema(fields, {u"first_name"_s}, {}));
        QCOMPARE(bench.find(u"colour-of-the-car:blue"_s), QList<int>{0});
    }

    void aBookMayGoWhileItsTextIsMade()
    {
        BookTexts texts;
        {
            AddressBook book(sample::searchedSchema());
            book.adopt(many(5000, u"Anna"_s));
            QVERIFY(!texts.of(book).isWhole());
        }
        AddressBook other(sample::searchedSchema());
        other.adopt(many(1, u"Anna"_s));
        QVERIFY(texts.of(other).isWhole());
    }

    void randomTimesEndInWhatTheNaiveWayFinds()
    {
        QRandomGenerator random(21);
        TextBench bench;
        const Schema schema = sample::searchedSchema();
        const FieldNames names(schema);
        bench.follow();
        for (int round = 0; round < 40; ++round) {
            QList<Contact> page;
            const int count = round % 13 == 12 ? 1500 : 1 + random.bounded(20);
            for (int i = 0; i < count; ++i)
                page.append(sample::searchedContact(QString::number(random.bounded(2000)), random));
            bench.book.adopt(page);
            if (round % 4 == 0 && bench.book.contains(u"77"_s))
                bench.book.edit(u"77"_s, u"first_name"_s, u"Edited"_s);
            bench.book.remove({QString::number(random.bounded(2000))});
        }
        QTRY_VERIFY(bench.text->isWhole());
        QList<Contact> people;
        std::vector<test::NaiveContact> naive;
        std::vector<int> slots;
        for (int slot = 0; slot < bench.book.slotCount(); ++slot) {
            if (!bench.book.isGone(slot)) {
                people.append(bench.book.draftAt(slot));
                naive.emplace_back(schema, names, people.constLast(), nullptr);
                slots.push_back(slot);
            }
        }
        for (int i = 0; i < 30; ++i) {
            const QString typed = sample::searchedQuery(people, random);
            const SearchQuery query = bench.query(typed);
            const std::vector<char> found = bench.text->snapshot().find(query);
            for (std::size_t at = 0; at < slots.size(); ++at) {
                QVERIFY2((found[std::size_t(slots[at])] == 1) == naive[at].isFoundBy(query),
                         qPrintable(typed));
            }
        }
    }
};

QTEST_GUILESS_MAIN(BookTextTest)
#include "tst_booktext.moc"
