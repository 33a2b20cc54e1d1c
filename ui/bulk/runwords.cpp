// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runwords.h"

#include "models/book/workspace.h"
#include "models/domain/field.h"
#include "models/domain/plaintext.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

constexpr qsizetype namedFields = 3; // more are counted
constexpr qsizetype nameLimit = 80;  // of an owner in a title

QString number(int value)
{
    return QLocale().toString(value);
}

/** The field of a run that changes owners and nothing else; nullptr for another. */
const Field *ownerField(const Job &job, const Schema *schema)
{
    const Field *field =
        schema && job.fields.size() == 1 ? schema->field(job.fields.constFirst()) : nullptr;
    return field && field->kind == FieldKind::Owner ? field : nullptr;
}

QString ownerName(const QString &owner, const Field *field)
{
    const QString name = field ? field->valueText(owner) : owner;
    return displayText(name.isEmpty() ? owner : name, nameLimit);
}

QString fieldNames(const QStringList &keys, const Schema *schema)
{
    QStringList names;
    for (const QString &key : keys) {
        const Field *field = schema ? schema->field(key) : nullptr;
        names << displayText(field ? field->title() : key, nameLimit);
    }
    return QLocale().createSeparatedList(names);
}

QString reassignTitle(const Job &job, const Schema *schema)
{
    if (job.targets == QStringList{QString()})
        return RunWords::tr("Take the owner from contacts");
    if (job.targets.size() == 1)
        //: The title of a bulk change; %1 is a colleague's name or e-mail address.
        return RunWords::tr("Give contacts to %1")
            .arg(ownerName(job.targets.constFirst(), ownerField(job, schema)));
    if (job.targets.isEmpty())
        return RunWords::tr("Give contacts to other owners");
    const auto owners = int(job.targets.size());
    //: The title of a bulk change.
    return RunWords::tr("Give contacts to %Ln owner(s)", "", owners);
}

QString editTitle(const Job &job, const Schema *schema)
{
    if (job.fields.isEmpty())
        return RunWords::tr("Change contacts");
    const auto fields = int(job.fields.size());
    if (fields > namedFields)
        //: The title of a bulk change.
        return RunWords::tr("Change %Ln field(s)", "", fields);
    //: The title of a bulk change; %1 is a list of field labels, such as "Company and Tags".
    return RunWords::tr("Change %1").arg(fieldNames(job.fields, schema));
}

QString undoTitle(const Job &job, const Schema *schema, const Job *undone)
{
    if (undone)
        //: The title of a bulk change; %1 is the title of the one that it takes back.
        return RunWords::tr("Undo: %1").arg(runTitle(*undone, schema));
    if (ownerField(job, schema))
        return RunWords::tr("Give contacts back to their previous owners");
    if (job.fields.isEmpty())
        return RunWords::tr("Undo of a bulk change");
    //: The title of a bulk change; %1 is a list of field labels.
    return RunWords::tr("Put back %1").arg(fieldNames(job.fields, schema));
}

QString percentOf(const Job &job, const JobTally &tally)
{
    // Rounded down: 100 % is only what is done.
    const int percent = job.total > 0 ? int(100LL * endedIn(tally) / job.total) : 0;
    //: %1 is a number: how much of the work is done.
    return RunWords::tr("%1 %").arg(number(percent));
}

QString progressLine(const Job &job, const JobTally &tally, const RunNow &now)
{
    const QString done = number(endedIn(tally));
    const QString total = number(job.total);
    if (!now.isLive)
        //: The state of a bulk change. %1 and %2 are numbers of contacts.
        return RunWords::tr("%1 of %2. Goes on when Patchbook is started again.").arg(done, total);
    if (now.isCancelling)
        return RunWords::tr("Cancelling…");
    if (now.isBehind)
        //: The state of a bulk change. %1 and %2 are numbers of contacts.
        return RunWords::tr("%1 of %2, waits for the run before it").arg(done, total);
    if (now.isTrying)
        //: The state of a bulk change: the first contacts go one after the other.
        //: %1 and %2 are numbers of contacts.
        return RunWords::tr("%1 of %2, trying a few first").arg(done, total);
    if (!now.remaining)
        //: The state of a bulk change. %1 and %2 are numbers of contacts.
        return RunWords::tr("%1 of %2").arg(done, total);
    //: The state of a bulk change. %1 and %2 are numbers of contacts; %3 is a time, such as "about
    //: 9 minutes".
    return RunWords::tr("%1 of %2, %3 left").arg(done, total, durationWords(*now.remaining));
}

} // namespace

int endedIn(const JobTally &tally)
{
    return tally.total() - tally.of(JobOutcome::Waiting);
}

QString runTitle(const Job &job, const Schema *schema, const Job *undone)
{
    switch (job.kind) {
    case JobKind::Reassign:
        return reassignTitle(job, schema);
    case JobKind::Edit:
        return editTitle(job, schema);
    case JobKind::Undo:
        return undoTitle(job, schema, undone);
    }
    return {};
}

