// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Field textField()
{
    return {u"company"_s, FieldKind::Text, "Company", "Work", {}};
}

} // namespace

class FieldEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingAValueIsNoEdit();
    void emptyingAFieldClearsIt();
    void pastedTextBecomesOneCleanLine_data();
    void pastedTextBecomesOneCleanLine();
    void pastedMarkupIsOnlyText();
    void whatDoesNotFitIsTold();
    void theLinesOwnHistoryIsNeverUsed();
    void aValueThatIsNoTextIsShownOnly();
    void aPictureIsALinkThatIsNeverLoaded();
    void timesAreShownAsHereAndRawInTheTooltip();
    void copyingGivesTheExactValue();
    void aTooltipOfAForeignValueIsOnlyText();
    void everyEditableTextComesBackUnchanged();
};

void FieldEditorTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void FieldEditorTest::settingAValueIsNoEdit()
{
    FieldEditor editor(textField());
    QSignalSpy edited(&editor, &FieldEditor::edited);
    editor.setValue(u"Acme"_s);
    editor.setValue(u"A soft\u00ADhyphen and\u00A0a blank"_s);
    editor.setValue({});
    QCOMPARE(edited.size(), 0);
}

void FieldEditorTest::emptyingAFieldClearsIt()
{
    FieldEditor editor(textField());
    editor.setValue(u"A"_s);
    QSignalSpy edited(&editor, &FieldEditor::edited);
    QTest::keyClick(editor.input(), Qt::Key_End);
    QTest::keyClick(editor.input(), Qt::Key_Backspace);
    QCOMPARE(edited.size(), 1);
    QVERIFY(edited.constFirst().at(1).toJsonValue().isNull());
}

