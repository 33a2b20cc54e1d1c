// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The promises, one function each. Every breach counts in its word of the verdict and is told in a
// sentence.
#include "tests/oracle/casefile.h"
#include "tests/oracle/checker.h"

namespace patchbook::test {

/** Nothing is lost: every kept edit is in the outbox, ends, and "saved" is true. */
void judgeKept(const CaseFile &file, Verdict &verdict);

/** Nothing happens twice, and nothing comes in more often than it was sent. */
void judgeOnce(const CaseFile &file, Verdict &verdict);

/** Nobody is overwritten, and an older edit never lands on a newer one. */
void judgeOverwriting(const CaseFile &file, Verdict &verdict);

/** What was said is true, and was on the disk before. */
void judgeWords(const CaseFile &file, Verdict &verdict);

/** Each request was kept before it left, follows a look, and holds edited fields alone. */
void judgeRequests(const CaseFile &file, Verdict &verdict);

/** What was put back is what there was before. */
void judgeUndo(const CaseFile &file, Verdict &verdict);

} // namespace patchbook::test
