// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkcommands.h"

#include "models/bulk/bulkruns.h"
#include "models/bulk/ownerload.h"
#include "models/domain/packing.h"
#include "models/ports/settings.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/bulkeditpage.h"
#include "ui/bulk/handoverpage.h"
#include "ui/bulk/pastedlistdialog.h"
#include "ui/bulk/reassignpage.h"
#include "ui/bulk/runwindow.h"
#include "ui/bulk/runwindows.h"
#include "ui/dialogs/regions.h"

#include <string>
#include <unordered_map>

namespace patchbook {

namespace {

/** What somebody has in an account; all contacts for "". Makes no contact. */
std::vector<int> ownedIn(const AddressBook &book, const QString &owner)
{
    const Field *field = book.schema().field(FieldRole::Owner);
    const int key = field ? book.reading()->keyOf(field->key) : -1;
    const QString wanted = ownerKey(owner);
    std::unordered_map<std::string, bool> known; // an account has few owners
    const auto isTheirs = [&](RowView row) {
        return ownerKey(textOf(row, key)) == wanted;
    };
    const auto isWanted = [&](RowView row) {
        if (owner.isEmpty() || key < 0)
            return owner.isEmpty();
        const std::string_view told = row.text(key);
        if (told.empty())
            return isTheirs(row);
        const auto [answer, isFresh] = known.try_emplace(std::string(told), false);
        if (isFresh)
            answer->second = isTheirs(row);
        return answer->second;
    };
    std::vector<int> slots;
    for (int slot = 0; slot < book.slotCount(); ++slot) {
        if (!book.isGone(slot) && !book.isNewAt(slot) && isWanted(book.row(slot)))
            slots.push_back(slot);
    }
    return slots;
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
        ChosenContacts chosen;
        for (const auto &session : workspace.sessions()) {
            if (account.isEmpty() || session->account().id == account)
                chosen.add(session->account().id, ownedIn(session->book(), owner));
        }
        return chosen;
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
