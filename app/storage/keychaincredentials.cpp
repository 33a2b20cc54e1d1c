// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"

#include "app/storage/secretservice.h"
#include "app/storage/storedtoken.h"

#include <QAbstractEventDispatcher>
#include <QLibrary>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using Kind = CredentialError::Kind;

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
        return {Kind::Locked, job.errorString()};
    case QKeychain::EntryNotFound:
        // The search has just found it: since then the keyring was locked, or somebody erased it.
        return {Kind::Locked, u"the entry could be found, but not read"_s};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Kind::Unavailable, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {Kind::Failed, job.errorString()};
}

} // namespace

QString keychain::keyOf(const Account &account)
{
    return u"patchbook/%1/%2"_s.arg(account.service, account.id);
}

/** One call under way. It ends once: with its result, or when its time is up. */
class KeychainCredentials::Errand
{
public:
    Errand() = default;
    virtual ~Errand() = default;
    Q_DISABLE_COPY_MOVE(Errand)

    virtual bool isOver() const = 0;
    virtual void refuse(const CredentialError &error) = 0;

    /** What it means when there is no answer from here on. */
    void setWaitingFor(const CredentialError &late) { m_late = late; }
    void endLate() { refuse(m_late); }

private:
    CredentialError m_late{Kind::Unavailable, u"no answer in time"_s};
};

template <class T>
class KeychainCredentials::ErrandFor final : public Errand
{
public:
    ErrandFor() { m_promise.start(); }
    QFuture<CredentialResult<T>> future() const { return m_promise.future(); }
    bool isOver() const override { return m_isOver; }
    void refuse(const CredentialError &error) override { end(fail(error)); }
    void end(CredentialResult<T> result)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<CredentialResult<T>> m_promise;
    bool m_isOver = false;
};

KeychainCredentials::KeychainCredentials(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_service(std::make_unique<SecretService>(patience))
{
}

KeychainCredentials::~KeychainCredentials() = default;

template <class T>
std::shared_ptr<KeychainCredentials::ErrandFor<T>>
KeychainCredentials::begin(const Account &account)
{
    auto errand = std::make_shared<ErrandFor<T>>();
    const QString missing = missingPart();
    if (!missing.isEmpty())
        errand->refuse({Kind::Unavailable, missing});
    else if (account.id.isEmpty() || account.service.isEmpty())
        errand->refuse({Kind::Failed, u"the account has no id or no service"_s});
    // Weak: the timer runs on after the answer, and must not keep a token so long.
    QTimer::singleShot(m_patience, m_service.get(), [weak = std::weak_ptr<Errand>(errand)] {
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

void KeychainCredentials::reach(const std::shared_ptr<Errand> &errand, const QString &key,
                                Need need, Reached next)
{
    if (errand->isOver())
        return;
    const auto seen = [=, this](const KeychainSight &sight) {
        if (errand->isOver())
            return;
        if (!sight.answered)
            errand->refuse({Kind::Unavailable, sight.detail});
        else
            openUp(errand, key, need, sight, next);
    };
    m_service->look(QString::fromLatin1(keychain::service), key, seen);
}

void KeychainCredentials::openUp(const std::shared_ptr<Errand> &errand, const QString &key,
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
    const CredentialError locked{Kind::Locked, u"locked, and not unlocked when asked"_s};
    errand->setWaitingFor(locked);
    m_service->unlock(objects, [=, this] {
        if (errand->isOver())
            return;
        const auto seenAgain = [=](const KeychainSight &again) {
            if (errand->isOver())
                return;
            if (!again.answered)
                errand->refuse({Kind::Unavailable, again.detail});
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
            errand->refuse({Kind::Missing, u"the keychain holds no such entry"_s});
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
        errand->refuse({Kind::Failed, u"not an address that a token may be sent to"_s});
    if (!secret.isUsable())
        errand->refuse({Kind::Unusable, u"the token cannot stand in a header"_s});

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

void KeychainCredentials::readBack(const std::shared_ptr<ErrandFor<Done>> &errand,
                                   const QString &key, const QString &expected)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(QString::fromLatin1(keychain::service)), key, [=, this](const Job &job) {
        if (job.error() != QKeychain::NoError)
            errand->refuse(keychainError(job));
        else if (job.textData() != expected)
            errand->refuse({Kind::Failed, u"what was read back is not what was written"_s});
        else
            makeSureItIsAlone(errand, key);
    });
}

// Another program's entry under the same attributes is not replaced by ours, and which of the two
// the next read finds is chance.
void KeychainCredentials::makeSureItIsAlone(const std::shared_ptr<ErrandFor<Done>> &errand,
                                            const QString &key)
{
    const auto seen = [errand](const KeychainSight &sight) {
        if (!sight.answered)
            errand->refuse({Kind::Unavailable, sight.detail});
        else if (sight.open.size() + sight.locked.size() != 1)
            errand->refuse({Kind::Failed, u"there is more than one entry of this name"_s});
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

void KeychainCredentials::makeSureItIsGone(const std::shared_ptr<ErrandFor<Done>> &errand,
                                           const QString &key)
{
    const auto seen = [errand](const KeychainSight &sight) {
        if (!sight.answered)
            errand->refuse({Kind::Unavailable, sight.detail});
        else if (!sight.locked.isEmpty())
            errand->refuse({Kind::Locked, u"locked before it was erased"_s});
        else if (!sight.open.isEmpty())
            errand->refuse({Kind::Failed, u"the entry is still there after erasing it"_s});
        else
            errand->end(Done{});
    };
    m_service->look(QString::fromLatin1(keychain::service), key, seen);
}

} // namespace patchbook
