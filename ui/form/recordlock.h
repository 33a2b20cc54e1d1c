// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchbook {

class Schema;
struct Account;
struct Contact;

/** Why a record can only be looked at. */
enum class RecordLock {
    None,
    Unreadable, ///< it was read in part
    Archived,   ///< the service changes it no more
    ReadOnly,   ///< the user set its account to read-only
};

/** The first reason that holds, in the order of how lasting it is. */
RecordLock lockOf(const Account &account, const Schema &schema, const Contact &told);

} // namespace patchbook
