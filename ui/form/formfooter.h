// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace patchbook {

class PlainLabel;

/** The line under the form: what is going on, what will be sent, Revert and Save. */
class FormFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit FormFooter(QWidget *parent = nullptr);

    QPushButton *saveButton() const { return m_save; }
    QPushButton *revertButton() const { return m_revert; }
    QToolButton *previewToggle() const { return m_preview; }
    void setStatus(const QString &text);
    /** Shows the buttons that make sense for what is shown. */
    void offer(bool save, bool revert);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    PlainLabel *m_status;
    QBoxLayout *m_row;
    QToolButton *m_preview;
    QPushButton *m_revert;
    QPushButton *m_save;
};

} // namespace patchbook
