// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/bulkstage.h"

#include <QJsonObject>

#include <atomic>

using namespace patchbook;
using namespace patchbook::test;

/** Bulk changes that cannot go well: each gets a clear answer, and the server is left in peace. */
class tst_BadBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<BulkStage>(u"linq"_s);
        QVERIFY(m_stage->started && m_stage->load());
    }
    void cleanup() { m_stage.reset(); }

    void anUnknownOwnerStopsAtOneRefusal()
    {
        BulkStage &stage = *m_stage;
        QVERIFY(stage.selectAll(u"ma"_s));
        const QHash<QString, QJsonObject> before = stage.everybodyAtServer();
        QVERIFY(rehearseFor(u"nobody@nowhere.example"_s));
        stage.desk->clearRequests();
        QVERIFY(stage.begin() && stage.stoodStill());
        QCOMPARE(stage.run()->job().state, JobState::Paused);
        QCOMPARE(stage.run()->job().pause, JobPause::CanaryFailed);
        QCOMPARE(stage.writes().size(), 1);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Failed), 1);
        QTRY_VERIFY(says(stage.runWindow(), u"Paused"_s));
        QVERIFY(says(stage.runWindow(), u"0 of 50"_s) || says(stage.runWindow(), u"1 of 50"_s));

        // Cancelled, nobody else was asked for.
        QVERIFY(stage.pressButton(u"runCancel"_s));
        QTRY_COMPARE(stage.run()->job().state, JobState::Cancelled);
        QCOMPARE(stage.writes().size(), 1);
        QCOMPARE(stage.run()->tally().total(), int(stage.chosen().count()));
        for (const QString &id : stage.book().ids())
            QCOMPARE(stage.atServer(id), before.value(id));
    }

    void anOwnerWhoVanishesHalfwayPausesTheRun()
    {
        BulkStage &stage = *m_stage;
        QVERIFY(stage.selectAll(u"ma"_s));
        const QString owner = stage.services.linq().ownerEmails().at(3);
        QVERIFY(rehearseFor(owner));
        const int wanted = stage.dialog()->rehearsal()->willChange();
        QVERIFY(wanted > 25);
        std::atomic<int> writes = 0;
        stage.desk->setBeforeAnswer([&writes](const demo::Request &request) {
            std::optional<demo::Answer> refusal;
            if (request.method == "PATCH" && ++writes > 20)
                refusal = demo::Answer{
                    .status = 422,
                    .body = R"({"error":{"code":"VALIDATION_ERROR","message":"Validation failed",)"
                            R"("details":{"user_email":["User not found"]}}})"};
            return refusal;
        });
        QVERIFY(stage.begin() && stage.stoodStill());
        QCOMPARE(stage.run()->job().state, JobState::Paused);
        QCOMPARE(stage.run()->job().pause, JobPause::EqualRefusals);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), 20);
        // Three in a row, and whatever was under way beside them.
        QVERIFY(writes < 20 + 3 + 8);
        const int failed = stage.run()->tally().of(JobOutcome::Failed);
        QVERIFY(failed >= 3);

        // The colleague is there again: the rest, and those that failed.
        stage.desk->behave();
        QVERIFY(stage.pressButton(u"runPauseButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(stage.run()->isEnded(), BulkStage::patience);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), wanted - failed);
        QVERIFY(stage.pressButton(u"runRetry"_s));
        QTRY_COMPARE_WITH_TIMEOUT(stage.run()->tally().of(JobOutcome::Changed), wanted,
                                  BulkStage::patience);
        for (const QString &id : stage.chosen().ids())
            QCOMPARE(stage.ownerOf(id), owner);
    }

    void theSameOwnerIsNothingToSend()
    {
        BulkStage &stage = *m_stage;
        QString owner;
        for (const QString &id : stage.book().ids()) {
            owner = stage.ownerOf(id);
            if (!owner.isEmpty())
                break;
        }
        QStringList theirs;
        for (const QString &id : stage.book().ids()) {
            if (stage.ownerOf(id) == owner)
                theirs << id;
        }
        stage.list()->setCurrentId(theirs.constFirst());
        stage.list()->view().choose(theirs);
        QTRY_VERIFY(stage.action(u"reassign"_s)->isEnabled());
        stage.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.waitForDialog() && stage.tabTo(u"reassignOwner"_s));
        stage.type(owner);
        QVERIFY(stage.pressButton(u"bulkRehearse"_s));
        QTRY_VERIFY(says(stage.dialog(), u"already: nothing would change"_s));
        QVERIFY(!stage.dialog()->rehearsal());
        QVERIFY(stage.writes().isEmpty());
        stage.press(Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
    }

    void nothingSelectedIsSaidAtTheCommand()
    {
        BulkStage &stage = *m_stage;
        stage.list()->setCurrentId({});
        QTRY_VERIFY(!stage.action(u"reassign"_s)->isEnabled());
        QVERIFY(!stage.action(u"edit_selected"_s)->isEnabled());
        QCOMPARE(stage.action(u"reassign"_s)->statusTip(), u"Select contacts in the list first."_s);
        stage.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!stage.dialog());
    }

    void aReadOnlyAccountSaysSo()
    {
        BulkStage &stage = *m_stage;
        QVERIFY(stage.selectAll(u"ma"_s));
        QTRY_VERIFY(stage.action(u"reassign"_s)->isEnabled());
        stage.workspace->setReadOnly(stage.account, true);
        QTRY_VERIFY(!stage.action(u"reassign"_s)->isEnabled());
        QVERIFY(!stage.action(u"hand_over"_s)->isEnabled());
        QVERIFY(stage.action(u"reassign"_s)->statusTip().contains(u"read-only"_s));
        stage.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        stage.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!stage.dialog());
        // To choose and copy is no change.
        QVERIFY(stage.action(u"choose_pasted"_s)->isEnabled());
        QVERIFY(stage.action(u"copy"_s)->isEnabled());
    }

private:
    bool rehearseFor(const QString &owner)
    {
        m_stage->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        if (!m_stage->waitForDialog() || !m_stage->tabTo(u"reassignOwner"_s))
            return false;
        m_stage->type(owner);
        return m_stage->rehearse();
    }
    static bool says(const QWidget *place, const QString &words)
    {
        return std::ranges::any_of(place->findChildren<QLabel *>(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    std::unique_ptr<BulkStage> m_stage;
};

QTEST_MAIN(tst_BadBulk)
#include "tst_badbulk.moc"
