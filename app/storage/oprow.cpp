// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/oprow.h"

#include "app/storage/rowreader.h"
#include "app/storage/storedvalues.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant idOrNext(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

QVariant name(QLatin1StringView storedName)
{
    return QString(storedName);
}

QVariant bytesOrNull(const std::optional<Contact> &contact)
{
    return contact ? QVariant(storedBytes(*contact)) : QVariant();
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

QString opColumns()
{
    return u"id,uuid,account,collection,job,undo_of,goes_on,kind,record,changes,draft,"
           "base_revision,title,look,plan,echo,echo_record,state,attempts,sent_wall,sent_mono,"
           "sent_boot,not_before,held_until,error,conflicts,unconfirmed,side_effects,closed,"
           "salvaged"_s;
}

QVariantList opValues(const Op &op)
{
    return {idOrNext(op.id),
            op.uuid.toString(QUuid::WithoutBraces),
            exactBytes(op.account),
            name(storedName(op.collection)),
            op.job,
            op.undoOf,
            op.goesOn,
            name(storedName(op.edit.kind)),
            exactBytes(op.edit.id),
            storedBytes(op.edit.changes),
            exactBytes(op.draft),
            exactBytes(op.baseRevision),
            exactBytes(op.title),
            bytesOrNull(op.look),
            storedBytes(op.plan),
            bytesOrNull(op.echo),
            op.echo ? QVariant(exactBytes(op.echo->id)) : QVariant(),
            name(storedName(op.state)),
            qint64(op.attempts),
            op.sent.wallMs,
            op.sent.monotonicMs,
            exactBytes(op.sent.boot),
            op.notBeforeMs,
            op.heldUntilMs,
            op.error ? QVariant(storedBytes(*op.error)) : QVariant(),
            storedBytes(op.conflicts),
            storedBytes(op.unconfirmed),
            storedBytes(op.sideEffects),
            qint64(op.closed),
            qint64(op.salvaged)};
}

std::optional<Op> opFromRow(const Statement &statement)
{
    RowReader row(statement);
    Op op;
    op.id = row.integer();
    op.uuid = QUuid::fromString(row.name());
    op.account = row.exact();
    op.collection = row.enumerator<Collection>();
    op.job = row.integer();
    op.undoOf = row.integer();
    op.goesOn = row.integer();
    op.edit.kind = row.enumerator<EditKind>();
    op.edit.id = row.exact();
    op.edit.changes = row.value(changesFromStored);
    op.draft = row.exact();
    op.baseRevision = row.exact();
    op.title = row.exact();
    op.look = row.optional(contactFromStored);
    op.plan = row.value(planFromStored);
    op.echo = row.optional(contactFromStored);
    row.skip(); // the answer's id stands in its own column for the history only
    op.state = row.enumerator<OpState>();
    op.attempts = static_cast<int>(row.integer());
    op.sent.wallMs = row.integer();
    op.sent.monotonicMs = row.integer();
    op.sent.boot = row.exact();
    op.notBeforeMs = row.integer();
    op.heldUntilMs = row.integer();
    op.error = row.optional(errorFromStored);
    op.conflicts = row.value(conflictsFromStored);
    op.unconfirmed = row.value(surprisesFromStored);
    op.sideEffects = row.value(surprisesFromStored);
    op.closed = row.flag();
    op.salvaged = row.flag();
    if (!row.isSound() || op.id <= 0 || op.uuid.isNull())
        return std::nullopt;
    return op;
}

QString eventColumns()
{
    return u"op,seq,at,from_state,to_state,why"_s;
}

QVariantList eventValues(const OpEvent &event)
{
    return {event.op,
            qint64(event.seq),
            event.at.toMSecsSinceEpoch(),
            name(storedName(event.from)),
            name(storedName(event.to)),
            exactBytes(event.why)};
}

std::optional<OpEvent> eventFromRow(const Statement &statement)
{
    RowReader row(statement);
    OpEvent event;
    event.op = row.integer();
    event.seq = static_cast<int>(row.integer());
    event.at = utc(row.integer());
    event.from = row.enumerator<OpState>();
    event.to = row.enumerator<OpState>();
    event.why = row.exact();
    return row.isSound() ? std::optional(event) : std::nullopt;
}

QString jobColumns()
{
    return u"id,account,kind,state,pause,trouble,fields,targets,total,canaries,faster,undo_of,"
           "begun,ended"_s;
}

QVariantList jobValues(const Job &job)
{
    return {idOrNext(job.id),
            exactBytes(job.account),
            name(storedName(job.kind)),
            name(storedName(job.state)),
            name(storedName(job.pause)),
            job.trouble ? QVariant(storedBytes(*job.trouble)) : QVariant(),
            storedBytes(job.fields),
            storedBytes(job.targets),
            qint64(job.total),
            qint64(job.canaries),
            qint64(job.faster),
            job.undoOf,
            job.begun.toMSecsSinceEpoch(),
            timeOrNull(job.ended)};
}

std::optional<Job> jobFromRow(const Statement &statement)
{
    RowReader row(statement);
    Job job;
    job.id = row.integer();
    job.account = row.exact();
    job.kind = row.enumerator<JobKind>();
    job.state = row.enumerator<JobState>();
    job.pause = row.enumerator<JobPause>();
    job.trouble = row.optional(errorFromStored);
    job.fields = row.value(textsFromStored);
    job.targets = row.value(textsFromStored);
    job.total = static_cast<int>(row.integer());
    job.canaries = static_cast<int>(row.integer());
    job.faster = row.flag();
    job.undoOf = row.integer();
    job.begun = utc(row.integer());
    if (const std::optional<qint64> ended = row.integerOrNull())
        job.ended = utc(*ended);
    return row.isSound() ? std::optional(job) : std::nullopt;
}

QString draftColumns()
{
    return u"account,collection,record,is_new,base,changes,edited_at"_s;
}

QVariantList draftValues(const StoredDraft &draft)
{
    return {exactBytes(draft.record.account), name(storedName(draft.record.collection)),
            exactBytes(draft.record.id),      qint64(draft.isNew),
            storedBytes(draft.base),          storedBytes(draft.changes),
            timeOrNull(draft.editedAt)};
}

std::optional<StoredDraft> draftFromRow(const Statement &statement)
{
    RowReader row(statement);
    StoredDraft draft;
    draft.record.account = row.exact();
    draft.record.collection = row.enumerator<Collection>();
    draft.record.id = row.exact();
    draft.isNew = row.flag();
    draft.base = row.value(contactFromStored);
    draft.changes = row.value(changesFromStored);
    constexpr int editedAt = 6;
    if (!statement.value(editedAt).isNull())
        draft.editedAt = utc(row.integer());
    return row.isSound() ? std::optional(draft) : std::nullopt;
}

QString insertInto(const QString &table, const QString &columns)
{
    const QString marks = QStringList(columns.count(u',') + 1, u"?"_s).join(u',');
    return u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(table, columns, marks);
}

QString assignments(const QString &columns)
{
    return QString(columns).replace(u',', u"=?,"_s) + u"=?";
}

} // namespace patchbook
