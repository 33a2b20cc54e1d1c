// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storednames.h"

#include <array>
#include <cstddef>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Each in the order of its enumeration.
constexpr std::array opStateNames = {"pending"_L1, "sending"_L1,    "ambiguous"_L1, "confirmed"_L1,
                                     "failed"_L1,  "conflicted"_L1, "blocked"_L1,   "cancelled"_L1};
static_assert(opStateNames.size() == std::size_t(OpState::Cancelled) + 1);

constexpr std::array editKindNames = {"change"_L1, "create"_L1, "remove"_L1};
static_assert(editKindNames.size() == std::size_t(EditKind::Remove) + 1);

constexpr std::array collectionNames = {"contacts"_L1, "cards"_L1};
static_assert(collectionNames.size() == std::size_t(Collection::Cards) + 1);

constexpr std::array errorKindNames = {"offline"_L1,
                                       "timeout"_L1,
                                       "connectionLost"_L1,
                                       "tls"_L1,
                                       "redirected"_L1,
                                       "notTheService"_L1,
                                       "malformed"_L1,
                                       "tooLarge"_L1,
                                       "badRequest"_L1,
                                       "unauthorized"_L1,
                                       "forbidden"_L1,
                                       "notFound"_L1,
                                       "conflict"_L1,
                                       "invalid"_L1,
                                       "tooLong"_L1,
                                       "rateLimited"_L1,
                                       "serverFault"_L1,
                                       "refused"_L1,
                                       "cancelled"_L1,
                                       "scopeMissing"_L1,
                                       "wrongPlace"_L1,
                                       "duplicate"_L1,
                                       "archived"_L1,
                                       "askedOtherwise"_L1,
                                       "readOnly"_L1,
                                       "leftOut"_L1,
                                       "nothingToSend"_L1,
                                       "tokenMissing"_L1,
                                       "tokenUnusable"_L1,
                                       "keychainLocked"_L1,
                                       "keychainUnavailable"_L1};
static_assert(errorKindNames.size() == std::size_t(ErrorKind::KeychainUnavailable) + 1);

constexpr std::array jobKindNames = {"reassign"_L1, "edit"_L1, "undo"_L1};
static_assert(jobKindNames.size() == std::size_t(JobKind::Undo) + 1);

constexpr std::array jobStateNames = {"running"_L1, "paused"_L1, "done"_L1, "cancelled"_L1};
static_assert(jobStateNames.size() == std::size_t(JobState::Cancelled) + 1);

constexpr std::array jobPauseNames = {"none"_L1,
                                      "user"_L1,
                                      "canaryFailed"_L1,
                                      "readBackDiffers"_L1,
                                      "equalRefusals"_L1,
                                      "tooManyErrors"_L1,
                                      "ownerMoved"_L1,
                                      "accountPaused"_L1,
                                      "accountReadOnly"_L1,
                                      "notStored"_L1};
static_assert(jobPauseNames.size() == std::size_t(JobPause::NotStored) + 1);

constexpr std::array deliveryNames = {"notSent"_L1, "refused"_L1, "unknown"_L1};
static_assert(deliveryNames.size() == std::size_t(Delivery::Unknown) + 1);

template <class E, std::size_t N>
QLatin1StringView nameIn(const std::array<QLatin1StringView, N> &names, E value)
{
    return names.at(static_cast<std::size_t>(value));
}

template <class E, std::size_t N>
std::optional<E> valueIn(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names.at(i) == name)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView storedName(OpState state)
{
    return nameIn(opStateNames, state);
}

QLatin1StringView storedName(EditKind kind)
{
    return nameIn(editKindNames, kind);
}

QLatin1StringView storedName(Collection collection)
{
    return nameIn(collectionNames, collection);
}

QLatin1StringView storedName(ErrorKind kind)
{
    return nameIn(errorKindNames, kind);
}

QLatin1StringView storedName(Delivery delivery)
{
    return nameIn(deliveryNames, delivery);
}

QLatin1StringView storedName(JobKind kind)
{
    return nameIn(jobKindNames, kind);
}

QLatin1StringView storedName(JobState state)
{
    return nameIn(jobStateNames, state);
}

QLatin1StringView storedName(JobPause pause)
{
    return nameIn(jobPauseNames, pause);
}

template <>
std::optional<JobKind> fromStoredName(const QString &name)
{
    return valueIn<JobKind>(jobKindNames, name);
}

template <>
std::optional<JobState> fromStoredName(const QString &name)
{
    return valueIn<JobState>(jobStateNames, name);
}

template <>
std::optional<JobPause> fromStoredName(const QString &name)
{
    return valueIn<JobPause>(jobPauseNames, name);
}

template <>
std::optional<OpState> fromStoredName(const QString &name)
{
    return valueIn<OpState>(opStateNames, name);
}

template <>
std::optional<EditKind> fromStoredName(const QString &name)
{
    return valueIn<EditKind>(editKindNames, name);
}

template <>
std::optional<Collection> fromStoredName(const QString &name)
{
    return valueIn<Collection>(collectionNames, name);
}

template <>
std::optional<ErrorKind> fromStoredName(const QString &name)
{
    return valueIn<ErrorKind>(errorKindNames, name);
}

template <>
std::optional<Delivery> fromStoredName(const QString &name)
{
    return valueIn<Delivery>(deliveryNames, name);
}

} // namespace patchbook
