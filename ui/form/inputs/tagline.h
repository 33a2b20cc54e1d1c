// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldlineedit.h"

class QCompleter;

namespace patchbook {

/** The line in which a tag is typed: it knows what ends one, and what is pasted as several. */
class TagLine final : public FieldLineEdit
{
    Q_OBJECT

public:
    explicit TagLine(QWidget *parent = nullptr);

    /** Its list comes up beneath the line; the owner takes what is chosen in it. */
    void setOffers(QCompleter *offers);
    /** What is in the clipboard, by whichever way it is pasted. */
    void pasteText(const QString &text);

Q_SIGNALS:
    /** Enter or a separator: the tag is complete. */
    void ended();
    /** A text with several tags, or one that is longer than a line takes. */
    void severalPasted(const QString &text);
    /** Backspace or the arrow key in front of everything. */
    void chipsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool isListOpen() const;

    QCompleter *m_offers = nullptr;
};

/** "a, b; c" as three tags, in any number of lines, without blanks around and none empty. */
QStringList splitTags(const QString &text);

} // namespace patchbook
