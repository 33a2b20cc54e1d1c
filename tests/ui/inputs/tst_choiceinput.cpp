// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hostiletext.h"
#include "tests/ui/inputs/editorbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QListWidget>

using namespace patchbook;
using namespace patchbook::test;

namespace {

QList<FieldOption> sizes()
{
    return {{u"s"_s, "", u"Small"_s}, {u"m"_s, "", u"Medium"_s}, {u"l"_s, "", u"Large"_s}};
}

Field sizeField(FieldKind kind, FieldFlags flags = {})
{
    Field field{u"size"_s, kind, "Size", "Own fields", flags};
    field.options = sizes();
    return field;
}

Field flagField()
{
    return {u"dnd"_s, FieldKind::Flag, "Do not disturb", "Consent"};
}

} // namespace

/** Values that are chosen and never typed: one of some, some of some, yes or no. */
class ChoiceInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void anOptionIsChosenByItsName();
    void noneClears();
    void whatCannotBeClearedOffersNoNone();
    void aValueWhichIsNoOptionStaysUntilChanged();
    void theWheelPassesOverAChoice();
    void hostileOptionsAreOnlyText();
    void someAreCheckedByKeys();
    void checkedAndUncheckedAgainIsNoChange();
    void checkedValuesThatAreNoOptionsAreKept();
    void uncheckingEverythingClears();
    void aListOfOtherThingsIsShownOnly();
    void yesAndNoAreBooleans();
    void notSetIsNeitherYesNorNo();
    void aFlagThatIsAWordIsShownOnly();
    void undoIsAskedOfTheBook();
};

void ChoiceInputTest::anOptionIsChosenByItsName()
{
    EditorBench bench(sizeField(FieldKind::Choice), u"m"_s);
    QCOMPARE(bench.editor->shownText(), u"Medium"_s);
    bench.enter();
    bench.key(Qt::Key_Down);
    QCOMPARE(bench.last(), QJsonValue(u"l"_s));
    QCOMPARE(bench.editor->shownText(), u"Large"_s);
    bench.type(u"S"_s); // the letter of an entry
    QCOMPARE(bench.last(), QJsonValue(u"s"_s));
    QVERIFY(bench.ends >= 4); // each a step of its own
    QVERIFY(bench.told().isEmpty());
}

void ChoiceInputTest::noneClears()
{
    EditorBench bench(sizeField(FieldKind::Choice), u"s"_s);
    bench.enter();
    bench.key(Qt::Key_Home);
    QVERIFY(bench.last().isNull());
    bench.show({});
    QVERIFY(bench.editor->shownText().isEmpty());
}

void ChoiceInputTest::whatCannotBeClearedOffersNoNone()
{
    EditorBench bench(sizeField(FieldKind::Choice, FieldFlag::NotClearable), u"l"_s);
    QCOMPARE(qobject_cast<QComboBox *>(bench.editor->input())->count(), 3);
    bench.enter();
    bench.key(Qt::Key_Home);
    QCOMPARE(bench.last(), QJsonValue(u"s"_s));
}

void ChoiceInputTest::aValueWhichIsNoOptionStaysUntilChanged()
{
    EditorBench bench(sizeField(FieldKind::Choice), u"xxl"_s);
    QVERIFY(bench.editor->shownText().contains(u"xxl"_s));
    QVERIFY(!bench.editor->isReadOnly());
    bench.enter();
    bench.leave();
    QVERIFY(bench.edits.isEmpty());
    bench.enter();
    bench.key(Qt::Key_Up);
    QCOMPARE(bench.last(), QJsonValue(u"l"_s));
    bench.show(u"xxl"_s); // undone
    QVERIFY(bench.editor->shownText().contains(u"xxl"_s));
    EditorBench number(sizeField(FieldKind::Choice), 3);
    QVERIFY(number.editor->isReadOnly() && !number.told().isEmpty());
}

void ChoiceInputTest::theWheelPassesOverAChoice()
{
    EditorBench bench(sizeField(FieldKind::Choice), u"m"_s);
    EditorBench::turnWheelOver(bench.editor->input());
    bench.enter();
    EditorBench::turnWheelOver(bench.editor->input());
    QVERIFY(bench.edits.isEmpty());
    QCOMPARE(bench.editor->shownText(), u"Medium"_s);
}

