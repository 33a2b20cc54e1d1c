// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/problemline.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QStyle>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

ProblemLine::ProblemLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_words(new PlainLabel(this))
    , m_take(new QPushButton(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_words, 0, 1, Qt::AlignVCenter);
    // Beneath: beside it the sentence would be squeezed into a column of single words.
    layout->addWidget(m_take, 1, 1, Qt::AlignLeading);
    m_words->setWordWrap(true);
    m_take->setAutoDefault(false);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT suggestionTaken(m_suggestion); });
    hide();
}

void ProblemLine::setProblem(Tone tone, const QString &sentence, const QString &suggestion)
{
    m_tone = tone;
    m_suggestion = suggestion;
    m_words->setText(sentence);
    //: A button beside a phone number; %1 is a better spelling of it, such as +12025550143.
    m_take->setText(tr("Use %1").arg(suggestion));
    m_take->setVisible(!suggestion.isEmpty());
    colour();
    show();
}

void ProblemLine::clear()
{
    m_words->clear();
    m_suggestion.clear();
    hide();
}

QString ProblemLine::sentence() const
{
    return m_words->text();
}

void ProblemLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Setting our own colours below is no palette change of this widget, only of the words.
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ProblemLine::colour()
{
    QColor ink = quietColor(palette());
    QString icon = u"info"_s;
    switch (m_tone) {
    case Tone::Note:
        break;
    case Tone::Hint:
        ink = warningColor(palette());
        icon = u"warning"_s;
        break;
    case Tone::Error:
        ink = errorColor(palette());
        icon = u"error"_s;
        break;
    }
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(themedPixmap(icon, QSize(side, side), devicePixelRatioF(), ink));
    QPalette own = m_words->palette();
    own.setColor(QPalette::WindowText, ink);
    m_words->setPalette(own);
}

} // namespace patchbook
