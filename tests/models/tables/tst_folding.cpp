// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/folding.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray foldedByTable(const QString &text, const FoldTable &table)
{
    const QByteArray utf8 = text.toUtf8();
    std::string out;
    fold({utf8.constData(), size_t(utf8.size())}, table, out);
    return QByteArray::fromStdString(out);
}

/** Of any script, with many marks among them. */
QString anyLetter(QRandomGenerator &random)
{
    static constexpr std::pair<char32_t, char32_t> scripts[] = {
        {0x20, 0x7E},       {0xA0, 0x24F},      {0x300, 0x36F},     {0x370, 0x3FF},
        {0x400, 0x4FF},     {0x591, 0x5F4},     {0x610, 0x6FF},     {0x900, 0x97F},
        {0xC00, 0xC7F},     {0xE01, 0xE5B},     {0xE81, 0xEDF},     {0xF00, 0xFBC},
        {0x1AB0, 0x1ACE},   {0x1E00, 0x1FFF},   {0x2000, 0x206F},   {0x302A, 0x3030},
        {0x3041, 0x30FF},   {0x4E00, 0x4E40},   {0xAC00, 0xAC60},   {0xFB00, 0xFDFF},
        {0xFE00, 0xFFEF},   {0x1D15E, 0x1D172}, {0x1D400, 0x1D4FF}, {0x1F600, 0x1F64F},
        {0x2F800, 0x2FA1D}, {0xE0100, 0xE01EF}, {0x11000, 0x1107F}, {0x10FFFF, 0x10FFFF},
    };
    const auto &[first, last] = scripts[random.bounded(int(std::size(scripts)))];
    const char32_t letter = first + char32_t(random.bounded(int(last - first) + 1));
    return QString::fromUcs4(&letter, 1);
}

} // namespace

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

    void theTableFoldsEveryCodePointAsTheWholeWayDoes()
    {
        const FoldTable table(foldedLetter);
        for (char32_t c = 1; c <= 0x10FFFF; ++c) {
            // Two planes and a half hold nothing but ideographs or nothing at all.
            if (c == 0x30000)
                c = 0xE0000;
            else if (c == 0xE1000)
                c = 0x10FF00;
            if (QChar::isSurrogate(c) || (c > 0x20000 && c < 0x2F000))
                continue;
            const QString letter = QString::fromUcs4(&c, 1);
            QCOMPARE(foldedByTable(letter, table), folded(letter));
        }
    }

    void theTableFoldsAnyTextAsTheWholeWayDoes()
    {
        const FoldTable table(foldedLetter);
        QRandomGenerator random(5);
        int fast = 0;
        for (int round = 0; round < 30'000; ++round) {
            QString text;
            for (int length = random.bounded(12); length >= 0; --length)
                text += anyLetter(random);
            const QByteArray utf8 = text.toUtf8();
            std::string out = "x";
            fast += table.fold({utf8.constData(), size_t(utf8.size())}, out) ? 1 : 0;
            QVERIFY2(foldedByTable(text, table) == folded(text), qPrintable(text));
        }
        QVERIFY2(fast > 10'000, qPrintable(QString::number(fast)));
    }

    void whatIsNoUtf8IsLeftToTheWholeWay()
    {
        const FoldTable table(foldedLetter);
        for (const std::string_view bad : {"a\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\x80",
                                           "\xf4\x90\x80\x80", "\xe4\xb8"}) {
            std::string out = "x";
            QVERIFY(!table.fold(bad, out));
            QCOMPARE(out, std::string("x"));
        }
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
