// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/stubsecretservice.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using StubPaths = QList<QDBusObjectPath>;

constexpr auto stubRoot = "/org/freedesktop/secrets"_L1;
constexpr auto stubPrompt = "/org/freedesktop/secrets/prompt/p1"_L1;
constexpr auto stubConnection = "stub-secret-service"_L1;
constexpr auto stubBusName = "org.freedesktop.secrets"_L1;

} // namespace

StubSecretService::StubSecretService(Manner manner)
    : m_manner(manner)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, stubConnection))
{
    if (!m_bus.registerVirtualObject(stubRoot, this, QDBusConnection::SubPath) ||
        !m_bus.registerService(stubBusName))
        qWarning("the stub of the Secret Service could not be registered");
}

StubSecretService::~StubSecretService()
{
    m_bus.unregisterService(stubBusName);
    m_bus.unregisterObject(stubRoot, QDBusConnection::UnregisterTree);
    QDBusConnection::disconnectFromBus(stubConnection);
}

void StubSecretService::endPrompt(bool dismissed)
{
    m_isLocked = dismissed;
    QDBusMessage signal =
        QDBusMessage::createSignal(stubPrompt, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant(QString()))});
    m_bus.send(signal);
}

QString StubSecretService::introspect(const QString &) const
{
    return {};
}

bool StubSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    m_calls.append(message.member());
    const QVariantList answer = answerTo(message);
    if (answer.isEmpty())
        message.setDelayedReply(true); // for ever
    else
        bus.send(message.createReply(answer));
    return true;
}

QVariantList StubSecretService::answerTo(const QDBusMessage &message) const
{
    const QString member = message.member();
    const auto path = [](const QString &end) {
        return QDBusObjectPath(stubRoot + end);
    };
    const auto paths = [](const StubPaths &list) {
        return QVariant::fromValue(list);
    };
    switch (m_manner) {
    case Manner::Silent:
        return {};
    case Manner::Nonsense:
        return {u"nonsense"_s, 42};
    case Manner::Locked:
    case Manner::LockedDeaf:
    case Manner::Hollow:
    case Manner::Stubborn:
        break;
    }
    if (member == "SearchItems"_L1) {
        const bool hasEntry = m_manner == Manner::Hollow || m_manner == Manner::Stubborn;
        return {paths(hasEntry ? StubPaths{path(u"/collection/c/1"_s)} : StubPaths{}), paths({})};
    }
    if (m_manner == Manner::Hollow)
        return {};
    if (member == "ReadAlias"_L1)
        return {QVariant::fromValue(path(u"/collection/c"_s))};
    if (member == "GetAll"_L1) // libsecret's first question; it would wait 25 s for an answer
        return {QVariantMap()};
    if (member == "Delete"_L1)
        return {QVariant::fromValue(QDBusObjectPath("/"_L1))}; // "/": no prompt needed
    if (member == "Get"_L1)
        return {QVariant::fromValue(QDBusVariant(m_isLocked && m_manner != Manner::Stubborn))};
    if (member == "Unlock"_L1 && m_manner == Manner::Locked)
        return {paths({}), QVariant::fromValue(QDBusObjectPath(stubPrompt))};
    if (member == "Prompt"_L1)
        return {QString()};
    return {};
}

} // namespace patchbook
