// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runreport.h"

#include "models/book/inworker.h"
#include "ui/bulk/runreportpdf.h"
#include "ui/explanation.h"

#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int reportPage = 500;

QList<ReportRow> reportRows(const QList<Op> &ops, const RunReportHead &head)
{
    QList<ReportRow> rows;
    rows.reserve(ops.size());
    for (const Op &op : ops)
        rows << reportRow(op, head);
    return rows;
}

/** "" when it is written, else why not. */
QString reportWritten(const QString &path, const RunReportRows &report)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // Contacts' data: no other user of this computer may read it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return file.errorString();
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive)) {
        const QByteArray text = reportCsv(report);
        if (file.write(text) != text.size())
            return file.errorString();
    } else if (!writeReportPdf(file, report)) {
        return file.errorString();
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace

struct RunReport::Work
{
    OpQuery query;
    QString path;
    RunReportRows report; // newest first until it is written
    QSet<qint64> takenUp; // failed ones that were tried again: the later operation counts
};

RunReport::RunReport(Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
{
}

void RunReport::start(const RunReportHead &head, const QString &path)
{
    if (m_work)
        return;
    m_work = std::make_shared<Work>();
    m_work->query.job = head.job.id;
    m_work->query.limit = reportPage;
    m_work->path = path;
    m_work->report.head = head;
    readPage(m_work);
}

void RunReport::readPage(const std::shared_ptr<Work> &work)
{
    m_outbox.history(work->query).then(this, [this, work](const OutboxResult<QList<Op>> &page) {
        if (page.ok()) {
            takePage(work, *page);
            return;
        }
        m_work.reset();
        Q_EMIT failed(explain(page.error()).sentence());
    });
}

void RunReport::takePage(const std::shared_ptr<Work> &work, const QList<Op> &page)
{
    QList<Op> counted;
    for (const Op &op : page) {
        work->takenUp.insert(op.goesOn);
        if (work->takenUp.contains(op.id))
            continue;
        work->report.tally.add(op);
        counted << op;
    }
    const bool isLast = page.size() < reportPage;
    if (!page.isEmpty())
        work->query.before = page.constLast().id;
    inWorker(this, [counted, head = work->report.head] {
        return reportRows(counted, head);
    }).then(this, [this, work, isLast](const QList<ReportRow> &rows) {
        work->report.rows += rows;
        Q_EMIT progressed(int(work->report.rows.size()));
        if (isLast)
            write(work);
        else
            readPage(work);
    });
}

void RunReport::write(const std::shared_ptr<Work> &work)
{
    RunReportRows report = std::exchange(work->report, {});
    std::ranges::reverse(report.rows);
    const auto count = int(report.rows.size());
    inWorker(this, [path = work->path, report = std::move(report)] {
        return reportWritten(path, report);
    }).then(this, [this, work, count](const QString &trouble) {
        m_work.reset();
        if (trouble.isEmpty())
            Q_EMIT finished(work->path, count);
        else
            //: %1 is the system's reason, such as "Permission denied".
            Q_EMIT failed(tr("The file could not be written: %1").arg(trouble));
    });
}

} // namespace patchbook
