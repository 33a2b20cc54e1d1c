// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/allcontacts.h"
#include "models/domain/calendardate.h"
#include "models/tables/contacttablemodel.h"
#include "tests/support/threeaccounts.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** The list of all contacts of three accounts. */
struct AllBench
{
    ThreeAccounts house;
    AllContacts all{house.workspace};
    std::unique_ptr<ContactTableModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit AllBench(int people = 3, const QString &names = u"abc"_s)
        : house(names)
    {
        house.people(people);
    }
    bool start()
    {
        if (!house.start())
            return false;
        open();
        return true;
    }
    void open()
    {
        model = std::make_unique<ContactTableModel>(all);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model->rowCount(); ++row)
            ids << model->idAt(row);
        return ids;
    }
    QString cell(const QString &id, const QString &key, int role = Qt::DisplayRole) const
    {
        return model->index(model->rowOf(id), model->columnOf(key)).data(role).toString();
    }
};

} // namespace

/** The table over all accounts, and what every list does about names, dates and archives. */
class tst_ContactTableModelAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cellsAreReadByWhatTheFieldsMean()
    {
        AllBench bench(1);
        QVERIFY(bench.start());
        QCOMPARE(bench.ids(), (QStringList{u"a/1"_s, u"b/1"_s, u"c/1"_s}));
        QCOMPARE(bench.cell(u"a/1"_s, {}), u"Anna Abel"_s);
        QCOMPARE(bench.cell(u"b/1"_s, {}), u"Berta Brandt"_s);
        QCOMPARE(bench.cell(u"c/1"_s, {}), u"Clara Conrad"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"email"_s), u"b1@example.org"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"owner"_s), u"Olga Owner"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"phone"_s), u""_s); // its service has none
        QCOMPARE(bench.cell(u"b/1"_s, u"account"_s), u"Club"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"account"_s, ContactTableModel::MarkRole), u"Ri"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"email"_s, ContactTableModel::MarkRole), u""_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"account"_s, Qt::AccessibleTextRole), u"Club, Richbook"_s);
        QCOMPARE(bench.cell(u"b/1"_s, {}, ContactTableModel::ServiceRole), u"rich"_s);
        QCOMPARE(bench.cell(u"c/1"_s, {}, ContactTableModel::IdRole), u"c/1"_s);
        QCOMPARE(bench.cell(u"c/1"_s, {}, ContactTableModel::OwnIdRole), u"1"_s);
    }

    void aSearchFindsWhateverFieldOfWhateverAccount_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("an owner's name") << u"olga"_s << QStringList{u"b/1"_s};
        QTest::newRow("an owner's id") << u"u7f3"_s << QStringList{u"b/1"_s};
        QTest::newRow("an owner's address") << u"omar@"_s << QStringList{u"a/1"_s};
        QTest::newRow("a tag, which is no column") << u"newsletter"_s << QStringList{u"b/1"_s};
        QTest::newRow("two tags") << u"vip newsl"_s << QStringList{u"b/1"_s};
        QTest::newRow("a country by its name") << u"switzerland"_s << QStringList{u"b/1"_s};
        QTest::newRow("a choice by its name") << u"prospect"_s << QStringList{u"b/1"_s};
        QTest::newRow("a day as it is kept") << u"1984-02"_s << QStringList{u"b/1"_s};
        QTest::newRow("a day as it is shown")
            << dateText(QDate(1984, 2, 29)) << QStringList{u"b/1"_s};
        QTest::newRow("an account") << u"office"_s << QStringList{u"c/1"_s};
        QTest::newRow("a service") << u"plainbook"_s << QStringList{u"a/1"_s};
        QTest::newRow("what all have")
            << u"1@example"_s << QStringList{u"a/1"_s, u"b/1"_s, u"c/1"_s};
        QTest::newRow("a phone's digits") << u"(202) 555-0001"_s << QStringList{u"a/1"_s};
    }
    void aSearchFindsWhateverFieldOfWhateverAccount()
    {
        QFETCH(QString, search);
        QFETCH(QStringList, found);
        AllBench bench(1);
        QVERIFY(bench.start());
        bench.model->setSearch(search);
        QCOMPARE(bench.ids(), found);
    }

    void inTheListOfOneAccountItsOwnNameFindsNothing()
    {
        AllBench bench(1);
        QVERIFY(bench.start());
        ContactTableModel one(bench.house.book(u"a"_s));
        one.setSearch(u"plainbook"_s);
        QCOMPARE(one.rowCount(), 0);
    }

    void aCountrysLettersAreNoWord()
    {
        AllBench bench(1);
        QVERIFY(bench.start());
        ContactTableModel one(bench.house.book(u"b"_s));
        one.setSearch(u"ch"_s);
        QCOMPARE(one.rowCount(), 0);
        one.setSearch(u"switz"_s);
        QCOMPARE(one.rowCount(), 1);
    }

    void theListIsSortedAcrossTheAccounts()
    {
        AllBench bench(2);
        QVERIFY(bench.start());
        bench.model->sort(bench.model->columnOf(u"account"_s));
        QCOMPARE(bench.ids(), (QStringList{u"b/1"_s, u"b/2"_s, u"c/1"_s, u"c/2"_s, u"a/1"_s,
                                           u"a/2"_s})); // Club, Office, Work
        bench.model->sort(bench.model->columnOf(u"owner"_s), Qt::DescendingOrder);
        // By the owner's name, not the id; those without come last.
        QCOMPARE(bench.ids(),
                 (QStringList{u"a/1"_s, u"a/2"_s, u"b/1"_s, u"b/2"_s, u"c/1"_s, u"c/2"_s}));
        bench.model->sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.ids().constFirst(), u"c/1"_s);
    }

    void whoHasNoNameComesAfterThoseWhoHave()
    {
        AllBench bench(1);
        QVERIFY(bench.start());
        bench.house.book(u"a"_s).adopt({person(u"7"_s, {{u"phone_number"_s, u"+12025550009"_s}}),
                                        person(u"8"_s, {{u"phone_number"_s, u"+4930"_s}}),
                                        person(u"9"_s, {}),
                                        person(u"10"_s, {{u"last_name"_s, u"Ørsted"_s}})});
        bench.model->sort(0);
        QCOMPARE(bench.ids(), (QStringList{u"a/1"_s, u"b/1"_s, u"c/1"_s, u"a/10"_s, u"a/8"_s,
                                           u"a/7"_s, u"a/9"_s}));
    }

    void ofTwoContactsWithOneIdTheRightOneIsMeant()
    {
        AllBench bench(3);
        QVERIFY(bench.start());
        bench.house.book(u"b"_s).edit(u"1"_s, u"companyName"_s, u"Edited"_s);
        QVERIFY(bench.model->index(bench.model->rowOf(u"b/1"_s), 0)
                    .data(ContactTableModel::DirtyRole)
                    .toBool());
        QVERIFY(!bench.model->index(bench.model->rowOf(u"a/1"_s), 0)
                     .data(ContactTableModel::DirtyRole)
                     .toBool());
        bench.model->setLeaving(u"a/1"_s, true);
        QVERIFY(!bench.model->index(bench.model->rowOf(u"b/1"_s), 0)
                     .data(ContactTableModel::LeavingRole)
                     .toBool());
        bench.house.book(u"a"_s).remove({u"1"_s});
        QVERIFY(!bench.model->contains(u"a/1"_s));
        QVERIFY(bench.model->contains(u"b/1"_s));
    }

    void archivedContactsAreMarkedWhileTheyAreShown()
    {
        AllBench bench(3);
        QVERIFY(bench.start());
        Contact away = ThreeAccounts::someone(u"c"_s, 8);
        away.fields.insert(u"archived"_s, u"2025-01-01T00:00:00Z"_s);
        bench.house.service(u"c"_s).archive.insert(away.id, away);
        QCOMPARE(bench.model->rowCount(), 9);
        bench.house.session(u"c"_s).setShowsArchived(true);
        QTRY_COMPARE(bench.model->rowCount(), 10);
        const QModelIndex row = bench.model->index(bench.model->rowOf(u"c/8"_s), 0);
        QVERIFY(row.data(ContactTableModel::ArchivedRole).toBool());
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"C Conrad, archived"_s);
        QVERIFY(!bench.model->index(bench.model->rowOf(u"c/1"_s), 0)
                     .data(ContactTableModel::ArchivedRole)
                     .toBool());
        bench.house.session(u"c"_s).setShowsArchived(false);
        QCOMPARE(bench.model->rowCount(), 9);
        QVERIFY(!bench.model->contains(u"c/8"_s));
    }

    void theColumnsFollowTheAccounts()
    {
        AllBench bench(2, u"a"_s);
        QVERIFY(bench.start());
        bench.model->sort(bench.model->columnOf(u"account"_s), Qt::DescendingOrder);
        bench.model->setSearch(u"example"_s);
        QSignalSpy before(bench.model.get(), &ContactTableModel::columnsAboutToChange);
        QSignalSpy after(bench.model.get(), &ContactTableModel::columnsChanged);
        QVERIFY(bench.house.connect(u"b"_s)); // the same roles but a phone's, which a has
        QCOMPARE(after.size(), 0);
        QVERIFY(bench.house.disconnect(u"a"_s));
        QCOMPARE(before.size(), 1);
        QCOMPARE(after.size(), 1);
        QCOMPARE(bench.model->columnOf(u"phone"_s), -1);
        // Sorted and searched as before, though the column stands elsewhere.
        QCOMPARE(bench.model->sortColumn(), bench.model->columnOf(u"account"_s));
        QCOMPARE(bench.model->sortOrder(), Qt::DescendingOrder);
        QCOMPARE(bench.ids(), (QStringList{u"b/1"_s, u"b/2"_s}));
        QVERIFY(bench.house.connect(u"c"_s));
        QTRY_COMPARE(bench.ids(), (QStringList{u"c/1"_s, u"c/2"_s, u"b/1"_s, u"b/2"_s}));
    }

    void aSortByAColumnThatGoesEndsWithIt()
    {
        AllBench bench(2, u"ab"_s);
        QVERIFY(bench.start());
        bench.model->sort(bench.model->columnOf(u"phone"_s), Qt::DescendingOrder);
        QCOMPARE(bench.ids().constFirst(), u"a/2"_s);
        QVERIFY(bench.house.disconnect(u"a"_s));
        QCOMPARE(bench.model->sortColumn(), -1);
        QCOMPARE(bench.ids(), (QStringList{u"b/1"_s, u"b/2"_s}));
    }

    void otherNamesOfOwnersAreShownFoundAndSortedBy()
    {
        AllBench bench(2);
        QVERIFY(bench.start());
        const int owner = bench.model->columnOf(u"owner"_s);
        bench.model->sort(owner);
        QCOMPARE(bench.ids().constFirst(), u"b/1"_s); // Olga before omar
        bench.house.book(u"b"_s).setSchema(richSchema(u"Quentin"_s));
        QCOMPARE(bench.cell(u"b/1"_s, u"owner"_s), u"Quentin"_s);
        QTRY_COMPARE(bench.ids().constFirst(), u"a/1"_s);
        bench.model->setSearch(u"olga"_s);
        QCOMPARE(bench.model->rowCount(), 0);
        bench.model->setSearch(u"quentin"_s);
        QCOMPARE(bench.model->rowCount(), 2);
    }

    void anotherNameOfAnAccountIsShownAndFound()
    {
        AllBench bench(2);
        QVERIFY(bench.start());
        bench.house.workspace.renameAccount(u"b"_s, u"Chess"_s);
        QCOMPARE(bench.cell(u"b/1"_s, u"account"_s), u"Chess"_s);
        bench.model->setSearch(u"chess"_s);
        QCOMPARE(bench.model->rowCount(), 2);
    }

    void aLongListThatIsHereAlreadyIsThereAtOnce()
    {
        AllBench bench(1200);
        QVERIFY(bench.house.start());
        bench.open();
        QCOMPARE(bench.model->rowCount(), 3600);
        bench.house.book(u"c"_s).remove({u"1100"_s});
        bench.house.book(u"c"_s).adopt({ThreeAccounts::someone(u"c"_s, 5000)});
        const QString made = AllContacts::idOf(u"a"_s, bench.house.book(u"a"_s).beginNew());
        QVERIFY(bench.model->rowOf(made) >= 0);
        bench.house.book(u"c"_s).edit(u"1000"_s, u"name"_s, u"Edited"_s);
        QCOMPARE(bench.cell(u"c/1000"_s, {}), u"Edited"_s);
        bench.model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(bench.model->sortColumn(), 0);
        QCOMPARE(bench.model->rowCount(), bench.all.count());
        QCOMPARE(bench.model->totalCount(), 3601);
        QVERIFY(bench.model->rowOf(u"c/1100"_s) < 0);
        QVERIFY(bench.model->rowOf(u"c/5000"_s) >= 0);
        QVERIFY(!bench.model->contains(u"c/1100"_s));
    }

    void draftsOfAnEarlierRunAreShownWhateverTheSearch()
    {
        AllBench bench(3);
        QVERIFY(bench.house.start());
        const QString made = AllContacts::idOf(u"b"_s, bench.house.book(u"b"_s).beginNew());
        bench.open();
        bench.model->setSearch(u"clara"_s);
        QCOMPARE(bench.ids(), (QStringList{u"c/1"_s, made}));
    }

    void allContactsCostHardlyMoreThanTheListOfOneAccount()
    {
        constexpr int people = 6000;
        AllBench bench(people, u"a"_s);
        QVERIFY(bench.house.start());
        const auto taken = [&](ContactSource &source) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                QElapsedTimer time;
                time.start();
                ContactTableModel list(source);
                const bool isAll =
                    QTest::qWaitFor([&] { return list.rowCount() == people; }, 60'000);
                best = isAll ? qMin(best, time.nsecsElapsed()) : best;
            }
            return best;
        };
        const qint64 one = taken(bench.house.book(u"a"_s));
        const qint64 all = taken(bench.all);
        qInfo("one account %lld µs, all %lld µs", one / 1000, all / 1000);
        QVERIFY2(double(all) < 2.0 * double(one),
                 qPrintable(u"%1 of the time"_s.arg(double(all) / double(one))));
    }
};

QTEST_GUILESS_MAIN(tst_ContactTableModelAll)
#include "tst_contacttablemodel_all.moc"
