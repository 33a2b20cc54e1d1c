// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jsonreading.h"
#include "app/services/restservice.h"
#include "app/services/statusmeaning.h"
#include "app/services/storedtoken.h"
#include "tests/app/services/scriptedaccount.h"

#include <QRegularExpression>

namespace patchbook::test {

/**
 * A service made up for tests: its plans have one request for each changed field, it can be taught
 * a spelling, and it describes itself.
 */
class PlainDialect final : public ContactDialect
{
public:
    explicit PlainDialect(const QMap<QString, QString> &settings,
                          const QJsonObject &description = {})
        : m_settings(settings)
        , m_schema(schemaWith(description))
    {
    }

    std::optional<Pace> limit;
    bool readsBack = false;

    const Schema &schema() const override { return m_schema; }
    Capabilities capabilities() const override { return Capability::Remove; }
    int pageSize() const override { return 2; }
    std::optional<Pace> pace() const override { return limit; }
    std::chrono::milliseconds listLag() const override { return std::chrono::seconds(7); }
    QList<HttpHeader> headers(const Secret &token) const override
    {
        return {{"Authorization", "Bearer " + token.reveal()}};
    }

    ServiceResult<Request> readRequest(const QString &id) const override
    {
        return Request{"GET", "/things/" + id.toUtf8(), {}};
    }
    ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const override
    {
        const ServiceResult<JsonBody> body = readBody(reply);
        if (!body.ok())
            return fail(body.error());
        return Contact{id, body->object, {}, {}};
    }
    ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const override
    {
        return Request{"POST", "/things/search",
                       json({{u"page"_s, cursor.number}, {u"size"_s, size}})};
    }
    ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                         int size) const override
    {
        const ServiceResult<JsonBody> body = readBody(reply);
        if (!body.ok())
            return fail(body.error());
        ContactPage page;
        page.number = cursor.number;
        page.requested = size;
        page.totalCount = plausibleCount(body->object.value("total"_L1));
        return page;
    }
    ServiceResult<Request> findRequest(const QString &, const QString &) const override
    {
        return fail(ServiceError{.kind = ErrorKind::NothingToSend});
    }
    ServiceResult<std::optional<Contact>> parseFind(const HttpReply &) const override
    {
        return std::optional<Contact>();
    }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &) const override
    {
        PlannedWrite write;
        if (edit.kind == EditKind::Create) {
            write.requests.append({"POST", "/things", bodyOf(edit.changes.fields.keys())});
            return write;
        }
        const QByteArray target = "/things/" + edit.id.toUtf8();
        if (edit.kind == EditKind::Remove)
            write.requests.append({"DELETE", target, {}});
        for (const QString &key : edit.changes.fields.keys())
            write.requests.append({"PATCH", target, bodyOf({key})});
        return write;
    }
    ServiceResult<WriteAnswer> parseWrite(const Request &, const HttpReply &reply) const override
    {
        const ServiceResult<JsonBody> body = readBody(reply);
        if (!body.ok())
            return fail(body.error());
        WriteAnswer answer{.echo = {}, .status = reply.status};
        if (body->object.contains("id"_L1))
            answer.echo = Contact{body->object.value("id"_L1).toString(), body->object, {}, {}};
        return answer;
    }
    ServiceError error(const HttpReply &reply) const override { return errorOfStatus(reply); }
    QString recordToReadBack(const Request &request) const override
    {
        return readsBack ? QString::fromUtf8(request.target.split('/').constLast()) : QString();
    }
    std::optional<Lesson> lessonIn(const Request &, const HttpReply &reply) const override
    {
        const ServiceResult<JsonBody> body = readBody(reply);
        if (!body.ok() || !body->object.contains("say"_L1))
            return std::nullopt;
        return Lesson{u"spelling"_s, body->object.value("say"_L1).toString()};
    }
    std::optional<Request> nextQuestion(const QJsonObject &soFar) const override
    {
        if (!soFar.contains("fields"_L1))
            return Request{"GET", "/fields", {}};
        if (!soFar.contains("owners"_L1))
            return Request{"POST", "/owners/search", "{}"};
        return std::nullopt;
    }
    QJsonObject answered(const QJsonObject &soFar, const Request &question,
                         const ServiceResult<HttpReply> &answer) const override
    {
        QJsonObject more = soFar;
        const QString about = question.target == "/fields" ? u"fields"_s : u"owners"_s;
        if (!answer.ok())
            more.insert(about, answer.error().status);
        else if (const ServiceResult<JsonBody> body = readBody(*answer); body.ok())
            more.insert(about, body->object.value("names"_L1));
        return more;
    }
    std::shared_ptr<const ContactDialect> describedBy(const QJsonObject &description) const override
    {
        auto described = std::make_shared<PlainDialect>(m_settings, description);
        described->limit = limit;
        described->readsBack = readsBack;
        return described;
    }
    QList<TrialCall> trialCalls() const override
    {
        return {{.call = "Reading things",
                 .request = *pageRequest({}, 1),
                 .essential = true,
                 .isList = true},
                {.call = "Reading the field %1",
                 .argument = u"color"_s,
                 .request = {"GET", "/fields", {}}},
                {.call = "Reading owners", .request = {"POST", "/owners/search", "{}"}}};
    }

