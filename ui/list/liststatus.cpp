// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/liststatus.h"

#include "ui/text/elidedlabel.h"
#include "ui/text/plaintip.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int progressWidth = 120;
constexpr int progressHeight = 6;

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
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT remedyRequested(m_remedy); });
    setLine({});
}

void ListStatus::setLine(const StatusLine &line)
{
    m_text->setText(line.text);
    m_text->setAccessibleName(line.text);
    m_progress->setRange(0, line.outOf);
    m_progress->setValue(line.done);
    m_progress->setVisible(line.hasProgress);
    m_remedy = line.remedy;
    m_button->setText(remedyText(line.remedy));
    m_button->setAccessibleDescription(line.remedyHint);
    setPlainTip(m_button, line.remedyHint);
    m_button->setVisible(line.remedy != ListRemedy::None);
}

} // namespace patchbook
