// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitycommands.h"

#include "models/book/workspace.h"
#include "models/domain/removal.h"
#include "ui/activity/activitytext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/regions.h"
#include "ui/form/conflictdecision.h"
#include "ui/form/removaldecision.h"
#include "ui/opnotice.h"
#include "ui/prompts.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QWidget>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOpen(const Op &op)
{
    return needsUser(op.state) && !op.closed;
}

} // namespace

ActivityCommands::ActivityCommands(Workspace &workspace, Prompts &prompts, QWidget *page)
    : QObject(page)
    , showContact(command("showContact", u"person"_s, tr("&Show contact")))
    , retry(command("retry", u"send"_s, tr("&Try again")))
    , decide(command("decide", u"conflict"_s, tr("&Decide…")))
    , putBack(command("putBack", u"undo"_s, tr("&Put back")))
    , cancel(command("cancel", u"clear"_s, tr("Ca&ncel sending")))
    , dismiss(command("dismiss", u"close"_s, tr("D&ismiss")))
    , history(command("history", u"activity"_s, tr("&Only this contact")))
    , copy(command("copy", u"copy"_s, tr("Cop&y as text")))
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_page(page)
{
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    showContact->setShortcut(QKeyCombination(control, Qt::Key_Return));
    retry->setShortcut(QKeyCombination(control, Qt::Key_T));
    decide->setShortcut(QKeyCombination(control, Qt::Key_D));
    putBack->setShortcut(QKeyCombination(control, Qt::Key_B));
    // Never both at once: what waits can be cancelled, what ended can be dismissed.
    cancel->setShortcut(Qt::Key_Delete);
    dismiss->setShortcut(Qt::Key_Delete);
    copy->setShortcuts(QKeySequence::Copy);

    connect(showContact, &QAction::triggered, this, [this] { Q_EMIT showContactRequested(*m_op); });
    connect(history, &QAction::triggered, this, [this] { Q_EMIT historyRequested(*m_op); });
    connect(copy, &QAction::triggered, this, [this] { Q_EMIT copyRequested(*m_op); });
    connect(decide, &QAction::triggered, this, &ActivityCommands::runDecide);
    connect(retry, &QAction::triggered, this,
            [this] { follow(m_workspace.dispatcher().retry(*m_op), tr("It is sent again.")); });
    connect(putBack, &QAction::triggered, this, [this] {
        follow(m_workspace.dispatcher().putBack(*m_op), tr("The old values are sent."));
    });
    connect(dismiss, &QAction::triggered, this,
            [this] { follow(m_workspace.dispatcher().dismiss(*m_op), tr("Dismissed.")); });
    connect(cancel, &QAction::triggered, this,
            [this] { m_workspace.dispatcher().cancel(m_op->id); });
    enable();
}

QAction *ActivityCommands::command(const char *name, const QString &icon, const QString &text)
{
    auto *made = new QAction(themedIcon(icon), text, this);
    made->setObjectName(u"activity_"_s + QString::fromLatin1(name));
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return made;
}

QList<QAction *> ActivityCommands::all() const
{
    return {showContact, retry, decide, putBack, cancel, dismiss, history, copy};
}

void ActivityCommands::setOp(const std::optional<Op> &op)
{
    m_op = op;
    enable();
}

void ActivityCommands::enable()
{
    const bool any = m_op.has_value();
    const bool waits = any && (m_op->state == OpState::Pending || m_op->state == OpState::Blocked);
    showContact->setEnabled(any && mayShowContact());
    retry->setEnabled(any && m_op->state == OpState::Failed && isOpen(*m_op));
    decide->setEnabled(any && m_op->state == OpState::Conflicted && isOpen(*m_op));
    putBack->setEnabled(any && m_op->state == OpState::Confirmed && whyNoPutBack().isEmpty());
    cancel->setEnabled(waits);
    dismiss->setEnabled(any && isOpen(*m_op));
    history->setEnabled(any);
    copy->setEnabled(any);
    setPlainTip(putBack, any && !whyNoPutBack().isEmpty() ? whyNoPutBack()
                                                          : tr("Save the old values again"));
}

bool ActivityCommands::mayShowContact() const
{
    const AddressBook *book = m_workspace.bookOf(m_op->account, m_op->collection);
    return book && (book->contains(recordIdOf(*m_op)) || book->contains(m_op->draft));
}

QString ActivityCommands::whyNoPutBack() const
{
    if (!m_op || m_op->state != OpState::Confirmed)
        return {};
    switch (m_op->edit.kind) {
    case EditKind::Create:
        return tr("A new contact has no old values. To take it back, delete the contact.");
    case EditKind::Remove:
        return removalAt(m_workspace, m_op->account) == Removal::Archives
                   ? tr("The service cannot bring an archived contact back.")
                   : tr("The service cannot bring a deleted contact back.");
    case EditKind::Change:
        break;
    }
    if (m_op->closed)
        return tr("It was put back already.");
    if (!m_workspace.session(m_op->account))
        return tr("Its account is not connected.");
    if (m_op->attempts == 0)
        return tr("Nothing was sent: the service had these values already.");
    return putBackOf(*m_op).isEmpty() ? tr("Nothing was changed, so there is nothing to put back.")
                                      : QString();
}

void ActivityCommands::runDecide()
{
    if (m_op->edit.kind == EditKind::Remove)
        decideRemoval(*m_op);
    else
        decideFields(*m_op);
}

void ActivityCommands::decideFields(const Op &op)
{
    AddressBook *book = m_workspace.bookOf(op.account, op.collection);
    if (!book)
        return;
    const ConflictQuestion question = conflictQuestion(op, book->changes(op.draft));
    auto *dialog = new ConflictDialog(book->schema(), op.title, question, systemRegion(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, this,
            [this, op](const ChangeSet &choice, const ChangeSet &later) {
                if (AddressBook *still = m_workspace.bookOf(op.account, op.collection))
                    takeDecision(*still, op, choice, later);
                follow(m_workspace.dispatcher().resolve(op, choice),
                       choice.isEmpty() ? tr("The service's values are kept.")
                                        : tr("Your choice is sent."));
            });
    dialog->open();
}

void ActivityCommands::decideRemoval(const Op &op)
{
    askAboutRemoval(
        m_page, m_prompts, m_workspace, op,
        [this, account = op.account](RemovalChoice choice, const QFuture<OutboxResult<Op>> &kept) {
            if (choice == RemovalChoice::Keep)
                follow(kept, tr("The contact is kept."));
            else
                follow(kept, removalAt(m_workspace, account) == Removal::Archives
                                 ? tr("The archiving is sent.")
                                 : tr("The deletion is sent."));
        });
}

void ActivityCommands::follow(QFuture<OutboxResult<Op>> kept, const QString &done)
{
    kept.then(this, [this, done](const OutboxResult<Op> &result) {
        if (result.ok())
            Q_EMIT statusMessage(done);
        else
            Q_EMIT notKept(result.error());
    });
}

} // namespace patchbook
