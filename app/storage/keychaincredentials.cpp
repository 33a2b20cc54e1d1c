// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"

#include "app/storage/keychainerrand.h"
#include "app/storage/secretservice.h"
#include "app/storage/storedtoken.h"

#include <QAbstractEventDispatcher>
#include <QLibrary>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Without a GLib event loop libsecret's answers never arrive, and without libsecret QtKeychain
// turns to an old KWallet interface that cannot tell its states apart.
QString missingPart()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    if (!dispatcher || !dispatcher->inherits("QEventDispatcherGlib"))
        return u"the event loop is not GLib's"_s;
    QLibrary libsecret(u"secret-1"_s, 0);
    if (!libsecret.load())
        return u"libsecret is not installed"_s;
    return {};
}

CredentialError keychainError(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {CredentialError::Kind::Locked, job.errorString()};
    case QKeychain::EntryNotFound:
        // The search has just found it: since then the keyring was locked, or somebody erased it.
        return {CredentialError::Kind::Locked, u"the entry could be found, but not read"_s};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {CredentialError::Kind::Unavailable, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {CredentialError::Kind::Failed, job.errorString()};
}

} // namespace

QString keychain::keyOf(const Account &account)
{
    return u"patchbook/%1/%2"_s.arg(account.service, account.id);
}

KeychainCredentials::KeychainCredentials(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_service(std::make_unique<SecretService>(patience))
{
}

KeychainCredentials::~KeychainCredentials() = default;

template <class T>
std::shared_ptr<KeychainErrandFor<T>> KeychainCredentials::begin(const Account &account)
{
    auto errand = std::make_shared<KeychainErrandFor<T>>();
    const QString missing = missingPart();
    if (!missing.isEmpty())
        errand->refuse({CredentialError::Kind::Unavailable, missing});
    else if (account.id.isEmpty() || account.service.isEmpty())
        errand->refuse({CredentialError::Kind::Failed, u"the account has no id or no service"_s});
    // Weak: the timer runs on after the answer, and must not keep a token so long.
    QTimer::singleShot(m_patience, m_service.get(), [weak = std::weak_ptr<KeychainErrand>(errand)] {
        if (const auto late = weak.lock())
            late->endLate();
    });
    return errand;
}

// QtKeychain cannot take a job back, and deleting one that runs leaves libsecret a dangling
// pointer. So a job has no parent and deletes itself when it is finished, even after us.
template <class Job>
void KeychainCredentials::run(Job *job, const QString &key, std::function<void(const Job &)> then)
{
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, m_service.get(),
                     [job, then = std::move(then)] { then(*job); });
    job->start();
}

void KeychainCredentials::reach(const std::shared_ptr<KeychainErrand> &errand, const QString &key,
                                Need need, Reached next)
{
    if (errand->isOver())
        return;
    const auto seen = [=, this](const KeychainSight &sight) {
        if (errand->isOver())
            return;
        if (!sight.answered)
            errand->refuse({CredentialError::Kind::Unavailable, sight.detail});
        else
            openUp(errand, key, need, sight, next);
    };
    m_service->look(QString::fromLatin1(keychain::service), key, seen);
}

void KeychainCredentials::openUp(const std::shared_ptr<KeychainErrand> &errand, const QString &key,
                                 Need need, const KeychainSight &sight, Reached next)
{
    const auto isShut = [need](const KeychainSight &seen) {
        const bool needsRoom = need == Need::Room || seen.isEmpty();
        return !seen.locked.isEmpty() || (needsRoom && !seen.lockedCollection.isEmpty());
    };
    if (!isShut(sight)) {
        next(sight);
        return;
    }
    QStringList objects = sight.locked;
    if (!sight.lockedCollection.isEmpty())
        objects.append(sight.lockedCollection);
    const CredentialError locked{CredentialError::Kind::Locked,
                                 u"locked, and not unlocked when asked"_s};
    errand->setWaitingFor(locked);
    m_service->unlock(objects, [=, this] {
        if (errand->isOver())
            return;
        const auto seenAgain = [=](const KeychainSight &again) {
            if (errand->isOver())
                return;
            if (!again.answered)
                errand->refuse({CredentialError::Kind::Unavailable, again.detail});
            else if (isShut(again))
                errand->refuse(locked);
            else
                next(again);
        };
        m_service->look(QString::fromLatin1(keychain::service), key, seenAgain);
    });
}

