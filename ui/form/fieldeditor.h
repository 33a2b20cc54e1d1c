// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/domain/validation.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace patchbook {

class FieldInput;
class PlainLabel;
class ProblemLine;

/**
 * One field of a record: its label, its input and what there is to say about its value. It keeps
 * no truth: whoever owns it sets the value and takes edited(). Values that its input
 * could not give back unharmed are shown, with a reason, and never edited.
 */
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(Field field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /** To be placed beside this widget; belongs to it until a layout takes it over. */
    PlainLabel *label() const { return m_label; }

    /** Shows a value. `locked`: this record cannot be edited at all, whatever the value. */
    void setValue(const QJsonValue &value, bool locked = false);
    /** Marks the field as edited; `before` is what the service had. To be told before the value. */
    void setEdited(const std::optional<QJsonValue> &before);
    void setProblem(const std::optional<FieldProblem> &problem);
    /** For an owner whom nobody lists. */
    void setSuggestions(std::function<QStringList()> suggestions);

    /** The input when the field can be edited, else the label that shows the value. */
    QWidget *input() const;
    /** Where the Tab key stops last in this editor. */
    QWidget *lastStop() const;
    bool isReadOnly() const { return m_readOnly; }
    bool isEdited() const { return m_edited; }
    const std::optional<FieldProblem> &problem() const { return m_problem; }
    /** What is in the input now, or what is shown. */
    QString shownText() const;

Q_SIGNALS:
    /** The user typed, chose or took a suggestion. Null clears. */
    void edited(const QString &key, const QJsonValue &value);
    /** The user wants the old value of this field back. */
    void revertRequested(const QString &key);
    void typingEnded();
    void undoRequested();
    void redoRequested();
    void statusMessage(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildInput(QHBoxLayout *row);
    void buildShown(QHBoxLayout *row);
    void buildButtons(QHBoxLayout *row);
    void buildCopy(QHBoxLayout *row);
    void orderStops();
    void showReadOnly(const QJsonValue &value);
    void give(const QJsonValue &value);
    void giveAtOnce(const QJsonValue &value);
    void tell();
    void copy();
    void fillMenu(QMenu *menu);
    void describe();

    Field m_field;
    QJsonValue m_value;
    QJsonValue m_before;
    std::optional<FieldProblem> m_problem;
    QString m_reason; // why the value is not edited
    QString m_hint;   // what was not taken as it was entered last
    bool m_readOnly = false;
    bool m_edited = false;
    PlainLabel *m_label;
    FieldInput *m_input = nullptr;
    PlainLabel *m_shown = nullptr;
    QAction *m_copyInside = nullptr; // in the line edit
    QToolButton *m_copy = nullptr;   // beside a value that is only shown
    QToolButton *m_revert;
    ProblemLine *m_problemLine;
};

} // namespace patchbook
