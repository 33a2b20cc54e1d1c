// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace patchbook {

/** A question about real loss, with the verb on each button. */
struct Question
{
    QString title;       ///< one sentence: what is asked, naming the thing and the number
    QString text;        ///< what it means; may be ""
    QString foreignText; ///< words of a contact or a service, shown as plain text below; may be ""
    struct Choice
    {
        QString label;            ///< a verb
        bool destructive = false; ///< never the default button
    };
    QList<Choice> choices; ///< the last one is also what Esc and closing mean
    int preferred = 0;     ///< the default button
};

/**
 * Asks and tells. Given in, so that a test can answer; the widget version opens a window-modal
 * dialog and comes back by callback, without an event loop of its own.
 */
class Prompts
{
public:
    Prompts() = default;
    virtual ~Prompts() = default;
    Q_DISABLE_COPY_MOVE(Prompts)

    /** Calls `answered` with the index of the choice; never when `parent` is gone by then. */
    virtual void ask(QWidget *parent, const Question &question,
                     std::function<void(int)> answered) = 0;
    /** Something the user has to know; a single "Close". */
    virtual void tell(QWidget *parent, const Question &message) = 0;
};

} // namespace patchbook
