// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace patchbook {

class Prompts;
class Workspace;

/** What can be done about one operation: every command with its keys, and why one cannot be used.
 */
class ActivityCommands final : public QObject
{
    Q_OBJECT

public:
    /** The commands' keys work in `page` and what is in it. */
    ActivityCommands(Workspace &workspace, Prompts &prompts, QWidget *page);

    QAction *const showContact;
    QAction *const retry;
    QAction *const decide;
    QAction *const putBack;
    QAction *const cancel;
    QAction *const dismiss;
    QAction *const history; ///< of the same contact
    QAction *const copy;

    /** In the order of a menu. */
    QList<QAction *> all() const;

    /** What the commands act on; none: all of them are disabled. */
    void setOp(const std::optional<Op> &op);
    const std::optional<Op> &op() const { return m_op; }

    /** Why a saved operation cannot be put back; "" when it can, or was not saved. */
    QString whyNoPutBack() const;

Q_SIGNALS:
    void showContactRequested(const patchbook::Op &op);
    void historyRequested(const patchbook::Op &op);
    void copyRequested(const patchbook::Op &op);
    /** What was done, for the status bar. */
    void statusMessage(const QString &text);
    /** Nothing was done, since nothing could be kept. */
    void notKept(const patchbook::OutboxError &error);

private:
    QAction *command(const char *name, const QString &icon, const QString &text);
    void enable();
    bool mayShowContact() const;
    void runDecide();
    void decideFields(const Op &op);
    void decideRemoval(const Op &op);
    void follow(QFuture<OutboxResult<Op>> kept, const QString &done);

    Workspace &m_workspace;
    Prompts &m_prompts;
    QWidget *m_page;
    std::optional<Op> m_op;
};

} // namespace patchbook
