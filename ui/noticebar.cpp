// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/noticebar.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel)
    , m_text(new PlainLabel)
    , m_foreign(new PlainLabel)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    setObjectName(u"notice"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"notice_text"_s);
    m_foreign->setWordWrap(true);
    m_foreign->setForegroundRole(QPalette::PlaceholderText);
    m_action->setObjectName(u"notice_action"_s);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this notice"));
    setPlainTip(m_close, tr("Close this notice"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_foreign);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        // Taken out first: what it does may show the next notice.
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
    hide();
}

void NoticeBar::show(Tone tone, const QString &text, const QString &foreign, const QString &action,
                     std::function<void()> act)
{
    QString icon = u"info"_s;
    switch (tone) {
    case Tone::Information:
        break;
    case Tone::Warning:
        icon = u"warning"_s;
        break;
    case Tone::Error:
        icon = u"error"_s;
        break;
    }
    m_icon->setPixmap(themedIcon(icon).pixmap(QSize(18, 18), devicePixelRatio()));
    m_text->setForeignLines(text);
    m_foreign->setForeignLines(foreign);
    m_foreign->setVisible(!foreign.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    setAccessibleName(m_text->text());
    QWidget::show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace patchbook
