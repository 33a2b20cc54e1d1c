// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace patchbook {

/** Everything that the words about a list depend on. */
struct ListSummary
{
    enum class Phase {
        NoAccount,
        Waiting,
        Copy, ///< the copy on this computer is being read
        Loading,
        Complete,
        Failed,
        Stopped,
    };

    Phase phase = Phase::NoAccount;
    int shown = 0;             ///< rows
    int total = 0;             ///< contacts here
    int selected = 0;          ///< and shown
    int selectedHidden = 0;    ///< but not found by the search of now
    bool selectsAll = false;   ///< all that the search shows, also what is loaded later
    int loaded = 0;            ///< in this walk, or of the copy
    int expected = -1;         ///< -1: nobody knows
    int keptThoughMissing = 0; ///< not in the last walk, but kept
    int toCheck = 0;           ///< of these, how many are being asked for; 0: nobody asks
    int checked = 0;
    QString search;
    QString failure;    ///< why loading, or the check of those kept, failed, in the user's words
    QDateTime loadedAt; ///< when the list was last wholly read, maybe by an earlier run
    int accounts = 1;   ///< whose contacts these are
    QStringList unread = {}; ///< labels of those of several accounts that could not be read
    bool readsAnew = false;  ///< what is loaded was wholly here before
    int searched = -1;       ///< contacts here that were looked through; -1: all
    int searchTerms = 1;     ///< words and conditions that must all hold
    bool isNarrowed = false; ///< some of these name a field or leave contacts out
    std::optional<std::chrono::seconds> timeLeft = {}; ///< of loading; none: nothing to be said
};

/** One account's part of a list of several. */
struct AccountSummary
{
    QString label;
    ListSummary list;
};
/** What can be said of several accounts at once; rows, totals and the search are the caller's. */
ListSummary together(const QList<AccountSummary> &accounts);

/** What the user can do about a list. */
enum class ListRemedy {
    None,
    ClearSearch,
    TryAgain,
    LoadAgain,
    NewContact,
    AddAccount,
    Cancel,
    RemoveMissing,
    StopRemoving,
};

/** The button's words; "" for None. */
QString remedyText(ListRemedy remedy);

/** When a list was read: a time of today or yesterday, or a date with a time. */
QString ageText(const QDateTime &loadedAt);

/** The line below the list. */
struct StatusLine
{
    QString text;
    bool isProblem = false;
    ListRemedy remedy = ListRemedy::None;
    QString remedyHint = {}; ///< what the button does, where its words are too few
    bool hasProgress = false;
    int done = 0;
    int outOf = 0; ///< 0: busy without an end in sight

    friend bool operator==(const StatusLine &, const StatusLine &) = default;
};
StatusLine statusLine(const ListSummary &summary);

/** What stands in the place of rows; no headline when there are rows. */
struct EmptyNote
{
    QString icon;
    QString headline;
    QString text;
    ListRemedy remedy = ListRemedy::None;

    friend bool operator==(const EmptyNote &, const EmptyNote &) = default;
};
EmptyNote emptyNote(const ListSummary &summary);

} // namespace patchbook
