// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/ports/credentialstore.h"
#include "models/ports/servicecatalog.h"

#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>

namespace patchbook {

class AccountChannel;
class TokenSource;

/** The services this program speaks: one line for each in its table. GUI thread. */
class Catalog final : public ServiceCatalog
{
public:
    /** `credentials` and `clock` outlive this and every connection. `tls` is for tests only. */
    Catalog(CredentialStore &credentials, Clock &clock,
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration());

    QList<ServiceInfo> services() const override;
    ServiceConnection connect(const Account &account) override;
    QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                const Secret &token) override;

private:
    std::shared_ptr<AccountChannel> channelTo(const QUrl &address,
                                              std::unique_ptr<TokenSource> tokens);

    CredentialStore &m_credentials;
    Clock &m_clock;
    const QSslConfiguration m_tls;
    QObject m_trials; ///< owns the tests under way
};

} // namespace patchbook
