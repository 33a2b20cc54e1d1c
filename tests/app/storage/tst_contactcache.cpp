// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cachefile.h"
#include "tests/app/storage/cachehouse.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <limits>
#include <sys/stat.h>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto marker = "marker-that-must-go-3f9c";

} // namespace

class tst_ContactCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_house = std::make_unique<CacheHouse>();
    }
    void cleanup() { m_house.reset(); }

    void whatIsPutIsThereAtTheNextStart()
    {
        QCOMPARE(m_house->info().count, 0);
        QVERIFY(!m_house->info().readAt.isValid());
        const Contact kept{u"7"_s, {{u"a"_s, 1}}, u"rev"_s, u"not wholly"_s};
        QVERIFY(m_house->put({kept}));
        const QDateTime at(QDate(2026, 2, 3), QTime(14, 5, 6, 7), Qt::UTC);
        QVERIFY(answered(m_house->cache().noteWalk(u"a"_s, Collection::Contacts, at)));
        m_house->open();
        QCOMPARE(m_house->info().count, 1);
        QCOMPARE(m_house->info().readAt, at);
        QCOMPARE(m_house->all(), QList<Contact>{kept});
    }

    void everyValueComesBackAsItWas_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("empty") << QJsonValue(u""_s);
        QTest::newRow("NUL") << QJsonValue(u"a\0b"_s);
        QTest::newRow("lone high surrogate") << QJsonValue(QString(u"x"_s + QChar(0xd83d) + u'y'));
        QTest::newRow("lone low surrogate") << QJsonValue(QString(QChar(0xde00)) + u'y');
        QTest::newRow("byte order mark") << QJsonValue(QString(QChar(0xfeff)) + u'a');
        QTest::newRow("line separator") << QJsonValue(QString(QChar(0x2028)));
        QTest::newRow("largest integer") << QJsonValue(std::numeric_limits<qint64>::max());
        QTest::newRow("smallest integer") << QJsonValue(std::numeric_limits<qint64>::min());
        QTest::newRow("beyond a double") << QJsonValue(qint64(9007199254740993));
        QTest::newRow("fraction") << QJsonValue(0.1);
        QTest::newRow("flag") << QJsonValue(false);
        QTest::newRow("list") << QJsonValue(QJsonArray{1, u"x"_s, QJsonValue::Null});
        QTest::newRow("object") << QJsonValue(QJsonObject{{u""_s, QJsonObject{}}});
        QTest::newRow("a megabyte") << QJsonValue(QString(1 << 20, QChar(0x20ac)));
    }
    void everyValueComesBackAsItWas()
    {
        QFETCH(QJsonValue, value);
        const Contact contact = cachedPerson(u"1"_s, {{u"key"_s, value}});
        QVERIFY(m_house->put({contact}));
        m_house->open();
        QCOMPARE(m_house->all(), QList<Contact>{contact});
        QCOMPARE(m_house->all().constFirst().value(u"key"_s).type(), value.type());
    }

    void idsAreComparedByEveryCodeUnit()
    {
        const QString high = QString(u"x"_s + QChar(0xd83d));
        const QString low = QString(u"x"_s + QChar(0xde00));
        const QList<Contact> people{cachedPerson(high), cachedPerson(low), cachedPerson(u"x\0a"_s),
                                    cachedPerson(u"x\0b"_s), cachedPerson(u"x"_s)};
        QVERIFY(m_house->put(people));
        QCOMPARE(m_house->all(), people);
        QVERIFY(answered(m_house->cache().remove(u"a"_s, Collection::Contacts, {low, u"x\0a"_s})));
        QCOMPARE(m_house->all(), (QList<Contact>{people[0], people[3], people[4]}));
    }

    void theOrderIsThatOfTheFirstPut()
    {
        QVERIFY(m_house->put({cachedPerson(u"3"_s), cachedPerson(u"1"_s)}));
        QVERIFY(m_house->put({cachedPerson(u"2"_s), cachedPerson(u"1"_s, {{u"new"_s, true}})}));
        const QList<Contact> found = m_house->all();
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].id, u"3"_s);
        QCOMPARE(found[1], cachedPerson(u"1"_s, {{u"new"_s, true}}));
        QCOMPARE(found[2].id, u"2"_s);
    }

    void pagesCoverTheListOnceWhateverTheirSize_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 2, 3, 7, 10, 100, 0, -5})
            QTest::addRow("%d", limit) << limit;
    }
    void pagesCoverTheListOnceWhateverTheirSize()
    {
        QFETCH(int, limit);
        QList<Contact> people;
        for (int i = 0; i < 10; ++i)
            people << cachedPerson(QString::number(i));
        QVERIFY(m_house->put(people));
        QCOMPARE(m_house->all(limit), people);
    }

    void accountsAndCollectionsDoNotMix()
    {
        QVERIFY(m_house->put({cachedPerson(u"1"_s)}));
        QVERIFY(answered(m_house->cache().put(u"b"_s, Collection::Contacts,
                                              {cachedPerson(u"1"_s), cachedPerson(u"2"_s)})));
        QVERIFY(
            answered(m_house->cache().put(u"a"_s, Collection::Cards, {cachedPerson(u"+1555"_s)})));
        QCOMPARE(m_house->info().count, 1);
        QVERIFY(answered(m_house->cache().remove(u"b"_s, Collection::Contacts, {u"1"_s})));
        QCOMPARE(m_house->all().size(), 1);
        QVERIFY(answered(m_house->cache().forget(u"a"_s)));
        QCOMPARE(m_house->info().count, 0);
        QCOMPARE(answered(m_house->cache().info(u"a"_s, Collection::Cards))->count, 0);
        QCOMPARE(answered(m_house->cache().info(u"b"_s, Collection::Contacts))->count, 1);
    }

    void theFileIsPrivateAndSaysWhoseItIs()
    {
        const mode_t before = ::umask(0);
        m_house->open();
        const bool stored = m_house->put({cachedPerson(u"1"_s)}).ok();
        ::umask(before);
        QVERIFY(stored);
        const QStringList files = QDir(m_house->folder()).entryList(QDir::Files);
        QVERIFY(files.contains(u"cache.db"_s));
        for (const QString &name : files) {
            struct stat found = {};
            QCOMPARE(::stat(QFile::encodeName(QDir(m_house->folder()).filePath(name)).constData(),
                            &found),
                     0);
            QCOMPARE(found.st_mode & 07777, mode_t(0600));
        }
        m_house->close();
        const auto database = Database::open(m_house->path(), cacheDesign());
        QVERIFY(database.ok());
        QVERIFY(database.value()->value(u"PRAGMA application_id"_s).toInt() != 0);
        QCOMPARE(database.value()->value(u"PRAGMA user_version"_s).toInt(), 2);
        QCOMPARE(database.value()->value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(database.value()->value(u"PRAGMA synchronous"_s).toInt(), 1); // NORMAL
    }

    void withoutAFolderItGoesOnWithErrors()
    {
        SqliteContactCache homeless(m_house->folder() + u"/absent/cache.db");
        QVERIFY(!answered(homeless.info(u"a"_s, Collection::Contacts)).ok());
        QVERIFY(!answered(homeless.put(u"a"_s, Collection::Contacts, {cachedPerson(u"1"_s)})).ok());
        QVERIFY(!answered(homeless.forget(u"a"_s)).ok());
    }

    void keysMayHaveOtherNumbersInEveryPage()
    {
        const Contact first = cachedPerson(u"1"_s, {{u"a"_s, u"r1"_s}, {u"c"_s, 3}});
        const Contact second = cachedPerson(u"2"_s, {{u"b"_s, u"B"_s}, {u"c"_s, u"r1"_s}});
        const Contact third =
            cachedPerson(u"3"_s, {{QString(QChar(0xd83d)), u"odd"_s}, {u"a"_s, QJsonValue::Null}});
        QVERIFY(m_house->put({first}));
        QVERIFY(m_house->put({second}));
        QVERIFY(m_house->put({third, first}));
        QCOMPARE(m_house->all(1), (QList<Contact>{first, second, third}));
        m_house->open();
        const CachedPage page = m_house->page(0, 9).value();
        QCOMPARE(page.records.rows().keys()->count(), 4);
        QCOMPARE(page.records.toList(), (QList<Contact>{first, second, third}));
    }

    void rowsThatStayAsTheyAreAreNotWritten()
    {
        const Contact first = cachedPerson(u"1"_s, {{u"a"_s, 1}, {u"b"_s, u"text"_s}});
        const Contact second = cachedPerson(u"2"_s, {{u"b"_s, u"other"_s}});
        QVERIFY(m_house->put({first, second}));
        const qint64 before = logSize();
        QVERIFY(m_house->put({first, second}));
        QVERIFY(m_house->put({second, first})); // with other numbers for the keys
        QCOMPARE(logSize(), before);
        QVERIFY(m_house->put({cachedPerson(u"2"_s, {{u"b"_s, u"new"_s}})}));
        QVERIFY(logSize() > before); // the look at the log can tell
    }

    void theCountFollowsWhatComesAndGoes()
    {
        QSet<QString> expected;
        quint32 chance = 1;
        for (int step = 0; step < 60; ++step) {
            QList<Contact> come;
            QStringList go;
            for (int i = 0; i < 5; ++i) {
                chance = chance * 1664525 + 1013904223;
                const QString id = QString::number((chance >> 16U) % 40);
                if (step % 3 == 2)
                    go << id;
                else
                    come << cachedPerson(id, {{u"step"_s, step}});
            }
            QVERIFY(m_house->put(come));
            QVERIFY(answered(m_house->cache().remove(u"a"_s, Collection::Contacts, go)));
            for (const Contact &contact : std::as_const(come))
                expected.insert(contact.id);
            for (const QString &id : std::as_const(go))
                expected.remove(id);
            QCOMPARE(m_house->info().count, int(expected.size()));
            QCOMPARE(m_house->all().size(), expected.size());
        }
    }

    void whatIsForgottenIsGoneFromTheDisk()
    {
        QList<Contact> people;
        for (int i = 0; i < 300; ++i)
            people << cachedPerson(QString::number(i), {{u"note"_s, QString::fromLatin1(marker)}});
        QVERIFY(m_house->put(people));
        QVERIFY(
            answered(m_house->cache().put(u"b"_s, Collection::Contacts, {cachedPerson(u"1"_s)})));
        QVERIFY(isOnDisk()); // the search itself works
        QVERIFY(answered(m_house->cache().forget(u"a"_s)));
        QVERIFY(!isOnDisk()); // while the file is open, its log included
        m_house->close();
        QVERIFY(!isOnDisk());
        m_house->open();
        QCOMPARE(answered(m_house->cache().info(u"b"_s, Collection::Contacts))->count, 1);
    }

    void deletingAloneLeavesTracesInTheLog()
    {
        // Why forget() does more than that.
        QVERIFY(m_house->put({cachedPerson(u"1"_s, {{u"note"_s, QString::fromLatin1(marker)}})}));
        QVERIFY(answered(m_house->cache().remove(u"a"_s, Collection::Contacts, {u"1"_s})));
        QVERIFY(isOnDisk());
    }

    void forgettingIsFinishedAfterItWasCutOff()
    {
        QList<Contact> people;
        for (int i = 0; i < 300; ++i)
            people << cachedPerson(QString::number(i), {{u"note"_s, QString::fromLatin1(marker)}});
        QVERIFY(m_house->put(people));
        m_house->close();
        {
            const auto database = Database::open(m_house->path(), cacheDesign());
            QVERIFY(database.value()->run(u"PRAGMA secure_delete=OFF"_s));
            QVERIFY(database.value()->run(u"DELETE FROM list"_s));
        }
        QVERIFY(isOnDisk());
        m_house->open();
        QVERIFY(answered(m_house->cache().forget(u"a"_s)));
        QVERIFY(!isOnDisk());
    }

    void whatIsPutWhileTheDiskIsBusyIsOneTransaction()
    {
        QVERIFY(m_house->put({cachedPerson(u"first"_s)}));
        const int before = commitsInLog();
        QVERIFY(before > 0); // the log can tell
        QList<QFuture<CacheResult<Done>>> puts;
        {
            const auto other = Database::open(m_house->path(), cacheDesign());
            Transaction writing(*other.value());
            for (int i = 0; i < 50; ++i)
                puts << m_house->cache().put(u"a"_s, Collection::Contacts,
                                             {cachedPerson(QString::number(i))});
        }
        for (auto &put : puts)
            QVERIFY(answered(put));
        QVERIFY(commitsInLog() - before <= 2); // one may have been taken before the others came
        QCOMPARE(m_house->info().count, 51);
    }

    void callsTakeEffectInTheOrderInWhichTheyWereMade()
    {
        auto &cache = m_house->cache();
        const auto put = [&](const QString &id) {
            return cache.put(u"a"_s, Collection::Contacts, {cachedPerson(id)});
        };
        put(u"1"_s);
        put(u"2"_s);
        cache.remove(u"a"_s, Collection::Contacts, {u"1"_s});
        const auto between = cache.info(u"a"_s, Collection::Contacts);
        put(u"1"_s);
        cache.put(u"b"_s, Collection::Contacts, {cachedPerson(u"1"_s)});
        cache.forget(u"b"_s);
        put(u"3"_s);
        QCOMPARE(m_house->all(), (QList<Contact>{cachedPerson(u"2"_s), cachedPerson(u"1"_s),
                                                 cachedPerson(u"3"_s)}));
        QCOMPARE(answered(between)->count, 1);
        QCOMPARE(answered(cache.info(u"b"_s, Collection::Contacts))->count, 0);
    }

    void whatIsQueuedIsStoredBeforeItEnds()
    {
        for (int i = 0; i < 20; ++i)
            m_house->cache().put(u"a"_s, Collection::Contacts, {cachedPerson(QString::number(i))});
        m_house->open();
        QCOMPARE(m_house->info().count, 20);
    }

private:
    qint64 logSize() const { return QFileInfo(m_house->path() + u"-wal").size(); }
    /** Transactions in SQLite's log: a frame that ends one tells the size of the database. */
    int commitsInLog() const
    {
        constexpr int header = 32;
        constexpr int frameHeader = 24;
        constexpr int page = 4096;
        QFile log(m_house->path() + u"-wal");
        if (!log.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray bytes = log.readAll();
        int commits = 0;
        for (qsizetype at = header; at + frameHeader <= bytes.size(); at += frameHeader + page)
            commits += bytes.mid(at + 4, 4) != QByteArray(4, '\0') ? 1 : 0;
        return commits;
    }
    bool isOnDisk() const
    {
        const QDir folder(m_house->folder());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
                return true;
        }
        return false;
    }

    std::unique_ptr<CacheHouse> m_house;
};

QTEST_GUILESS_MAIN(tst_ContactCache)
#include "tst_contactcache.moc"
