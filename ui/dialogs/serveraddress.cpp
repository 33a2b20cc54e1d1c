// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serveraddress.h"

#include "models/domain/account.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Translations of this file have a context of their own. */
class ServerAddress
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

} // namespace

Result<QUrl, QString> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return fail(ServerAddress::tr("Enter the server’s address, such as https://example.com."));
    const QUrl url(text, QUrl::StrictMode);
    if (!text.contains("://"_L1))
        return fail(ServerAddress::tr("The address has to start with https://."));
    if (!url.isValid() || url.host().isEmpty())
        return fail(ServerAddress::tr("This is not an address of a server."));
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return fail(ServerAddress::tr("The address must not hold a user name or password."));
    if (url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != "/"_L1))
        return fail(
            ServerAddress::tr("Only the server is wanted: leave out everything after its name."));
    if (!isAcceptableAddress(url))
        return fail(ServerAddress::tr("Only https:// keeps the token safe. Plain http:// is "
                                      "allowed to this computer alone, as http://127.0.0.1."));
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    server.setPort(url.port());
    return server;
}

} // namespace patchbook
