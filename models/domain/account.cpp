// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// QHostAddress lives in Qt Network, which this floor does not use. A literal is all we accept:
// "localhost" is a name, and a name can be made to point elsewhere.
bool isLoopback(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

bool isAcceptableAddress(const QUrl &address)
{
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty() ||
        address.hasQuery() || address.hasFragment())
        return false;
    if (address.scheme() == "https"_L1)
        return true;
    return address.scheme() == "http"_L1 && isLoopback(address.host());
}

QString originOf(const QUrl &address)
{
    if (!isAcceptableAddress(address))
        return {};
    const int port = address.port(address.scheme() == "https"_L1 ? 443 : 80);
    return address.scheme() + "://"_L1 + address.host(QUrl::FullyEncoded) + u':' +
           QString::number(port);
}

} // namespace patchbook
