// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/pictureloader.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace patchbook {

/**
 * Loads pictures over https from public addresses only, with no token, cookie or redirect, and
 * decodes nothing but PNG, JPEG, GIF and WebP of a sane size.
 */
class PictureClient : public QObject, public PictureLoader
{
    Q_OBJECT

public:
    /** `alsoAllowed` is one origin (the demo's own server) that is exempt from the address rules.
     */
    explicit PictureClient(QUrl alsoAllowed = {}, QObject *parent = nullptr);

    QFuture<Result<QImage, PictureError>> load(const QUrl &address) override;

private:
    QNetworkAccessManager m_network;
    QUrl m_alsoAllowed;
};

} // namespace patchbook
