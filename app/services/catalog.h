// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/ports/credentialstore.h"
#include "models/ports/servicecatalog.h"

#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

class AccountChannel;
class ContactDialect;
class TokenSource;
struct KnownService;

/** The services this program speaks: one line for each in its table. GUI thread. */
class Catalog final : public ServiceCatalog
{
public:
    /**
     * `credentials` and `clock` outlive this and every connection. `tls` and `patience` (no answer
     * is waited for longer) are for tests only.
     */
    Catalog(CredentialStore &credentials, Clock &clock, std::optional<QSslConfiguration> tls = {},
            std::chrono::milliseconds patience = std::chrono::milliseconds::max());

    QList<ServiceInfo> services() const override;
    ServiceConnection connect(const Account &account, Learned learned = {}) override;
    QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                const Secret &token) override;

private:
    /** `secret` is what the user gave: the token itself, or what is exchanged for one. */
    std::shared_ptr<AccountChannel> channelTo(const KnownService &service, const Account &account,
                                              const ContactDialect &dialect,
                                              std::unique_ptr<TokenSource> secret);

    QSslConfiguration tls() const;

    CredentialStore &m_credentials;
    Clock &m_clock;
    const std::optional<QSslConfiguration> m_tls; // none: that of the system
    const std::chrono::milliseconds m_patience;
    QObject m_trials; ///< owns the tests under way
};

} // namespace patchbook
