// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace patchbook {

class Toast;
class Workspace;

/**
 * Offers in the toast to put a save back, and to keep contacts whose deletion waits. The offer ends
 * when it could not be kept any more: when a deletion is sent, or a saved contact is saved anew.
 */
class UndoOffer final : public QObject
{
    Q_OBJECT

public:
    UndoOffer(Workspace &workspace, Toast &toast, QObject *parent = nullptr);

    /** Whether the end of this save is told in the toast. */
    static bool isOffered(const Op &op);
    /** Takes back what the toast speaks of. */
    void undo();

Q_SIGNALS:
    void statusMessage(const QString &text);
    /** Nothing was put back, for nothing could be kept. */
    void notKept(const patchbook::OutboxError &error);

private:
    void takeOp(const Op &op);
    void takeRemoval(const Op &op);
    void offerPutBack(const Op &op);
    QString leavingText() const;
    QString savedText(const Op &op) const;

    Workspace &m_workspace;
    Toast &m_toast;
    QList<Op> m_leaving;       // deletions asked for at once, not sent yet
    QSet<qint64> m_unwanted;   // deletions that were to be taken back
    std::optional<Op> m_saved; // whose undo is offered
};

} // namespace patchbook
