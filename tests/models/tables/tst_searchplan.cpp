// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packing.h"
#include "models/rows/rowtable.h"
#include "models/rows/rowwriter.h"
#include "models/rows/textblocks.h"
#include "models/tables/folding.h"
#include "models/tables/recordtext.h"
#include "models/tables/searchplan.h"
#include "models/tables/searchquery.h"
#include "tests/models/tables/naivesearch.h"
#include "tests/models/tables/searchsample.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Contacts, and their text as a book keeps it. */
class SearchedBook
{
public:
    explicit SearchedBook(const Schema &schema)
        : m_reading(std::make_shared<RowReading>(schema, m_keys))
        , m_text(m_reading, std::make_shared<FoldTable>(foldedLetter))
        , m_plan(*m_reading)
        , m_names(schema)
    {
    }

    void add(const Contact &contact)
    {
        pack(contact, m_keys, m_writer);
        const std::string row(m_writer.finish());
        const std::string text(m_text.of(RowView(row)));
        areTextsAlike = areTextsAlike && pieces(text) == pieces(m_text.of(contact));
        m_texts.set(count++, text);
    }

    SearchQuery query(const QString &text) const { return SearchQuery::parse(text, m_names); }
    std::vector<char> find(const SearchQuery &query, const ContactHome *home = nullptr) const
    {
        return m_texts.snapshot().find(m_plan.of(query, home));
    }
    bool finds(const QString &text, const ContactHome *home = nullptr) const
    {
        return find(query(text), home).at(0) == 1;
    }

    int count = 0;
    bool areTextsAlike = true; // of rows and of contacts

private:
    static QStringList pieces(std::string_view text)
    {
        QStringList list;
        for (const char c : text) {
            if (static_cast<unsigned char>(c) >= 0xF8)
                list << QString();
            list.last() += QChar(QLatin1Char(c));
        }
        list.sort();
        return list;
    }

    FieldKeys m_keys;
    std::shared_ptr<RowReading> m_reading;
    RecordText m_text;
    SearchPlan m_plan;
    SearchNames m_names;
    RowWriter m_writer;
    TextBlocks m_texts;
};

SearchedBook bookOf(const Contact &contact)
{
    SearchedBook book(sample::searchedSchema());
    book.add(contact);
    return book;
}

Contact jane()
{
    Contact contact;
    contact.id = u"1"_s;
    contact.fields = {{u"first_name"_s, u"Anna Lena"_s},
                      {u"last_name"_s, u"Müller"_s},
                      {u"email"_s, u"am@example.org"_s},
                      {u"phone"_s, u"+44 20 7946 0958"_s},
                      {u"company_name"_s, u"Acme Corp, Berlin"_s},
                      {u"assigned"_s, u"u1"_s},
                      {u"tags"_s, QJsonArray{u"vip"_s, u"big one"_s}}};
    return contact;
}

} // namespace

