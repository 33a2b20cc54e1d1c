// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Activity in the whole program: a refused save waits there, is sent again, and is put back.
#include "models/tables/activitymodel.h"
#include "tests/app/application/stage.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/activityview.h"
#include "ui/mainactions.h"

#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QToolButton>
#include <QTreeWidget>

using namespace patchbook;
using namespace patchbook::test;

namespace {

const demo::Answer refusal{422, R"({"status":"error","message":"Company is on the black list"})"};

ActivityPage *pageOf(const Stage &stage)
{
    return stage.window->findChild<ActivityPage *>();
}

ActivityView *viewOf(const Stage &stage)
{
    return pageOf(stage)->findChild<ActivityView *>();
}

QAction *actionOf(const Stage &stage, const QString &name)
{
    return stage.window->findChild<QAction *>(u"action_"_s + name);
}

QToolButton *buttonOf(const Stage &stage, const QString &name)
{
    return pageOf(stage)->findChild<QToolButton *>(u"activity_%1_button"_s.arg(name));
}

QString companyThere(Stage &stage, const QString &id)
{
    stage.session()->refresh();
    if (!QTest::qWaitFor(
            [&stage] { return stage.session()->loader().state() == ListLoader::State::Complete; },
            Stage::patience))
        return u"not loaded"_s;
    return stage.session()->book().baseline(id).text(u"company"_s);
}

} // namespace

class tst_Activity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void aRefusedSaveIsSentAgainWordForWordAndThenPutBack()
    {
        Stage stage(20);
        QVERIFY(stage.started && stage.load());
        QVERIFY(stage.choose(u"4"_s));
        const QString old = stage.session()->book().baseline(u"4"_s).text(u"company"_s);
        stage.server.failNext({"PATCH", {}}, refusal);
        stage.server.clearRequests();
        stage.type(u"company"_s, u"Wanted"_s);
        QVERIFY(stage.save());
        const QByteArray refused = stage.onlyBody("PATCH");

        // The sidebar tells of it; the keys lead there.
        auto *tree = stage.window->findChild<QTreeWidget *>(u"sidebar"_s);
        const QTreeWidgetItem *line = tree->topLevelItem(tree->topLevelItemCount() - 1);
        QTRY_COMPARE(line->text(1), u"1"_s);
        actionOf(stage, u"activity"_s)->trigger();
        QVERIFY(pageOf(stage)->isVisible());
        const ActivityModel &model = pageOf(stage)->model();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ActivityModel::ServiceColumn).data().toString(),
                 u"Company is on the black list"_s);

        stage.server.clearRequests();
        buttonOf(stage, u"retry"_s)->click();
        QVERIFY(stage.settled());
        QCOMPARE(stage.onlyBody("PATCH"), refused);
        QCOMPARE(companyThere(stage, u"4"_s), u"Wanted"_s);
        QTRY_COMPARE(line->text(1), QString());
        QVERIFY(!stage.session()->book().isDirty(u"4"_s));

        QTRY_COMPARE(model.rowCount(), 2);
        viewOf(stage)->setCurrentOp(model.opAt(0).id);
        stage.server.clearRequests();
        buttonOf(stage, u"putBack"_s)->click();
        QVERIFY(stage.settled());
        QCOMPARE(stage.received("PATCH").size(), 1);
        QCOMPARE(companyThere(stage, u"4"_s), old);
        QCOMPARE(stage.field(u"company"_s)->text(), old);
    }

    void keysInActivityTouchNoContact()
    {
        Stage stage(20);
        QVERIFY(stage.started && stage.load());
        QVERIFY(stage.choose(u"4"_s));
        stage.type(u"company"_s, u"Half-typed"_s);
        QTRY_VERIFY(actionOf(stage, u"save"_s)->isEnabled());
        actionOf(stage, u"activity"_s)->trigger();
        for (const QString &name : {u"save"_s, u"revert"_s, u"edit"_s, u"delete"_s, u"copy"_s,
                                    u"undo"_s, u"redo"_s, u"history"_s})
            QVERIFY2(!actionOf(stage, name)->isEnabled(), qPrintable(name));
        QVERIFY(actionOf(stage, u"find"_s)->isEnabled());
        stage.window->findChild<Sidebar *>()->select(stage.session(), Collection::Contacts);
        QVERIFY(actionOf(stage, u"save"_s)->isEnabled());
        QVERIFY(actionOf(stage, u"undo"_s)->isEnabled());
        QCOMPARE(stage.field(u"company"_s)->text(), u"Half-typed"_s);
        stage.form()->revert();
    }

    void theHistoryOfAContactLeadsThereAndBack()
    {
        Stage stage(20);
        QVERIFY(stage.started && stage.load());
        for (const QString &id : {u"4"_s, u"5"_s}) {
            QVERIFY(stage.choose(id));
            stage.type(u"company"_s, u"Changed"_s);
            QVERIFY(stage.save());
        }
        QVERIFY(stage.choose(u"4"_s));
        actionOf(stage, u"history"_s)->trigger();
        const ActivityModel &model = pageOf(stage)->model();
        QTRY_VERIFY(!model.isReading());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.opAt(0).edit.id, u"4"_s);
        QVERIFY(pageOf(stage)->filter().record());
        QVERIFY(stage.choose(u"5"_s)); // behind it
        QTest::keyClick(viewOf(stage), Qt::Key_Return);
        QTRY_COMPARE(stage.form()->id(), u"4"_s);
        QVERIFY(stage.list()->isVisible());
    }
};

QTEST_MAIN(tst_Activity)
#include "tst_activity.moc"
