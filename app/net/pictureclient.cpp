// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pictureclient.h"

#include "app/net/httprecipe.h"
#include "app/net/pictureload.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QPromise>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr int httpsPort = 443;

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(httpsPort) == other.port(httpsPort);
}

QFuture<QList<QHostAddress>> lookUp(const QString &host)
{
    auto promise = std::make_shared<QPromise<QList<QHostAddress>>>();
    promise->start();
    // The application as context, not the client: Qt leaks the callback when its context goes.
    QHostInfo::lookupHost(host, QCoreApplication::instance(), [promise](const QHostInfo &info) {
        promise->addResult(info.addresses());
        promise->finish();
    });
    return promise->future();
}

QSslConfiguration checking(QSslConfiguration tls)
{
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

} // namespace

PictureClient::PictureClient(QUrl alsoAllowed, QObject *parent)
    : QObject(parent)
    , m_alsoAllowed(std::move(alsoAllowed))
    , m_resolver(lookUp)
{
}

PictureClient::PictureClient(QUrl alsoAllowed, Resolver resolver, QSslConfiguration tls,
                             QObject *parent)
    : QObject(parent)
    , m_alsoAllowed(std::move(alsoAllowed))
    , m_resolver(std::move(resolver))
    , m_tls(checking(std::move(tls)))
{
}

// Not at the start: the library behind it takes its time to load.
const QSslConfiguration &PictureClient::tls()
{
    if (!m_tls)
        m_tls = checking(QSslConfiguration::defaultConfiguration());
    return *m_tls;
}

// While the network access manager still lives.
PictureClient::~PictureClient()
{
    qDeleteAll(findChildren<PictureLoad *>());
}

QFuture<Result<QImage, PictureError>> PictureClient::load(const QUrl &address)
{
    const QUrl url = address.adjusted(QUrl::RemoveFragment);
    const bool exempt = isSameOrigin(url, m_alsoAllowed);
    const bool isUsual = url.scheme() == "https"_L1 && url.port(httpsPort) == httpsPort;
    if (whyNotToSend({"GET", url, {}, {}}) || !(isUsual || exempt))
        return QtFuture::makeReadyFuture(PictureLoad::Loaded(fail(PictureError::NotAllowed)));

    // A host that is an address already, however it was written: QUrl has put it in order.
    const QHostAddress literal(url.host());
    auto *load = new PictureLoad(m_network, tls(), url, exempt, this);
    return load->start(literal.isNull() ? m_resolver(url.host(QUrl::FullyEncoded))
                                        : QtFuture::makeReadyFuture(QList<QHostAddress>{literal}));
}

} // namespace patchbook
