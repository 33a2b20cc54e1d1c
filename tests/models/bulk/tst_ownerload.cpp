// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/latestanswer.h"
#include "models/bulk/ownerload.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema ownerSchema()
{
    return Schema({{u"owner"_s, FieldKind::Owner, "Owner", "Work", {}, FieldRole::Owner},
                   {u"archived"_s, FieldKind::Flag, "Archived", "Record", FieldFlag::ArchivedMark}},
                  {}, {});
}

Contact owned(const QString &id, const QString &owner)
{
    return {id, {{u"owner"_s, owner}}, u"r1"_s, {}};
}

QList<Contact> manyOwned(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts << owned(QString::number(i), u"person%1@example.org"_s.arg(i % 7));
    return contacts;
}

} // namespace

class TestOwnerLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addressesAreOneOwnerInAnyCaseAndIdsAreNot()
    {
        QCOMPARE(ownerKey(u"Olga@Example.org "_s), u"olga@example.org"_s);
        QVERIFY(ownerKey(u"Xk2b"_s) != ownerKey(u"xK2B"_s));
    }

    void archivedContactsDoNotCount()
    {
        AddressBook book(ownerSchema());
        Contact archived = owned(u"3"_s, u"olga@example.org"_s);
        archived.fields.insert(u"archived"_s, true);
        book.adopt({owned(u"1"_s, u"olga@example.org"_s), owned(u"2"_s, u"OLGA@example.org"_s),
                    archived, owned(u"4"_s, {})});
        const OwnerLoads loads(book);
        QCOMPARE(loads.of(u"olga@EXAMPLE.org"_s), 2);
        QCOMPARE(loads.of({}), 1);
        QCOMPARE(loads.all(), (QList<OwnerLoad>{{u"olga@example.org"_s, 2, 2}, {{}, 1, 1}}));
        QVERIFY(ownerGains(ownerSchema(), {archived}, {{u"3"_s, u"pete@example.org"_s}}).isEmpty());
    }

    void theLoadsAfterNameTheChosenFirstAndThenThoseWhoGive()
    {
        AddressBook book(ownerSchema());
        const QList<Contact> contacts{owned(u"1"_s, u"a@x.org"_s), owned(u"2"_s, u"b@x.org"_s),
                                      owned(u"3"_s, u"b@x.org"_s), owned(u"4"_s, u"c@x.org"_s)};
        book.adopt(contacts);
        const OwnerLoads loads(book);
        const QHash<QString, int> gains = ownerGains(ownerSchema(), contacts,
                                                     {{u"1"_s, u"d@x.org"_s},
                                                      {u"2"_s, u"d@x.org"_s},
                                                      {u"3"_s, u"d@x.org"_s},
                                                      {u"4"_s, u"C@x.org"_s}});
        const QList<OwnerLoad> wanted{
            {u"e@x.org"_s, 0, 0}, {u"d@x.org"_s, 0, 3}, {u"b@x.org"_s, 2, 0}, {u"a@x.org"_s, 1, 0}};
        QCOMPARE(loads.after(gains, {u"e@x.org"_s, u"d@x.org"_s, u"D@x.org"_s}), wanted);
    }

    void whatChangesInTheBookIsCountedAgain()
    {
        AddressBook book(ownerSchema());
        OwnerLoads loads(book);
        QSignalSpy counted(&loads, &OwnerLoads::counted);
        book.adopt({owned(u"1"_s, u"a@x.org"_s)});
        QVERIFY(counted.wait());
        QCOMPARE(loads.of(u"a@x.org"_s), 1);
        book.adopt({owned(u"1"_s, u"b@x.org"_s)});
        QVERIFY(counted.wait());
        QCOMPARE(loads.of(u"a@x.org"_s), 0);
        book.remove({u"1"_s});
        QVERIFY(counted.wait());
        QVERIFY(loads.all().isEmpty());
    }

    void theLoadsOfManyContactsAreThereAtOnce()
    {
        AddressBook book(ownerSchema());
        constexpr int count = 100'000;
        book.adopt(manyOwned(count));
        const OwnerLoads loads(book);
        int sum = 0;
        for (const OwnerLoad &load : loads.all())
            sum += load.before;
        QCOMPARE(sum, count);
    }

    void aServiceWithoutOwnersHasNoLoads()
    {
        AddressBook book(Schema({{u"name"_s, FieldKind::Text, "Name", "Name"}}, {}, {}));
        book.adopt({owned(u"1"_s, u"a@x.org"_s)});
        const OwnerLoads loads(book);
        QVERIFY(loads.all().isEmpty());
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        QList<int> taken;
        QSemaphore gate;
        LatestAnswer<int> answer([&taken](int number) { taken << number; });
        answer.ask([&gate] {
            gate.acquire();
            return 1;
        });
        answer.ask([] { return 2; });
        answer.ask([] { return 3; });
        QVERIFY(answer.isAsking());
        gate.release();
        QTRY_VERIFY(!taken.isEmpty());
        QTRY_VERIFY(!answer.isAsking());
        QCOMPARE(taken, QList<int>{3});
    }

    void anAnswerThatIsToldTakesThePlaceOfOneOnItsWay()
    {
        QList<int> taken;
        QSemaphore gate;
        LatestAnswer<int> answer([&taken](int number) { taken << number; });
        answer.ask([&gate] {
            gate.acquire();
            return 1;
        });
        answer.tell(2);
        QVERIFY(!answer.isAsking());
        gate.release();
        answer.ask([] { return 3; });
        QTRY_COMPARE(taken, (QList<int>{2, 3}));
    }

    void whoeverAskedMayGoBeforeTheAnswerComes()
    {
        QSemaphore gate;
        {
            LatestAnswer<int> answer([](int) { qFatal("Nobody is there to take it."); });
            answer.ask([&gate] {
                gate.acquire();
                return 1;
            });
        }
        gate.release();
        QVERIFY(!QTest::qWaitFor([] { return false; }, 50));
    }
};

QTEST_GUILESS_MAIN(TestOwnerLoad)
#include "tst_ownerload.moc"
