// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QImage drawn(const QByteArray &svg, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    return image;
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
    }
    return count;
}

} // namespace

/** The drawings reach the executable, and can be recoloured by exchanging one colour. */
class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theIconsAreInTheExecutable()
    {
        const QStringList names = QDir(u":/patchbook/icons"_s).entryList();
        QVERIFY(names.size() > 40);
        for (const auto *name :
             {"contact-new", "save",     "undo",      "redo",        "delete",   "refresh",
              "search",      "clear",    "account",   "account-new", "settings", "card",
              "activity",    "columns",  "warning",   "error",       "info",     "ok",
              "pending",     "edited",   "phone",     "mail",        "owner",    "company",
              "location",    "picture",  "eye",       "copy",        "close",    "menu",
              "help",        "sort-asc", "sort-desc", "offline",     "key",      "lock",
              "filter"})
            QVERIFY2(names.contains(QLatin1StringView(name) + u".svg"_s), name);
    }

    void everyIconHasOneColour_data()
    {
        QTest::addColumn<QString>("path");
        const QFileInfoList icons = QDir(u":/patchbook/icons"_s).entryInfoList();
        for (const QFileInfo &icon : icons)
            QTest::newRow(qPrintable(icon.baseName())) << icon.filePath();
    }

    void everyIconHasOneColour()
    {
        QFETCH(QString, path);
        QByteArray svg = contentOf(path);
        QCOMPARE(svg.count("#"), 1);
        QCOMPARE(svg.count(R"(stroke="#000")"), 1);
        // Recoloured, nothing of the old colour is left.
        svg.replace("#000", "#f00");
        const QImage image = drawn(svg, 24);
        QVERIFY(inkedPixels(image) > 15);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                QVERIFY(qGreen(pixel) == 0 && qBlue(pixel) == 0);
            }
        }
        // Nothing is cut off at the edge.
        const QImage wide = drawn(svg, 240);
        for (int i = 0; i < 240; ++i) {
            for (const QPoint edge : {QPoint(i, 0), QPoint(i, 239), QPoint(0, i), QPoint(239, i)})
                QCOMPARE(qAlpha(wide.pixel(edge)), 0);
        }
    }

    void theApplicationsOwnIconCanBeDrawn()
    {
        QVERIFY(inkedPixels(drawn(contentOf(u":/patchbook/patchbook.svg"_s), 64)) > 1000);
    }
};

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
