// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/catalog.h"
#include "models/domain/changeset.h"
#include "tests/support/rawserver.h"
#include "tests/support/virtualclock.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

inline const auto goodToken = "canary-token-0123456789"_ba;

/** A keychain whose answers the test gives. */
class ScriptedCredentials final : public CredentialStore
{
public:
    std::optional<CredentialError::Kind> error;
    QByteArray secret = goodToken;
    bool held = false;
    int reads = 0;

    QFuture<CredentialResult<Secret>> read(const Account &) override
    {
        ++reads;
        auto promise = std::make_shared<QPromise<CredentialResult<Secret>>>();
        promise->start();
        const auto finish = [this, promise] {
            if (error)
                promise->addResult(fail(CredentialError{*error, u"scripted"_s}));
            else
                promise->addResult(Secret(secret));
            promise->finish();
        };
        if (held)
            m_waiting.append(finish);
        else
            finish();
        return promise->future();
    }
    QFuture<CredentialResult<Done>> write(const Account &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
    }
    QFuture<CredentialResult<Done>> erase(const Account &) override
    {
        return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
    }
    void letGo()
    {
        for (const auto &finish : std::exchange(m_waiting, {}))
            finish();
    }

private:
    QList<std::function<void()>> m_waiting;
};

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonObject somebody(int id)
{
    return {{u"id"_s, id},
            {u"first_name"_s, u"Ada"_s},
            {u"last_name"_s, u"Lovelace"_s},
            {u"updated_at"_s, u"2026-01-01T00:00:00.000-05:00"_s}};
}

inline RawAnswer oneContact(int id)
{
    return RawAnswer::reply(200, json({{u"data"_s, somebody(id)}}));
}

inline RawAnswer pageOf(int count)
{
    QJsonArray contacts;
    for (int i = 1; i <= count; ++i)
        contacts.append(somebody(i));
    return RawAnswer::reply(200, json({{u"contacts"_s, contacts},
                                       {u"pagination"_s, QJsonObject{{u"total_count"_s, count}}}}));
}

inline ChangeSet renaming()
{
    return {{{u"first_name"_s, {u"Ada"_s, u"Augusta"_s}}}};
}

/** One account over real HTTP, with a clock and a keychain of the test's. */
class ScriptedAccount
{
public:
    VirtualClock clock;
    ScriptedCredentials credentials;
    Catalog catalog{credentials, clock};
    std::unique_ptr<RawServer> server; ///< none when the test brings a server of its own
    QUrl address;
    ServiceConnection collections;

    ScriptedAccount() { clock.setJumping(true); }

    /** What the server says, one after the other; the last one again and again. */
    void connectTo(const QList<RawAnswer> &answers)
    {
        auto asked = std::make_shared<std::atomic<int>>(0);
        server = std::make_unique<RawServer>([answers, asked](const RawRequest &) {
            return answers.at(std::min<qsizetype>((*asked)++, answers.size() - 1));
        });
        connectTo(server->url(QString()));
    }

    void connectTo(const QUrl &where)
    {
        address = where;
        collections = catalog.connect(account());
    }

    Account account() const
    {
        return {u"11111111-2222-3333-4444-555555555555"_s, u"linq"_s, u"Work"_s, address};
    }

    QFuture<ServiceResult<Contact>> read() { return collections.contacts->read(u"7"_s); }

    QFuture<ServiceResult<WriteAnswer>> sendRenaming()
    {
        const Contact look{u"7"_s, {{u"first_name"_s, u"Ada"_s}}, {}, {}};
        const ServiceResult<PlannedWrite> plan =
            collections.contacts->plan({EditKind::Change, u"7"_s, renaming()}, look);
        return collections.contacts->send(plan.value());
    }
};

/** The result, when it came within a few seconds; the loop turns meanwhile. */
template <class T>
std::optional<T> await(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    watcher.setFuture(future);
    [&watcher] {
        QTRY_VERIFY_WITH_TIMEOUT(watcher.isFinished(), 15'000);
    }();
    if (!future.isFinished() || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}

} // namespace patchbook::test
