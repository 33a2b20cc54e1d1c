// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/bulkstage.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace patchbook;
using namespace patchbook::test;

/**
 * Contacts get another owner and their own ones back, by keyboard alone, at each real service of
 * the demo organisation. What counts is what the server received and has.
 */
class tst_BulkReassign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFETCH(QString, service);
        m_stage = std::make_unique<BulkStage>(service);
        QVERIFY(m_stage->started && m_stage->load());
    }
    void cleanup() { m_stage.reset(); }

    void allThatMatchGoToOneOwnerAndBack_data() { services(); }
    void allThatMatchGoToOneOwnerAndBack()
    {
        BulkStage &stage = *m_stage;
        const QHash<QString, QJsonObject> before = stage.everybodyAtServer();
        QVERIFY(stage.selectAll(u"ma"_s));
        const QStringList chosen = stage.chosen().ids();
        const QString owner = somebodyElse(chosen);
        QVERIFY(!owner.isEmpty());
        QHash<QString, QString> previous;
        for (const QString &id : chosen)
            previous.insert(id, stage.ownerOf(id));
        QVERIFY(chosen.size() > 2 && chosen.size() < before.size());

        stage.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.waitForDialog());
        QVERIFY(stage.tabTo(u"reassignOwner"_s));
        stage.type(stage.book().schema().field(FieldRole::Owner)->valueText(owner));
        QVERIFY(stage.rehearse());
        QCOMPARE(stage.dialog()->rehearsal()->total(), int(chosen.size()));
        const QStringList toChange = willChange();
        QVERIFY(!toChange.isEmpty());
        // The one read by which the rehearsal measures how long the service takes.
        QTRY_VERIFY(stage.dialog()->rehearsal()->estimate().basis != RunEstimate::Basis::Unknown);
        stage.desk->clearRequests();
        QVERIFY(stage.begin());
        QVERIFY(stage.stoodStill());
        QCOMPARE(stage.run()->job().state, JobState::Done);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), int(toChange.size()));
        QCOMPARE(stage.run()->tally().total(), int(chosen.size()));
        checkReceived(toChange, owner);
        checkServer(before, toChange, owner);

        // Back, from the window of the run. Who had no owner cannot have none again everywhere.
        stage.desk->clearRequests();
        QStringList back;
        const bool clears =
            !stage.book().schema().field(FieldRole::Owner)->flags.testFlag(FieldFlag::NotClearable);
        for (const QString &id : toChange) {
            if (clears || !previous.value(id).isEmpty())
                back << id;
        }
        QVERIFY(stage.pressButton(u"runUndo"_s));
        QVERIFY(stage.waitForDialog() && stage.rehearsed());
        QCOMPARE(stage.dialog()->rehearsal()->willChange(), int(back.size()));
        QCOMPARE(stage.dialog()->rehearsal()->total(), int(toChange.size()));
        QVERIFY(stage.pressButton(u"bulkBegin"_s));
        QTRY_COMPARE_WITH_TIMEOUT(int(stage.runs->runs().size()), 2, BulkStage::patience);
        QVERIFY(stage.stoodStill());
        QCOMPARE(stage.run()->job().kind, JobKind::Undo);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), int(back.size()));
        QCOMPARE(stage.writes().size(), back.size());
        for (const QString &id : stage.book().ids()) {
            if (back.contains(id) || !toChange.contains(id))
                QCOMPARE(stage.atServer(id), before.value(id));
            else
                QCOMPARE(stage.ownerOf(id), owner); // listed as left out
        }
    }

private:
    static void services()
    {
        QTest::addColumn<QString>("service");
        QTest::newRow("Linq") << u"linq"_s;
        QTest::newRow("HighLevel") << u"highlevel"_s;
        QTest::newRow("Routera") << u"routera"_s;
    }
    /** An owner of somebody, who has not all of these. */
    QString somebodyElse(const QStringList &chosen) const
    {
        const Field &field = *m_stage->book().schema().field(FieldRole::Owner);
        for (const QString &id : m_stage->book().ids()) {
            const QString owner = m_stage->ownerOf(id);
            const bool isNamed = field.options.isEmpty() || field.option(owner);
            const auto has = [&](const QString &one) {
                return m_stage->ownerOf(one) == owner;
            };
            if (!owner.isEmpty() && isNamed &&
                std::ranges::count_if(chosen, has) * 2 < chosen.size())
                return owner;
        }
        return {};
    }
    QStringList willChange() const
    {
        QStringList ids;
        for (const Rehearsed &contact : m_stage->dialog()->rehearsal()->contacts()) {
            if (contact.outcome == JobOutcome::Waiting)
                ids << contact.id;
        }
        return ids;
    }
    /** One look and one write for each, with the owner and whatever the service wants beside it. */
    void checkReceived(const QStringList &changed, const QString &owner) const
    {
        const QList<demo::Request> writes = m_stage->writes();
        QCOMPARE(writes.size(), changed.size());
        int looks = 0;
        QStringList run = changed;
        run.removeOne(m_stage->list()->currentId()); // the form reads that one too
        for (const QString &id : changed)
            QCOMPARE(m_stage->countOf(writes.constFirst().method, id), 1);
        for (const QString &id : std::as_const(run)) {
            const int read = m_stage->countOf("GET", id);
            QVERIFY2(read >= 1 && read <= 2, qPrintable(id)); // the first one is read back
            looks += read;
        }
        QVERIFY(looks <= int(run.size()) + m_stage->run()->job().canaries);
        for (const demo::Request &write : writes) {
            const QJsonObject body = write.json();
            QVERIFY2(write.body.contains(owner.toUtf8()), write.body.constData());
            QVERIFY2(leaves(body) <= 2, write.body.constData());
        }
        qInfo("%s %s %s", writes.constFirst().method.constData(),
              writes.constFirst().target.constData(), writes.constFirst().body.constData());
    }
    /** How many values a body has, however deep. */
    static int leaves(const QJsonValue &value)
    {
        if (!value.isObject())
            return 1;
        int count = 0;
        const QJsonObject object = value.toObject();
        for (const QJsonValue one : object)
            count += leaves(one);
        return count;
    }
    void checkServer(const QHash<QString, QJsonObject> &before, const QStringList &changed,
                     const QString &owner) const
    {
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            const QJsonObject now = m_stage->atServer(it.key());
            if (!changed.contains(it.key())) {
                QCOMPARE(now, it.value());
                continue;
            }
            QCOMPARE(m_stage->ownerOf(it.key()), owner);
            QStringList moved;
            for (const QString &key : now.keys()) {
                if (now.value(key) != it.value().value(key))
                    moved << key;
            }
            QCOMPARE(moved.size(), 1);
            QVERIFY(QJsonDocument(QJsonObject{{u"x"_s, now.value(moved.constFirst())}})
                        .toJson()
                        .contains(owner.toUtf8()));
        }
    }

    std::unique_ptr<BulkStage> m_stage;
};

QTEST_MAIN(tst_BulkReassign)
#include "tst_bulkreassign.moc"
