// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityexport.h"

#include "models/book/inworker.h"
#include "models/book/workspace.h"
#include "ui/activity/activitycsv.h"
#include "ui/explanation.h"

#include <QHash>
#include <QSaveFile>

namespace patchbook {

// Not in the unnamed namespace: the run, which is not either, holds it.
/** What a worker needs to know about an account, copied: the book is the GUI thread's. */
struct ExportAccount
{
    QString label;
    Schema contacts;
    Schema cards;
};

using ExportAccounts = QHash<QString, ExportAccount>;

namespace {

constexpr int exportPage = 500;

ExportAccounts accountsOf(const Workspace &workspace)
{
    ExportAccounts accounts;
    for (const auto &session : workspace.sessions()) {
        ExportAccount account{session->account().label, session->book().schema(), {}};
        if (session->cards())
            account.cards = session->cards()->book().schema();
        accounts.insert(session->account().id, account);
    }
    return accounts;
}

QByteArray encoded(const QList<Op> &ops, const QHash<qint64, QDateTime> &times,
                   const ExportAccounts &accounts)
{
    QByteArray lines;
    for (const Op &op : ops) {
        const auto account = accounts.constFind(op.account);
        const bool known = account != accounts.cend();
        const Schema *schema = nullptr;
        if (known)
            schema = op.collection == Collection::Cards ? &account->cards : &account->contacts;
        lines +=
            activityCsvLines(op, schema, known ? account->label : QString(), times.value(op.id));
    }
    return lines;
}

/** "" when it is written, else why not. */
QString written(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // Contacts' data: no other user of this computer may read it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

struct ActivityExport::Run
{
    OpQuery query;
    QString path;
    ExportAccounts accounts;
    QByteArray text;
    QHash<qint64, QDateTime> times; // of the page under way
    int count = 0;
    int timesLeft = 0;
    bool isLast = false;
};

ActivityExport::ActivityExport(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void ActivityExport::start(const OpQuery &query, const QString &path)
{
    if (m_run)
        return;
    m_run = std::make_shared<Run>();
    m_run->query = query;
    m_run->query.before = 0;
    m_run->query.limit = exportPage;
    m_run->path = path;
    m_run->accounts = accountsOf(m_workspace);
    m_run->text = activityCsvHead();
    readPage(m_run);
}

void ActivityExport::cancel()
{
    m_run.reset();
}

void ActivityExport::readPage(const std::shared_ptr<Run> &run)
{
    m_workspace.outbox()
        .history(run->query)
        .then(this, [this, run](const OutboxResult<QList<Op>> &page) {
            if (run != m_run)
                return;
            if (!page.ok()) {
                giveUp(explain(page.error()).sentence());
                return;
            }
            run->isLast = page->size() < exportPage;
            if (page->isEmpty())
                write(run);
            else
                readTimes(run, *page);
        });
}

void ActivityExport::readTimes(const std::shared_ptr<Run> &run, const QList<Op> &page)
{
    run->times.clear();
    run->timesLeft = int(page.size());
    for (const Op &op : page) {
        m_workspace.outbox().events(op.id).then(
            this, [this, run, page, id = op.id](const OutboxResult<QList<OpEvent>> &steps) {
                if (steps.ok() && !steps->isEmpty())
                    run->times.insert(id, steps->constLast().at);
                if (--run->timesLeft == 0 && run == m_run)
                    encode(run, page);
            });
    }
}

void ActivityExport::encode(const std::shared_ptr<Run> &run, const QList<Op> &page)
{
    run->count += int(page.size());
    run->query.before = page.constLast().id;
    inWorker(this, [page, times = run->times, accounts = run->accounts] {
        return encoded(page, times, accounts);
    }).then(this, [this, run](const QByteArray &lines) {
        if (run != m_run)
            return;
        run->text += lines;
        Q_EMIT progressed(run->count);
        if (run != m_run)
            return; // cancelled by whoever heard it
        if (run->isLast)
            write(run);
        else
            readPage(run);
    });
}

void ActivityExport::write(const std::shared_ptr<Run> &run)
{
    inWorker(this, [path = run->path, text = run->text] {
        return written(path, text);
    }).then(this, [this, run](const QString &trouble) {
        if (run != m_run)
            return;
        m_run.reset();
        if (trouble.isEmpty())
            Q_EMIT finished(run->path, run->count);
        else
            //: %1 is the system's reason, such as "Permission denied".
            Q_EMIT failed(tr("The file could not be written: %1").arg(trouble));
    });
}

void ActivityExport::giveUp(const QString &reason)
{
    m_run.reset();
    Q_EMIT failed(reason);
}

} // namespace patchbook
