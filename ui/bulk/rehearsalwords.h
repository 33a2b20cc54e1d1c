// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/rehearsal.h"

#include <QString>

namespace patchbook {

// What a rehearsal says about the way to the service: sentences for the page.

/** How many requests will go out, how long that takes and what that rests on. */
QString timeSentence(const RunEstimate &estimate, const std::optional<Allowance> &allowance,
                     const QString &service, bool faster);
/** "" when what the service allows for today is enough, or nobody knows. */
QString dayLimitSentence(const RunEstimate &estimate, const std::optional<Allowance> &allowance,
                         const QString &service);

/** Whether pages of its list may serve as looks. */
bool mayGoFaster(const ContactService &service);

} // namespace patchbook
