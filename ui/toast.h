// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QPushButton;
class QToolButton;

namespace patchbook {

class PlainLabel;

/**
 * A quiet bar over the lower corner of a widget that says what was done, with a way back, and goes
 * away by itself. It stays while the pointer or the keyboard is in it.
 */
class Toast final : public QFrame
{
    Q_OBJECT

public:
    /** How long it stays if nobody touches it. */
    static constexpr std::chrono::milliseconds stay{8000};

    /** Lies over `place`, whose size it follows. */
    explicit Toast(QWidget *place);
    /** Who gets the focus when the toast goes and had it; the place itself without this. */
    void giveFocusBackTo(QWidget *widget) { m_focusAfter = widget; }

    /** Says something that can be undone, in the place of what it said before. */
    void offer(const QString &text);
    /** Changes the words of what it says; the time goes on. */
    void reword(const QString &text);
    void dismiss();

    QString text() const;

Q_SIGNALS:
    void undoRequested();
    void shownChanged(bool shown);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isTouched() const;
    void follow();

    QWidget *m_place;
    QPointer<QWidget> m_focusAfter;
    PlainLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace patchbook
