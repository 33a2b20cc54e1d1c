// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sortorder.h"
#include "tests/models/tables/samplepeople.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList inOrder(const QStringList &texts, Qt::SortOrder order = Qt::AscendingOrder)
{
    SortKeys keys(QLocale(QLocale::English));
    std::vector<int> slots;
    for (int i = 0; i < texts.size(); ++i) {
        keys.set(i, texts.at(i));
        slots.push_back(i);
    }
    keys.sort(slots, order);
    QStringList sorted;
    for (const int slot : slots)
        sorted << texts.at(slot);
    return sorted;
}

QStringList shuffled(QStringList texts)
{
    QRandomGenerator random(5);
    std::shuffle(texts.begin(), texts.end(), random);
    return texts;
}

} // namespace

class SortOrderTest : public QObject
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
        QCOMPARE(inOrder(shuffled(sorted)), sorted);
        std::ranges::reverse(sorted);
        QCOMPARE(inOrder(shuffled(sorted), Qt::DescendingOrder), sorted);
    }

    void theEmptyComeLastInEitherDirection()
    {
        const QStringList texts{u""_s, u"b"_s, u""_s, u"a"_s};
        QCOMPARE(inOrder(texts), QStringList({u"a"_s, u"b"_s, u""_s, u""_s}));
        QCOMPARE(inOrder(texts, Qt::DescendingOrder), QStringList({u"b"_s, u"a"_s, u""_s, u""_s}));
    }

    void equalsKeepTheirOrderInEitherDirection()
    {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            SortKeys keys;
            std::vector<int> slots(100);
            std::iota(slots.rbegin(), slots.rend(), 0);
            for (const int slot : slots)
                keys.set(slot, slot % 2 ? u"same"_s : QString());
            keys.sort(slots, order);
            for (size_t i = 0; i < 50; ++i) {
                QCOMPARE(slots[i], int(2 * i + 1));
                QCOMPARE(slots[50 + i], int(2 * i));
            }
        }
    }

    void mergingEqualsSortingTheWhole()
    {
        const QList<Contact> people = sample::people(300);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            SortKeys keys;
            std::vector<int> whole;
            std::vector<int> early;
            std::vector<int> late;
            for (int i = 0; i < people.size(); ++i) {
                keys.set(i, sortText(sample::schema(), u"last_name"_s, people.at(i)));
                whole.push_back(i);
                (i % 3 ? early : late).push_back(i);
            }
            keys.sort(whole, order);
            keys.sort(early, order);
            keys.sort(late, order);
            keys.merge(early, late, order);
            QCOMPARE(early, whole);
        }
    }

    void timesAreComparedAsMoments()
    {
        const auto at = [](const QString &time) {
            Contact contact;
            contact.fields.insert(u"updated_at"_s, time);
            return sortText(sample::schema(), u"updated_at"_s, contact);
        };
        QVERIFY(at(u"2026-01-01T00:30:00+02:00"_s) < at(u"2025-12-31T23:00:00-01:00"_s));
        QCOMPARE(at(u"2026-01-01T12:00:00+02:00"_s), at(u"2026-01-01T10:00:00Z"_s));
        QCOMPARE(at(u"soon"_s), u"soon"_s);
    }

    void namesOfTenMegabytesAreComparedByTheirStart()
    {
        const Contact big = sample::person(u"1"_s, QString(10'000'000, u'x'));
        QVERIFY(sortText(sample::schema(), {}, big).size() < 1000);
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

QTEST_GUILESS_MAIN(SortOrderTest)
#include "tst_sortorder.moc"
