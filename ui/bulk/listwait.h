// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace patchbook {

class AccountSession;
class FormBanner;
class PlainLabel;

/** Shows how far the list of an account is loaded, and offers to go on where that failed. */
class ListWait final : public QWidget
{
    Q_OBJECT

public:
    explicit ListWait(QWidget *parent = nullptr);

    /** How it stands now; called again when that changes. */
    void showSession(AccountSession &session);

Q_SIGNALS:
    /** Load what is missing. */
    void againRequested();
    /** Do without what is missing. */
    void enoughRequested();

private:
    PlainLabel *m_words;
    QProgressBar *m_bar;
    FormBanner *m_trouble;
};

} // namespace patchbook
