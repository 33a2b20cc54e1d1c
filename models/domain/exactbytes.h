// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace patchbook {

/**
 * For a BLOB that is compared: QString's own conversions lose lone surrogates, and SQLite's text
 * does too. Different texts give different bytes; text without lone surrogates gives its UTF-8.
 */
QByteArray exactBytes(const QString &text);
QString exactText(const QByteArray &bytes);

/** JSON that gives the same values back: absent and null, numbers of 64 bits, every code unit. */
QByteArray exactJson(const QJsonObject &object);
QByteArray exactJson(const QJsonArray &array);
/** Nothing for bytes that are no such object or list. */
std::optional<QJsonObject> exactObject(const QByteArray &bytes);
std::optional<QJsonArray> exactArray(const QByteArray &bytes);

} // namespace patchbook
