// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/avatar.h"
#include "ui/text/icon.h"

#include <QGuiApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette(text, base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::HighlightedText, Qt::yellow);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::gray);
    return palette;
}

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/** The colour that is painted at full strength somewhere. */
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TextIconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anUnknownIconIsNull()
    {
        QVERIFY(themedIcon(u"no such drawing"_s).isNull());
        QVERIFY(!themedIcon(u"search"_s).isNull());
    }

    void anIconFollowsThePalette()
    {
        const QIcon icon = themedIcon(u"search"_s);
        for (const QColor &text : {QColor(10, 20, 30), QColor(250, 240, 230)}) {
            QGuiApplication::setPalette(
                paletteOf(text == QColor(10, 20, 30) ? Qt::white : Qt::black, text));
            QCOMPARE(inkOf(icon.pixmap(32, 32)), text);
            QCOMPARE(inkOf(icon.pixmap(32, 32, QIcon::Selected)), QColor(Qt::yellow));
            QCOMPARE(inkOf(icon.pixmap(32, 32, QIcon::Disabled)), QColor(Qt::gray));
        }
    }

    void anIconIsCrispOnAFineScreen()
    {
        const QPixmap fine = themedIcon(u"search"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(fine.size(), QSize(32, 32));
        QCOMPARE(fine.devicePixelRatio(), 2.0);
        QCOMPARE(themedPixmap(u"search"_s, {16, 16}, 2.0, Qt::red).size(), QSize(32, 32));
    }

    void initialsAreWhatAPersonWouldWrite_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << u"Anna Müller"_s << u"AM"_s;
        QTest::newRow("three words") << u"Anna Maria Öz"_s << u"AÖ"_s;
        QTest::newRow("one word") << u"ægir"_s << u"Æ"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("signs only") << u"- <>"_s << u""_s;
        QTest::newRow("e-mail") << u"anna@example.org"_s << u"A"_s;
        QTest::newRow("Chinese") << u"陽子"_s << u"陽"_s;
        QTest::newRow("decomposed") << u"O\u0308mer"_s << u"O\u0308"_s;
        QTest::newRow("title in brackets") << u"(Dr.) Ann Lee"_s << u"AL"_s;
        QTest::newRow("bidi control") << u"\u202Eanna"_s << u""_s;
    }
    void initialsAreWhatAPersonWouldWrite()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(avatarInitials(name), initials);
    }

    void initialsAreLegibleInEveryColour()
    {
        const QPalette light = paletteOf(Qt::white, Qt::black);
        const QPalette dark = paletteOf(QColor(0x1e, 0x1f, 0x23), Qt::white);
        for (const QPalette &palette : {light, dark}) {
            for (int i = 0; i < 2000; ++i) {
                const AvatarColours colours = avatarColours(QString::number(i), palette);
                QVERIFY(contrast(colours.ground, colours.ink) >= 4.5);
            }
        }
    }

    void aContactKeepsItsColourFromStartToStart()
    {
        const QPalette light = paletteOf(Qt::white, Qt::black);
        QCOMPARE(avatarColours(u"4711"_s, light).ground.name(), u"#bfe5c7"_s);
        QVERIFY(avatarColours(u"1"_s, light).ground != avatarColours(u"2"_s, light).ground);
    }
};

QTEST_MAIN(TextIconsTest)
#include "tst_texticons.moc"
