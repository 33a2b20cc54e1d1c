// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxqueries.h"

#include "app/storage/oprow.h"
#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

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

QString unfinishedSql()
{
    return u"SELECT %1 FROM op WHERE state IN ('sending','ambiguous')"
           " OR (state IN ('pending','blocked') AND job = 0) ORDER BY id"_s.arg(opColumns());
}

BoundSql historySql(const OpQuery &query)
{
    const Conditions where = conditionsOf(query);
    return {u"SELECT id,title FROM op AS o WHERE %1 ORDER BY id DESC"_s.arg(
                where.parts.join(u" AND "_s)),
            where.values};
}

QString countsSql()
{
    // Left to itself SQLite takes the index of runs, and then every row to see its state.
    return u"SELECT state, count(*), sum(closed = 0) FROM op INDEXED BY op_single"
           " WHERE job = 0 GROUP BY state"_s;
}

QString waitingSql(const QString &columns)
{
    return u"SELECT %1 FROM op WHERE job = ? AND id > ? AND state IN ('pending','blocked')"
           " ORDER BY id LIMIT ?"_s.arg(columns);
}

QString tallySql()
{
    return u"SELECT state, attempts > 0, error, count(*) FROM op AS o"
           " WHERE job = ? AND %1 GROUP BY 1, 2, 3"_s.arg(isLastOfItsContact());
}

QString endedRunsSql()
{
    return u"SELECT id FROM job WHERE ended < ? AND NOT EXISTS (SELECT 1 FROM op"
           " WHERE op.job = job.id AND op.state IN ('pending','sending','ambiguous','blocked'))"_s;
}

} // namespace patchbook
