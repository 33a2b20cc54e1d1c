// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/accountsession.h"
#include "models/book/listloader.h"
#include "tests/support/fakeservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

class tst_ListLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPageIsReadAndEveryContactSeenOnce()
    {
        FakeContacts service;
        fill(service, 20);
        ListLoader loader(service);
        QSignalSpy pages(&loader, &ListLoader::pageLoaded);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(loader.report().contacts, 20);
        QCOMPARE(loader.report().pages, 7);
        QCOMPARE(pages.count(), 7);
        QVERIFY(loader.report().stable);
        QCOMPARE(service.count(u"page 1"_s), 1);
    }

    void aFullLastPageIsFollowedByOneProbe()
    {
        FakeContacts service;
        fill(service, 6);
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(service.log, (QStringList{u"page 1"_s, u"page 2"_s, u"page 3"_s}));
        QCOMPARE(loader.report().pages, 2);
        QVERIFY(loader.report().stable);
    }

    void theFirstPageIsReadBeforeAnyOtherIsAskedFor()
    {
        FakeContacts service;
        fill(service, 20);
        service.held = true;
        ListLoader loader(service);
        QSignalSpy pages(&loader, &ListLoader::pageLoaded);
        loader.start();
        QCOMPARE(service.log, QStringList{u"page 1"_s});
        QVERIFY(service.answerNext());
        QTRY_COMPARE(pages.count(), 1);
        QTRY_COMPARE(service.waiting(), 5); // and then a few at a time, never all at once
    }

    void pagesThatComeAtOnceAreHandedOnInTheirOrderAndBeforeTheEnd()
    {
        FakeContacts service; // answers before it returns
        fill(service, 20);
        ListLoader loader(service);
        QStringList seen;
        bool isOver = false;
        QObject::connect(&loader, &ListLoader::pageLoaded, &loader,
                         [&](const PackedContacts &page) {
                             QVERIFY(!isOver);
                             seen << page.ids();
                         });
        QObject::connect(&loader, &ListLoader::stateChanged, &loader,
                         [&] { isOver = loader.state() != ListLoader::State::Loading; });
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(seen, service.people.keys());
    }

    void anEmptyListIsCompleteAtOnce()
    {
        FakeContacts service;
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(loader.report().contacts, 0);
        QVERIFY(loader.report().stable);
    }

    void aContactThatMovesToALaterPageIsShownOnceAndTheWalkIsNotStable()
    {
        FakeContacts service;
        fill(service, 9);
        service.held = true;
        ListLoader loader(service);
        QStringList seen;
        QObject::connect(&loader, &ListLoader::pageLoaded, &loader,
                         [&seen](const PackedContacts &page) { seen << page.ids(); });
        loader.start();
        QVERIFY(service.answerNext()); // page 1: 00 01 02
        QTRY_VERIFY(service.waiting() > 0);
        service.add(person(u"000"_s, {})); // pushes 02 onto page 2
        while (loader.state() == ListLoader::State::Loading) {
            service.answerNext();
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(loader.state(), ListLoader::State::Complete);
        QVERIFY(loader.report().repeated >= 1);
        QVERIFY(!loader.report().stable);
        QVERIFY(seen.contains(u"08"_s));
    }

    void aServiceThatIgnoresThePageNumberDoesNotLoopForEver()
    {
        struct SamePage final : public FakePages
        {
            ContactPage make(int) override
            {
                return {{person(u"1"_s, {}), person(u"2"_s, {})}, 2, 1, 1000, 500, 0, {}};
            }
        } service;
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QVERIFY(loader.report().repeatsItself);
        QVERIFY(!loader.report().stable);
        QVERIFY(service.asked <= 6);
        QCOMPARE(loader.report().contacts, 2);
    }

    void aServiceThatGivesItsLastPageAgainIsReadToTheEndAndNoFurther()
    {
        class Clamping final : public ContactService
        {
        public:
            FakeContacts inner;
            const Schema &schema() const override { return inner.schema(); }
            Capabilities capabilities() const override { return inner.capabilities(); }
            QFuture<ServiceResult<Contact>> read(const QString &id) override
            {
                return inner.read(id);
            }
            QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
            {
                return inner.page({std::min(cursor.number, 2), {}});
            }
            QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                                const QString &value) override
            {
                return inner.find(key, value);
            }
            ServiceResult<PlannedWrite> plan(const Edit &edit,
                                             const std::optional<Contact> &look) const override
            {
                return inner.plan(edit, look);
            }
            QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
            {
                return inner.send(write);
            }
        };
        Clamping service;
        fill(service.inner, 6);
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(service.inner.log.size(), 3);
        QCOMPARE(loader.report().contacts, 6);
        QVERIFY(loader.report().stable);
    }

    void countsThatLieAreOnlyHints_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pages");
        QTest::newRow("zero") << 0 << 0;
        QTest::newRow("unknown") << -1 << -1;
        QTest::newRow("too few") << 2 << 1;
        QTest::newRow("too many") << 99'999 << 30;
        QTest::newRow("absurd") << 2'000'000'000 << 2'000'000'000;
    }
    void countsThatLieAreOnlyHints()
    {
        QFETCH(int, count);
        QFETCH(int, pages);
        struct Lying final : public FakePages
        {
            int count = 0;
            int pages = 0;
            ContactPage make(int number) override
            {
                ContactPage page{{}, 2, number, count, pages, 0, {}};
                for (int i = 0; i < 2 && number <= 4; ++i)
                    page.contacts << person(QString::number(number * 10 + i), {});
                return page;
            }
        } service;
        service.count = count;
        service.pages = pages;
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(loader.report().contacts, 8);
        QVERIFY(service.asked < 40);
    }

    void aServiceThatGivesSmallerPagesThanAskedForIsReadToTheEnd()
    {
        struct Capped final : public FakePages
        {
            ContactPage make(int number) override
            {
                ContactPage page{{}, 100, number, 50, 2, 0, {}};
                page.totalPages = 2;
                for (int i = 0; i < 25 && number <= 2; ++i)
                    page.contacts << person(QString::number(number * 100 + i), {});
                return page;
            }
        } service;
        ListLoader loader(service);
        loader.start();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(loader.report().contacts, 50);
    }

    void afterAFailureWhatCameStaysAndOnlyTheMissingPagesAreAskedForAgain()
    {
        FakeContacts service;
        fill(service, 20);
        service.held = true;
        ListLoader loader(service);
        loader.start();
        service.answerNext();
        QTRY_COMPARE(service.waiting(), 5);
        service.readErrors = {ServiceError{.kind = ErrorKind::ServerFault}};
        while (loader.state() == ListLoader::State::Loading) {
            service.answerNext();
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(loader.state(), ListLoader::State::Failed);
        QCOMPARE(loader.error().kind, ErrorKind::ServerFault);
        QCOMPARE(loader.loaded(), 15);
        service.held = false;
        service.log.clear();
        loader.resume();
        QTRY_COMPARE(loader.state(), ListLoader::State::Complete);
        QCOMPARE(loader.report().contacts, 20);
        QCOMPARE(service.log.first(), u"page 2"_s);
        QVERIFY(!service.log.contains(u"page 1"_s) && !service.log.contains(u"page 3"_s));
    }

    void answersOfACancelledWalkAreIgnored()
    {
        FakeContacts service;
        fill(service, 20);
        service.held = true;
        ListLoader loader(service);
        QSignalSpy pages(&loader, &ListLoader::pageLoaded);
        loader.start();
        loader.cancel();
        QCOMPARE(loader.state(), ListLoader::State::Cancelled);
        while (service.answerNext())
            QCoreApplication::sendPostedEvents();
        QCOMPARE(pages.count(), 0);
    }

    void aContactMissingFromTheWholeListLeavesOnlyAfterAReadSaysSo()
    {
        auto owned = std::make_unique<FakeContacts>();
        FakeContacts &service = *owned;
        fill(service, 20);
        AccountSession session({u"a"_s, u"x"_s, u"A"_s, {}}, {std::move(owned), nullptr});
        session.refresh();
        QTRY_COMPARE(session.loader().state(), ListLoader::State::Complete);
        QCOMPARE(session.book().count(), 20);
        service.people.remove(u"07"_s);
        service.log.clear();
        session.refresh();
        QTRY_COMPARE(session.book().count(), 19);
        QCOMPARE(service.count(u"read 07"_s), 1);
        QCOMPARE(service.count(u"read"_s), 1);
    }

    void aSuddenlyShortListRemovesNothing()
    {
        auto owned = std::make_unique<FakeContacts>();
        FakeContacts &service = *owned;
        fill(service, 20);
        AccountSession session({u"a"_s, u"x"_s, u"A"_s, {}}, {std::move(owned), nullptr});
        session.refresh();
        QTRY_COMPARE(session.loader().state(), ListLoader::State::Complete);
        service.people.clear();
        session.refresh();
        QTRY_COMPARE(session.keptThoughMissing(), 20);
        QCOMPARE(session.book().count(), 20);
        QCOMPARE(service.count(u"read"_s), 0);
    }

private:
    /** A service whose pages a test makes up. */
    class FakePages : public ContactService
    {
    public:
        int asked = 0;
        virtual ContactPage make(int number) = 0;

        const Schema &schema() const override { return m_schema; }
        Capabilities capabilities() const override { return Capability::PagesByNumber; }
        QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
        {
            ++asked;
            return QtFuture::makeReadyFuture(ServiceResult<ContactPage>(make(cursor.number)));
        }
        QFuture<ServiceResult<Contact>> read(const QString &) override { return {}; }
        QFuture<ServiceResult<std::optional<Contact>>> find(const QString &,
                                                            const QString &) override
        {
            return {};
        }
        ServiceResult<PlannedWrite> plan(const Edit &,
                                         const std::optional<Contact> &) const override
        {
            return PlannedWrite{};
        }
        QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &) override { return {}; }

    private:
        Schema m_schema = personSchema();
    };

    static void fill(FakeContacts &service, int count)
    {
        for (int i = 0; i < count; ++i)
            service.add(person(u"%1"_s.arg(i, 2, 10, QChar(u'0')), {}));
    }
};

QTEST_GUILESS_MAIN(tst_ListLoader)
#include "tst_listloader.moc"
