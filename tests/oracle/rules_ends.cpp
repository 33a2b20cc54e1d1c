// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about how an operation ends: kept, applied, told.
#include "tests/oracle/rules.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ServerStep::Kind;

bool stands(const CaseFile &file, const std::optional<QJsonObject> &record, const QString &key,
            const QJsonValue &value)
{
    return record && file.same(key, record->value(key), value);
}

// Whether the field had this value at any time since the operation began.
bool wasThere(const CaseFile &file, const Op &op, const QString &key, const QJsonValue &value)
{
    const QString record = file.recordOf(op);
    return std::ranges::any_of(file.history().steps, [&](const ServerStep &step) {
        return step.record == record && step.seq >= file.bornAt(op) &&
               (stands(file, step.before, key, value) || stands(file, step.after, key, value));
    });
}

bool wasGone(const CaseFile &file, const Op &op, qint64 since)
{
    const QString record = file.recordOf(op);
    return std::ranges::any_of(file.history().steps, [&](const ServerStep &step) {
        return step.record == record && step.seq >= since && step.kind != Kind::WriteReceived &&
               !step.after;
    });
}

// The user may have taken it back, it may have been held back when the program ended, or the next
// edit of the record has taken its place with all its fields.
bool mayBeCancelled(const CaseFile &file, const Op &op)
{
    const History &history = file.history();
    if (history.cancelled.contains(op.id))
        return true;
    if (op.heldUntilMs != 0 && history.starts > 1)
        return true;
    return std::ranges::any_of(history.ops, [&](const Op &later) {
        if (later.id <= op.id || !file.areOfOneRecord(later, op))
            return false;
        if (op.edit.kind == EditKind::Remove || later.edit.kind == EditKind::Remove)
            return true;
        // Nothing of it may be missing there, but for what the save before both has brought about.
        const QMap<QString, FieldChange> &wanted = file.wanted(op).fields;
        return std::ranges::all_of(wanted.keys(), [&](const QString &key) {
            return later.edit.changes.contains(key) || file.wanted(later).contains(key) ||
                   wasThere(file, op, key, wanted.value(key).after);
        });
    });
}

// The save before it may have brought the same value about, which is not sent once more then.
bool wentBefore(const CaseFile &file, const Op &op, const QString &key, const QJsonValue &value)
{
    return std::ranges::any_of(file.history().ops, [&](const Op &earlier) {
        const QMap<QString, FieldChange> &fields = file.wanted(earlier).fields;
        return earlier.id < op.id && earlier.state == OpState::Confirmed &&
               file.areOfOneRecord(earlier, op) && fields.contains(key) &&
               identicalValue(fields.value(key).after, value) &&
               wasThere(file, earlier, key, value);
    });
}

void judgeConfirmed(const CaseFile &file, const Op &op, Verdict &verdict)
{
    if (op.edit.kind == EditKind::Remove) {
        if (!wasGone(file, op, file.bornAt(op))) {
            ++verdict.lost;
            verdict.sentences << u"%1 is told as saved, but the record was never gone."_s.arg(
                file.name(op.id));
        }
        return;
    }
    const ChangeSet &wanted = file.wanted(op);
    for (auto it = wanted.fields.cbegin(); it != wanted.fields.cend(); ++it) {
        const bool told = std::ranges::any_of(
            op.unconfirmed, [&it](const FieldSurprise &field) { return field.key == it.key(); });
        if (told || wasThere(file, op, it.key(), it->after) ||
            wentBefore(file, op, it.key(), it->after))
            continue;
        ++verdict.lost;
        verdict.sentences << u"%1 is told as saved, but %2 never became “%3”."_s.arg(
            file.name(op.id), it.key(), valueText(it->after));
    }
}

int timesApplied(const CaseFile &file, qint64 op)
{
    int times = 0;
    for (const CaseFile::Request &request : file.requestsOf(op)) {
        times += int(std::ranges::count_if(
            request.applied, [](const ServerStep *step) { return step->before != step->after; }));
    }
    return times;
}

// A refused deletion or change whose record somebody has deleted since: it is gone either way.
bool isGoneSince(const CaseFile &file, const Op &op)
{
    if (!op.error || op.error->kind != ErrorKind::NotFound)
        return false;
    const QList<CaseFile::Request> requests = file.requestsOf(op.id);
    return std::ranges::all_of(requests, [&](const CaseFile::Request &request) {
        return wasGone(file, op, request.received->seq);
    });
}

