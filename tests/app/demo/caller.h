// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrl>

#include <memory>

namespace patchbook {

/** What came back over real HTTP. */
struct Heard
{
    int status = 0;
    QByteArray body = {};
    QNetworkReply::NetworkError failure = QNetworkReply::NoError;
    QByteArray contentType = {};
    QByteArray trace = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /** The contact in a v2 answer about one. */
    QJsonObject data() const { return json().value(QStringLiteral("data")).toObject(); }
    /** The error_code of a StandardError; what is missing when it is not a whole one. */
    QString errorCode() const
    {
        const QJsonObject error = json();
        const bool whole =
            error.value(QStringLiteral("status")).toString() == QStringLiteral("error") &&
            !error.value(QStringLiteral("message")).toString().isEmpty() &&
            !error.value(QStringLiteral("errors")).toArray().isEmpty();
        return whole ? error.value(QStringLiteral("error_code")).toString()
                     : QStringLiteral("not a standard error");
    }
};

/** The body of a v2 write, with the owner beside the contact when one is given. */
inline QByteArray writeBody(const QJsonObject &contact, const QString &owner = {})
{
    QJsonObject body{{QStringLiteral("contact"), contact}};
    if (!owner.isEmpty())
        body.insert(QStringLiteral("user_email"), owner);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/** A plain client of the demo organisation, with its token unless told otherwise. */
class Caller
{
public:
    explicit Caller(const DemoServer &server)
        : m_origin(server.origin())
        , token(server.token())
    {
    }

    std::unique_ptr<QNetworkReply> send(const QByteArray &method, const QByteArray &target,
                                        const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(m_origin + QString::fromLatin1(target)));
        if (target.startsWith("/api/partner/v3"))
            request.setRawHeader("Authorization", "Bearer " + token);
        else if (target.startsWith("/api"))
            request.setRawHeader("X-LINQ-INTEGRATION-TOKEN", token);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        return reply;
    }

    static Heard heard(QNetworkReply &reply)
    {
        if (!reply.isFinished())
            QSignalSpy(&reply, &QNetworkReply::finished).wait(20'000);
        return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.readAll(),
                reply.error(), reply.rawHeader("Content-Type"), reply.rawHeader("X-Trace-ID")};
    }

    Heard call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return heard(*send(method, target, body));
    }

private:
    QString m_origin;
    QNetworkAccessManager m_network;

public:
    QByteArray token;
    QByteArray contentType = "application/json";
};

} // namespace patchbook
