// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pictures.h"

#include <QtEndian>

#include <array>

namespace patchbook::demo {

namespace {

constexpr int pictureSide = 96;

quint32 pngChecksum(const QByteArray &bytes)
{
    quint32 crc = 0xFFFF'FFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB8'8320 : 0);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(pngChecksum(body));
}

QByteArray gradientRows(quint64 number)
{
    const quint64 mixed = (number + 1) * 0x9E37'79B9'7F4A'7C15;
    QByteArray rows;
    for (int y = 0; y < pictureSide; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < pictureSide; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const int start = static_cast<int>((mixed >> (8 * channel + 8)) & 0x7F) + 40;
                rows.append(static_cast<char>(start + (channel == 1 ? x : y) * 80 / pictureSide));
            }
        }
    }
    return rows;
}

} // namespace

QByteArray generatedPicture(quint64 number)
{
    QByteArray header = bigEndian(pictureSide) + bigEndian(pictureSide);
    header.append("\x08\x02\x00\x00\x00", 5); // 8 bits each of red, green and blue
    // qCompress puts the length before the zlib stream, which PNG does not have.
    const QByteArray pixels = qCompress(gradientRows(number)).sliced(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) +
           pngChunk("IDAT", pixels) + pngChunk("IEND", {});
}

} // namespace patchbook::demo
