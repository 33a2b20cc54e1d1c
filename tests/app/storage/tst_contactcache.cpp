// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cachefile.h"
#include "app/storage/sqlitecontactcache.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <sys/stat.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto marker = "marker-that-must-go-3f9c";

Contact person(const QString &id, const QJsonObject &fields = {})
{
    return {id, fields, u"r1"_s, {}};
}

template <class T>
CacheResult<T> ended(QFuture<CacheResult<T>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class tst_ContactCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_cache.reset(); }

    void whatIsPutIsThereAtTheNextStart()
    {
        QCOMPARE(info().count, 0);
        QVERIFY(!info().readAt.isValid());
        const Contact kept{u"7"_s, {{u"a"_s, 1}}, u"rev"_s, u"not wholly"_s};
        QVERIFY(put({kept}));
        const QDateTime at(QDate(2026, 2, 3), QTime(14, 5, 6, 7), Qt::UTC);
        QVERIFY(ended(m_cache->noteWalk(u"a"_s, Collection::Contacts, at)));
        open();
        QCOMPARE(info().count, 1);
        QCOMPARE(info().readAt, at);
        QCOMPARE(all(), QList<Contact>{kept});
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
        const Contact contact = person(u"1"_s, {{u"key"_s, value}});
        QVERIFY(put({contact}));
        open();
        QCOMPARE(all(), QList<Contact>{contact});
        QCOMPARE(all().constFirst().value(u"key"_s).type(), value.type());
    }

    void idsAreComparedByEveryCodeUnit()
    {
        const QString high = QString(u"x"_s + QChar(0xd83d));
        const QString low = QString(u"x"_s + QChar(0xde00));
        const QList<Contact> people{person(high), person(low), person(u"x\0a"_s), person(u"x\0b"_s),
                                    person(u"x"_s)};
        QVERIFY(put(people));
        QCOMPARE(all(), people);
        QVERIFY(ended(m_cache->remove(u"a"_s, Collection::Contacts, {low, u"x\0a"_s})));
        QCOMPARE(all(), (QList<Contact>{people[0], people[3], people[4]}));
    }

    void theOrderIsThatOfTheFirstPut()
    {
        QVERIFY(put({person(u"3"_s), person(u"1"_s)}));
        QVERIFY(put({person(u"2"_s), person(u"1"_s, {{u"new"_s, true}})}));
        const QList<Contact> found = all();
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].id, u"3"_s);
        QCOMPARE(found[1], person(u"1"_s, {{u"new"_s, true}}));
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
            people << person(QString::number(i));
        QVERIFY(put(people));
        QCOMPARE(all(limit), people);
    }

    void accountsAndCollectionsDoNotMix()
    {
        QVERIFY(put({person(u"1"_s)}));
        QVERIFY(
            ended(m_cache->put(u"b"_s, Collection::Contacts, {person(u"1"_s), person(u"2"_s)})));
        QVERIFY(ended(m_cache->put(u"a"_s, Collection::Cards, {person(u"+1555"_s)})));
        QCOMPARE(info().count, 1);
        QVERIFY(ended(m_cache->remove(u"b"_s, Collection::Contacts, {u"1"_s})));
        QCOMPARE(all().size(), 1);
        QVERIFY(ended(m_cache->forget(u"a"_s)));
        QCOMPARE(info().count, 0);
        QCOMPARE(ended(m_cache->info(u"a"_s, Collection::Cards))->count, 0);
        QCOMPARE(ended(m_cache->info(u"b"_s, Collection::Contacts))->count, 1);
    }

    void theFileIsPrivateAndSaysWhoseItIs()
    {
        const mode_t before = ::umask(0);
        open();
        const bool stored = put({person(u"1"_s)}).ok();
        ::umask(before);
        QVERIFY(stored);
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        QVERIFY(files.contains(u"cache.db"_s));
        for (const QString &name : files) {
            struct stat found = {};
            QCOMPARE(::stat(QFile::encodeName(m_folder->filePath(name)).constData(), &found), 0);
            QCOMPARE(found.st_mode & 07777, mode_t(0600));
        }
        m_cache.reset();
        const auto database = Database::open(path(), cacheDesign());
        QVERIFY(database.ok());
        QVERIFY(database.value()->value(u"PRAGMA application_id"_s).toInt() != 0);
        QCOMPARE(database.value()->value(u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(database.value()->value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(database.value()->value(u"PRAGMA synchronous"_s).toInt(), 1); // NORMAL
    }

    void aFileThatCannotBeUsedIsBegunAnew_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"garbage", "cut", "flipped", "newer", "foreign"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aFileThatCannotBeUsedIsBegunAnew()
    {
        QFETCH(QString, how);
        QList<Contact> many;
        for (int i = 0; i < 500; ++i)
            many << person(QString::number(i), {{u"text"_s, QString(100, u'x')}});
        QVERIFY(put(many));
        m_cache.reset();
        spoil(how);
        open();
        QCOMPARE(info().count, 0);
        QVERIFY(put({person(u"1"_s)}));
        open();
        QCOMPARE(all(), QList<Contact>{person(u"1"_s)});
    }

    void withoutAFolderItGoesOnWithErrors()
    {
        SqliteContactCache homeless(m_folder->filePath(u"absent/cache.db"_s));
        QVERIFY(!ended(homeless.info(u"a"_s, Collection::Contacts)).ok());
        QVERIFY(!ended(homeless.put(u"a"_s, Collection::Contacts, {person(u"1"_s)})).ok());
        QVERIFY(!ended(homeless.forget(u"a"_s)).ok());
    }

    void aRowThatIsNoContactIsLeftOut()
    {
        QVERIFY(put({person(u"1"_s), person(u"2"_s), person(u"3"_s)}));
        m_cache.reset();
        {
            const auto database = Database::open(path(), cacheDesign());
            QVERIFY(database.value()->run(u"UPDATE record SET fields = 7 WHERE place = 2"_s));
        }
        open();
        QCOMPARE(all(), (QList<Contact>{person(u"1"_s), person(u"3"_s)}));
    }

    void whatIsForgottenIsGoneFromTheDisk()
    {
        QList<Contact> people;
        for (int i = 0; i < 300; ++i)
            people << person(QString::number(i), {{u"note"_s, QString::fromLatin1(marker)}});
        QVERIFY(put(people));
        QVERIFY(ended(m_cache->put(u"b"_s, Collection::Contacts, {person(u"1"_s)})));
        QVERIFY(isOnDisk()); // the search itself works
        QVERIFY(ended(m_cache->forget(u"a"_s)));
        QVERIFY(!isOnDisk()); // while the file is open, its log included
        m_cache.reset();
        QVERIFY(!isOnDisk());
        open();
        QCOMPARE(ended(m_cache->info(u"b"_s, Collection::Contacts))->count, 1);
    }

    void deletingAloneLeavesTracesInTheLog()
    {
        // Why forget() does more than that.
        QVERIFY(put({person(u"1"_s, {{u"note"_s, QString::fromLatin1(marker)}})}));
        QVERIFY(ended(m_cache->remove(u"a"_s, Collection::Contacts, {u"1"_s})));
        QVERIFY(isOnDisk());
    }

    void forgettingIsFinishedAfterItWasCutOff()
    {
        QList<Contact> people;
        for (int i = 0; i < 300; ++i)
            people << person(QString::number(i), {{u"note"_s, QString::fromLatin1(marker)}});
        QVERIFY(put(people));
        m_cache.reset();
        {
            const auto database = Database::open(path(), cacheDesign());
            QVERIFY(database.value()->run(u"PRAGMA secure_delete=OFF"_s));
            QVERIFY(database.value()->run(u"DELETE FROM list"_s));
        }
        QVERIFY(isOnDisk());
        open();
        QVERIFY(ended(m_cache->forget(u"a"_s)));
        QVERIFY(!isOnDisk());
    }

    void whatIsQueuedIsStoredBeforeItEnds()
    {
        for (int i = 0; i < 20; ++i)
            m_cache->put(u"a"_s, Collection::Contacts, {person(QString::number(i))});
        open();
        QCOMPARE(info().count, 20);
    }

private:
    QString path() const { return m_folder->filePath(u"cache.db"_s); }
    void open()
    {
        m_cache.reset();
        m_cache = std::make_unique<SqliteContactCache>(path());
    }
    CopyInfo info() { return ended(m_cache->info(u"a"_s, Collection::Contacts)).value(); }
    CacheResult<Done> put(const QList<Contact> &people)
    {
        return ended(m_cache->put(u"a"_s, Collection::Contacts, people));
    }
    QList<Contact> all(int limit = 3)
    {
        QList<Contact> found;
        qint64 from = 0;
        do {
            const CachedPage page =
                ended(m_cache->page(u"a"_s, Collection::Contacts, from, limit)).value();
            found += page.records;
            from = page.next;
        } while (from != 0);
        return found;
    }
    bool isOnDisk() const
    {
        const QDir folder(m_folder->path());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
                return true;
        }
        return false;
    }
    void spoil(const QString &how) const
    {
        QFile file(path());
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
            const auto database = Database::open(path(), cacheDesign());
            QVERIFY(database.value()->run(how == "newer"_L1 ? u"PRAGMA user_version=99"_s
                                                            : u"PRAGMA application_id=7"_s));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteContactCache> m_cache;
};

QTEST_GUILESS_MAIN(tst_ContactCache)
#include "tst_contactcache.moc"
