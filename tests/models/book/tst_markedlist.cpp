// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose pages are found by the mark that comes with the page before.
#include "models/book/listloader.h"
#include "tests/support/fakeservice.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

struct Walk
{
    FakeContacts service;
    ListLoader loader;
    int pages = 0;
    QStringList seen;

    explicit Walk(int count, ListKind kind = ListKind::Present)
        : loader(service, kind)
    {
        service.abilities.setFlag(Capability::PagesByNumber, false);
        for (int i = 0; i < count; ++i) {
            const Contact one = person(u"%1"_s.arg(i, 2, 10, QChar(u'0')), {});
            (kind == ListKind::Archived ? service.archive : service.people).insert(one.id, one);
        }
        QObject::connect(&loader, &ListLoader::pageLoaded, &loader,
                         [this](const PackedContacts &page) {
                             ++pages;
                             seen << page.ids();
                         });
    }
    bool isComplete() const { return loader.state() == ListLoader::State::Complete; }
};

} // namespace

class tst_MarkedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPageIsAskedForByTheMarkOfTheOneBefore()
    {
        Walk walk(8);
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QCOMPARE(walk.service.log, (QStringList{u"after "_s, u"after 02"_s, u"after 05"_s}));
        QCOMPARE(walk.loader.report().contacts, 8);
        QCOMPARE(walk.pages, 3);
        QVERIFY(walk.loader.report().stable);
    }

    void aShortPageInTheMiddleIsNotTheEnd()
    {
        Walk walk(9);
        walk.service.meddleWithPage = [](const PageCursor &cursor, ContactPage &page) {
            if (cursor.token == u"02"_s) {
                page.contacts = page.contacts.toList().mid(1);
                ++page.withoutId;
            }
        };
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QCOMPARE(walk.loader.report().contacts, 8);
        QVERIFY(walk.seen.contains(u"08"_s));
        QVERIFY(walk.loader.report().stable);
    }

    void aMarkThatRepeatsEndsTheWalk()
    {
        Walk walk(30);
        int pages = 0;
        QStringList seen;
        walk.service.meddleWithPage = [&pages](const PageCursor &, ContactPage &page) {
            // New contacts all the time, and a mark that leads back.
            page.contacts = {person(u"x%1"_s.arg(pages), {})};
            page.next = PageCursor{.token = pages++ % 2 == 0 ? u"a"_s : u"b"_s};
        };
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QVERIFY(walk.loader.report().repeatsItself);
        QVERIFY(!walk.loader.report().stable);
        QCOMPARE(walk.service.log.size(), 3);
    }

    void aPageThatBringsNothingNewEndsTheWalk_data()
    {
        QTest::addColumn<bool>("empty");
        QTest::newRow("the same contacts") << false;
        QTest::newRow("none") << true;
    }
    void aPageThatBringsNothingNewEndsTheWalk()
    {
        QFETCH(bool, empty);
        Walk walk(3);
        int pages = 0;
        QStringList seen;
        walk.service.meddleWithPage = [&](const PageCursor &, ContactPage &page) {
            page.contacts = empty ? QList<Contact>{} : QList<Contact>{person(u"1"_s, {})};
            page.next = PageCursor{.token = QString::number(pages++)};
        };
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QVERIFY(walk.loader.report().repeatsItself);
        QVERIFY(walk.service.log.size() <= 2);
    }

    void afterAFailureItGoesOnFromTheMarkThatFailed()
    {
        Walk walk(9);
        walk.service.held = true;
        walk.loader.start();
        walk.service.answerNext();
        QTRY_COMPARE(walk.service.waiting(), 1);
        walk.service.readErrors = {ServiceError{.kind = ErrorKind::ServerFault}};
        walk.service.answerNext();
        QTRY_COMPARE(walk.loader.state(), ListLoader::State::Failed);
        walk.service.held = false;
        walk.service.log.clear();
        walk.loader.resume();
        QTRY_VERIFY(walk.isComplete());
        QCOMPARE(walk.service.log, (QStringList{u"after 02"_s, u"after 05"_s}));
        QCOMPARE(walk.loader.report().contacts, 9);
        QVERIFY(walk.loader.report().stable);
    }

    void aCountThatStopsSomewhereIsNoSignOfAMovingList_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("stable");
        QTest::newRow("counts no further than to five") << 5 << true;
        QTest::newRow("right") << 9 << true;
        QTest::newRow("says none") << -1 << true;
        QTest::newRow("more than came") << 12 << false;
    }
    void aCountThatStopsSomewhereIsNoSignOfAMovingList()
    {
        QFETCH(int, count);
        QFETCH(bool, stable);
        Walk walk(9);
        walk.service.meddleWithPage = [count](const PageCursor &, ContactPage &page) {
            page.totalCount = count;
        };
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QCOMPARE(walk.loader.report().stable, stable);
    }

    void theArchivedListIsAListOfItsOwn()
    {
        Walk walk(4, ListKind::Archived);
        walk.service.add(person(u"present"_s, {}));
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QCOMPARE(walk.service.log, (QStringList{u"archived after "_s, u"archived after 02"_s}));
        QCOMPARE(walk.loader.report().contacts, 4);
        QVERIFY(!walk.seen.contains(u"present"_s));
    }

    void aPageIsAsOldAsTheListMayLagBehind()
    {
        using namespace std::chrono_literals;
        Walk walk(2);
        walk.service.lag = 10s;
        std::chrono::steady_clock::time_point told;
        QObject::connect(&walk.loader, &ListLoader::pageLoaded, &walk.loader,
                         [&told](const PackedContacts &, auto asked) { told = asked; });
        const auto before = std::chrono::steady_clock::now();
        walk.loader.start();
        QTRY_VERIFY(walk.isComplete());
        QVERIFY(told >= before - 10s);
        QVERIFY(told <= std::chrono::steady_clock::now() - 10s);
    }
};

QTEST_GUILESS_MAIN(tst_MarkedList)
#include "tst_markedlist.moc"
