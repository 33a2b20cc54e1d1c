// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/sendingrules.h"

#include "models/domain/field.h"

#include <algorithm>

namespace patchbook {

using namespace std::chrono_literals;

bool waitsInRun(const Op &op)
{
    return op.job != 0 && (op.state == OpState::Pending || op.state == OpState::Blocked);
}

RecordRef recordOf(const Op &op)
{
    return {op.account, op.collection, op.draft};
}

RecordRef savedRecordOf(const Op &op)
{
    return {op.account, op.collection, op.edit.id.isEmpty() ? op.draft : op.edit.id};
}

bool isFromForm(const Op &op)
{
    return op.goesOn == 0 && op.undoOf == 0 && op.job == 0;
}

std::optional<Trace> traceOf(const Schema &schema, const Op &creation)
{
    for (const Field &field : schema.fields()) {
        const QString text =
            valueText(creation.edit.changes.fields.value(field.key).after).trimmed();
        // A national number is stored with its country code: it would not be found.
        const bool searchable = field.kind == FieldKind::Email ||
                                (field.kind == FieldKind::Phone && text.startsWith(u'+'));
        if (searchable && !text.isEmpty())
            return Trace{field.key, valueText(creation.edit.changes.fields.value(field.key).after)};
    }
    return std::nullopt;
}

namespace {

bool isAmong(const QList<FieldSurprise> &surprises, const QString &key)
{
    return std::ranges::any_of(
        surprises, [&key](const FieldSurprise &surprise) { return surprise.key == key; });
}

} // namespace

Op turnedIntoChange(const Schema &schema, Op creation, const Op &made)
{
    const Contact &contact = *made.echo;
    creation.edit.kind = EditKind::Change;
    creation.edit.id = contact.id;
    creation.draft = contact.id;
    creation.baseRevision = contact.revision;
    // What an answer shows beside our values is the service's own default. In a contact that was
    // found by a look, and not in the answer, somebody else may have put it there meanwhile.
    const bool answered = !made.look;
    ChangeSet &changes = creation.edit.changes;
    for (auto it = changes.fields.begin(); it != changes.fields.end(); ++it) {
        if (answered || made.edit.changes.contains(it.key()))
            *it = onTopOf(schema, it.key(), *it, contact.value(it.key()));
    }
    return creation;
}

Op followed(const Schema &schema, Op follower, const Op &confirmed)
{
    if (!confirmed.echo)
        return follower;
    // What went through already is not sent once more because the service spells it otherwise.
    const ChangeSet &went = confirmed.edit.changes;
    follower.edit.changes.fields.removeIf([&](std::pair<const QString &, FieldChange &> field) {
        return !isAmong(confirmed.unconfirmed, field.first) && went.contains(field.first) &&
               identicalValue(went.fields.value(field.first).after, field.second.after);
    });
    if (follower.edit.kind == EditKind::Create && follower.edit.id.isEmpty())
        return turnedIntoChange(schema, std::move(follower), confirmed);
    ChangeSet &changes = follower.edit.changes;
    for (auto it = changes.fields.begin(); it != changes.fields.end(); ++it) {
        if (went.contains(it.key()))
            *it = onTopOf(schema, it.key(), *it, confirmed.echo->value(it.key()));
    }
    return follower;
}

ChangeSet leftToDo(const Schema &schema, const Op &op, const Contact &now)
{
    ChangeSet left = op.edit.changes;
    if (!op.echo)
        return left;
    const QList<FieldSurprise> missing = unconfirmed(schema, left, *op.echo);
    left.fields.removeIf([&](std::pair<const QString &, FieldChange &> field) {
        const QString &key = field.first;
        return !isAmong(missing, key) && schema.sameValue(key, now.value(key), op.echo->value(key));
    });
    return left;
}

bool isChangedSince(const Schema &schema, const Contact &rehearsed, const Contact &now)
{
    if (!now.revision.isEmpty() && now.revision == rehearsed.revision)
        return false;
    const QStringList keys = rehearsed.fields.keys();
    return std::ranges::any_of(keys, [&](const QString &key) {
        const Field *field = schema.field(key);
        return field && !field->flags.testAnyFlags(FieldFlag::Bookkeeping | FieldFlag::Rewritten) &&
               !schema.sameValue(key, rehearsed.value(key), now.value(key));
    });
}

ChangeSet putBackOf(const Op &confirmed)
{
    ChangeSet back;
    if (confirmed.state != OpState::Confirmed || confirmed.edit.kind != EditKind::Change ||
        confirmed.attempts == 0 || !confirmed.look)
        return back;
    const ChangeSet &made = confirmed.edit.changes;
    for (auto it = made.fields.cbegin(); it != made.fields.cend(); ++it) {
        const QJsonValue before = confirmed.look->value(it.key());
        const QJsonValue wrote = confirmed.echo ? confirmed.echo->value(it.key()) : it->after;
        if (!identicalValue(before, wrote))
            back.fields.insert(
                it.key(), {wrote, isEmptyValue(before) ? QJsonValue(QJsonValue::Null) : before});
    }
    return back;
}

bool slowsAccount(const ServiceError &error)
{
    constexpr int serviceUnavailable = 503;
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited ||
           error.kind == ErrorKind::NotTheService || error.status == serviceUnavailable;
}

bool pausesAccount(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::ReadOnly ||
           kind == ErrorKind::TokenMissing || kind == ErrorKind::TokenUnusable ||
           kind == ErrorKind::KeychainLocked || kind == ErrorKind::KeychainUnavailable;
}

// The service was not reached or asked us to come later: the edit waits, it has not failed.
bool mayPass(const ServiceError &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::NotTheService:
    case ErrorKind::Malformed:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Cancelled:
    case ErrorKind::AskedOtherwise:
        return true;
    case ErrorKind::Tls:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::TooLong:
    case ErrorKind::Refused:
    case ErrorKind::ScopeMissing:
    case ErrorKind::WrongPlace:
    case ErrorKind::Duplicate:
    case ErrorKind::Archived:
    case ErrorKind::ReadOnly:
    case ErrorKind::LeftOut:
    case ErrorKind::NothingToSend:
    case ErrorKind::TokenMissing:
    case ErrorKind::TokenUnusable:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
        return false;
    }
    return false;
}

std::chrono::milliseconds backOff(int failures)
{
    return std::min<std::chrono::milliseconds>(1s * (1 << std::min(failures, 6)), 60s);
}

} // namespace patchbook
