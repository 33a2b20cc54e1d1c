// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QScrollArea>

#include <optional>

class QAction;
class QTableWidget;
class QToolButton;

namespace patchbook {

class ActivityCommands;
class FormBanner;
class PlainLabel;
class RequestPreview;
class Schema;
class Workspace;

/** Everything about one operation: how it stands, its values, its steps and its exact request. */
class ActivityDetails final : public QScrollArea
{
    Q_OBJECT

public:
    ActivityDetails(Workspace &workspace, ActivityCommands &commands, QWidget *parent = nullptr);

    /** None: shows nothing. */
    void showOp(const std::optional<Op> &op);
    /** The operation that is shown as plain text, "" for none. */
    QString text() const;

private:
    void build();
    void addButtons(QWidget *content);
    void fillFields(const Schema *schema);
    void fitFields();
    void readSteps();
    void fillSteps();
    void showRequest();
    void showButtons();
    const Schema *schema() const;

    Workspace &m_workspace;
    ActivityCommands &m_commands;
    std::optional<Op> m_op;
    QList<OpEvent> m_events;
    PlainLabel *m_title;
    FormBanner *m_standing;
    QList<QToolButton *> m_buttons;
    PlainLabel *m_whyNot;
    PlainLabel *m_fieldsTitle;
    QTableWidget *m_fields;
    PlainLabel *m_steps;
    RequestPreview *m_request;
};

} // namespace patchbook
