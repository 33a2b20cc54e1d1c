// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cachefile.h"
#include "tests/app/storage/cachehouse.h"

#include <QFile>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Contact> manyPeople(int count)
{
    QList<Contact> many;
    for (int i = 0; i < count; ++i)
        many << cachedPerson(QString::number(i), {{u"text"_s, QString(100, u'x')}});
    return many;
}

} // namespace

/** What becomes of a local copy whose bytes are not what was written. */
class tst_ContactCacheDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_house = std::make_unique<CacheHouse>();
    }
    void cleanup() { m_house.reset(); }

    void aFileThatCannotBeUsedIsBegunAnew_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"garbage", "cut", "flipped", "newer", "foreign"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aFileThatCannotBeUsedIsBegunAnew()
    {
        QFETCH(QString, how);
        QVERIFY(m_house->put(manyPeople(500)));
        m_house->close();
        spoil(how);
        m_house->open();
        m_house->all(50);
        QCOMPARE(m_house->info().count, 0);
        QVERIFY(m_house->put({cachedPerson(u"1"_s)}));
        m_house->open();
        QCOMPARE(m_house->all(), QList<Contact>{cachedPerson(u"1"_s)});
    }

    void damageThatNobodyReadsIsFoundBeforeTheFirstWriting()
    {
        QVERIFY(m_house->put(manyPeople(2000)));
        m_house->close();
        spoilTheLastPage();
        m_house->open();
        QCOMPARE(m_house->info().count, 2000);
        QVERIFY(m_house->put({cachedPerson(u"1"_s)}));
        QCOMPARE(m_house->info().count, 1);
        QCOMPARE(m_house->all(), QList<Contact>{cachedPerson(u"1"_s)});
    }

    void aCopyThatLostItsRowsMidwayHasNoWholeWalk()
    {
        const QDateTime at(QDate(2026, 2, 3), QTime(14, 5), Qt::UTC);
        QVERIFY(m_house->put(manyPeople(2000)));
        for (const bool damaged : {false, true}) {
            m_house->close();
            if (damaged)
                spoilTheLastPage();
            m_house->open();
            QVERIFY(!m_house->page(0, 10)->records.isEmpty());
            // Whoever has the rows already tells nothing but that they are all there.
            QVERIFY(answered(m_house->cache().noteWalk(u"a"_s, Collection::Contacts, at)));
            QCOMPARE(m_house->info().readAt.isValid(), !damaged);
        }
        m_house->open();
        QVERIFY(answered(m_house->cache().noteWalk(u"a"_s, Collection::Contacts, at)));
        QCOMPARE(m_house->info().readAt, at);
    }

    void aCopyOfTheFormerKindIsBegunAnew()
    {
        m_house->close();
        DatabaseDesign former = cacheDesign();
        former.steps.resize(1);
        {
            const auto database = Database::open(m_house->path(), former);
            QVERIFY(database.ok());
            QVERIFY(database.value()->run(
                u"INSERT INTO list(id, account, collection, read_at) VALUES(1, ?, 'contacts', 7)"_s,
                {QByteArray("a")}));
            QVERIFY(database.value()->run(
                u"INSERT INTO record VALUES(1, 1, ?, ?, ?, ?)"_s,
                {QByteArray("1"), QByteArray("{}"), QByteArray(""), QByteArray("")}));
        }
        m_house->open();
        QCOMPARE(m_house->info().count, 0);
        QVERIFY(!m_house->info().readAt.isValid());
        QCOMPARE(m_house->all(), QList<Contact>{});
        QVERIFY(m_house->put({cachedPerson(u"1"_s)}));
        m_house->open();
        QCOMPARE(m_house->all(), QList<Contact>{cachedPerson(u"1"_s)});
    }

    void aRowThatIsNoContactIsLeftOut_data()
    {
        QTest::addColumn<QVariant>("stored");
        const PackedContacts whole{cachedPerson(u"2"_s, {{u"a"_s, u"text"_s}})};
        const std::string_view row = whole.rows().at(0).packed();
        const QByteArray bytes(row.data(), qsizetype(row.size()));
        QTest::newRow("a number") << QVariant(7);
        QTest::newRow("nothing") << QVariant(QByteArray(""));
        QTest::newRow("cut") << QVariant(bytes.chopped(1));
        QTest::newRow("too long") << QVariant(bytes + '\x01');
        QTest::newRow("a key that the list does not have")
            << QVariant(bytes + QByteArray("\x7b\x01x", 3));
        QTest::newRow("noise") << QVariant(QByteArray(300, '\xff'));
    }
    void aRowThatIsNoContactIsLeftOut()
    {
        QFETCH(QVariant, stored);
        QVERIFY(m_house->put({cachedPerson(u"1"_s), cachedPerson(u"2"_s), cachedPerson(u"3"_s)}));
        change(u"UPDATE record SET packed = ? WHERE id = x'32'"_s, {stored});
        QCOMPARE(m_house->all(), (QList<Contact>{cachedPerson(u"1"_s), cachedPerson(u"3"_s)}));
        QVERIFY(m_house->put({cachedPerson(u"2"_s)}));
        QCOMPARE(m_house->all(), (QList<Contact>{cachedPerson(u"1"_s), cachedPerson(u"2"_s),
                                                 cachedPerson(u"3"_s)}));
    }

    void withoutItsKeysAListIsEmptyAndBegunAnew_data()
    {
        QTest::addColumn<QVariant>("keys");
        QTest::newRow("no list") << QVariant(QByteArray("{}"));
        QTest::newRow("noise") << QVariant(QByteArray("\xff\x00x", 3));
        QTest::newRow("a number") << QVariant(7);
        QTest::newRow("no texts") << QVariant(QByteArray("[1,2]"));
        QTest::newRow("one twice") << QVariant(QByteArray("[\"a\",\"a\"]"));
    }
    void withoutItsKeysAListIsEmptyAndBegunAnew()
    {
        QFETCH(QVariant, keys);
        QVERIFY(m_house->put(
            {cachedPerson(u"1"_s, {{u"a"_s, 1}}), cachedPerson(u"2"_s, {{u"b"_s, 2}})}));
        change(u"UPDATE list SET keys = ?"_s, {keys});
        QCOMPARE(m_house->all(), QList<Contact>{});
        const Contact kept = cachedPerson(u"3"_s, {{u"b"_s, 3}});
        QVERIFY(m_house->put({kept}));
        QCOMPARE(m_house->info().count, 1);
        QCOMPARE(m_house->all(), QList<Contact>{kept});
    }

private:
    /** By another hand, while the cache has the file closed. */
    void change(const QString &sql, const QVariantList &values)
    {
        m_house->close();
        {
            const auto database = Database::open(m_house->path(), cacheDesign());
            QVERIFY(database.value()->run(sql, values));
        }
        m_house->open();
    }
    void spoilTheLastPage() const
    {
        QFile file(m_house->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\x5a'));
    }
    void spoil(const QString &how) const
    {
        QFile file(m_house->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (how == "garbage"_L1) {
            file.write(QByteArray(8192, 'g'));
        } else if (how == "cut"_L1) {
            QVERIFY(file.resize(file.size() / 2));
        } else if (how == "flipped"_L1) {
            QVERIFY(file.seek(5 * 4096));
            file.write(QByteArray(4096, '\x5a'));
        } else {
            file.close();
            const auto database = Database::open(m_house->path(), cacheDesign());
            QVERIFY(database.value()->run(how == "newer"_L1 ? u"PRAGMA user_version=99"_s
                                                            : u"PRAGMA application_id=7"_s));
        }
    }

    std::unique_ptr<CacheHouse> m_house;
};

QTEST_GUILESS_MAIN(tst_ContactCacheDamage)
#include "tst_contactcachedamage.moc"
