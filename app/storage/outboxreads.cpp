// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxreads.h"

#include "app/storage/oprow.h"
#include "app/storage/outboxqueries.h"
#include "app/storage/storednames.h"
#include "app/storage/storedvalues.h"
#include "models/domain/exactbytes.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QList<T> readRows(Database &database, const QString &sql, const QVariantList &values,
                  std::optional<T> (*read)(const Statement &))
{
    QList<T> found;
    Statement rows(database, sql);
    rows.run(values);
    while (rows.next()) {
        if (std::optional<T> value = read(rows))
            found.append(*std::move(value));
    }
    return found;
}

} // namespace

QList<Op> readUnfinished(Database &database)
{
    return readRows(database, unfinishedSql(), {}, opFromRow);
}

QList<Op> readHistory(Database &database, const OpQuery &query)
{
    const BoundSql matches = historySql(query);
    QList<qint64> wanted;
    {
        Statement rows(database, matches.sql);
        rows.run(matches.values);
        while (wanted.size() < query.limit && rows.next()) {
            if (query.title.isEmpty() ||
                exactText(rows.bytes(1)).contains(query.title, Qt::CaseInsensitive))
                wanted.append(rows.integer(0));
        }
    }
    QList<Op> found;
    Statement row(database, u"SELECT %1 FROM op WHERE id = ?"_s.arg(opColumns()));
    for (const qint64 id : std::as_const(wanted)) {
        if (!row.run({id}) || !row.next())
            continue;
        if (std::optional<Op> op = opFromRow(row))
            found.append(*std::move(op));
    }
    return found;
}

OpCounts readCounts(Database &database)
{
    OpCounts counts;
    Statement rows(database, countsSql());
    rows.run();
    while (rows.next()) {
        const std::optional<OpState> state = fromStoredName<OpState>(rows.text(0));
        const int all = static_cast<int>(rows.integer(1));
        const int open = static_cast<int>(rows.integer(2));
        if (!state)
            continue;
        counts.waiting += isFinal(*state) ? 0 : all;
        counts.failed += *state == OpState::Failed ? open : 0;
        counts.conflicted += *state == OpState::Conflicted ? open : 0;
    }
    return counts;
}

QList<OpEvent> readEvents(Database &database, qint64 op)
{
    return readRows(database,
                    u"SELECT %1 FROM op_event WHERE op = ? ORDER BY seq"_s.arg(eventColumns()),
                    {op}, eventFromRow);
}

QList<Job> readJobs(Database &database)
{
    return readRows(database, u"SELECT %1 FROM job ORDER BY id DESC"_s.arg(jobColumns()), {},
                    jobFromRow);
}

QList<Op> readWaitingIn(Database &database, qint64 job, qint64 after, int limit)
{
    return readRows(database, waitingSql(opColumns()), {job, after, qint64(limit)}, opFromRow);
}

JobTally readTally(Database &database, qint64 job)
{
    JobTally tally;
    Statement rows(database, tallySql());
    rows.run({job});
    while (rows.next()) {
        Op op;
        op.state = fromStoredName<OpState>(rows.text(0)).value_or(OpState::Failed);
        op.attempts = static_cast<int>(rows.integer(1));
        if (!rows.value(2).isNull())
            op.error = errorFromStored(rows.bytes(2)).value_or(ServiceError{});
        tally.add(op, static_cast<int>(rows.integer(3)));
    }
    return tally;
}

QList<StoredDraft> readDrafts(Database &database)
{
    return readRows(database, u"SELECT %1 FROM draft ORDER BY id"_s.arg(draftColumns()), {},
                    draftFromRow);
}

} // namespace patchbook
