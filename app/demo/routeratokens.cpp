// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routeratokens.h"

#include "app/demo/randomtoken.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64);
}

Answer oauthError(int status, const QString &error, const QString &description)
{
    return routeraAnswer(status, {{u"error"_s, error}, {u"error_description"_s, description}});
}

/** A form as the query of a request, which is read by the same rules. */
Request asQuery(const QByteArray &form)
{
    Request query;
    query.target = "/?" + form;
    return query;
}

struct Client
{
    QByteArray id;
    QByteArray secret;
};

Client clientOf(const Request &request, const Request &form)
{
    const QByteArray credentials = request.header("Authorization");
    if (!credentials.startsWith("Basic "))
        return {form.query("client_id").toUtf8(), form.query("client_secret").toUtf8()};
    const QByteArray pair = QByteArray::fromBase64(credentials.sliced(6));
    const qsizetype colon = pair.indexOf(':');
    return {pair.left(colon), colon < 0 ? QByteArray() : pair.mid(colon + 1)};
}

} // namespace

RouteraTokens::RouteraTokens(QByteArray clientId, QByteArray clientSecret)
    : m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
{
}

QByteArray RouteraTokens::jwt(bool withAccount, qint64 number) const
{
    QJsonObject claims{{u"sub"_s, QString::fromLatin1(m_clientId)}, {u"jti"_s, number}};
    if (withAccount)
        claims.insert(u"account_id"_s, u"demo-account"_s);
    return encoded({{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.' + encoded(claims) + '.' +
           randomToken("");
}

QByteArray RouteraTokens::issued(bool withAccount)
{
    QByteArray token = jwt(withAccount, 0);
    (withAccount ? m_lasting : m_withoutAccount).append(token);
    return token;
}

Answer RouteraTokens::answer(const Request &request, std::chrono::milliseconds lifetime)
{
    if (request.method != "POST")
        return routeraError(404, u"Not found"_s);
    const QByteArray type = request.header("Content-Type").toLower();
    if (!type.startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, u"invalid_request"_s, u"The body must be a form"_s);
    const Request form = asQuery(request.body);
    if (form.query("grant_type") != "client_credentials"_L1)
        return oauthError(400, u"unsupported_grant_type"_s, u"Use client_credentials"_s);
    const Client client = clientOf(request, form);
    if (client.id != m_clientId || client.secret != m_clientSecret)
        return oauthError(401, u"invalid_client"_s, u"Client authentication failed"_s);
    const QByteArray token = jwt(true, ++m_given);
    m_fetched.insert(token, Clock::now() + lifetime);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(lifetime).count();
    return routeraAnswer(200, {{u"access_token"_s, QString::fromLatin1(token)},
                               {u"expires_in"_s, static_cast<qint64>(seconds)},
                               {u"token_type"_s, u"Bearer"_s}});
}

std::optional<Answer> RouteraTokens::refusal(const Request &request) const
{
    const QByteArray credentials = request.header("Authorization");
    const QByteArray token =
        credentials.startsWith("Bearer ") ? credentials.sliced(7) : QByteArray();
    if (m_lasting.contains(token))
        return {};
    if (m_withoutAccount.contains(token) || token.isEmpty())
        return routeraError(401, u"Unauthorized: missing account context"_s);
    const auto fetched = m_fetched.constFind(token);
    if (fetched != m_fetched.cend() && Clock::now() < *fetched)
        return {};
    return routeraError(401, u"Unauthorized: invalid or expired token"_s);
}

} // namespace patchbook::demo
