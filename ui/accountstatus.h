// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/serviceerror.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace patchbook {

class AccountSession;
struct Allowance;

/** Everything that the words about an account depend on. */
struct AccountStatus
{
    enum class Phase {
        Waiting,
        Copy, ///< the copy on this computer is being read
        Loading,
        Fresh,
        Stopped,
        Offline,
        TokenRefused,
        NotAllowed, ///< the token is good, but not for this
        Locked,     ///< the keychain is locked or does not answer
        Failed,
        Paused, ///< saving waits for the user, for another reason than the ones above
    };

    Phase phase = Phase::Waiting;
    int done = 0; ///< contacts loaded, or of the copy
    int outOf = -1;
    QDateTime loadedAt;
    bool readOnly = false;
    QString trouble; ///< a whole sentence, "" when all is well
};

/** `pause` is why the dispatcher sends nothing for the account, if so. */
AccountStatus accountStatus(AccountSession &session, const std::optional<ServiceError> &pause);

/** Whether the user should look at it. */
bool isTrouble(const AccountStatus &status);

/** A few words for the line below the account's name. */
QString statusWords(const AccountStatus &status);

/** The same in whole sentences, with what can be done. */
QString statusSentences(const AccountStatus &status);

/** How much of what the service allows is used up, in one sentence. */
QString allowanceText(const Allowance &allowance);

} // namespace patchbook
