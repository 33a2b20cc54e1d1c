// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"

#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

class tst_PlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextOfEveryScriptStaysAsItIs()
    {
        for (const QString &text :
             {u"Łukasz Øster"_s, u"नरेन्द्र"_s, u"محمد"_s, u"Nguyễn Thị Ánh"_s,
              u"👨‍👩‍👧 family"_s, u"می‌خواهم"_s, u"한국어 日本語"_s}) {
            QCOMPARE(displayTextAlone(text), text);
            QVERIFY(isEditableText(text));
        }
    }

    void noControlOrBidiCharacterReachesTheScreen()
    {
        const QString controls =
            u"\0\u0001\u001b\u007f\u0085\u200b\u200e\u200f\u202a\u202b\u202c\u202d"
            "\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u2060"_s;
        const QString shown = displayTextAlone(u"a"_s + controls + u"b"_s);
        for (const QChar c : controls)
            QVERIFY2(!shown.contains(c), qPrintable(u"U+%1"_s.arg(c.unicode(), 4, 16)));
        QVERIFY(shown.startsWith(u'a') && shown.endsWith(u'b'));
        for (const QChar c : controls)
            QVERIFY2(!isEditableText(QString(c)), qPrintable(u"U+%1"_s.arg(c.unicode(), 4, 16)));
    }

    void lineEndsBecomeABlank()
    {
        QCOMPARE(displayTextAlone(u"a\r\nb\u2028c\td"_s), u"a  b c d"_s);
        QVERIFY(!isEditableText(u"a\nb"_s));
    }

    void aLoneSurrogateIsShownAsAMarkAndNotEditable()
    {
        const QString lone = u"x"_s + QChar(0xD83D) + u"y"_s;
        QCOMPARE(displayTextAlone(lone), u"x\ufffdy"_s);
        QVERIFY(!isEditableText(lone));
    }

    void stacksOfMarksAreCut()
    {
        const QString zalgo = u"a"_s + QString(5000, QChar(0x0301)) + u"b"_s;
        QCOMPARE(displayTextAlone(zalgo), u"a"_s + QString(8, QChar(0x0301)) + u"b"_s);
    }

    void longTextIsCutBeforeQtEverSeesIt()
    {
        QCOMPARE(displayTextAlone(QString(10'000'000, u'x')).size(), displayLimit + 1);
        QVERIFY(!isEditableText(QString(40'000, u'x')));
    }

    void isolatedTextCannotReorderItsSentence()
    {
        const QString shown = displayText(u"\u202Eevil"_s);
        QVERIFY(shown.startsWith(QChar(0x2068)) && shown.endsWith(QChar(0x2069)));
        QVERIFY(!shown.contains(QChar(0x202E)));
    }
};

QTEST_GUILESS_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
