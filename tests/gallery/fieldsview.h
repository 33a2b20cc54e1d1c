// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace patchbook {

class FieldGrid;

/** A form with a field of every kind, as if an account had them all. */
class FieldsView final : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Filled,
        Edited, ///< everything, and much of it wrongly
        Locked,
        Odd, ///< values that nothing here would have written
    };

    explicit FieldsView(State state, QWidget *parent = nullptr);

    FieldGrid *grid() const { return m_grid; }

private:
    FieldGrid *m_grid = nullptr;
};

} // namespace patchbook
