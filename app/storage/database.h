// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseerror.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <chrono>
#include <memory>
#include <optional>

namespace patchbook {

/** What a database file has to be, and how to make it so. */
struct DatabaseDesign
{
    int applicationId = 0;
    /// What leads from version 0 (empty) to 1, from 1 to 2, …; each inside one transaction.
    QList<QStringList> steps;
    bool durable = true;    ///< every commit waits for the disk; else only the order is kept
    bool checkPages = true; ///< look at every page when it is opened: a flipped one still answers
    int pagesInLog = 1000;  ///< as soon as it has so many they are brought home: the disk waits
    std::chrono::milliseconds busyTimeout{5000};
};

/**
 * One SQLite file, open. It belongs to the thread that opened it. The first error stays in
 * trouble() and lets nothing run until takeTrouble(), so that a row of statements is checked once.
 */
class Database final
{
public:
    /**
     * Opens the file or makes it, 0600, its folder being there. Nothing is changed in a file that
     * is Damaged, Foreign or Newer.
     */
    static Result<std::unique_ptr<Database>, DatabaseError> open(const QString &path,
                                                                 const DatabaseDesign &design);
    /**
     * Opens a file as it is, unchecked and only to be read, for looking at a damaged one; as a
     * "file:" address it may have SQLite's parameters.
     */
    static Result<std::unique_ptr<Database>, DatabaseError> openToRead(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /** Runs one statement without rows. False: see trouble(). */
    bool run(const QString &sql, const QVariantList &values = {});
    /** The first column of the first row; invalid when there is none. */
    QVariant value(const QString &sql, const QVariantList &values = {});
    /** Looks at every page, which takes as long as to read them. False: see trouble(). */
    bool checkPages();

    const std::optional<DatabaseError> &trouble() const { return m_trouble; }
    std::optional<DatabaseError> takeTrouble();

private:
    friend class Statement;
    friend class Transaction;
    Database();
    bool connect(const QString &path, const QString &options);
    void prepareConnection(const DatabaseDesign &design);
    void checkIdentity(const DatabaseDesign &design);
    void migrate(const DatabaseDesign &design);
    void note(const DatabaseError &error);

    QString m_name;
    QSqlDatabase m_connection;
    std::optional<DatabaseError> m_trouble;
};

/** A statement of a database, to be run once or with many sets of values. */
class Statement final
{
public:
    Statement(Database &database, const QString &sql);
    Q_DISABLE_COPY_MOVE(Statement)

    bool run(const QVariantList &values = {});
    /** Goes to the next row; false after the last one and on an error, see Database::trouble(). */
    bool next();
    QVariant value(int column) const { return m_query.value(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    int changedRows() const { return m_query.numRowsAffected(); }
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }

private:
    Database &m_database;
    QSqlQuery m_query;
};

/** All or nothing: what is not committed when it goes out of scope is rolled back. */
class Transaction final
{
public:
    /** Takes the right to write at once, so that nothing read in it can be out of date. */
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /** False, and nothing is stored, when anything failed since it began: see trouble(). */
    bool commit();

private:
    Database &m_database;
    bool m_open = false;
};

/** A file and those that SQLite keeps beside it, some of them only at times. */
QStringList databaseFiles(const QString &path);

} // namespace patchbook
