// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a RecordEditor shows of the address book and of the saves under way.
#include "models/book/workspace.h"
#include "models/domain/removal.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/explanation.h"
#include "ui/form/conflictdecision.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formchecks.h"
#include "ui/form/formfooter.h"
#include "ui/form/opreport.h"
#include "ui/form/recordeditor.h"
#include "ui/form/requestpreview.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Of a contact's creation there may be only one: the service would make two. */
bool isFirstCreation(const Op &op)
{
    return op.edit.kind == EditKind::Create && op.edit.id.isEmpty();
}

} // namespace

bool RecordEditor::canSave() const
{
    if (!m_book || m_hasProblem || m_flow->isKeeping(m_record) || lock() != RecordLock::None)
        return false;
    const ChangeSet changes = m_book->changes(m_record.id);
    const SaveFlow::Search *search = m_flow->search(m_record);
    if (changes.isEmpty() || (search && search->state == SaveFlow::Search::State::Running))
        return false;
    const std::optional<Op> op = m_flow->unfinished(m_record);
    if (!op)
        return true;
    // A later edit takes the place of one that waits. One that is out must come back first.
    const bool waits =
        op->state == OpState::Blocked || (op->state == OpState::Pending && !isFirstCreation(*op));
    return waits && op->edit.changes != changes;
}

void RecordEditor::bookChanged(const QList<int> &slots)
{
    if (m_stepping)
        m_touched << m_book->idsAt(slots);
    if (!m_grid || !slots.contains(m_book->slotOf(m_record.id)))
        return;
    if (m_stepping)
        m_flow->noteEdit(m_record); // "Saved." would stand above fields that are not
    // A field that changed otherwise than by typing into it gets shown; the focus stays.
    const ChangeSet changes = m_book->changes(m_record.id);
    const Contact draft = m_book->draft(m_record.id);
    const FieldEditor *moved = nullptr;
    for (const FieldEditor *editor : m_grid->editors()) {
        const QString &key = editor->field().key;
        const bool differs = changes.fields.value(key) != m_lastChanges.fields.value(key);
        if (differs && !editor->isReadOnly() && editor->shownText() != draft.text(key)) {
            moved = editor;
            break;
        }
    }
    m_lastChanges = changes;
    refresh();
    if (moved)
        m_scroll->ensureWidgetVisible(moved->input());
}

void RecordEditor::refresh()
{
    if (!m_book || !m_grid || !m_session || !m_book->contains(m_record.id))
        return;
    const Contact draft = m_book->draft(m_record.id);
    const ChangeSet changes = m_book->changes(m_record.id);
    showHead(draft);
    m_grid->showRecord(draft, changes, lock() != RecordLock::None);
    const QMap<QString, FieldProblem> problems =
        problemsOf(m_book->schema(), draft, changes, creates(), region());
    m_grid->setProblems(problems);
    m_hasProblem = blocksSaving(problems);
    fieldsShown();
    refreshBanner();
    refreshFooter();
    refreshPreview();
}

void RecordEditor::refreshFooter()
{
    if (!m_book)
        return;
    const ChangeSet changes = m_book->changes(m_record.id);
    m_footer->saveButton()->setText(saveVerb(int(changes.size())));
    m_footer->saveButton()->setEnabled(canSave());

    std::optional<Op> op = m_flow->unfinished(m_record);
    const bool out = op && (op->state == OpState::Sending || op->state == OpState::Ambiguous ||
                            (op->state == OpState::Pending && isFirstCreation(*op)));
    const bool keeping = m_flow->isKeeping(m_record);
    m_footer->revertButton()->setEnabled(isDirty() && !out && !keeping);
    if (op && op->state == OpState::Pending && m_workspace.dispatcher().isPaused(m_record.account))
        op->state = OpState::Blocked;
    if (!op && keeping) {
        op = Op{}; // what it is about to become
        op->edit = {creates() ? EditKind::Create : EditKind::Change, m_record.id, changes};
    }
    const QString status = op ? progressOn(*op) : idleStatus();
    m_footer->setStatus(status);
    // Edits made before it was archived can still be taken back; a read-only account keeps them.
    const RecordLock locked = lock();
    const bool mayRevert =
        locked == RecordLock::None || (locked == RecordLock::Archived && isDirty());
    m_footer->offer(locked == RecordLock::None, mayRevert);
    m_footer->setVisible(mayRevert || !status.isEmpty());
    m_line->setVisible(m_footer->isVisibleTo(m_page));
    if (locked != RecordLock::None)
        m_preview->hide();
    else
        m_preview->setVisible(m_footer->previewToggle()->isChecked());
    Q_EMIT stateChanged();
}

void RecordEditor::refreshPreview()
{
    if (!m_preview->isVisibleTo(m_page) || !m_book || !m_session)
        return;
    const RecordService *service = m_session->recordService(m_record.collection);
    const ChangeSet changes = m_book->changes(m_record.id);
    if (!service || changes.isEmpty()) {
        m_preview->showNothing();
        return;
    }
    const bool create = creates();
    const bool named = !create || m_record.collection == Collection::Cards;
    m_preview->showPlan(
        *service,
        {create ? EditKind::Create : EditKind::Change, named ? m_record.id : QString(), changes},
        create ? std::nullopt : std::optional<Contact>(m_book->baseline(m_record.id)));
}

