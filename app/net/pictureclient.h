// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/pictureloader.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <optional>

namespace patchbook {

/**
 * Loads pictures over https from public addresses only, with no token, cookie or redirect, and
 * decodes nothing but PNG, JPEG, GIF and WebP of a sane size. Connects to the very address that was
 * checked: a name that is asked twice can lead elsewhere the second time. GUI thread; decodes on a
 * worker.
 */
class PictureClient : public QObject, public PictureLoader
{
    Q_OBJECT

public:
    /** All addresses of a host name; empty when there are none. */
    using Resolver = std::function<QFuture<QList<QHostAddress>>(const QString &host)>;

    /** `alsoAllowed` is one origin (the demo's own server) that is exempt from the address rules.
     */
    explicit PictureClient(QUrl alsoAllowed = {}, QObject *parent = nullptr);

    /** For tests: with names and certificate authorities of their own. */
    PictureClient(QUrl alsoAllowed, Resolver resolver, QSslConfiguration tls,
                  QObject *parent = nullptr);
    ~PictureClient() override;

    /** At most 2 MB, within 15 s. When the client goes, its futures end cancelled. */
    QFuture<Result<QImage, PictureError>> load(const QUrl &address) override;

private:
    const QSslConfiguration &tls();

    QNetworkAccessManager m_network;
    QUrl m_alsoAllowed;
    Resolver m_resolver;
    std::optional<QSslConfiguration> m_tls; // none before the first picture
};

} // namespace patchbook
