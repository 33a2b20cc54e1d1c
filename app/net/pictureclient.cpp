// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pictureclient.h"

namespace patchbook {

PictureClient::PictureClient(QUrl alsoAllowed, QObject *parent)
    : QObject(parent)
    , m_alsoAllowed(std::move(alsoAllowed))
{
}

QFuture<Result<QImage, PictureError>> PictureClient::load(const QUrl &)
{
    return QtFuture::makeReadyFuture(Result<QImage, PictureError>(fail(PictureError::NotAllowed)));
}

} // namespace patchbook
