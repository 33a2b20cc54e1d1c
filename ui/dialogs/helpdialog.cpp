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
    addPassage(column, tr("How saving works"),
               {tr("What you type is a draft of the contact. A draft stays while you look at other "
                   "contacts, and a mark in the list shows where one is."),
                tr("Save reads the contact once more from the service first. If somebody changed "
                   "the same field meanwhile, nothing is sent, and you choose which value stays. "
                   "If they changed other fields, both changes survive."),
                tr("Only the fields that you changed are sent. “What will be sent” shows the exact "
                   "request before you save."),
                tr("After each save the answer of the service is compared with what was sent. What "
                   "the service left out or changed by itself is told to you."),
                tr("Undo and redo change the draft only; they never talk to the service.")});
    addPassage(
        column, tr("What is kept where"),
        {tr("Tokens: in the keychain of your system and nowhere else. Each belongs to one "
            "server and is sent to no other."),
         tr("Accounts without their tokens, settings and the layout of the window: in files "
            "of your own which nobody else on this computer may read."),
         tr("Contacts, cards, drafts and edits on their way: in memory, as long as Patchbook "
            "is open."),
         tr("The account and the contacts of the demo exist only while it runs.")});
    addPassage(column, tr("What is not there yet"),
               {tr("Drafts and edits on their way do not survive the end of the program yet. When "
                   "you close the window, Patchbook says so if there are any."),
                tr("There is no copy of the contacts for work without a connection yet."),
                tr("Many contacts cannot be changed at once yet, and none can be imported or "
                   "exported.")});
    addPassage(column, tr("When something is in the way"),
               {tr("A locked or missing keychain, a refused token or a lost connection deletes "
                   "nothing. Drafts stay, and each message says what to do next."),
                tr("The words of a service are shown apart from those of Patchbook, as plain text, "
                   "so that you can pass them on to its support.")});
    column->addStretch(1);
    fillReadingDialog(this, page);
}

} // namespace patchbook
