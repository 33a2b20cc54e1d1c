// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/knownservices.h"

#include "app/services/highlevelcontacts.h"
#include "app/services/linqcards.h"
#include "app/services/linqcontacts.h"
#include "app/services/routeracontacts.h"

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

KnownService highLevelService()
{
    return {{u"highlevel"_s,
             u"HighLevel"_s,
             u"H"_s,
             QUrl(u"https://services.leadconnectorhq.com"_s),
             {{u"token"_s, "", QT_TRANSLATE_NOOP("Services", "Private Integration Token"),
               QT_TRANSLATE_NOOP(
                   "Services",
                   "In the settings of your HighLevel location, open “Private Integrations” and "
                   "make a token that may view and edit contacts and view users, locations, tags "
                   "and custom fields. Signing in through a web page (OAuth) is left out: it "
                   "needs a secret which no program on your own computer can keep.")}},
             {{.key = u"location"_s,
               .label = QT_TRANSLATE_NOOP("Services", "Location ID"),
               .hint = QT_TRANSLATE_NOOP(
                   "Services",
                   "In HighLevel, open “Settings” and “Business Profile”. The ID is also a part "
                   "of the web address there, after “location/”."),
               .required = true,
               .fixed = true}}},
            [](const Account &account) {
                return std::make_shared<const HighLevelContacts>(account.settings);
            }};
}

KnownService routeraService()
{
    return {
        {u"routera"_s,
         u"Routera"_s,
         u"R"_s,
         QUrl(u"https://api.routera.io"_s),
         {{u"client"_s,
           QT_TRANSLATE_NOOP("Services", "Client ID and secret"),
           QT_TRANSLATE_NOOP("Services", "Client secret"),
           QT_TRANSLATE_NOOP("Services",
                             "Routera gives it together with the client ID. Patchbook fetches "
                             "a token with it whenever one is needed, and keeps that token in "
                             "memory only."),
           {{.key = u"clientId"_s,
             .label = QT_TRANSLATE_NOOP("Services", "Client ID"),
             .hint =
                 QT_TRANSLATE_NOOP("Services", "Routera gives it together with the client secret."),
             .required = true}}},
          {u"token"_s, QT_TRANSLATE_NOOP("Services", "Token"),
           QT_TRANSLATE_NOOP("Services", "Token (JWT)"),
           QT_TRANSLATE_NOOP("Services",
                             "Paste a token that was made for an account of Routera. Such a "
                             "token usually ends after an hour.")}},
         {{.key = u"properties"_s,
           .kind = AccountField::Kind::Names,
           .label = QT_TRANSLATE_NOOP("Services", "Further properties"),
           .hint = QT_TRANSLATE_NOOP(
               "Services", "Internal names of what Routera tells only when asked, such as company. "
                           "Separate them by commas. The test of the connection tries each.")}}},
        [](const Account &account) {
            return std::make_shared<const RouteraContacts>(account.settings);
        },
        {},
        TokenExchange{u"client"_s, "/oauth2/token", u"clientId"_s}};
}

} // namespace

const QList<KnownService> &knownServices()
{
    static const QList<KnownService> services{linqService(), highLevelService(), routeraService()};
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
