// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formfooter.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

FormFooter::FormFooter(QWidget *parent)
    : QWidget(parent)
    , m_status(new PlainLabel(this))
    , m_row(new QHBoxLayout)
    , m_preview(new QToolButton(this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_save(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_status);
    column->addLayout(m_row);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    m_row->addWidget(m_preview);
    m_row->addStretch(1);
    m_row->addLayout(buttons);

    m_status->setObjectName(u"formStatus"_s);
    m_status->setWordWrap(true);
    m_status->hide();
    m_preview->setObjectName(u"formPreviewToggle"_s);
    m_preview->setText(tr("What will be sent"));
    m_preview->setAccessibleName(tr("Show what will be sent"));
    m_preview->setCheckable(true);
    m_preview->setAutoRaise(true);
    m_preview->setIcon(themedIcon(u"send"_s));
    m_preview->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_preview->setFocusPolicy(Qt::StrongFocus);
    m_revert->setObjectName(u"formRevert"_s);
    m_revert->setAutoDefault(false);
    m_save->setObjectName(u"formSave"_s);
    m_save->setDefault(true);
    QWidget::setTabOrder(m_preview, m_revert);
    QWidget::setTabOrder(m_revert, m_save);
}

void FormFooter::setStatus(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void FormFooter::offer(bool save, bool revert)
{
    m_save->setVisible(save);
    m_preview->setVisible(save);
    m_revert->setVisible(revert);
}

QSize FormFooter::minimumSizeHint() const
{
    // Narrow enough for the two rows that arrange() makes of one; see there.
    const int narrow = qMax(m_revert->sizeHint().width() + m_save->sizeHint().width(),
                            m_preview->sizeHint().width());
    return {narrow + m_row->spacing(), QWidget::minimumSizeHint().height()};
}

void FormFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FormFooter::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // the save button's text has grown
    return QWidget::event(event);
}

void FormFooter::arrange()
{
    const int needed = m_preview->sizeHint().width() + m_revert->sizeHint().width() +
                       m_save->sizeHint().width() + 4 * m_row->spacing();
    const auto wanted = width() < needed ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight;
    if (m_row->direction() != wanted)
        m_row->setDirection(wanted);
}

} // namespace patchbook
