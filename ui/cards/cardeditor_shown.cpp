// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a CardEditor tells about saving.
#include "models/book/workspace.h"
#include "ui/cards/cardeditor.h"
#include "ui/cards/cardreport.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/explanation.h"
#include "ui/form/formfooter.h"
#include "ui/form/requestpreview.h"

#include <QPushButton>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

bool CardEditor::canSave() const
{
    if (!m_book || m_hasProblem || m_flow->isKeeping(m_record))
        return false;
    const ChangeSet changes = m_book->changes(m_record.id);
    if (changes.isEmpty())
        return false;
    const std::optional<Op> op = m_flow->unfinished(m_record);
    // A later edit takes the place of one that waits; one that is out must come back first.
    return !op || ((op->state == OpState::Blocked || op->state == OpState::Pending) &&
                   op->edit.changes != changes);
}

void CardEditor::refreshFooter()
{
    if (!m_book)
        return;
    const auto count = int(m_book->changes(m_record.id).size());
    QString verb = tr("Save");
    if (!isSetUp())
        verb = tr("Set up card");
    else if (count > 0)
        verb = tr("Save %n field(s)", "", count);
    m_footer->saveButton()->setText(verb);
    m_footer->saveButton()->setEnabled(canSave());
    const std::optional<Op> op = m_flow->unfinished(m_record);
    const bool isOut = op && (op->state == OpState::Sending || op->state == OpState::Ambiguous);
    m_footer->revertButton()->setEnabled(isDirty() && !isOut && !m_flow->isKeeping(m_record));
    QString status;
    if (op && op->state == OpState::Pending && m_workspace.dispatcher().isPaused(m_record.account))
        status = tr("The edit is kept and waits until the account works again.");
    else if (op)
        status = cardProgressOf(*op);
    else if (m_flow->isKeeping(m_record))
        status = tr("Saving…");
    m_footer->setStatus(status);
    Q_EMIT stateChanged();
}

void CardEditor::refreshRequest()
{
    if (!m_request->isVisibleTo(this) || !m_book || !m_session)
        return;
    const RecordService *service = m_session->recordService(Collection::Cards);
    const ChangeSet changes = m_book->changes(m_record.id);
    if (!service || changes.isEmpty()) {
        m_request->showNothing();
        return;
    }
    m_request->showPlan(
        *service, {isSetUp() ? EditKind::Change : EditKind::Create, m_record.id, changes},
        isSetUp() ? std::optional<Contact>(m_book->baseline(m_record.id)) : std::nullopt);
}

FormBanner::Action CardEditor::refreshAction()
{
    return {u"cardRefresh"_s, tr("Refresh"), [this] {
                if (!deck())
                    return;
                m_flow->dismiss(m_record);
                deck()->refresh();
            }};
}

void CardEditor::refreshBanner()
{
    m_banner->setClosable(false);
    if (const std::optional<OutboxError> error = m_flow->notKept(m_record)) {
        const Explanation words = explain(*error);
        m_banner->setMessage({BannerText::Tone::Error,
                              words.headline,
                              QStringList{words.effect, words.nextStep}.join(u'\n'),
                              {}},
                             {{u"bannerRetry"_s, tr("Try again"), [this] {
                                   save();
                               }}});
        m_banner->setClosable(true);
    } else if (const std::optional<Op> waiting = m_flow->unfinished(m_record)) {
        QList<FormBanner::Action> actions;
        if (waiting->state == OpState::Blocked)
            actions << FormBanner::Action{u"bannerCancel"_s, tr("Do not send it"),
                                          [this, op = waiting->id] {
                                              m_workspace.dispatcher().cancel(op);
                                          }};
        m_banner->setMessage(cardReportOf(*waiting, m_book->schema(), true), actions);
    } else if (const std::optional<Op> result = m_flow->result(m_record)) {
        showResult(*result);
    } else if (!m_book->baseline(m_record.id).unreadable.isEmpty()) {
        m_banner->setMessage(
            {BannerText::Tone::Warning,
             tr("This card could not be read completely, so it can only be shown."),
             tr("Nothing of it is changed."),
             {}},
            {});
    } else if (isSetUp() && !deck()->isActive(m_record.id)) {
        m_banner->setMessage(notYetApplied(), {refreshAction()});
    } else {
        m_banner->clear();
    }
}

void CardEditor::showResult(const Op &op)
{
    const bool isActive = deck()->isActive(m_record.id);
    QList<FormBanner::Action> actions;
    if (op.state == OpState::Conflicted)
        actions << FormBanner::Action{u"bannerCompare"_s, tr("Compare…"), [this, op] {
                                          openConflict(op);
                                      }};
    else if (op.state == OpState::Failed && isDirty())
        actions << FormBanner::Action{u"bannerRetry"_s, tr("Try again"), [this] {
                                          save();
                                      }};
    else if (op.state == OpState::Confirmed && !isActive)
        actions << refreshAction();
    m_banner->setMessage(cardReportOf(op, m_book->schema(), isActive), actions);
    // A conflict waits for a decision; it must not be waved away by accident.
    m_banner->setClosable(op.state != OpState::Conflicted &&
                          !(op.state == OpState::Confirmed && !isActive));
}

void CardEditor::openConflict(const Op &op)
{
    const Contact now = op.look.value_or(Contact{});
    const ChangeSet drafted = m_book->changes(m_record.id);
    QList<FieldConflict> conflicts;
    for (FieldConflict conflict : op.conflicts) {
        // The user may have gone on typing since the save.
        if (drafted.contains(conflict.key))
            conflict.mine = drafted.fields.value(conflict.key).after;
        conflicts << conflict;
    }
    ChangeSet others;
    for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
        const bool clashes = std::ranges::any_of(
            op.conflicts, [&it](const FieldConflict &c) { return c.key == it.key(); });
        const FieldChange wanted = drafted.fields.value(it.key(), *it);
        if (!clashes && !identicalValue(now.value(it.key()), wanted.after))
            others.fields.insert(it.key(), {now.value(it.key()), wanted.after});
    }
    auto *dialog =
        new ConflictDialog(m_book->schema(), lineTitle(op.draft), conflicts, others, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, this,
            [this, op, record = m_record](const ChangeSet &choice) {
                if (record == m_record)
                    takeDecision(op, choice);
            });
    dialog->open();
}

void CardEditor::takeDecision(const Op &op, const ChangeSet &choice)
{
    if (!m_book)
        return;
    const Contact now = op.look.value_or(m_book->baseline(m_record.id));
    ChangeSet mine = choice;
    // Fields edited since the save was asked for have no part in the conflict and stay edited.
    const ChangeSet drafted = m_book->changes(m_record.id);
    for (auto it = drafted.fields.cbegin(); it != drafted.fields.cend(); ++it) {
        if (!op.edit.changes.contains(it.key()))
            mine.fields.insert(it.key(), *it);
    }
    m_book->rebase(m_record.id, now, mine);
    m_flow->dismiss(m_record);
    m_workspace.dispatcher().resolve(op, choice);
}

} // namespace patchbook
