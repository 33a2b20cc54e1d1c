// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QWidget>

class QAction;
class QGridLayout;
class QPushButton;

namespace patchbook {

class PlainLabel;

/** Stands in the place of the form while several contacts are selected: which, and what can be
 * done with all of them. */
class SelectionPage final : public QWidget
{
    Q_OBJECT

public:
    /** What is selected of one account. */
    struct Part
    {
        QString label; ///< the user's own name for the account: untrusted text
        QIcon mark;
        int count = 0;
        bool isReadOnly = false;
    };

    explicit SelectionPage(QWidget *parent = nullptr);

    /** Gives the page a button for a command, as able as it is; "": with the command's text. */
    void addCommand(QAction &command, const QString &text);
    /** `isLoading`: all that match are meant, and more of them may come. */
    void setSelection(int count, const QList<Part> &parts, bool isLoading);

Q_SIGNALS:
    void noneRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showParts(const QList<Part> &parts);
    void colour();

    PlainLabel *m_icon;
    PlainLabel *m_headline;
    QWidget *m_parts;
    QGridLayout *m_partRows;
    PlainLabel *m_note;
    QGridLayout *m_buttons;
    QPushButton *m_none;
};

} // namespace patchbook