void ChoiceInputTest::hostileOptionsAreOnlyText()
{
    HostileText hostile;
    for (const FieldKind kind : {FieldKind::Choice, FieldKind::Choices}) {
        const auto show = [kind](const QString &name) {
            Field field = sizeField(kind);
            field.options = {{u"h"_s, "", name}, {name, "", {}}};
            EditorBench bench(field, kind == FieldKind::Choice
                                         ? QJsonValue(u"h"_s)
                                         : QJsonValue(QJsonArray{u"h"_s, QString(name + u"!"_s)}));
            bench.window.grab();
        };
        QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), show));
        show(u"a\u0301\u0301\u0301\u0301\u0301\n\u202E"_s.repeated(2'000));
    }
    QVERIFY(!hostile.wasOpened());
}

void ChoiceInputTest::someAreCheckedByKeys()
{
    EditorBench bench(sizeField(FieldKind::Choices), QJsonArray{u"m"_s});
    QCOMPARE(bench.editor->shownText(), u"Medium"_s);
    bench.enter();
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"m"_s, u"s"_s}));
    bench.key(Qt::Key_End);
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"m"_s, u"s"_s, u"l"_s}));
    QCOMPARE(bench.edits.size(), 2);
    bench.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bench.child(u"_revert"_s));
}

void ChoiceInputTest::checkedAndUncheckedAgainIsNoChange()
{
    const QJsonValue stored = QJsonArray{u"m"_s, u"s"_s};
    EditorBench bench(sizeField(FieldKind::Choices), stored);
    bench.enter();
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"m"_s}));
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), stored);
    QVERIFY(!bench.editor->isEdited());
}

void ChoiceInputTest::checkedValuesThatAreNoOptionsAreKept()
{
    EditorBench bench(sizeField(FieldKind::Choices), QJsonArray{u"xxl"_s, u"m"_s});
    bench.enter();
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"xxl"_s, u"m"_s, u"s"_s}));
    bench.key(Qt::Key_End);
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"m"_s, u"s"_s}));
    bench.key(Qt::Key_Space); // still there to be checked again
    QCOMPARE(bench.last(), QJsonValue(QJsonArray{u"m"_s, u"s"_s, u"xxl"_s}));
}

void ChoiceInputTest::uncheckingEverythingClears()
{
    EditorBench bench(sizeField(FieldKind::Choices), QJsonArray{u"s"_s});
    bench.enter();
    bench.key(Qt::Key_Space);
    QVERIFY(bench.last().isNull());
}

void ChoiceInputTest::aListOfOtherThingsIsShownOnly()
{
    EditorBench bench(sizeField(FieldKind::Choices), QJsonArray{u"s"_s, 7});
    QVERIFY(bench.editor->isReadOnly());
    QVERIFY(!bench.told().isEmpty());
    QCOMPARE(bench.editor->shownText(), u"Small, 7"_s);
}

void ChoiceInputTest::yesAndNoAreBooleans()
{
    EditorBench bench(flagField(), false);
    QCOMPARE(bench.editor->shownText(), u"No"_s);
    bench.enter();
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(true));
    QCOMPARE(bench.editor->shownText(), u"Yes"_s);
    QTest::mouseClick(bench.editor->input(), Qt::LeftButton, {}, QPoint(8, 12));
    QCOMPARE(bench.last(), QJsonValue(false));
    QVERIFY(!bench.editor->isEdited());
}

void ChoiceInputTest::notSetIsNeitherYesNorNo()
{
    EditorBench bench(flagField());
    auto *box = qobject_cast<QCheckBox *>(bench.editor->input());
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QCOMPARE(bench.editor->shownText(), u"Not set"_s);
    bench.enter();
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(true));
    bench.key(Qt::Key_Space);
    QCOMPARE(bench.last(), QJsonValue(false));
    QVERIFY(bench.editor->isEdited());
    bench.show({});
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
}

void ChoiceInputTest::aFlagThatIsAWordIsShownOnly()
{
    EditorBench bench(flagField(), u"true"_s);
    QVERIFY(bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText(), u"true"_s);
    QVERIFY(!bench.told().isEmpty());
}

void ChoiceInputTest::undoIsAskedOfTheBook()
{
    for (const FieldKind kind : {FieldKind::Choice, FieldKind::Choices, FieldKind::Flag}) {
        EditorBench bench(sizeField(kind));
        bench.enter();
        bench.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.undos, 1);
    }
}

QTEST_MAIN(ChoiceInputTest)
#include "tst_choiceinput.moc"
