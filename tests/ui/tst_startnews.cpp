// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/formbench.h"
#include "ui/noticebar.h"
#include "ui/startnews.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

struct News
{
    FormBench bench;
    NoticeBar notice;
    StartNews news{bench.workspace, notice};

    QPushButton *action() { return notice.findChild<QPushButton *>(u"notice_action"_s); }
    void open(OutboxOpening::Kind kind)
    {
        Q_EMIT bench.workspace.outboxOpened(
            OutboxResult<OutboxOpening>(OutboxOpening{kind, u"/tmp/outbox.db.aside"_s, 2, 0}));
    }
    /** What an earlier run kept of a contact's deletion. */
    void findHeld(const QString &id, const QString &name)
    {
        Op op;
        op.account = u"acc"_s;
        op.uuid = QUuid::createUuid();
        op.edit = {EditKind::Remove, id, {}};
        op.draft = id;
        op.title = name;
        op.heldUntilMs = 1;
        bench.outbox.kept.append({op});
    }
};

} // namespace

/** What a start tells of the run before it. */
class StartNewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); }

    void aSoundStartIsSilent()
    {
        News n;
        n.open(OutboxOpening::Kind::Sound);
        QVERIFY(!n.notice.isVisible());
        QVERIFY(n.news.outlivesTheRun());
    }

    void aDamagedFileIsNamedAndLeadsToTheActivities()
    {
        News n;
        QSignalSpy asked(&n.news, &StartNews::activityRequested);
        n.open(OutboxOpening::Kind::Damaged);
        QVERIFY(n.notice.text().contains(u"damaged"_s));
        QVERIFY(n.notice.text().contains(u"/tmp/outbox.db.aside"_s));
        n.action()->click();
        QCOMPARE(asked.size(), 1);
        n.open(OutboxOpening::Kind::Newer);
        QVERIFY(n.notice.text().contains(u"newer Patchbook"_s));
    }

    void withoutAnOutboxNothingOutlivesTheRun()
    {
        News n;
        n.open(OutboxOpening::Kind::Sound);
        Q_EMIT n.bench.workspace.outboxOpened(
            OutboxResult<OutboxOpening>(fail(OutboxError{OutboxError::Kind::ReadOnly, {}})));
        QVERIFY(!n.news.outlivesTheRun());
        QVERIFY(n.notice.text().contains(u"cannot be written"_s));
    }

    void draftsThatCannotBeKeptAreToldWhileItLasts()
    {
        News n;
        n.open(OutboxOpening::Kind::Sound);
        Q_EMIT n.bench.workspace.drafts().notKept({OutboxError::Kind::DiskFull, {}});
        QVERIFY(!n.news.outlivesTheRun());
        QVERIFY(n.notice.isVisible());
        Q_EMIT n.bench.workspace.drafts().keptAgain();
        QVERIFY(n.news.outlivesTheRun());
        QVERIFY(!n.notice.isVisible());
    }

    void aDeletionOfTheLastRunIsToldAsNotSent()
    {
        News n;
        n.findHeld(u"1"_s, u"Anna <b>Sørensen"_s);
        n.bench.workspace.dispatcher().recover();
        QTRY_VERIFY(n.notice.text().contains(u"was not sent"_s));
        QVERIFY(n.notice.text().contains(u"Anna <b>Sørensen"_s));
        QVERIFY(n.bench.writes().isEmpty());
        n.findHeld(u"2"_s, u"Bob"_s);
        n.bench.workspace.dispatcher().recover();
        QTRY_VERIFY(n.notice.text().contains(u"2 contact(s)"_s));
    }

    void aDeletionTakenBackInThisRunIsNoNews()
    {
        News n;
        n.bench.clock.setJumping(false);
        n.bench.workspace.removeContact(n.bench.session(), u"1"_s);
        QTRY_COMPARE(n.bench.workspace.dispatcher().unfinishedCount(), 1);
        const auto op =
            n.bench.workspace.dispatcher().unfinishedFor(u"acc"_s, Collection::Contacts, u"1"_s);
        // Asked for once more: the first is replaced, and the second taken back.
        n.bench.workspace.removeContact(n.bench.session(), u"1"_s);
        n.bench.workspace.dispatcher().cancel(op->id);
        QTRY_VERIFY(n.bench.workspace.dispatcher().unfinishedCount() <= 1);
        QVERIFY(!n.notice.isVisible());
    }

    void unsavedEditsOfTheLastRunAreShown()
    {
        News n;
        QSignalSpy asked(&n.news, &StartNews::recordRequested);
        const Contact shown = n.bench.book().baseline(u"2"_s);
        n.bench.outbox.kept.store(
            {StoredDraft{{u"acc"_s, Collection::Contacts, u"2"_s},
                         false,
                         shown,
                         {{{u"company"_s, {shown.value(u"company"_s), QJsonValue(u"T"_s)}}}},
                         QDateTime::currentDateTimeUtc()}},
            {});
        n.bench.workspace.drafts().restore();
        QTRY_VERIFY(n.notice.text().contains(u"1 contact(s)"_s));
        n.action()->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<RecordRef>().id, u"2"_s);
    }
};

QTEST_MAIN(StartNewsTest)
#include "tst_startnews.moc"
