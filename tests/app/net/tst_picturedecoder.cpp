// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/picturedecoder.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

QImage picture(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(Qt::darkCyan);
    return image;
}

} // namespace

/** What is decoded and what is not even tried. */
class TestPictureDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedFormatsAreDecoded();
    void largePicturesAreScaledDown();
    void tooManyPixelsAreRefusedBeforeDecoding_data();
    void tooManyPixelsAreRefusedBeforeDecoding();
    void otherFormatsAreRefused_data();
    void otherFormatsAreRefused();
    void svgNeverReadsAFile();
    void damagedPicturesAreRefused_data();
    void damagedPicturesAreRefused();
};

void TestPictureDecoder::allowedFormatsAreDecoded()
{
    for (const char *format : {"png", "jpeg"}) {
        const auto result = decodePicture(encoded(picture(40, 30), format));
        QVERIFY(result.ok());
        QCOMPARE(result->size(), QSize(40, 30));
    }
    const QByteArray gif =
        QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    QVERIFY(decodePicture(gif).ok());
    const QByteArray webp =
        QByteArray::fromBase64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    QCOMPARE(decodePicture(webp).ok(), QImageReader::supportedImageFormats().contains("webp"));
}

void TestPictureDecoder::largePicturesAreScaledDown()
{
    const auto wide = decodePicture(encoded(picture(4096, 2048), "png"));
    QVERIFY(wide.ok());
    QCOMPARE(wide->size(), QSize(1024, 512));
    const auto line = decodePicture(encoded(picture(4096, 1), "png"));
    QVERIFY(line.ok());
    QCOMPARE(line->size(), QSize(1024, 1));
}

void TestPictureDecoder::tooManyPixelsAreRefusedBeforeDecoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("wide") << encoded(picture(4097, 1, QImage::Format_Mono), "png");
    QTest::newRow("high") << encoded(picture(1, 4097, QImage::Format_Mono), "png");
    QTest::newRow("bomb of one bit a pixel")
        << encoded(picture(12'000, 12'000, QImage::Format_Mono), "png");
    QTest::newRow("JPEG") << encoded(picture(5'000, 10), "jpeg");
    QByteArray gif =
        QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    gif.replace(6, 4, "\xff\xff\xff\xff").replace(32, 4, "\xff\xff\xff\xff");
    QTest::newRow("GIF that says so") << gif;
}

void TestPictureDecoder::tooManyPixelsAreRefusedBeforeDecoding()
{
    QTest::failOnWarning(
        QRegularExpression(u".*"_s)); // Qt's own limit would warn: it came too late
    QFETCH(const QByteArray, bytes);
    QVERIFY(bytes.size() < 2 << 20);
    const auto result = decodePicture(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error(), PictureError::TooLarge);
}

void TestPictureDecoder::otherFormatsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const QByteArray &format : QImageWriter::supportedImageFormats()) {
        if (format != "png" && format != "jpg" && format != "jpeg" && format != "webp")
            QTest::newRow(format.constData()) << encoded(picture(8, 8), format.constData());
    }
    QTest::newRow("svg") << QByteArray(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
    QTest::newRow("xpm") << QByteArray(
        "/* XPM */ static char *a[] = {\"1 1 1 1\",\"a c red\",\"a\"};");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
    QTest::newRow("tiff") << QByteArray("II*\0\x08\0\0\0", 8);
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("blank before PNG") << " " + encoded(picture(8, 8), "png");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\x89");
}

void TestPictureDecoder::otherFormatsAreRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto result = decodePicture(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error(), PictureError::NotAPicture);
}

void TestPictureDecoder::svgNeverReadsAFile()
{
    const QTemporaryDir dir;
    const QString secret = dir.filePath(u"secret.png"_s);
    QVERIFY(picture(8, 8).save(secret));
    const QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image )"
                           R"(xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href=")" +
                           secret.toUtf8() + R"(" width="8" height="8"/></svg>)";
    // The first bytes of every allowed format, then the drawing.
    for (const QByteArray &start :
         {""_ba, "\x89PNG\r\n\x1a\n"_ba, "\xff\xd8\xff"_ba, "GIF89a"_ba, "RIFF0000WEBP"_ba})
        QVERIFY(!decodePicture(start + svg).ok());
}

void TestPictureDecoder::damagedPicturesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QImage noise(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x)
            noise.setPixel(x, y, static_cast<uint>(x * 2654435 + y * 40503 + x * y * 97));
    }
    const QByteArray png = encoded(noise, "png");
    QTest::newRow("PNG, first bytes only") << png.first(8);
    QTest::newRow("PNG, head only") << png.first(40);
    QTest::newRow("PNG, half") << png.first(png.size() / 2);
    QTest::newRow("JPEG, first bytes only") << encoded(noise, "jpeg").first(3);
    QTest::newRow("JPEG, start of the tables") << encoded(noise, "jpeg").first(100);
    QTest::newRow("GIF, first bytes only") << QByteArray("GIF89a");
    QTest::newRow("WebP, first bytes only") << QByteArray("RIFF\x24\0\0\0WEBP", 12);
}

void TestPictureDecoder::damagedPicturesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto result = decodePicture(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error(), PictureError::NotAPicture);
}

QTEST_GUILESS_MAIN(TestPictureDecoder)
#include "tst_picturedecoder.moc"
