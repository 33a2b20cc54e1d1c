// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every sentence about bulk runs is made here.
#pragma once

#include "models/domain/leftout.h"
#include "models/ports/outbox.h"
#include "ui/explanation.h"

#include <QString>

#include <chrono>
#include <optional>

namespace patchbook {

class BulkRun;
class Schema;

/** How a run stands at this moment, beyond what is stored of it. */
struct RunNow
{
    bool isLive = false;       ///< this program works at it, or waits to
    bool isTrying = false;     ///< it tries out whether all is well
    bool isBehind = false;     ///< it waits for an earlier run of its account
    bool isCancelling = false; ///< what is under way comes to its end
    double perMinute = 0;      ///< contacts; 0 when nothing can be said
    std::optional<std::chrono::seconds> remaining = {};
};
RunNow runNow(const BulkRun &run);

/** How many contacts of a run have come to their end. */
int endedIn(const JobTally &tally);

/**
 * What a run does, as a title: "Give contacts to jane@x.example", "Change Company and Tags". Safe
 * to show. `undone` is the run that it puts back, if that is known; `schema` may be nullptr.
 */
QString runTitle(const Job &job, const Schema *schema, const Job *undone = nullptr);

/** One line: "1,200 of 2,482, about 9 minutes left", "Paused: …", "Done". */
QString runLine(const Job &job, const JobTally &tally, const RunNow &now);
/** Fewer words, for a narrow place: "48 %", "Paused: …", "Done". */
QString runShortLine(const Job &job, const JobTally &tally, const RunNow &now);
/** What it does at this moment, in one sentence. */
QString runSentence(const Job &job, const JobTally &tally, const RunNow &now);
/** "about 180 contacts a minute"; "" when nothing can be said. */
QString rateWords(double perMinute);
/** "less than a minute", "about 25 minutes", "about 3 hours": no more exact than is honest. */
QString durationWords(std::chrono::seconds time);

/** The name of the drawing that stands for an outcome. */
QString outcomeIcon(JobOutcome outcome);
/** What became of a contact, in a word or two for a column. */
QString outcomeWord(JobOutcome outcome, JobKind kind = JobKind::Edit);
/** The same for many, as a sentence: "17 contacts had the wanted values already." */
QString outcomeSentence(JobOutcome outcome, int count, JobKind kind = JobKind::Edit);

/** "3 hold nothing that Linq accepts"; `service` is the service's name. */
QString leftOutSentence(LeftOut why, int count, const QString &service);
/** Why one contact was left out: "It holds nothing that Linq accepts." */
QString leftOutReason(LeftOut why, const QString &service);

/**
 * What the service has in place of what was wanted, where that is known: of a conflict, and of an
 * undo that came too late. Untrusted; "" for anything else. `schema` may be nullptr.
 */
QString nowAtService(const Op &op, const QStringList &fields, const Schema *schema);
/** Why one operation of a run ended as it did; "" when there is nothing to say. Safe to show. */
QString reasonOf(const Op &op, const QString &service, const QString &nowThere = {});
/** Why contacts ended alike, and the service's own words, which are untrusted. */
Explanation reasonWords(const JobReason &reason, const QString &service);

/** Why a run stands still, what that means, and what to do next. Empty for JobPause::None. */
Explanation pauseWords(const Job &job);
/** The same in a few words: "Paused: the same refusal three times". */
QString pauseLine(JobPause pause);

/** Of how many contacts the change can be undone, and until when; "" when it cannot. */
QString undoSentence(const Job &job, int changed, const QDateTime &now);
/** Until when a run and its operations are kept; invalid while it is not ended. */
QDateTime undoUntil(const Job &job);
/** What a cancelled run leaves, in one sentence. */
QString cancelSentence(const JobTally &tally);

} // namespace patchbook
