// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/validation.h"

#include <QMap>

namespace patchbook {

/**
 * What is wrong with a record as edited, by field. A value which the user did not touch is never an
 * error: it would keep the other fields from being saved. `region` as for checkValue().
 */
QMap<QString, FieldProblem> problemsOf(const Schema &schema, const Contact &draft,
                                       const ChangeSet &changes, bool isNew, const QString &region);

/** Whether one of them keeps the record from being saved. */
bool blocksSaving(const QMap<QString, FieldProblem> &problems);

} // namespace patchbook
