// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window removes contacts: deleted or archived, of one account or of several.
#include "models/domain/removal.h"
#include "ui/form/contactform.h"
#include "ui/form/recordlock.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/prompts.h"
#include "ui/removalquestion.h"
#include "ui/sidebar.h"

#include <QAction>

namespace patchbook {

namespace {

QString whyNotRemoved(AccountSession &session, RecordLock lock)
{
    switch (lock) {
    case RecordLock::ReadOnly:
        return MainWindow::tr("This account is read-only: nothing is removed from it.");
    case RecordLock::Archived:
        return MainWindow::tr("This contact is archived already.");
    case RecordLock::Unreadable: // can be removed all the same
    case RecordLock::None:
        break;
    }
    const bool removes = session.contacts().capabilities().testFlag(Capability::Remove);
    return removes ? QString() : MainWindow::tr("This service does not let contacts be deleted.");
}

RecordLock removalLock(AccountSession &session, const QString &id)
{
    const AddressBook &book = session.book();
    return lockOf(session.account(), book.schema(), book.baseline(id));
}

} // namespace

void MainWindow::updateRemoval(AccountSession *session, bool shown, bool hasContacts)
{
    if (hasContacts && isManySelected()) {
        // Which of them can be removed is looked at when it is asked for.
        QString whyNot;
        bool removes = false;
        bool archives = true;
        for (auto it = m_selected.cbegin(); it != m_selected.cend(); ++it) {
            AccountSession *one = m_workspace.session(it.key());
            const QString why =
                one ? whyNotRemoved(*one, one->account().readOnly ? RecordLock::ReadOnly
                                                                  : RecordLock::None)
                    : QString();
            removes = removes || (one && why.isEmpty());
            whyNot = why;
            archives = archives && one && removalOf(one->book().schema()) == Removal::Archives;
        }
        m_actions->nameRemoval(archives);
        MainActions::allow(m_actions->remove, removes, whyNot);
        return;
    }
    const bool archives = session && removalOf(session->book().schema()) == Removal::Archives;
    m_actions->nameRemoval(archives);
    const QString whyNot =
        shown && session ? whyNotRemoved(*session, removalLock(*session, m_form->id())) : QString();
    MainActions::allow(m_actions->remove, shown && session && whyNot.isEmpty(), whyNot);
}

void MainWindow::removeContact()
{
    QList<RecordRef> records;
    if (isManySelected()) {
        records = selectedRecords();
    } else {
        // The form may show one that the search hides.
        const RecordRef shown = chosenRecord();
        AccountSession *session = m_workspace.session(shown.account);
        if (!session || listedId(shown).isEmpty())
            return;
        if (session->book().isNew(shown.id)) {
            form().revert();
            return;
        }
        records = {shown};
    }
    records.removeIf([this](const RecordRef &record) {
        AccountSession *owner = m_workspace.session(record.account);
        return !owner || owner->book().isNew(record.id) ||
               !whyNotRemoved(*owner, removalLock(*owner, record.id)).isEmpty();
    });
    if (records.size() == 1) {
        removeContacts(records); // one is no question: the toast takes it back
        return;
    }
    if (records.isEmpty())
        return;
    m_prompts.ask(this, removalQuestion(m_workspace, records), [this, records](int choice) {
        if (choice == 0)
            removeContacts(records);
    });
}

void MainWindow::removeContacts(const QList<RecordRef> &records)
{
    for (const RecordRef &record : records) {
        AccountSession *session = m_workspace.session(record.account);
        if (!session)
            continue;
        m_workspace.removeContact(*session, record.id)
            .then(this, [this](const OutboxResult<Op> &kept) {
                if (!kept.ok())
                    noteNotKept(kept.error());
            });
    }
}

} // namespace patchbook
