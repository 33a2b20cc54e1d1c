// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <functional>

namespace patchbook {

class FieldLineEdit;

/** A field with suggestions and free text; the suggestions are asked for when first needed. */
class OwnerBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit OwnerBox(QWidget *parent = nullptr);

    FieldLineEdit *line() const { return m_line; }
    void setSuggestions(std::function<QStringList()> suggestions);
    void showPopup() override;

Q_SIGNALS:
    /** The user took a suggestion. */
    void chosen(const QString &text);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fill();

    FieldLineEdit *m_line;
    std::function<QStringList()> m_suggestions;
};

} // namespace patchbook
