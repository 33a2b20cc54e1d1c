// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkepisode.h"

#include <QTest>

#include <functional>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Sight = BulkSight::Kind;
/** Makes something wrong of a story that is right. */
using Doctor = std::function<void(BulkStory &)>;

QJsonObject owned(const QString &owner, const QString &note = {})
{
    return {{u"owner"_s, owner}, {u"note"_s, note}};
}

Op opOf(qint64 id, const QString &contact, const QString &before, const QString &after,
        OpState state = OpState::Confirmed, int attempts = 1)
{
    Op op;
    op.id = id;
    op.edit.id = contact;
    op.edit.changes.fields.insert(u"owner"_s, {before, after});
    op.state = state;
    op.attempts = attempts;
    return op;
}

void close(BulkKept &kept)
{
    kept.job.ended = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
    kept.job.total = int(kept.ops.size());
    kept.tally = {};
    for (const Op &op : std::as_const(kept.ops))
        kept.tally.add(op);
}

/**
 * Ann's a, b and c are to go to Bob, d stays out of it. Somebody gives b to Zoe before we come to
 * it, and c after that; then all is undone.
 */
BulkStory rightStory()
{
    BulkStory story;
    story.ownerKey = u"owner"_s;
    story.chosen = {u"a"_s, u"b"_s, u"c"_s};
    const QString ann = u"ann"_s;
    const QString bob = u"bob"_s;
    const QString zoe = u"zoe"_s;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        story.atStart.insert(id, owned(ann));
    for (const QString &id : std::as_const(story.chosen))
        story.wanted.insert(id, bob);
    const auto written = [&story](const QString &id, int part, const QString &from,
                                  const QString &to) {
        story.sights << BulkSight{Sight::Look, id, part, 1}
                     << BulkSight{Sight::WriteReceived, id, part, 1}
                     << BulkSight{Sight::WriteApplied, id, part, 1, 0, owned(from), owned(to)};
    };
    story.sights << BulkSight{Sight::Foreign, u"b"_s, 0, 1, 0, owned(ann), owned(zoe)};
    written(u"a"_s, 0, ann, bob);
    written(u"c"_s, 0, ann, bob);
    story.sights << BulkSight{Sight::Foreign, u"c"_s, 0, 1, 0, owned(bob), owned(zoe)};
    written(u"a"_s, 1, bob, ann);
    story.atEnd = {
        {u"a"_s, owned(ann)}, {u"b"_s, owned(zoe)}, {u"c"_s, owned(zoe)}, {u"d"_s, owned(ann)}};
    story.run.ops = {opOf(1, u"a"_s, ann, bob), opOf(2, u"b"_s, ann, bob, OpState::Conflicted, 0),
                     opOf(3, u"c"_s, ann, bob)};
    Op moved = opOf(5, u"c"_s, bob, ann, OpState::Cancelled, 0);
    moved.error = leftOutError(LeftOut::MovedOn);
    story.undo.ops = {opOf(4, u"a"_s, bob, ann), moved};
    close(story.run);
    close(story.undo);
    return story;
}

BulkSight *sightOf(BulkStory &story, Sight kind, const QString &contact)
{
    for (BulkSight &sight : story.sights) {
        if (sight.kind == kind && sight.contact == contact)
            return &sight;
    }
    return nullptr;
}

/** What an engine that leaves something out is found to break, in the first seeds that show it. */
QStringList brokenWithout(const QString &what, const std::function<QStringList(BulkVerdict)> &look)
{
    QStringList found;
    for (quint64 seed = 3; seed <= 30 && found.isEmpty(); seed += 3) {
        BulkPlan plan = planFor(seed, 80);
        plan.cancels = false;
        plan.faster = false;
        plan.without = what;
        plan.busy = 30;
        plan.kills = 2;
        const BulkResult result = playedOut(plan);
        qInfo("seed %d: %lld ms, %d kills, %lld promises broken %s", int(seed), result.ms,
              result.kills, result.verdict.all().size(), qPrintable(result.trouble));
        found = look(result.verdict);
    }
    return found;
}

} // namespace

Q_DECLARE_METATYPE(Doctor)

// The judge of bulk runs on trial: it must find what is wrong, in made-up stories and in those of
// engines that really do it wrong.
class tst_BulkJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightStoryIsRight();
    void everyWrongStoryIsFound_data();
    void everyWrongStoryIsFound();
    void anEngineThatDoesNotLookIsFound();
    void anEngineThatSendsBeforeItKeepsIsFound();
};

void tst_BulkJudge::aRightStoryIsRight()
{
    const BulkVerdict verdict = judged(rightStory());
    QVERIFY2(verdict.isGood(), qPrintable(verdict.all().join(u'\n')));
    QVERIFY(!toldOf(rightStory(), u"a"_s).isEmpty());
}

