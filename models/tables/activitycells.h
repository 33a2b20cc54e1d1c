// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QDateTime>
#include <QString>

namespace patchbook {

class Schema;

/** Where an operation stands, in a few words. `schema` may be nullptr. */
QString stateText(const Op &op, const Schema *schema = nullptr);

/** Which fields it changes, by their labels; for a deletion that it is one. */
QString changesText(const Op &op, const Schema *schema);

/** The service's own words about it, untrusted, else its code or status; "" when it said nothing.
 */
QString serviceText(const Op &op);

/** A moment as a person tells it: the time today, "Yesterday" with it, later the date. Local. */
QString momentText(const QDateTime &moment, const QDateTime &now);

/** Whether the outbox would find this operation with the query, `before` and `limit` aside. */
bool matches(const OpQuery &query, const Op &op);

} // namespace patchbook
