// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace patchbook {

/**
 * A label that shows text as text: no guess at rich text, so that a contact's name can neither
 * style, freeze nor load anything. The only label class of this program.
 */
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    /** `text` is our own, translated; for contact or service text use setForeignText(). */
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /** Shows text that came from a contact or a service, made safe by displayTextAlone(). */
    void setForeignText(const QString &text);
    /** The same for several lines: line ends stay, each line is made safe by itself. */
    void setForeignLines(const QString &text);
};

} // namespace patchbook
