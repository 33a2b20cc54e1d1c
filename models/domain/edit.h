// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"

#include <QString>

namespace patchbook {

enum class EditKind {
    Change, ///< alter fields of a record that exists
    Create, ///< make a record; `id` is "" until the service gives one (a card's id is its line)
    Remove, ///< delete a record
};

/** One thing the user decided about one record. */
struct Edit
{
    EditKind kind = EditKind::Change;
    QString id;
    ChangeSet changes; ///< empty for Remove

    friend bool operator==(const Edit &, const Edit &) = default;
};

} // namespace patchbook
