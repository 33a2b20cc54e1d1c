// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

namespace patchbook {

/** Asks and tells in window-modal dialogs. */
class WidgetPrompts final : public Prompts
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(int)> answered) override;
    void tell(QWidget *parent, const Question &message) override;
};

/**
 * The question as it may be shown: there is always a default button, and never a destructive one,
 * since Qt would otherwise make the first button the default.
 */
Question withSafeDefault(Question question);

} // namespace patchbook
