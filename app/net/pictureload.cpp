// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pictureload.h"

#include "app/net/httpexchange.h"
#include "app/net/httprecipe.h"
#include "app/net/picturedecoder.h"
#include "app/net/publicaddress.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace std::chrono_literals;

namespace patchbook {

namespace {

constexpr qint64 maxPictureBytes = 2 << 20;

// IPv4 first: many computers have an IPv6 address and no way out for it.
QHostAddress preferred(const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return addresses.constFirst();
}

} // namespace

PictureLoad::PictureLoad(QNetworkAccessManager &network, const QSslConfiguration &tls,
                         const QUrl &url, bool anyAddress, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_tls(tls)
    , m_url(url)
    , m_anyAddress(anyAddress)
{
    m_promise.start();
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this,
            [this] { end(fail(PictureError::Unreachable)); });
    m_cancelled.setFuture(m_promise.future());
    connect(&m_addresses, &QFutureWatcherBase::finished, this, &PictureLoad::fetch);
    connect(&m_reply, &QFutureWatcherBase::finished, this, &PictureLoad::decode);
    connect(&m_decoded, &QFutureWatcherBase::finished, this, [this] { end(m_decoded.result()); });
}

QFuture<PictureLoad::Loaded> PictureLoad::start(const QFuture<Addresses> &addresses)
{
    m_addresses.setFuture(addresses);
    return m_promise.future();
}

void PictureLoad::fetch()
{
    const Addresses found =
        m_addresses.future().resultCount() > 0 ? m_addresses.result() : Addresses();
    if (found.isEmpty()) {
        end(fail(PictureError::Unreachable));
        return;
    }
    // One bad address is enough: a mixed answer is how a name is rebound.
    if (!m_anyAddress && !std::ranges::all_of(found, isPublicAddress)) {
        end(fail(PictureError::NotAllowed));
        return;
    }
    HttpRequest request{"GET", m_url, {}, {}};
    request.deadline = 15s;
    request.maxBytes = maxPictureBytes;
    QNetworkRequest wire = pinnedRequest(m_url, preferred(found));
    wire.setSslConfiguration(m_tls);
    wire.setRawHeader("Accept", "image/png, image/jpeg, image/gif, image/webp");
    // Pictures gain nothing by compression, and without it nothing can blow up.
    wire.setRawHeader("Accept-Encoding", "identity");
    m_reply.setFuture((new HttpExchange(m_network, wire, request, parent()))->future());
}

void PictureLoad::decode()
{
    if (m_reply.future().resultCount() == 0) {
        end(fail(PictureError::Unreachable));
        return;
    }
    const ServiceResult<HttpReply> reply = m_reply.result();
    if (!reply.ok()) {
        const bool tooLarge = reply.error().kind == ErrorKind::TooLarge;
        end(fail(tooLarge ? PictureError::TooLarge : PictureError::Unreachable));
    } else if (reply->status != 200) {
        end(fail(PictureError::Unreachable));
    } else {
        m_decoded.setFuture(QtConcurrent::run(decodePicture, reply->body));
    }
}

void PictureLoad::end(const Loaded &result)
{
    m_cancelled.disconnect(this);
    m_addresses.disconnect(this);
    m_decoded.disconnect(this);
    m_reply.disconnect(this);
    if (!m_reply.isFinished()) // its continuation is freed once it has run
        m_reply.cancel();
    deleteLater();
    QPromise<Loaded> promise = std::move(m_promise);
    promise.addResult(result);
    promise.finish();
}

} // namespace patchbook
