// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words about a list: how old it is, whether the service was reached, what can be done.
#include "ui/list/listsummary.h"

#include <QLocale>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

using Phase = ListSummary::Phase;

ListSummary summaryOf(Phase phase, int total)
{
    ListSummary summary;
    summary.phase = phase;
    summary.shown = total;
    summary.total = total;
    summary.loaded = total;
    return summary;
}

QDateTime daysAgo(int days)
{
    return QDateTime(QDate::currentDate().addDays(-days), QTime(14, 5));
}

QString clockText()
{
    return QLocale().toString(QTime(14, 5), QLocale::ShortFormat);
}

} // namespace

class tst_ListSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageIsATimeOfTodayOrYesterdayOrADate()
    {
        ListSummary summary = summaryOf(Phase::Complete, 30);
        summary.loadedAt = daysAgo(0);
        QCOMPARE(statusLine(summary).text, u"30 contact(s) · as of "_s + clockText());
        summary.loadedAt = daysAgo(1).toUTC();
        QCOMPARE(statusLine(summary).text,
                 u"30 contact(s) · as of %1 yesterday"_s.arg(clockText()));
        summary.loadedAt = daysAgo(9);
        QCOMPARE(statusLine(summary).text,
                 QString(u"30 contact(s) · as of "_s +
                         QLocale().toString(daysAgo(9), QLocale::ShortFormat)));
        summary.loadedAt = {};
        QCOMPARE(statusLine(summary).text, u"30 contact(s)"_s);
    }

    void howManyAreSelectedIsSaidAndHowManyOfThemAreHidden()
    {
        ListSummary summary = summaryOf(Phase::Complete, 30);
        summary.selected = 1;
        QCOMPARE(statusLine(summary).text, u"30 contact(s)"_s); // to be seen
        summary.selected = 12;
        QCOMPARE(statusLine(summary).text, u"30 contact(s) · 12 selected"_s);
        summary.selectedHidden = 5;
        QCOMPARE(statusLine(summary).text,
                 u"30 contact(s) · 12 selected · 5 selected and hidden by the search"_s);
        summary.selectedHidden = 0;
        summary.selectsAll = true;
        QCOMPARE(statusLine(summary).text, u"30 contact(s) · 12 selected"_s);
        summary.phase = Phase::Loading;
        summary.expected = 100;
        summary.selected = 30;
        QCOMPARE(statusLine(summary).text,
                 u"Loading… 30 of 100 · all 30 are selected, and those that come"_s);
        summary.search = u"an"_s;
        QVERIFY(statusLine(summary).text.endsWith(
            u"all 30 that match are selected, and those that come"_s));
    }

    void aCopyThatIsReadShowsHowFarItIs()
    {
        ListSummary summary = summaryOf(Phase::Copy, 0);
        QCOMPARE(statusLine(summary).text, u"Opening the copy on this computer…"_s);
        QCOMPARE(emptyNote(summary).headline, u"Loading contacts…"_s);
        summary = summaryOf(Phase::Copy, 2000);
        summary.expected = 10'000;
        const StatusLine line = statusLine(summary);
        const QLocale locale;
        const QString numbers = locale.toString(2000) + u" of " + locale.toString(10'000);
        QVERIFY2(line.text.contains(numbers), qPrintable(line.text));
        QVERIFY(line.hasProgress);
        QCOMPARE(line.done * 5, line.outOf);
        QCOMPARE(line.remedy, ListRemedy::None);
        QCOMPARE(emptyNote(summary).headline, QString());
    }

    void whileTheServiceIsReadTheAgeOfWhatIsShownIsTold()
    {
        ListSummary summary = summaryOf(Phase::Loading, 30);
        summary.loaded = 10;
        summary.expected = 30;
        QCOMPARE(statusLine(summary).text, u"Loading… 10 of 30"_s);
        summary.loadedAt = daysAgo(1);
        summary.readsAnew = true;
        QCOMPARE(statusLine(summary).text,
                 u"Reading the list anew… 10 of 30 · as of %1 yesterday"_s.arg(clockText()));
    }

    void whatIsFoundWhileTheListComesSaysInHowMany()
    {
        ListSummary summary = summaryOf(Phase::Loading, 41'200);
        summary.expected = 100'000;
        summary.search = u"an"_s;
        summary.shown = 12;
        const QString here = QLocale().toString(41'200);
        const QString all = QLocale().toString(100'000);
        QCOMPARE(statusLine(summary).text, u"12 found in %1 of %2 so far"_s.arg(here, all));
        summary.timeLeft = std::chrono::seconds(130);
        QCOMPARE(statusLine(summary).text,
                 u"12 found in %1 of %2 so far · about 2 minute(s) left"_s.arg(here, all));
        summary.expected = -1;
        summary.timeLeft = {};
        QCOMPARE(statusLine(summary).text, u"12 found in %1 so far"_s.arg(here));
        summary.shown = 0;
        QVERIFY(emptyNote(summary).headline.endsWith(u"so far"_s));
        // All are here from before: what was found is all there is until another comes.
        summary.shown = 12;
        summary.expected = summary.total = 100'000;
        summary.readsAnew = true;
        QCOMPARE(statusLine(summary).text,
                 u"12 of %2 contact(s) · Reading the list anew… %1 of %2"_s.arg(here, all));
        summary.phase = Phase::Complete;
        QCOMPARE(statusLine(summary).text, u"12 of %1 contact(s)"_s.arg(all));
    }

    void whileTheCopyIsReadOrLookedThroughWhatIsFoundIsNotAll()
    {
        ListSummary summary = summaryOf(Phase::Copy, 2000);
        summary.expected = 10'000;
        summary.search = u"an"_s;
        summary.shown = 3;
        const QString some = QLocale().toString(2000);
        const QString all = QLocale().toString(10'000);
        QCOMPARE(statusLine(summary).text, u"3 found in %1 of %2 so far"_s.arg(some, all));
        QVERIFY(statusLine(summary).hasProgress);
        summary.phase = Phase::Complete;
        summary.total = 10'000;
        summary.searched = 2000;
        QCOMPARE(statusLine(summary).text, u"3 found in %1 of %2 so far"_s.arg(some, all));
        QVERIFY(!statusLine(summary).hasProgress);
        summary.shown = 0;
        QVERIFY(emptyNote(summary).headline.endsWith(u"so far"_s));
        summary.searched = 10'000;
        QCOMPARE(statusLine(summary).text, u"0 of %1 contact(s)"_s.arg(all));
        QVERIFY(!emptyNote(summary).headline.endsWith(u"so far"_s));
    }

    void howLongLoadingTakesIsToldNoMoreExactlyThanIsHonest_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("seconds") << 20 << u"less than a minute left"_s;
        QTest::newRow("a minute") << 50 << u"about 1 minute(s) left"_s;
        QTest::newRow("minutes") << 130 << u"about 2 minute(s) left"_s;
        QTest::newRow("many minutes") << 33 * 60 << u"about 35 minute(s) left"_s;
        QTest::newRow("an hour") << 70 * 60 << u"about 1 hour(s) left"_s;
        QTest::newRow("hours") << 170 * 60 << u"about 3 hour(s) left"_s;
    }
    void howLongLoadingTakesIsToldNoMoreExactlyThanIsHonest()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        ListSummary summary = summaryOf(Phase::Loading, 30);
        summary.expected = 100;
        QCOMPARE(statusLine(summary).text, u"Loading… 30 of 100"_s);
        summary.timeLeft = std::chrono::seconds(seconds);
        QCOMPARE(statusLine(summary).text, QString(u"Loading… 30 of 100 · "_s + words));
    }

    void withoutTheServiceTheAgeAndTheReasonAreTold()
    {
        ListSummary summary = summaryOf(Phase::Failed, 30);
        summary.failure = u"No connection %1."_s;
        summary.loadedAt = daysAgo(1);
        StatusLine line = statusLine(summary);
        QCOMPARE(line.text, QString(u"30 contact(s) as of "_s + clockText() +
                                    u" yesterday. The list could not be read since. "
                                    "No connection %1."_s));
        QCOMPARE(line.remedy, ListRemedy::TryAgain);
        QVERIFY(line.isProblem);
        summary.loadedAt = {};
        line = statusLine(summary);
        QVERIFY(line.text.startsWith(u"Not all contacts could be loaded: 30 are here."_s));
        summary.total = 0;
        summary.shown = 0;
        QCOMPARE(emptyNote(summary).remedy, ListRemedy::TryAgain);
    }

    void aStoppedRefreshTellsTheAge()
    {
        ListSummary summary = summaryOf(Phase::Stopped, 30);
        summary.loadedAt = daysAgo(1);
        QCOMPARE(
            statusLine(summary).text,
            u"Loading was stopped: 30 contact(s) are here, as of %1 yesterday."_s.arg(clockText()));
        QCOMPARE(statusLine(summary).remedy, ListRemedy::LoadAgain);
    }

    void aListThatLacksContactsSaysSo_data()
    {
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("kept");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << 0 << 100 << u"last list was empty, and 100 contact(s)"_s;
        QTest::newRow("short") << 80 << 20 << u"unusually short, and 20 contact(s)"_s;
        QTest::newRow("a few") << 97 << 3 << u"3 not in the service's last list"_s;
    }
    void aListThatLacksContactsSaysSo()
    {
        QFETCH(int, listed);
        QFETCH(int, kept);
        QFETCH(QString, words);
        ListSummary summary = summaryOf(Phase::Complete, 100);
        summary.loaded = listed;
        summary.keptThoughMissing = kept;
        summary.loadedAt = daysAgo(0);
        StatusLine line = statusLine(summary);
        QVERIFY2(line.text.startsWith(u"100 contact(s)"_s), qPrintable(line.text));
        QVERIFY2(line.text.contains(words), qPrintable(line.text));
        QVERIFY(line.text.endsWith(clockText()));
        QVERIFY(line.isProblem);
        QCOMPARE(line.remedy, ListRemedy::RemoveMissing);
        QVERIFY(line.remedyHint.contains(u"%1 contact(s)"_s.arg(kept)));

        summary.failure = u"No connection."_s;
        line = statusLine(summary);
        QVERIFY(line.text.contains(u"could not be asked for: No connection."_s));
        QVERIFY(line.text.contains(words));

        summary.toCheck = kept;
        summary.checked = 1;
        line = statusLine(summary);
        QVERIFY(line.text.endsWith(u"1 of %1"_s.arg(kept)));
        QCOMPARE(line.remedy, ListRemedy::StopRemoving);
        QCOMPARE(line.outOf, kept);
    }

    void whatIsUnderWayComesFirstOfSeveralAccounts()
    {
        const AccountSummary fresh{u"Work"_s, summaryOf(Phase::Complete, 30)};
        AccountSummary busy{u"Club"_s, summaryOf(Phase::Loading, 10)};
        busy.list.expected = 50;
        const AccountSummary failed{u"Office"_s, summaryOf(Phase::Failed, 5)};
        ListSummary all = together({fresh, busy, failed});
        QCOMPARE(all.phase, Phase::Loading);
        QCOMPARE(all.loaded, 45);
        QCOMPARE(all.expected, 85); // what is here, and what is to come
        busy.list.expected = -1;
        QCOMPARE(together({fresh, busy, failed}).expected, -1);
        QCOMPARE(together({fresh, failed, fresh}).phase, Phase::Failed);
        QCOMPARE(together({fresh, fresh}).phase, Phase::Complete);
        QCOMPARE(together({}).phase, Phase::NoAccount);
    }

    void theTimeLeftOfSeveralAccountsIsThatOfTheLast()
    {
        const AccountSummary fresh{u"Work"_s, summaryOf(Phase::Complete, 30)};
        AccountSummary one{u"Club"_s, summaryOf(Phase::Loading, 10)};
        one.list.timeLeft = std::chrono::seconds(50);
        one.list.readsAnew = true;
        AccountSummary other{u"Office"_s, summaryOf(Phase::Loading, 10)};
        QVERIFY(!together({fresh, one, other}).timeLeft);
        QVERIFY(!together({fresh, one, other}).readsAnew);
        other.list.timeLeft = std::chrono::seconds(200);
        QCOMPARE(together({fresh, one, other}).timeLeft, std::chrono::seconds(200));
        QCOMPARE(together({one, fresh}).timeLeft, std::chrono::seconds(50));
        QVERIFY(together({one, fresh}).readsAnew);
    }

    void accountsThatCouldNotBeReadAreNamed()
    {
        AccountSummary one{u"Work"_s, summaryOf(Phase::Complete, 30)};
        one.list.loadedAt = daysAgo(0);
        AccountSummary other{u"Club"_s, summaryOf(Phase::Failed, 5)};
        other.list.failure = u"No connection."_s;
        other.list.loadedAt = daysAgo(1);
        ListSummary all = together({one, other});
        QCOMPARE(all.loadedAt, daysAgo(1)); // as old as its oldest part
        all.shown = all.total = 35;
        QCOMPARE(statusLine(all).text,
                 u"35 contact(s) · One account could not be read anew. Club: No connection."_s);
        QVERIFY(statusLine(all).isProblem);
        QCOMPARE(statusLine(all).remedy, ListRemedy::TryAgain);
        all = together({other, one, other});
        all.shown = all.total = 40;
        QCOMPARE(statusLine(all).text,
                 u"40 contact(s) · 2 account(s) could not be read anew: Club, Club."_s);
        QCOMPARE(emptyNote(together({one, one})).text,
                 u"All accounts are empty. Make the first contact."_s);
    }

    void everyRemedyHasAButton()
    {
        for (int i = 1; i <= int(ListRemedy::StopRemoving); ++i)
            QVERIFY(!remedyText(ListRemedy(i)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ListSummary)
#include "tst_listsummary.moc"
