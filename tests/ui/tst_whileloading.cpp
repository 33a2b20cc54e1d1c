// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A long list over HTTP: what is there is of use while the rest is still to come.
#include "models/bulk/bulkruns.h"
#include "models/ports/pictureloader.h"
#include "models/tables/contacttablemodel.h"
#include "tests/support/memorysettings.h"
#include "tests/ui/dialogbench.h"
#include "ui/form/contactform.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/list/searchfield.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 1'000;
constexpr int pagesAtOnce = 3; // the others wait until the test lets them go
constexpr int pageSize = 100;

class BarePictures final : public PictureLoader
{
public:
    QFuture<Result<QImage, PictureError>> load(const QUrl &) override
    {
        return QtFuture::makeReadyFuture(
            Result<QImage, PictureError>(fail(PictureError::Unreachable)));
    }
};

/** The window over a service whose list comes slowly, and then page by page as the test says. */
class SlowList
{
    QSemaphore m_pages{0};
    DemoServer m_server{demo::Options{.contacts = people, .latency = std::chrono::milliseconds(5)}};
    MoodyKeychain m_keychain;
    VirtualClock m_clock;
    Catalog m_catalog{m_keychain, m_clock};
    OpenAccounts m_accounts;
    MemoryOutbox m_outbox;
    MemorySettings m_settings;
    ScriptedPrompts m_prompts;
    BarePictures m_pictures;

public:
    Workspace workspace{{m_catalog, m_accounts, m_keychain, m_outbox, m_outbox, m_clock}};
    BulkRuns runs{workspace, m_outbox, m_clock};
    MainWindow window{workspace, runs, m_settings, m_prompts, m_pictures};

    SlowList()
    {
        m_clock.setJumping(true);
        m_server.setBeforeAnswer([this](const demo::Request &request) {
            if (request.method == "GET" && request.query("page").toInt() > pagesAtOnce)
                m_pages.acquire();
            return std::nullopt;
        });
        if (!m_server.start())
            qFatal("The demo server found no port.");
        window.resize(1200, 700);
        window.show();
    }
    ~SlowList() { letGo(2 * people); }

