// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formbanner.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

QString iconName(BannerText::Tone tone)
{
    switch (tone) {
    case BannerText::Tone::Note:
        return u"info"_s;
    case BannerText::Tone::Good:
        return u"ok"_s;
    case BannerText::Tone::Warning:
        return u"warning"_s;
    case BannerText::Tone::Error:
        return u"error"_s;
    }
    return {};
}

PlainLabel *wrapping(QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

FormBanner::FormBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_headline(wrapping(this))
    , m_words(wrapping(this))
    , m_foreign(wrapping(this))
    , m_close(new QToolButton(this))
    , m_buttons(new QWidget(this))
    , m_buttonRow(new QHBoxLayout(m_buttons))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 8, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_close, 0, 2, Qt::AlignTop);
    grid->addWidget(m_words, 1, 1, 1, 2);
    grid->addWidget(m_foreign, 2, 1, 1, 2);
    grid->addWidget(m_buttons, 3, 1, 1, 2);
    m_buttonRow->setContentsMargins(0, 4, 0, 0);

    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_headline->setObjectName(u"bannerHeadline"_s);
    m_words->setObjectName(u"bannerText"_s);
    m_foreign->setObjectName(u"bannerForeign"_s);
    m_foreign->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close this message"));
    setPlainTip(m_close, tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &FormBanner::closed);
    hide();
}

void FormBanner::setMessage(const BannerText &text, const QList<Action> &actions)
{
    m_text = text;
    m_headline->setText(text.headline);
    m_words->setText(text.text);
    m_words->setVisible(!text.text.isEmpty());
    m_foreign->setForeignLines(text.foreign);
    m_foreign->setVisible(!text.foreign.isEmpty());
    const bool sameButtons =
        std::ranges::equal(actions, m_actions, [](const Action &a, const Action &b) {
            return a.name == b.name && a.label == b.label;
        });
    m_actions = actions;
    // The form tells how things stand at every key; a button which has the focus must keep it.
    if (!sameButtons)
        buildButtons();
    m_buttons->setVisible(!actions.isEmpty());
    setAccessibleName(text.headline);
    setAccessibleDescription(text.text);
    colour();
    setVisible(!text.isEmpty());
}

void FormBanner::buildButtons()
{
    while (QLayoutItem *item = m_buttonRow->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->setObjectName({});
            button->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
    QWidget *before = m_close;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        auto *button = new QPushButton(m_actions.at(i).label, m_buttons);
        button->setObjectName(m_actions.at(i).name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] {
            const Action action = m_actions.value(i); // running it may replace the list
            if (action.run)
                action.run();
        });
        m_buttonRow->addWidget(button);
        QWidget::setTabOrder(before, button);
        before = button;
    }
    m_buttonRow->addStretch();
}

void FormBanner::clear()
{
    setMessage({}, {});
}

void FormBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QColor FormBanner::accent() const
{
    switch (m_text.tone) {
    case BannerText::Tone::Note:
        return palette().color(QPalette::Highlight);
    case BannerText::Tone::Good:
        return successColor(palette());
    case BannerText::Tone::Warning:
        return warningColor(palette());
    case BannerText::Tone::Error:
        return errorColor(palette());
    }
    return {};
}

void FormBanner::colour()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(
        themedPixmap(iconName(m_text.tone), QSize(side, side), devicePixelRatioF(), accent()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_foreign->setPalette(quiet);
    update();
}

void FormBanner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = accent();
    tint.setAlphaF(0.10F);
    QColor edge = accent();
    edge.setAlphaF(0.45F);
    painter.setPen(edge);
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void FormBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace patchbook
