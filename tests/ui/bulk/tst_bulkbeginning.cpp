// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/bulk/bulkbench.h"
#include "ui/form/formbanner.h"

#include <QPromise>
#include <QPushButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** A disk that writes a page of a run when it is told to. */
class PagedOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    QFuture<OutboxResult<Job>> beginJobFrom(const Job &job, const OpFeed &ops) override
    {
        m_job = job;
        m_feed = ops;
        m_answer.start();
        return m_answer.future();
    }
    void writeSome()
    {
        const std::optional<QList<Op>> some = m_feed();
        if (some && !some->isEmpty()) {
            m_ops += *some;
            return;
        }
        m_answer.addResult(
            some ? m_to.beginJob(m_job, m_ops).result()
                 : OutboxResult<Job>(fail(OutboxError{OutboxError::Kind::Other, givenUp()})));
        m_answer.finish();
    }
    qsizetype written() const { return m_ops.size(); }

private:
    Job m_job;
    OpFeed m_feed;
    QList<Op> m_ops;
    QPromise<OutboxResult<Job>> m_answer;
};

/** A dialog that begins at its rehearsal, over a disk that writes page by page. */
struct Writing
{
    BulkBench bench;
    PagedOutbox disk{bench.outbox};
    std::unique_ptr<BulkDialog> dialog;
    int begun = 0;

    explicit Writing(int people)
        : bench(people, u"a"_s)
        , m_people(people)
    {
    }
    ~Writing()
    {
        dialog.reset();
        bench.runs.reset();
    }
    /** As far as the last step. */
    bool rehearse()
    {
        if (!bench.start())
            return false;
        bench.runs =
            std::make_unique<BulkRuns>(bench.accounts.workspace, disk, bench.accounts.clock);
        bench.hold(u"a"_s);
        const BulkChange change = fieldEdit(bench.accounts.book(u"a"_s).schema(),
                                            {{.key = u"company"_s, .value = u"New"_s}});
        dialog = std::make_unique<BulkDialog>(
            bench.accounts.workspace, *bench.runs, bench.accounts.clock,
            BulkBench::chosen(BulkBench::refs(u"a"_s, m_people)), change, u"A run"_s);
        QObject::connect(dialog.get(), &BulkDialog::begun, dialog.get(), [this] { ++begun; });
        dialog->open();
        return QTest::qWaitFor([this] { return button(u"bulkBegin"_s)->isEnabled(); });
    }
    QPushButton *button(const QString &name) { return partOf<QPushButton>(*dialog, name); }
    const BannerText &banner() { return partOf<FormBanner>(*dialog, u"bulkBanner"_s)->message(); }

private:
    int m_people;
};

} // namespace

/** While a run is written to the disk. */
class BulkBeginningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(bulkWarning()); }

    void aLongRunSaysHowFarItIsAndCanBeGivenUp_data()
    {
        QTest::addColumn<bool>("isGivenUp");
        QTest::newRow("to its end") << false;
        QTest::newRow("given up") << true;
    }
    void aLongRunSaysHowFarItIsAndCanBeGivenUp()
    {
        QFETCH(bool, isGivenUp);
        constexpr int people = 5200; // more than are written before a hand reaches the button
        Writing writing(people);
        QVERIFY(writing.rehearse());
        writing.button(u"bulkBegin"_s)->click();
        QVERIFY(writing.banner().headline.startsWith(u"Writing the run"_s));
        QVERIFY(writing.banner().text.isEmpty());
        QVERIFY(!writing.button(u"bulkBegin"_s)->isEnabled());
        QVERIFY(writing.button(u"bulkCancel"_s)->isEnabled());
        const QLocale locale;
        for (int page = 0; page < 3; ++page) {
            writing.disk.writeSome();
            QTRY_COMPARE(writing.banner().text,
                         u"%1 of %2 contact(s) are written."_s.arg(
                             locale.toString(writing.disk.written()), locale.toString(people)));
        }
        if (isGivenUp) {
            writing.button(u"bulkCancel"_s)->click();
            QVERIFY(writing.dialog->isVisible()); // until the disk has taken it back
            writing.disk.writeSome();
            QTRY_VERIFY(!writing.dialog->isVisible());
        } else {
            while (writing.disk.written() < people)
                writing.disk.writeSome();
            writing.disk.writeSome();
            QTRY_COMPARE(writing.begun, 1);
        }
        QCOMPARE(writing.begun, isGivenUp ? 0 : 1);
        QCOMPARE(writing.bench.outbox.jobs().result()->size(), isGivenUp ? 0 : 1);
        QCOMPARE(writing.bench.accounts.service(u"a"_s).count(u"PATCH"_s), 0);
    }

    void aShortRunIsWrittenBeforeAnybodyCouldCount()
    {
        Writing writing(5);
        QVERIFY(writing.rehearse());
        writing.button(u"bulkBegin"_s)->click();
        writing.disk.writeSome();
        QVERIFY(!writing.button(u"bulkCancel"_s)->isEnabled());
        QTest::keyClick(writing.dialog.get(), Qt::Key_Escape);
        QVERIFY(writing.dialog->isVisible());
        QVERIFY(writing.banner().text.isEmpty());
        writing.disk.writeSome();
        QTRY_COMPARE(writing.begun, 1);
    }
};

QTEST_MAIN(BulkBeginningTest)
#include "tst_bulkbeginning.moc"
