// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook {

class Schema;
struct Contact;
struct Field;

/** What a field's cell says, as it is: may hold anything, for copying and exact use. */
QString cellText(const Field &field, const Contact &contact);

/** The first filled of e-mail, phone and company: the quiet line below a name. */
QString secondLine(const Schema &schema, const Contact &contact);

} // namespace patchbook
