// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"
#include "models/ports/outbox.h"
#include "ui/form/duplicatesearch.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <map>
#include <memory>
#include <optional>

namespace patchbook {

class AccountSession;
class Workspace;

/**
 * Saving as the form tells it: looks for duplicates before it creates, hands the edit to the
 * workspace, and remembers for each record how its last save ended, whichever record is shown.
 */
class SaveFlow final : public QObject
{
    Q_OBJECT

public:
    /** How the look for duplicates of a new record stands. */
    struct Search
    {
        enum class State { Running, Found, Failed };
        State state = State::Running;
        QList<Contact> found;
        ServiceError error;
        std::unique_ptr<DuplicateSearch> calls;
    };

    explicit SaveFlow(Workspace &workspace, QObject *parent = nullptr);
    ~SaveFlow() override;

    /** Saves the draft; a new contact is looked for at the service first. */
    void save(AccountSession &session, const RecordRef &record);
    /** Saves without looking for duplicates. */
    void saveAnyway(AccountSession &session, const RecordRef &record);
    /** Ends a look for duplicates; nothing is created. */
    void cancelSearch(const RecordRef &record);

    /** nullptr when no look for duplicates is under way or waits for a decision. */
    const Search *search(const RecordRef &record) const;
    /** Being handed to the outbox this moment. */
    bool isKeeping(const RecordRef &record) const { return m_keeping.contains(record); }
    /** Under way or waiting. */
    std::optional<Op> unfinished(const RecordRef &record) const;
    /** How the last save ended, until it is dismissed or another one starts. */
    std::optional<Op> result(const RecordRef &record) const;
    /** The deletion of this record, while it is not sent and can be taken back. */
    std::optional<Op> leaving(const RecordRef &record) const;
    std::optional<OutboxError> notKept(const RecordRef &record) const;
    /** Tells, as for a save, when what goes on with this record could not be kept. */
    void follow(const RecordRef &record, QFuture<OutboxResult<Op>> kept);
    /** Forgets the result of the last save. */
    void dismiss(const RecordRef &record);
    /** The record was edited: "Saved" and a look for duplicates no longer speak of it. */
    void noteEdit(const RecordRef &record);

Q_SIGNALS:
    void changed(const patchbook::RecordRef &record);
    void saveStarted();
    /** An operation of this record reached its end. */
    void ended(const patchbook::RecordRef &record, const patchbook::Op &op);

private:
    void takeOp(const Op &op);
    void keepFailed(const RecordRef &record, const OutboxError &error);

    Workspace &m_workspace;
    std::map<QString, Search> m_searches; // by record id: local ids are unique
    QSet<RecordRef> m_keeping;
    QHash<RecordRef, Op> m_results;
    QHash<RecordRef, OutboxError> m_notKept;
    QHash<RecordRef, qint64> m_leaving; // the deletion that waits
};

} // namespace patchbook
