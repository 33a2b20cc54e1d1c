// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/plainlabel.h"

namespace patchbook {

/** The quiet label of a field, with a dot in front while the field differs from the service. */
class FieldLabel final : public PlainLabel
{
    Q_OBJECT

public:
    explicit FieldLabel(const QString &title, QWidget *parent = nullptr);

    void setEdited(bool edited);
    /** Above its field the label begins where the field does, and the dot comes behind the text. */
    void setAbove(bool above);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void indent();
    void colour();

    bool m_edited = false;
    bool m_above = false;
    bool m_colouring = false;
};

} // namespace patchbook
