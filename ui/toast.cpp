// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toast.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toastMargin = 14; // to the sides of what it lies over
constexpr int toastHeight = 38; // above its lower edge: the line that tells of the list stays free
constexpr int widestToast = 72; // characters

} // namespace

Toast::Toast(QWidget *place)
    : QFrame(place)
    , m_place(place)
    , m_text(new PlainLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"toast"_s);
    m_text->setObjectName(u"toastText"_s);
    m_text->setWordWrap(true);
    m_button->setObjectName(u"toastUndo"_s);
    m_button->setAutoDefault(false);
    m_close->setObjectName(u"toastClose"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAccessibleName(tr("Close this message"));
    setPlainTip(m_close, tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);

    m_timer.setSingleShot(true);
    m_timer.setInterval(stay);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!isTouched())
            dismiss();
    });
    connect(m_button, &QPushButton::clicked, this, &Toast::undoRequested);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    place->installEventFilter(this);
    for (QWidget *stop : {static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_close)})
        stop->installEventFilter(this);
    hide();
}

void Toast::offer(const QString &text)
{
    reword(text);
    show();
    raise();
    follow(); // once more: only what is shown knows its height
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT shownChanged(true);
}

void Toast::reword(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    follow();
}

void Toast::dismiss()
{
    m_timer.stop();
    const bool hadFocus = m_button->hasFocus() || m_close->hasFocus();
    hide();
    if (hadFocus)
        (m_focusAfter ? m_focusAfter.get() : m_place)->setFocus(Qt::OtherFocusReason);
    Q_EMIT shownChanged(false);
}

QString Toast::text() const
{
    return m_text->text();
}

bool Toast::isTouched() const
{
    return underMouse() || m_button->hasFocus() || m_close->hasFocus();
}

void Toast::follow()
{
    const QRect room = m_place->rect().adjusted(toastMargin, 0, -toastMargin, -toastHeight);
    const int widest = qMin(room.width(), fontMetrics().averageCharWidth() * widestToast);
    // A label that may wrap asks for less than its text on one line.
    const int unwrapped = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 8;
    const int beside = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int width = qMin(widest, beside + unwrapped);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->sizeHint().height();
    const int left = isRightToLeft() ? room.right() + 1 - width : room.left();
    setGeometry(left, room.bottom() + 1 - height, width, height);
}

bool Toast::event(QEvent *event)
{
    if (event->type() == QEvent::Leave && isVisible())
        m_timer.start();
    else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        follow();
    return QFrame::event(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_place && event->type() == QEvent::Resize)
        follow();
    else if (watched != m_place && event->type() == QEvent::FocusOut && isVisible())
        m_timer.start();
    return QFrame::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.35F);
    painter.setPen(edge);
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace patchbook
