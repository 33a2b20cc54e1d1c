// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the lists of several accounts come to.
#include "ui/list/listsummary.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using AccountPhase = ListSummary::Phase;

struct TogetherWords
{
    Q_DECLARE_TR_FUNCTIONS(ListSummary)
};

bool isBusy(const ListSummary &list)
{
    return list.phase == AccountPhase::Copy || list.phase == AccountPhase::Loading;
}

qsizetype countIn(const QList<AccountSummary> &accounts, AccountPhase phase)
{
    return std::ranges::count_if(
        accounts, [phase](const AccountSummary &one) { return one.list.phase == phase; });
}

// What is under way comes first; then what went wrong, however well the others did.
AccountPhase phaseOfAll(const QList<AccountSummary> &accounts)
{
    if (countIn(accounts, AccountPhase::Loading) > 0)
        return AccountPhase::Loading;
    for (const AccountPhase phase :
         {AccountPhase::Copy, AccountPhase::Failed, AccountPhase::Stopped, AccountPhase::Waiting}) {
        if (countIn(accounts, phase) > 0)
            return phase;
    }
    return AccountPhase::Complete;
}

bool isLoading(const AccountSummary &one)
{
    return one.list.phase == AccountPhase::Loading;
}

// They load side by side: the last one ends it. None as long as one of them cannot tell.
std::optional<std::chrono::seconds> timeLeftOf(const QList<AccountSummary> &accounts)
{
    std::optional<std::chrono::seconds> longest;
    for (const AccountSummary &one : accounts) {
        if (!isLoading(one))
            continue;
        if (!one.list.timeLeft)
            return std::nullopt;
        longest = std::max(longest, one.list.timeLeft);
    }
    return longest;
}

// -1 as long as one of those that load does not know.
int expectedOf(const QList<AccountSummary> &accounts)
{
    int sum = 0;
    for (const AccountSummary &one : accounts) {
        if (isBusy(one.list) && one.list.expected < 0)
            return -1;
        sum += qMax(one.list.expected, one.list.loaded);
    }
    return sum;
}

} // namespace

ListSummary together(const QList<AccountSummary> &accounts)
{
    ListSummary all;
    if (accounts.isEmpty())
        return all;
    all.accounts = int(accounts.size());
    all.phase = phaseOfAll(accounts);
    all.expected = expectedOf(accounts);
    all.timeLeft = timeLeftOf(accounts);
    all.readsAnew = std::ranges::all_of(accounts, [](const AccountSummary &one) {
        return !isBusy(one.list) || one.list.readsAnew;
    });
    for (const AccountSummary &one : accounts) {
        all.loaded += one.list.loaded;
        all.keptThoughMissing += one.list.keptThoughMissing;
        all.toCheck += one.list.toCheck;
        all.checked += one.list.checked;
        // The whole is as old as its oldest part.
        if (one.list.loadedAt.isValid() &&
            (!all.loadedAt.isValid() || one.list.loadedAt < all.loadedAt))
            all.loadedAt = one.list.loadedAt;
        if (one.list.phase == AccountPhase::Failed)
            all.unread << one.label;
        if (all.failure.isEmpty() && !one.list.failure.isEmpty())
            //: %1 is an account's name, %2 a sentence that says what is wrong with it.
            all.failure = TogetherWords::tr("%1: %2").arg(one.label, one.list.failure);
    }
    return all;
}

} // namespace patchbook
