// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/logscale.h"
#include "tests/benchmarks/pictures.h"
#include "tests/benchmarks/report.h"
#include "tests/benchmarks/svgpicture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>

using namespace patchbook::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

Measured figureOf(const QString &name, int size, double ours, double limit)
{
    return {.name = name, .unit = u"ms"_s, .size = size, .rounds = {{ours, limit}}};
}

/** "" for well-formed XML, else what is wrong with it. */
QString troubleIn(const QByteArray &picture)
{
    QXmlStreamReader reader(picture);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

QStringList wordsIn(const QByteArray &picture)
{
    QStringList words;
    QXmlStreamReader reader(picture);
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == "text"_L1)
            words << reader.readElementText();
        else if (reader.tokenType() == QXmlStreamReader::EndElement)
            reader.readNext();
    }
    return words;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aMedianIsOfTheRoundsAndARatioOfPairs()
    {
        Measured figure{.name = u"x"_s, .unit = u"ms"_s};
        // A bad minute hits both of a pair: the ratio stays what it is.
        figure.rounds = {{2, 1}, {200, 100}, {3, 1}};
        QCOMPARE(figure.ours(), 3.0);
        QCOMPARE(figure.bare(), 1.0);
        QCOMPARE(figure.ratio(), 2.0);
    }

    void aFigureWithoutALimitHasNoRatio()
    {
        const Measured figure = figureOf(u"x"_s, 0, 5, 0);
        QCOMPARE(figure.ratio(), 0.0);
        QVERIFY(!figure.line().contains(u"ratio"_s));
        QVERIFY(!figure.line().contains(u"limit"_s));
    }

    void aGoalIsReachedOnlyByAllOfIt()
    {
        Measured figure = figureOf(u"x"_s, 0, 10, 8);
        QCOMPARE(figure.isReached(), std::nullopt);
        figure.goal = {.ratio = 1.3};
        QCOMPARE(figure.isReached(), true);
        figure.goal = {.ratio = 1.3, .most = 5};
        QCOMPARE(figure.isReached(), false);
        figure.goal = {.ratio = 0.9, .moreIsBetter = true};
        QCOMPARE(figure.isReached(), true);
        figure.rounds.clear();
        QCOMPARE(figure.isReached(), std::nullopt);
    }

    void aLineNamesEverything()
    {
        Measured figure{.name = u"sort"_s,
                        .unit = u"ms"_s,
                        .size = 100'000,
                        .goal = {.ratio = 1.3},
                        .rounds = {{120, 100}, {110, 100}, {130, 100}},
                        .note = u"worst: Name"_s};
        QCOMPARE(figure.line(), u"sort (100k): 120 ms, limit 100 ms, ratio 1.20, spread 1.10 to "
                                "1.30, goal ≤ 1.3×, worst: Name"_s);
    }

    void figuresHaveThreeDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << u"0"_s;
        QTest::newRow("tiny") << 0.000123 << u"0.000123"_s;
        QTest::newRow("small") << 0.0451 << u"0.0451"_s;
        QTest::newRow("below one") << 0.5 << u"0.500"_s;
        QTest::newRow("one") << 1.0 << u"1.00"_s;
        QTest::newRow("ten") << 12.34 << u"12.3"_s;
        QTest::newRow("many") << 123456.0 << u"123456"_s;
        QTest::newRow("not a number") << noNumber << u"?"_s;
    }
    void figuresHaveThreeDigits()
    {
        QFETCH(double, value);
        QTEST(figureText(value), "text");
    }

    void whatAReportKeepsComesBack()
    {
        const QTemporaryDir folder;
        Measured figure = figureOf(u"search"_s, 1000, 1.5, 1);
        figure.goal = {.ratio = 2, .most = 60};
        figure.limit = u"memmem | a repaint"_s;
        figure.note = u"\"株式会社\""_s;
        Stalls stalls{.work = u"typing"_s, .size = 1000};
        stalls.take(0.2);
        stalls.take(5000);
        {
            Report report(folder.path());
            report.put({u"search"_s, 1000, {figure}, {stalls}});
            report.put({u"search"_s, 10, {}, {}});
            report.put({u"search"_s, 10, {figureOf(u"search"_s, 10, 1, 1)}, {}});
            QVERIFY(report.write());
        }
        const Report again(folder.path());
        QVERIFY(again.has(u"search"_s, 1000));
        QVERIFY(!again.has(u"search"_s, 100));
        QVERIFY(!again.has(u"sort"_s, 1000));
        QVERIFY(again.table().contains(u"memmem \\| a repaint"_s));
        QVERIFY(again.table().contains(u"株式会社"_s));
        QCOMPARE(again.table().count(u"| search |"_s), 2);
        const Measured back = Measured::fromJson(figure.json());
        QCOMPARE(back.line(), figure.line());
        QCOMPARE(back.limit, figure.limit);
        const Stalls seen = Stalls::fromJson(stalls.json());
        QCOMPARE(seen.counts, stalls.counts);
        QCOMPARE(seen.line(), stalls.line());
    }

    void everyLineOfTheTableHasTheSameCells()
    {
        const QTemporaryDir folder;
        Report report(folder.path());
        Measured figure = figureOf(u"a"_s, 100'000, 1, 1);
        figure.note = u"one | two\nthree"_s;
        report.put({u"a"_s, 100'000, {figure, figureOf(u"b"_s, 0, 1, 0)}, {}});
        const QStringList lines = report.table().split(u'\n', Qt::SkipEmptyParts);
        int rows = 0;
        for (const QString &line : lines) {
            if (!line.startsWith(u'|'))
                continue;
            QString bare = line;
            QCOMPARE(bare.remove(u"\\|"_s).count(u'|'), 10);
            ++rows;
        }
        QCOMPARE(rows, 4);
    }

    void theTableLeavesTheSmallSizesToThePictures()
    {
        const QTemporaryDir folder;
        Report report(folder.path());
        for (const int size : {1000, 100'000, 1'000'000})
            report.put({u"sort"_s, size, {figureOf(u"sort"_s, size, 1, 1)}, {}});
        QVERIFY(!report.table().contains(u"| 1k |"_s));
        QVERIFY(report.table().contains(u"| 100k |"_s));
        QVERIFY(report.table().contains(u"| 1M |"_s));
    }

    void aDamagedReportIsBegunAnew()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"figures.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{\"entries\": [7, {\"figures\": 3}], \"mach");
        file.close();
        Report report(folder.path());
        QVERIFY(!report.has(u"search"_s, 0));
        QVERIFY(report.write());
    }

    void entriesStandInTheOrderOfTheBenchmarksAndThenBySize()
    {
        const QTemporaryDir folder;
        Report report(folder.path());
        for (const auto &[name, size] : {std::pair(u"b"_s, 1'000'000),
                                         {u"gone"_s, 100'000},
                                         {u"b"_s, 100'000},
                                         {u"a"_s, 100'000}})
            report.put({name, size, {figureOf(name, size, 1, 1)}, {}});
        report.arrange({u"a"_s, u"b"_s});
        const QString table = report.table();
        QVERIFY(table.indexOf(u"| a |"_s) < table.indexOf(u"| b | 100k"_s));
        QVERIFY(table.indexOf(u"| b | 100k"_s) < table.indexOf(u"| b | 1M"_s));
        QVERIFY(table.indexOf(u"| b | 1M"_s) < table.indexOf(u"| gone |"_s));
    }

    void aScaleHoldsItsValuesBetweenWholePowers()
    {
        const LogScale scale({3, 450}, 0, 300);
        QCOMPARE(scale.ticks(), (std::vector<double>{1, 10, 100, 1000}));
        QCOMPARE(scale.placeOf(1), 0.0);
        QCOMPARE(scale.placeOf(10), 100.0);
        QCOMPARE(scale.placeOf(1000), 300.0);
    }

    void aScaleOfOneValueOrNoneStillHasALength()
    {
        for (const std::vector<double> &values :
             {std::vector<double>{}, {0, -5, noNumber}, {100}, {0.01, 0.01}}) {
            const LogScale scale(values, 200, 0); // upwards
            QVERIFY(scale.ticks().size() >= 2);
            for (const double value : values) {
                if (LogScale::isShown(value))
                    QVERIFY(scale.placeOf(value) >= 0 && scale.placeOf(value) <= 200);
            }
        }
    }

    void aPictureIsWellFormedWhateverItsWords()
    {
        SvgPicture picture({100, 50}, u"<&\"'> 株式会社"_s);
        picture.words({1, 2}, u"</text><script>"_s);
        picture.curve({{1, 2}, {noNumber, 3}, {4, std::numeric_limits<double>::infinity()}},
                      u"ours"_s);
        picture.curve({}, u"ours"_s);
        picture.box({1, 2, -3, 4}, u"over"_s);
        const QByteArray bytes = picture.bytes();
        QCOMPARE(troubleIn(bytes), QString());
        QVERIFY(!bytes.contains("<script>"));
        QVERIFY(!bytes.contains("nan"));
        QVERIFY(!bytes.contains("inf"));
        QVERIFY(!bytes.contains("width=\"-"));
        QCOMPARE(picture.bytes(), bytes);
    }

    void aPictureHasColoursForLightAndDark()
    {
        const QByteArray bytes = SvgPicture({10, 10}, u"x"_s).bytes();
        QVERIFY(bytes.contains("prefers-color-scheme: dark"));
        QVERIFY(bytes.contains("class=\"ground\""));
        QVERIFY(!bytes.contains("url(")); // nothing is fetched
        QVERIFY(!bytes.contains("href"));
    }

    void growthIsShownOfWhatHasTwoSizes()
    {
        const QByteArray picture =
            growthPicture({figureOf(u"sort"_s, 1000, 1, 0.5), figureOf(u"sort"_s, 100'000, 150, 90),
                           figureOf(u"once"_s, 1000, 1, 1), figureOf(u"stalls"_s, 1000, 0, 0),
                           figureOf(u"stalls"_s, 10'000, 0, 0), figureOf(u"alone"_s, 1000, 2, 0),
                           figureOf(u"alone"_s, 10'000, 3, 0)});
        QCOMPARE(troubleIn(picture), QString());
        const QStringList words = wordsIn(picture);
        QVERIFY(words.contains(u"sort, ms"_s));
        QVERIFY(words.contains(u"alone, ms"_s));
        QVERIFY(!words.contains(u"once, ms"_s));
        QVERIFY(!words.contains(u"stalls, ms"_s));
        QVERIFY(words.contains(u"100k"_s));
        QCOMPARE(words.count(u"the limit"_s), 1);
        QVERIFY(growthPicture({}).isEmpty());
        QVERIFY(growthPicture({figureOf(u"x"_s, 0, 1, 1)}).isEmpty());
    }

    void aStallFallsIntoItsBucket_data()
    {
        QTest::addColumn<double>("ms");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("over");
        QTest::newRow("none") << 0.0 << 0 << 0;
        QTest::newRow("one") << 1.0 << 0 << 0;
        QTest::newRow("more") << 1.01 << 1 << 0;
        QTest::newRow("a picture") << 16.0 << 4 << 0;
        QTest::newRow("late") << 16.1 << 5 << 1;
        QTest::newRow("a second") << 1024.0 << 10 << 1;
        QTest::newRow("frozen") << 60'000.0 << 11 << 1;
    }
    void aStallFallsIntoItsBucket()
    {
        QFETCH(double, ms);
        QFETCH(int, bucket);
        QFETCH(int, over);
        Stalls stalls;
        stalls.take(ms);
        QCOMPARE(stalls.counts[size_t(bucket)], 1);
        QCOMPARE(stalls.over16ms(), over);
        QCOMPARE(stalls.longestMs, ms);
    }

    void stallsAreShownAtTheirLargestSize()
    {
        Stalls small{.work = u"typing"_s, .size = 1000};
        small.take(3);
        Stalls large{.work = u"typing"_s, .size = 100'000};
        large.take(40);
        const Stalls none{.work = u"nothing"_s};
        const QByteArray picture = stallPicture({small, large, none});
        QCOMPARE(troubleIn(picture), QString());
        const QStringList words = wordsIn(picture);
        QVERIFY(words.contains(u"typing (100k)"_s));
        QVERIFY(!words.contains(u"typing (1k)"_s));
        QVERIFY(words.contains(u"longest 40.0 ms, 1 over 16 ms"_s));
        QVERIFY(words.contains(u"nothing"_s));
        QVERIFY(stallPicture({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
