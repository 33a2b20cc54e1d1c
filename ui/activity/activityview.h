// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace patchbook {

class ActivityModel;

/** The table of operations. Keeps the one that is current through a new query, else the newest. */
class ActivityView final : public QTableView
{
    Q_OBJECT

public:
    /** `model` must outlive the view. */
    explicit ActivityView(ActivityModel &model, QWidget *parent = nullptr);

    /** 0 when there is none. */
    qint64 currentOp() const;
    void setCurrentOp(qint64 op);

Q_SIGNALS:
    void currentOpChanged();
    /** Enter or a double click. */
    void showContactRequested();
    /** Up on the first row. */
    void leftAtTop();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepCurrent();

    ActivityModel &m_model;
    qint64 m_kept = 0; // current before a reset
};

} // namespace patchbook