void judgeSaid(const CaseFile &file, Verdict &verdict)
{
    const History &history = file.history();
    QMap<qint64, OpState> last;
    for (const Said &said : history.said) {
        last[said.op] = said.state;
        const bool stored = std::ranges::any_of(history.disk, [&said](const DiskStep &step) {
            return step.op == said.op && step.state == said.state && step.seq < said.seq;
        });
        if (history.everyCommit && !stored) {
            ++verdict.lies;
            verdict.sentences << u"The window was told state %1 of %2, which was not stored yet."_s
                                     .arg(QString::number(int(said.state)), file.name(said.op));
        }
    }
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const Op *op = file.op(it.key());
        if (op && isFinal(*it) && op->state != *it) {
            ++verdict.lies;
            verdict.sentences << u"The last word on %1 was state %2, but it stands at %3."_s.arg(
                file.name(op->id), QString::number(int(*it)), QString::number(int(op->state)));
        }
    }
}

} // namespace

void judgeKept(const CaseFile &file, Verdict &verdict)
{
    const History &history = file.history();
    for (const Save &save : history.saves) {
        if (save.told == Save::Told::Kept && !file.op(save.op)) {
            ++verdict.lost;
            verdict.sentences << u"An edit of %1 was kept as operation %2, which is gone."_s.arg(
                save.record, QString::number(save.op));
        }
    }
    for (const Op &op : history.ops) {
        if (op.state == OpState::Confirmed) {
            judgeConfirmed(file, op, verdict);
        } else if (op.state == OpState::Cancelled && !mayBeCancelled(file, op)) {
            ++verdict.lost;
            verdict.sentences << u"%1 was cancelled, and nobody asked for that."_s.arg(
                file.name(op.id));
        } else if (!isFinal(op.state) && history.drained) {
            ++verdict.lost;
            verdict.sentences << u"%1 never ended: it stands at state %2."_s.arg(
                file.name(op.id), QString::number(int(op.state)));
        }
    }
}

void judgeWords(const CaseFile &file, Verdict &verdict)
{
    const History &history = file.history();
    for (const Op &op : history.ops) {
        // Of a creation that left nothing to look for, no more is told than that nobody knows.
        const bool unknown =
            op.edit.kind == EditKind::Create && op.error && op.error->delivery == Delivery::Unknown;
        const bool denied =
            (op.state == OpState::Failed && !unknown) || op.state == OpState::Cancelled;
        if (denied && timesApplied(file, op.id) > 0 && !isGoneSince(file, op)) {
            ++verdict.lies;
            verdict.sentences << u"%1 is told as not saved, but it was applied."_s.arg(
                file.name(op.id));
        }
    }
    for (const Save &save : history.saves) {
        if (save.told != Save::Told::NotKept)
            continue;
        const bool sent = std::ranges::any_of(file.requests(), [&](const auto &request) {
            return request.received && request.op == 0 &&
                   std::ranges::any_of(save.changes.fields.asKeyValueRange(), [&](const auto &c) {
                       return identicalValue(request.received->sent.value(c.first), c.second.after);
                   });
        });
        if (sent) {
            ++verdict.lies;
            verdict.sentences << u"An edit of %1 was told as not kept, but it was sent."_s.arg(
                save.record);
        }
    }
    judgeSaid(file, verdict);
    verdict.leaks += history.strayRequests;
    if (history.strayRequests > 0)
        verdict.sentences << u"Requests at another server: %1."_s.arg(history.strayRequests);
}

void judgeUndo(const CaseFile &file, Verdict &verdict)
{
    for (const Op &op : file.history().ops) {
        const Op *undone = file.op(op.undoOf);
        if (!undone || op.state != OpState::Confirmed)
            continue;
        // What the user saw, or what the save before it had made of that meanwhile.
        const ChangeSet &undoneChanges = undone->edit.changes;
        for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
            QList<QJsonValue> before = file.seen(*undone, it.key());
            before << undoneChanges.fields.value(it.key()).before;
            const bool wasBefore = std::ranges::any_of(before, [&](const QJsonValue &value) {
                return file.same(it.key(), it->after, value);
            });
            if (undoneChanges.contains(it.key()) && wasBefore)
                continue;
            ++verdict.wrongUndo;
            verdict.sentences << u"%1 puts “%2” into %3, which was not there before."_s.arg(
                file.name(op.id), valueText(it->after), it.key());
        }
    }
}

} // namespace patchbook::test
