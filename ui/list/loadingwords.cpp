// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/loadingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using LoadingPhase = ListSummary::Phase;

struct LoadingWords
{
    Q_DECLARE_TR_FUNCTIONS(ListSummary)
};

QString grouped(int value)
{
    return QLocale().toString(value);
}

bool isSearched(const ListSummary &summary)
{
    return !summary.search.trimmed().isEmpty();
}

/** Contacts that are here and were looked through. */
int searchedOf(const ListSummary &summary)
{
    return summary.searched < 0 ? summary.total : std::min(summary.searched, summary.total);
}

/** All that are here, and those to come; -1 when nobody knows. */
int wholeOf(const ListSummary &summary)
{
    const bool isComing =
        summary.phase == LoadingPhase::Loading || summary.phase == LoadingPhase::Copy;
    if (!isComing || summary.readsAnew)
        return summary.total;
    return summary.expected > 0 ? std::max(summary.expected, summary.total) : -1;
}

QString readText(const ListSummary &summary)
{
    const QString done = grouped(summary.loaded);
    const QString all = grouped(std::max(summary.expected, summary.loaded));
    if (summary.phase == LoadingPhase::Copy)
        return summary.expected > 0
                   //: %1 and %2 are numbers of contacts.
                   ? LoadingWords::tr("Opening the copy on this computer… %1 of %2").arg(done, all)
                   : LoadingWords::tr("Opening the copy on this computer…");
    if (summary.readsAnew)
        return summary.expected > 0
                   //: All contacts are here from before, and asked for again. %1 and %2 are numbers
                   //: of contacts.
                   ? LoadingWords::tr("Reading the list anew… %1 of %2").arg(done, all)
                   //: All contacts are here from before, and asked for again.
                   : LoadingWords::tr("Reading the list anew…");
    if (summary.expected > 0)
        //: %1 and %2 are numbers of contacts.
        return LoadingWords::tr("Loading… %1 of %2").arg(done, all);
    return summary.loaded > 0
               ? LoadingWords::tr("Loading… %Ln contact(s) so far", "", summary.loaded)
               : LoadingWords::tr("Loading…");
}

} // namespace

bool isSearchIncomplete(const ListSummary &summary)
{
    if (!isSearched(summary))
        return false;
    const bool isComing = (summary.phase == LoadingPhase::Loading && !summary.readsAnew) ||
                          summary.phase == LoadingPhase::Copy;
    return isComing || searchedOf(summary) < summary.total;
}

QString foundSoFarText(const ListSummary &summary)
{
    const QString searched = grouped(searchedOf(summary));
    const int whole = wholeOf(summary);
    if (whole < 0)
        //: More contacts are coming, nobody knows how many. %1 is how many were searched so far.
        return LoadingWords::tr("%Ln found in %1 so far", "", summary.shown).arg(searched);
    //: More contacts are coming. %1 is how many of all (%2) were searched so far.
    return LoadingWords::tr("%Ln found in %1 of %2 so far", "", summary.shown)
        .arg(searched, grouped(whole));
}

QString loadingText(const ListSummary &summary)
{
    QString text = readText(summary);
    // What was searched so far says as well how much of the list is here.
    if (isSearchIncomplete(summary))
        text = foundSoFarText(summary);
    else if (isSearched(summary))
        //: %1 is how many were found, %2 says how far the list is read.
        text = LoadingWords::tr("%1 of %Ln contact(s) · %2", "", summary.total)
                   .arg(grouped(summary.shown), text);
    if (summary.timeLeft)
        text += u" · "_s + timeLeftText(*summary.timeLeft);
    return text;
}

QString timeLeftText(std::chrono::seconds time)
{
    const double minutes = double(time.count()) / 60;
    if (minutes < 0.75)
        //: How long loading will take.
        return LoadingWords::tr("less than a minute left");
    // Nobody knows how fast a service will be in an hour: the farther, the coarser.
    const double step = minutes < 20 ? 1 : minutes < 57.5 ? 5 : 60;
    const int rounded = int(std::lround(minutes / step) * std::lround(step));
    if (rounded < 60)
        //: How long loading will take.
        return LoadingWords::tr("about %Ln minute(s) left", "", std::max(1, rounded));
    //: How long loading will take.
    return LoadingWords::tr("about %Ln hour(s) left", "", rounded / 60);
}

} // namespace patchbook