QFuture<CredentialResult<Secret>> KeychainCredentials::read(const Account &account)
{
    const auto errand = begin<Secret>(account);
    const QString key = keychain::keyOf(account);
    reach(errand, key, Need::Entry, [=, this](const KeychainSight &sight) {
        if (sight.isEmpty()) {
            errand->refuse({CredentialError::Kind::Missing, u"the keychain holds no such entry"_s});
            return;
        }
        using Job = QKeychain::ReadPasswordJob;
        run<Job>(new Job(QString::fromLatin1(keychain::service)), key, [=](const Job &job) {
            if (job.error() != QKeychain::NoError)
                errand->refuse(keychainError(job));
            else
                errand->end(tokenFrom(job.textData(), originOf(account.address)));
        });
    });
    return errand->future();
}

QFuture<CredentialResult<Done>> KeychainCredentials::write(const Account &account,
                                                           const Secret &secret)
{
    const auto errand = begin<Done>(account);
    const QString origin = originOf(account.address);
    if (origin.isEmpty())
        errand->refuse(
            {CredentialError::Kind::Failed, u"not an address that a token may be sent to"_s});
    if (!secret.isUsable())
        errand->refuse({CredentialError::Kind::Unusable, u"the token cannot stand in a header"_s});

    const QString key = keychain::keyOf(account);
    reach(errand, key, Need::Room, [=, this](const KeychainSight &) {
        using Job = QKeychain::WritePasswordJob;
        const QString text = storedToken(origin, secret);
        auto *writing = new Job(QString::fromLatin1(keychain::service));
        writing->setTextData(text);
        run<Job>(writing, key, [=, this](const Job &job) {
            if (job.error() != QKeychain::NoError)
                errand->refuse(keychainError(job));
            else
                readBack(errand, key, text);
        });
    });
    return errand->future();
}

void KeychainCredentials::readBack(const std::shared_ptr<KeychainErrandFor<Done>> &errand,
                                   const QString &key, const QString &expected)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(QString::fromLatin1(keychain::service)), key, [=, this](const Job &job) {
        if (job.error() != QKeychain::NoError)
            errand->refuse(keychainError(job));
        else if (job.textData() != expected)
            errand->refuse(
                {CredentialError::Kind::Failed, u"what was read back is not what was written"_s});
        else
            makeSureItIsAlone(errand, key);
    });
}

// Another program's entry under the same attributes is not replaced by ours, and which of the two
// the next read finds is chance.
void KeychainCredentials::makeSureItIsAlone(const std::shared_ptr<KeychainErrandFor<Done>> &errand,
                                            const QString &key)
{
    const auto seen = [errand](const KeychainSight &sight) {
        if (!sight.answered)
            errand->refuse({CredentialError::Kind::Unavailable, sight.detail});
        else if (sight.open.size() + sight.locked.size() != 1)
            errand->refuse(
                {CredentialError::Kind::Failed, u"there is more than one entry of this name"_s});
        else
            errand->end(Done{});
    };
    m_service->look(QString::fromLatin1(keychain::service), key, seen);
}

QFuture<CredentialResult<Done>> KeychainCredentials::erase(const Account &account)
{
    const auto errand = begin<Done>(account);
    const QString key = keychain::keyOf(account);
    reach(errand, key, Need::Entry, [=, this](const KeychainSight &sight) {
        if (sight.isEmpty()) {
            errand->end(Done{});
            return;
        }
        using Job = QKeychain::DeletePasswordJob;
        run<Job>(new Job(QString::fromLatin1(keychain::service)), key, [=, this](const Job &job) {
            if (job.error() != QKeychain::NoError)
                errand->refuse(keychainError(job));
            else
                makeSureItIsGone(errand, key);
        });
    });
    return errand->future();
}

void KeychainCredentials::makeSureItIsGone(const std::shared_ptr<KeychainErrandFor<Done>> &errand,
                                           const QString &key)
{
    const auto seen = [errand](const KeychainSight &sight) {
        if (!sight.answered)
            errand->refuse({CredentialError::Kind::Unavailable, sight.detail});
        else if (!sight.locked.isEmpty())
            errand->refuse({CredentialError::Kind::Locked, u"locked before it was erased"_s});
        else if (!sight.open.isEmpty())
            errand->refuse(
                {CredentialError::Kind::Failed, u"the entry is still there after erasing it"_s});
        else
            errand->end(Done{});
    };
    m_service->look(QString::fromLatin1(keychain::service), key, seen);
}

} // namespace patchbook
