// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/bulk/bulkbench.h"
#include "ui/bulk/rehearsalpage.h"
#include "ui/bulk/rehearsalwords.h"
#include "ui/form/formbanner.h"
#include "ui/form/requestpreview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTreeView>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Schema lateSchema()
{
    QList<Field> fields = plainSchema().fields();
    fields << Field{u"updated_at"_s,
                    FieldKind::Timestamp,
                    "Changed",
                    "Record",
                    FieldFlag::ReadOnly | FieldFlag::Bookkeeping,
                    FieldRole::Changed};
    return Schema(fields, {u"first_name"_s, u"last_name"_s}, {u"email"_s});
}

/** A page over six contacts of account "a", two of which have the wanted company. */
struct Rehearsing
{
    BulkBench bench;
    std::unique_ptr<Rehearsal> rehearsal;
    RehearsalPage page;

    Rehearsing()
        : bench(0, u"a"_s)
    {
        bench.accounts.prepare([this](FakeContacts &service, const Account &account) {
            service.setSchema(lateSchema());
            for (int i = 1; i <= 6; ++i) {
                Contact someone = ThreeAccounts::someone(account.id, i);
                if (i == 2 || i == 3)
                    someone.fields.insert(u"company"_s, u"Bow"_s);
                if (i == 4)
                    someone.unreadable = u"not whole"_s;
                if (i == 5)
                    someone.fields.insert(u"updated_at"_s, QDateTime::fromMSecsSinceEpoch(
                                                               bench.accounts.clock.now().wallMs)
                                                               .toUTC()
                                                               .toString(Qt::ISODateWithMs));
                service.add(someone);
            }
        });
    }
    bool start(const QString &company = u"Bow"_s, const QStringList &unmatched = {})
    {
        if (!bench.start())
            return false;
        AccountSession &session = bench.accounts.session(u"a"_s);
        rehearsal = std::make_unique<Rehearsal>(
            session, bench.accounts.workspace.dispatcher(), bench.accounts.clock,
            fieldEdit(session.book().schema(), {{.key = u"company"_s, .value = company}}),
            QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s});
        page.setRehearsal(*rehearsal, u"Plainbook"_s, unmatched);
        page.resize(800, 600);
        page.show();
        rehearsal->start();
        return QTest::qWaitFor([this] { return rehearsal->isFinished(); });
    }
    ~Rehearsing() { page.clear(); }

    QTreeView *tree() { return partOf<QTreeView>(page, u"rehearsalTree"_s); }
    QStringList groups()
    {
        QStringList titles;
        for (int row = 0; row < tree()->model()->rowCount(); ++row)
            titles << tree()->model()->index(row, 0).data().toString();
        return titles;
    }
    QModelIndex member(int group, int row, int column = 0)
    {
        const QAbstractItemModel *model = tree()->model();
        return model->index(row, column, model->index(group, 0));
    }
    QString request() { return partOf<QPlainTextEdit>(page, u"requestPreview"_s)->toPlainText(); }
};

QString plainText(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class RehearsalPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyContactStandsInOneGroup();
    void aGroupOpensItsContactsByKeys();
    void contactsTellBeforeAndAfterAndWhy();
    void whatChangedLatelyIsTakenOnlyWhenAskedFor();
    void theExactRequestIsShown();
    void theRequestFollowsTheContact();
    void rowsAndGroupsAreCopied();
    void nothingToChangeIsSaid();
    void fasterIsOfferedOnlyWhereItIsSafe();
    void timesAreSaidWithWhatTheyRestOn();
    void aDayLimitThatDoesNotReachIsSaid();
    void foreignTextIsOnlyText();
    void everyControlHasAName();
};

void RehearsalPageTest::init()
{
    QTest::failOnWarning(bulkWarning());
}

void RehearsalPageTest::everyContactStandsInOneGroup()
{
    Rehearsing r;
    QVERIFY(r.start(u"Bow"_s, {u"nobody"_s}));
    QCOMPARE(r.groups().size(), 5);
    int contacts = 0;
    for (int group = 0; group < 4; ++group)
        contacts += r.tree()->model()->rowCount(r.tree()->model()->index(group, 0));
    QCOMPARE(contacts, 6);
    QVERIFY(r.groups().at(0).startsWith(u"2 "_s)); // 1 and 6
    QVERIFY(r.groups().at(1).startsWith(u"2 "_s)); // 2 and 3 have it
    QVERIFY(r.groups().at(4).startsWith(u"1 line"_s));
    QVERIFY(!partOf<QProgressBar>(r.page, u"rehearsalProgress"_s)->isVisible());
}

