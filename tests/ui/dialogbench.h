// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "app/services/catalog.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "models/ports/settings.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/virtualclock.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QWidget>

#include <optional>

namespace patchbook::test {

/** Settings in memory, all of which a test can look through. */
class OpenSettings final : public Settings
{
public:
    QHash<QString, QString> texts;

    QString text(const QString &key, const QString &fallback) const override
    {
        return texts.value(key, fallback);
    }
    void setText(const QString &key, const QString &value) override { texts.insert(key, value); }
    QStringList list(const QString &) const override { return {}; }
    void setList(const QString &, const QStringList &) override {}
    QByteArray blob(const QString &) const override { return {}; }
    void setBlob(const QString &, const QByteArray &) override {}
};

/** The account list in memory. */
class OpenAccounts final : public AccountStore
{
public:
    QList<Account> stored;

    QList<Account> load() const override { return stored; }
    Result<Done, QString> save(const QList<Account> &accounts) override
    {
        stored = accounts;
        return Done{};
    }
};

/** A keychain in memory that can be locked, absent or slow. */
class MoodyKeychain final : public CredentialStore
{
public:
    std::optional<CredentialError::Kind> trouble;
    int writes = 0;

    QFuture<CredentialResult<Secret>> read(const Account &account) override
    {
        return trouble ? refused<Secret>() : m_store.read(account);
    }
    QFuture<CredentialResult<Done>> write(const Account &account, const Secret &secret) override
    {
        ++writes;
        return trouble ? refused<Done>() : m_store.write(account, secret);
    }
    QFuture<CredentialResult<Done>> erase(const Account &account) override
    {
        return trouble ? refused<Done>() : m_store.erase(account);
    }

private:
    template <class T>
    QFuture<CredentialResult<T>> refused() const
    {
        return QtFuture::makeReadyFuture(CredentialResult<T>(fail(CredentialError{*trouble, {}})));
    }

    MemoryCredentials m_store;
};

/** A workspace over real parts: the demo organisation on loopback, its services, an outbox. */
class DialogBench
{
public:
    DemoServer server{demo::Options{.contacts = 120}};
    MoodyKeychain keychain;
    VirtualClock clock;
    Catalog catalog{keychain, clock};
    OpenAccounts accounts;
    MemoryOutbox outbox;
    OpenSettings settings;
    ScriptedPrompts prompts;
    Workspace workspace{{catalog, accounts, keychain, outbox, outbox, clock}};

    DialogBench()
    {
        clock.setJumping(true);
        if (!server.start())
            qFatal("The demo server found no port.");
    }

    Account demoAccount() const
    {
        return {QStringLiteral("acc-1"), QStringLiteral("linq"), QStringLiteral("Work"),
                QUrl(server.origin())};
    }
    /** Adds the demo organisation's account with its right token. */
    AccountSession &open()
    {
        (void)workspace.addAccount(demoAccount(), Secret(server.token()));
        AccountSession *opened = nullptr;
        const auto isOpen = [this, &opened] {
            opened = workspace.session(QStringLiteral("acc-1"));
            return opened != nullptr;
        };
        if (!QTest::qWaitFor(isOpen, 60'000))
            qFatal("The account did not open.");
        return *opened;
    }
};

/** Every warning but those of the offscreen platform about what it cannot do. */
inline QRegularExpression unexpectedWarning()
{
    return QRegularExpression(QStringLiteral("^(?!This plugin does not support).*"));
}

/** The child of this name, which has to be there. */
template <class T>
T *part(const QWidget &window, const char *name)
{
    T *found = window.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("There is no %s.", name);
    return found;
}

} // namespace patchbook::test
