// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace patchbook {

class RunResultsModel;

/** The table of a run's contacts. Enter or a double click asks for the contact. */
class RunResultsView final : public QTableView
{
    Q_OBJECT

public:
    /** `model` must outlive the view. */
    explicit RunResultsView(RunResultsModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void contactRequested(int row);
    /** Up on the first row. */
    void leftAtTop();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copyRow();

    RunResultsModel &m_model;
};

} // namespace patchbook
