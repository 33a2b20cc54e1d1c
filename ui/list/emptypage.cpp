// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/emptypage.h"

#include "ui/list/quietcolour.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pictureSide = 48;
constexpr double headlineScale = 1.3;

} // namespace

EmptyPage::EmptyPage(QWidget *covered)
    : QWidget(covered)
    , m_picture(new PlainLabel(this))
    , m_headline(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_headline->setObjectName(u"emptyHeadline"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_button->setObjectName(u"emptyButton"_s);
    m_button->setAutoDefault(false);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * headlineScale);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    for (PlainLabel *label : {m_headline, m_text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_picture->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_button, &QPushButton::clicked, this,
            [this] { Q_EMIT remedyRequested(m_note.remedy); });
    covered->installEventFilter(this);
    hide();
}

void EmptyPage::setNote(const EmptyNote &note)
{
    if (note == m_note)
        return;
    m_note = note;
    m_headline->setText(note.headline);
    m_text->setText(note.text);
    m_button->setText(remedyText(note.remedy));
    m_button->setVisible(note.remedy != ListRemedy::None);
    paintPicture();
    setGeometry(parentWidget()->rect());
    setVisible(!note.headline.isEmpty());
    raise();
}

void EmptyPage::focusButton()
{
    m_button->setFocus(Qt::OtherFocusReason);
}

void EmptyPage::paintPicture()
{
    const QColor quiet = quietColour(palette());
    m_picture->setPixmap(
        themedPixmap(m_note.icon, {pictureSide, pictureSide}, devicePixelRatioF(), quiet));
    QPalette quieter = palette();
    quieter.setColor(QPalette::WindowText, quiet);
    m_text->setPalette(quieter);
}

bool EmptyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPicture();
}

} // namespace patchbook
