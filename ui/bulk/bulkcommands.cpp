// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkcommands.h"

#include "models/bulk/bulkruns.h"
#include "models/bulk/ownerload.h"
#include "models/ports/settings.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/bulkeditpage.h"
#include "ui/bulk/handoverpage.h"
#include "ui/bulk/pastedlistdialog.h"
#include "ui/bulk/reassignpage.h"
#include "ui/bulk/runwindow.h"
#include "ui/bulk/runwindows.h"
#include "ui/dialogs/regions.h"

namespace patchbook {

namespace {

/** What somebody has in an account; all contacts for "". */
QList<RecordRef> ownedIn(AccountSession &session, const QString &owner)
{
    const AddressBook &book = session.book();
    const Field *field = book.schema().field(FieldRole::Owner);
    const QString key = ownerKey(owner);
    QList<RecordRef> records;
    for (const QString &id : book.ids()) {
        const bool isWanted =
            owner.isEmpty() ||
            (field && ownerKey(book.baseline(id).value(field->key).toString()) == key);
        if (isWanted && !book.isNew(id))
            records.append({session.account().id, Collection::Contacts, id});
    }
    return records;
}

} // namespace

BulkCommands::BulkCommands(Workspace &workspace, BulkRuns &runs, Settings &settings,
                           Prompts &prompts, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_settings(settings)
    , m_window(window)
    , m_windows(new RunWindows(workspace, runs, runs.clock(), prompts, &window))
{
    connect(m_windows, &RunWindows::showContactRequested, this,
            &BulkCommands::showContactRequested);
}

void BulkCommands::reassign(const BulkSelection &selection)
{
    ask(selection, std::make_unique<ReassignPage>());
}

void BulkCommands::edit(const BulkSelection &selection)
{
    const QString region = m_settings.text(QString::fromLatin1(setting::region), systemRegion());
    ask(selection, std::make_unique<BulkEditPage>(region));
}

void BulkCommands::handOver(const QString &account, const QString &owner)
{
    BulkSelection selection;
    selection.origin =
        owner.isEmpty() ? BulkSelection::Origin::Matching : BulkSelection::Origin::Owned;
    selection.words = owner;
    selection.again = [&workspace = m_workspace, account, owner] {
        QList<RecordRef> records;
        for (const auto &session : workspace.sessions()) {
            if (account.isEmpty() || session->account().id == account)
                records += ownedIn(*session, owner);
        }
        return records;
    };
    selection.contacts = selection.again();
    auto page = std::make_unique<HandOverPage>();
    if (!owner.isEmpty())
        page->setLeaver(owner);
    ask(selection, std::move(page));
}

void BulkCommands::choosePasted(const QString &account)
{
    auto *dialog = new PastedListDialog(m_workspace, account, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PastedListDialog::reassignRequested, this, &BulkCommands::reassign);
    connect(dialog, &PastedListDialog::editRequested, this, &BulkCommands::edit);
    connect(dialog, &PastedListDialog::selectRequested, this, &BulkCommands::selectRequested);
    dialog->open();
}

void BulkCommands::ask(const BulkSelection &selection, std::unique_ptr<BulkPage> page)
{
    auto *dialog =
        new BulkDialog(m_workspace, m_runs, m_runs.clock(), selection, std::move(page), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::begun, m_windows, &RunWindows::openById);
    dialog->open();
}

bool BulkCommands::isShown(qint64 job) const
{
    const RunWindow *window = m_windows->window(job);
    return window && window->isVisible() && !window->isMinimized();
}

} // namespace patchbook
