// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runprogress.h"

#include "models/domain/plaintext.h"
#include "models/tables/activitycells.h"
#include "ui/bulk/runfollower.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int barHeight = 10;

PlainLabel *wrappedLabel(const QString &name)
{
    auto *label = new PlainLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

RunProgress::RunProgress(const RunFollower &run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_title(wrappedLabel(u"runTitle"_s))
    , m_where(wrappedLabel(u"runWhere"_s))
    , m_pause(new FormBanner)
    , m_bar(new QProgressBar)
    , m_line(wrappedLabel(u"runLine"_s))
    , m_rate(wrappedLabel(u"runRate"_s))
    , m_sentence(wrappedLabel(u"runSentence"_s))
{
    build();
    refresh();
}

void RunProgress::build()
{
    m_bar->setObjectName(u"runBar"_s);
    m_bar->setAccessibleName(tr("Progress of this run"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_pause->setObjectName(u"runPause"_s);
    m_pause->setClosable(false);
    m_pause->hide();
    m_rate->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    enlargeTitle();
    auto *numbers = new QHBoxLayout;
    numbers->addWidget(m_line, 3);
    numbers->addWidget(m_rate, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_pause);
    column->addWidget(m_bar);
    column->addLayout(numbers);
    column->addWidget(m_sentence);
}

void RunProgress::enlargeTitle()
{
    constexpr double larger = 1.3;
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * larger);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
}

void RunProgress::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        enlargeTitle();
}

void RunProgress::refresh()
{
    const Job &job = m_run.job();
    const RunNow now = m_run.now();
    const QString begun = momentText(job.begun, QDateTime::currentDateTime());
    m_title->setText(m_run.title());
    //: %1 is an account's name, %2 its service, %3 the time when a bulk change began.
    m_where->setText(
        tr("%1 (%2), begun %3").arg(displayText(m_run.accountName()), m_run.serviceName(), begun));
    m_bar->setRange(0, qMax(1, job.total));
    m_bar->setValue(endedIn(m_run.tally()));
    m_line->setText(m_run.isKnown() ? runLine(job, m_run.tally(), now) : tr("Reading…"));
    m_bar->setAccessibleDescription(m_line->text());
    const bool isWorking = job.state == JobState::Running;
    m_rate->setText(isWorking ? rateWords(now.perMinute) : QString());
    m_rate->setVisible(!m_rate->text().isEmpty());
    // While it is paused the banner says more.
    m_sentence->setText(runSentence(job, m_run.tally(), now));
    m_sentence->setVisible(m_run.isKnown() && job.state != JobState::Paused);
    showPause();
    if (m_run.isKnown())
        announce();
}

void RunProgress::showPause()
{
    const Job &job = m_run.job();
    if (job.state != JobState::Paused) {
        m_pause->clear();
        return;
    }
    const Explanation words = pauseWords(job);
    const bool byUser = job.pause == JobPause::User;
    const BannerText text{byUser ? BannerText::Tone::Note : BannerText::Tone::Warning,
                          words.headline, QStringList{words.effect, words.nextStep}.join(u'\n'),
                          words.serviceWords};
    m_pause->setMessage(text, {});
}

// A number that changes every second would never let a screen reader say anything else.
void RunProgress::announce()
{
    const JobState state = m_run.job().state;
    if (m_announced == state)
        return;
    const bool isFirst = !m_announced;
    m_announced = state;
    if (isFirst)
        return;
    QAccessibleEvent alert(m_line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace patchbook
