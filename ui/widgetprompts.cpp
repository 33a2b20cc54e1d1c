// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgetprompts.h"

#include "ui/text/messagedialog.h"

#include <utility>

namespace patchbook {

Question withSafeDefault(Question question)
{
    const auto last = int(question.choices.size()) - 1;
    const bool isSafe = question.preferred >= 0 && question.preferred <= last &&
                        !question.choices.at(question.preferred).destructive;
    if (!isSafe)
        question.preferred = qMax(0, last);
    return question;
}

void WidgetPrompts::ask(QWidget *parent, const Question &question,
                        std::function<void(int)> answered)
{
    // The dialog is a child of `parent` and goes with it: then nobody is called.
    auto *dialog =
        new MessageDialog(withSafeDefault(question), MessageDialog::Tone::Question, parent);
    QObject::connect(dialog, &MessageDialog::chosen, dialog, std::move(answered));
    dialog->open();
}

void WidgetPrompts::tell(QWidget *parent, const Question &message)
{
    Question plain = message;
    plain.choices.clear();
    auto *dialog = new MessageDialog(plain, MessageDialog::Tone::Notice, parent);
    dialog->open();
}

} // namespace patchbook
