// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace patchbook {

/**
 * A line edit whose text belongs to the address book: it undoes and redoes there, never in a
 * history of its own, and takes in plain text of one line only.
 */
class FieldLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FieldLineEdit(QWidget *parent = nullptr);

    /** Shows a text without anybody having typed it. */
    void showText(const QString &text);
    /** Whoever sets a text otherwise than by showText() has edited it: dictation and the like do.
     */
    void takeTextSetFromOutside();

Q_SIGNALS:
    /** The user changed the text: by key, paste, drop or input method. Made editable already. */
    void typed(const QString &text);
    void undoRequested();
    void redoRequested();
    void leftField();
    /** Something that was typed or pasted did not fit. */
    void tooLong();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void takeTyped(const QString &text);

    QString m_known; // the text as it was last shown or typed
};

/** `text` on one line, without the invisible characters which isEditableText() refuses. */
QString editableText(const QString &text);

/** Whether it stacks so many combining marks that laying it out at every key would stall. */
bool stacksMarks(const QString &text);

} // namespace patchbook
