// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QString>
#include <QVariantList>

namespace patchbook {

/** A statement and the values of its marks. */
struct BoundSql
{
    QString sql;
    QVariantList values;
};

// The questions to the outbox's file. Each is answered by an index: a test looks at the plans.
QString unfinishedSql();
/** Ids and titles, newest first; the title is for the caller to compare. */
BoundSql historySql(const OpQuery &query);
/** State, how many, how many of them not closed; of single edits. */
QString countsSql();
/** Marks: job, id, limit. What waits in a run above an id, oldest first. */
QString waitingSql(const QString &columns);
/** Mark: job. State, whether it was sent, error, how many. */
QString tallySql();
/** Mark: time. Ids of runs that ended before it and have nothing unfinished. */
QString endedRunsSql();

} // namespace patchbook
