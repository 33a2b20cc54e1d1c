// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QDialog;
class QVBoxLayout;
class QWidget;

namespace patchbook {

/** Puts a page to read, which scrolls when the screen is small, and a button to close into it. */
void fillReadingDialog(QDialog *dialog, QWidget *page);

/** A heading with paragraphs beneath; "" for no heading. */
void addPassage(QVBoxLayout *column, const QString &heading, const QStringList &paragraphs);

} // namespace patchbook
