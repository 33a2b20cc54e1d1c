// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/picturedecoder.h"

#include <QBuffer>
#include <QImageReader>

namespace patchbook {

namespace {

constexpr int maxSide = 4096;
constexpr int shownSide = 1024;
constexpr int allocationLimitMb = 64;

QByteArray formatByFirstBytes(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

} // namespace

Result<QImage, PictureError> decodePicture(const QByteArray &bytes)
{
    static const QList<QByteArray> installed = [] {
        QImageReader::setAllocationLimit(allocationLimitMb);
        return QImageReader::supportedImageFormats();
    }();
    const QByteArray format = formatByFirstBytes(bytes);
    if (format.isEmpty() || !installed.contains(format))
        return fail(PictureError::NotAPicture);

    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    // A few hundred bytes can promise gigabytes: the size is looked at before anything is decoded.
    const QSize size = reader.size();
    if (size.isEmpty())
        return fail(PictureError::NotAPicture);
    if (size.width() > maxSide || size.height() > maxSide)
        return fail(PictureError::TooLarge);
    if (size.width() > shownSide || size.height() > shownSide)
        reader.setScaledSize(
            size.scaled(shownSide, shownSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage picture = reader.read();
    if (picture.isNull())
        return fail(PictureError::NotAPicture);
    return picture;
}

} // namespace patchbook
