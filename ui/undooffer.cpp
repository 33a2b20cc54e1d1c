// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undooffer.h"

#include "models/book/sendingrules.h"
#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/opnotice.h"
#include "ui/toast.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

// Deletions of one command are asked for within this time, ms.
constexpr qint64 oneCommand = 500;
constexpr qsizetype nameLimit = 40;

bool isHeld(const Op &op)
{
    return op.edit.kind == EditKind::Remove && op.state == OpState::Pending && op.heldUntilMs != 0;
}

} // namespace

UndoOffer::UndoOffer(Workspace &workspace, Toast &toast, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_toast(toast)
{
    connect(&workspace.dispatcher(), &Dispatcher::opChanged, this, &UndoOffer::takeOp);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, &toast, &Toast::dismiss);
    connect(&toast, &Toast::undoRequested, this, &UndoOffer::undo);
    connect(&toast, &Toast::shownChanged, this, [this](bool shown) {
        if (shown)
            return;
        m_saved.reset();
        m_leaving.clear();
    });
}

bool UndoOffer::isOffered(const Op &op)
{
    return op.state == OpState::Confirmed && !op.closed && op.undoOf == 0 && op.job == 0 &&
           op.unconfirmed.isEmpty() && op.sideEffects.isEmpty() && !putBackOf(op).isEmpty();
}

void UndoOffer::takeOp(const Op &op)
{
    if (op.edit.kind == EditKind::Remove)
        takeRemoval(op);
    if (isOffered(op))
        offerPutBack(op);
    else if (m_saved && (op.id == m_saved->id ? op.closed : recordOf(op) == recordOf(*m_saved)))
        m_toast.dismiss(); // put back already, or saved anew: the old values are not the last ones
}

void UndoOffer::takeRemoval(const Op &op)
{
    const bool known =
        m_leaving.removeIf([&op](const Op &leaving) { return leaving.id == op.id; }) > 0;
    if (!isHeld(op)) {
        if (m_unwanted.remove(op.id) && op.state != OpState::Cancelled)
            Q_EMIT statusMessage(removalAt(m_workspace, op.account) == Removal::Archives
                                     ? tr("It was too late to undo: the archiving was on its way.")
                                     : tr("It was too late to undo: the deletion was on its way."));
        if (known && m_leaving.isEmpty())
            m_toast.dismiss();
        else if (known)
            m_toast.reword(leavingText());
        return;
    }
    const bool sameCommand =
        !m_leaving.isEmpty() && op.heldUntilMs - m_leaving.constFirst().heldUntilMs < oneCommand;
    if (!sameCommand)
        m_leaving.clear();
    m_saved.reset();
    m_leaving << op;
    if (m_leaving.size() > 1)
        m_toast.reword(leavingText());
    else
        m_toast.offer(leavingText());
}

QString UndoOffer::leavingText() const
{
    const QString title = m_leaving.constFirst().title;
    if (removalAt(m_workspace, m_leaving.constFirst().account) == Removal::Archives) {
        if (m_leaving.size() > 1)
            return tr("%n contact(s) will be archived.", "", int(m_leaving.size()));
        return title.isEmpty() ? tr("A contact without a name will be archived.")
                               //: %1 is a contact's name.
                               : tr("%1 will be archived.").arg(displayText(title, nameLimit));
    }
    if (m_leaving.size() > 1)
        return tr("%n contact(s) will be deleted.", "", int(m_leaving.size()));
    if (title.isEmpty())
        return tr("A contact without a name will be deleted.");
    //: %1 is a contact's name.
    return tr("%1 will be deleted.").arg(displayText(title, nameLimit));
}

QString UndoOffer::savedText(const Op &op) const
{
    const ChangeSet &changes = op.edit.changes;
    const AddressBook *book = m_workspace.bookOf(op.account, op.collection);
    const Field *field =
        book && changes.size() == 1 ? book->schema().field(changes.fields.firstKey()) : nullptr;
    const QString name = displayText(op.title, nameLimit);
    if (field && op.title.isEmpty())
        //: %1 is a field's label, as Company.
        return tr("Saved %1.").arg(field->title());
    if (field)
        //: %1 is a field's label, as Company, %2 a contact's name.
        return tr("Saved %1 of %2.").arg(field->title(), name);
    if (op.title.isEmpty())
        return tr("Saved %n field(s).", "", int(changes.size()));
    //: %1 is a contact's name.
    return tr("Saved %n field(s) of %1.", "", int(changes.size())).arg(name);
}

void UndoOffer::offerPutBack(const Op &op)
{
    m_leaving.clear();
    m_saved = op;
    m_toast.offer(savedText(op));
}

void UndoOffer::undo()
{
    // Taken out first: the toast forgets what it spoke of when it goes.
    const QList<Op> leaving = std::exchange(m_leaving, {});
    const std::optional<Op> saved = std::exchange(m_saved, std::nullopt);
    m_toast.dismiss();
    for (const Op &op : leaving) {
        m_unwanted.insert(op.id);
        m_workspace.dispatcher().cancel(op.id);
    }
    if (!saved)
        return;
    m_workspace.dispatcher().putBack(*saved).then(this, [this](const OutboxResult<Op> &kept) {
        if (!kept.ok())
            Q_EMIT notKept(kept.error());
    });
}

} // namespace patchbook