void RecordEditor::refreshBanner()
{
    m_banner->setClosable(false);
    if (showBefore())
        return;
    const FormBanner::Action again{u"bannerRetry"_s, tr("Try again"), [this] {
                                       save();
                                   }};
    if (const std::optional<OutboxError> error = m_flow->notKept(m_record)) {
        m_banner->setMessage(bannerFor(explain(*error), BannerText::Tone::Error), {again});
        m_banner->setClosable(true);
    } else if (const std::optional<Op> waiting = m_flow->unfinished(m_record)) {
        QList<FormBanner::Action> actions;
        if (waiting->state == OpState::Blocked)
            actions << FormBanner::Action{u"bannerCancel"_s, tr("Do not send it"),
                                          [this, op = waiting->id] {
                                              m_workspace.dispatcher().cancel(op);
                                          }};
        m_banner->setMessage(reportOn(*waiting), actions);
    } else if (const std::optional<Op> result = m_flow->result(m_record)) {
        m_banner->setMessage(reportOn(*result), lock() == RecordLock::None
                                                    ? actionsOn(*result)
                                                    : QList<FormBanner::Action>());
        m_banner->setClosable(mayClose(*result));
    } else if (const BannerText locked = lockText(); !locked.isEmpty()) {
        m_banner->setMessage(locked, {});
    } else if (!showAfter() && !showRestored()) {
        m_banner->clear();
    }
}

RecordLock RecordEditor::lock() const
{
    if (!m_book || !m_session)
        return RecordLock::None;
    return lockOf(m_session->account(), m_book->schema(), m_book->baseline(m_record.id));
}

BannerText RecordEditor::lockText() const
{
    switch (lock()) {
    case RecordLock::None:
        break;
    case RecordLock::Unreadable:
        return lockedText();
    case RecordLock::Archived:
        return archivedText();
    case RecordLock::ReadOnly: {
        QString text = tr("Nothing is ever sent to this account, so its fields can only be looked "
                          "at. To change them, allow changes under Accounts.");
        if (isDirty())
            text += u'\n' + tr("Your unsaved edits stay here until then.");
        return {BannerText::Tone::Note, tr("This account is read-only."), text, {}};
    }
    }
    return {};
}

bool RecordEditor::showRestored()
{
    const QDateTime typed = m_workspace.drafts().restoredAt(m_record);
    if (!typed.isValid() || !isDirty())
        return false;
    const FormBanner::Action keep{u"restoredSave"_s, tr("Save"), [this] {
                                      save();
                                  }};
    const FormBanner::Action drop{u"restoredRevert"_s, tr("Take back"), [this] {
                                      revert();
                                  }};
    //: %1 is a date with a time of day.
    const QString when = tr("You edited this on %1. Nothing of it has been sent.")
                             .arg(QLocale().toString(typed.toLocalTime(), QLocale::ShortFormat));
    m_banner->setMessage({BannerText::Tone::Note,
                          tr("These changes were not saved before Patchbook was closed."),
                          when,
                          {}},
                         {keep, drop});
    m_banner->setClosable(true);
    return true;
}

BannerText RecordEditor::reportOn(const Op &op) const
{
    return reportOf(op, m_book->schema());
}

QString RecordEditor::progressOn(const Op &op) const
{
    return progressOf(op, removalOf(m_book->schema()));
}

QList<FormBanner::Action> RecordEditor::actionsOn(const Op &op)
{
    if (op.edit.kind == EditKind::Remove)
        return {};
    if (op.state == OpState::Conflicted)
        return {{u"bannerCompare"_s, tr("Compare…"), [this, op] {
                     openConflict(op);
                 }}};
    const bool inPart = op.state == OpState::Confirmed && op.error;
    if ((op.state == OpState::Failed || inPart) && !m_book->changes(m_record.id).isEmpty())
        return {{u"bannerRetry"_s, tr("Try again"), [this] {
                     save();
                 }}};
    return {};
}

bool RecordEditor::mayClose(const Op &op) const
{
    // A conflict waits for a decision; it must not be waved away by accident.
    return op.state != OpState::Conflicted || op.edit.kind == EditKind::Remove ||
           m_book->changes(m_record.id).isEmpty();
}

void RecordEditor::openConflict(const Op &op)
{
    const ConflictQuestion question = conflictQuestion(op, m_book->changes(m_record.id));
    auto *dialog = new ConflictDialog(m_book->schema(), op.title, question, region(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, this,
            [this, op, record = m_record](const ChangeSet &choice, const ChangeSet &later) {
                if (record == m_record)
                    takeDecision(op, choice, later);
            });
    dialog->open();
}

void RecordEditor::takeDecision(const Op &op, const ChangeSet &choice, const ChangeSet &later)
{
    if (!m_book)
        return;
    patchbook::takeDecision(*m_book, op, choice, later);
    m_flow->dismiss(m_record);
    m_flow->follow(m_record, m_workspace.dispatcher().resolve(op, choice));
}

void RecordEditor::takeEnd(const RecordRef &record, const Op &op)
{
    if (record != m_record || !m_book || !m_session)
        return;
    const QString headline = reportOn(op).headline;
    if (!headline.isEmpty())
        Q_EMIT statusMessage(headline);
}

} // namespace patchbook
