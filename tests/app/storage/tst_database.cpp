// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "models/domain/exactbytes.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = DatabaseError::Kind;

DatabaseDesign smallDesign()
{
    DatabaseDesign design;
    design.applicationId = 0x50420001;
    design.steps = {{u"CREATE TABLE word(id INTEGER PRIMARY KEY, text BLOB NOT NULL UNIQUE)"_s}};
    design.busyTimeout = std::chrono::milliseconds(50);
    return design;
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aNewFileIsPrivateAndDurable();
    void aCacheMayBeLessDurable();
    void whatIsCommittedIsThereTheNextTime();
    void whatIsNotCommittedIsGone();
    void theFirstErrorStopsEverythingAfterIt();
    void damageIsFoundBeforeAnythingIsRead_data();
    void damageIsFoundBeforeAnythingIsRead();
    void filesOfOthersAndOfTheFutureAreLeftAlone();
    void aSchemaIsBroughtUpStepByStep();
    void aHeldFileIsBusy();
    void whatIsNotAFileIsRefused();
    void aFullDatabaseSaysSo();
    void textsKeepEveryCodeUnit_data();
    void textsKeepEveryCodeUnit();
    void emptyValuesAreNotNull();

private:
    QString path() const { return m_folder->filePath(u"small.db"_s); }
    std::unique_ptr<Database> opened(const DatabaseDesign &design = smallDesign()) const
    {
        auto database = Database::open(path(), design);
        if (!database.ok())
            qWarning("%s", qPrintable(database.error().detail));
        return std::move(database).value();
    }
    Kind refusal(const DatabaseDesign &design = smallDesign()) const
    {
        return Database::open(path(), design).error().kind;
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void replaceContent(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void fill() const
    {
        const auto database = opened();
        Transaction transaction(*database);
        Statement insert(*database, u"INSERT INTO word(text) VALUES(?)"_s);
        for (int i = 0; i < 2000; ++i)
            insert.run({QByteArray::number(i).rightJustified(40, 'w')});
        QVERIFY(transaction.commit());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Database::aNewFileIsPrivateAndDurable()
{
    const mode_t before = ::umask(0);
    const auto database = opened();
    QVERIFY(database->run(u"INSERT INTO word(text) VALUES(?)"_s, {QByteArray("a")}));
    ::umask(before);
    for (const QString &file : databaseFiles(path()).mid(0, 3)) {
        struct stat found = {};
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &found), 0);
        QCOMPARE(found.st_mode & 07777, mode_t(0600));
    }
    QCOMPARE(database->value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(database->value(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(database->value(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(database->value(u"PRAGMA secure_delete"_s).toInt(), 1);
    QCOMPARE(database->value(u"PRAGMA trusted_schema"_s).toInt(), 0);
    QVERIFY(!database->trouble());
}

void tst_Database::aCacheMayBeLessDurable()
{
    DatabaseDesign design = smallDesign();
    design.durable = false;
    design.checkPages = false;
    QCOMPARE(opened(design)->value(u"PRAGMA synchronous"_s).toInt(), 1);
    fill();
    QCOMPARE(opened(design)->value(u"SELECT count(*) FROM word"_s).toInt(), 2000);
}

void tst_Database::whatIsCommittedIsThereTheNextTime()
{
    fill();
    QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(0x6644)));
    const auto database = opened();
    QCOMPARE(database->value(u"SELECT count(*) FROM word"_s).toInt(), 2000);
    QCOMPARE(database->value(u"PRAGMA application_id"_s).toInt(), 0x50420001);
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, mode_t(0600));
}

void tst_Database::whatIsNotCommittedIsGone()
{
    const auto database = opened();
    {
        const Transaction transaction(*database);
        QVERIFY(database->run(u"INSERT INTO word(text) VALUES(x'61')"_s));
    }
    QCOMPARE(database->value(u"SELECT count(*) FROM word"_s).toInt(), 0);
}

void tst_Database::theFirstErrorStopsEverythingAfterIt()
{
    const auto database = opened();
    {
        Transaction transaction(*database);
        QVERIFY(database->run(u"INSERT INTO word(text) VALUES(x'61')"_s));
        QVERIFY(!database->run(u"INSERT INTO word(text) VALUES(x'61')"_s));
        QVERIFY(!database->run(u"INSERT INTO word(text) VALUES(x'62')"_s));
        QVERIFY(!transaction.commit());
    }
    const auto trouble = database->takeTrouble();
    QVERIFY(trouble);
    QCOMPARE(trouble->kind, Kind::Refused);
    QCOMPARE(database->value(u"SELECT count(*) FROM word"_s).toInt(), 0);
    QVERIFY(!database->run(u"nonsense"_s));
    QCOMPARE(database->takeTrouble()->kind, Kind::Other);
}

void tst_Database::damageIsFoundBeforeAnythingIsRead_data()
{
    QTest::addColumn<int>("at"); // a page, or the length of the file when negative
    QTest::newRow("a flipped page") << 5;
    QTest::newRow("the schema's page") << 0;
    QTest::newRow("cut in the middle") << -20'000;
    QTest::newRow("cut within the header") << -50;
}

void tst_Database::damageIsFoundBeforeAnythingIsRead()
{
    QFETCH(const int, at);
    fill();
    QByteArray bytes = content();
    QCOMPARE_GT(bytes.size(), 40'000);
    if (at < 0)
        bytes.truncate(-at);
    else
        bytes.replace(at * 4096 + (at == 0 ? 100 : 0), 600, QByteArray(600, '\xa5'));
    replaceContent(bytes);
    QCOMPARE(refusal(), Kind::Damaged);
    QCOMPARE(content(), bytes);

    replaceContent("This is no database, but long enough to be taken for one."_ba.repeated(200));
    QCOMPARE(refusal(), Kind::Damaged);
}

void tst_Database::filesOfOthersAndOfTheFutureAreLeftAlone()
{
    fill();
    const QByteArray before = content();
    DatabaseDesign design = smallDesign();
    design.applicationId = 7;
    QCOMPARE(refusal(design), Kind::Foreign);
    design = smallDesign();
    design.steps.clear();
    QCOMPARE(refusal(design), Kind::Newer);
    QCOMPARE(content(), before);
}

void tst_Database::aSchemaIsBroughtUpStepByStep()
{
    fill();
    DatabaseDesign design = smallDesign();
    design.steps.append({u"ALTER TABLE word ADD COLUMN note BLOB"_s, u"nonsense"_s});
    QCOMPARE(refusal(design), Kind::Other);
    QCOMPARE(opened()->value(u"PRAGMA user_version"_s).toInt(), 1);

    design.steps.last().removeLast();
    const auto database = opened(design);
    QCOMPARE(database->value(u"PRAGMA user_version"_s).toInt(), 2);
    QCOMPARE(database->value(u"SELECT count(*) FROM word WHERE note IS NULL"_s).toInt(), 2000);
}

void tst_Database::aHeldFileIsBusy()
{
    const auto first = opened();
    const auto second = opened();
    QVERIFY(first->run(u"BEGIN EXCLUSIVE"_s));
    QVERIFY(!second->run(u"INSERT INTO word(text) VALUES(x'61')"_s));
    QCOMPARE(second->takeTrouble()->kind, Kind::Busy);
    QVERIFY(first->run(u"COMMIT"_s));
    QVERIFY(second->run(u"INSERT INTO word(text) VALUES(x'61')"_s));
}

void tst_Database::whatIsNotAFileIsRefused()
{
    QVERIFY(QDir().mkpath(path()));
    QCOMPARE(refusal(), Kind::Other);
    QVERIFY(Database::open(path() + u"/a/b"_s, smallDesign()).error().kind == Kind::Other);
    QVERIFY(!QFileInfo::exists(path() + u"/a"_s));
}

void tst_Database::aFullDatabaseSaysSo()
{
    const auto database = opened();
    QVERIFY(database->run(u"PRAGMA max_page_count=8"_s) || database->takeTrouble());
    Statement insert(*database, u"INSERT INTO word(text) VALUES(?)"_s);
    while (insert.run({QByteArray(5000, char(insert.insertedId()))})) {
    }
    QCOMPARE(database->takeTrouble()->kind, Kind::DiskFull);
    QVERIFY(database->run(u"DELETE FROM word"_s));
}

void tst_Database::textsKeepEveryCodeUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << u"Zoë 👹"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s);
    QTest::newRow("lone surrogate") << u"x"_s + QChar(0xd83d) + u"y"_s;
    QTest::newRow("only a low one") << QString(QChar(0xdc00));
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) + u"a"_s;
    QTest::newRow("not a character") << QString(QChar(0xffff));
}

void tst_Database::textsKeepEveryCodeUnit()
{
    QFETCH(const QString, text);
    const auto database = opened();
    QVERIFY(database->run(u"INSERT INTO word(text) VALUES(?)"_s, {exactBytes(text)}));
    const QByteArray bytes = database->value(u"SELECT text FROM word"_s).toByteArray();
    QCOMPARE(exactText(bytes), text);
    QCOMPARE(database->value(u"SELECT id FROM word WHERE text=?"_s, {bytes}).toInt(), 1);

    const QJsonObject object{{text, text}, {u"n"_s, qint64(9'007'199'254'740'993)}};
    QCOMPARE(exactObject(exactJson(object)), object);
    QCOMPARE(exactArray(exactJson(QJsonArray{text, object})), (QJsonArray{text, object}));
}

void tst_Database::emptyValuesAreNotNull()
{
    const auto database = opened();
    QVERIFY(database->run(u"INSERT INTO word(text) VALUES(?)"_s, {QByteArray()}));
    QCOMPARE(database->value(u"SELECT length(text) FROM word"_s).toInt(), 0);
    QCOMPARE(database->value(u"SELECT typeof(?)"_s, {QString()}).toString(), u"text"_s);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
