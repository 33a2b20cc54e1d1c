// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/emptyform.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QKeySequence>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

EmptyForm::EmptyForm(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_keys(new PlainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    for (PlainLabel *label : {m_icon, m_reason, m_keys}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    QFont large = m_reason->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_reason->setFont(large);
    m_reason->setObjectName(u"formReason"_s);
    m_keys->setText(
        //: Keys and what they do, below each other; %1 to %3 are keys such as Ctrl+F.
        tr("%1 searches, the arrow keys walk through the list,\n%2 edits, %3 makes a new contact.")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText),
                 QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText),
                 QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    setReason({});
    colour();
}

void EmptyForm::setReason(const QString &reason)
{
    m_reason->setText(reason.isEmpty() ? tr("Choose a contact to see it here.") : reason);
    m_keys->setVisible(reason.isEmpty()); // the keys help nobody while there is nothing to choose
}

void EmptyForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void EmptyForm::colour()
{
    const QColor quiet = quietColor(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, quiet);
    m_keys->setPalette(own);
    const int side = fontMetrics().height() * 3;
    m_icon->setPixmap(themedPixmap(u"person"_s, QSize(side, side), devicePixelRatioF(), quiet));
}

} // namespace patchbook
