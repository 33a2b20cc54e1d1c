// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about each request on its way: once, kept before, after a look, of edited fields alone.
#include "tests/oracle/rules.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ServerStep::Kind;

bool isFresh(const CaseFile &file, const ServerStep *look, const ServerStep &received)
{
    return look && received.ms - look->ms <= file.history().window.count();
}

/** Whether this answer is what the operation's row holds as its look. */
bool isLookOf(const CaseFile &file, const Op &op, const ServerStep &read)
{
    if (!op.look || !read.after)
        return false;
    const QStringList keys = read.after->keys();
    return std::ranges::all_of(keys, [&](const QString &key) {
        return file.same(key, read.after->value(key), op.look->value(key));
    });
}

// The look which the write stands on: nothing of ours came to the record in between. A list that is
// refreshed, or a contact that is shown, reads too: the row tells which answer was the look.
const ServerStep *lookBefore(const CaseFile &file, const ServerStep &received, const Op &op)
{
    const ServerStep *last = nullptr;
    const ServerStep *own = nullptr;
    for (const ServerStep &step : file.history().steps) {
        if (step.seq >= received.seq)
            break;
        if (step.record != received.record)
            continue;
        if (step.kind == Kind::ReadServed) {
            last = &step;
            own = isLookOf(file, op, step) ? &step : own;
        } else if (step.kind == Kind::WriteReceived) {
            last = own = nullptr;
        }
    }
    // Of an operation that was sent again the row knows the later look only.
    return isFresh(file, own, received) ? own : last;
}

// Nobody could have seen it: it came after a look that was fresh, before the write took effect.
bool wasInWindow(const CaseFile &file, const CaseFile::Request &request, const ServerStep &applied,
                 const QString &key)
{
    const ServerStep *look = lookBefore(file, *request.received, *file.op(request.op));
    if (!isFresh(file, look, *request.received) ||
        applied.ms - request.received->ms > file.history().lateness.count())
        return false;
    return std::ranges::any_of(file.history().steps, [&](const ServerStep &step) {
        return step.kind == Kind::ForeignApplied && step.record == applied.record &&
               step.seq > look->seq && step.seq < applied.seq && step.after &&
               file.same(key, step.after->value(key), applied.before->value(key));
    });
}

void judgeField(const CaseFile &file, const CaseFile::Request &request, const ServerStep &applied,
                const QString &key, Verdict &verdict)
{
    const Op &op = *file.op(request.op);
    const QJsonValue there = applied.before->value(key);
    if (file.same(key, there, applied.sent.value(key)) || file.isOurs(op, key, there) ||
        std::ranges::any_of(file.seen(op, key),
                            [&](const QJsonValue &seen) { return file.same(key, seen, there); }))
        return;
    if (wasInWindow(file, request, applied, key)) {
        ++verdict.inWindow;
        return;
    }
    ++verdict.overwritten;
    verdict.sentences << u"%1 replaced “%2” in %3, which the user has not seen."_s.arg(
        file.name(op.id), valueText(there), key);
}

void judgeRemoval(const CaseFile &file, const CaseFile::Request &request, const ServerStep &applied,
                  Verdict &verdict)
{
    const ServerStep *look = lookBefore(file, *request.received, *file.op(request.op));
    for (const ServerStep &step : file.history().steps) {
        if (step.kind != Kind::ForeignApplied || step.record != applied.record ||
            step.seq > applied.seq || step.seq < file.bornAt(*file.op(request.op)))
            continue;
        if (isFresh(file, look, *request.received) && step.seq > look->seq) {
            ++verdict.inWindow;
        } else {
            ++verdict.overwritten;
            verdict.sentences << u"%1 removed what somebody had changed meanwhile."_s.arg(
                file.name(request.op));
        }
        return;
    }
}

// An edit that lands after a later one of the same field has overwritten the user's last word.
void judgeOwnOrder(const CaseFile &file, Verdict &verdict)
{
    QMap<QString, qint64> latest; // by record and field
    for (const ServerStep &step : file.history().steps) {
        if (step.kind != Kind::WriteApplied)
            continue;
        const qint64 id = file.requests().value(step.request).op;
        const Op *op = file.op(id);
        for (auto it = step.sent.begin(); op && it != step.sent.end(); ++it) {
            if (file.isAnchor(*op, step, it.key()) && !op->edit.changes.contains(it.key()))
                continue;
            qint64 &last = latest[step.record + u'/' + it.key()];
            if (id < last) {
                ++verdict.overwritten;
                verdict.sentences << u"%1 landed in %2 after the later %3."_s.arg(
                    file.name(id), it.key(), file.name(last));
            }
            last = std::max(last, id);
        }
    }
}

