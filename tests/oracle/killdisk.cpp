// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killdisk.h"

#include "app/storage/sqliteoutbox.h"
#include "tests/oracle/enginewords.h"
#include "tests/support/answered.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>
#include <sqlite3.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Query = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Handle opened(const QString &file, int flags)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &database, flags, nullptr);
    sqlite3_busy_timeout(database, 2'000);
    return {database, &sqlite3_close};
}

Query prepared(const Handle &database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

QByteArray textOf(const Query &query, int column)
{
    return reinterpret_cast<const char *>(sqlite3_column_text(query.get(), column));
}

} // namespace

// Only to be read: a connection that may write would, as the last one, tidy up what a kill has left
// and what the next start has to cope with.
QList<DiskStep> DiskWatch::look()
{
    QStringList known;
    for (const qint64 id : std::as_const(m_underWay))
        known << QString::number(id);
    const QString sql = u"SELECT id, state, attempts FROM op WHERE state IN ('sending','ambiguous')"
                        " OR id IN (%1)"_s.arg(known.join(u','));
    QList<DiskStep> rows;
    m_underWay.clear();
    const Handle database = opened(m_outbox, SQLITE_OPEN_READONLY);
    const Query query = prepared(database, sql.toUtf8().constData());
    while (query && sqlite3_step(query.get()) == SQLITE_ROW) {
        DiskStep row;
        row.op = sqlite3_column_int64(query.get(), 0);
        row.state = stateOf(textOf(query, 1)).value_or(OpState::Pending);
        row.attempts = sqlite3_column_int(query.get(), 2);
        rows << row;
        if (row.state == OpState::Sending || row.state == OpState::Ambiguous)
            m_underWay << row.op;
    }
    return rows;
}

QString flawOfCopy(const QString &outbox)
{
    if (!QFileInfo::exists(outbox))
        return {}; // killed before there was one
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.db"_s);
    QFile::copy(outbox, copy);
    QFile::copy(outbox + u"-wal"_s, copy + u"-wal"_s);
    const Handle database = opened(copy, SQLITE_OPEN_READWRITE);
    const Query query = prepared(database, "PRAGMA quick_check");
    if (!query || sqlite3_step(query.get()) != SQLITE_ROW)
        return QString::fromUtf8(sqlite3_errmsg(database.get()));
    const QString finding = QString::fromUtf8(textOf(query, 0));
    return finding == u"ok"_s ? QString() : finding;
}

KeptRows allRows(const QString &file)
{
    KeptRows rows;
    SqliteOutbox outbox(file);
    if (const auto opening = answered(outbox.open()); !opening.ok()) {
        rows.error = opening.error().detail;
        return rows;
    }
    OpQuery all;
    all.limit = 1'000'000;
    const auto ops = answered(outbox.history(all));
    if (!ops.ok()) {
        rows.error = ops.error().detail;
        return rows;
    }
    rows.ops = {ops->crbegin(), ops->crend()};
    for (const Op &op : std::as_const(rows.ops)) {
        const auto events = answered(outbox.events(op.id));
        if (events.ok())
            rows.events << *events;
        else
            rows.error = events.error().detail;
    }
    return rows;
}

} // namespace patchbook::test
