// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/collation.h"
#include "models/tables/sorting.h"
#include "tests/models/tables/naiveorder.h"
#include "tests/models/tables/scripts.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

class ListedTexts final : public SortTexts
{
public:
    explicit ListedTexts(const QStringList &texts)
        : m_texts(texts)
    {
    }
    QStringView text(int slot) override { return m_texts.at(slot); }
    std::unique_ptr<SortTexts> clone() const override
    {
        return std::make_unique<ListedTexts>(m_texts);
    }

private:
    const QStringList &m_texts;
};

std::vector<int> slotsOf(const SlotOrder &order, Qt::SortOrder direction)
{
    std::vector<int> slots;
    order.forEach(direction, [&slots](int slot) { slots.push_back(slot); });
    return slots;
}

/** A list of texts, some of them gone, and its order. */
struct SortBench
{
    QStringList texts;
    SlotSet here;
    QLocale locale{QLocale::English};

    explicit SortBench(const QStringList &all)
        : texts(all)
        , here(int(all.size()), true)
    {
    }
    SlotOrder sorted() const
    {
        ListedTexts listed(texts);
        return *sortedSlots({listed, here, int(texts.size()), locale}, {});
    }
    SlotOrder placed(const SlotOrder &order, const std::vector<int> &moved) const
    {
        ListedTexts listed(texts);
        return *placedSlots(order, moved, {listed, here, int(texts.size()), locale}, {});
    }
    std::vector<int> expected(Qt::SortOrder direction) const
    {
        std::vector<int> slots = sample::naiveOrder(texts, direction, locale);
        std::erase_if(slots, [this](int slot) { return !here.has(slot); });
        return slots;
    }
    bool isRight(const SlotOrder &order) const
    {
        return slotsOf(order, Qt::AscendingOrder) == expected(Qt::AscendingOrder) &&
               slotsOf(order, Qt::DescendingOrder) == expected(Qt::DescendingOrder);
    }
    QStringList inOrder(Qt::SortOrder direction = Qt::AscendingOrder) const
    {
        QStringList sortedTexts;
        for (const int slot : slotsOf(sorted(), direction))
            sortedTexts << texts.at(slot);
        return sortedTexts;
    }
};

QStringList shuffled(QStringList texts)
{
    QRandomGenerator random(5);
    std::shuffle(texts.begin(), texts.end(), random);
    return texts;
}

QStringList randomTexts(QRandomGenerator &random, int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts << sample::randomText(random);
    return texts;
}

} // namespace

class SortingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyScriptIsInItsOwnAlphabet_data()
    {
        QTest::addColumn<QStringList>("sorted");
        QTest::newRow("Latin with accents")
            << QStringList{u"Abel"_s,   u"Äbler"_s, u"Adam"_s,    u"Łukasz"_s,   u"Lynn"_s,
                           u"Øyvind"_s, u"Ozzy"_s,  u"Strasse"_s, u"Straße 2"_s, u"Zoë"_s};
        QTest::newRow("case is no difference")
            << QStringList{u"anna A"_s, u"ANNA B"_s, u"anna C"_s};
        QTest::newRow("numbers by value") << QStringList{u"Room 2"_s, u"Room 9"_s, u"Room 10"_s};
        QTest::newRow("Vietnamese") << QStringList{u"Dang"_s, u"Đặng A"_s, u"Dao"_s};
        QTest::newRow("Turkish") << QStringList{u"Çelik"_s, u"İpek"_s, u"Işık"_s, u"Şahin"_s};
        QTest::newRow("Greek") << QStringList{u"Αλέξης"_s, u"Άννα"_s, u"Γιώργος"_s, u"Ωμέγα"_s};
        QTest::newRow("Cyrillic") << QStringList{u"Анна"_s, u"Елена"_s, u"Ёлка"_s, u"Жанна"_s,
                                                 u"Яна"_s};
        QTest::newRow("Hebrew") << QStringList{u"אבי"_s, u"דנה"_s, u"תמר"_s};
        QTest::newRow("Arabic") << QStringList{u"أحمد"_s, u"باسم"_s, u"ياسر"_s};
        QTest::newRow("Hindi") << QStringList{u"अमित"_s, u"कविता"_s, u"हरि"_s};
        QTest::newRow("Thai, vowel written first") << QStringList{u"กมล"_s, u"เกษม"_s, u"ขวัญ"_s};
        QTest::newRow("Hangul") << QStringList{u"강"_s, u"김"_s, u"박"_s, u"최"_s};
        QTest::newRow("kana of both kinds")
            << QStringList{u"あき"_s, u"アキラ"_s, u"かな"_s, u"ヨウコ"_s};
        QTest::newRow("Armenian") << QStringList{u"Անի"_s, u"Գոռ"_s};
        QTest::newRow("Georgian") << QStringList{u"ანა"_s, u"გია"_s, u"ნინო"_s};
        QTest::newRow("scripts beside each other")
            << QStringList{u"Zoë"_s, u"Ωμέγα"_s, u"Яна"_s,  u"דנה"_s, u"ياسر"_s,
                           u"ขวัญ"_s, u"김"_s,    u"あき"_s, u"陽子"_s};
    }
    void everyScriptIsInItsOwnAlphabet()
    {
        QFETCH(QStringList, sorted);
        QCOMPARE(SortBench(shuffled(sorted)).inOrder(), sorted);
        std::ranges::reverse(sorted);
        QCOMPARE(SortBench(shuffled(sorted)).inOrder(Qt::DescendingOrder), sorted);
    }

    void theEmptyComeLastInEitherDirection()
    {
        const SortBench bench({u""_s, u"b"_s, u""_s, u"a"_s});
        QCOMPARE(bench.inOrder(), QStringList({u"a"_s, u"b"_s, u""_s, u""_s}));
        QCOMPARE(bench.inOrder(Qt::DescendingOrder), QStringList({u"b"_s, u"a"_s, u""_s, u""_s}));
    }

    void equalsKeepTheirOrderInEitherDirection()
    {
        const SortBench bench({u"b"_s, u"B"_s, u"a"_s, u"b"_s, u"A"_s, u"c"_s, u"b"_s});
        const SlotOrder order = bench.sorted();
        QCOMPARE(slotsOf(order, Qt::AscendingOrder), (std::vector<int>{2, 4, 0, 1, 3, 6, 5}));
        QCOMPARE(slotsOf(order, Qt::DescendingOrder), (std::vector<int>{5, 0, 1, 3, 6, 2, 4}));
    }

    void anyTextsStandAsACollatorPutsThem_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"en", "de", "sv", "tr", "da_DK", "cs", "zh_Hant_TW", "ja", "ko",
                                   "lt", "th", "ar", "es", "fr_CA"})
            QTest::newRow(locale) << QString::fromLatin1(locale);
    }
    void anyTextsStandAsACollatorPutsThem()
    {
        QFETCH(QString, locale);
        QRandomGenerator random(7);
        SortBench bench(randomTexts(random, 1500));
        bench.locale = QLocale(locale);
        for (int i = 0; i < 100; ++i)
            bench.here.remove(random.bounded(1500));
        QVERIFY(bench.isRight(bench.sorted()));
    }

    void aListThatTwoThreadsSortIsInTheSameOrder()
    {
        QRandomGenerator random(11);
        QVERIFY(SortBench(randomTexts(random, 25'000)).sorted().count() == 25'000);
        const SortBench bench(randomTexts(random, 25'000));
        QVERIFY(bench.isRight(bench.sorted()));
    }

    void aSlotThatMovesGoesWhereSortingAnewWouldPutIt()
    {
        QRandomGenerator random(13);
        SortBench bench(randomTexts(random, 300));
        SlotOrder order = bench.sorted();
        for (int round = 0; round < 150; ++round) {
            std::vector<int> moved;
            for (int left = random.bounded(12); left > 0; --left) {
                const int slot = random.bounded(int(bench.texts.size()));
                // Often to a text that is there already: then it stands among its equals.
                bench.texts[slot] = random.bounded(2)
                                        ? sample::randomText(random)
                                        : bench.texts.at(random.bounded(int(bench.texts.size())));
                moved.push_back(slot);
            }
            for (int left = random.bounded(6); left > 0; --left) {
                moved.push_back(int(bench.texts.size()));
                bench.here.insert(int(bench.texts.size()));
                bench.texts << bench.texts.at(random.bounded(int(bench.texts.size())));
            }
            if (random.bounded(3) == 0)
                bench.here.remove(random.bounded(int(bench.texts.size())));
            order = bench.placed(order, moved);
            QVERIFY2(bench.isRight(order), qPrintable(QString::number(round)));
        }
    }

    void nobodyWaitsForAnAnswerThatIsNotWanted()
    {
        const SortBench bench(QStringList(5000, u"a"_s));
        ListedTexts listed(bench.texts);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!sortedSlots({listed, bench.here, 5000, bench.locale}, stop.get_token()));
    }

    void theLocaleWithoutAnAlphabetIsNotUsed()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(sortLocale().language(), QLocale::English);
        QLocale::setDefault(QLocale(QLocale::Swedish));
        QCOMPARE(sortLocale().language(), QLocale::Swedish);
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(SortingTest)
#include "tst_sorting.moc"
