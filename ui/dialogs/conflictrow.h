// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "models/domain/validation.h"

#include <QObject>

#include <optional>

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace patchbook {

class FieldEditor;

/** How a value stands in a conflict: as the form shows it, in words when there is none. */
QString conflictText(const Schema &schema, const QString &key, const QJsonValue &value);

/**
 * One clashing field: what it was, what the service has, what the user wants, and room for another
 * value. Nothing is chosen beforehand.
 */
class ConflictRow final : public QObject
{
    Q_OBJECT

public:
    enum Side { Theirs, Mine, Other };

    /** Fills the next lines of the grid, whose widget takes what is made. */
    ConflictRow(const Schema &schema, FieldConflict conflict, QGridLayout *grid);

    const FieldConflict &conflict() const { return m_conflict; }
    std::optional<Side> side() const;
    void choose(Side side);
    QRadioButton *button(Side side) const;
    /** What is to be sent for the choice; none when the service has that already. */
    std::optional<FieldChange> change() const;
    /** What is wrong with the value that was typed. */
    void setProblem(const std::optional<FieldProblem> &problem);

Q_SIGNALS:
    void changed();

private:
    void addSide(Side side, const QJsonValue &value, const QString &name, const QString &spoken);
    void addEditor();

    const Schema m_schema;
    FieldConflict m_conflict;
    QGridLayout *m_grid;
    int m_line;
    QButtonGroup *m_sides;
    FieldEditor *m_editor = nullptr; // none for what cannot be typed on a line
    QJsonValue m_typed;
};

} // namespace patchbook
