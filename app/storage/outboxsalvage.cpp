// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxsalvage.h"

#include "app/storage/oprow.h"

#include <QUrl>

#include <algorithm>
#include <functional>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// A row is lost when its page is, so every one is asked for by itself after the first bad page.
constexpr qint64 mostSingleRows = 1'000'000;

/** Goes through all rows of a table that can be read, in the order of their ids. */
class RowWalk final
{
public:
    using Take = std::function<void(const Statement &)>;

    RowWalk(Database &damaged, const QString &table, const QString &columns)
        : m_damaged(damaged)
        , m_table(table)
        , m_columns(columns)
    {
    }

    /** False when rows may be missing. `take` finds the row's id behind the columns. */
    bool run(const Take &take)
    {
        const int idColumn = int(m_columns.count(u',')) + 1;
        qint64 last = 0;
        {
            Statement rows(m_damaged, select() + u" ORDER BY id");
            rows.run();
            while (rows.next()) {
                last = rows.integer(idColumn);
                take(rows);
            }
        }
        if (!m_damaged.takeTrouble())
            return true;
        runSingly(last + 1, take);
        return false;
    }

private:
    QString select() const { return u"SELECT %1,id FROM %2"_s.arg(m_columns, m_table); }

    qint64 asked(const QString &sql, const QVariantList &values = {})
    {
        const qint64 answer = m_damaged.value(sql, values).toLongLong();
        m_damaged.takeTrouble();
        return answer;
    }

    void runSingly(qint64 from, const Take &take)
    {
        const qint64 highest =
            std::max(asked(u"SELECT max(id) FROM %1"_s.arg(m_table)),
                     asked(u"SELECT seq FROM sqlite_sequence WHERE name=?"_s, {m_table}));
        const qint64 end = std::min(highest, from + mostSingleRows);
        for (qint64 id = from; id <= end; ++id) {
            Statement row(m_damaged, select() + u" WHERE id=?");
            if (row.run({id}) && row.next())
                take(row);
            m_damaged.takeTrouble();
        }
    }

    Database &m_damaged;
    QString m_table;
    QString m_columns;
};

bool isKept(Database &fresh, const QString &table, qint64 id)
{
    return fresh.value(u"SELECT count(*) FROM %1 WHERE id=?"_s.arg(table), {id}).toInt() > 0;
}

void takeEvents(Database &damaged, Database &fresh, const Op &op, OpState foundIn)
{
    int last = 0;
    Statement rows(damaged,
                   u"SELECT %1 FROM op_event WHERE op=? ORDER BY seq"_s.arg(eventColumns()));
    rows.run({op.id});
    Statement insert(fresh, insertInto(u"op_event"_s, eventColumns()));
    while (rows.next()) {
        const std::optional<OpEvent> event = eventFromRow(rows);
        if (event && event->seq > last && insert.run(eventValues(*event)))
            last = event->seq;
    }
    damaged.takeTrouble();
    if (op.state != foundIn) {
        insert.run(eventValues({op.id, last + 1, QDateTime::currentDateTimeUtc(), foundIn, op.state,
                                u"read back from a damaged file"_s}));
    }
}

// A sound row of an older reading stays: this is called with the newer reading first.
bool takeOp(Database &damaged, Database &fresh, const Statement &row)
{
    std::optional<Op> op = opFromRow(row);
    const bool isNew = op && fresh.value(u"SELECT count(*) FROM op WHERE id=? OR uuid=?"_s,
                                         {op->id, op->uuid.toString(QUuid::WithoutBraces)})
                                     .toInt() == 0;
    if (!isNew)
        return false;
    const OpState foundIn = op->state;
    if (!isFinal(foundIn)) {
        op->state = OpState::Failed;
        op->salvaged = true;
        op->closed = false;
        op->heldUntilMs = 0;
        op->error.reset();
    }
    if (!fresh.run(insertInto(u"op"_s, opColumns()), opValues(*op)))
        return false;
    takeEvents(damaged, fresh, *op, foundIn);
    return true;
}

bool takeJob(Database &fresh, const Statement &row)
{
    const std::optional<Job> job = jobFromRow(row);
    return job && !isKept(fresh, u"job"_s, job->id) &&
           fresh.run(insertInto(u"job"_s, jobColumns()), jobValues(*job));
}

bool takeDraft(Database &fresh, const Statement &row)
{
    const std::optional<StoredDraft> draft = draftFromRow(row);
    if (!draft)
        return false;
    const QVariantList values = draftValues(*draft);
    const bool known = fresh
                           .value(u"SELECT count(*) FROM draft"
                                  " WHERE account=? AND collection=? AND record=?"_s,
                                  values.mid(0, 3))
                           .toInt() > 0;
    return !known && fresh.run(insertInto(u"draft"_s, draftColumns()), values);
}

bool salvageReading(Database &damaged, Database &fresh, Salvage &salvage)
{
    // Lets a file be read that is shorter than it says, or has errors in its schema.
    damaged.run(u"PRAGMA writable_schema=ON"_s);
    damaged.takeTrouble();
    bool whole = RowWalk(damaged, u"op"_s, opColumns()).run([&](const Statement &row) {
        salvage.ops += takeOp(damaged, fresh, row) ? 1 : 0;
    });
    whole = RowWalk(damaged, u"job"_s, jobColumns()).run([&](const Statement &row) {
        takeJob(fresh, row);
    }) && whole;
    whole = RowWalk(damaged, u"draft"_s, draftColumns()).run([&](const Statement &row) {
        salvage.drafts += takeDraft(fresh, row) ? 1 : 0;
    }) && whole;
    return whole;
}

} // namespace

Salvage salvageOutbox(const QString &path, Database &fresh)
{
    Salvage salvage;
    bool whole = false;
    if (auto damaged = Database::openToRead(path); damaged.ok())
        whole = salvageReading(**damaged, fresh, salvage);
    if (whole)
        return salvage;
    // Perhaps it is the -wal file that is damaged or of another database: once more without it.
    const QString alone =
        QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + u"?immutable=1";
    if (auto damaged = Database::openToRead(alone); damaged.ok())
        salvageReading(**damaged, fresh, salvage);
    return salvage;
}

} // namespace patchbook
