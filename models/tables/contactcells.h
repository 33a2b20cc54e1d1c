// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QJsonValue;

namespace patchbook {

struct ContactHome;
struct Field;

/** A value as a cell says it: names for options, the user's way to write dates. Any thread. */
QString shownText(const Field &field, const QJsonValue &value);

/**
 * The field of its own that a contact has for a list's column; nullptr where it has none.
 * `home` is nullptr in a list of one account, where the column is that field.
 */
const Field *ownField(const Field &column, const ContactHome *home);

/** Whether a column tells the account of a contact, and not one of its fields. */
bool isAccountColumn(const Field &column, const ContactHome *home);

} // namespace patchbook