/** Search by words, phrases, numbers and field names, against a reference that knows no tricks. */
class SearchPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void conditionsFindAndDoNotFind_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const QString &query, bool found) {
            QTest::newRow(qPrintable(query)) << query << found;
        };
        row(u"muller anna"_s, true);
        row(u"annamuller"_s, false);
        row(u"lenamuller"_s, false);
        row(u"\"acme corp\""_s, true);
        row(u"\"corp acme\""_s, false);
        row(u"\"acme corp"_s, true);
        row(u"\"lena müller\""_s, true); // over both names
        row(u"\"na lena mul\""_s, true);
        row(u"name:\"anna lena muller\""_s, true);
        row(u"first:\"lena muller\""_s, false);
        row(u"-berlin"_s, false);
        row(u"-paris"_s, true);
        row(u"-\"lena muller\""_s, false);
        row(u"owner:jane"_s, true);
        row(u"OWNER:Jane"_s, true);
        row(u"owner:u1"_s, true);
        row(u"owner:anna"_s, false);
        row(u"assigned:roe"_s, true);
        row(u"-owner:jane"_s, false);
        row(u"tag:\"big one\""_s, true);
        row(u"tags:vip tag:one"_s, true);
        row(u"tag:\"vip big\""_s, false);
        row(u"e-mail:example mail:am@"_s, true);
        row(u"email:acme"_s, false);
        row(u"phone:02079460958"_s, true);
        row(u"phone:\"020 7946 0958\""_s, true);
        row(u"mobile:020"_s, false);
        row(u"020 7946 0958"_s, true);
        row(u"company:020"_s, false);
        row(u"has:phone"_s, true);
        row(u"has:mobile"_s, false);
        row(u"-has:mobile has:tag"_s, true);
        row(u"-has:phone"_s, false);
        row(u"has:berlin"_s, false); // no field: text
        row(u"owner:"_s, true);
        row(u"owner:\"\""_s, true);
        row(u"-owner:"_s, true);
        row(u"\"\""_s, true);
        row(u"-"_s, false); // a dash, which nothing in it has
        row(u"https://example.org"_s, false);
        row(u"12:30"_s, false);
        row(u"account:acme"_s, false); // known in lists of several alone
    }
    void conditionsFindAndDoNotFind()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        QCOMPARE(bookOf(jane()).finds(query), found);
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
        QTest::newRow("stored in Arabic digits") << u"٥٥٥ ٠١٢٣"_s << u"5550123"_s << true;
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
        Contact contact;
        contact.fields = {{u"first_name"_s, u"Anna"_s}, {u"phone"_s, stored}};
        const SearchedBook book = bookOf(contact);
        QCOMPARE(book.finds(typed), found);
        QCOMPARE(book.finds(typed + u" anna"_s), found);
        QCOMPARE(book.finds(u"anna "_s + typed), found);
        QCOMPARE(book.finds(u"phone:\""_s + typed + u'"'), found);
        QVERIFY(!book.finds(typed + u" bob"_s));
    }

    void punctuationIsIgnoredInPhonesOnly()
    {
        Contact shop;
        shop.fields = {{u"first_name"_s, u"Route"_s}, {u"company_name"_s, u"Studio 12"_s}};
        QVERIFY(bookOf(shop).finds(u"12"_s));
        QVERIFY(bookOf(shop).finds(u"studio 12"_s));
        QVERIFY(!bookOf(shop).finds(u"1-2"_s));
    }

    void anAccountAnswersForAllItsContacts()
    {
        const SearchedBook book = bookOf(jane());
        ContactHome home;
        home.label = u"Work (Zürich)"_s;
        home.serviceName = u"LINQ"_s;
        QVERIFY(book.finds(u"anna zurich linq"_s, &home));
        QVERIFY(!book.finds(u"anna zurich linq"_s));
        QVERIFY(book.finds(u"\"work (zurich\""_s, &home));
        QVERIFY(!book.finds(u"-zurich"_s, &home));
        QVERIFY(!book.finds(u"owner:zurich"_s, &home));
    }

    void whatAnotherAccountKnowsIsInNoFieldHere()
    {
        const Schema other({{u"fax"_s, FieldKind::Phone, "Fax", ""}}, {}, {});
        const SearchNames names(other);
        const SearchedBook book = bookOf(jane());
        QVERIFY(!book.finds(u"fax:20"_s)); // text, when nobody knows it
        QCOMPARE(book.find(SearchQuery::parse(u"fax:20"_s, names)).at(0), char(0));
        QCOMPARE(book.find(SearchQuery::parse(u"-fax:20"_s, names)).at(0), char(1));
        QCOMPARE(book.find(SearchQuery::parse(u"has:fax"_s, names)).at(0), char(0));
        QCOMPARE(book.find(SearchQuery::parse(u"-has:fax"_s, names)).at(0), char(1));
    }

    void fieldsAreKeptApartHoweverManyThereAre()
    {
        QList<Field> fields;
        for (int i = 0; i < 700; ++i)
            fields.append({u"f%1"_s.arg(i), FieldKind::Text, "", ""});
        SearchedBook book(Schema(fields, {}, {}));
        Contact contact;
        for (int i = 0; i < 700; ++i)
            contact.fields.insert(u"f%1"_s.arg(i), u"value%1end"_s.arg(i));
        book.add(contact);
        for (int i = 0; i < 700; ++i) {
            QVERIFY(book.finds(u"f%1:value%1end"_s.arg(i)));
            const QString other = QString::number((i + 1) % 700);
            QVERIFY(!book.finds(u"f%1:value%2end"_s.arg(QString::number(i), other)));
        }
    }

    void anEndlessFieldIsSearchedAtItsStart()
    {
        Contact big = jane();
        big.fields.insert(u"notes"_s, QString(QString(1'000'000, u'x') + u"end"_s));
        const SearchedBook book = bookOf(big);
        QVERIFY(book.finds(u"anna xxx"_s));
        QVERIFY(!book.finds(u"xend"_s));
    }

    void aHundredThousandQueriesFindWhatTheNaiveWayFinds_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aHundredThousandQueriesFindWhatTheNaiveWayFinds()
    {
        QFETCH(uint, seed);
        constexpr int queries = 10'000;
        constexpr int queriesPerBook = 250;
        QRandomGenerator random(seed);
        const Schema schema = sample::searchedSchema();
        const FieldNames names(schema);
        ContactHome home;
        home.label = u"Work (Zürich) 12"_s;
        home.serviceName = u"LINQ"_s;
        int hits = 0;
        for (int round = 0; round < queries / queriesPerBook; ++round) {
            SearchedBook book(schema);
            QList<Contact> people;
            std::vector<test::NaiveContact> naive;
            const ContactHome *of = round % 3 == 0 ? &home : nullptr;
            for (int i = 0; i < 12; ++i) {
                people.append(sample::searchedContact(QString::number(i), random));
                book.add(people.constLast());
                naive.emplace_back(schema, names, people.constLast(), of);
            }
            QVERIFY(book.areTextsAlike);
            for (int i = 0; i < queriesPerBook; ++i) {
                const QString text = sample::searchedQuery(people, random);
                const SearchQuery query = book.query(text);
                const std::vector<char> found = book.find(query, of);
                for (std::size_t slot = 0; slot < naive.size(); ++slot) {
                    const bool expected = naive[slot].isFoundBy(query);
                    hits += expected ? 1 : 0;
                    if ((found[slot] == 1) != expected)
                        QFAIL(qPrintable(u"seed %1, book %2, contact %3: %4"_s.arg(
                            QString::number(seed), QString::number(round), QString::number(slot),
                            text)));
                }
                const SearchQuery again = book.query(query.toText());
                QVERIFY2(again == query, qPrintable(text));
            }
        }
        // Neither everything nor nothing is found, or this would prove little.
        const int asked = queries * 12;
        QVERIFY2(hits > asked / 20 && hits < asked / 2, qPrintable(QString::number(hits)));
    }
};

QTEST_GUILESS_MAIN(SearchPlanTest)
#include "tst_searchplan.moc"
