// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/idhashes.h"
#include "models/rows/rowpage.h"
#include "models/rows/rowtranslation.h"
#include "models/rows/rowwriter.h"

#include <QTest>

#include <string>

using namespace patchbook;
using namespace std::literals;

namespace {

std::string record(RowWriter &writer, std::string_view id, std::string_view revision = {})
{
    writer.begin(id, revision, {});
    writer.putText(3, "Ana");
    writer.put(1, {RowValue::Type::Null});
    writer.putInteger(7, -5);
    return std::string(writer.finish());
}

} // namespace

/** Rows: what a writer put in is what a view reads. */
class tst_Row : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutInIsReadBack()
    {
        RowWriter writer;
        writer.begin("id", "rev", "why");
        writer.putText(5, "text");
        writer.put(2, {RowValue::Type::True});
        writer.put(4000, {RowValue::Type::Compound, "[1]"});
        writer.putReal(3, 0.5);
        const std::string packed(writer.finish());
        const RowView row(packed);
        QCOMPARE(row.id(), "id"sv);
        QCOMPARE(row.revision(), "rev"sv);
        QCOMPARE(row.unreadable(), "why"sv);
        QCOMPARE(row.text(5), "text"sv);
        QVERIFY(row.value(2)->type == RowValue::Type::True);
        QCOMPARE(row.value(4000)->bytes, "[1]"sv);
        QCOMPARE(row.value(3)->bytes.size(), 8U);
        QVERIFY(!row.value(1) && !row.value(6) && !row.value(4001));
        QCOMPARE(row.text(4000), ""sv);
    }

    void nothingHasNothingInIt()
    {
        const RowView nothing;
        QVERIFY(nothing.isNothing());
        QVERIFY(nothing.id().empty() && nothing.revision().empty() && nothing.unreadable().empty());
        QVERIFY(!nothing.value(0));
        QVERIFY(!RowFields(nothing).next());
    }

    void theOrderOfPuttingInMakesNoDifference()
    {
        RowWriter writer;
        writer.begin("1", "", "");
        writer.putInteger(7, -5);
        writer.putText(3, "Ben");
        writer.putText(3, "Ana"); // the last one stays
        writer.put(1, {RowValue::Type::Null});
        const std::string other(writer.finish());
        QCOMPARE(record(writer, "1"), other);
    }

    void aRevisionThatAFieldTellsIsKeptOnce()
    {
        RowWriter writer;
        const std::string told = record(writer, "1", "Ana");
        QCOMPARE(RowView(told).revision(), "Ana"sv);
        QCOMPARE(told.size(), record(writer, "1").size());
        const std::string kept = record(writer, "1", "Anna");
        QCOMPARE(RowView(kept).revision(), "Anna"sv);
        QCOMPARE(kept.size(), told.size() + 4);
    }

    void longTextsAndManyFieldsAreNoTrouble()
    {
        RowWriter writer;
        const std::string text(300'000, 'x');
        writer.begin(text, text + 'r', "");
        for (int key = 999; key >= 0; --key)
            writer.putText(key, std::to_string(key));
        const std::string packed(writer.finish());
        const RowView row(packed);
        QCOMPARE(row.id(), std::string_view(text));
        QCOMPARE(row.revision().size(), text.size() + 1);
        int met = 0;
        for (RowFields fields(row); fields.next(); ++met) {
            QCOMPARE(fields.key(), met);
            QCOMPARE(fields.value().bytes, std::string_view(std::to_string(met)));
        }
        QCOMPARE(met, 1000);
    }

    void numbersOfAnotherOrderAreTranslated()
    {
        FieldKeys page;
        FieldKeys book;
        for (const char *key : {"a", "b", "c"})
            page.number(key);
        for (const char *key : {"c", "x", "a"})
            book.number(key);
        RowTranslation translation(page, book);
        QVERIFY(!translation.isIdentity());
        QCOMPARE(book.count(), 4); // "b" is new
        RowWriter writer;
        writer.begin("1", "C", "");
        writer.putText(0, "A");
        writer.putText(1, "B");
        writer.putText(2, "C");
        const std::string before(writer.finish());
        const RowView row(translation.of(RowView(before)));
        QCOMPARE(row.text(book.find("a")), "A"sv);
        QCOMPARE(row.text(book.find("b")), "B"sv);
        QCOMPARE(row.text(book.find("c")), "C"sv);
        QCOMPARE(row.revision(), "C"sv);
        writer.begin("1", "C", "");
        writer.putText(book.find("a"), "A");
        writer.putText(book.find("b"), "B");
        writer.putText(book.find("c"), "C");
        QVERIFY(row.packed() == writer.finish());
    }

    void theSameNumbersNeedNoTranslation()
    {
        FieldKeys page;
        FieldKeys book;
        page.number("a");
        book.number("a");
        page.number("b"); // comes after all that are known: keeps its number
        QVERIFY(RowTranslation(page, book).isIdentity());
        QCOMPARE(book.count(), 2);
        book.number("c");
        QVERIFY(RowTranslation(page, book).isIdentity());
    }

    void aPartIsCompletedByWhatIsKnown()
    {
        RowWriter writer;
        writer.begin("1", "new", "");
        writer.putText(1, "one");
        writer.put(4, {RowValue::Type::Null});
        const std::string part(writer.finish());
        writer.begin("1", "old", "why");
        writer.putText(0, "zero");
        writer.putText(1, "another");
        writer.putText(4, "four");
        writer.putText(9, "nine");
        const std::string known(writer.finish());
        RowWriter whole;
        const RowView row(completedRow(RowView(part), RowView(known), whole));
        QCOMPARE(row.revision(), "new"sv);
        QCOMPARE(row.unreadable(), "why"sv);
        QCOMPARE(row.text(0), "zero"sv);
        QCOMPARE(row.text(1), "one"sv);
        QVERIFY(row.value(4)->type == RowValue::Type::Null);
        QCOMPARE(row.text(9), "nine"sv);
    }

    void idsThatWereMetAreKnown()
    {
        IdHashes met;
        constexpr int many = 100'000;
        for (int i = 0; i < many; ++i)
            QVERIFY(met.insert(IdHashes::hashOf(std::to_string(i))));
        for (int i = 0; i < many; ++i)
            QVERIFY(!met.insert(IdHashes::hashOf(std::to_string(i))));
        QCOMPARE(met.count(), many);
        met.clear();
        QVERIFY(met.insert(IdHashes::hashOf("7")));
        QCOMPARE(met.count(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Row)
#include "tst_row.moc"
