// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = DatabaseError::Kind;

QString freshConnectionName()
{
    static std::atomic<int> last = 0;
    return u"patchbook-%1"_s.arg(++last);
}

// SQLite would make the file with the umask's modes, and its companions with those of the file.
// An existing one must not even be opened here: closing it would drop SQLite's locks on it.
std::optional<DatabaseError> privateFileError(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat found = {};
    if (::stat(name.constData(), &found) == 0) {
        if (!S_ISREG(found.st_mode))
            return DatabaseError{Kind::Other, u"something that is not a file is in its place"_s};
        if ((found.st_mode & 07777) != (S_IRUSR | S_IWUSR) &&
            ::chmod(name.constData(), S_IRUSR | S_IWUSR) != 0)
            return databaseErrorOfSystem(errno);
        return std::nullopt;
    }
    const int handle =
        ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return databaseErrorOfSystem(errno);
    ::close(handle);
    return std::nullopt;
}

QVariant boundable(const QVariant &value)
{
    // The driver stores NULL for an empty text or array that was never filled.
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    return value;
}

} // namespace

Database::Database()
    : m_name(freshConnectionName())
{
}

Database::~Database()
{
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool Database::connect(const QString &path, const QString &options)
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(path);
    m_connection.setConnectOptions(options);
    // True for garbage too: SQLite reads nothing before the first statement.
    if (!m_connection.open())
        note(databaseError(m_connection.lastError()));
    return !m_trouble;
}

Result<std::unique_ptr<Database>, DatabaseError> Database::openToRead(const QString &path)
{
    std::unique_ptr<Database> database(new Database);
    database->connect(path, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    if (database->m_trouble)
        return fail(*database->m_trouble);
    return database;
}

Result<std::unique_ptr<Database>, DatabaseError> Database::open(const QString &path,
                                                                const DatabaseDesign &design)
{
    if (auto error = privateFileError(path))
        return fail(*std::move(error));
    const QString patience = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(design.busyTimeout.count());
    // Left by a crash in the very first moments, before there was a log; only a connection that
    // may write can take back what had begun then.
    const bool isHalfMade = QFileInfo::exists(path + u"-journal"_s);
    if (design.checkPages && !isHalfMade && QFileInfo(path).size() > 0) {
        // Only to be read: closing a connection that may write would merge the -wal file into a
        // damaged database, which shall stay as it was found.
        Database inspection;
        inspection.connect(path, patience + u";QSQLITE_OPEN_READONLY");
        inspection.checkIdentity(design);
        inspection.checkPages();
        if (inspection.m_trouble)
            return fail(*std::move(inspection.m_trouble));
    }
    std::unique_ptr<Database> database(new Database);
    database->connect(path, patience);
    database->checkIdentity(design);
    if (design.checkPages && isHalfMade)
        database->checkPages();
    database->prepareConnection(design);
    database->migrate(design);
    if (database->m_trouble)
        return fail(*std::move(database->m_trouble));
    return database;
}

void Database::checkIdentity(const DatabaseDesign &design)
{
    const int application = value(u"PRAGMA application_id"_s).toInt();
    const int version = value(u"PRAGMA user_version"_s).toInt();
    const int tables = value(u"SELECT count(*) FROM sqlite_schema"_s).toInt();
    if (application == 0 && version == 0 && tables == 0)
        return;
    if (application != design.applicationId || version < 1)
        note(DatabaseError{Kind::Foreign, u"it was made by another program"_s});
    else if (version > design.steps.size())
        note(DatabaseError{Kind::Newer, u"it has version %1"_s.arg(version)});
}

bool Database::checkPages()
{
    const QString verdict = value(u"PRAGMA quick_check(1)"_s).toString();
    if (m_trouble || verdict == u"ok")
        return !m_trouble;
    // A page that cannot be read right now is told as a finding too.
    constexpr auto mark = "error code="_L1;
    const qsizetype at = verdict.indexOf(mark);
    const int code = at < 0 ? 0 : verdict.mid(at + mark.size()).section(u' ', 0, 0).toInt();
    constexpr int damaged = 11;
    const Kind kind = databaseErrorKind(code == 0 ? damaged : code);
    note(DatabaseError{kind, u"quick_check: "_s + verdict.left(200)});
    return false;
}

void Database::prepareConnection(const DatabaseDesign &design)
{
    run(u"PRAGMA trusted_schema=OFF"_s);
    run(u"PRAGMA cell_size_check=ON"_s);
    run(u"PRAGMA foreign_keys=ON"_s);
    run(u"PRAGMA secure_delete=ON"_s);
    value(u"PRAGMA journal_mode=WAL"_s);
    value(u"PRAGMA wal_autocheckpoint=%1"_s.arg(design.pagesInLog));
    run(design.durable ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s);
}

void Database::migrate(const DatabaseDesign &design)
{
    const auto version = [this] {
        return value(u"PRAGMA user_version"_s).toInt();
    };
    if (m_trouble || version() == design.steps.size())
        return;
    Transaction transaction(*this);
    // Once more: another process may have done it between the question and the right to write.
    for (qsizetype step = version(); step < design.steps.size(); ++step) {
        for (const QString &sql : design.steps.at(step))
            run(sql);
    }
    run(u"PRAGMA application_id=%1"_s.arg(design.applicationId));
    run(u"PRAGMA user_version=%1"_s.arg(design.steps.size()));
    transaction.commit();
}

bool Database::run(const QString &sql, const QVariantList &values)
{
    return Statement(*this, sql).run(values);
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    Statement statement(*this, sql);
    return statement.run(values) && statement.next() ? statement.value(0) : QVariant();
}

std::optional<DatabaseError> Database::takeTrouble()
{
    return std::exchange(m_trouble, std::nullopt);
}

void Database::note(const DatabaseError &error)
{
    if (!m_trouble)
        m_trouble = error;
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_query(database.m_connection)
{
    if (database.m_trouble)
        return;
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        database.note(databaseError(m_query.lastError()));
}

bool Statement::run(const QVariantList &values)
{
    if (m_database.m_trouble)
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, boundable(values.at(i)));
    if (!m_query.exec())
        m_database.note(databaseError(m_query.lastError()));
    return !m_database.m_trouble;
}

bool Statement::next()
{
    if (m_database.m_trouble)
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_database.note(databaseError(m_query.lastError()));
    return false;
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_open(database.run(u"BEGIN IMMEDIATE"_s))
{
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // The first error is the one to tell; and nothing runs while it stands.
    const std::optional<DatabaseError> trouble = m_database.takeTrouble();
    m_database.run(u"ROLLBACK"_s); // fails where SQLite has rolled back by itself
    m_database.m_trouble = trouble;
}

bool Transaction::commit()
{
    // A commit that fails (a full disk, say) leaves the transaction open: it is rolled back then.
    if (m_open && m_database.run(u"COMMIT"_s))
        m_open = false;
    return !m_open && !m_database.trouble();
}

QStringList databaseFiles(const QString &path)
{
    return {path, path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

} // namespace patchbook
