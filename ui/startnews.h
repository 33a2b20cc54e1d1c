// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>
#include <QSet>
#include <QStringList>

namespace patchbook {

class NoticeBar;
class Workspace;

/**
 * Tells in one notice what an earlier run left: a damaged outbox, deletions that were not sent,
 * edits that were not saved. Knows as well whether what is unfinished outlives this run.
 */
class StartNews final : public QObject
{
    Q_OBJECT

public:
    StartNews(Workspace &workspace, NoticeBar &notice, QObject *parent = nullptr);

    /** Whether edits and drafts are there again at the next start. */
    bool outlivesTheRun() const { return m_isOpen && m_draftsKept; }

Q_SIGNALS:
    void recordRequested(const patchbook::RecordRef &record);
    void activityRequested();

private:
    void takeOpening(const OutboxResult<OutboxOpening> &opened);
    void takeOp(const Op &op);
    void tell();
    QString salvageText() const;
    QString unsentText() const;

    Workspace &m_workspace;
    NoticeBar &m_notice;
    OutboxOpening m_opening;
    QStringList m_unsent;          // names of contacts whose deletion was not sent
    bool m_unsentArchives = false; // it would have archived them, or some of them
    QSet<qint64> m_held;           // deletions of this run: their end is told elsewhere
    int m_restored = 0;            // edits that were brought back
    bool m_isOpen = false;
    bool m_draftsKept = true;
    QString m_draftTrouble; // the notice of it
};

} // namespace patchbook
