// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <QList>

#include <utility>

namespace patchbook::test {

/**
 * Answers questions as a test has written them down, at once, and remembers everything asked and
 * told. Without an answer a question gets its last choice, as Esc would give it.
 */
class ScriptedPrompts final : public Prompts
{
public:
    QList<int> answers; ///< of the next questions
    QList<Question> asked;
    QList<Question> told;

    void ask(QWidget *, const Question &question, std::function<void(int)> answered) override
    {
        asked << question;
        const int answer =
            answers.isEmpty() ? int(question.choices.size()) - 1 : answers.takeFirst();
        answered(answer);
    }
    void tell(QWidget *, const Question &message) override { told << message; }
};

} // namespace patchbook::test
