// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace patchbook {

/**
 * Several lines of plain text which belong to the address book: undone and redone there, never
 * here. As high as its text, within bounds; the Tab key leaves it.
 */
class GrowingEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingEdit(QWidget *parent = nullptr);

    /** Shows a text without anybody having typed it. */
    void showText(const QString &text);
    /** With "\n" between the lines, otherwise exactly what is in it. */
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** The user changed the text in whatever way. Made editable already. */
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
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void takeTyped();
    void setAll(const QString &text, int cursor);
    void grow();

    QString m_known;
    int m_lines = 0;
};

/** `text` without the invisible characters that cannot be edited; ends of lines and tabs stay. */
QString editableLines(const QString &text);

} // namespace patchbook
