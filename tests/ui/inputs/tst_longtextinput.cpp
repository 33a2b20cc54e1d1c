// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"
#include "tests/ui/hostiletext.h"
#include "tests/ui/inputs/editorbench.h"

#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Field notesField()
{
    return {u"notes"_s, FieldKind::LongText, "Notes", "Own fields"};
}

void paste(EditorBench &bench, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    bench.key(Qt::Key_V, Qt::ControlModifier);
}

} // namespace

class LongTextInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void everyEditableTextComesBackUnchanged();
    void linesAreTypedAndTheTabKeyLeaves();
    void theKindOfLineEndIsKept();
    void mixedLineEndsAreShownOnly();
    void controlCharactersAreShownOnly();
    void pastedTextIsCleanedAndPlain();
    void whatDoesNotFitIsTold();
    void itGrowsWithItsText();
    void undoBelongsToTheBook();
    void hostileTextIsOnlyText();
};

void LongTextInputTest::everyEditableTextComesBackUnchanged()
{
    EditorBench bench(notesField());
    for (const QString &text :
         {u"a\nb\n\nc\n"_s, u"\u00A0no\u00A0break\u00A0"_s, u"tab\there"_s,
          u"👨‍👩‍👧\nשלום"_s, u" x "_s, u"e\u0301"_s, u"soft\u00ADhyphen"_s}) {
        bench.show(text);
        QVERIFY(!bench.editor->isReadOnly());
        bench.enter();
        bench.key(Qt::Key_End, Qt::ControlModifier);
        bench.type(u"!"_s);
        QCOMPARE(bench.last(), QJsonValue(QString(text + u'!')));
        bench.key(Qt::Key_Backspace);
        QCOMPARE(bench.last(), QJsonValue(text));
        bench.leave();
    }
}

void LongTextInputTest::linesAreTypedAndTheTabKeyLeaves()
{
    EditorBench bench(notesField());
    bench.enter();
    bench.type(u"one"_s);
    bench.key(Qt::Key_Return);
    bench.type(u"two"_s);
    QCOMPARE(bench.last(), QJsonValue(u"one\ntwo"_s));
    const int ends = bench.ends;
    bench.key(Qt::Key_Tab);
    QVERIFY(!bench.editor->input()->hasFocus());
    QCOMPARE(bench.ends, ends + 1);
    bench.enter();
    bench.key(Qt::Key_A, Qt::ControlModifier);
    bench.key(Qt::Key_Delete);
    QVERIFY(bench.last().isNull());
}

void LongTextInputTest::theKindOfLineEndIsKept()
{
    EditorBench bench(notesField(), u"a\r\nb"_s);
    QVERIFY(!bench.editor->isReadOnly());
    bench.enter();
    bench.key(Qt::Key_End, Qt::ControlModifier);
    bench.key(Qt::Key_Return);
    bench.type(u"c"_s);
    QCOMPARE(bench.last(), QJsonValue(u"a\r\nb\r\nc"_s));
    bench.key(Qt::Key_Backspace);
    bench.key(Qt::Key_Backspace);
    QVERIFY(!bench.editor->isEdited());
}

void LongTextInputTest::mixedLineEndsAreShownOnly()
{
    for (const QString &text : {u"a\r\nb\nc"_s, u"a\rb"_s, u"a\u2028b"_s}) {
        EditorBench bench(notesField(), text);
        QVERIFY(bench.editor->isReadOnly());
        QVERIFY(!bench.told().isEmpty());
    }
}

void LongTextInputTest::controlCharactersAreShownOnly()
{
    for (const QString &text :
         {u"a\u0007b"_s, u"\u202Eabc"_s, QString(QChar(0xD800)), QString(QChar(0xFDD0)),
          QString(9'000, u'x'), QString(u"e"_s + QString(500, QChar(0x301)))}) {
        EditorBench bench(notesField(), text);
        QVERIFY(bench.editor->isReadOnly());
        QVERIFY(!bench.told().isEmpty());
    }
    EditorBench number(notesField(), 5);
    QVERIFY(number.editor->isReadOnly());
}

void LongTextInputTest::pastedTextIsCleanedAndPlain()
{
    EditorBench bench(notesField());
    bench.enter();
    paste(bench, u"a\r\nb\u2028c\u202E\u0007d\te"_s);
    QCOMPARE(bench.last(), QJsonValue(u"a\nb\ncd\te"_s));
    bench.retype({});
    auto data = std::make_unique<QMimeData>();
    data->setHtml(u"<b>Acme</b>"_s);
    data->setText(u"Acme"_s);
    QGuiApplication::clipboard()->setMimeData(data.release());
    bench.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.last(), QJsonValue(u"Acme"_s));
}

void LongTextInputTest::whatDoesNotFitIsTold()
{
    EditorBench bench(notesField());
    bench.enter();
    paste(bench, u"line\n"_s.repeated(4'000));
    QCOMPARE(bench.last().toString().size(), longestEditable);
    QVERIFY(!bench.editor->isReadOnly());
    QVERIFY(bench.told().contains(u"did not fit"_s));
}

void LongTextInputTest::itGrowsWithItsText()
{
    EditorBench bench(notesField(), u"one line"_s);
    const int low = bench.editor->input()->sizeHint().height();
    bench.show(u"line\n"_s.repeated(7));
    const int high = bench.editor->input()->sizeHint().height();
    QVERIFY(high > low);
    bench.show(u"line\n"_s.repeated(700));
    QVERIFY(bench.editor->input()->sizeHint().height() < 3 * high);
}

void LongTextInputTest::undoBelongsToTheBook()
{
    EditorBench bench(notesField(), u"text"_s);
    bench.enter();
    bench.type(u"x"_s);
    const QString typed = bench.editor->shownText();
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.editor->shownText(), typed);
    QCOMPARE(bench.undos, 1);
    QKeyEvent claim(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    claim.ignore();
    QCoreApplication::sendEvent(bench.editor->input(), &claim);
    QVERIFY(!claim.isAccepted());
}

void LongTextInputTest::hostileTextIsOnlyText()
{
    HostileText hostile;
    for (const bool locked : {false, true}) {
        QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), [locked](const QString &text) {
            EditorBench bench(notesField(), text);
            bench.editor->setValue(text, locked);
            bench.window.grab();
        }));
    }
    QVERIFY(!hostile.wasOpened());
}

QTEST_MAIN(LongTextInputTest)
#include "tst_longtextinput.moc"
