// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QWidget>

#include <optional>

class QProgressBar;

namespace patchbook {

class FormBanner;
class PlainLabel;
class RunFollower;

/** How a run stands: its name, how far it is, how fast, how long yet, and why it is paused. */
class RunProgress final : public QWidget
{
    Q_OBJECT

public:
    /** `run` outlives this. */
    explicit RunProgress(const RunFollower &run, QWidget *parent = nullptr);

    /** Shows how it stands now; a new state is told to screen readers. */
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void enlargeTitle();
    void showPause();
    void announce();

    const RunFollower &m_run;
    PlainLabel *m_title;
    PlainLabel *m_where;
    FormBanner *m_pause;
    QProgressBar *m_bar;
    PlainLabel *m_line;
    PlainLabel *m_rate;
    PlainLabel *m_sentence;
    std::optional<JobState> m_announced;
};

} // namespace patchbook
