// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of contacts in a bulk run and why, and why a run stands still.
#include "models/domain/plaintext.h"
#include "ui/bulk/runwords.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

Explanation pauseOf(JobPause pause)
{
    switch (pause) {
    case JobPause::None:
        return {};
    case JobPause::User:
        return {ReasonWords::tr("You paused this run."),
                ReasonWords::tr("Nothing more is sent; what is left waits, also when Patchbook is "
                                "closed."),
                ReasonWords::tr("Resume it when you like; one contact goes first, alone."),
                {}};
    case JobPause::CanaryFailed:
        return {ReasonWords::tr("The contact that was tried first was not changed as wanted."),
                ReasonWords::tr("So nothing was sent for those that would have followed."),
                ReasonWords::tr("Read why below and put it right. When you resume, one contact is "
                                "tried first again."),
                {}};
    case JobPause::ReadBackDiffers:
        return {ReasonWords::tr("The service accepted the change, but tells other values when it "
                                "is asked again."),
                ReasonWords::tr("Nothing more is sent, because nobody knows what it would do to "
                                "the rest."),
                ReasonWords::tr("Look at the contact at the service itself. Resume if it is as it "
                                "should be, or cancel."),
                {}};
    case JobPause::EqualRefusals:
        return {ReasonWords::tr("The service refused three contacts in a row for the same reason."),
                ReasonWords::tr("Nothing more is sent, so that the rest is not refused as well."),
                ReasonWords::tr("Put right what the service names below, then resume; or cancel."),
                {}};
    case JobPause::TooManyErrors:
        return {ReasonWords::tr("More than a fifth of the last 50 contacts failed."),
                ReasonWords::tr("Nothing more is sent. Those that failed are listed and can be "
                                "tried again."),
                ReasonWords::tr("Read the reasons below. When the service is well again, resume, "
                                "then try again those that failed."),
                {}};
    case JobPause::OwnerMoved:
        return {ReasonWords::tr("A contact has an owner now that nobody asked for."),
                ReasonWords::tr("The service may hand contacts over by rules of its own, so "
                                "nothing more is sent."),
                ReasonWords::tr("See who has this contact now. Resume only if that is all right; "
                                "otherwise cancel, and undo."),
                {}};
    case JobPause::AccountPaused:
        return {ReasonWords::tr("The account cannot be used at this moment."),
                ReasonWords::tr("What is left waits; nothing is lost and nothing is sent twice."),
                ReasonWords::tr("Put the account right, then resume."),
                {}};
    case JobPause::AccountReadOnly:
        return {ReasonWords::tr("The account was set to read-only."),
                ReasonWords::tr("Nothing more is sent; what is left waits."),
                ReasonWords::tr("Allow changes under Accounts, at this account, then resume."),
                {}};
    case JobPause::NotStored:
        return {
            ReasonWords::tr("A step of this run could not be kept on this computer."),
            ReasonWords::tr("Nothing is sent that could not be kept first, so nothing is lost."),
            ReasonWords::tr("Make room on the disk, then resume."),
            {}};
    }
    return {};
}

} // namespace

QString outcomeWord(JobOutcome outcome, JobKind kind)
{
    switch (outcome) {
    case JobOutcome::Waiting:
        return ReasonWords::tr("Waiting");
    case JobOutcome::Changed:
        //: What became of a contact in a bulk change.
        return kind == JobKind::Undo ? ReasonWords::tr("Put back") : ReasonWords::tr("Changed");
    case JobOutcome::Already:
        //: What became of a contact in a bulk change: it had the wanted values before.
        return ReasonWords::tr("Had it already");
    case JobOutcome::Skipped:
        //: What became of a contact in a bulk change: nothing was sent.
        return ReasonWords::tr("Left out");
    case JobOutcome::Conflicted:
        //: What became of a contact in a bulk change: somebody else changed the same field.
        return ReasonWords::tr("Conflict");
    case JobOutcome::Failed:
        return ReasonWords::tr("Failed");
    case JobOutcome::Cancelled:
        return ReasonWords::tr("Cancelled");
    }
    return {};
}

QString outcomeIcon(JobOutcome outcome)
{
    switch (outcome) {
    case JobOutcome::Waiting:
        return u"pending"_s;
    case JobOutcome::Changed:
    case JobOutcome::Already:
        return u"ok"_s;
    case JobOutcome::Skipped:
    case JobOutcome::Cancelled:
        return u"clear"_s;
    case JobOutcome::Conflicted:
        return u"conflict"_s;
    case JobOutcome::Failed:
        return u"error"_s;
    }
    return {};
}