void RehearsalPageTest::aGroupOpensItsContactsByKeys()
{
    Rehearsing r;
    QVERIFY(r.start());
    r.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&r.page));
    r.page.setFocus();
    QCOMPARE(QApplication::focusWidget(), r.tree());
    press(Qt::Key_Down);
    QVERIFY(!r.tree()->isExpanded(r.tree()->currentIndex()));
    press(Qt::Key_Right);
    QVERIFY(r.tree()->isExpanded(r.tree()->currentIndex()));
    press(Qt::Key_Down);
    QCOMPARE(r.tree()->currentIndex(), r.member(1, 0));
}

void RehearsalPageTest::contactsTellBeforeAndAfterAndWhy()
{
    Rehearsing r;
    QVERIFY(r.start());
    QCOMPARE(r.member(0, 0).data().toString(), u"Anna Abel"_s);
    QCOMPARE(plainText(r.member(0, 0, 1).data().toString()), u"Arrow → Bow"_s);
    QVERIFY(r.member(0, 0, 2).data().toString().isEmpty());
    QVERIFY(!r.member(2, 0, 2).data().toString().isEmpty());
}

void RehearsalPageTest::whatChangedLatelyIsTakenOnlyWhenAskedFor()
{
    Rehearsing r;
    QVERIFY(r.start());
    QCOMPARE(r.rehearsal->leftOut(LeftOut::ChangedLately), 1);
    auto *box = partOf<QCheckBox>(r.page, u"rehearsalTakesLately"_s);
    QVERIFY(box->isVisible() && !box->isChecked());
    QSignalSpy changed(&r.page, &RehearsalPage::countsChanged);
    QCOMPARE(r.groups().size(), 4);
    box->click();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(r.rehearsal->willChange(), 3);
    QCOMPARE(r.groups().size(), 3);
    QVERIFY(r.groups().at(0).startsWith(u"3 "_s));
    QVERIFY(box->isVisible());
    box->click();
    QCOMPARE(r.rehearsal->willChange(), 2);
}

void RehearsalPageTest::theExactRequestIsShown()
{
    Rehearsing r;
    QVERIFY(r.start());
    const QList<Request> planned = r.rehearsal->requestsFor(r.rehearsal->contacts().constFirst());
    QCOMPARE(planned.size(), 1);
    QCOMPARE(r.request(), readableRequest(planned.constFirst()));
    QVERIFY(partOf<QLabel>(r.page, u"rehearsalTime"_s)->text().contains(u"4 request"_s));
}

void RehearsalPageTest::theRequestFollowsTheContact()
{
    Rehearsing r;
    QVERIFY(r.start());
    r.tree()->setCurrentIndex(r.member(0, 1));
    QVERIFY(r.request().contains(u"/people/6"_s));
    r.tree()->setCurrentIndex(r.member(1, 1)); // nothing is sent for it
    QVERIFY(r.request().contains(u"/people/1"_s));
}

