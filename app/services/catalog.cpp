// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/catalog.h"

#include "app/services/knownservices.h"
#include "app/services/restservice.h"
#include "app/services/tokentrial.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Catalog::Catalog(CredentialStore &credentials, Clock &clock, QSslConfiguration tls,
                 std::chrono::milliseconds patience)
    : m_credentials(credentials)
    , m_clock(clock)
    , m_tls(std::move(tls))
    , m_patience(patience)
{
}

QList<ServiceInfo> Catalog::services() const
{
    QList<ServiceInfo> infos;
    for (const KnownService &service : knownServices())
        infos.append(service.info);
    return infos;
}

ServiceConnection Catalog::connect(const Account &account, Learned)
{
    const KnownService *service = knownService(account.service);
    if (!service)
        return {};
    const std::shared_ptr<AccountChannel> channel =
        channelTo(account.address, std::make_unique<TokenSource>(m_credentials, account));
    ServiceConnection connection;
    connection.contacts = std::make_unique<RestContacts>(channel, service->contacts(account));
    if (service->cards)
        connection.cards = std::make_unique<RestCards>(channel, service->cards());
    return connection;
}

QFuture<ServiceResult<ConnectionTest>> Catalog::test(const Account &account, const Secret &token)
{
    const KnownService *service = knownService(account.service);
    if (!service) {
        return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(
            fail(ServiceError{.kind = ErrorKind::NothingToSend,
                              .delivery = Delivery::NotSent,
                              .detail = u"a service this version does not know"_s})));
    }
    auto *trial = new TokenTrial(channelTo(account.address, std::make_unique<TokenSource>(token)),
                                 service->contacts(account),
                                 service->cards ? service->cards() : nullptr, &m_trials);
    return trial->future();
}

std::shared_ptr<AccountChannel> Catalog::channelTo(const QUrl &address,
                                                   std::unique_ptr<TokenSource> tokens)
{
    return std::make_shared<AccountChannel>(address, std::move(tokens), m_clock, randomFraction,
                                            m_tls, m_patience);
}

} // namespace patchbook
