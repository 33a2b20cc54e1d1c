// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace patchbook::test {

inline void collectAccessibleTexts(QAccessibleInterface *node, QStringList *texts)
{
    if (!node)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                            QAccessible::Help, QAccessible::Accelerator})
        *texts << node->text(kind);
    if (QAccessibleTextInterface *text = node->textInterface())
        *texts << text->text(0, text->characterCount());
    for (int i = 0; i < node->childCount(); ++i)
        collectAccessibleTexts(node->child(i), texts);
}

/** Everything a screen reader could get out of a window. */
inline QStringList accessibleTexts(QWidget *window)
{
    QStringList texts;
    collectAccessibleTexts(QAccessible::queryAccessibleInterface(window), &texts);
    return texts;
}

/** Controls of a window which a screen reader could not name. */
inline QStringList namelessControls(QWidget *window)
{
    QStringList nameless;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->focusPolicy() || widget->focusProxy() || !widget->isVisibleTo(window))
            continue;
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
        const bool isInner = widget->objectName().startsWith(QLatin1StringView("qt_"));
        if (node && !isInner && node->text(QAccessible::Name).isEmpty())
            nameless << QLatin1StringView(widget->metaObject()->className()) + QChar(u' ') +
                            widget->objectName();
    }
    return nameless;
}

} // namespace patchbook::test
