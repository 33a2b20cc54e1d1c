// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace patchbook {

/** One tag as a thing to select and remove: plain text, cut where it is too wide. */
class TagChip final : public QWidget
{
    Q_OBJECT

public:
    /** `title` is what stands for the tag, from wherever: made safe to show here. */
    TagChip(const QString &tag, const QString &title, QWidget *parent = nullptr);

    const QString &tag() const { return m_tag; }
    const QString &title() const { return m_title; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    /** The keyboard goes `places` further in the order of reading. */
    void moveRequested(int places);
    /** The keyboard goes to the first chip. */
    void homeRequested();
    /** The keyboard goes back to the line. */
    void lineRequested();
    /** Something was typed which is meant for the line. */
    void textTyped(const QString &text);
    void undoRequested();
    void redoRequested();
    void lostFocus();

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int edge() const;
    void drawButton();

    QString m_tag;
    QString m_title;
    QToolButton *m_remove;
};

} // namespace patchbook