void RehearsalPageTest::rowsAndGroupsAreCopied()
{
    Rehearsing r;
    QVERIFY(r.start());
    r.tree()->setFocus();
    r.tree()->setCurrentIndex(r.tree()->model()->index(0, 0));
    QTest::keyClick(r.tree(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains(u"Anna Abel"_s) && lines.at(1).contains(u'\t'));
    r.tree()->selectionModel()->setCurrentIndex(
        r.member(0, 1), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(r.tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 1);
}

void RehearsalPageTest::nothingToChangeIsSaid()
{
    Rehearsing r;
    QVERIFY(r.start(u"Arrow"_s)); // 1, 5 and 6 have it; 2 and 3 would change
    QVERIFY(partOf<QLabel>(r.page, u"rehearsalTime"_s)->isVisible());
    r.page.clear();
    AccountSession &session = r.bench.accounts.session(u"a"_s);
    Rehearsal none(session, r.bench.accounts.workspace.dispatcher(), r.bench.accounts.clock,
                   reassignment(session.book().schema(), {{u"1"_s, u"omar@example.org"_s}}),
                   {u"1"_s});
    r.page.setRehearsal(none, u"Plainbook"_s, {});
    none.start();
    QTRY_VERIFY(none.isFinished());
    QCOMPARE(partOf<QLabel>(r.page, u"bannerHeadline"_s)->text(),
             u"All these contacts have this owner already."_s);
    QVERIFY(!partOf<QLabel>(r.page, u"rehearsalTime"_s)->isVisible());
    QVERIFY(!partOf<QPlainTextEdit>(r.page, u"requestPreview"_s)->isVisible());
    r.page.clear();
}

void RehearsalPageTest::fasterIsOfferedOnlyWhereItIsSafe()
{
    {
        Rehearsing r;
        QVERIFY(r.start());
        auto *faster = partOf<QCheckBox>(r.page, u"rehearsalFaster"_s);
        QVERIFY(faster->isVisible() && !faster->isChecked());
        QVERIFY(!r.page.isFaster());
        faster->click();
        QVERIFY(r.page.isFaster());
        QVERIFY(partOf<QLabel>(r.page, u"rehearsalTime"_s)->text().startsWith(u"At most 4 "_s));
        QVERIFY(partOf<QLabel>(r.page, u"rehearsalFasterRisk"_s)->text().contains(u"15"_s));
    }
    FakeContacts service;
    QVERIFY(mayGoFaster(service));
    service.lag = std::chrono::seconds(2);
    QVERIFY(!mayGoFaster(service));
    service.lag = {};
    service.abilities.setFlag(Capability::ListIsPartial);
    QVERIFY(!mayGoFaster(service));
    service.abilities = Capability::Remove;
    QVERIFY(!mayGoFaster(service));
}

void RehearsalPageTest::timesAreSaidWithWhatTheyRestOn()
{
    const Allowance allowance{0, 80, std::chrono::seconds(10), -1};
    RunEstimate estimate{
        .basis = RunEstimate::Basis::Allowance, .time = std::chrono::minutes(14), .requests = 4964};
    const QString paced = plainText(timeSentence(estimate, allowance, u"HighLevel"_s, false));
    QVERIFY2(paced.contains(u"about 14 minute"_s), qPrintable(paced));
    QVERIFY2(paced.contains(u"HighLevel allows 80 requests in 10 second"_s), qPrintable(paced));
    QVERIFY2(paced.contains(QLocale().toString(4964)), qPrintable(paced));
    estimate.basis = RunEstimate::Basis::RoundTrip;
    QVERIFY(plainText(timeSentence(estimate, {}, u"Linq"_s, false)).contains(u"as fast as Linq"_s));
    estimate.basis = RunEstimate::Basis::Unknown;
    QVERIFY(timeSentence(estimate, {}, u"Linq"_s, false).contains(u"not known yet"_s));
}

void RehearsalPageTest::aDayLimitThatDoesNotReachIsSaid()
{
    RunEstimate estimate{.requests = 4964};
    QVERIFY(dayLimitSentence(estimate, {}, u"HighLevel"_s).isEmpty());
    estimate.passesToday = false;
    const QString said =
        dayLimitSentence(estimate, Allowance{0, 80, std::chrono::seconds(10), 30}, u"HighLevel"_s);
    QVERIFY(said.contains(u"30"_s) && said.contains(u"HighLevel"_s));
}

void RehearsalPageTest::foreignTextIsOnlyText()
{
    Rehearsing r;
    const QString hostile = u"<img src=x>\u202E=1+1"_s;
    QVERIFY(r.start(hostile, {hostile}));
    for (const QModelIndex &index : {r.member(0, 0, 1), r.member(int(r.groups().size()) - 1, 0)}) {
        QVERIFY(index.data().toString().contains(u"<img"_s));
        QVERIFY(!index.data().toString().contains(QChar(0x202E)));
    }
}

void RehearsalPageTest::everyControlHasAName()
{
    Rehearsing r;
    QVERIFY(r.start());
    QCOMPARE(namelessControls(&r.page), QStringList());
}

QTEST_MAIN(RehearsalPageTest)
#include "tst_rehearsalpage.moc"
