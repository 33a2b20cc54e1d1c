// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace patchbook {

class Secret;

/**
 * Where a token is typed or pasted: never shown, never copied out, emptied when it goes. What
 * people paste around a token (blanks, line ends) is left out.
 */
class TokenEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit TokenEdit(QWidget *parent = nullptr);
    ~TokenEdit() override;

    bool isEmpty() const;
    /** What was typed, without what stands around it. */
    Secret token() const;
    /** What is wrong with it, in a sentence; "" when it is usable or nothing was typed. */
    QString problem() const;
    /** Whether something around the token was left out. */
    bool isTrimmed() const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace patchbook
