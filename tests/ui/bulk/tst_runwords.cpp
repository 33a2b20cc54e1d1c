// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/field.h"
#include "tests/support/fakeservice.h"
#include "ui/bulk/runwords.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

// Every enumerator stands here once more, so that a new one without words breaks this test: the
// last of each is one before the number after which a cast names nothing any more.
constexpr int leftOuts = int(LeftOut::ChangedSince) + 1;
constexpr int pauses = int(JobPause::NotStored) + 1;

Job job(JobKind kind, const QStringList &targets = {}, const QStringList &fields = {})
{
    Job made;
    made.kind = kind;
    made.targets = targets;
    made.fields = fields;
    made.total = 2482;
    return made;
}

JobTally tally(int changed, int waiting, int cancelled = 0)
{
    JobTally sums;
    sums.counts[size_t(JobOutcome::Changed)] = changed;
    sums.counts[size_t(JobOutcome::Waiting)] = waiting;
    sums.counts[size_t(JobOutcome::Cancelled)] = cancelled;
    return sums;
}

} // namespace

class tst_RunWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOutcomeHasWords()
    {
        QSet<QString> seen;
        for (int i = 0; i < jobOutcomes; ++i) {
            seen << outcomeWord(JobOutcome(i));
            QVERIFY(outcomeSentence(JobOutcome(i), 3).contains(u'3'));
        }
        QCOMPARE(seen.size(), jobOutcomes);
        QVERIFY(!seen.contains(QString()));
        QVERIFY(outcomeWord(JobOutcome(jobOutcomes)).isEmpty()); // so many and no more
    }

    void everyReasonToLeaveAContactOutHasWords()
    {
        QSet<QString> seen;
        for (int i = 0; i < leftOuts; ++i) {
            const QString many = leftOutSentence(LeftOut(i), 3, u"Linq"_s);
            QVERIFY(many.contains(u'3'));
            QVERIFY(!many.contains(u'%'));
            seen << many << leftOutReason(LeftOut(i), u"Linq"_s);
        }
        QCOMPARE(seen.size(), 2 * leftOuts);
        QVERIFY(leftOutReason(LeftOut(leftOuts), {}).isEmpty());
        QVERIFY(leftOutSentence(LeftOut::NothingAccepted, 3, u"Linq"_s).contains(u"Linq"_s));
    }

    void everyPauseSaysWhatHappenedWhatItMeansAndWhatToDo()
    {
        QSet<QString> seen;
        for (int i = 1; i < pauses; ++i) {
            Job paused = job(JobKind::Reassign);
            paused.state = JobState::Paused;
            paused.pause = JobPause(i);
            const Explanation words = pauseWords(paused);
            QVERIFY(!words.headline.isEmpty());
            QVERIFY(!words.effect.isEmpty());
            QVERIFY(!words.nextStep.isEmpty());
            seen << words.headline << pauseLine(JobPause(i));
        }
        QCOMPARE(seen.size(), 2 * (pauses - 1));
        QVERIFY(pauseLine(JobPause(pauses)).isEmpty());
        QVERIFY(pauseWords(job(JobKind::Reassign)).sentence().isEmpty());
    }

    void aPauseTellsTheServicesWordsAndWhatIsWrongWithTheAccount()
    {
        Job paused = job(JobKind::Reassign);
        paused.pause = JobPause::EqualRefusals;
        paused.trouble = ServiceError{.kind = ErrorKind::Invalid, .message = u"No such user"_s};
        QVERIFY(pauseWords(paused).serviceWords.contains(u"No such user"_s));
        paused.pause = JobPause::AccountPaused;
        paused.trouble = ServiceError{.kind = ErrorKind::Unauthorized};
        QVERIFY(pauseWords(paused).headline.contains(u"token"_s));
    }

    void aRunIsNamedByWhatItDoes()
    {
        const Schema schema = personSchema();
        const auto title = [&schema](const Job &named, const Job *undone = nullptr) {
            QString text = runTitle(named, &schema, undone);
            return text.remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        const Job one = job(JobKind::Reassign, {u"jane@x.example"_s}, {u"owner"_s});
        QCOMPARE(title(one), u"Give contacts to jane@x.example"_s);
        QCOMPARE(title(job(JobKind::Reassign, {u"a"_s, u"b"_s, u"c"_s})),
                 u"Give contacts to 3 owner(s)"_s);
        QCOMPARE(title(job(JobKind::Reassign, {u""_s})), u"Take the owner from contacts"_s);
        QCOMPARE(title(job(JobKind::Edit, {}, {u"company"_s, u"phone_number"_s})),
                 u"Change Company and Phone"_s);
        QCOMPARE(title(job(JobKind::Edit, {}, {u"a"_s, u"b"_s, u"c"_s, u"d"_s})),
                 u"Change 4 field(s)"_s);
        const Job undo = job(JobKind::Undo, {}, {u"owner"_s});
        QCOMPARE(title(undo, &one), u"Undo: Give contacts to jane@x.example"_s);
        QCOMPARE(title(undo), u"Give contacts back to their previous owners"_s);
        QCOMPARE(title(job(JobKind::Undo, {}, {u"company"_s})), u"Put back Company"_s);
    }

    void aTitleWithAHostileNameStaysOneQuietLine()
    {
        const QString title =
            runTitle(job(JobKind::Reassign, {u"a\n\u202Eb<img src=x>"_s}), nullptr);
        QVERIFY(!title.contains(u'\n'));
        QVERIFY(!title.contains(u'\u202E'));
    }

    void theStateIsOneLine()
    {
        Job run = job(JobKind::Reassign);
        const JobTally sums = tally(1200, 1282);
        const RunNow working{.isLive = true, .remaining = 9min};
        QCOMPARE(runLine(run, sums, working), u"1,200 of 2,482, about 9 minute(s) left"_s);
        QCOMPARE(runShortLine(run, sums, working), u"48 %, about 9 minute(s) left"_s);
        QVERIFY(runLine(run, sums, {}).contains(u"started again"_s));
        QVERIFY(runLine(run, sums, {.isLive = true, .isTrying = true}).contains(u"trying"_s));
        QVERIFY(runLine(run, sums, {.isLive = true, .isBehind = true}).contains(u"waits"_s));
        run.state = JobState::Paused;
        run.pause = JobPause::EqualRefusals;
        QCOMPARE(runLine(run, sums, working),
                 u"Paused: the same refusal three times (1,200 of 2,482)"_s);
        run.state = JobState::Done;
        QCOMPARE(runLine(run, sums, working), u"Done: 2,482 contact(s)"_s);
        run.state = JobState::Cancelled;
        QCOMPARE(runLine(run, tally(1200, 0, 1282), working),
                 u"Cancelled: 1,282 contact(s) stay as they are"_s);
        QCOMPARE(cancelSentence(sums),
                 u"1,200 contact(s) are changed, 1,282 contact(s) stay as they are."_s);
    }

    void nothingIsCalledDoneThatIsNot()
    {
        // 99.99 % is not 100 %.
        Job run = job(JobKind::Edit);
        run.total = 10'000;
        QCOMPARE(runShortLine(run, tally(9'999, 1), {.isLive = true}), u"99 %"_s);
    }

    void timesAreNoMoreExactThanTheyAre_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("at once") << 3 << u"less than a minute"_s;
        QTest::newRow("a minute") << 50 << u"about 1 minute(s)"_s;
        QTest::newRow("minutes") << 9 * 60 + 20 << u"about 9 minute(s)"_s;
        QTest::newRow("by fives") << 43 * 60 << u"about 45 minute(s)"_s;
        QTest::newRow("an hour") << 58 * 60 << u"about 1 hour(s)"_s;
        QTest::newRow("by tens") << 97 * 60 << u"about 1 h 40 min"_s;
        QTest::newRow("hours") << 23 * 3600 + 600 << u"about 23 hour(s)"_s;
        QTest::newRow("days") << 71 * 3600 << u"about 3 day(s)"_s;
    }
    void timesAreNoMoreExactThanTheyAre()
    {
        QFETCH(int, seconds);
        QTEST(durationWords(std::chrono::seconds(seconds)), "words");
    }

    void theRateIsRounded()
    {
        QCOMPARE(rateWords(0), QString());
        QCOMPARE(rateWords(0.5), u"less than one contact a minute"_s);
        QCOMPARE(rateWords(12.4), u"about 12 contact(s) a minute"_s);
        QCOMPARE(rateWords(183), u"about 180 contact(s) a minute"_s);
    }

    void undoIsOfferedForItsNinetyDays()
    {
        Job run = job(JobKind::Reassign);
        const QDateTime ended = QDateTime::currentDateTimeUtc();
        QVERIFY(undoSentence(run, 5, ended).contains(u"when the run has ended"_s));
        run.ended = ended;
        QVERIFY(undoSentence(run, 5, ended.addDays(89)).contains(u"5 contact(s)"_s));
        QCOMPARE(undoSentence(run, 5, ended.addDays(91)), QString());
        QCOMPARE(undoSentence(run, 0, ended), QString());
        QCOMPARE(ended.daysTo(undoUntil(run)), 90);
    }

    void aReasonIsToldWithTheServicesWords()
    {
        const JobReason refused{
            JobOutcome::Failed, {.kind = ErrorKind::Invalid, .message = u"Bad owner"_s}, 3};
        QCOMPARE(reasonWords(refused, u"Linq"_s).serviceWords, u"Bad owner"_s);
        const JobReason leftOut{JobOutcome::Skipped, leftOutError(LeftOut::Archived), 2};
        QCOMPARE(reasonWords(leftOut, u"Linq"_s).headline, u"It is archived."_s);
        const JobReason clash{JobOutcome::Conflicted, {.kind = ErrorKind::Conflict}, 1};
        QVERIFY(reasonWords(clash, u"Linq"_s).headline.contains(u"Somebody else"_s));
        Op op;
        op.state = OpState::Failed;
        op.error = refused.error;
        QVERIFY(reasonOf(op, u"Linq"_s).contains(u"Bad owner"_s));
        op.state = OpState::Cancelled;
        op.error = leftOutError(LeftOut::Gone);
        QCOMPARE(reasonOf(op, u"Linq"_s), leftOutReason(LeftOut::Gone, {}));
        op.state = OpState::Confirmed;
        QCOMPARE(reasonOf(op, u"Linq"_s), QString());
    }
};

QTEST_GUILESS_MAIN(tst_RunWords)
#include "tst_runwords.moc"
