// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <QDialog>

namespace patchbook {

/**
 * Shows a question of Prompts, every word of it as plain text. Open it with open(); it never runs
 * an event loop of its own. Foreign text that is long scrolls and can be copied.
 */
class MessageDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Tone { Question, Notice };

    /** No choices: a single "Close". */
    MessageDialog(const Question &question, Tone tone, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    /** Once: the index of the choice; the last one for Esc and for closing. */
    void chosen(int choice);

private:
    void choose(int choice);

    int m_lastChoice = 0;
    bool m_isAnswered = false;
};

} // namespace patchbook
