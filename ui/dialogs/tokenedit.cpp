// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tokenedit.h"

#include "models/domain/secret.h"

#include <QContextMenuEvent>
#include <QMenu>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shortestToken = 8; // as Secret::isUsable() has it
constexpr qsizetype longestToken = 2000;

} // namespace

TokenEdit::TokenEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setLayoutDirection(Qt::LeftToRight); // tokens are ASCII in every language
    // Long enough to tell "too long" from a token that was cut off in silence.
    setMaxLength(4 * longestToken);
    setDragEnabled(false);
}

TokenEdit::~TokenEdit()
{
    // Whoever listens may be half gone already.
    blockSignals(true);
    clear();
}

bool TokenEdit::isEmpty() const
{
    return text().trimmed().isEmpty();
}

Secret TokenEdit::token() const
{
    return Secret(text().trimmed().toUtf8());
}

bool TokenEdit::isTrimmed() const
{
    return !isEmpty() && text().trimmed().size() != text().size();
}

QString TokenEdit::problem() const
{
    const QString token = text().trimmed();
    if (token.isEmpty() || Secret(token.toUtf8()).isUsable())
        return {};
    if (token.startsWith("bearer "_L1, Qt::CaseInsensitive))
        //: “Bearer” is a technical word that stands before tokens in documentation; do not
        //: translate.
        return tr("Leave out the word “Bearer”: only what comes after it is the token.");
    const auto has = [&token](auto test) {
        return std::ranges::any_of(token, test);
    };
    if (has([](QChar c) { return c.isSpace(); }))
        return tr("There is a blank or a line end inside the token. Copy it once more, alone.");
    if (has([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return tr("There is a control character inside the token. Copy it once more, alone.");
    if (has([](QChar c) { return c.unicode() > 0x7e; }))
        return tr("There is a character in it that no token has, such as “é” or “…”.");
    if (token.size() < shortestToken)
        return tr("This is too short for a token: it has only %n character(s).", "",
                  int(token.size()));
    return tr("This is too long for a token: it has %n character(s).", "", int(token.size()));
}

void TokenEdit::contextMenuEvent(QContextMenuEvent *event)
{
    // Qt's own menu offers what is of no use here: undo, cut and copy of something hidden.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, &QLineEdit::paste);
    menu->addAction(tr("Clear"), this, &QLineEdit::clear)->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

} // namespace patchbook
