// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/dialogs/readingdialog.h"

#include <QVBoxLayout>

namespace patchbook {

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    addPassage(column, tr("What is promised"),
               {tr("An edit you saved is never lost, never sent twice, and never silently "
                   "overwrites somebody else's. It is on the disk of this computer before it is "
                   "sent, and it waits there while there is no network."),
                tr("If Patchbook cannot tell whether a service took an edit, it does not send it "
                   "again. It looks, waits until the request can no longer arrive, looks once "
                   "more, and asks you only if somebody else touched the same field."),
                tr("What cannot be promised: the services have no way to lock a contact. If "
                   "somebody changes the same field between our last look and the arrival of your "
                   "edit, the later write wins. This moment is about as long as one answer of the "
                   "service takes, a tenth of a second or so, and never more than two seconds.")});
    addPassage(column, tr("How saving works"),
               {tr("What you type is a draft of the contact. A draft stays while you look at other "
                   "contacts and also when Patchbook ends; a mark in the list shows where one is."),
                tr("Save reads the contact once more from the service first. If somebody changed "
                   "the same field meanwhile, nothing is sent, and you choose which value stays. "
                   "If they changed other fields, both changes survive."),
                tr("Only the fields that you changed are sent. “What will be sent” shows the exact "
                   "request before you save."),
                tr("After each save the answer of the service is compared with what was sent. What "
                   "the service left out or changed by itself is told to you."),
                tr("Undo and redo change the draft only; they never talk to the service. “Undo” "
                   "after a save and “Put back” in Activity write the old values as a new edit, "
                   "and ask if somebody changed them since."),
                tr("A deletion is held back for eight seconds. If Patchbook is closed in that "
                   "time, nothing is deleted."),
                tr("Activity lists every edit of the last 90 days and what became of it. What "
                   "failed and what clashes waits there until you decide.")});
    addPassage(
        column, tr("Your accounts"),
        {tr("Linq: paste the integration token of your organisation. HighLevel: make a Private "
            "Integration Token in the settings of the location, and enter the location ID. "
            "Routera: enter a client ID with its secret, or paste a token."),
         tr("Signing in to HighLevel through a web page (OAuth) is left out on purpose: it needs a "
            "secret that no program on your own computer can keep, and a public address to come "
            "back to."),
         tr("“All contacts” shows every account in one list. The same person in several services "
            "is shown below the form with the fields that differ; copying a value across is an "
            "ordinary edit, with its own save."),
         tr("An account that is set to read only is never written to. Edits that wait are kept "
            "until you allow changes again."),
         tr("Tags are added and removed one by one, so tags that others add meanwhile survive. "
            "Routera archives instead of deleting, and its API has no way back.")});
    addPassage(
        column, tr("Many contacts at once"),
        {tr("Select contacts, then reassign or edit them together, or hand over all that a "
            "colleague has. A rehearsal shows first what will change, what is left out and why; "
            "nothing is sent before you have seen it."),
         tr("It begins with one contact, which is read back. It can be paused, goes on after a "
            "restart, and stops by itself when something is wrong. Single saves go first."),
         tr("For 90 days it can be undone: each contact gets back what it had, unless somebody "
            "changed it since.")});
    addPassage(
        column, tr("What is kept where"),
        {tr("Tokens: in the keychain of your system and nowhere else. Each belongs to one "
            "server and is sent to no other."),
         tr("Accounts without their tokens, settings, the layout of the window, your edits and a "
            "copy of the contacts: in files of your own which nobody else on this computer may "
            "read."),
         tr("The copy of the contacts can be switched off for each account. Removing an account "
            "erases its contacts, its edits and its token from this computer."),
         tr("The account and the contacts of the demo exist only while it runs.")});
    addPassage(column, tr("What is not there yet"),
               {tr("Contacts cannot be imported or exported yet, and a change of many contacts "
                   "works in one account at a time.")});
    addPassage(column, tr("When something is in the way"),
               {tr("A locked or missing keychain, a refused token or a lost connection deletes "
                   "nothing. Drafts stay, and each message says what to do next."),
                tr("The words of a service are shown apart from those of Patchbook, as plain text, "
                   "so that you can pass them on to its support.")});
    column->addStretch(1);
    fillReadingDialog(this, page);
}

} // namespace patchbook
