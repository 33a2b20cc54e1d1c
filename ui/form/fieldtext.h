// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

namespace patchbook {

/**
 * How a form shows a value of this field: days, times and numbers as the user's language writes
 * them, names for countries and options, otherwise valueText().
 */
QString formText(const Field &field, const QJsonValue &value);

/** A number as the user's language writes it, with all its digits and without groups. */
QString numberText(const QJsonValue &value);

/** What a copy of this value holds: the exact value, or the name that stands for it. */
QString copyText(const Field &field, const QJsonValue &value);

/** Why this value cannot be edited on one line, as a sentence; "" when it can. */
QString whyNotEditable(const QJsonValue &value);
/** The same for a text of several lines. */
QString whyNotEditableLines(const QJsonValue &value);
/** Why this value cannot be edited as a list of texts; one text counts as a list of one. */
QString whyNotAList(const QJsonValue &value);
/** Why these are more texts than can be edited as chips. */
QString whyTooMany(const QJsonValue &value);

/** What is said when something typed or pasted was cut. `most` in UTF-16 units. */
QString didNotFit(int most);

/** "Copy e-mail address" and the like. */
QString copyVerb(FieldKind kind);

} // namespace patchbook
