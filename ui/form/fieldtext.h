// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

namespace patchbook {

/** How a form shows a value of this field: local time for timestamps, otherwise valueText(). */
QString formText(const Field &field, const QJsonValue &value);

/** Why this value cannot be edited on one line, as a sentence; "" when it can. */
QString whyNotEditable(const QJsonValue &value);

/** "Copy e-mail address" and the like. */
QString copyVerb(FieldKind kind);

} // namespace patchbook
