// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/catalog.h"

#include "app/services/exchangedtoken.h"
#include "app/services/futures.h"
#include "app/services/knownservices.h"
#include "app/services/requesttarget.h"
#include "app/services/restservice.h"
#include "app/services/storedtoken.h"
#include "app/services/tokentrial.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Catalog::Catalog(CredentialStore &credentials, Clock &clock, std::optional<QSslConfiguration> tls,
                 std::chrono::milliseconds patience)
    : m_credentials(credentials)
    , m_clock(clock)
    , m_tls(std::move(tls))
    , m_patience(patience)
{
}

// Not at the start: the library behind it takes its time to load.
QSslConfiguration Catalog::tls() const
{
    return m_tls ? *m_tls : QSslConfiguration::defaultConfiguration();
}

QList<ServiceInfo> Catalog::services() const
{
    QList<ServiceInfo> infos;
    for (const KnownService &service : knownServices())
        infos.append(service.info);
    return infos;
}

ServiceConnection Catalog::connect(const Account &account, Learned learned)
{
    const KnownService *service = knownService(account.service);
    if (!service)
        return {};
    const std::shared_ptr<AccountChannel> channel =
        channelTo(*service, account, *service->contacts(account),
                  std::make_unique<StoredToken>(m_credentials, account));
    ServiceConnection connection;
    connection.contacts =
        std::make_unique<RestContacts>(channel, account, service->contacts, std::move(learned));
    if (service->cards)
        connection.cards = std::make_unique<RestCards>(channel, service->cards());
    return connection;
}

QFuture<ServiceResult<ConnectionTest>> Catalog::test(const Account &account, const Secret &token)
{
    const KnownService *service = knownService(account.service);
    if (!service) {
        return failedFuture<ConnectionTest>({.kind = ErrorKind::NothingToSend,
                                             .delivery = Delivery::NotSent,
                                             .detail = u"a service this version does not know"_s});
    }
    const std::shared_ptr<const ContactDialect> dialect = service->contacts(account);
    auto secret = token.isEmpty() ? std::make_unique<StoredToken>(m_credentials, account)
                                  : std::make_unique<StoredToken>(token);
    auto *trial = new TokenTrial(channelTo(*service, account, *dialect, std::move(secret)), dialect,
                                 service->cards ? service->cards() : nullptr, &m_trials);
    return trial->future();
}

std::shared_ptr<AccountChannel> Catalog::channelTo(const KnownService &service,
                                                   const Account &account,
                                                   const ContactDialect &dialect,
                                                   std::unique_ptr<TokenSource> secret)
{
    std::unique_ptr<TokenSource> tokens = std::move(secret);
    const std::optional<TokenExchange> &exchange = service.exchange;
    if (exchange && exchange->signIn == signInOf(service, account).key) {
        tokens = std::make_unique<ExchangedToken>(
            std::move(tokens), account.settings.value(exchange->clientKey),
            urlAt(account.address, exchange->target), m_clock, tls(),
            std::min<std::chrono::milliseconds>(recordLimits.deadline, m_patience));
    }
    return std::make_shared<AccountChannel>(account, dialect.pace(), std::move(tokens), m_clock,
                                            randomFraction, tls(), m_patience);
}

} // namespace patchbook
