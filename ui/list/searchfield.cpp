// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/searchfield.h"

#include "ui/list/listsummary.h"
#include "ui/text/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSearch = 200;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search contacts"));
    setPlaceholderText(tr("Search all fields"));
    setMaxLength(longestSearch);
    setClearButtonEnabled(true);
    const auto *clearButton = findChild<QToolButton *>();
    addAction(themedIcon(u"search"_s), LeadingPosition)->setEnabled(false);
    // A line edit's own buttons have no names, and are read out as "button".
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button == clearButton ? remedyText(ListRemedy::ClearSearch)
                                                        : accessibleName());
}

bool SearchField::event(QEvent *event)
{
    // Esc is ours before it is anybody's shortcut, as long as there is something to clear.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leaveRequested();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace patchbook
