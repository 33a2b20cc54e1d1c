// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace patchbook {
struct Contact;
}

namespace patchbook::bench {

/** What this process holds in memory, after giving back what is free. */
qint64 residentBytes();

/** A contact's values in UTF-8, with its id and without the names of its fields. */
qint64 textBytes(const Contact &contact);

} // namespace patchbook::bench
