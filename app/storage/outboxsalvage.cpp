// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxsalvage.h"

#include "app/storage/oprow.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// A row is lost when its page is, so every one is asked for by itself after the first bad page.
constexpr qint64 mostSingleRows = 1'000'000;

/** Takes what can be read of one open, damaged outbox over into a fresh one. */
class Salvager final
{
public:
    Salvager(Database &damaged, Database &fresh, Salvage &salvage)
        : m_damaged(damaged)
        , m_fresh(fresh)
        , m_salvage(salvage)
    {
    }

    /** False when rows may be missing. */
    bool run();
    /** Why the file could not be read just now. */
    const std::optional<DatabaseError> &stop() const { return m_stop; }

private:
    using Take = void (Salvager::*)(const Statement &row);

    bool pass();
    bool walk(const QString &table, const QString &columns, Take take);
    void walkSingly(const QString &table, const QString &select, qint64 from, Take take);
    qint64 asked(const QString &sql, const QVariantList &values = {});
    int kept(const QString &sql, const QVariantList &values);
    void takeOp(const Statement &row);
    void takeEvents(const Op &op, OpState foundIn);
    void takeJob(const Statement &row);
    void takeDraft(const Statement &row);

    Database &m_damaged;
    Database &m_fresh;
    Salvage &m_salvage;
    std::optional<DatabaseError> m_stop;
};

bool Salvager::run()
{
    // Lets a file be read that is shorter than it says, or has errors in its schema.
    m_damaged.run(u"PRAGMA writable_schema=ON"_s);
    pass();
    const bool ops = walk(u"op"_s, opColumns(), &Salvager::takeOp);
    const bool jobs = walk(u"job"_s, jobColumns(), &Salvager::takeJob);
    const bool drafts = walk(u"draft"_s, draftColumns(), &Salvager::takeDraft);
    return ops && jobs && drafts && !m_stop;
}

/** Whether nothing was wrong; passes over damage, but not over a device that fails. */
bool Salvager::pass()
{
    const std::optional<DatabaseError> trouble = m_damaged.takeTrouble();
    if (!trouble)
        return true;
    const bool damage = trouble->kind == DatabaseError::Kind::Damaged ||
                        trouble->kind == DatabaseError::Kind::Other;
    if (!damage && !m_stop)
        m_stop = trouble;
    return false;
}

bool Salvager::walk(const QString &table, const QString &columns, Take take)
{
    const QString select = u"SELECT %1,id FROM %2"_s.arg(columns, table);
    const int idColumn = static_cast<int>(columns.count(u',')) + 1;
    qint64 last = 0;
    {
        Statement rows(m_damaged, select + u" ORDER BY id"_s);
        rows.run();
        while (rows.next()) {
            last = rows.integer(idColumn);
            (this->*take)(rows);
        }
    }
    if (pass())
        return true;
    if (!m_stop)
        walkSingly(table, select, last + 1, take);
    return false;
}

void Salvager::walkSingly(const QString &table, const QString &select, qint64 from, Take take)
{
    const qint64 highest =
        std::max(asked(u"SELECT max(id) FROM %1"_s.arg(table)),
                 asked(u"SELECT seq FROM sqlite_sequence WHERE name=?"_s, {table}));
    const qint64 end = std::min(highest, from + mostSingleRows);
    for (qint64 id = from; id <= end && !m_stop; ++id) {
        Statement row(m_damaged, select + u" WHERE id=?"_s);
        if (row.run({id}) && row.next())
            (this->*take)(row);
        pass();
    }
}

qint64 Salvager::asked(const QString &sql, const QVariantList &values)
{
    const qint64 answer = m_damaged.value(sql, values).toLongLong();
    return pass() ? answer : 0;
}

int Salvager::kept(const QString &sql, const QVariantList &values)
{
    return m_fresh.value(sql, values).toInt();
}

// A row of an older reading stays away: the newer reading comes first.
void Salvager::takeOp(const Statement &row)
{
    std::optional<Op> op = opFromRow(row);
    if (!op || kept(u"SELECT count(*) FROM op WHERE id=? OR uuid=?"_s,
                    {op->id, op->uuid.toString(QUuid::WithoutBraces)}) > 0)
        return;
    const OpState foundIn = op->state;
    if (!isFinal(foundIn)) {
        op->state = OpState::Failed;
        op->salvaged = true;
        op->closed = false;
        op->heldUntilMs = 0;
        op->error.reset();
    }
    if (!m_fresh.run(insertInto(u"op"_s, opColumns()), opValues(*op)))
        return;
    ++m_salvage.ops;
    takeEvents(*op, foundIn);
}

void Salvager::takeEvents(const Op &op, OpState foundIn)
{
    int last = 0;
    Statement insert(m_fresh, insertInto(u"op_event"_s, eventColumns()));
    {
        Statement rows(m_damaged,
                       u"SELECT %1 FROM op_event WHERE op=? ORDER BY seq"_s.arg(eventColumns()));
        rows.run({op.id});
        while (rows.next()) {
            const std::optional<OpEvent> event = eventFromRow(rows);
            if (event && event->seq > last && insert.run(eventValues(*event)))
                last = event->seq;
        }
    }
    pass();
    if (op.state != foundIn) {
        insert.run(eventValues({op.id, last + 1, QDateTime::currentDateTimeUtc(), foundIn, op.state,
                                u"read back from a damaged file"_s}));
    }
}

void Salvager::takeJob(const Statement &row)
{
    const std::optional<Job> job = jobFromRow(row);
    if (job && kept(u"SELECT count(*) FROM job WHERE id=?"_s, {job->id}) == 0)
        m_fresh.run(insertInto(u"job"_s, jobColumns()), jobValues(*job));
}

void Salvager::takeDraft(const Statement &row)
{
    const std::optional<StoredDraft> draft = draftFromRow(row);
    if (!draft)
        return;
    const QVariantList values = draftValues(*draft);
    const bool known =
        kept(u"SELECT count(*) FROM draft WHERE account=? AND collection=? AND record=?"_s,
             values.mid(0, 3)) > 0;
    if (!known && m_fresh.run(insertInto(u"draft"_s, draftColumns()), values))
        ++m_salvage.drafts;
}

} // namespace

Result<Salvage, DatabaseError> salvageOutbox(const QString &path, Database &fresh)
{
    Salvage salvage;
    // Where rows are missing it may be the -wal file that is damaged: once more without it.
    const QString alone =
        QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + u"?immutable=1"_s;
    for (const QString &reading : {path, alone}) {
        const auto damaged = Database::openToRead(reading);
        if (!damaged.ok())
            return fail(damaged.error());
        Salvager salvager(**damaged, fresh, salvage);
        if (salvager.run())
            break;
        if (salvager.stop())
            return fail(*salvager.stop());
    }
    // Without the row of their run nobody would ever show them: they go on as edits of their own.
    fresh.run(u"UPDATE op SET job = 0 WHERE job <> 0"
              " AND NOT EXISTS (SELECT 1 FROM job WHERE job.id = op.job)"_s);
    return salvage;
}

} // namespace patchbook
