// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace patchbook {

/** The error of an edit that cannot be put into a request; `why` is for the log. */
ServiceError nothingToSend(QStringView why);

/**
 * The new values of a change as texts, "" for a cleared field, never null. NothingToSend when there
 * are none, for a field that is unknown, read-only or not clearable, and for a value other than
 * text.
 */
ServiceResult<QJsonObject> textsToSend(const Schema &schema, const ChangeSet &changes);

/** For a record that does not exist yet: to leave a field empty is to say nothing of it. */
ChangeSet withoutCleared(const ChangeSet &changes);

/** The first of these fields that holds more than blanks, "" when none does. */
QString firstFilled(const Contact &contact, const QStringList &keys);
bool anyFilled(const Contact &contact, const QStringList &keys);

/** Compact, with sorted keys: the same object gives the same bytes. */
QByteArray compactJson(const QJsonObject &object);

} // namespace patchbook
