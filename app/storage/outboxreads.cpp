// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxreads.h"

#include "app/storage/exactbytes.h"
#include "app/storage/oprow.h"
#include "app/storage/storednames.h"
#include "app/storage/storedvalues.h"

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

/** Of an operation `o` of a run: it was not tried again in the same run. */
QString isLastOfItsContact()
{
    return u"NOT EXISTS (SELECT 1 FROM op AS later WHERE later.goes_on <> 0"
           " AND later.goes_on = o.id AND later.job = o.job)"_s;
}

/** outcomeOf() as SQL. */
QString conditionOf(JobOutcome outcome)
{
    switch (outcome) {
    case JobOutcome::Waiting:
        return u"state IN ('pending','sending','ambiguous','blocked')"_s;
    case JobOutcome::Changed:
        return u"state = 'confirmed' AND attempts > 0"_s;
    case JobOutcome::Already:
        return u"state = 'confirmed' AND attempts = 0"_s;
    case JobOutcome::Skipped:
        return u"state = 'cancelled' AND error IS NOT NULL"_s;
    case JobOutcome::Conflicted:
        return u"state = 'conflicted'"_s;
    case JobOutcome::Failed:
        return u"state = 'failed'"_s;
    case JobOutcome::Cancelled:
        return u"state = 'cancelled' AND error IS NULL"_s;
    }
    return u"0"_s;
}

/** The WHERE of a query; the title is compared here, because SQLite knows the case of ASCII only.
 */
struct Conditions
{
    QStringList parts = {u"1"_s};
    QVariantList values;

    void add(const QString &part, const QVariantList &bound = {})
    {
        parts.append(part);
        values.append(bound);
    }
};

Conditions conditionsOf(const OpQuery &query)
{
    Conditions where;
    if (query.before != 0)
        where.add(u"id < ?"_s, {query.before});
    if (!query.account.isEmpty())
        where.add(u"account = ?"_s, {exactBytes(query.account)});
    if (query.collection)
        where.add(u"collection = ?"_s, {QString(storedName(*query.collection))});
    if (!query.record.isEmpty()) {
        const QByteArray record = exactBytes(query.record);
        where.add(u"(record = ? OR draft = ? OR echo_record = ?)"_s, {record, record, record});
    }
    if (query.job)
        where.add(u"job = ?"_s, {*query.job});
    if (query.outcome) {
        where.add(conditionOf(*query.outcome));
        where.add(isLastOfItsContact());
    }
    if (query.openOnly)
        where.add(u"state IN ('failed','conflicted') AND closed = 0"_s);
    if (!query.states.isEmpty()) {
        QStringList states;
        for (const OpState state : query.states)
            states.append(u"'%1'"_s.arg(storedName(state)));
        where.add(u"state IN (%1)"_s.arg(states.join(u',')));
    }
    return where;
}

} // namespace

QList<Op> readUnfinished(Database &database)
{
    return readRows(
        database,
        u"SELECT %1 FROM op WHERE state IN ('sending','ambiguous')"
        " OR (state IN ('pending','blocked') AND job = 0) ORDER BY id"_s.arg(opColumns()),
        {}, opFromRow);
}

QList<Op> readHistory(Database &database, const OpQuery &query)
{
    const Conditions where = conditionsOf(query);
    QList<qint64> wanted;
    {
        Statement rows(database, u"SELECT id,title FROM op AS o WHERE %1 ORDER BY id DESC"_s.arg(
                                     where.parts.join(u" AND "_s)));
        rows.run(where.values);
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
    Statement rows(
        database,
        u"SELECT state, count(*), sum(closed = 0) FROM op WHERE job = 0 GROUP BY state"_s);
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
    return readRows(database,
                    u"SELECT %1 FROM op WHERE job = ? AND id > ? AND"
                    " state IN ('pending','blocked') ORDER BY id LIMIT ?"_s.arg(opColumns()),
                    {job, after, qint64(limit)}, opFromRow);
}

JobTally readTally(Database &database, qint64 job)
{
    JobTally tally;
    Statement rows(database, u"SELECT state, attempts > 0, error, count(*) FROM op AS o"
                             " WHERE job = ? AND %1 GROUP BY 1, 2, 3"_s.arg(isLastOfItsContact()));
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
