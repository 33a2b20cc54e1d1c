// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

using namespace patchbook;
using namespace patchbook::test;

/** What the service receives when somebody types into the form and presses Save. */
class tst_SaveContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->started && m_stage->load());
        QVERIFY(m_stage->choose(u"1"_s));
        m_stage->server.clearRequests();
    }
    void cleanup() { m_stage.reset(); }

    void anEmailAloneIsSentAlone()
    {
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QCOMPARE(m_stage->saveButton()->text(), u"Save 1 field"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(body(), QByteArray(R"({"contact":{"email":"new@example.org"}})"));
        QCOMPARE(stored(u"email"_s), u"new@example.org"_s);
        QVERIFY(!m_stage->saveButton()->isEnabled());
    }

    void aCompanyAloneTakesOneUnchangedNameAlong()
    {
        const QString lastName = stored(u"last_name"_s);
        QVERIFY(!lastName.isEmpty());
        m_stage->type(u"company"_s, u"Acme"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(bodyObject(),
                 (QJsonObject{{u"contact"_s, QJsonObject{{u"company"_s, u"Acme"_s},
                                                         {u"last_name"_s, lastName}}}}));
        QCOMPARE(stored(u"company"_s), u"Acme"_s);
    }

    void anOwnerAloneStandsBesideTheContact()
    {
        const QString lastName = stored(u"last_name"_s);
        const QString owner = m_stage->server.ownerEmails().at(7);
        m_stage->session()->book().edit(u"1"_s, u"owner"_s, owner);
        QVERIFY(m_stage->save());
        QCOMPARE(bodyObject(), (QJsonObject{{u"contact"_s, QJsonObject{{u"last_name"_s, lastName}}},
                                            {u"user_email"_s, owner}}));
        QCOMPARE(m_stage->server.contact(1).value(u"contact_owner"_s)[u"email"_s].toString(),
                 owner);
    }

    void aClearedFieldIsSentAsEmptyText()
    {
        m_stage->server.changeBehindTheClientsBack(1, {{u"title"_s, u"Boss"_s}});
        m_stage->session()->refresh();
        QTRY_COMPARE(m_stage->field(u"title"_s)->text(), u"Boss"_s);
        m_stage->type(u"title"_s, QString());
        m_stage->server.clearRequests();
        QVERIFY(m_stage->save());
        QCOMPARE(bodyObject()[u"contact"_s].toObject().value(u"title"_s), QJsonValue(QString()));
        QCOMPARE(stored(u"title"_s), QString());
    }

    void undoingASaveTakesTheMessageAway()
    {
        m_stage->type(u"company"_s, u"Acme"_s);
        QVERIFY(m_stage->save());
        auto *headline = m_stage->child<QLabel>(u"bannerHeadline"_s);
        QTRY_VERIFY(headline->isVisibleTo(m_stage->form()));
        m_stage->window->findChild<QAction *>(u"action_undo"_s)->trigger();
        QVERIFY(m_stage->saveButton()->isEnabled());
        QVERIFY(!headline->isVisibleTo(m_stage->form()));
    }

    void theUndoCommandGoesToTheContactItChanges()
    {
        const QString company = m_stage->field(u"company"_s)->text();
        m_stage->type(u"company"_s, u"Acme"_s);
        QVERIFY(m_stage->choose(u"2"_s));
        m_stage->window->findChild<QAction *>(u"action_undo"_s)->trigger();
        QCOMPARE(m_stage->form()->id(), u"1"_s);
        QCOMPARE(m_stage->list()->currentId(), u"1"_s);
        QCOMPARE(m_stage->field(u"company"_s)->text(), company);
        m_stage->window->findChild<QAction *>(u"action_redo"_s)->trigger();
        QCOMPARE(m_stage->field(u"company"_s)->text(), u"Acme"_s);
    }

    void theKeysGoToTheListWhenTheWindowOpens()
    {
        MainWindow window(*m_stage->workspace, *m_stage->runs, m_stage->settings, m_stage->prompts,
                          *m_stage->pictures);
        QCOMPARE(window.focusWidget(), window.findChild<ContactListView *>());
        const Stage withoutAccount;
        QCOMPARE(withoutAccount.window->focusWidget()->objectName(), u"emptyButton"_s);
    }

    void typingBackSendsNothing()
    {
        const QString company = m_stage->field(u"company"_s)->text();
        m_stage->type(u"company"_s, u"Acme"_s);
        m_stage->type(u"company"_s, company);
        QVERIFY(!m_stage->saveButton()->isEnabled());
        QVERIFY(!m_stage->window->findChild<QAction *>(u"action_save"_s)->isEnabled());
    }

    void aSaveIsOneLookAndOneWrite()
    {
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(m_stage->received("GET").size(), 1);
        QCOMPARE(m_stage->received("GET").first().target, "/api/partner/v2/contacts/1");
        QCOMPARE(m_stage->received("PATCH").size(), 1);
    }

    void somebodyElsesChangeOfAnotherFieldSurvives()
    {
        m_stage->type(u"company"_s, u"Mine"_s);
        m_stage->server.changeBehindTheClientsBack(1, {{u"location"_s, u"Theirs"_s}});
        QVERIFY(m_stage->save());
        QCOMPARE(stored(u"company"_s), u"Mine"_s);
        QCOMPARE(stored(u"location"_s), u"Theirs"_s);
        QCOMPARE(m_stage->field(u"location"_s)->text(), u"Theirs"_s);
    }

    void somebodyElsesChangeOfTheSameFieldIsNeverOverwritten()
    {
        m_stage->type(u"company"_s, u"Mine"_s);
        m_stage->server.changeBehindTheClientsBack(1, {{u"company"_s, u"Theirs"_s}});
        QVERIFY(m_stage->save());
        QVERIFY(m_stage->received("PATCH").isEmpty());
        QCOMPARE(stored(u"company"_s), u"Theirs"_s);
        QCOMPARE(m_stage->field(u"company"_s)->text(), u"Mine"_s);
    }

    void aDroppedFieldStaysADraftAndIsReported()
    {
        m_stage->server.setQuirks({.droppedFields = {u"company"_s}});
        m_stage->type(u"company"_s, u"Acme"_s);
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(stored(u"email"_s), u"new@example.org"_s);
        QVERIFY(m_stage->session()->book().isDirty(u"1"_s));
        QTRY_VERIFY(m_stage->child<QLabel>(u"bannerHeadline"_s)->isVisible());
    }

    void anOwnerThatMovedUnaskedIsReported()
    {
        m_stage->server.setQuirks({.ownerMovesOnUpdate = true});
        QVERIFY(m_stage->choose(u"2"_s));
        const QString before = m_stage->session()->book().baseline(u"2"_s).text(u"owner"_s);
        QVERIFY(before != m_stage->server.ownerEmails().first());
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        QTRY_VERIFY(m_stage->child<QLabel>(u"bannerText"_s)
                        ->text()
                        .contains(m_stage->server.ownerEmails().first()));
    }

    void aRefusalKeepsTheEditAndShowsTheServicesWords()
    {
        m_stage->server.failNext(
            {"PATCH", {}},
            {422,
             R"({"status":"error","error_code":"INVALID","message":"Email has been banned","errors":[]})"});
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"new@example.org"_s);
        QVERIFY(m_stage->session()->book().isDirty(u"1"_s));
        QTRY_VERIFY(m_stage->child<QLabel>(u"bannerForeign"_s)->text().contains(u"banned"_s));
    }

    void anAnswerThatNeverCameIsLookedUpAndTheWriteIsNotRepeated()
    {
        m_stage->server.failNextAfterApplying({"PATCH", {}}, {.hangUp = true});
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(m_stage->received("PATCH").size(), 1);
        QVERIFY(!m_stage->session()->book().isDirty(u"1"_s));
    }

    void aPageOfTheNetworkWithStatus200IsNotTakenForSaved()
    {
        m_stage->server.failNext(
            {"GET", "/api/partner/v2/contacts/1"},
            {.status = 200, .body = "<html>Please log in</html>", .contentType = "text/html"}, 100);
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->saveButton()->click();
        QTRY_VERIFY(m_stage->received("GET").size() >= 1);
        QVERIFY(m_stage->received("PATCH").isEmpty());
        QVERIFY(m_stage->session()->book().isDirty(u"1"_s));
    }

    void undoAfterASaveBringsTheOldValueBackAsADraft()
    {
        const QString old = m_stage->field(u"email"_s)->text();
        m_stage->type(u"email"_s, u"new@example.org"_s);
        QVERIFY(m_stage->save());
        m_stage->window->findChild<QAction *>(u"action_save"_s);
        m_stage->session()->book().undoStack().undo();
        QCOMPARE(m_stage->field(u"email"_s)->text(), old);
        QCOMPARE(m_stage->saveButton()->text(), u"Save 1 field"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(stored(u"email"_s), old);
    }

    void aNewContactIsCreatedOnceAndSelected()
    {
        m_stage->window->findChild<QAction *>(u"action_new"_s)->trigger();
        m_stage->type(u"first_name"_s, u"Ada"_s);
        m_stage->type(u"email"_s, u"ada@new.example"_s);
        m_stage->saveButton()->click();
        QTRY_COMPARE(m_stage->received("POST").size(), 1);
        QVERIFY(m_stage->settled());
        QCOMPARE(m_stage->onlyBody("POST"),
                 QByteArray(R"({"contact":{"email":"ada@new.example","first_name":"Ada"}})"));
        QTRY_COMPARE(m_stage->form()->id(), u"61"_s);
        QVERIFY(!m_stage->session()->book().isDirty(u"61"_s));
    }

    void anExistingEmailIsOfferedInsteadOfASecondContact()
    {
        m_stage->window->findChild<QAction *>(u"action_new"_s)->trigger();
        m_stage->type(u"first_name"_s, u"Ada"_s);
        m_stage->type(u"email"_s, stored(u"email"_s, 2));
        m_stage->saveButton()->click();
        QTRY_VERIFY(!m_stage->received("GET").isEmpty());
        QTRY_VERIFY(m_stage->child<QLabel>(u"bannerHeadline"_s)->isVisible());
        QVERIFY(m_stage->received("POST").isEmpty());
    }

    void allSelectedContactsAreNamedAndDeletedOnceEach()
    {
        auto &view = m_stage->list()->view();
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        const QStringList ids = view.selectedIds();
        QCOMPARE(ids.size(), 3);
        QTRY_VERIFY(ids.contains(m_stage->form()->id()));
        m_stage->prompts.answers = {0};
        m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
        QCOMPARE(m_stage->prompts.asked.first().title, u"Delete 3 contacts?"_s);
        QCOMPARE(m_stage->prompts.asked.first().foreignText.count(u'\n'), 2);
        QTRY_COMPARE(m_stage->received("DELETE").size(), 3);
        QVERIFY(m_stage->settled());
        QCOMPARE(m_stage->server.contactCount(), 57);
    }

    void keepingTheContactsSendsNothing()
    {
        m_stage->list()->view().selectAll();
        QTRY_VERIFY(m_stage->list()->selectedIds().size() > 1);
        m_stage->prompts.answers = {1};
        m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
        QCOMPARE(m_stage->prompts.asked.size(), 1);
        QVERIFY(m_stage->received("DELETE").isEmpty());
        QVERIFY(m_stage->session()->book().contains(u"1"_s));
    }

    void aRefusedTokenIsToldAndTheEditWaits()
    {
        m_stage->server.failNext({"GET", "/api/partner/v2/contacts/1"},
                                 {401, R"({"errors":[{"status":"401","title":"Unauthorized"}]})"});
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->saveButton()->click();
        auto *notice = m_stage->window->findChild<NoticeBar *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(m_stage->workspace->dispatcher().unfinishedCount(), 1);
        notice->findChild<QPushButton *>(u"notice_action"_s)->click();
        QVERIFY(m_stage->settled());
        QCOMPARE(stored(u"email"_s), u"new@example.org"_s);
    }

    // The outbox of this stage was never opened, so nothing outlives the run.
    void closingWithEditsThatCannotBeKeptAsksAndStays()
    {
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->window->close();
        QCOMPARE(m_stage->prompts.asked.size(), 1);
        QVERIFY(m_stage->window->isVisible());
    }

private:
    QByteArray body() const { return m_stage->onlyBody("PATCH"); }
    QJsonObject bodyObject() const { return QJsonDocument::fromJson(body()).object(); }
    QString stored(const QString &key, qint64 id = 1) const
    {
        return m_stage->server.contact(id).value(key).toString();
    }

    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_SaveContact)
#include "tst_savecontact.moc"
