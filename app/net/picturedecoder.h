// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/pictureloader.h"

#include <QByteArray>

namespace patchbook {

/**
 * Decodes the first frame of a PNG, JPEG, GIF or (where its plugin is installed) WebP of at most
 * 4096 pixels a side, scaled down to 1024. The format is told from the first bytes alone: Qt's own
 * guess would also try SVG, which reads local files. Any thread.
 */
Result<QImage, PictureError> decodePicture(const QByteArray &bytes);

} // namespace patchbook
