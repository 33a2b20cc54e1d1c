// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listsummary.h"

#include "models/domain/plaintext.h"
#include "ui/list/loadingwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Phase = ListSummary::Phase;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ListSummary)
};

constexpr qsizetype shownSearch = 60;
constexpr int unusualShare = 10; // more than a tenth missing at once

QString number(int value)
{
    return QLocale().toString(value);
}

bool isSearching(const ListSummary &summary)
{
    return !summary.search.trimmed().isEmpty();
}

QString countText(const ListSummary &summary)
{
    if (isSearchIncomplete(summary))
        return foundSoFarText(summary);
    if (isSearching(summary))
        //: %1 is how many were found.
        return Words::tr("%1 of %Ln contact(s)", "", summary.total).arg(number(summary.shown));
    return Words::tr("%Ln contact(s)", "", summary.total);
}

// The service's last list was so short that nothing was taken out for it.
QString keptText(const ListSummary &summary)
{
    const int kept = summary.keptThoughMissing;
    if (summary.accounts > 1)
        return Words::tr(" · %Ln not in the services' last lists, kept here", "", kept);
    if (summary.loaded == 0)
        //: Follows another part of the line below the list.
        return Words::tr(" · the service's last list was empty, and %Ln contact(s) are kept here",
                         "", kept);
    if (kept > summary.total / unusualShare)
        return Words::tr(" · the service's last list was unusually short, and %Ln contact(s) not "
                         "in it are kept here",
                         "", kept);
    return Words::tr(" · %Ln not in the service's last list, kept here", "", kept);
}

QString selectedText(const ListSummary &summary)
{
    const bool isBusy = summary.phase == Phase::Loading || summary.phase == Phase::Copy ||
                        summary.phase == Phase::Waiting;
    if (summary.selectsAll && isBusy)
        return isSearching(summary)
                   //: Follows another part of the line below the list.
                   ? Words::tr(" · all %Ln that match are selected, and those that come", "",
                               summary.selected)
                   //: Follows another part of the line below the list.
                   : Words::tr(" · all %Ln are selected, and those that come", "",
                               summary.selected);
    QString text;
    if (summary.selected > 1 || (summary.selected > 0 && summary.selectedHidden > 0))
        //: Follows another part of the line below the list.
        text += Words::tr(" · %Ln selected", "", summary.selected);
    if (summary.selectedHidden > 1 || (summary.selected > 0 && summary.selectedHidden > 0))
        //: Follows another part of the line below the list: selected, but not found by the search.
        text += Words::tr(" · %Ln selected and hidden by the search", "", summary.selectedHidden);
    return text;
}

QString restText(const ListSummary &summary)
{
    QString text = selectedText(summary);
    if (summary.phase == Phase::Complete && summary.keptThoughMissing > 0)
        text += keptText(summary);
    if (summary.loadedAt.isValid() && summary.total > 0)
        //: Follows another part of the line below the list. %1 is a time, or a date with a time.
        text += Words::tr(" · as of %1").arg(ageText(summary.loadedAt));
    return text;
}

/** For a search that found nothing: what was searched, and below it what to try. */
QString whatToTry(const ListSummary &summary)
{
    QString hint = Words::tr("Try the beginning of it: a part of a word or of a number is enough.");
    if (summary.isNarrowed)
        hint = Words::tr("Conditions such as “owner:”, or a word with a minus, leave contacts out: "
                         "try it without them.");
    else if (summary.searchTerms > 1)
        hint = Words::tr("One contact must have all of these words: try fewer of them.");
    const QString searched =
        summary.isNarrowed
            ? Words::tr("%Ln contact(s) were searched.", "", summary.total)
            : Words::tr("All fields of %Ln contact(s) were searched.", "", summary.total);
    return searched + u'\n' + hint;
}

StatusLine copyLine(const ListSummary &summary)
{
    StatusLine line;
    line.hasProgress = true;
    line.outOf = qMax(0, summary.expected);
    line.done = qMin(summary.loaded, line.outOf);
    line.text = loadingText(summary) + selectedText(summary);
    return line;
}

StatusLine completeLine(const ListSummary &summary)
{
    StatusLine line;
    if (summary.toCheck > 0) {
        //: Contacts that may be gone from the service. %1 and %2 are numbers of them.
        line.text = Words::tr("Asking the service for each missing contact… %1 of %2")
                        .arg(number(summary.checked), number(summary.toCheck));
        line.remedy = ListRemedy::StopRemoving;
        line.hasProgress = true;
        line.outOf = summary.toCheck;
        line.done = summary.checked;
        return line;
    }
    line.text = countText(summary) + restText(summary);
    if (summary.keptThoughMissing == 0)
        return line;
    if (!summary.failure.isEmpty())
        //: %1 is a sentence that says why. %2 is the rest of the line below the list.
        line.text = Words::tr("The missing contacts could not be asked for: %1 %2")
                        .arg(summary.failure, line.text);
    line.isProblem = true;
    line.remedy = ListRemedy::RemoveMissing;
    line.remedyHint = Words::tr("Remove the %Ln contact(s) that the service no longer lists. Each "
                                "is asked for first, and what is still there stays.",
                                "", summary.keptThoughMissing);
    return line;
}

// Of several accounts some could not be read.
StatusLine partlyOldLine(const ListSummary &summary)
{
    StatusLine line;
    line.isProblem = true;
    line.remedy = ListRemedy::TryAgain;
    if (summary.unread.size() == 1)
        //: Follows another part of the line below the list. %1 names an account and says what is
        //: wrong with it.
        line.text = Words::tr(" · One account could not be read anew. %1").arg(summary.failure);
    else
        //: Follows another part of the line below the list. %1 is a list of the accounts' names.
        line.text = Words::tr(" · %Ln account(s) could not be read anew: %1.", "",
                              int(summary.unread.size()))
                        .arg(summary.unread.join(u", "_s));
    line.text.prepend(countText(summary));
    return line;
}

