// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/folding.h"
#include "models/tables/searchindex.h"
#include "tests/models/tables/samplepeople.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

/** What the search promises, said the slow way. For queries without blanks inside numbers. */
bool isFoundSlowly(const Schema &schema, const Contact &contact, const QString &query)
{
    for (const QString &word : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        bool isThere = false;
        const QByteArray digits = digitsOf(word);
        const bool isNumber =
            !digits.isEmpty() && !word.contains(QRegularExpression(u"[^0-9+().-]"_s));
        for (const Field &field : schema.fields()) {
            const QString text = contact.text(field.key);
            isThere = isThere || folded(text).contains(folded(word));
            isThere = isThere || (isNumber && field.kind == FieldKind::Phone &&
                                  digitsOf(text).contains(digits));
        }
        if (!isThere)
            return false;
    }
    return true;
}

QList<int> hitsOf(const std::vector<char> &marks)
{
    QList<int> hits;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (marks[i])
            hits << int(i);
    }
    return hits;
}

bool finds(const QString &query, const Contact &contact)
{
    return SearchWords(query).matches(SearchIndex::record(sample::schema(), contact));
}

} // namespace

class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsMatchInAnyOrderAndField()
    {
        const Contact anna = sample::person(u"1"_s, u"Anna"_s, u"Müller"_s, u"am@example.org"_s, {},
                                            u"Acme"_s, u"Mia Owner"_s);
        QVERIFY(finds(u"muller anna"_s, anna));
        QVERIFY(finds(u"ACME am@ mia"_s, anna));
        QVERIFY(finds(u"  anna  "_s, anna));
        QVERIFY(finds(u""_s, anna));
        QVERIFY(!finds(u"anna bob"_s, anna));
        // A word never reaches from one field into the next.
        QVERIFY(!finds(u"annamuller"_s, anna));
    }

    void readOnlyFieldsAreSearchedToo()
    {
        QVERIFY(finds(u"mia"_s, sample::person(u"1"_s, u"A"_s, {}, {}, {}, {}, u"Mia Owner"_s)));
    }

    void phonesMatchWhateverThePunctuation_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const QString us = u"+15550123"_s;
        QTest::newRow("blank") << us << u"555 0123"_s << true;
        QTest::newRow("brackets") << us << u"(555) 01-23"_s << true;
        QTest::newRow("dash alone") << us << u"555 - 0123"_s << true;
        QTest::newRow("dots") << us << u"1.555.0123"_s << true;
        QTest::newRow("one digit a word") << us << u"5 5 5 0 1 2 3"_s << true;
        QTest::newRow("stored with punctuation") << u"+1 (555) 01-23"_s << u"15550123"_s << true;
        QTest::newRow("stored and typed") << u"(555) 0123"_s << u"555-0123"_s << true;
        QTest::newRow("Arabic digits") << us << u"٥٥٥ ٠١٢٣"_s << true;
        QTest::newRow("full width") << us << u"５５５０１２３"_s << true;
        QTest::newRow("trunk zero") << u"+442079460958"_s << u"020 7946 0958"_s << true;
        QTest::newRow("double zero") << u"+442079460958"_s << u"0044 20 7946"_s << true;
        QTest::newRow("other number") << us << u"555 0124"_s << false;
        QTest::newRow("zero counts in short ones") << u"+1777"_s << u"007"_s << false;
    }
    void phonesMatchWhateverThePunctuation()
    {
        QFETCH(QString, stored);
        QFETCH(QString, typed);
        QFETCH(bool, found);
        const Contact contact = sample::person(u"1"_s, u"Anna"_s, {}, {}, stored);
        QCOMPARE(finds(typed, contact), found);
        QCOMPARE(finds(typed + u" anna"_s, contact), found);
        QCOMPARE(finds(u"anna "_s + typed, contact), found);
        QVERIFY(!finds(typed + u" bob"_s, contact));
    }

    void punctuationIsIgnoredInPhonesOnly()
    {
        const Contact shop = sample::person(u"1"_s, u"Route"_s, {}, {}, {}, u"Studio 12"_s);
        QVERIFY(finds(u"12"_s, shop));
        QVERIFY(!finds(u"1-2"_s, shop));
        QVERIFY(finds(u"studio 12"_s, shop));
    }

    void anEndlessFieldIsSearchedAtItsStart()
    {
        const Contact big = sample::person(u"1"_s, u"Anna"_s, QString(10'000'000, u'x') + u"end"_s);
        QVERIFY(SearchIndex::record(sample::schema(), big).size() < 100'000);
        QVERIFY(finds(u"anna xxx"_s, big));
    }

    void findEqualsTheSlowWay()
    {
        const Schema schema = sample::schema();
        const QList<Contact> people = sample::people(300);
        SearchIndex index;
        for (qsizetype i = 0; i < people.size(); ++i)
            index.set(int(i), SearchIndex::record(schema, people.at(i)));

        QRandomGenerator random(7);
        for (int round = 0; round < 150; ++round) {
            const QString query = randomQuery(people, random);
            QList<int> expected;
            for (qsizetype i = 0; i < people.size(); ++i) {
                if (isFoundSlowly(schema, people.at(i), query))
                    expected << int(i);
            }
            QVERIFY2(hitsOf(index.find(SearchWords(query), int(people.size()))) == expected,
                     qPrintable(query));
        }
    }

    void changesAndRemovalsAreSeenThroughManyRounds()
    {
        const Schema schema = sample::schema();
        SearchIndex index;
        QList<QByteArray> records(50);
        QRandomGenerator random(11);
        for (int round = 0; round < 800; ++round) {
            const int slot = random.bounded(50);
            if (random.bounded(5) == 0) {
                index.remove(slot);
                records[slot].clear();
            } else {
                const QString name = u"word%1"_s.arg(random.bounded(10));
                records[slot] = SearchIndex::record(schema, sample::person(u"x"_s, name));
                index.set(slot, records.at(slot));
            }
            const SearchWords query(u"word%1"_s.arg(random.bounded(10)));
            const QList<int> hits = hitsOf(index.find(query, 50));
            for (int i = 0; i < 50; ++i) {
                QCOMPARE(hits.contains(i), query.matches(records.at(i)));
                QCOMPARE(index.matches(i, query), query.matches(records.at(i)));
            }
        }
    }

private:
    static QString randomQuery(const QList<Contact> &people, QRandomGenerator &random)
    {
        QStringList words;
        const int count = 1 + random.bounded(3);
        for (int i = 0; i < count; ++i) {
            const Contact &contact = people.at(random.bounded(people.size()));
            const QStringList keys = contact.fields.keys();
            const QString text = contact.text(keys.at(random.bounded(keys.size())));
            const qsizetype start = random.bounded(text.size());
            const QString piece =
                text.mid(start, 1 + random.bounded(4)).simplified().section(u' ', 0, 0);
            // Numbers beside each other are one number: a test of its own.
            if (piece.contains(QRegularExpression(u"[0-9]"_s)) && i > 0)
                continue;
            words << (random.bounded(2) ? piece.toUpper() : piece);
        }
        return words.join(u' ');
    }
};

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "tst_searchindex.moc"
