// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run: exact, whole, adding up, and nobody else's to read.
#include "app/storage/memoryoutbox.h"
#include "tests/models/tables/runsample.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/ui/hostiletext.h"
#include "ui/bulk/runreport.h"
#include "ui/bulk/runreportpdf.h"
#include "ui/bulk/runwords.h"

#include <QBuffer>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace patchbook;
using namespace patchbook::test;

namespace {

class BrokenHistory final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;
    bool isBroken = false;
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override
    {
        if (!isBroken)
            return ForwardingOutbox::history(query);
        return QtFuture::makeReadyFuture(
            OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::Corrupt, {}})));
    }
};

struct ReportBench
{
    MemoryOutbox kept;
    BrokenHistory outbox{kept};
    RunReport report{outbox};
    QTemporaryDir folder;
    RunReportHead head;

    Job begin(const QList<Op> &ops)
    {
        head.job = *kept.beginJob(RunSample::job(int(ops.size())), ops).result();
        head.title = u"Give contacts to new@x.example"_s;
        head.account = u"Work"_s;
        head.service = u"Linq"_s;
        head.schema = personSchema();
        head.state = u"Done"_s;
        head.at = head.job.begun;
        return head.job;
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    /** What was written; "" when nothing was. */
    QByteArray written(const QString &name)
    {
        QSignalSpy finished(&report, &RunReport::finished);
        report.start(head, path(name));
        if (!finished.wait())
            return {};
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    RunReportRows rows(const QList<Op> &ops)
    {
        RunReportRows all;
        all.head = head;
        for (const Op &op : ops) {
            all.tally.add(op);
            all.rows << reportRow(op, head);
        }
        return all;
    }
};

QString allText(const RunReportRows &report)
{
    QStringList text;
    for (const ReportBlock &block : reportOpening(report))
        text << block.cells.join(u'|');
    for (const ReportRow &row : report.rows)
        text << reportTableRow(row, report.head).cells.join(u'|');
    return text.join(u'\n').remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class tst_RunReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theTableIsExact()
    {
        ReportBench b;
        b.begin(RunSample::oneOfEach());
        const QByteArray csv = b.written(u"r.csv"_s);
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines.size(), jobOutcomes + 2); // the titles, and nothing behind the last end
        QCOMPARE(
            lines.at(0),
            QByteArray("\xEF\xBB\xBF\"Contact id\",Contact,Result,\"Owner before\",\"Owner "
                       "wanted\",\"At the service now\",Why,\"The service said\",\"Sent at\"\r"));
        QCOMPARE(lines.at(1),
                 QByteArray("1,\"Person 1\",Waiting,old@x.example,new@x.example,,,,\r"));
        QCOMPARE(lines.at(2), QByteArray("2,\"Person 2\",Changed,old@x.example,new@x.example,,,,"
                                         "2026-09-21T14:13:20Z\r"));
        QCOMPARE(lines.at(4), QByteArray("4,\"Person 4\",\"Left out\",old@x.example,new@x.example,,"
                                         "\"It holds nothing by which Linq accepts a "
                                         "change.\",,\r"));
        QVERIFY(lines.at(5).startsWith(
            "5,\"Person 5\",Conflict,old@x.example,new@x.example,third@x.example,"));
        QCOMPARE(lines.at(6),
                 QByteArray("6,\"Person 6\",Failed,old@x.example,new@x.example,,\"The service does "
                            "not accept these values.\",\"No such user\","
                            "2026-09-21T14:13:20Z\r"));
    }

    void onlyTheUserMayReadIt()
    {
        ReportBench b;
        b.begin(RunSample::oneOfEach());
        for (const QString &name : {u"r.csv"_s, u"r.pdf"_s}) {
            QVERIFY(!b.written(name).isEmpty());
            struct stat info = {};
            QCOMPARE(stat(QFile::encodeName(b.path(name)).constData(), &info), 0);
            QCOMPARE(info.st_mode & 0777U, 0600U);
        }
    }

    void everyContactStandsOnceInTheOrderOfTheRun()
    {
        constexpr int count = 1203; // three pages
        ReportBench b;
        QList<Op> ops;
        for (int i = 1; i <= count; ++i)
            ops << RunSample::op(i % 2 == 0 ? JobOutcome::Changed : JobOutcome::Failed,
                                 QString::number(i), QString::number(i));
        const Job job = b.begin(ops);
        // One that failed was tried again: it counts once, by its last operation.
        Op failed = b.kept.history({.title = u"1203"_s, .job = job.id}).result()->constFirst();
        Op again = RunSample::op(JobOutcome::Changed, u"1203"_s, u"1203"_s);
        again.job = job.id;
        again.goesOn = failed.id;
        failed.closed = true;
        QVERIFY(b.kept.append({again}, {{failed, {}}}).result().ok());
        const QList<QByteArray> lines = b.written(u"r.csv"_s).split('\n');
        QCOMPARE(lines.size(), count + 2);
        int changed = 0;
        for (int i = 1; i <= count; ++i) {
            const QList<QByteArray> cells = lines.at(i).split(',');
            QCOMPARE(cells.at(0), QByteArray::number(i));
            changed += cells.at(2) == "Changed" ? 1 : 0;
        }
        QCOMPARE(changed, b.kept.tally(job.id).result()->of(JobOutcome::Changed));
    }

    void formulasAreTextInASpreadsheet()
    {
        ReportBench b;
        Op op = RunSample::op(JobOutcome::Failed, u"=1+1"_s, u"=HYPERLINK(\"x\")"_s);
        op.error->message = u"@SUM(A1)\nline, two"_s;
        b.begin({op});
        const QByteArray csv = b.written(u"r.csv"_s);
        QVERIFY(csv.contains("\r\n'=1+1,"));
        QVERIFY(csv.contains("'=HYPERLINK(\"\"x\"\")"));
        QVERIFY(csv.contains("\"'@SUM(A1)\nline, two\""));
    }

    void theSumsOfThePrintedReportAddUp()
    {
        ReportBench b;
        QList<Op> ops = RunSample::oneOfEach() + RunSample::oneOfEach();
        ops << RunSample::op(JobOutcome::Changed, u"99"_s, u"Last"_s);
        b.begin(ops);
        const QList<ReportBlock> blocks = reportOpening(b.rows(ops));
        int sum = 0;
        int total = 0;
        bool isBeforeTotal = true;
        for (const ReportBlock &block : blocks) {
            if (block.kind == ReportBlock::Kind::Total) {
                total = block.cells.constFirst().toInt();
                isBeforeTotal = false;
            }
            if (block.kind == ReportBlock::Kind::Sum && isBeforeTotal)
                sum += block.cells.constFirst().toInt();
        }
        QCOMPARE(total, 15);
        QCOMPARE(sum, total);
    }

    void thePrintedReportSaysWhatWasDoneAndWhyContactsWereNotChanged()
    {
        ReportBench b;
        const QList<Op> ops = RunSample::oneOfEach();
        b.begin(ops);
        const QString text = allText(b.rows(ops));
        for (const QString &part :
             {u"Give contacts to new@x.example"_s, u"Account: Work (Linq)"_s, u"Fields: Owner"_s,
              u"7|All contacts"_s, u"1|Failed"_s,
              u"1|Failed: The service does not accept these values.\nNo such user"_s,
              u"1|Left out: It holds nothing by which Linq accepts a change."_s,
              u"Changed|Person 2|old@x.example → new@x.example|"_s,
              u"At the service now: third@x.example"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n\n"_s + text));
    }

    void whoMovedOnIsListedWithWhoHasThemNow()
    {
        ReportBench b;
        Op op = RunSample::op(JobOutcome::Skipped, u"1"_s, u"Jane"_s);
        op.error = leftOutError(LeftOut::MovedOn);
        op.edit.changes = {};
        op.look = person(u"1"_s, {{u"owner"_s, u"third@x.example"_s}});
        b.begin({op});
        QVERIFY(allText(b.rows({op})).contains(u"At the service now: third@x.example"_s));
        QVERIFY(b.written(u"r.csv"_s).contains(",third@x.example,"));
        QVERIFY(reasonOf(op, u"Linq"_s, nowAtService(op, {u"owner"_s}, &b.head.schema))
                    .contains(u"third@x.example"_s));
    }

    void thePdfIsOneAndGrowsByPages()
    {
        ReportBench b;
        b.begin(RunSample::oneOfEach());
        const QByteArray little = b.written(u"little.pdf"_s);
        QVERIFY(little.startsWith("%PDF-"));
        QCOMPARE(little.count("/Type /Page\n"), 1);
        QList<Op> ops = RunSample::oneOfEach();
        for (int i = 0; i < 200; ++i)
            ops << RunSample::op(JobOutcome::Changed, u"1%1"_s.arg(i), u"Somebody %1"_s.arg(i));
        b.begin(ops);
        const QByteArray large = b.written(u"large.pdf"_s);
        QVERIFY(large.count("/Type /Page\n") >= 3);
        // Without an ending a report is one to print.
        QVERIFY(b.written(u"plain"_s).startsWith("%PDF-"));
    }

    void thePaperIsTheOneUsedHere()
    {
        ReportBench b;
        b.begin(RunSample::oneOfEach());
        const auto box = [&b](const QString &name) {
            const QByteArray pdf = b.written(name);
            return pdf.mid(pdf.indexOf("/MediaBox"), 24);
        };
        const QByteArray american = box(u"us.pdf"_s);
        QLocale::setDefault(QLocale(u"de_DE"_s));
        const QByteArray german = box(u"de.pdf"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
        QVERIFY2(american.startsWith("/MediaBox [0 0 612"), american.constData());
        QVERIFY2(german.startsWith("/MediaBox [0 0 595"), german.constData());
    }

    void hostileTextsStayText()
    {
        HostileText hostile;
        ReportBench b;
        Op op = RunSample::op(JobOutcome::Failed, hostile.name(), u"\u202E"_s + hostile.name());
        op.error->message = hostile.name();
        op.edit.changes.fields.insert(u"owner"_s, {hostile.picture(), hostile.name()});
        b.begin({op});
        b.head.account = hostile.name();
        const QString text = allText(b.rows({op}));
        QVERIFY(text.contains(u"<b>C</b>"_s));
        QVERIFY(!text.contains(u'\u202E'));
        QVERIFY(b.written(u"r.pdf"_s).startsWith("%PDF-"));
        QVERIFY(!hostile.wasOpened());
    }

    void aVeryLongTextCannotKeepAPageForEver()
    {
        ReportBench b;
        Op op = RunSample::op(JobOutcome::Failed, u"1"_s, u"wide "_s.repeated(3000));
        op.error->details = QStringList(200, u"again and again"_s);
        b.begin({op, op = RunSample::op(JobOutcome::Changed, u"2"_s, u"Bob"_s)});
        QVERIFY(b.written(u"r.pdf"_s).startsWith("%PDF-"));
    }

    void whatCannotBeReadOrWrittenIsSaid()
    {
        ReportBench b;
        b.begin(RunSample::oneOfEach());
        QSignalSpy failed(&b.report, &RunReport::failed);
        b.report.start(b.head, b.path(u"no/such/folder.pdf"_s));
        QVERIFY(failed.wait());
        QVERIFY(failed.takeFirst().at(0).toString().contains(u"could not be written"_s));
        QVERIFY(!b.report.isRunning());
        b.outbox.isBroken = true;
        b.report.start(b.head, b.path(u"r.csv"_s));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(b.path(u"r.csv"_s)));
    }
};

QTEST_MAIN(tst_RunReport)
#include "tst_runreport.moc"
