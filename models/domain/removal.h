// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <algorithm>

namespace patchbook {

/** What becomes of a record that is removed: decides the words for it everywhere. */
enum class Removal {
    Deletes,
    Archives, ///< it stays at the service, unchangeable
};

/** Records that can be marked as archived are archived rather than deleted. */
inline Removal removalOf(const Schema &schema)
{
    const bool archives = std::ranges::any_of(schema.fields(), [](const Field &field) {
        return field.flags.testFlag(FieldFlag::ArchivedMark);
    });
    return archives ? Removal::Archives : Removal::Deletes;
}

/** The same where nobody may know the fields. */
inline Removal removalOf(const Schema *schema)
{
    return schema ? removalOf(*schema) : Removal::Deletes;
}

} // namespace patchbook
