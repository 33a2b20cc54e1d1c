// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/liststatus.h"

#include "ui/text/elidedlabel.h"
#include "ui/text/plaintip.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int progressWidth = 120;
constexpr int progressHeight = 6;
constexpr std::chrono::seconds betweenNames{4};

/** As a bar so narrow can show it: each step is an event to whoever listens. */
int shownStep(int done, int outOf)
{
    const int step = outOf / progressWidth;
    return step < 2 || done >= outOf ? done : done - done % step;
}

} // namespace

ListStatus::ListStatus(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    m_text->setObjectName(u"listStatusText"_s);
    m_progress->setObjectName(u"listProgress"_s);
    m_progress->setAccessibleName(tr("Loading contacts"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, progressHeight);
    m_button->setObjectName(u"listStatusButton"_s);
    m_button->setAutoDefault(false);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    // The list must not jump when a button comes and goes.
    setFixedHeight(m_button->sizeHint().height() + 4);
    connect(m_button, &QPushButton::clicked, this,
            [this] { Q_EMIT remedyRequested(m_line.remedy); });
    m_nameSoon.setSingleShot(true);
    m_nameSoon.setInterval(betweenNames);
    connect(&m_nameSoon, &QTimer::timeout, this, &ListStatus::name);
    m_progress->hide();
    m_button->hide();
}

void ListStatus::setLine(const StatusLine &line)
{
    if (line == m_line)
        return;
    const bool isSameWork = isFurther(line);
    m_line = line;
    m_text->setText(line.text);
    m_progress->setRange(0, line.outOf);
    m_progress->setValue(shownStep(line.done, line.outOf));
    m_progress->setVisible(line.hasProgress);
    m_button->setText(remedyText(line.remedy));
    m_button->setAccessibleDescription(line.remedyHint);
    setPlainTip(m_button, line.remedyHint);
    m_button->setVisible(line.remedy != ListRemedy::None);
    if (!isSameWork)
        name();
    else if (!m_nameSoon.isActive())
        m_nameSoon.start();
}

bool ListStatus::isFurther(const StatusLine &line) const
{
    return line.hasProgress && m_line.hasProgress && line.remedy == m_line.remedy;
}

/** An accessible name of its own: without one every text set would be told as a new name. */
void ListStatus::name()
{
    m_nameSoon.stop();
    m_text->setAccessibleName(m_line.text);
}

} // namespace patchbook
