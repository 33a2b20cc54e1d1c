// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/stage.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/toast.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QRadioButton>

using namespace patchbook;
using namespace patchbook::test;

/** What the service receives when the user changes their mind, and when somebody else was there. */
class tst_UndoSave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->workspace->start();
        QVERIFY(m_stage->started && m_stage->load());
        QVERIFY(m_stage->choose(u"1"_s));
        m_stage->server.clearRequests();
    }
    void cleanup() { m_stage.reset(); }

    void aSaveIsPutBackAtTheService()
    {
        const QString before = stored(u"company"_s);
        m_stage->type(u"company"_s, u"Acme"_s);
        QVERIFY(m_stage->save());
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY(toast()->text().startsWith(u"Saved Company of"_s));
        QCOMPARE(stored(u"company"_s), u"Acme"_s);
        m_stage->window->findChild<QAction *>(u"action_undo_last"_s)->trigger();
        QTRY_COMPARE(stored(u"company"_s), before);
        QVERIFY(m_stage->settled());
        QCOMPARE(m_stage->received("PATCH").size(), 2);
        QCOMPARE(m_stage->field(u"company"_s)->text(), before);
        QVERIFY(!m_stage->session()->book().isDirty(u"1"_s));
    }

    void aNewContactOffersNoUndo()
    {
        m_stage->window->findChild<QAction *>(u"action_new"_s)->trigger();
        m_stage->type(u"first_name"_s, u"Ada"_s);
        m_stage->type(u"email"_s, u"ada@new.example"_s);
        m_stage->saveButton()->click();
        QTRY_COMPARE(m_stage->received("POST").size(), 1);
        QVERIFY(m_stage->settled());
        QVERIFY(!toast()->isVisible());
    }

    void aDeletionTakenBackIsNeverSent()
    {
        QAction *undo = m_stage->window->findChild<QAction *>(u"action_undo_last"_s);
        QVERIFY(!undo->isEnabled());
        m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY(m_stage->prompts.asked.isEmpty()); // one is no question
        QVERIFY(isLeaving(u"1"_s));
        QVERIFY(m_stage->child<QPushButton>(u"bannerKeep"_s)->isVisible());
        undo->trigger();
        QVERIFY(m_stage->settled());
        QVERIFY(!isLeaving(u"1"_s));
        QVERIFY(!undo->isEnabled());
        QVERIFY(m_stage->received("DELETE").isEmpty());
        QVERIFY(m_stage->session()->book().contains(u"1"_s));
    }

    void aDeletionIsSentOnceWhenItsTimeIsOver()
    {
        m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY(m_stage->received("DELETE").isEmpty());
        QVERIFY(m_stage->settled());
        QCOMPARE(m_stage->received("DELETE").size(), 1);
        QVERIFY(m_stage->server.contact(1).isEmpty());
        QTRY_VERIFY(!toast()->isVisible());
    }

    void closingAsksNothingWhenAllIsKept()
    {
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->window->close();
        QVERIFY(m_stage->prompts.asked.isEmpty());
        QVERIFY(!m_stage->window->isVisible());
        QTRY_COMPARE(drafts(), 1);
    }

    void aConflictedDeletionWaitsInItsNotice()
    {
        QVERIFY(m_stage->choose(u"2"_s));
        m_stage->server.changeBehindTheClientsBack(2, {{u"company"_s, u"Elsewhere"_s}});
        m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
        QVERIFY(m_stage->choose(u"1"_s));
        QVERIFY(QTest::qWaitFor([this] { return notice()->isVisible(); }, Stage::patience));
        QVERIFY(m_stage->prompts.asked.isEmpty());
        QVERIFY(!isLeaving(u"2"_s));
        m_stage->prompts.answers = {1}; // keep it
        notice()->findChild<QPushButton *>(u"notice_action"_s)->click();
        QCOMPARE(m_stage->prompts.asked.size(), 1);
        QVERIFY(m_stage->prompts.asked.first().foreignText.contains(u"Elsewhere"_s));
        QVERIFY(m_stage->settled());
        QVERIFY(m_stage->received("DELETE").isEmpty());
        QCOMPARE(m_stage->session()->book().baseline(u"2"_s).text(u"company"_s), u"Elsewhere"_s);
    }

    void aConflictIsResolvedAsDecided_data()
    {
        QTest::addColumn<QString>("side");
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("sent"); // of the company, "" = not sent
        QTest::newRow("mine") << u"mine"_s << u"Mine"_s << u"Mine"_s;
        QTest::newRow("theirs") << u"theirs"_s << u"Theirs"_s << QString();
        QTest::newRow("another value") << u"other"_s << u"Ours"_s << u"Ours"_s;
        QTest::newRow("only what does not clash") << QString() << u"Theirs"_s << QString();
    }
    void aConflictIsResolvedAsDecided()
    {
        QFETCH(const QString, side);
        QFETCH(const QString, company);
        QFETCH(const QString, sent);
        m_stage->type(u"company"_s, u"Mine"_s);
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->server.changeBehindTheClientsBack(1, {{u"company"_s, u"Theirs"_s}});
        QVERIFY(m_stage->save());
        QVERIFY(m_stage->received("PATCH").isEmpty());
        m_stage->child<QPushButton>(u"bannerCompare"_s)->click();
        auto *dialog = m_stage->window->findChild<ConflictDialog *>();
        QVERIFY(dialog && !dialog->isComplete());
        if (side == u"other"_s) {
            auto *typed = dialog->findChild<QLineEdit *>(u"conflict_company_typed"_s);
            typed->selectAll();
            QTest::keyClicks(typed, company);
        } else if (!side.isEmpty()) {
            dialog->findChild<QRadioButton *>(u"conflict_company_"_s + side)->click();
        }
        dialog
            ->findChild<QPushButton *>(side.isEmpty() ? u"conflictSaveOthers"_s : u"conflictSave"_s)
            ->click();
        QTRY_COMPARE(m_stage->received("PATCH").size(), 1);
        QVERIFY(m_stage->settled());
        const QJsonObject contact =
            QJsonDocument::fromJson(m_stage->onlyBody("PATCH")).object()[u"contact"_s].toObject();
        QCOMPARE(contact[u"company"_s].toString(), sent);
        QCOMPARE(contact[u"email"_s].toString(), u"new@example.org"_s);
        QCOMPARE(stored(u"company"_s), company);
        // What was not decided is an edit still, and is asked about again.
        QCOMPARE(m_stage->session()->book().isDirty(u"1"_s), side.isEmpty());
        QCOMPARE(m_stage->field(u"company"_s)->text(), side.isEmpty() ? u"Mine"_s : company);
    }

private:
    Toast *toast() const { return m_stage->window->findChild<Toast *>(); }
    NoticeBar *notice() const { return m_stage->window->findChild<NoticeBar *>(); }
    QString stored(const QString &key) const
    {
        return m_stage->server.contact(1).value(key).toString();
    }
    bool isLeaving(const QString &id) const
    {
        const ContactTableModel *rows = m_stage->list()->view().contacts();
        return rows->index(rows->rowOf(id), 0).data(ContactTableModel::LeavingRole).toBool();
    }
    int drafts() const
    {
        const auto kept = m_stage->outbox.drafts().result();
        return kept.ok() ? int(kept->size()) : -1;
    }

    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_UndoSave)
#include "tst_undosave.moc"
