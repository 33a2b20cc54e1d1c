// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/serviceerror.h"
#include "models/domain/validation.h"
#include "models/ports/credentialstore.h"
#include "models/ports/outbox.h"

#include <QString>

namespace patchbook {

/** An error in the user's words: what happened, what it means for the edit, what to do next. */
struct Explanation
{
    QString headline;
    QString effect;
    QString nextStep;
    QString serviceWords; ///< the service's own words, untrusted; "" when it said nothing

    /** The three sentences in one line. */
    QString sentence() const;
};

/** What the user was doing when the error came. */
enum class Doing {
    LoadingList,
    Reading,
    Saving,
    Creating,
    Deleting,
    Archiving,
    Finding,
    TestingAccount,
    LoadingCards
};

Explanation explain(const ServiceError &error, Doing doing);
Explanation explain(const CredentialError &error);
Explanation explain(const OutboxError &error);
/** The sentence that stands beside a field. */
QString explain(const FieldProblem &problem);

} // namespace patchbook
