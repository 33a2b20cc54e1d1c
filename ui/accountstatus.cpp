// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountstatus.h"

#include "models/book/accountsession.h"
#include "ui/explanation.h"
#include "ui/list/listsummary.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using Phase = AccountStatus::Phase;

namespace {

struct StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountStatus)
};

QString shownNumber(int value)
{
    return QLocale().toString(value);
}

Phase troubleOf(ErrorKind kind, Phase other)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return Phase::Offline;
    case ErrorKind::Unauthorized:
    case ErrorKind::TokenMissing:
    case ErrorKind::TokenUnusable:
    case ErrorKind::WrongPlace:
        return Phase::TokenRefused;
    case ErrorKind::Forbidden:
    case ErrorKind::ScopeMissing:
        return Phase::NotAllowed;
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
        return Phase::Locked;
    case ErrorKind::Tls:
    case ErrorKind::Redirected:
    case ErrorKind::NotTheService:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::BadRequest:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::TooLong:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
    case ErrorKind::Duplicate:
    case ErrorKind::Archived:
    case ErrorKind::AskedOtherwise:
    case ErrorKind::ReadOnly:
    case ErrorKind::LeftOut:
    case ErrorKind::NothingToSend:
        return other;
    }
    return other;
}

QString agedWords(const QString &words, const QDateTime &loadedAt)
{
    if (!loadedAt.isValid())
        return words;
    //: In the sidebar, very short. %1 says what is wrong; %2 is a time, or a date with a time.
    return StatusWords::tr("%1, as of %2").arg(words, ageText(loadedAt));
}

QString phaseWords(const AccountStatus &status)
{
    switch (status.phase) {
    case Phase::Waiting:
        return StatusWords::tr("Not read yet");
    case Phase::Copy:
        return StatusWords::tr("Opening the copy…");
    case Phase::Loading:
        if (status.outOf > 0 && status.done <= status.outOf)
            //: In the sidebar, very short. %1 is a number.
            return StatusWords::tr("Loading… %1 %").arg(100LL * status.done / status.outOf);
        return StatusWords::tr("Loading…");
    case Phase::Fresh:
        //: In the sidebar, very short. %1 is a time, or a date with a time.
        return StatusWords::tr("Up to date, %1").arg(ageText(status.loadedAt));
    case Phase::Stopped:
        return agedWords(StatusWords::tr("Loading stopped"), status.loadedAt);
    case Phase::Offline:
        return agedWords(StatusWords::tr("Offline"), status.loadedAt);
    case Phase::TokenRefused:
        return StatusWords::tr("Token refused");
    case Phase::NotAllowed:
        return StatusWords::tr("Not allowed");
    case Phase::Locked:
        return StatusWords::tr("Keychain locked");
    case Phase::Failed:
        return agedWords(StatusWords::tr("Not read"), status.loadedAt);
    case Phase::Paused:
        return StatusWords::tr("Saving is paused");
    }
    return {};
}

QString phaseSentence(const AccountStatus &status)
{
    switch (status.phase) {
    case Phase::Waiting:
        return StatusWords::tr("The list has not been read yet.");
    case Phase::Copy:
        return StatusWords::tr("The copy on this computer is being opened.");
    case Phase::Loading:
        if (status.outOf > 0)
            //: %1 and %2 are numbers of contacts.
            return StatusWords::tr("The list is being read: %1 of %2 contacts are here.")
                .arg(shownNumber(status.done), shownNumber(status.outOf));
        return StatusWords::tr("The list is being read: %Ln contact(s) are here so far.", "",
                               status.done);
    case Phase::Fresh:
        //: %1 is a time, or a date with a time.
        return StatusWords::tr("The whole list was read: what is shown is as of %1.")
            .arg(ageText(status.loadedAt));
    case Phase::Stopped:
        return StatusWords::tr("Loading was stopped before the end of the list.");
    case Phase::Offline:
    case Phase::TokenRefused:
    case Phase::NotAllowed:
    case Phase::Locked:
    case Phase::Failed:
    case Phase::Paused:
        return status.trouble;
    }
    return {};
}

} // namespace

AccountStatus accountStatus(AccountSession &session, const std::optional<ServiceError> &pause)
{
    const ListLoader &loader = session.loader();
    AccountStatus status;
    status.readOnly = session.account().readOnly;
    status.loadedAt = session.loadedAt();
    status.done = loader.loaded();
    status.outOf = loader.expected();
    if (session.copyBeingRead()) {
        status.phase = Phase::Copy;
        return status;
    }
    switch (loader.state()) {
    case ListLoader::State::Idle:
        status.phase = Phase::Waiting;
        break;
    case ListLoader::State::Loading:
        status.phase = Phase::Loading;
        break;
    case ListLoader::State::Complete:
        status.phase = Phase::Fresh;
        break;
    case ListLoader::State::Cancelled:
        status.phase = Phase::Stopped;
        break;
    case ListLoader::State::Failed:
        status.phase = troubleOf(loader.error().kind, Phase::Failed);
        status.trouble = explain(loader.error(), Doing::LoadingList).sentence();
        break;
    }
    // What was saved and is not sent weighs more than a list that is old.
    if (pause) {
        status.phase = troubleOf(pause->kind, Phase::Paused);
        status.trouble = explain(*pause, Doing::Saving).sentence();
    }
    return status;
}

bool isTrouble(const AccountStatus &status)
{
    return !status.trouble.isEmpty();
}

QString statusWords(const AccountStatus &status)
{
    const QString words = phaseWords(status);
    if (!status.readOnly)
        return words;
    if (status.phase == Phase::Fresh)
        //: In the sidebar, very short: all is well. %1 is a time, or a date with a time.
        return StatusWords::tr("Read-only, %1").arg(ageText(status.loadedAt));
    //: In the sidebar, very short. %1 says how the account is: up to date, offline, ….
    return StatusWords::tr("Read-only · %1").arg(words);
}

QString statusSentences(const AccountStatus &status)
{
    QStringList sentences{phaseSentence(status)};
    if (isTrouble(status) && status.loadedAt.isValid())
        //: Follows a sentence that says why the list could not be read anew. %1 is a time, or a
        //: date with a time.
        sentences << StatusWords::tr("What is shown is as of %1.").arg(ageText(status.loadedAt));
    if (status.readOnly)
        sentences << StatusWords::tr("This account is read-only: Patchbook writes nothing to it.");
    return sentences.join(u' ');
}

QString allowanceText(const Allowance &allowance)
{
    const auto seconds =
        int(std::chrono::duration_cast<std::chrono::seconds>(allowance.window).count());
    //: How much of its service's allowance an account has used. %1 and %2 are numbers of requests.
    const QString used = StatusWords::tr("%1 of %2 requests in the last %n second(s)", "", seconds)
                             .arg(shownNumber(allowance.used), shownNumber(allowance.most));
    if (allowance.leftToday < 0)
        //: %1 is "… of … requests in the last … seconds".
        return StatusWords::tr("%1.").arg(used);
    //: %1 is "… of … requests in the last … seconds"; %2 is a number of requests.
    return StatusWords::tr("%1, %2 left today.").arg(used, shownNumber(allowance.leftToday));
}

} // namespace patchbook
