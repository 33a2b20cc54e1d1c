// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/demo/caller.h"

namespace patchbook {

/** What came back, with its headers. */
struct Reply
{
    int status = 0;
    QByteArray body = {};
    QList<QNetworkReply::RawHeaderPair> headers = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonObject contact() const { return json().value(QStringLiteral("contact")).toObject(); }
    QJsonArray list(const QString &key) const { return json().value(key).toArray(); }
    /** A message that is one text, or the texts of a list. */
    QString message() const
    {
        const QJsonValue value = json().value(QStringLiteral("message"));
        return value.isArray() ? value.toVariant().toStringList().join(u'|') : value.toString();
    }
    QByteArray header(const QByteArray &name) const
    {
        for (const QNetworkReply::RawHeaderPair &pair : headers) {
            if (pair.first.compare(name, Qt::CaseInsensitive) == 0)
                return pair.second;
        }
        return {};
    }
};

/** A plain client of any of the demo organisation's services. */
class ServiceCaller
{
public:
    explicit ServiceCaller(const demo::Desk &desk)
        : m_origin(desk.origin())
    {
    }

    void setHeader(const QByteArray &name, const QByteArray &value) { m_headers[name] = value; }

    Reply call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(m_origin + QString::fromLatin1(target)));
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
        for (auto header = m_headers.begin(); header != m_headers.end(); ++header) {
            if (!header.value().isEmpty())
                request.setRawHeader(header.key(), header.value());
        }
        const std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, method, body));
        if (!reply->isFinished())
            QSignalSpy(reply.get(), &QNetworkReply::finished).wait(20'000);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(), reply->rawHeaderPairs()};
    }
    Reply call(const QByteArray &method, const QByteArray &target, const QJsonObject &body)
    {
        return call(method, target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    QByteArray contentType = "application/json";

private:
    QString m_origin;
    QNetworkAccessManager m_network;
    QMap<QByteArray, QByteArray> m_headers;
};

} // namespace patchbook
