// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listsummary.h"

#include "models/domain/plaintext.h"

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

QString number(int value)
{
    return QLocale().toString(value);
}

bool isSearching(const ListSummary &summary)
{
    return !summary.search.trimmed().isEmpty();
}

QString progressText(const ListSummary &summary)
{
    if (summary.expected > 0)
        //: %1 and %2 are numbers of contacts.
        return Words::tr("Loading… %1 of %2").arg(number(summary.loaded), number(summary.expected));
    return summary.loaded > 0 ? Words::tr("Loading… %Ln contact(s) so far", "", summary.loaded)
                              : Words::tr("Loading…");
}

QString countText(const ListSummary &summary)
{
    if (isSearching(summary))
        //: %1 is how many were found.
        return Words::tr("%1 of %Ln contact(s)", "", summary.total).arg(number(summary.shown));
    return Words::tr("%Ln contact(s)", "", summary.total);
}

QString restText(const ListSummary &summary)
{
    QString text;
    if (summary.selected > 1)
        //: Follows another part of the line below the list.
        text += Words::tr(" · %Ln selected", "", summary.selected);
    if (summary.keptThoughMissing > 0 && summary.phase == Phase::Complete)
        text += Words::tr(" · %Ln not in the service's last list, kept here", "",
                          summary.keptThoughMissing);
    if (summary.loadedAt.isValid() && summary.phase == Phase::Complete) {
        const QLocale locale;
        const QDateTime time = summary.loadedAt.toLocalTime();
        const bool isToday = time.date() == QDate::currentDate();
        //: Follows another part of the line below the list. %1 is a time, or a date with a time.
        text += Words::tr(" · as of %1")
                    .arg(isToday ? locale.toString(time.time(), QLocale::ShortFormat)
                                 : locale.toString(time, QLocale::ShortFormat));
    }
    return text;
}

StatusLine loadingLine(const ListSummary &summary)
{
    StatusLine line;
    if (isSearching(summary))
        //: Comes before how far loading is.
        line.text = Words::tr("%Ln found so far · ", "", summary.shown);
    line.text += progressText(summary) + restText(summary);
    line.remedy = ListRemedy::Cancel;
    line.hasProgress = true;
    line.outOf = qMax(0, summary.expected);
    line.done = qMin(summary.loaded, line.outOf);
    return line;
}

} // namespace

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
    }
    return {};
}

StatusLine statusLine(const ListSummary &summary)
{
    switch (summary.phase) {
    case Phase::NoAccount:
        return {.text = Words::tr("No account")};
    case Phase::Waiting:
        return {.text = countText(summary)};
    case Phase::Loading:
        return loadingLine(summary);
    case Phase::Complete:
        return {.text = countText(summary) + restText(summary)};
    case Phase::Failed:
    case Phase::Stopped:
        break;
    }
    // Without any contact the page above says it, and has the button.
    if (summary.total == 0)
        return {.text = Words::tr("Nothing loaded"), .isProblem = true};
    if (summary.phase == Phase::Stopped) {
        return {.text =
                    Words::tr("Loading was stopped: %Ln contact(s) are here.", "", summary.total),
                .isProblem = true,
                .remedy = ListRemedy::LoadAgain};
    }
    //: %1 is a sentence that says why.
    return {.text =
                Words::tr("Not all contacts could be loaded: %Ln are here. %1", "", summary.total)
                    .arg(summary.failure),
            .isProblem = true,
            .remedy = ListRemedy::TryAgain};
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
        return {u"search"_s, Words::tr("No contact matches “%1”").arg(searched),
                summary.phase == Phase::Loading
                    ? Words::tr("The list is still loading. Contacts appear here as they come.")
                    : Words::tr("All fields of %Ln contact(s) were searched.", "", summary.total),
                ListRemedy::ClearSearch};
    }
    switch (summary.phase) {
    case Phase::NoAccount:
        break;
    case Phase::Waiting:
    case Phase::Loading:
        return {u"people"_s, Words::tr("Loading contacts…"),
                Words::tr("The first ones will be here in a moment."), ListRemedy::None};
    case Phase::Complete:
        return {u"people"_s, Words::tr("No contacts yet"),
                Words::tr("This account is empty. Make the first contact."),
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
