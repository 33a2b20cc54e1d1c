// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>
#include <string_view>

namespace patchbook {

/**
 * An id of ours as one segment of a path; nullopt for one that could leave its segment: ids are
 * 1 to 128 of A–Z a–z 0–9 _ -, so neither ".", ".." nor anything that needs an escape.
 */
std::optional<QByteArray> pathSegment(const QString &id);
bool isPathSegment(std::string_view id);

/** Any text as a value in a query, "+" as %2B: servers read a bare plus as a blank. */
QByteArray queryValue(const QString &text);

/** A target at the account's own server, byte for byte as given; nullopt when it would be another
 * server or another path. */
std::optional<QUrl> urlAt(const QUrl &address, const QByteArray &target);

} // namespace patchbook
