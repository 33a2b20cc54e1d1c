// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QImage>
#include <QUrl>

namespace patchbook {

/** Why a picture is not shown. */
enum class PictureError {
    NotAllowed,  ///< an address that pictures are never loaded from
    Unreachable, ///< no connection, or an answer other than a picture
    NotAPicture, ///< a format that is not PNG, JPEG, GIF or WebP, or damaged
    TooLarge,
};

/** Loads a picture when the user asks for it, without any token. GUI thread. */
class PictureLoader
{
public:
    PictureLoader() = default;
    virtual ~PictureLoader() = default;
    Q_DISABLE_COPY_MOVE(PictureLoader)

    virtual QFuture<Result<QImage, PictureError>> load(const QUrl &address) = 0;
};

} // namespace patchbook
