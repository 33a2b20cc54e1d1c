// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credentialstore.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace patchbook {

struct KeychainSight;
class SecretService;
class KeychainErrand;
template <class T>
class KeychainErrandFor;

/** The names under which the keychain holds our tokens. */
namespace keychain {
inline constexpr char service[] = "org.patchbook.Patchbook";
/** Names program, service and account: Windows knows an entry by this alone. */
QString keyOf(const Account &account);
} // namespace keychain

/**
 * Tokens in the desktop's keychain, through QtKeychain and without its insecure fallback.
 * When this object goes first, futures under way end as cancelled.
 */
class KeychainCredentials final : public CredentialStore
{
public:
    /** Every future ends after `patience` at the latest, also while a prompt stays unanswered. */
    explicit KeychainCredentials(std::chrono::milliseconds patience = std::chrono::seconds(30));
    ~KeychainCredentials() override;

    QFuture<CredentialResult<Secret>> read(const Account &account) override;
    QFuture<CredentialResult<Done>> write(const Account &account, const Secret &secret) override;
    QFuture<CredentialResult<Done>> erase(const Account &account) override;

private:
    using Reached = std::function<void(const KeychainSight &)>;
    enum class Need { Entry, Room };

    template <class T>
    std::shared_ptr<KeychainErrandFor<T>> begin(const Account &account);
    void reach(const std::shared_ptr<KeychainErrand> &errand, const QString &key, Need need,
               Reached next);
    void openUp(const std::shared_ptr<KeychainErrand> &errand, const QString &key, Need need,
                const KeychainSight &sight, Reached next);
    void readBack(const std::shared_ptr<KeychainErrandFor<Done>> &errand, const QString &key,
                  const QString &expected);
    void makeSureItIsAlone(const std::shared_ptr<KeychainErrandFor<Done>> &errand,
                           const QString &key);
    void makeSureItIsGone(const std::shared_ptr<KeychainErrandFor<Done>> &errand,
                          const QString &key);
    template <class Job>
    void run(Job *job, const QString &key, std::function<void(const Job &)> then);

    std::chrono::milliseconds m_patience;
    std::unique_ptr<SecretService> m_service;
};

} // namespace patchbook
