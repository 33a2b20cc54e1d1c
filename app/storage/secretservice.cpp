// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/secretservice.h"

#include "app/storage/secretprompt.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;

constexpr auto busName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto noObject = "/"_L1;

QDBusMessage serviceCall(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(busName, servicePath, serviceInterface, method);
    call.setArguments(arguments);
    return call;
}

QDBusMessage isLockedCall(const QString &collection)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        busName, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return call;
}

QStringList textsOf(const Paths &paths)
{
    QStringList texts;
    for (const QDBusObjectPath &path : paths)
        texts.append(path.path());
    return texts;
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
    qDBusRegisterMetaType<Attributes>();
}

SecretService::~SecretService() = default;

// Not before something is asked: the bus is not to hold up the start.
void SecretService::watch(const QDBusConnection &bus)
{
    if (m_watcher)
        return;
    // A service that goes away takes its prompt along, without a word about it.
    m_watcher =
        new QDBusServiceWatcher(busName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &SecretService::endUnlock);
}

void SecretService::ask(const QDBusMessage &call, Answer then)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    watch(bus);
    // Without a bus asyncCall() gives a call that is never reported as finished.
    const QDBusPendingCall pending =
        bus.isConnected() ? bus.asyncCall(call, static_cast<int>(m_patience.count()))
                          : QDBusPendingCall::fromError(
                                QDBusError(QDBusError::Disconnected, u"no session bus"_s));
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [then = std::move(then)](QDBusPendingCallWatcher *answer) {
                answer->deleteLater();
                then(*answer);
            });
}

void SecretService::look(const QString &service, const QString &key,
                         std::function<void(const KeychainSight &)> then)
{
    // The attributes under which QtKeychain stores.
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    const QDBusMessage search = serviceCall(u"SearchItems"_s, {QVariant::fromValue(attributes)});
    ask(search, [this, then = std::move(then)](QDBusPendingCallWatcher &answer) {
        const QDBusPendingReply<Paths, Paths> reply = answer;
        KeychainSight sight;
        if (reply.isError()) {
            sight.detail = reply.error().name() + u": "_s + reply.error().message();
            then(sight);
            return;
        }
        sight.answered = true;
        sight.open = textsOf(reply.argumentAt<0>());
        sight.locked = textsOf(reply.argumentAt<1>());
        findCollection(sight, then);
    });
}

void SecretService::findCollection(const KeychainSight &sight,
                                   std::function<void(const KeychainSight &)> then)
{
    const QDBusMessage alias = serviceCall(u"ReadAlias"_s, {u"default"_s});
    ask(alias, [this, sight, then = std::move(then)](QDBusPendingCallWatcher &answer) {
        const QDBusPendingReply<QDBusObjectPath> reply = answer;
        if (reply.isError() || reply.value().path() == noObject) {
            then(sight); // no collection yet: the first entry makes one
            return;
        }
        const QString collection = reply.value().path();
        ask(isLockedCall(collection), [sight, collection, then](QDBusPendingCallWatcher &property) {
            const QDBusPendingReply<QDBusVariant> locked = property;
            KeychainSight whole = sight;
            if (!locked.isError() && locked.value().variant().toBool())
                whole.lockedCollection = collection;
            then(whole);
        });
    });
}

void SecretService::unlock(const QStringList &objects, std::function<void()> then)
{
    m_waiting.push_back(std::move(then));
    if (m_waiting.size() > 1)
        return;
    Paths paths;
    for (const QString &object : objects)
        paths.append(QDBusObjectPath(object));
    ask(serviceCall(u"Unlock"_s, {QVariant::fromValue(paths)}),
        [this](QDBusPendingCallWatcher &answer) {
            const QDBusPendingReply<Paths, QDBusObjectPath> reply = answer;
            if (reply.isError() || reply.argumentAt<1>().path() == noObject)
                endUnlock();
            else
                showPrompt(reply.argumentAt<1>().path());
        });
}

void SecretService::showPrompt(const QString &path)
{
    m_prompt = std::make_unique<SecretPrompt>(busName, path, QDBusConnection::sessionBus());
    // Connected first: a service without any display says Completed before it answers the call.
    connect(m_prompt.get(), &SecretPrompt::Completed, this, &SecretService::endUnlock);
    QDBusMessage call = QDBusMessage::createMethodCall(
        busName, path, u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s);
    call.setArguments({QString()}); // no parent window
    ask(call, [this](QDBusPendingCallWatcher &answer) {
        if (answer.isError())
            endUnlock();
    });
}

void SecretService::endUnlock()
{
    if (m_prompt)
        m_prompt.release()->deleteLater(); // it may be the sender
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}

} // namespace patchbook
