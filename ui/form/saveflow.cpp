// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/saveflow.h"

#include "models/book/sendingrules.h"
#include "models/book/workspace.h"

namespace patchbook {

using SearchState = SaveFlow::Search::State;

SaveFlow::SaveFlow(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.dispatcher(), &Dispatcher::opChanged, this, &SaveFlow::takeOp);
    connect(&workspace.dispatcher(), &Dispatcher::storageFailed, this,
            [this](const Op &op, const OutboxError &error) {
                keepFailed({op.account, op.collection, op.draft}, error);
            });
}

SaveFlow::~SaveFlow() = default;

void SaveFlow::save(AccountSession &session, const RecordRef &record)
{
    const AddressBook &book = session.book();
    const bool create = record.collection == Collection::Contacts && book.isNew(record.id);
    const Contact draft = book.draft(record.id);
    if (!create || !DuplicateSearch::canSearch(session.contacts(), draft)) {
        saveAnyway(session, record);
        return;
    }
    Search &search = m_searches[record.id];
    search = Search{};
    search.calls = std::make_unique<DuplicateSearch>();
    connect(search.calls.get(), &DuplicateSearch::finished, this,
            [this, record](const QList<Contact> &found) {
                AccountSession *asked = m_workspace.session(record.account);
                if (found.isEmpty() && asked) {
                    saveAnyway(*asked, record);
                    return;
                }
                m_searches[record.id].state = SearchState::Found;
                m_searches[record.id].found = found;
                Q_EMIT changed(record);
            });
    connect(search.calls.get(), &DuplicateSearch::failed, this,
            [this, record](const ServiceError &error) {
                m_searches[record.id].state = SearchState::Failed;
                m_searches[record.id].error = error;
                Q_EMIT changed(record);
            });
    Q_EMIT changed(record);
    search.calls->start(session.contacts(), draft);
}

void SaveFlow::saveAnyway(AccountSession &session, const RecordRef &record)
{
    if (isKeeping(record))
        return;
    cancelSearch(record);
    m_results.remove(record);
    m_notKept.remove(record);
    m_keeping.insert(record);
    Q_EMIT saveStarted();
    Q_EMIT changed(record);
    follow(record, m_workspace.save(session, record.collection, record.id));
}

void SaveFlow::follow(const RecordRef &record, QFuture<OutboxResult<Op>> kept)
{
    kept.then(this,
              [this, record](const OutboxResult<Op> &result) {
                  m_keeping.remove(record);
                  if (!result.ok())
                      m_notKept.insert(record, result.error());
                  Q_EMIT changed(record);
              })
        .onCanceled(this, [this, record] {
            m_keeping.remove(record);
            Q_EMIT changed(record);
        });
}

void SaveFlow::cancelSearch(const RecordRef &record)
{
    const auto found = m_searches.find(record.id);
    if (found == m_searches.end())
        return;
    // Called from the search's own signal too, so it must outlive this call.
    if (found->second.calls) {
        found->second.calls->cancel();
        found->second.calls.release()->deleteLater();
    }
    m_searches.erase(found);
    Q_EMIT changed(record);
}

const SaveFlow::Search *SaveFlow::search(const RecordRef &record) const
{
    const auto found = m_searches.find(record.id);
    return found == m_searches.end() ? nullptr : &found->second;
}

std::optional<Op> SaveFlow::unfinished(const RecordRef &record) const
{
    return m_workspace.dispatcher().unfinishedFor(record.account, record.collection, record.id);
}

std::optional<Op> SaveFlow::result(const RecordRef &record) const
{
    const auto found = m_results.constFind(record);
    return found == m_results.cend() ? std::nullopt : std::optional<Op>(*found);
}

std::optional<Op> SaveFlow::leaving(const RecordRef &record) const
{
    const std::optional<Op> op = m_workspace.dispatcher().op(m_leaving.value(record));
    const bool waits = op && (op->state == OpState::Pending || op->state == OpState::Blocked);
    return waits ? op : std::nullopt;
}

std::optional<OutboxError> SaveFlow::notKept(const RecordRef &record) const
{
    const auto found = m_notKept.constFind(record);
    return found == m_notKept.cend() ? std::nullopt : std::optional<OutboxError>(*found);
}

void SaveFlow::dismiss(const RecordRef &record)
{
    m_results.remove(record);
    m_notKept.remove(record);
    Q_EMIT changed(record);
}

void SaveFlow::noteEdit(const RecordRef &record)
{
    const auto result = m_results.constFind(record);
    const bool allWell = result != m_results.cend() && result->state == OpState::Confirmed &&
                         result->unconfirmed.isEmpty() && result->sideEffects.isEmpty();
    if (allWell)
        m_results.remove(record);
    cancelSearch(record);
}

void SaveFlow::takeOp(const Op &op)
{
    RecordRef record{op.account, op.collection, op.draft};
    if (op.closed) {
        // The user dealt with it, here or in the list of activities.
        if (result(record) && result(record)->id == op.id)
            dismiss(record);
        return;
    }
    if (op.edit.kind == EditKind::Remove && isFinal(op.state))
        m_leaving.remove(record);
    else if (op.edit.kind == EditKind::Remove)
        m_leaving.insert(record, op.id);
    if (!isFinal(op.state)) {
        m_results.remove(record);
        m_notKept.remove(record);
        Q_EMIT changed(record);
        return;
    }
    // A created contact is known by the service's id from now on.
    if (op.edit.kind == EditKind::Create && op.collection == Collection::Contacts &&
        op.state == OpState::Confirmed && op.echo)
        record.id = op.echo->id;
    else if (op.state == OpState::Conflicted)
        record.id = savedRecordOf(op).id; // or was found in the service
    // Not the user's decision here, but the replacement of an edit by a later one of the same
    // record.
    if (op.state != OpState::Cancelled)
        m_results.insert(record, op);
    Q_EMIT ended(record, op);
    Q_EMIT changed(record);
}

void SaveFlow::keepFailed(const RecordRef &record, const OutboxError &error)
{
    if (record.id.isEmpty())
        return;
    m_notKept.insert(record, error);
    Q_EMIT changed(record);
}

} // namespace patchbook
