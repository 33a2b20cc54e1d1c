// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/optionsource.h"

#include <QComboBox>

namespace patchbook {

class FieldLineEdit;

/** A list to choose from that is searched by typing; filled when it is first needed. */
class SearchBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SearchBox(std::function<QList<Option>()> options, QWidget *parent = nullptr);

    FieldLineEdit *line() const { return m_line; }
    /** Another list from now on; does not touch the text. */
    void setOptions(std::function<QList<Option>()> options);
    /** From where the arrow keys go on; does not touch the text. */
    void setCurrentValue(const QString &value);
    /** Whether the list has an entry which a search for this text would find. */
    bool finds(const QString &text);
    void showPopup() override;

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fill();
    void keepText(const std::function<void()> &change);

    FieldLineEdit *m_line;
    std::function<QList<Option>()> m_options;
    QString m_value;
};

} // namespace patchbook
