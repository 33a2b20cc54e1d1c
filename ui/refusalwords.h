// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explanation.h"

namespace patchbook {

/** What happened and what to do next, marked for translation. */
struct ErrorWords
{
    const char *headline;
    const char *nextStep;
};

/** The service answered, and the answer is no. */
ErrorWords wordsOfRefusal(ErrorKind kind, Doing doing);

} // namespace patchbook
