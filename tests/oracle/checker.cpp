// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/checker.h"

#include "tests/oracle/rules.h"

namespace patchbook::test {

Verdict &Verdict::operator+=(const Verdict &other)
{
    lost += other.lost;
    twice += other.twice;
    overwritten += other.overwritten;
    lies += other.lies;
    leaks += other.leaks;
    notMinimal += other.notMinimal;
    blind += other.blind;
    unkept += other.unkept;
    wrongUndo += other.wrongUndo;
    inWindow += other.inWindow;
    ops += other.ops;
    sentences << other.sentences;
    return *this;
}

Verdict judge(const History &history)
{
    const CaseFile file(history);
    Verdict verdict;
    verdict.ops = int(history.ops.size());
    judgeKept(file, verdict);
    judgeOnce(file, verdict);
    judgeOverwriting(file, verdict);
    judgeWords(file, verdict);
    judgeRequests(file, verdict);
    judgeUndo(file, verdict);
    return verdict;
}

} // namespace patchbook::test