void FieldEditorTest::pastedTextBecomesOneCleanLine_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("taken");
    QTest::newRow("plain") << u"Acme Ltd"_s << u"Acme Ltd"_s;
    QTest::newRow("line ends") << u"a\nb\r\nc\u2028d"_s << u"a b c d"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("number in direction marks") << u"\u202A+1202\u202C"_s << u"+1202"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << u"ab"_s;
    QTest::newRow("lone surrogate") << QString(u"a"_s + QChar(0xD83D) + u"b"_s) << u"ab"_s;
    QTest::newRow("5,000 marks") << QString(u"e"_s + QString(5'000, QChar(0x301)) + u"!"_s)
                                 << QString(u"e"_s + QString(4, QChar(0x301)) + u"!"_s);
    QTest::newRow("family") << u"👨‍👩‍👧"_s << u"👨‍👩‍👧"_s;
}

void FieldEditorTest::pastedTextBecomesOneCleanLine()
{
    QFETCH(QString, pasted);
    QFETCH(QString, taken);
    FieldEditor editor(textField());
    QSignalSpy edited(&editor, &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keyClick(editor.input(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor.shownText(), taken);
    QCOMPARE(edited.constLast().at(1).toJsonValue(), QJsonValue(taken));
    QVERIFY(isEditableText(editor.shownText()));
}

void FieldEditorTest::pastedMarkupIsOnlyText()
{
    FieldEditor editor(textField());
    auto data = std::make_unique<QMimeData>();
    data->setHtml(u"<b>Acme</b>"_s);
    data->setText(u"Acme"_s);
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(editor.input(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor.shownText(), u"Acme"_s);
}

void FieldEditorTest::whatDoesNotFitIsTold()
{
    FieldEditor editor(textField());
    editor.show();
    QGuiApplication::clipboard()->setText(QString(40'000, u'x'));
    QTest::keyClick(editor.input(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(isEditableText(editor.shownText()));
    QVERIFY(editor.findChild<QWidget *>(u"field_company_problem"_s)->isVisible());
}

void FieldEditorTest::theLinesOwnHistoryIsNeverUsed()
{
    FieldEditor editor(textField());
    editor.setValue(u"A"_s);
    QSignalSpy undo(&editor, &FieldEditor::undoRequested);
    QTest::keyClick(editor.input(), Qt::Key_B);
    const QString typed = editor.shownText();
    QTest::keyClick(editor.input(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.shownText(), typed);
    QCOMPARE(undo.size(), 1);
    // And the window's own action gets the shortcut first, when it has one.
    QKeyEvent claim(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    claim.ignore();
    QCoreApplication::sendEvent(editor.input(), &claim);
    QVERIFY(!claim.isAccepted());
}

void FieldEditorTest::aValueThatIsNoTextIsShownOnly()
{
    FieldEditor editor(textField());
    editor.setValue(42);
    QVERIFY(editor.isReadOnly());
    QVERIFY(editor.shownText().contains(u"42"_s));
    editor.setValue(u"text"_s);
    QVERIFY(!editor.isReadOnly());
}

void FieldEditorTest::aPictureIsALinkThatIsNeverLoaded()
{
    FieldEditor editor(
        {u"image_url"_s, FieldKind::Picture, "Picture", "Name", FieldFlag::ReadOnly});
    editor.setValue(u"https://cdn.example/a.png"_s);
    QCOMPARE(editor.shownText(), u"https://cdn.example/a.png"_s);
    for (const QLabel *label : editor.findChildren<QLabel *>())
        QVERIFY(!label->openExternalLinks() && label->textFormat() == Qt::PlainText);
}

void FieldEditorTest::timesAreShownAsHereAndRawInTheTooltip()
{
    FieldEditor editor(
        {u"updated_at"_s, FieldKind::Timestamp, "Changed", "Record", FieldFlag::ReadOnly});
    const QString raw = u"2025-07-30T10:00:00.000-05:00"_s;
    editor.setValue(raw);
    QVERIFY(!editor.shownText().isEmpty() && editor.shownText() != raw);
    QVERIFY(editor.input()->toolTip().contains(raw));
    editor.setValue(u"yesterday"_s);
    QCOMPARE(editor.shownText(), u"yesterday"_s);
}

void FieldEditorTest::copyingGivesTheExactValue()
{
    FieldEditor editor({u"email"_s, FieldKind::Email, "E-mail", "Reach", {}});
    editor.setValue(u"anna@x.example"_s);
    auto *line = qobject_cast<QLineEdit *>(editor.input());
    QCOMPARE(line->actions().size(), 1);
    line->actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"anna@x.example"_s);
    editor.setValue({});
    QVERIFY(!line->actions().constFirst()->isVisible());

    FieldEditor picture(
        {u"image_url"_s, FieldKind::Picture, "Picture", "Name", FieldFlag::ReadOnly});
    picture.setValue(u"https://cdn.example/a.png"_s);
    picture.findChild<QToolButton *>(u"field_image_url_copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://cdn.example/a.png"_s);
}

void FieldEditorTest::aTooltipOfAForeignValueIsOnlyText()
{
    FieldEditor editor(textField());
    editor.setValue(u"new"_s);
    editor.setEdited(QJsonValue(u"<table><tr><td><img src=\"file:///x\">"_s));
    const QString tip = editor.findChild<QToolButton *>(u"field_company_revert"_s)->toolTip();
    QVERIFY(!tip.contains(u"<table"_s));
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;table"_s));
}

void FieldEditorTest::everyEditableTextComesBackUnchanged()
{
    // A line edit keeps what isEditableText() promises: one character of every kind, in context.
    for (uint c = 1; c < 0xFFFF; ++c) {
        const QString text = u"a"_s + QChar(char16_t(c)) + u"b"_s;
        if (!isEditableText(text))
            continue;
        QCOMPARE(editableText(text), text);
    }
    FieldEditor editor(textField());
    for (const QString &text :
         {u"é"_s, u"e\u0301"_s, u"\u00A0x"_s, u"👨‍👩‍👧"_s, u"שלום"_s, u" x "_s}) {
        editor.setValue(text);
        QCOMPARE(editor.shownText(), text);
    }
}

QTEST_MAIN(FieldEditorTest)
#include "tst_fieldeditor.moc"