void tst_BulkJudge::everyWrongStoryIsFound_data()
{
    QTest::addColumn<Doctor>("doctor");
    QTest::addColumn<int>("promise"); // by its place in BulkVerdict
    const auto row = [](const char *name, int promise, const Doctor &doctor) {
        QTest::newRow(name) << doctor << promise;
    };
    enum { Lost, Twice, Overwritten, Sums, NotUndone };
    row("written twice", Twice, [](BulkStory &story) {
        BulkSight again = *sightOf(story, Sight::WriteApplied, u"a"_s);
        again.before = again.after;
        story.sights.insert(4, again);
    });
    row("a request that nobody kept", Twice, [](BulkStory &story) {
        story.sights << BulkSight{Sight::WriteReceived, u"a"_s, 0, 1};
    });
    row("a contact written which is not in the run", Twice, [](BulkStory &story) {
        story.sights << BulkSight{Sight::WriteReceived, u"d"_s, 0, 1};
    });
    row("the owner that somebody else chose", Overwritten, [](BulkStory &story) {
        // b was Zoe's when our write came.
        story.sights << BulkSight{Sight::WriteReceived, u"b"_s, 0, 1}
                     << BulkSight{Sight::WriteApplied, u"b"_s,         0, 1, 0,
                                  owned(u"zoe"_s),     owned(u"bob"_s)};
        story.run.ops[1].attempts = 1;
        story.run.ops[1].state = OpState::Confirmed;
        story.atEnd[u"b"_s] = owned(u"bob"_s);
        close(story.run);
    });
    row("another field, by our write", Overwritten, [](BulkStory &story) {
        sightOf(story, Sight::WriteApplied, u"a"_s)->after = owned(u"bob"_s, u"ours"_s);
    });
    row("a contact that nobody touched", Overwritten,
        [](BulkStory &story) { story.atEnd[u"d"_s] = owned(u"bob"_s); });
    row("changed, and never written", Lost, [](BulkStory &story) {
        story.run.ops[1].attempts = 1;
        story.run.ops[1].state = OpState::Confirmed;
        close(story.run);
    });
    row("skipped, and written", Lost, [](BulkStory &story) {
        story.run.ops[0].state = OpState::Cancelled;
        story.run.ops[0].error = leftOutError(LeftOut::ReadOnly);
        close(story.run);
    });
    row("still waiting", Lost, [](BulkStory &story) {
        story.run.ops[1].state = OpState::Pending;
        close(story.run);
    });
    row("a sum one off", Sums, [](BulkStory &story) { ++story.run.tally.counts[1]; });
    row("a total one off", Sums, [](BulkStory &story) { ++story.run.job.total; });
    row("a run that never ended", Sums, [](BulkStory &story) { story.undo.job.ended = {}; });
    row("one owner not restored", NotUndone, [](BulkStory &story) {
        story.sights.removeLast();
        story.atEnd[u"a"_s] = owned(u"bob"_s);
    });
    row("restored, and listed as not", NotUndone, [](BulkStory &story) {
        story.sights << BulkSight{Sight::Foreign,  u"c"_s,         1, 1, 0,
                                  owned(u"zoe"_s), owned(u"ann"_s)};
        story.atEnd[u"c"_s] = owned(u"ann"_s);
    });
    row("left out of the undo", NotUndone, [](BulkStory &story) {
        story.undo.ops.removeLast();
        close(story.undo);
    });
}

void tst_BulkJudge::everyWrongStoryIsFound()
{
    QFETCH(const Doctor, doctor);
    QFETCH(const int, promise);
    BulkStory story = rightStory();
    doctor(story);
    const BulkVerdict verdict = judged(story);
    const QList<QStringList> promises = {verdict.lost, verdict.twice, verdict.overwritten,
                                         verdict.sums, verdict.notUndone};
    QVERIFY2(!promises.at(promise).isEmpty(), qPrintable(verdict.all().join(u'\n')));
}

void tst_BulkJudge::anEngineThatDoesNotLookIsFound()
{
    QVERIFY(!brokenWithout(u"looks"_s, [](const BulkVerdict &verdict) {
                 return verdict.overwritten;
             }).isEmpty());
}

void tst_BulkJudge::anEngineThatSendsBeforeItKeepsIsFound()
{
    QVERIFY(!brokenWithout(u"writeahead"_s, [](const BulkVerdict &verdict) {
                 return verdict.twice;
             }).isEmpty());
}

QTEST_GUILESS_MAIN(tst_BulkJudge)
#include "tst_bulkjudge.moc"
