// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"
#include "tests/support/answered.h"

#include <QJsonArray>
#include <QJsonObject>

namespace patchbook::test {

/** A run with something in every member. */
inline Job fullJob()
{
    Job job;
    job.account = QStringLiteral("account");
    job.kind = JobKind::Undo;
    job.state = JobState::Paused;
    job.pause = JobPause::EqualRefusals;
    job.trouble = ServiceError{.kind = ErrorKind::Invalid, .status = 422};
    job.fields = {QStringLiteral("owner")};
    job.targets = {QStringLiteral("ann@example.org"), {}};
    job.total = 2;
    job.canaries = 2;
    job.faster = true;
    job.undoOf = 7;
    job.begun = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    job.ended = QDateTime::fromMSecsSinceEpoch(1'700'000'100'123, Qt::UTC);
    return job;
}

using namespace Qt::Literals::StringLiterals;

/** A plain edit of a record. */
inline Op newOp(const QString &record, const QString &account = u"account"_s)
{
    Op op;
    op.uuid = QUuid::createUuid();
    op.account = account;
    op.edit.id = record;
    op.edit.changes.fields.insert(u"email"_s, {u"a@example.com"_s, u"b@example.com"_s});
    return op;
}

/** Text that is lost on the way through most conversions. */
inline QString hostileText()
{
    return QChar(0xfeff) + u"x"_s + QChar(0xd83d) + u"y\0z\u202e👹\r\n\"';--"_s + QChar(0xdc00) +
           QChar(0xfeff);
}

/** Values of every kind, absent, null and empty among them. */
inline QList<QJsonValue> hostileValues()
{
    return {QJsonValue(QJsonValue::Undefined),
            QJsonValue(QJsonValue::Null),
            QString(u""_s),
            hostileText(),
            true,
            qint64(9'007'199'254'740'993),
            std::numeric_limits<qint64>::min(),
            0.1,
            -1.7976931348623157e308,
            5e-324,
            QJsonArray{},
            QJsonArray{QJsonValue::Null, QJsonArray{hostileText()}},
            QJsonObject{{hostileText(), QJsonObject{{QString(), 1}}}}};
}

inline Contact hostileContact()
{
    Contact contact;
    contact.id = hostileText() + u"id"_s;
    int i = 0;
    for (const QJsonValue &value : hostileValues())
        contact.fields.insert(hostileText() + QString::number(i++), value);
    contact.revision = hostileText() + u"revision"_s;
    contact.unreadable = hostileText() + u"unreadable"_s;
    return contact;
}

/** An operation of which no member is what it is by itself. */
inline Op fullOp(const QString &record = hostileText(), const QString &account = u"account"_s)
{
    Op op = newOp(record, account);
    op.collection = Collection::Cards;
    op.job = 3;
    op.undoOf = 4;
    op.goesOn = 5;
    op.edit.kind = EditKind::Create;
    op.draft = hostileText() + u"draft"_s;
    op.baseRevision = hostileText() + u"base"_s;
    op.title = hostileText() + u"Zoë ÄPFEL"_s;
    int i = 0;
    for (const QJsonValue &value : hostileValues()) {
        const QString key = hostileText() + QString::number(i++);
        op.edit.changes.fields.insert(key, {value, value});
        op.conflicts.append({key, value, QJsonValue::Null, value});
        op.conflicts.append({key, QJsonValue(QJsonValue::Undefined), value, u""_s});
        op.unconfirmed.append({key, value, QJsonValue(QJsonValue::Undefined)});
        op.sideEffects.append({key, QJsonValue(QJsonValue::Undefined), value});
    }
    op.look = hostileContact();
    op.plan.requests = {{"PATCH", "/a/%00?b=c", QByteArray("{\"a\":\"\0\xff\xfe\"}", 11)},
                        {"GET", "/", ""}};
    op.plan.anchors = {u"first_name"_s, hostileText()};
    op.echo = hostileContact();
    op.echo->id = hostileText() + u"echo"_s;
    op.state = OpState::Failed;
    op.attempts = 2;
    op.sent = {1'790'000'000'123, 9'876'543'210, u"a boot"_s};
    op.notBeforeMs = 1'790'000'000'456;
    op.heldUntilMs = 1'790'000'000'789;
    op.error = ServiceError{ErrorKind::RateLimited,
                            Delivery::Refused,
                            429,
                            hostileText() + u"code"_s,
                            hostileText() + u"message"_s,
                            {hostileText(), QString()},
                            u"trace"_s,
                            u"detail"_s,
                            std::chrono::seconds(3'000'000'000),
                            hostileText() + u"existing"_s};
    op.closed = true;
    op.salvaged = true;
    return op;
}

inline StoredDraft newDraft(const QString &record, const QString &account = u"account"_s)
{
    StoredDraft draft;
    draft.record = {account, Collection::Contacts, record};
    draft.base = hostileContact();
    int i = 0;
    for (const QJsonValue &value : hostileValues())
        draft.changes.fields.insert(QString::number(i++), {value, value});
    draft.editedAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    return draft;
}

inline QList<qint64> idsOf(const QList<Op> &ops)
{
    QList<qint64> ids;
    for (const Op &op : ops)
        ids.append(op.id);
    return ids;
}

/** Keeps an operation and gives it back with its id. */
inline Op kept(Outbox &outbox, const Op &op)
{
    return answered(outbox.append({op})).value().constFirst();
}

/** Whether the outbox stored this operation in this state. */
inline bool moved(Outbox &outbox, Op op, OpState state)
{
    op.state = state;
    return answered(outbox.commit({{op, u"test"_s}})).ok();
}

} // namespace patchbook::test
