// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QJsonValue;

namespace patchbook {

class Schema;
struct Contact;
struct ContactHome;
struct Field;

/** A value as a cell says it: names for options, the user's way to write dates. Any thread. */
QString shownText(const Field &field, const QJsonValue &value);

/** What a field's cell says, as it is: may hold anything, for copying and exact use. */
QString cellText(const Field &field, const Contact &contact);

/**
 * The field of its own that a contact has for a list's column; nullptr where it has none.
 * `home` is nullptr in a list of one account, where the column is that field.
 */
const Field *ownField(const Field &column, const ContactHome *home);

/** Whether a column tells the account of a contact, and not one of its fields. */
bool isAccountColumn(const Field &column, const ContactHome *home);

/** cellText() for a list's column. */
QString columnText(const Field &column, const Contact &contact, const ContactHome *home);

/** The first filled of e-mail, phone and company: the quiet line below a name. */
QString secondLine(const Schema &schema, const Contact &contact);

} // namespace patchbook
