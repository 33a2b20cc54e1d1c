// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httprecipe.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

ServiceError unsendable(ErrorKind kind, QStringView rule)
{
    ServiceError error;
    error.kind = kind;
    error.delivery = Delivery::NotSent;
    error.detail = rule.toString();
    return error;
}

bool isControl(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

bool isTokenCharacter(char character)
{
    constexpr std::string_view punctuation = "!#$%&'*+-.^_`|~";
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z') ||
           punctuation.find(character) != std::string_view::npos;
}

// A caller who could set these could change where the request ends or whom it is for.
bool belongsToTheClient(const QByteArray &name)
{
    constexpr std::array<const char *, 10> names{
        "connection", "content-length",    "cookie",     "expect", "host", "te",
        "trailer",    "transfer-encoding", "user-agent", "upgrade"};
    return std::ranges::any_of(
        names, [&name](const char *own) { return name.compare(own, Qt::CaseInsensitive) == 0; });
}

// Decoded first: a server may decode %2e and %2f before it resolves the path.
bool walksThePath(const QUrl &url)
{
    QByteArray path = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
    if (std::ranges::any_of(path, isControl))
        return true;
    path.replace('\\', '/');
    const QList<QByteArray> segments = path.split('/');
    return std::ranges::any_of(
        segments, [](const QByteArray &segment) { return segment == "." || segment == ".."; });
}

} // namespace

bool isAllowedOrigin(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && QHostAddress(url.host()).isLoopback();
}

std::optional<ServiceError> whyNotToSend(const HttpRequest &request)
{
    constexpr std::array<const char *, 5> methods{"GET", "POST", "PUT", "PATCH", "DELETE"};
    const auto refuse = [](QStringView rule) {
        return unsendable(ErrorKind::NothingToSend, rule);
    };
    if (std::ranges::find(methods, request.method) == methods.end())
        return refuse(u"method");
    if (request.method == "GET" && !request.body.isEmpty())
        return refuse(u"a GET with a body");
    if (!isAllowedOrigin(request.url))
        return refuse(u"scheme or host");
    if (!request.url.userInfo().isEmpty())
        return refuse(u"user info in the address");
    if (request.url.hasFragment())
        return refuse(u"fragment in the address");
    if (walksThePath(request.url))
        return refuse(u"path");
    for (const HttpHeader &header : request.headers) {
        if (header.name.isEmpty() || !std::ranges::all_of(header.name, isTokenCharacter))
            return refuse(u"header name");
        if (belongsToTheClient(header.name))
            return refuse(u"header of the client");
        // Qt writes a line break in a value as it is: the rest would be headers of their own.
        if (std::ranges::any_of(header.value, isControl))
            return unsendable(ErrorKind::TokenUnusable, u"control character in a header");
    }
    return std::nullopt;
}

QNetworkRequest strictRequest(const QUrl &url)
{
    QNetworkRequest wire(url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Else Qt answers an NTLM or Negotiate challenge on its own, with the desktop user's name.
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setHeader(QNetworkRequest::UserAgentHeader, u"Patchbook/" PATCHBOOK_VERSION ""_s);
    return wire;
}

QNetworkRequest wireRequest(const HttpRequest &request)
{
    QNetworkRequest wire = strictRequest(request.url);
    wire.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty())
        wire.setRawHeader("Content-Type", "application/json");
    for (const HttpHeader &header : request.headers)
        wire.setRawHeader(header.name, header.value);
    if (request.method != "GET") {
        // Without a length Qt buffers the body after all, and a buffered body can be sent again.
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return wire;
}

QNetworkRequest pinnedRequest(const QUrl &url, const QHostAddress &checked)
{
    QUrl pinned = url;
    pinned.setHost(checked.toString());
    QNetworkRequest wire = strictRequest(pinned);
    const QString host = url.host(QUrl::FullyEncoded);
    const QString port = url.port() < 0 ? QString() : u":"_s + QString::number(url.port());
    const bool isIpv6 = host.contains(u':');
    wire.setRawHeader("Host", ((isIpv6 ? u"["_s + host + u"]"_s : host) + port).toLatin1());
    wire.setPeerVerifyName(host);
    return wire;
}

} // namespace patchbook
