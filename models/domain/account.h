// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace patchbook {

/** Somebody's access to one service. Holds no secret: the token is in the keychain, under `id`. */
struct Account
{
    QString id;            ///< UUID without braces
    QString service;       ///< key into the service catalogue
    QString label;         ///< the user's own name for it
    QUrl address;          ///< scheme, host and port of the service; path "" or its root
    bool keepCopy = true;  ///< keep the contacts on this computer, for the next start and offline
    bool readOnly = false; ///< nothing is ever written to the service
    /// What the service needs beside the token, by the keys of its ServiceInfo, and what was
    /// learned about it. No secrets.
    QMap<QString, QString> settings = {};

    friend bool operator==(const Account &, const Account &) = default;
};

/** Scheme, host and port as one comparable text; "" for an address a token must never be sent to.
 */
QString originOf(const QUrl &address);

/** https, or http to a loopback address; no user name, query or fragment in it. */
bool isAcceptableAddress(const QUrl &address);

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::Account)
