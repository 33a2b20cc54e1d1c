// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace patchbook {

/** Values of the domain as the bytes of a BLOB. Reading gives nothing for bytes that are none. */
QByteArray storedBytes(const Contact &contact);
QByteArray storedBytes(const ChangeSet &changes);
QByteArray storedBytes(const PlannedWrite &plan);
QByteArray storedBytes(const ServiceError &error);
QByteArray storedBytes(const QStringList &texts);
QByteArray storedBytes(const QList<FieldConflict> &conflicts);
QByteArray storedBytes(const QList<FieldSurprise> &surprises);

std::optional<Contact> contactFromStored(const QByteArray &bytes);
std::optional<ChangeSet> changesFromStored(const QByteArray &bytes);
std::optional<PlannedWrite> planFromStored(const QByteArray &bytes);
std::optional<ServiceError> errorFromStored(const QByteArray &bytes);
std::optional<QStringList> textsFromStored(const QByteArray &bytes);
std::optional<QList<FieldConflict>> conflictsFromStored(const QByteArray &bytes);
std::optional<QList<FieldSurprise>> surprisesFromStored(const QByteArray &bytes);

} // namespace patchbook
