// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/carddialect.h"
#include "app/services/contactdialect.h"
#include "models/domain/account.h"
#include "models/ports/servicecatalog.h"

#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

/** A way to sign in whose secret is not the token itself but is exchanged for one, again and again.
 */
struct TokenExchange
{
    QString signIn; ///< the SignIn it belongs to
    QByteArray target;
    QString clientKey; ///< into Account::settings: the name that goes with the secret
};

/** What a service is made of. */
struct KnownService
{
    ServiceInfo info;
    /// What the service is told and asked depends on the account's settings, and on no secret.
    std::function<std::shared_ptr<const ContactDialect>(const Account &)> contacts;
    std::function<std::shared_ptr<const CardDialect>()> cards = {}; ///< empty where it has none
    std::optional<TokenExchange> exchange = {};
};

/** One entry per service, in the order in which they are offered. */
const QList<KnownService> &knownServices();

/** nullptr for a service which this version does not know. */
const KnownService *knownService(const QString &key);

/** How this account signs in; an unknown way counts as the first of its service. */
const SignIn &signInOf(const KnownService &service, const Account &account);

} // namespace patchbook