QString runLine(const Job &job, const JobTally &tally, const RunNow &now)
{
    const QString done = number(endedIn(tally));
    switch (job.state) {
    case JobState::Running:
        return progressLine(job, tally, now);
    case JobState::Paused:
        //: The state of a bulk change. %1 says "Paused" and why, %2 and %3 are numbers of contacts.
        return RunWords::tr("%1 (%2 of %3)").arg(pauseLine(job.pause), done, number(job.total));
    case JobState::Done:
        return RunWords::tr("Done: %Ln contact(s)", "", job.total);
    case JobState::Cancelled:
        return RunWords::tr("Cancelled: %Ln contact(s) stay as they are", "",
                            tally.of(JobOutcome::Cancelled));
    }
    return {};
}

QString runShortLine(const Job &job, const JobTally &tally, const RunNow &now)
{
    const int failed = tally.of(JobOutcome::Failed);
    switch (job.state) {
    case JobState::Running:
        if (!now.isLive || now.isBehind || now.isTrying || !now.remaining)
            return percentOf(job, tally);
        //: Very short. %1 is such as "48 %", %2 a time, such as "about 9 minutes".
        return RunWords::tr("%1, %2 left")
            .arg(percentOf(job, tally), durationWords(*now.remaining));
    case JobState::Paused:
        return pauseLine(job.pause);
    case JobState::Done:
        return failed > 0 ? RunWords::tr("Done, %Ln failed", "", failed) : RunWords::tr("Done");
    case JobState::Cancelled:
        return RunWords::tr("Cancelled");
    }
    return {};
}

QString runSentence(const Job &job, const JobTally &tally, const RunNow &now)
{
    switch (job.state) {
    case JobState::Running:
        break;
    case JobState::Paused:
        return pauseWords(job).headline;
    case JobState::Done:
        return tally.of(JobOutcome::Failed) > 0
                   ? RunWords::tr("Those that failed can be tried again.")
                   : RunWords::tr("Every contact has come to its end.");
    case JobState::Cancelled:
        return cancelSentence(tally);
    }
    if (!now.isLive)
        return RunWords::tr("It goes on when Patchbook is started again.");
    if (now.isCancelling)
        return RunWords::tr("Nothing more is sent; what is under way comes to its end.");
    if (now.isBehind)
        return RunWords::tr("It begins when the run before it in this account has ended.");
    if (now.isTrying && endedIn(tally) < job.canaries)
        return RunWords::tr("One contact is tried first and read back, before the others follow.");
    if (now.isTrying)
        return RunWords::tr("A few contacts go one after the other, before the rest follows.");
    return RunWords::tr("The contacts are changed one by one. What you save yourself goes first.");
}

QString rateWords(double perMinute)
{
    constexpr double exactBelow = 20;
    if (!(perMinute > 0))
        return {};
    if (perMinute < 1)
        return RunWords::tr("less than one contact a minute");
    const int rounded = perMinute < exactBelow ? int(std::lround(perMinute))
                                               : int(std::lround(perMinute / 10)) * 10;
    //: How fast a bulk change works.
    return RunWords::tr("about %Ln contact(s) a minute", "", rounded);
}

QString durationWords(std::chrono::seconds time)
{
    using namespace std::chrono;
    const double exact = duration<double, minutes::period>(time).count();
    if (exact < 0.75)
        return RunWords::tr("less than a minute");
    // Nobody knows how fast a service will be in an hour: the farther, the coarser.
    const double step = exact < 20 ? 1 : exact < 57.5 ? 5 : exact < 600 ? 10 : 60;
    const int rounded = int(std::lround(exact / step)) * int(step);
    if (rounded < 60)
        return RunWords::tr("about %Ln minute(s)", "", std::max(1, rounded));
    const int hours = rounded / 60;
    const int rest = rounded % 60;
    if (rest != 0)
        //: A time. %1 is a number of hours, %2 of minutes.
        return RunWords::tr("about %1 h %2 min").arg(number(hours), number(rest));
    if (hours < 48)
        return RunWords::tr("about %Ln hour(s)", "", hours);
    const int days = (hours + 12) / 24;
    return RunWords::tr("about %Ln day(s)", "", days);
}

QString cancelSentence(const JobTally &tally)
{
    const int changed = tally.of(JobOutcome::Changed);
    const int left = tally.of(JobOutcome::Cancelled) + tally.of(JobOutcome::Waiting);
    const QString first = RunWords::tr("%Ln contact(s) are changed", "", changed);
    const QString second = RunWords::tr("%Ln contact(s) stay as they are", "", left);
    //: What a cancelled bulk change leaves: "1,200 contacts are changed, 1,282 contacts stay as
    //: they are."
    return RunWords::tr("%1, %2.").arg(first, second);
}

QDateTime undoUntil(const Job &job)
{
    return job.ended.isValid() ? job.ended.addDays(Workspace::daysOfHistory) : QDateTime();
}

QString undoSentence(const Job &job, int changed, const QDateTime &now)
{
    const QDateTime until = undoUntil(job);
    if (changed == 0)
        return {};
    if (!until.isValid())
        return RunWords::tr("What is changed can be undone when the run has ended.");
    if (until < now)
        return {};
    //: %1 is a date.
    return RunWords::tr("The change of %Ln contact(s) can be undone until %1.", "", changed)
        .arg(QLocale().toString(until.toLocalTime().date(), QLocale::ShortFormat));
}

} // namespace patchbook
