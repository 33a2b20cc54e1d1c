// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/folding.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

/** Two spellings which a person would call the same must fold to the same bytes. */
class FoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void spellingsOfOneWordAreOne_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, const QString &stored, const QString &typed) {
            QTest::newRow(name) << stored << typed;
        };
        row("case", u"ANNA"_s, u"anna"_s);
        row("umlaut", u"Jürgen"_s, u"jurgen"_s);
        row("decomposed", u"Ju\u0308rgen"_s, u"JÜRGEN"_s);
        row("sharp s", u"Strauß"_s, u"strauss"_s);
        row("capital sharp s", u"STRAUẞ"_s, u"strauß"_s);
        row("slashed o", u"Øystein"_s, u"oystein"_s);
        row("ash", u"Ævar"_s, u"aevar"_s);
        row("Polish l", u"Łukasz"_s, u"lukasz"_s);
        row("Vietnamese", u"Đặng Thị Hương"_s, u"dang thi huong"_s);
        row("thorn and eth", u"Þórður"_s, u"thordur"_s);
        row("Maltese h", u"Ħamrun"_s, u"hamrun"_s);
        row("dotless i", u"Işıl"_s, u"isil"_s);
        row("dotted I", u"İpek"_s, u"ipek"_s);
        row("ligature", u"ﬁsher"_s, u"fisher"_s);
        row("oe", u"Œuvre"_s, u"oeuvre"_s);
        row("Greek final sigma", u"Νίκος"_s, u"νικοΣ"_s);
        row("Greek iota below", u"ᾳ"_s, u"α"_s);
        row("Cyrillic yo", u"Фёдор"_s, u"федор"_s);
        row("Hebrew points", u"שָׁלוֹם"_s, u"שלום"_s);
        row("Arabic vowels", u"مُحَمَّد"_s, u"محمد"_s);
        row("Arabic alef and stretching", u"أحـــمد"_s, u"احمد"_s);
        row("Persian letters", u"کیان"_s, u"كيان"_s);
        row("full width", u"ＡＢＣ１２"_s, u"abc12"_s);
        row("katakana", u"ヨーコ"_s, u"よーこ"_s);
        row("half width katakana", u"ｶﾅ"_s, u"かな"_s);
        row("Arabic digits", u"١٢٣"_s, u"123"_s);
        row("Devanagari digits", u"४५"_s, u"45"_s);
        row("typographic apostrophe", u"O’Brien"_s, u"o'brien"_s);
        row("dashes", u"Smith–Jones"_s, u"smith-jones"_s);
        row("no-break blank", u"de\u00A0la"_s, u"de la"_s);
        row("zero width and bidi marks", u"Pe\u200Bte\u202Er"_s, u"peter"_s);
        row("mathematical letters", u"𝓐𝓷𝓷𝓪"_s, u"anna"_s);
    }
    void spellingsOfOneWordAreOne()
    {
        QFETCH(QString, stored);
        QFETCH(QString, typed);
        QCOMPARE(QString::fromUtf8(folded(stored)), QString::fromUtf8(folded(typed)));
    }

    void otherWordsStayOthers_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("letters") << u"anna"_s << u"anne"_s;
        QTest::newRow("Hindi vowel signs") << u"की"_s << u"कु"_s;
        QTest::newRow("Thai vowels") << u"กุ"_s << u"กู"_s;
        QTest::newRow("Hangul") << u"김"_s << u"길"_s;
    }
    void otherWordsStayOthers()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY(folded(a) != folded(b));
    }

    void aHangulSyllableIsFoundWhileItIsTyped()
    {
        QVERIFY(folded(u"한국"_s).startsWith(folded(u"하"_s)));
    }

    void theFastWayAndTheWholeWayAgree()
    {
        QString ascii;
        for (char16_t c = 0; c < 0x80; ++c)
            ascii += QChar(c);
        const QByteArray fast = folded(ascii);
        const QByteArray whole = folded(ascii + u'\u4E00');
        QCOMPARE(whole.chopped(3), fast);
    }

    void controlsNeverComeOut()
    {
        for (char16_t c = 0; c < 0xFFFF; ++c) {
            for (const char out : folded(QString(QChar(c))))
                QVERIFY2(uchar(out) >= 0x20, qPrintable(QString::number(c, 16)));
        }
    }

    void loneSurrogatesDoNoHarm()
    {
        const QString lone = u"a"_s + QChar(0xD83D) + u"b"_s;
        QVERIFY(folded(lone).startsWith('a'));
        QVERIFY(folded(lone).endsWith('b'));
        QVERIFY(folded(QString(QChar(0xDC00))).size() > 0);
    }

    void digitsAreReadInAnyScript()
    {
        QCOMPARE(digitsOf(u"+1 (555) ٠١-२३"_s), QByteArray("15550123"));
        QCOMPARE(digitsOf(u"none"_s), QByteArray());
    }
};

QTEST_GUILESS_MAIN(FoldingTest)
#include "tst_folding.moc"
