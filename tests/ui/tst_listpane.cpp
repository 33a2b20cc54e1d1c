// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/accountsession.h"
#include "models/ports/settings.h"
#include "models/tables/contacttablemodel.h"
#include "tests/support/fakeservice.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/list/searchfield.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

class MemorySettings final : public Settings
{
public:
    QString text(const QString &key, const QString &fallback) const override
    {
        return m_texts.value(key, fallback);
    }
    void setText(const QString &key, const QString &value) override { m_texts.insert(key, value); }
    QStringList list(const QString &key) const override { return m_lists.value(key); }
    void setList(const QString &key, const QStringList &value) override
    {
        m_lists.insert(key, value);
    }
    QByteArray blob(const QString &) const override { return {}; }
    void setBlob(const QString &, const QByteArray &) override {}

    QMap<QString, QStringList> m_lists;

private:
    QMap<QString, QString> m_texts;
};

struct PaneBench
{
    MemorySettings settings;
    std::unique_ptr<test::FakeContacts> owned = std::make_unique<test::FakeContacts>();
    test::FakeContacts &fake = *owned;
    AccountSession session{Account{u"a"_s, u"linq"_s, u"Work"_s, {}},
                           ServiceConnection{std::move(owned), nullptr}};
    ContactTableModel model{session.book()};
    std::unique_ptr<ListPane> pane = makePane();

    explicit PaneBench(int people = 30)
    {
        fake.pageSize = 10;
        for (int i = 0; i < people; ++i) {
            const QString number = u"%1"_s.arg(i, 3, 10, QLatin1Char('0'));
            QJsonObject fields;
            fields.insert(u"first_name"_s, u"Person"_s);
            fields.insert(u"last_name"_s, QString(u"N"_s + number));
            fields.insert(u"email"_s, u"p%1@example.org"_s.arg(number));
            fake.add(test::person(number, fields));
        }
    }
    std::unique_ptr<ListPane> makePane()
    {
        auto made = std::make_unique<ListPane>(
            &settings, [](const ServiceError &) { return u"The reason."_s; });
        made->resize(800, 400);
        made->show();
        made->activateWindow();
        (void)QTest::qWaitForWindowActive(made.get());
        return made;
    }
    void load()
    {
        pane->setSession(&session, &model);
        session.refresh();
        QTRY_VERIFY(session.loader().state() != ListLoader::State::Loading);
    }
    QString status() const { return child<QLabel>("listStatusText")->text(); }
    QString headline() const
    {
        return child<QWidget>("emptyPage")->isVisible() ? child<QLabel>("emptyHeadline")->text()
                                                        : QString();
    }
    template <class T>
    T *child(const char *name) const
    {
        return pane->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList shownColumns() const
    {
        QStringList keys;
        const QHeaderView *header = pane->view().horizontalHeader();
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!header->isSectionHidden(column))
                keys << model.fieldKey(column);
        }
        return keys;
    }
};

} // namespace

class ListPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void withoutAnAccountItOffersToAddOne()
    {
        PaneBench bench;
        QSignalSpy adds(bench.pane.get(), &ListPane::addAccountRequested);
        QCOMPARE(bench.headline(), u"No account yet"_s);
        QTest::mouseClick(bench.child<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(adds.size(), 1);
        QVERIFY(!bench.pane->searchField().isEnabled());
    }

    void aLoadedListSaysHowManyThereAre()
    {
        PaneBench bench;
        bench.load();
        QTRY_VERIFY(bench.status().startsWith(u"30 contact(s)"_s));
        QCOMPARE(bench.headline(), QString());
        QVERIFY(!bench.child<QProgressBar>("listProgress")->isVisible());
        bench.pane->searchField().setText(u"n00"_s);
        QVERIFY2(bench.status().startsWith(u"10 of 30 contact(s)"_s), qPrintable(bench.status()));
        bench.pane->view().selectAll();
        QVERIFY(bench.status().contains(u"10 selected"_s));
    }

    void whileItLoadsThereIsProgressAndAWayToStop()
    {
        PaneBench bench;
        bench.fake.held = true;
        bench.pane->setSession(&bench.session, &bench.model);
        bench.session.refresh();
        QCOMPARE(bench.headline(), u"Loading contacts…"_s);
        QVERIFY(bench.fake.answerNext());
        QTRY_COMPARE(bench.status(), u"Loading… 10 of 30"_s);
        auto *bar = bench.child<QProgressBar>("listProgress");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value() * 3, bar->maximum());
        bench.pane->searchField().setText(u"n00"_s);
        QVERIFY(bench.status().startsWith(u"10 found in 10 of 30 so far"_s));
        bench.pane->clearSearch();
        QSignalSpy cancels(bench.pane.get(), &ListPane::cancelRequested);
        QTest::mouseClick(bench.child<QPushButton>("listStatusButton"), Qt::LeftButton);
        QCOMPARE(cancels.size(), 1);
        bench.session.loader().cancel();
        QCOMPARE(bench.status(), u"Loading was stopped: 10 contact(s) are here."_s);
        while (bench.fake.answerNext()) {
        }
        QCOMPARE(bench.model.rowCount(), 10);
    }

    void anEmptyListRemovesNothingUntilTheUserAcceptsIt()
    {
        PaneBench bench;
        bench.load();
        bench.fake.people.clear();
        bench.load();
        QVERIFY2(bench.status().contains(u"last list was empty, and 30 contact(s) are kept"_s),
                 qPrintable(bench.status()));
        auto *button = bench.child<QPushButton>("listStatusButton");
        QCOMPARE(button->text(), u"Check and remove"_s);
        QVERIFY(button->accessibleDescription().contains(u"30 contact(s)"_s));
        bench.fake.held = true;
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(bench.fake.answerNext());
        QTRY_VERIFY2(bench.status().contains(u"1 of 30"_s), qPrintable(bench.status()));
        QVERIFY(bench.child<QProgressBar>("listProgress")->isVisible());
        QTest::mouseClick(button, Qt::LeftButton); // it says Stop now
        QVERIFY2(bench.status().contains(u"29 contact(s) are kept"_s), qPrintable(bench.status()));
        bench.fake.held = false;
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(bench.model.rowCount(), 0);
        QCOMPARE(bench.headline(), u"No contacts yet"_s);
    }

    void aFailedRefreshSaysHowOldTheListIs()
    {
        PaneBench bench;
        bench.load();
        bench.fake.readErrors << ServiceError{};
        bench.load();
        QVERIFY2(bench.status().startsWith(u"30 contact(s) as of "_s), qPrintable(bench.status()));
        QVERIFY(bench.status().endsWith(u"could not be read since. The reason."_s));
        QCOMPARE(bench.child<QPushButton>("listStatusButton")->text(), u"Try again"_s);
        QCOMPARE(bench.headline(), QString());
    }

    void aFailureIsExplainedAndCanBeTriedAgain()
    {
        PaneBench bench;
        bench.fake.readErrors << ServiceError{};
        bench.load();
        QCOMPARE(bench.headline(), u"The contacts could not be loaded"_s);
        QCOMPARE(bench.child<QLabel>("emptyText")->text(), u"The reason."_s);
        QSignalSpy retries(bench.pane.get(), &ListPane::retryRequested);
        QTest::mouseClick(bench.child<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(retries.size(), 1);
        bench.session.loader().resume();
        QTRY_COMPARE(bench.model.rowCount(), 30);
        QCOMPARE(bench.headline(), QString());
    }

    void anEmptyAccountOffersTheFirstContact()
    {
        PaneBench bench(0);
        bench.load();
        QCOMPARE(bench.headline(), u"No contacts yet"_s);
        QSignalSpy news(bench.pane.get(), &ListPane::newContactRequested);
        QTest::mouseClick(bench.child<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(news.size(), 1);
    }

    void aSearchWithoutAHitSaysWhatWasSearched()
    {
        PaneBench bench;
        bench.load();
        bench.pane->searchField().setText(u"xyz %1 <b>"_s);
        QVERIFY2(bench.headline().contains(u"xyz %1 <b>"_s), qPrintable(bench.headline()));
        QCOMPARE(bench.child<QLabel>("emptyHeadline")->textFormat(), Qt::PlainText);
        QTest::mouseClick(bench.child<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(bench.pane->search(), QString());
        QCOMPARE(bench.headline(), QString());
    }

    void theSearchFieldLeadsToTheListAndBack()
    {
        PaneBench bench;
        bench.load();
        bench.pane->focusSearch();
        QVERIFY(bench.pane->searchField().hasFocus());
        QTest::keyClicks(&bench.pane->searchField(), u"n01"_s);
        QCOMPARE(bench.model.rowCount(), 10);
        QTest::keyClick(&bench.pane->searchField(), Qt::Key_Down);
        QVERIFY(bench.pane->view().hasFocus());
        QCOMPARE(bench.pane->currentId(), u"010"_s);
        QTest::keyClick(&bench.pane->view(), Qt::Key_Up);
        QVERIFY(bench.pane->searchField().hasFocus());
        QTest::keyClick(&bench.pane->searchField(), Qt::Key_Escape);
        QCOMPARE(bench.pane->search(), QString());
        QVERIFY(bench.pane->searchField().hasFocus());
        QTest::keyClick(&bench.pane->searchField(), Qt::Key_Escape);
        QVERIFY(bench.pane->view().hasFocus());
        QCOMPARE(bench.pane->currentId(), u"010"_s);
    }

    void thePartsOfTheNameAreNoColumnsUntilTheUserWantsThem()
    {
        PaneBench bench;
        bench.load();
        QCOMPARE(bench.shownColumns(),
                 QStringList({u""_s, u"email"_s, u"phone_number"_s, u"company"_s, u"owner"_s}));
    }

    void columnsFillTheListUntilOneIsDragged()
    {
        PaneBench bench;
        bench.load();
        const ContactListView &view = bench.pane->view();
        QTRY_COMPARE(view.horizontalHeader()->length(), view.viewport()->width());
        bench.pane->resize(1100, 400);
        QTRY_COMPARE(view.horizontalHeader()->length(), view.viewport()->width());
        bench.pane->view().setColumnWidth(0, 333);
        bench.pane->resize(900, 400);
        QCOMPARE(view.columnWidth(0), 333);
    }

    void columnsAndSortAreRemembered()
    {
        PaneBench bench;
        bench.load();
        QHeaderView *header = bench.pane->view().horizontalHeader();
        toggle(bench, u"Changed"_s);
        toggle(bench, u"Company"_s);
        header->moveSection(header->visualIndex(bench.model.columnOf(u"email"_s)), 0);
        bench.pane->view().setColumnWidth(0, 222);
        header->setSortIndicator(bench.model.columnOf(u"email"_s), Qt::DescendingOrder);
        const QStringList shown = bench.shownColumns();
        QCOMPARE(shown.first(), u"email"_s);
        QVERIFY(shown.contains(u"updated_at"_s) && !shown.contains(u"company"_s));

        bench.pane.reset(); // as when the program ends at once
        bench.model.clearSort();
        bench.pane = bench.makePane();
        bench.pane->setSession(&bench.session, &bench.model);
        QCOMPARE(bench.shownColumns(), shown);
        QCOMPARE(bench.pane->view().columnWidth(0), 222);
        QCOMPARE(bench.model.sortColumn(), bench.model.columnOf(u"email"_s));
        QCOMPARE(bench.model.sortOrder(), Qt::DescendingOrder);
    }

    void rememberedNonsenseDoesNoHarm()
    {
        PaneBench bench;
        bench.settings.m_lists.insert(u"list/linq/columns"_s,
                                      {u"columns 1"_s, u"column|gone|shown|100"_s, u"column"_s,
                                       u"column||hidden|-5"_s, u"column|email|shown|999999999"_s,
                                       u"sort|gone|up"_s, u"||||"_s, u""_s});
        bench.load();
        QVERIFY(bench.shownColumns().contains(u""_s));
        QVERIFY(bench.pane->view().columnWidth(bench.model.columnOf(u"email"_s)) <= 2000);
        bench.settings.m_lists.insert(u"list/linq/columns"_s, {u"columns 99"_s, u"sort||up"_s});
        bench.pane->setSession(&bench.session, &bench.model);
        QCOMPARE(bench.model.sortColumn(), -1);
    }

    // While the text of contacts is made, what was found is not all there is.
    void aSearchSaysInHowManyItCouldLookSoFar()
    {
        PaneBench bench(0);
        bench.pane->hide(); // painting would wait for the same worker
        bench.pane->setSession(&bench.session, &bench.model);
        // Nobody makes the text until the only worker for it is let go.
        QThreadPool *pool = QThreadPool::globalInstance();
        const int threads = pool->maxThreadCount();
        pool->setMaxThreadCount(1);
        QSemaphore gate;
        const QFuture<void> busy = QtConcurrent::run([&gate] { gate.acquire(); });
        const auto letGo = qScopeGuard([&] {
            gate.release();
            QFuture<void>(busy).waitForFinished();
            pool->setMaxThreadCount(threads);
        });
        QList<Contact> many;
        for (int i = 0; i < 6000; ++i)
            many << test::person(QString::number(i), {{u"first_name"_s, u"Anna"_s}});
        bench.session.book().adopt(many);
        bench.pane->searchField().setText(u"ann"_s);
        const QString all = QLocale().toString(6000);
        QTRY_VERIFY2(bench.status().startsWith(u"0 found in 0 of %1 so far"_s.arg(all)),
                     qPrintable(bench.status()));
        const auto *headline = bench.child<QLabel>("emptyHeadline");
        QVERIFY(headline->text().endsWith(u"so far"_s));
        gate.release();
        QTRY_VERIFY2(bench.status().startsWith(u"%1 of %1 contact(s)"_s.arg(all)),
                     qPrintable(bench.status()));
        QCOMPARE(headline->text(), QString());
    }

    void aSearchWithoutAHitSaysWhatToTry()
    {
        PaneBench bench;
        bench.load();
        const auto words = [&bench](const QString &search) {
            bench.pane->searchField().setText(search);
            return bench.child<QLabel>("emptyText")->text();
        };
        QVERIFY(words(u"zzz"_s).contains(u"All fields of 30 contact(s)"_s));
        QVERIFY(words(u"zzz"_s).contains(u"a part of a word"_s));
        QVERIFY(words(u"zzz person"_s).contains(u"try fewer"_s));
        QVERIFY(words(u"email:zzz"_s).contains(u"leave contacts out"_s));
        QVERIFY(words(u"-person"_s).contains(u"leave contacts out"_s));
        QVERIFY(bench.headline().contains(u"-person"_s));
        QTest::mouseClick(bench.child<QPushButton>("emptyButton"), Qt::LeftButton);
        QCOMPARE(bench.headline(), QString());
    }

    void everyControlHasAName()
    {
        PaneBench bench;
        bench.load();
        for (const char *name : {"searchField", "columnsButton", "contactList", "listProgress"})
            QVERIFY2(!bench.child<QWidget>(name)->accessibleName().isEmpty(), name);
    }

private:
    static void toggle(PaneBench &bench, const QString &title)
    {
        QTest::mouseClick(bench.child<QToolButton>("columnsButton"), Qt::LeftButton);
        QMenu *menu = bench.pane->findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        for (QAction *action : menu->actions()) {
            if (action->text() == title)
                action->trigger();
        }
        delete menu;
    }
};

QTEST_MAIN(ListPaneTest)
#include "tst_listpane.moc"