void judgeKeptBefore(const CaseFile &file, const CaseFile::Request &request, int before,
                     Verdict &verdict)
{
    int stored = 0;
    bool known = false;
    for (const DiskStep &step : file.history().disk) {
        if (step.seq >= request.received->seq)
            break;
        if (step.op != request.op)
            continue;
        stored += step.state == OpState::Sending ? 1 : 0;
        known =
            step.attempts > 0 || (step.state != OpState::Pending && step.state != OpState::Blocked);
    }
    const Op &op = *file.op(request.op);
    const int perSending = std::max(1, int(op.plan.requests.size()));
    if (known && (!file.history().everyCommit || before < stored * perSending))
        return;
    ++verdict.unkept;
    verdict.sentences << u"A request of %1 came in before the outbox knew of it."_s.arg(
        file.name(request.op));
}

void judgeContent(const CaseFile &file, const CaseFile::Request &request, Verdict &verdict)
{
    const Op &op = *file.op(request.op);
    const QSet<QString> touched = file.touched(op);
    for (const QString &key : request.received->sent.keys()) {
        if (touched.contains(key) || file.isAnchor(op, *request.received, key))
            continue;
        ++verdict.notMinimal;
        verdict.sentences << u"%1 sent %2, which nobody edited."_s.arg(file.name(op.id), key);
    }
}

} // namespace

void judgeOnce(const CaseFile &file, Verdict &verdict)
{
    for (const Op &op : file.history().ops) {
        const QList<CaseFile::Request> requests = file.requestsOf(op.id);
        QMap<QString, int> applied; // by what it does
        for (const CaseFile::Request &request : requests) {
            for (const ServerStep *step : request.applied) {
                // What a service forces us to send may be in each of several requests.
                for (const QString &key : step->sent.keys())
                    applied[key] += op.edit.changes.contains(key) ? 1 : 0;
                if (op.edit.kind != EditKind::Change)
                    applied[QString::fromLatin1(step->method)] += step->before != step->after;
            }
        }
        const int most = applied.isEmpty() ? 0 : std::ranges::max(applied.values());
        if (most > 1) {
            ++verdict.twice;
            verdict.sentences << u"%1 was applied %2 times."_s.arg(file.name(op.id),
                                                                   QString::number(most));
        }
        const int mayCome = file.sendings(op) * std::max(1, int(op.plan.requests.size()));
        if (int(requests.size()) > mayCome) {
            ++verdict.twice;
            verdict.sentences << u"%1 was received %2 times, but sent only %3 times."_s.arg(
                file.name(op.id), QString::number(requests.size()), QString::number(mayCome));
        }
    }
}

void judgeOverwriting(const CaseFile &file, Verdict &verdict)
{
    for (const CaseFile::Request &request : file.requests()) {
        const Op *op = file.op(request.op);
        if (!op || !request.received)
            continue;
        for (const ServerStep *step : request.applied) {
            if (!step->before)
                continue;
            if (op->edit.kind == EditKind::Remove)
                judgeRemoval(file, request, *step, verdict);
            for (const QString &key : step->sent.keys())
                judgeField(file, request, *step, key, verdict);
        }
    }
    judgeOwnOrder(file, verdict);
}

void judgeRequests(const CaseFile &file, Verdict &verdict)
{
    QMap<qint64, int> received;
    for (const CaseFile::Request &request : file.requests()) {
        if (!request.received)
            continue;
        if (!file.op(request.op)) {
            ++verdict.notMinimal;
            verdict.sentences << u"No save explains a %1 of “%2”."_s.arg(
                QString::fromLatin1(request.received->method), request.received->record);
            continue;
        }
        judgeKeptBefore(file, request, received[request.op]++, verdict);
        judgeContent(file, request, verdict);
        const bool isNew = request.received->method == "POST";
        const ServerStep *look = lookBefore(file, *request.received, *file.op(request.op));
        if (!isNew && !isFresh(file, look, *request.received)) {
            ++verdict.blind;
            verdict.sentences << u"%1 was sent without a look just before."_s.arg(
                file.name(request.op));
        }
    }
}

} // namespace patchbook::test
