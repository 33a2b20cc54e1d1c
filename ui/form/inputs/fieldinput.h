// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace patchbook {

class FieldLineEdit;

/**
 * What one value is edited with: a widget, and how its content becomes a value of the right JSON
 * type. It keeps no truth: whoever owns it shows the value and takes what was typed or chosen.
 */
class FieldInput : public QObject
{
    Q_OBJECT

public:
    FieldInput(Field field, QObject *parent);

    const Field &field() const { return m_field; }

    /** What stands in the form. Belongs to the parent that was given to the maker. */
    virtual QWidget *box() const = 0;
    /** What takes the keyboard, inside of box() or the box itself. */
    virtual QWidget *focusBox() const { return box(); }
    /** Where the Tab key stops, in order. */
    virtual QList<QWidget *> stops() const { return {focusBox()}; }
    /** nullptr for an input that is no line. */
    virtual FieldLineEdit *line() const { return nullptr; }

    /**
     * Why this value could not be given back unharmed, as a sentence; "" when it can be edited.
     * `edited`: it differs from what the service has, so that somebody entered it here.
     */
    virtual QString whyNot(const QJsonValue &value, bool edited) const = 0;
    /** Shows a value without anybody having entered it; what is being typed keeps its cursor. */
    virtual void show(const QJsonValue &value) = 0;
    /** What the user reads in it. */
    virtual QString shownText() const = 0;
    /** What there is to know about the value shown, as a sentence; "" for nothing. */
    virtual QString note() const { return {}; }
    /** Adds what a context menu offers for the text inside. */
    virtual void fillMenu(QMenu *menu) { Q_UNUSED(menu) }
    /** Texts which other records have in this field, asked for when first needed. */
    virtual void setSuggestions(std::function<QStringList()> suggestions) { Q_UNUSED(suggestions) }

Q_SIGNALS:
    /** A key of several. Null clears. */
    void typed(const QJsonValue &value);
    /** At one stroke: a step of its own for undo. Null clears. */
    void chosen(const QJsonValue &value);
    /** Typing came to an end. */
    void left();
    void undoRequested();
    void redoRequested();
    /** Something was not taken as entered: a sentence until the next key, "" takes it back. */
    void hinted(const QString &sentence);

private:
    Field m_field;
};

/** The input for this kind of field, its widgets as children of `parent`; nullptr for none. */
FieldInput *makeFieldInput(const Field &field, QWidget *parent);

} // namespace patchbook
