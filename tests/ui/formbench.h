// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memoryoutbox.h"
#include "models/book/workspace.h"
#include "models/ports/settings.h"
#include "tests/support/fakeservice.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/support/virtualclock.h"
#include "ui/form/contactform.h"
#include "ui/prompts.h"

#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace patchbook::test {

/** Settings in memory. */
class MapSettings final : public Settings
{
public:
    QString text(const QString &key, const QString &fallback) const override
    {
        return m_texts.value(key, fallback);
    }
    void setText(const QString &key, const QString &value) override { m_texts.insert(key, value); }
    QStringList list(const QString &) const override { return {}; }
    void setList(const QString &, const QStringList &) override {}
    QByteArray blob(const QString &) const override { return {}; }
    void setBlob(const QString &, const QByteArray &) override {}

private:
    QHash<QString, QString> m_texts;
};

/** Notes every question and gives the answer which the test has set. */
class ScriptedPrompts final : public Prompts
{
public:
    int answer = 0;
    QList<Question> asked;

    void ask(QWidget *, const Question &question, std::function<void(int)> answered) override
    {
        asked << question;
        answered(answer);
    }
    void tell(QWidget *, const Question &message) override { asked << message; }
};

/** An outbox in memory whose disk can be full for new operations. */
class FullableOutbox final : public ForwardingOutbox
{
public:
    FullableOutbox()
        : ForwardingOutbox(kept)
    {
    }

    MemoryOutbox kept;
    bool refuse = false;

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override
    {
        if (!refuse)
            return kept.append(ops, steps);
        return QtFuture::makeReadyFuture(
            OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::DiskFull, {}})));
    }
};

/** One account over a service in memory, and a form that shows it. */
class FormBench
{
    class Catalog final : public ServiceCatalog
    {
    public:
        FakeContacts *service = nullptr;
        QList<ServiceInfo> services() const override { return {}; }
        ServiceConnection connect(const Account &, Learned) override
        {
            auto contacts = std::make_unique<FakeContacts>();
            service = contacts.get();
            return {std::move(contacts), nullptr};
        }
        QFuture<ServiceResult<ConnectionTest>> test(const Account &, const Secret &) override
        {
            return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
        }
    };
    class Accounts final : public AccountStore
    {
    public:
        QList<Account> load() const override
        {
            return {{QStringLiteral("acc"), QStringLiteral("fake"), QStringLiteral("Work"), {}}};
        }
        Result<Done, QString> save(const QList<Account> &) override { return Done{}; }
    };
    class Credentials final : public CredentialStore
    {
    public:
        QFuture<CredentialResult<Secret>> read(const Account &) override
        {
            return QtFuture::makeReadyFuture(CredentialResult<Secret>(Secret("token-of-test")));
        }
        QFuture<CredentialResult<Done>> write(const Account &, const Secret &) override
        {
            return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
        }
        QFuture<CredentialResult<Done>> erase(const Account &) override
        {
            return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
        }
    };
    Catalog m_catalog;
    Accounts m_accounts;
    Credentials m_credentials;

public:
    FullableOutbox outbox;
    VirtualClock clock;
    MapSettings settings;
    ScriptedPrompts prompts;
    Workspace workspace{{m_catalog, m_accounts, m_credentials, outbox, outbox.kept, clock}};
    ContactForm form{workspace, settings, prompts};

    FormBench()
    {
        qRegisterMetaType<AccountSession *>("patchbook::AccountSession*"); // for QSignalSpy
        clock.setJumping(true);
        settings.setText(QString::fromLatin1(setting::region), QStringLiteral("US"));
        workspace.start();
        put(QStringLiteral("1"),
            {{QStringLiteral("first_name"), QStringLiteral("Anna")},
             {QStringLiteral("last_name"), QStringLiteral("Sørensen")},
             {QStringLiteral("email"), QStringLiteral("anna@x.example")},
             {QStringLiteral("phone_number"), QStringLiteral("+12025550143")},
             {QStringLiteral("company"), QStringLiteral("Kestrel Energy")},
             {QStringLiteral("owner"), QStringLiteral("olga@x.example")},
             {QStringLiteral("updated_at"), QStringLiteral("2025-07-30T10:00:00.000-05:00")}});
        put(QStringLiteral("2"), {{QStringLiteral("first_name"), QStringLiteral("Bob")},
                                  {QStringLiteral("email"), QStringLiteral("bob@x.example")},
                                  {QStringLiteral("owner"), QStringLiteral("pete@x.example")}});
        form.resize(560, 640);
        form.QWidget::show();
    }

    FakeContacts &service() { return *m_catalog.service; }
    AccountSession &session() { return *workspace.sessions().front(); }
    AddressBook &book() { return session().book(); }

    /** The contact is at the service and in the book. */
    void put(const QString &id, const QJsonObject &fields)
    {
        service().add(person(id, fields));
        book().adopt({person(id, fields)});
    }
    void show(const QString &id) { form.show(&session(), Collection::Contacts, id); }

    template <class T = QLineEdit>
    T *find(const QString &name) const
    {
        return form.findChild<T *>(name);
    }
    QLineEdit *field(const QString &key) const { return find(QStringLiteral("field_") + key); }
    QString label(const QString &name) const
    {
        const auto *found = find<QLabel>(name);
        return found && found->isVisibleTo(&form) ? found->text() : QString();
    }
    QPushButton *save() const { return find<QPushButton>(QStringLiteral("formSave")); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    /** What reached the service as writes, in order. */
    QStringList writes()
    {
        return service().log.filter(QRegularExpression(QStringLiteral("^(PATCH|POST|DELETE) ")));
    }
};

} // namespace patchbook::test
