// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/realkeyring.h"

#include "app/storage/keychaincredentials.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace patchbook {

/** A secret as it travels on the bus; here in the session kind "plain", so not encrypted. */
struct BusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::BusSecret)

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto keyringBusName = "org.freedesktop.secrets"_L1;
constexpr auto keyringPath = "/org/freedesktop/secrets"_L1;
constexpr auto keyringInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto loginCollection = "/org/freedesktop/secrets/collection/login"_L1;

QDBusMessage callKeyring(const QString &interface, const QString &method,
                         const QVariantList &arguments)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(keyringBusName, keyringPath, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

QByteArray secretTool(const QStringList &arguments, const QByteArray &input)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        return {};
    return "ok " + tool.readAllStandardOutput();
}

QStringList attributesOf(const QString &key)
{
    return {u"user"_s, key,           u"server"_s, QString::fromLatin1(keychain::service),
            u"type"_s, u"plaintext"_s};
}

} // namespace

bool RealKeyring::lock() const
{
    const QList<QDBusObjectPath> login{QDBusObjectPath(loginCollection)};
    const QDBusMessage reply =
        callKeyring(keyringInterface, u"Lock"_s, {QVariant::fromValue(login)});
    return reply.type() == QDBusMessage::ReplyMessage;
}

bool RealKeyring::unlock() const
{
    qDBusRegisterMetaType<BusSecret>();
    const QDBusMessage opened =
        callKeyring(keyringInterface, u"OpenSession"_s,
                    {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    if (opened.type() != QDBusMessage::ReplyMessage)
        return false;
    const BusSecret password{
        opened.arguments().at(1).value<QDBusObjectPath>(), {}, "secret", u"text/plain"_s};
    const QDBusMessage reply = callKeyring(
        u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(loginCollection)), QVariant::fromValue(password)});
    return reply.type() == QDBusMessage::ReplyMessage;
}

int RealKeyring::entries(const QString &key) const
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{u"user"_s, key},
                                {u"server"_s, QString::fromLatin1(keychain::service)}};
    const QDBusMessage reply =
        callKeyring(keyringInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)});
    int count = 0;
    for (const QVariant &found : reply.arguments())
        count += static_cast<int>(qdbus_cast<QList<QDBusObjectPath>>(found).size());
    return count;
}

bool RealKeyring::store(const QString &key, const QByteArray &content)
{
    const QStringList command{u"store"_s, u"--label"_s, u"test"_s};
    const QStringList schema{u"xdg:schema"_s, u"org.qt.keychain"_s};
    return !secretTool(command + attributesOf(key) + schema, content).isEmpty();
}

bool RealKeyring::storeForeign(const QString &key, const QByteArray &content)
{
    const QStringList command{u"store"_s, u"--label"_s, u"test"_s};
    return !secretTool(command + attributesOf(key), content).isEmpty();
}

QByteArray RealKeyring::lookup(const QString &key)
{
    return secretTool(QStringList{u"lookup"_s} + attributesOf(key), {}).mid(3);
}

pid_t RealKeyring::process()
{
    const QDBusReply<uint> reply =
        QDBusConnection::sessionBus().interface()->servicePid(keyringBusName);
    return reply.isValid() ? static_cast<pid_t>(reply.value()) : 0;
}

bool RealKeyring::freeze()
{
    m_frozen = process();
    return m_frozen > 1 && ::kill(m_frozen, SIGSTOP) == 0;
}

bool RealKeyring::thaw() const
{
    return m_frozen > 1 && ::kill(m_frozen, SIGCONT) == 0;
}

bool RealKeyring::kill() const
{
    const pid_t running = process();
    if (running <= 1 || ::kill(running, SIGKILL) != 0)
        return false;
    const auto isGone = [] {
        return !QDBusConnection::sessionBus()
                    .interface()
                    ->isServiceRegistered(keyringBusName)
                    .value();
    };
    return QTest::qWaitFor(isGone, 10'000);
}

} // namespace patchbook