private:
    static Schema schemaWith(const QJsonObject &description)
    {
        QList<Field> fields{{u"name"_s, FieldKind::Text, "Name", "Name"},
                            {u"note"_s, FieldKind::Text, "Note", "Name"}};
        for (const QJsonValue &name : description.value("fields"_L1).toArray())
            fields.append({name.toString(), FieldKind::Text, "Extra", "Extra"});
        return Schema(fields, {}, {u"name"_s});
    }
    QByteArray bodyOf(const QStringList &keys) const
    {
        return json({{m_settings.value(u"spelling"_s, u"keys"_s), keys.join(u',')}});
    }

    const QMap<QString, QString> m_settings;
    const Schema m_schema;
};

/** An account at that service, over real HTTP. The script runs on the server's thread. */
class PlainAccount
{
public:
    VirtualClock clock;
    std::optional<Pace> limit;
    bool readsBack = false;
    bool readOnly = false;
    QList<Lesson> learned;
    std::unique_ptr<RawServer> server;
    std::shared_ptr<AccountChannel> channel;
    std::unique_ptr<RestContacts> contacts;

    PlainAccount() { clock.setJumping(true); }

    Account account() const
    {
        Account account{u"a"_s, u"plain"_s, u"Plain"_s, server->url(QString())};
        account.readOnly = readOnly;
        return account;
    }

    /** One answer after the other, the last one again and again. */
    void connectTo(const QList<RawAnswer> &answers)
    {
        auto asked = std::make_shared<std::atomic<int>>(0);
        connectTo([answers, asked](const RawRequest &) {
            return answers.at(std::min<qsizetype>((*asked)++, answers.size() - 1));
        });
    }

    void connectTo(RawServer::Script script)
    {
        server = std::make_unique<RawServer>(std::move(script));
        channel = std::make_shared<AccountChannel>(account(), limit,
                                                   std::make_unique<StoredToken>(Secret(goodToken)),
                                                   clock, [] { return 0.5; });
        contacts = std::make_unique<RestContacts>(
            channel, account(), [this](const Account &known) { return dialect(known); },
            [this](const QString &key, const QString &value) {
                learned.append({key, value});
            });
    }

    std::shared_ptr<const ContactDialect> dialect(const Account &known) const
    {
        auto dialect = std::make_shared<PlainDialect>(known.settings);
        dialect->limit = limit;
        dialect->readsBack = readsBack;
        return dialect;
    }

    QFuture<ServiceResult<WriteAnswer>> save(EditKind kind, const QStringList &keys)
    {
        Edit edit{kind, kind == EditKind::Create ? QString() : u"7"_s, {}};
        for (const QString &key : keys)
            edit.changes.fields.insert(key, {u"old"_s, u"new"_s});
        return contacts->send(contacts->plan(edit, std::nullopt).value());
    }

    QByteArrayList log() const
    {
        QByteArrayList lines;
        for (const RawRequest &request : server->requests())
            lines.append(request.method + ' ' + request.target);
        return lines;
    }
};

/** The record as this service echoes it. */
inline RawAnswer thing(const QString &name = u"new"_s)
{
    return RawAnswer::reply(200, json({{u"id"_s, u"7"_s}, {u"name"_s, name}}));
}

} // namespace patchbook::test
