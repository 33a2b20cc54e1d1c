// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/knownservices.h"

#include "app/services/linqcards.h"
#include "app/services/linqcontacts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

KnownService linqService()
{
    return {{u"linq"_s,
             u"Linq"_s,
             u"L"_s,
             QUrl(u"https://api.linqapp.com"_s),
             {{u"token"_s, "", QT_TRANSLATE_NOOP("Services", "Integration token"),
               QT_TRANSLATE_NOOP("Services",
                                 "Linq gives one token for contacts and contact cards. Ask your "
                                 "representative at Linq for the token of your organisation.")}}},
            [](const Account &) { return std::make_shared<const LinqContacts>(); },
            [] {
                return std::make_shared<const LinqCards>();
            }};
}

} // namespace

const QList<KnownService> &knownServices()
{
    static const QList<KnownService> services{linqService()};
    return services;
}

const KnownService *knownService(const QString &key)
{
    const QList<KnownService> &services = knownServices();
    const auto found = std::ranges::find_if(
        services, [&key](const KnownService &service) { return service.info.key == key; });
    return found == services.cend() ? nullptr : &*found;
}

const SignIn &signInOf(const KnownService &service, const Account &account)
{
    const QString key = account.settings.value(signInKey);
    const QList<SignIn> &ways = service.info.signIns;
    const auto found =
        std::ranges::find_if(ways, [&key](const SignIn &way) { return way.key == key; });
    return found == ways.cend() ? ways.constFirst() : *found;
}

} // namespace patchbook
