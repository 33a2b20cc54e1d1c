// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

#include <optional>

namespace patchbook {

/** The columns of a table, in the order in which the functions below read and write them. */
QString opColumns();
QString eventColumns();
QString jobColumns();
QString draftColumns();

/** The values of a row; `id` 0 = the next one. */
QVariantList opValues(const Op &op);
QVariantList eventValues(const OpEvent &event);
QVariantList jobValues(const Job &job);
QVariantList draftValues(const StoredDraft &draft);

/** The row under a statement over those columns; nothing when it is damaged. */
std::optional<Op> opFromRow(const Statement &row);
std::optional<OpEvent> eventFromRow(const Statement &row);
std::optional<Job> jobFromRow(const Statement &row);
std::optional<StoredDraft> draftFromRow(const Statement &row);

/** "INSERT INTO table(columns) VALUES(?, …)". */
QString insertInto(const QString &table, const QString &columns);
/** "column = ?, …" for all of the columns. */
QString assignments(const QString &columns);

} // namespace patchbook
