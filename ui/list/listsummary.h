// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace patchbook {

/** Everything that the words about a list depend on. */
struct ListSummary
{
    enum class Phase { NoAccount, Waiting, Loading, Complete, Failed, Stopped };

    Phase phase = Phase::NoAccount;
    int shown = 0; ///< rows
    int total = 0; ///< contacts here
    int selected = 0;
    int loaded = 0;            ///< in this walk
    int expected = -1;         ///< -1: nobody knows
    int keptThoughMissing = 0; ///< not in the last walk, but kept
    QString search;
    QString failure; ///< why loading failed, in the user's words
    QDateTime loadedAt;
};

/** What the user can do about a list. */
enum class ListRemedy { None, ClearSearch, TryAgain, LoadAgain, NewContact, AddAccount, Cancel };

/** The button's words; "" for None. */
QString remedyText(ListRemedy remedy);

/** The line below the list. */
struct StatusLine
{
    QString text;
    bool isProblem = false;
    ListRemedy remedy = ListRemedy::None;
    bool hasProgress = false;
    int done = 0;
    int outOf = 0; ///< 0: busy without an end in sight
};
StatusLine statusLine(const ListSummary &summary);

/** What stands in the place of rows; no headline when there are rows. */
struct EmptyNote
{
    QString icon;
    QString headline;
    QString text;
    ListRemedy remedy = ListRemedy::None;
};
EmptyNote emptyNote(const ListSummary &summary);

} // namespace patchbook