QString outcomeSentence(JobOutcome outcome, int count, JobKind kind)
{
    switch (outcome) {
    case JobOutcome::Waiting:
        return ReasonWords::tr("%Ln contact(s) wait.", "", count);
    case JobOutcome::Changed:
        return kind == JobKind::Undo ? ReasonWords::tr("%Ln contact(s) were put back.", "", count)
                                     : ReasonWords::tr("%Ln contact(s) were changed.", "", count);
    case JobOutcome::Already:
        return ReasonWords::tr("%Ln contact(s) had the wanted values already.", "", count);
    case JobOutcome::Skipped:
        return ReasonWords::tr("%Ln contact(s) were left out.", "", count);
    case JobOutcome::Conflicted:
        return ReasonWords::tr("%Ln contact(s) were changed by somebody else in the same field, "
                               "and left as they are.",
                               "", count);
    case JobOutcome::Failed:
        return ReasonWords::tr("%Ln contact(s) were refused or could not be changed.", "", count);
    case JobOutcome::Cancelled:
        return ReasonWords::tr("%Ln contact(s) were cancelled before anything was sent.", "",
                               count);
    }
    return {};
}

QString leftOutSentence(LeftOut why, int count, const QString &service)
{
    switch (why) {
    case LeftOut::NothingAccepted:
        //: How many contacts; %1 is the name of a service.
        return ReasonWords::tr("%Ln hold(s) nothing that %1 accepts", "", count).arg(service);
    case LeftOut::NoValue:
        //: How many contacts: such as a phone number that is none.
        return ReasonWords::tr("for %Ln no value can be made", "", count);
    case LeftOut::ReadOnly:
        //: How many contacts.
        return ReasonWords::tr("%Ln can only be read", "", count);
    case LeftOut::Archived:
        //: How many contacts.
        return ReasonWords::tr("%Ln is/are archived", "", count);
    case LeftOut::ChangedLately:
        //: How many contacts.
        return ReasonWords::tr("%Ln changed a few minutes ago", "", count);
    case LeftOut::Unsaved:
        //: How many contacts.
        return ReasonWords::tr("%Ln has/have unsaved edits here", "", count);
    case LeftOut::UnderWay:
        //: How many contacts.
        return ReasonWords::tr("of %Ln an earlier edit is not finished", "", count);
    case LeftOut::MovedOn:
        //: How many contacts; of an undo.
        return ReasonWords::tr("%Ln has/have another value by now", "", count);
    case LeftOut::Gone:
        //: How many contacts.
        return ReasonWords::tr("%Ln is/are not in the list any more", "", count);
    case LeftOut::ChangedSince:
        //: How many contacts.
        return ReasonWords::tr("%Ln changed after the rehearsal", "", count);
    }
    return {};
}

QString leftOutReason(LeftOut why, const QString &service)
{
    switch (why) {
    case LeftOut::NothingAccepted:
        //: %1 is the name of a service.
        return ReasonWords::tr("It holds nothing by which %1 accepts a change.").arg(service);
    case LeftOut::NoValue:
        return ReasonWords::tr("No value can be made for it.");
    case LeftOut::ReadOnly:
        return ReasonWords::tr("It can only be read.");
    case LeftOut::Archived:
        return ReasonWords::tr("It is archived.");
    case LeftOut::ChangedLately:
        return ReasonWords::tr("It changed a few minutes ago; somebody may be at it.");
    case LeftOut::Unsaved:
        return ReasonWords::tr("It has edits here that are not saved.");
    case LeftOut::UnderWay:
        return ReasonWords::tr("An earlier edit of it is not finished.");
    case LeftOut::MovedOn:
        return ReasonWords::tr("It has another value by now, which was left alone.");
    case LeftOut::Gone:
        return ReasonWords::tr("It is not in the list any more.");
    case LeftOut::ChangedSince:
        return ReasonWords::tr("It changed after the rehearsal, so nothing was sent.");
    }
    return {};
}

