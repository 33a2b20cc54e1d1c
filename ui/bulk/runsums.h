// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QTreeWidget>

#include <optional>

namespace patchbook {

/**
 * The sums of a run, which add up: the total, and a row for each outcome with the reasons in the
 * service’s own words. The row that is chosen says which contacts are looked at.
 */
class RunSums final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RunSums(QWidget *parent = nullptr);

    void setTally(const JobTally &tally, JobKind kind, const QString &service);
    /** None: all contacts. */
    std::optional<JobOutcome> outcome() const;
    void setOutcome(std::optional<JobOutcome> outcome);

    QSize sizeHint() const override;

Q_SIGNALS:
    void outcomeChosen(std::optional<patchbook::JobOutcome> outcome);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QTreeWidgetItem *itemOf(std::optional<JobOutcome> outcome) const;
    void fillReasons(QTreeWidgetItem *item, JobOutcome outcome, const QString &service);
    void fit();

    JobTally m_tally;
    QString m_service;
    JobKind m_kind = JobKind::Edit;
    bool m_isFilling = false;
};

} // namespace patchbook
