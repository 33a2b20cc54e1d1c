// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>
#include <QTimer>

namespace patchbook {

class Workspace;

/**
 * How many edits wait and how many need the user, kept up to date: asks the outbox once for many
 * changes in a row. GUI thread.
 */
class ActivityCounts final : public QObject
{
    Q_OBJECT

public:
    /** `workspace` must outlive it. Asks for the first time when the outbox is open. */
    explicit ActivityCounts(Workspace &workspace, QObject *parent = nullptr);

    const OpCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void changed(const patchbook::OpCounts &counts);

private:
    void ask();

    Workspace &m_workspace;
    QTimer m_soon;
    OpCounts m_counts;
    bool m_isAsking = false;
    bool m_isStale = false; // something changed since the question under way
};

} // namespace patchbook
