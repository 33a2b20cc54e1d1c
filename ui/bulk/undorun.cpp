// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/undorun.h"

#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/runwords.h"
#include "ui/explanation.h"
#include "ui/prompts.h"

#include <QWidget>

#include <algorithm>
#include <iterator>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

BulkSelection contactsOf(const Job &job, const QString &title, const QList<Op> &changed)
{
    BulkSelection selection;
    selection.origin = BulkSelection::Origin::Run;
    selection.words = title;
    // The outbox tells the newest first; the run went the other way.
    QStringList ids;
    ids.reserve(changed.size());
    std::transform(changed.crbegin(), changed.crend(), std::back_inserter(ids),
                   [](const Op &op) { return op.edit.id; });
    selection.contacts.add(job.account, std::move(ids));
    return selection;
}

} // namespace

UndoRun::UndoRun(Workspace &workspace, BulkRuns &runs, Clock &clock, Prompts &prompts,
                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_clock(clock)
    , m_prompts(prompts)
{
}

void UndoRun::start(const Job &job, QWidget *over)
{
    if (m_isReading)
        return;
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_isReading = true;
    m_runs.changedBy(job.id).then(this, [this, job, over = QPointer(over)](
                                            const OutboxResult<QList<Op>> &changed) {
        m_isReading = false;
        if (!over)
            return; // its window was closed meanwhile
        if (!changed.ok())
            tell(over, tr("The undo could not be prepared"), explain(changed.error()).sentence());
        else if (changed->isEmpty())
            tell(over, tr("There is nothing to undo"),
                 tr("This run changed no contact, or it is no longer kept."));
        else
            open(job, *changed, over);
    });
}

void UndoRun::open(const Job &job, const QList<Op> &changed, QWidget *over)
{
    AddressBook *book = m_workspace.bookOf(job.account, Collection::Contacts);
    if (!book) {
        tell(over, tr("This cannot be undone now"), tr("Its account is not open."));
        return;
    }
    const QString title = runTitle(job, &book->schema());
    //: The heading of a dialog; %1 is the title of a bulk change.
    const QString heading = tr("Undo: %1").arg(title);
    m_dialog = new BulkDialog(m_workspace, m_runs, m_clock, contactsOf(job, title, changed),
                              undoing(book->schema(), job, changed), heading, over);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &BulkDialog::begun, this, &UndoRun::begun);
    m_dialog->open();
}

void UndoRun::tell(QWidget *over, const QString &title, const QString &text)
{
    m_prompts.tell(over, {title, text, {}, {}});
}

} // namespace patchbook