    /** Loads the list as far as it comes by itself. */
    bool open()
    {
        const Account account{u"acc-1"_s, u"linq"_s, u"Work"_s, QUrl(m_server.origin())};
        (void)workspace.addAccount(account, Secret(m_server.token()));
        return QTest::qWaitFor([this] { return session() && here() == pagesAtOnce * pageSize; },
                               60'000);
    }
    void letGo(int pages) { m_pages.release(pages); }

    AccountSession *session() const { return workspace.session(u"acc-1"_s); }
    int here() const { return int(session()->book().count()); }
    bool isLoading() const { return session()->loader().state() == ListLoader::State::Loading; }
    DemoServer &server() { return m_server; }

    ListPane &list() const { return *part<ListPane>(window); }
    ContactListView &view() const { return list().view(); }
    const ContactTableModel &rows() const { return *list().contacts(); }
    QString status() const { return part<QLabel>(window, "listStatusText")->text(); }
    QAction &action(const char *name) const { return *part<QAction>(window, name); }

private:
    template <class T>
    static T *part(const QWidget &parent, const char *name = "")
    {
        T *found =
            *name ? parent.findChild<T *>(QString::fromLatin1(name)) : parent.findChild<T *>();
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
};

} // namespace

class tst_WhileLoading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(unexpectedWarning()); }

    void theLineSaysHowMuchIsHereAndWhatWasFoundInIt()
    {
        SlowList slow;
        QVERIFY(slow.open());
        QTRY_COMPARE(slow.status(), u"Loading… 300 of %1"_s.arg(QLocale().toString(people)));
        const QString whole = wordOf(slow, 0);
        slow.list().searchField().setText(whole);
        const QString soFar = u"found in 300 of %1 so far"_s.arg(QLocale().toString(people));
        QTRY_VERIFY2(slow.status().contains(soFar), qPrintable(slow.status()));
        QVERIFY(slow.rows().rowCount() > 0);
        const int before = slow.rows().rowCount();
        QVERIFY(slow.status().startsWith(QString::number(before) + u" found"));

        slow.letGo(1);
        QTRY_VERIFY2(slow.status().contains(u"found in 400 of "_s), qPrintable(slow.status()));
        slow.letGo(people);
        QTRY_VERIFY(!slow.isLoading());
        QTRY_VERIFY2(!slow.status().contains(u"so far"_s), qPrintable(slow.status()));
        QVERIFY(slow.rows().rowCount() >= before);
        QTRY_VERIFY2(slow.status().startsWith(QString(QLocale().toString(slow.rows().rowCount()) +
                                                      u" of " + QLocale().toString(people))),
                     qPrintable(slow.status()));
    }

    void aContactIsEditedAndSavedWhileTheRestComes()
    {
        SlowList slow;
        QVERIFY(slow.open());
        const QString id = slow.rows().idAt(7);
        slow.list().setCurrentId(id);
        QTRY_COMPARE(slow.window.findChild<ContactForm *>()->id(), id);
        slow.session()->book().edit(id, u"company"_s, u"Edited meanwhile"_s);
        QTRY_VERIFY(slow.action("action_save").isEnabled());
        slow.action("action_save").trigger();
        QTRY_COMPARE(slow.server().contact(id.toLongLong()).value("company"_L1).toString(),
                     u"Edited meanwhile"_s);
        QTRY_COMPARE(slow.workspace.dispatcher().unfinishedCount(), 0);
        QVERIFY(slow.isLoading());
        slow.letGo(people);
        QTRY_COMPARE(slow.here(), people);
        QTRY_VERIFY(!slow.isLoading());
        QCOMPARE(slow.session()->book().baseline(id).text(u"company"_s), u"Edited meanwhile"_s);
        QVERIFY(!slow.session()->book().isDirty(id));
        QCOMPARE(slow.list().currentId(), id);
    }

    void theSortAndTheChosenContactStayWhilePagesCome()
    {
        SlowList slow;
        QVERIFY(slow.open());
        const QString cameFirst = slow.rows().idAt(0);
        slow.view().sortByColumn(0, Qt::DescendingOrder);
        QTRY_VERIFY(slow.rows().idAt(0) != cameFirst);
        QCOMPARE(slow.rows().rowCount(), pagesAtOnce * pageSize);
        const QString id = slow.rows().idAt(3);
        slow.list().setCurrentId(id);
        slow.letGo(2);
        QTRY_COMPARE(slow.rows().rowCount(), (pagesAtOnce + 2) * pageSize);
        QCOMPARE(slow.list().currentId(), id);
        QCOMPARE(slow.list().selectedIds(), QStringList{id});
        slow.view().selectAll();
        QTRY_VERIFY2(slow.status().contains(u"all 500 are selected, and those that come"_s),
                     qPrintable(slow.status()));
        slow.letGo(people);
        QTRY_COMPARE(slow.rows().rowCount(), people);
        QTRY_COMPARE(slow.list().selectedIds().size(), people);
    }

    void stoppingLeavesWhatIsHere()
    {
        SlowList slow;
        QVERIFY(slow.open());
        auto *stop = slow.window.findChild<QPushButton *>(u"listStatusButton"_s);
        QTRY_COMPARE(stop->text(), u"Stop loading"_s);
        auto *bar = slow.window.findChild<QProgressBar *>(u"listProgress"_s);
        QVERIFY(bar->isVisible());
        const int height = stop->parentWidget()->height();
        stop->click();
        QVERIFY(!slow.isLoading());
        QTRY_COMPARE(slow.status(), u"Loading was stopped: 300 contact(s) are here."_s);
        QVERIFY(!bar->isVisible());
        QCOMPARE(stop->parentWidget()->height(), height);
        QCOMPARE(slow.rows().rowCount(), pagesAtOnce * pageSize);
    }

private:
    static QString nameAt(const SlowList &slow, int row)
    {
        return slow.rows().index(row, 0).data(ContactTableModel::NameRole).toString();
    }
    /** A word that finds the contact in this row, and maybe others. */
    static QString wordOf(const SlowList &slow, int row)
    {
        return nameAt(slow, row).section(u' ', 0, 0);
    }
};

QTEST_MAIN(tst_WhileLoading)
#include "tst_whileloading.moc"
