// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

namespace patchbook {

/**
 * An input whose value is typed on a line, and perhaps spelled otherwise than it is stored. While
 * somebody types, the text stays as typed; it is spelled properly when the line is left.
 */
class SpelledInput : public FieldInput
{
    Q_OBJECT

public:
    using FieldInput::FieldInput;

    FieldLineEdit *line() const final { return m_line; }
    QWidget *focusBox() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const final;
    void fillMenu(QMenu *menu) final;

protected:
    /** To be called once, by the constructor of the class that made the line. */
    void take(FieldLineEdit *line);
    /** A value as this line shows it. */
    virtual QString spelled(const QJsonValue &value) const = 0;
    /** What a text means that is not the spelling of origin(). */
    virtual QJsonValue meaning(const QString &text) const = 0;
    /** The same value in another form, such as a date that was stored as a number. */
    virtual bool isSame(const QJsonValue &a, const QJsonValue &b) const;
    /** After every key. */
    virtual void lookAt(const QString &text) { Q_UNUSED(text) }

    /** The value last shown that was not entered here. */
    const QJsonValue &origin() const { return m_origin; }
    /** The value which the text on the line stands for. */
    const QJsonValue &meant() const { return m_meant; }
    /** Takes a value that was picked and not typed. */
    void choose(const QJsonValue &value);

private:
    void takeTyped(const QString &text);
    void leave();

    FieldLineEdit *m_line = nullptr;
    QJsonValue m_origin = QJsonValue::Null;
    QJsonValue m_meant = QJsonValue::Null;
    bool m_typing = false;
};

} // namespace patchbook