// The list could not be read anew, or not to its end.
StatusLine oldLine(const ListSummary &summary)
{
    StatusLine line;
    line.isProblem = true;
    // Without any contact the page above says it, and has the button.
    if (summary.total == 0) {
        line.text = Words::tr("Nothing loaded");
        return line;
    }
    const bool isStopped = summary.phase == Phase::Stopped;
    if (summary.accounts > 1 && !isStopped)
        return partlyOldLine(summary);
    line.remedy = isStopped ? ListRemedy::LoadAgain : ListRemedy::TryAgain;
    const QString age = ageText(summary.loadedAt);
    if (summary.loadedAt.isValid() && isStopped)
        //: %1 is a time, or a date with a time.
        line.text =
            Words::tr("Loading was stopped: %Ln contact(s) are here, as of %1.", "", summary.total)
                .arg(age);
    else if (summary.loadedAt.isValid())
        //: %1 is a time, or a date with a time; %2 is a sentence that says why.
        line.text = Words::tr("%Ln contact(s) as of %1. The list could not be read since. %2", "",
                              summary.total)
                        .arg(age, summary.failure);
    else if (isStopped)
        line.text = Words::tr("Loading was stopped: %Ln contact(s) are here.", "", summary.total);
    else
        //: %1 is a sentence that says why.
        line.text =
            Words::tr("Not all contacts could be loaded: %Ln are here. %1", "", summary.total)
                .arg(summary.failure);
    return line;
}

StatusLine loadingLine(const ListSummary &summary)
{
    StatusLine line;
    line.text = loadingText(summary) + restText(summary);
    line.remedy = ListRemedy::Cancel;
    line.hasProgress = true;
    line.outOf = qMax(0, summary.expected);
    line.done = qMin(summary.loaded, line.outOf);
    return line;
}

} // namespace

QString ageText(const QDateTime &loadedAt)
{
    const QLocale locale;
    const QDateTime time = loadedAt.toLocalTime();
    const QDate today = QDate::currentDate();
    if (time.date() == today)
        return locale.toString(time.time(), QLocale::ShortFormat);
    if (time.date() == today.addDays(-1))
        //: %1 is a time of the day.
        return Words::tr("%1 yesterday").arg(locale.toString(time.time(), QLocale::ShortFormat));
    return locale.toString(time, QLocale::ShortFormat);
}

QString remedyText(ListRemedy remedy)
{
    switch (remedy) {
    case ListRemedy::None:
        return {};
    case ListRemedy::ClearSearch:
        return Words::tr("Clear the search");
    case ListRemedy::TryAgain:
        return Words::tr("Try again");
    case ListRemedy::LoadAgain:
        return Words::tr("Load again");
    case ListRemedy::NewContact:
        return Words::tr("New contact");
    case ListRemedy::AddAccount:
        return Words::tr("Add an account…");
    case ListRemedy::Cancel:
        return Words::tr("Stop loading");
    case ListRemedy::RemoveMissing:
        //: A button. Contacts that the service no longer lists; each is asked for first.
        return Words::tr("Check and remove");
    case ListRemedy::StopRemoving:
        return Words::tr("Stop");
    }
    return {};
}

StatusLine statusLine(const ListSummary &summary)
{
    switch (summary.phase) {
    case Phase::NoAccount:
        return {.text = Words::tr("No account")};
    case Phase::Waiting:
        return {.text = countText(summary) + restText(summary)};
    case Phase::Copy:
        return copyLine(summary);
    case Phase::Loading:
        return loadingLine(summary);
    case Phase::Complete:
        return completeLine(summary);
    case Phase::Failed:
    case Phase::Stopped:
        break;
    }
    return oldLine(summary);
}

EmptyNote emptyNote(const ListSummary &summary)
{
    if (summary.shown > 0)
        return {};
    if (summary.phase == Phase::NoAccount)
        return {u"account"_s, Words::tr("No account yet"),
                Words::tr("Contacts live in a service. Add your account to see them here."),
                ListRemedy::AddAccount};
    if (isSearching(summary) && summary.total > 0) {
        const QString searched = displayText(summary.search.trimmed(), shownSearch);
        if (isSearchIncomplete(summary))
            //: %1 is what was searched for; more contacts are coming.
            return {u"search"_s, Words::tr("No contact matches “%1” so far").arg(searched),
                    Words::tr("What matches appears here as the contacts come."),
                    ListRemedy::ClearSearch};
        return {u"search"_s, Words::tr("No contact matches “%1”").arg(searched), whatToTry(summary),
                ListRemedy::ClearSearch};
    }
    switch (summary.phase) {
    case Phase::NoAccount:
        break;
    case Phase::Waiting:
    case Phase::Copy:
    case Phase::Loading:
        return {u"people"_s, Words::tr("Loading contacts…"),
                Words::tr("The first ones will be here in a moment."), ListRemedy::None};
    case Phase::Complete:
        return {u"people"_s, Words::tr("No contacts yet"),
                summary.accounts > 1 ? Words::tr("All accounts are empty. Make the first contact.")
                                     : Words::tr("This account is empty. Make the first contact."),
                ListRemedy::NewContact};
    case Phase::Failed:
        return {u"warning"_s, Words::tr("The contacts could not be loaded"), summary.failure,
                ListRemedy::TryAgain};
    case Phase::Stopped:
        return {u"people"_s, Words::tr("Loading was stopped"),
                Words::tr("No contact was loaded before."), ListRemedy::LoadAgain};
    }
    return {};
}

} // namespace patchbook
