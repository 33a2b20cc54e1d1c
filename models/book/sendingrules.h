// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/ports/outbox.h"

#include <QFuture>

#include <chrono>
#include <optional>

namespace patchbook {

/** Times an operation is sent before it counts as failed. */
inline constexpr int maxAttempts = 3;

/** A look older than this is taken again before anything is sent. */
inline constexpr std::chrono::milliseconds oldestLook{2000};

/** The same of a look that a page of the list stands in for: see GivenLook. */
inline constexpr std::chrono::milliseconds oldestGivenLook{15'000};

/** A record of a bulk run that cannot be read so many times in a row counts as failed. */
inline constexpr int maxFailedLooksInRun = 5;

/** The longest pause that an operation found at start is made to sit out. */
inline constexpr std::chrono::milliseconds longestWait = std::chrono::hours(1);

/** Single edits of one account under way at a time, and as many of bulk runs beside them. */
inline constexpr int operationsPerAccount = 3;

/** It belongs to a bulk run and is not under way: the run has it, not the Dispatcher. */
bool waitsInRun(const Op &op);

/** The record as the book here knows it: a contact not yet created has its local id. */
RecordRef recordOf(const Op &op);

/** The record as the service knows it; one not created yet has its local id. */
RecordRef savedRecordOf(const Op &op);

/** Saved in the form, which sends all edits of its record: a later one holds an earlier one. */
bool isFromForm(const Op &op);

/** What a contact that is being made can be found by at the service, before it has an id. */
struct Trace
{
    QString key; ///< a field with an e-mail address or an international phone number
    QString value;
};
std::optional<Trace> traceOf(const Schema &schema, const Op &creation);

/** A second save of a new contact that exists by now: a change of what `made`, confirmed, made. */
Op turnedIntoChange(const Schema &schema, Op creation, const Op &made);

/** An edit that was made while its record was being saved, put on top of what came of that save. */
Op followed(const Schema &schema, Op follower, const Op &confirmed);

/**
 * What is left to do of an edit: all of it, but for what an earlier request of it wrote and nobody
 * changed since.
 */
ChangeSet leftToDo(const Schema &schema, const Op &op, const Contact &now);

/**
 * Whether a record changed since it was rehearsed, in any field that does not move by itself. Of a
 * field that the rehearsed one lacks nothing is known: it may come from a list that tells less.
 */
bool isChangedSince(const Schema &schema, const Contact &rehearsed, const Contact &now);

/** What puts a confirmed change back: from what we wrote to what was there. Empty: nothing can. */
ChangeSet putBackOf(const Op &confirmed);

/** Nothing reached the service, or it asks us to come later: no record's fault. */
bool slowsAccount(const ServiceError &error);

/** Nothing of this account can go on until somebody acts: a refused token, a locked keychain. */
bool pausesAccount(ErrorKind kind);

/** The service was not reached or asked us to come later: the edit waits, it has not failed. */
bool mayPass(const ServiceError &error);

/** The pause after so many failures in a row: 1 s, doubled each time, at most a minute. */
std::chrono::milliseconds backOff(int failures);

/** Calls `then` with the answer; a future that ends cancelled (its service went) is no answer. */
template <class T, class Then>
void onAnswer(QObject *context, QFuture<ServiceResult<T>> answer, Then then)
{
    answer.then(context, then).onCanceled(context, [then] {
        then(ServiceResult<T>(fail(ServiceError{.kind = ErrorKind::Cancelled})));
    });
}

} // namespace patchbook
