// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/stage.h"

#include <QJsonObject>

using namespace patchbook;
using namespace patchbook::test;

/** Two accounts beside each other in one window. */
class tst_TwoAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->started && m_other.port() > 0 && m_stage->load());
        m_stage->workspace->addAccount({u"a2"_s, u"linq"_s, u"Other"_s, QUrl(m_other.origin())},
                                       Secret("a-token-of-the-other"));
        QTRY_VERIFY(other() && other()->loader().state() == ListLoader::State::Complete);
    }
    void cleanup() { m_stage.reset(); }
    void initTestCase() { QVERIFY(m_other.start()); }

    void eachTokenGoesToItsOwnServerOnly()
    {
        for (const demo::Request &request : m_stage->server.requests())
            QVERIFY(!holds(request, "a-token-of-the-other"));
        for (const demo::Request &request : m_other.requests())
            QVERIFY(!holds(request, "a-token-of-the-stage"));
    }

    void draftsInBothStayWhileOneSwitches()
    {
        QVERIFY(m_stage->choose(u"1"_s));
        m_stage->type(u"email"_s, u"here@example.org"_s);
        sidebar()->select(other(), Collection::Contacts);
        QCOMPARE(rows(), 20);
        QVERIFY(m_stage->choose(u"1"_s));
        QVERIFY(m_stage->field(u"email"_s)->text() != u"here@example.org"_s);
        m_stage->type(u"email"_s, u"there@example.org"_s);
        sidebar()->select(m_stage->session(), Collection::Contacts);
        QCOMPARE(rows(), 60);
        QVERIFY(m_stage->choose(u"1"_s));
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"here@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(m_stage->server.contact(1).value(u"email"_s).toString(), u"here@example.org"_s);
        QVERIFY(m_other.contact(1).value(u"email"_s).toString() != u"there@example.org"_s);
        QVERIFY(other()->book().isDirty(u"1"_s));
    }

    void theOtherOneIsShownWhenTheShownOneIsRemoved_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::newRow("first") << u"a1"_s;
        QTest::newRow("second") << u"a2"_s;
    }
    void theOtherOneIsShownWhenTheShownOneIsRemoved()
    {
        QFETCH(QString, removed);
        sidebar()->select(m_stage->workspace->session(removed), Collection::Contacts);
        m_stage->list()->setCurrentId(u"1"_s);
        m_stage->workspace->removeAccount(removed);
        QTRY_COMPARE(m_stage->workspace->sessions().size(), size_t(1));
        AccountSession *left = m_stage->workspace->sessions().front().get();
        QTRY_COMPARE(sidebar()->session(), left);
        QCOMPARE(rows(), int(left->book().count()));
        m_stage->window->findChild<QAction *>(u"action_refresh"_s)->trigger();
        m_stage->window->findChild<QAction *>(u"action_new"_s)->trigger();
        QCOMPARE(m_stage->form()->session(), left);
    }

    void theLastOneLeavesAnEmptyWindowThatSaysSo()
    {
        m_stage->workspace->removeAccount(u"a1"_s);
        m_stage->workspace->removeAccount(u"a2"_s);
        QTRY_VERIFY(m_stage->workspace->sessions().empty());
        QCOMPARE(sidebar()->session(), nullptr);
        QVERIFY(m_stage->listChild<QPushButton>(u"emptyButton"_s)->isVisible());
    }

private:
    AccountSession *other() const { return m_stage->workspace->session(u"a2"_s); }
    Sidebar *sidebar() const { return m_stage->window->findChild<Sidebar *>(); }
    int rows() const
    {
        const QAbstractItemModel *model = m_stage->list()->view().model();
        return model ? model->rowCount() : -1;
    }
    static bool holds(const demo::Request &request, const QByteArray &token)
    {
        return std::ranges::any_of(request.headers, [&token](const demo::Header &header) {
            return header.value.contains(token);
        });
    }

    DemoServer m_other{{.contacts = 20, .tokens = {"a-token-of-the-other"}}};
    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_TwoAccounts)
#include "tst_twoaccounts.moc"
