// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demohighlevel.h"
#include "tests/app/services/scriptedaccount.h"

#include <QMap>

#include <functional>
#include <memory>
#include <optional>

namespace patchbook::test {

/** An account at the demo organisation's HighLevel, over real HTTP. */
class HighLevelDemoAccount
{
public:
    demo::HighLevelQuirks quirks;
    QMap<QString, QString> learned;

    HighLevelDemoAccount()
    {
        quirks.indexLag = {};
        quirks.burst = 100'000;
        m_demo.setQuirks(quirks);
        if (m_demo.start())
            connectWith(m_demo.token(), m_demo.location());
    }

    DemoHighLevel &demo() { return m_demo; }
    ContactService &contacts() const { return *m_connection.contacts; }
    const Schema &schema() const { return contacts().schema(); }

    void connectWith(const QByteArray &token, const QString &location)
    {
        m_connection = {};
        m_tools = std::make_unique<ScriptedAccount>();
        m_tools->credentials.secret = token;
        Account account{u"11111111-2222-3333-4444-555555555555"_s, u"highlevel"_s, u"Work"_s,
                        QUrl(m_demo.origin())};
        account.settings = {{u"location"_s, location}};
        m_connection =
            m_tools->catalog.connect(account, [this](const QString &key, const QString &value) {
                learned.insert(key, value);
            });
    }

    void describe()
    {
        const auto description = await(contacts().describe());
        QVERIFY(description && description->ok());
    }

    Contact readNow(const QString &id) const
    {
        const auto now = await(contacts().read(id));
        return now && now->ok() ? now->value() : Contact();
    }

    Contact somebody(const std::function<bool(const Contact &)> &isWanted) const
    {
        const auto page = await(contacts().page({}));
        const QList<Contact> contactsThere =
            page && page->ok() ? page->value().contacts.toList() : QList<Contact>();
        for (const Contact &listed : contactsThere) {
            if (listed.unreadable.isEmpty() && isWanted(listed))
                return readNow(listed.id);
        }
        return {};
    }

    std::optional<ServiceResult<WriteAnswer>> write(const Edit &edit,
                                                    const std::optional<Contact> &look) const
    {
        const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look);
        if (!plan.ok())
            return ServiceResult<WriteAnswer>(fail(plan.error()));
        return await(contacts().send(*plan));
    }

    std::optional<ServiceResult<WriteAnswer>> change(const Contact &look, const QString &key,
                                                     const QJsonValue &value)
    {
        m_demo.clearRequests();
        return write({EditKind::Change, look.id, {{{key, {look.value(key), value}}}}}, look);
    }

    QByteArrayList writesReceived() const
    {
        QByteArrayList lines;
        for (const demo::Request &request : m_demo.requests()) {
            if (request.method != "GET")
                lines << request.method + ' ' + request.target.split('/').constLast() + ' ' +
                             request.body;
        }
        return lines;
    }

    /** The first field of the location's own which takes a text. */
    QString ownTextField() const
    {
        for (const Field &field : schema().fields()) {
            if (field.key.startsWith("customFields."_L1) && field.kind == FieldKind::Text &&
                field.isEditable())
                return field.key;
        }
        return {};
    }

private:
    DemoHighLevel m_demo{{.contacts = 300}};
    std::unique_ptr<ScriptedAccount> m_tools;
    ServiceConnection m_connection;
};

} // namespace patchbook::test
