// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace patchbook {

class PlainLabel;

/** Stands where the form would be: says why nothing is shown, and which keys lead on. */
class EmptyForm final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyForm(QWidget *parent = nullptr);

    /** "" for the usual sentence. */
    void setReason(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    PlainLabel *m_icon;
    PlainLabel *m_reason;
    PlainLabel *m_keys;
};

} // namespace patchbook
