// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pictureclient.h"

#include "app/net/httpexchange.h"
#include "app/net/httprecipe.h"
#include "app/net/picturedecoder.h"
#include "app/net/publicaddress.h"

#include <QHostInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace patchbook {

namespace {

using Loaded = Result<QImage, PictureError>;

constexpr int httpsPort = 443;

QFuture<Loaded> notLoaded(PictureError why)
{
    return QtFuture::makeReadyFuture(Loaded(fail(why)));
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(httpsPort) == other.port(httpsPort);
}

// IPv4 first: many computers have an IPv6 address and no way out for it.
QHostAddress preferred(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return addresses.value(0);
}

} // namespace

PictureClient::PictureClient(QUrl alsoAllowed, QObject *parent)
    : PictureClient(std::move(alsoAllowed), {}, QSslConfiguration::defaultConfiguration(), parent)
{
    m_resolver = [this](const QString &host) {
        return lookUp(host);
    };
}

PictureClient::PictureClient(QUrl alsoAllowed, Resolver resolver, QSslConfiguration tls,
                             QObject *parent)
    : QObject(parent)
    , m_alsoAllowed(std::move(alsoAllowed))
    , m_resolver(std::move(resolver))
    , m_tls(std::move(tls))
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
}

// A continuation whose context object is gone aborts the program (Qt 6.4, debug builds): all that
// is still open has to end while this object is whole.
PictureClient::~PictureClient()
{
    m_lookUps.clear();
    qDeleteAll(findChildren<HttpExchange *>());
}

QFuture<Loaded> PictureClient::load(const QUrl &address)
{
    const QUrl url = address.adjusted(QUrl::RemoveFragment);
    const bool exempt = isSameOrigin(url, m_alsoAllowed);
    const bool isUsual = url.scheme() == "https"_L1 && url.port(httpsPort) == httpsPort;
    if (whyNotToSend({"GET", url, {}, {}}) || !(isUsual || exempt))
        return notLoaded(PictureError::NotAllowed);

    const QHostAddress literal(url.host());
    QFuture<QList<QHostAddress>> addresses =
        literal.isNull() ? m_resolver(url.host(QUrl::FullyEncoded))
                         : QtFuture::makeReadyFuture(QList<QHostAddress>{literal});
    return addresses
        .then(this,
              [this, url, exempt](const QList<QHostAddress> &found) -> QFuture<Loaded> {
                  if (found.isEmpty())
                      return notLoaded(PictureError::Unreachable);
                  // One bad address is enough: a mixed answer is how a name is rebound.
                  if (!exempt && !std::ranges::all_of(found, isPublicAddress))
                      return notLoaded(PictureError::NotAllowed);
                  return fetch(url, preferred(found));
              })
        .unwrap();
}

QFuture<Loaded> PictureClient::fetch(const QUrl &url, const QHostAddress &checked)
{
    HttpRequest request{"GET", url, {}, {}};
    request.deadline = 15s;
    request.maxBytes = 2 << 20;
    QNetworkRequest wire = pinnedRequest(url, checked);
    wire.setSslConfiguration(m_tls);
    wire.setRawHeader("Accept", "image/png, image/jpeg, image/gif, image/webp");
    // Pictures gain nothing by compression, and without it nothing can blow up.
    wire.setRawHeader("Accept-Encoding", "identity");
    auto *exchange = new HttpExchange(m_network, wire, request, this);
    return exchange->future()
        .then(this,
              [](const ServiceResult<HttpReply> &reply) -> QFuture<Loaded> {
                  if (!reply.ok())
                      return notLoaded(reply.error().kind == ErrorKind::TooLarge
                                           ? PictureError::TooLarge
                                           : PictureError::Unreachable);
                  if (reply->status != 200)
                      return notLoaded(PictureError::Unreachable);
                  return QtConcurrent::run(decodePicture, reply->body);
              })
        .unwrap();
}

// The promises are kept here and not by the look-up: see the destructor.
QFuture<QList<QHostAddress>> PictureClient::lookUp(const QString &host)
{
    const int number = ++m_lastLookUp;
    QPromise<Addresses> &promise = m_lookUps[number];
    promise.start();
    QFuture<Addresses> future = promise.future();
    QHostInfo::lookupHost(host, this, [this, number](const QHostInfo &info) {
        QPromise<Addresses> answered = std::move(m_lookUps.at(number));
        m_lookUps.erase(number);
        answered.addResult(info.addresses());
        answered.finish();
    });
    return future;
}

} // namespace patchbook
