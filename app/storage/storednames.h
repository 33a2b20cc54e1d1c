// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace patchbook {

/** How enumerators stand in a file. Names and not numbers: an enumerator put in between moves no
 * meaning. They are never changed, because old files hold them. */
QLatin1StringView storedName(OpState state);
QLatin1StringView storedName(EditKind kind);
QLatin1StringView storedName(Collection collection);
QLatin1StringView storedName(ErrorKind kind);
QLatin1StringView storedName(Delivery delivery);
QLatin1StringView storedName(JobKind kind);
QLatin1StringView storedName(JobState state);
QLatin1StringView storedName(JobPause pause);

/** The enumerator of this name; nothing for a name that this version does not know. */
template <class E>
std::optional<E> fromStoredName(const QString &name);

template <>
std::optional<OpState> fromStoredName(const QString &name);
template <>
std::optional<EditKind> fromStoredName(const QString &name);
template <>
std::optional<Collection> fromStoredName(const QString &name);
template <>
std::optional<ErrorKind> fromStoredName(const QString &name);
template <>
std::optional<Delivery> fromStoredName(const QString &name);
template <>
std::optional<JobKind> fromStoredName(const QString &name);
template <>
std::optional<JobState> fromStoredName(const QString &name);
template <>
std::optional<JobPause> fromStoredName(const QString &name);

} // namespace patchbook
