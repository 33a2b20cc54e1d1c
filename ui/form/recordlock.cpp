// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/recordlock.h"

#include "models/domain/account.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

namespace patchbook {

RecordLock lockOf(const Account &account, const Schema &schema, const Contact &told)
{
    if (schema.isArchived(told))
        return RecordLock::Archived;
    if (!told.unreadable.isEmpty())
        return RecordLock::Unreadable;
    return account.readOnly ? RecordLock::ReadOnly : RecordLock::None;
}

} // namespace patchbook