QString nowAtService(const Op &op, const QStringList &fields, const Schema *schema)
{
    const bool isConflict = outcomeOf(op) == JobOutcome::Conflicted;
    const bool movedOn = op.error && leftOutOf(*op.error) == LeftOut::MovedOn;
    if (!isConflict && !movedOn)
        return {};
    const QStringList keys = movedOn ? fields : op.edit.changes.fields.keys();
    QStringList values;
    for (const QString &key : keys) {
        const auto clash = std::ranges::find(op.conflicts, key, &FieldConflict::key);
        if (clash == op.conflicts.cend() && !op.look)
            continue;
        const QJsonValue value = clash == op.conflicts.cend() ? op.look->value(key) : clash->theirs;
        const Field *field = schema ? schema->field(key) : nullptr;
        const QString text = field ? field->valueText(value) : valueText(value);
        values << (text.isEmpty() ? ReasonWords::tr("(empty)") : text);
    }
    return values.join(ReasonWords::tr(", "));
}

QString reasonOf(const Op &op, const QString &service, const QString &nowThere)
{
    const JobOutcome outcome = outcomeOf(op);
    if (outcome == JobOutcome::Conflicted) {
        if (nowThere.isEmpty())
            return ReasonWords::tr("Somebody else changed the same field; it was left alone.");
        //: %1 is the value which somebody else gave to a field.
        return ReasonWords::tr("Somebody else changed the same field to %1; it was left alone.")
            .arg(displayText(nowThere));
    }
    if ((outcome != JobOutcome::Skipped && outcome != JobOutcome::Failed) || !op.error)
        return {};
    const std::optional<LeftOut> why = leftOutOf(*op.error);
    if (why == LeftOut::MovedOn && !nowThere.isEmpty())
        //: An undo did not put a contact back. %1 is the value which its field has by now.
        return ReasonWords::tr("By now it has %1, which was left alone.")
            .arg(displayText(nowThere));
    if (why)
        return leftOutReason(*why, service);
    const Explanation told = explain(*op.error, Doing::Saving);
    if (told.serviceWords.isEmpty())
        return told.headline;
    //: %1 is a sentence that says what went wrong, %2 the service's own words.
    return ReasonWords::tr("%1 (%2)").arg(told.headline, displayText(told.serviceWords));
}

Explanation reasonWords(const JobReason &reason, const QString &service)
{
    if (reason.outcome == JobOutcome::Conflicted)
        return {ReasonWords::tr("Somebody else changed the same field."),
                ReasonWords::tr("These contacts stay as they are at the service."),
                ReasonWords::tr("Open each to see what it has now and decide."),
                {}};
    if (const std::optional<LeftOut> why = leftOutOf(reason.error))
        return {leftOutReason(*why, service), {}, {}, {}};
    Explanation told = explain(reason.error, Doing::Saving);
    told.effect = ReasonWords::tr("These contacts stay as they are at the service.");
    return told;
}

Explanation pauseWords(const Job &job)
{
    Explanation words = pauseOf(job.pause);
    if (!job.trouble || words.headline.isEmpty())
        return words;
    const Explanation trouble = explain(*job.trouble, Doing::Saving);
    words.serviceWords = trouble.serviceWords;
    if (job.pause == JobPause::AccountPaused) {
        // What is wrong with the account is known better than "cannot be used".
        words.headline = trouble.headline;
        words.nextStep = trouble.nextStep;
    }
    return words;
}

QString pauseLine(JobPause pause)
{
    switch (pause) {
    case JobPause::None:
        return ReasonWords::tr("Paused");
    case JobPause::User:
        return ReasonWords::tr("Paused by you");
    case JobPause::CanaryFailed:
        return ReasonWords::tr("Paused: the first contact failed");
    case JobPause::ReadBackDiffers:
        return ReasonWords::tr("Paused: the service tells other values");
    case JobPause::EqualRefusals:
        return ReasonWords::tr("Paused: the same refusal three times");
    case JobPause::TooManyErrors:
        return ReasonWords::tr("Paused: too many errors");
    case JobPause::OwnerMoved:
        return ReasonWords::tr("Paused: an owner nobody asked for");
    case JobPause::AccountPaused:
        return ReasonWords::tr("Paused: the account cannot be used");
    case JobPause::AccountReadOnly:
        return ReasonWords::tr("Paused: the account is read-only");
    case JobPause::NotStored:
        return ReasonWords::tr("Paused: nothing can be kept");
    }
    return {};
}

} // namespace patchbook
