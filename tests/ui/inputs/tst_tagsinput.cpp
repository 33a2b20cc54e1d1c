// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"
#include "models/domain/tags.h"
#include "tests/ui/hostiletext.h"
#include "tests/ui/inputs/editorbench.h"
#include "ui/form/inputs/tagchip.h"
#include "ui/form/inputs/tagfield.h"
#include "ui/form/inputs/tagline.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QJsonArray>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Field tagsField(const QStringList &offered = {})
{
    Field field{u"tags"_s, FieldKind::Tags, "Tags", "Record"};
    for (const QString &tag : offered)
        field.options.append({tag, "", {}});
    return field;
}

TagField *box(const EditorBench &bench)
{
    return bench.child<TagField>(u"_tags"_s);
}

QStringList chips(const EditorBench &bench)
{
    QStringList tags;
    for (const TagChip *chip : box(bench)->chips())
        tags << chip->tag();
    return tags;
}

void paste(EditorBench &bench, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    bench.key(Qt::Key_V, Qt::ControlModifier);
}

QJsonValue list(const QStringList &tags)
{
    return tagsValue(tags);
}

} // namespace

class TagsInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void enterAndCommaAddATag();
    void whatIsBeingTypedCountsAlready();
    void leavingKeepsWhatWasTyped();
    void severalArePastedAtOnce();
    void aTagIsThereOnce();
    void keysMoveBetweenChipsAndRemoveThem();
    void backspaceGoesToTheLastAndThenRemovesIt();
    void theButtonOfAChipRemovesIt();
    void removedAndAddedAgainIsNoChange();
    void removingAllClears();
    void allChipsAreOneStopOfTheTabKey();
    void inRightToLeftTheArrowsAreMirrored();
    void aTagOf10000CharactersIsToldAndNotLost();
    void chipsSayWhatTheyAre();
    void hostileTagsAreOnlyTextAndStayAsTheyAre();
    void knownTagsAreOffered();
    void valuesThatAreNoTagsAreShownOnly();
    void manyTagsWrap();
    void aStepOfUndoShowsTheTagsBefore();
    void choicesThatMayBeOthersAreChips();
};

void TagsInputTest::enterAndCommaAddATag()
{
    EditorBench bench(tagsField(), list({u"vip"_s}));
    bench.enter();
    bench.type(u"new one"_s);
    bench.key(Qt::Key_Return);
    bench.type(u"fair,"_s);
    QCOMPARE(chips(bench), QStringList({u"vip"_s, u"new one"_s, u"fair"_s}));
    QCOMPARE(bench.last(), list({u"vip"_s, u"new one"_s, u"fair"_s}));
    QVERIFY(box(bench)->line()->text().isEmpty());
    QVERIFY(box(bench)->line()->hasFocus());
    QVERIFY(bench.told().isEmpty());
}

void TagsInputTest::whatIsBeingTypedCountsAlready()
{
    EditorBench bench(tagsField(), list({u"vip"_s}));
    bench.enter();
    bench.type(u"ne"_s);
    // A save by the keyboard in this moment takes it along.
    QCOMPARE(bench.last(), list({u"vip"_s, u"ne"_s}));
    QCOMPARE(box(bench)->line()->text(), u"ne"_s);
    QCOMPARE(chips(bench), QStringList({u"vip"_s}));
    bench.key(Qt::Key_Backspace);
    bench.key(Qt::Key_Backspace);
    QCOMPARE(bench.last(), list({u"vip"_s}));
    QVERIFY(!bench.editor->isEdited());
}

void TagsInputTest::leavingKeepsWhatWasTyped()
{
    EditorBench bench(tagsField());
    bench.enter();
    bench.type(u" fair "_s);
    const int ends = bench.ends;
    bench.leave();
    QCOMPARE(chips(bench), QStringList({u"fair"_s}));
    QCOMPARE(bench.last(), list({u"fair"_s}));
    QVERIFY(bench.ends > ends);
}

void TagsInputTest::severalArePastedAtOnce()
{
    EditorBench bench(tagsField(), list({u"vip"_s}));
    bench.enter();
    paste(bench, u"a, b; c\nd\r\n, ,\u202Ee"_s);
    QCOMPARE(chips(bench), QStringList({u"vip"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    QCOMPARE(bench.last(), list(chips(bench)));
    QCOMPARE(bench.edits.size(), 1); // one step
    paste(bench, u"just one"_s);
    QCOMPARE(box(bench)->line()->text(), u"just one"_s);
    QCOMPARE(bench.last().toArray().last(), QJsonValue(u"just one"_s));
}

void TagsInputTest::aTagIsThereOnce()
{
    EditorBench bench(tagsField(), list({u"VIP"_s}));
    bench.enter();
    bench.type(u"vip"_s);
    bench.key(Qt::Key_Return);
    QCOMPARE(chips(bench), QStringList({u"VIP"_s}));
    QVERIFY(bench.told().contains(u"already"_s));
    QVERIFY(!bench.editor->isEdited());
    paste(bench, u"New, vip, NEW"_s);
    QCOMPARE(chips(bench), QStringList({u"VIP"_s, u"New"_s}));
}

void TagsInputTest::keysMoveBetweenChipsAndRemoveThem()
{
    EditorBench bench(tagsField(), list({u"a"_s, u"b"_s, u"c"_s}));
    bench.enter();
    bench.key(Qt::Key_Left);
    QVERIFY(box(bench)->chips().at(2)->hasFocus());
    bench.key(Qt::Key_Left);
    QVERIFY(box(bench)->chips().at(1)->hasFocus());
    bench.key(Qt::Key_Delete);
    QCOMPARE(bench.last(), list({u"a"_s, u"c"_s}));
    QVERIFY(box(bench)->chips().at(1)->hasFocus()); // the next one
    bench.key(Qt::Key_Home);
    QVERIFY(box(bench)->chips().at(0)->hasFocus());
    bench.key(Qt::Key_Left);
    QVERIFY(box(bench)->chips().at(0)->hasFocus());
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Right);
    QVERIFY(box(bench)->line()->hasFocus());
    bench.key(Qt::Key_Left);
    bench.type(u"x"_s); // typing on a chip means the line
    QVERIFY(box(bench)->line()->hasFocus());
    QCOMPARE(bench.last(), list({u"a"_s, u"c"_s, u"x"_s}));
}

void TagsInputTest::backspaceGoesToTheLastAndThenRemovesIt()
{
    EditorBench bench(tagsField(), list({u"a"_s, u"b"_s}));
    bench.enter();
    bench.key(Qt::Key_Backspace);
    QVERIFY(bench.edits.isEmpty());
    bench.key(Qt::Key_Backspace);
    QCOMPARE(bench.last(), list({u"a"_s}));
    QVERIFY(box(bench)->line()->hasFocus());
}

void TagsInputTest::theButtonOfAChipRemovesIt()
{
    EditorBench bench(tagsField(), list({u"a"_s, u"b"_s}));
    box(bench)->chips().at(0)->findChild<QToolButton *>()->click();
    QCOMPARE(bench.last(), list({u"b"_s}));
    QCOMPARE(bench.ends, 2); // a step of its own
}

void TagsInputTest::removedAndAddedAgainIsNoChange()
{
    const QJsonValue stored = list({u"a"_s, u"b"_s, u"c"_s});
    EditorBench bench(tagsField(), stored);
    box(bench)->chips().at(0)->findChild<QToolButton *>()->click();
    bench.enter();
    bench.type(u"A,"_s);
    QCOMPARE(bench.last(), stored);
    QVERIFY(!bench.editor->isEdited());
}

void TagsInputTest::removingAllClears()
{
    EditorBench bench(tagsField(), list({u"a"_s}));
    bench.enter();
    bench.key(Qt::Key_Left);
    bench.key(Qt::Key_Delete);
    QVERIFY(bench.last().isNull());
}

void TagsInputTest::allChipsAreOneStopOfTheTabKey()
{
    EditorBench bench(tagsField(), list({u"a"_s, u"b"_s}));
    bench.before->setFocus();
    bench.key(Qt::Key_Tab);
    QVERIFY(box(bench)->line()->hasFocus());
    bench.key(Qt::Key_Left);
    bench.key(Qt::Key_Tab);
    QVERIFY(box(bench)->line()->hasFocus());
    bench.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bench.after);
}

void TagsInputTest::inRightToLeftTheArrowsAreMirrored()
{
    EditorBench bench(tagsField(), list({u"a"_s, u"b"_s}));
    bench.window.setLayoutDirection(Qt::RightToLeft);
    bench.enter();
    bench.key(Qt::Key_Right);
    QVERIFY(box(bench)->chips().at(1)->hasFocus());
    const TagField *field = box(bench);
    QTRY_VERIFY(field->chips().at(0)->x() > field->chips().at(1)->x());
    QVERIFY(field->chips().at(1)->x() > field->line()->x());
}

void TagsInputTest::aTagOf10000CharactersIsToldAndNotLost()
{
    EditorBench bench(tagsField(), list({u"vip"_s}));
    bench.enter();
    const QString tag(10'000, u'w');
    paste(bench, tag);
    QCOMPARE(bench.last(), list({u"vip"_s, tag}));
    QVERIFY(!bench.told().isEmpty());
    QVERIFY(!bench.editor->isReadOnly());
    const TagChip *chip = box(bench)->chips().at(1);
    QVERIFY(chip->width() <= box(bench)->width());
    bench.window.grab();
}

void TagsInputTest::chipsSayWhatTheyAre()
{
    EditorBench bench(tagsField(), list({u"vip"_s}));
    const TagChip *chip = box(bench)->chips().at(0);
    QCOMPARE(displayTextAlone(chip->accessibleName(), 100).remove(QChar(0xFFFD)),
             u"Tag vip, press Delete to remove"_s);
    QVERIFY(chip->findChild<QToolButton *>()->accessibleName().contains(u"vip"_s));
    QCOMPARE(box(bench)->line()->accessibleName(), u"Tags"_s);
}

void TagsInputTest::hostileTagsAreOnlyTextAndStayAsTheyAre()
{
    HostileText hostile;
    const auto show = [](const QString &tag) {
        EditorBench bench(tagsField({tag}), list({tag, u"vip"_s}));
        bench.enter();
        bench.type(u"c"_s);
        QCOMPARE(bench.last(), list({tag, u"vip"_s, u"c"_s}));
        bench.window.grab();
    };
    QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), show));
    show(hostile.picture());
    show(u"a\u0301\u0301\u0301\u0301\u0301\u0301\n\u202E\u0007"_s.repeated(1'000));
    show(QString(QChar(0xD800)));
    QVERIFY(!hostile.wasOpened());
}

void TagsInputTest::knownTagsAreOffered()
{
    EditorBench bench(tagsField({u"vip"_s, u"very important"_s, u"fair"_s}), list({u"vip"_s}));
    bench.enter();
    bench.type(u"v"_s);
    auto *offers = box(bench)->findChild<QCompleter *>();
    QTRY_VERIFY(offers->popup()->isVisible());
    QCOMPARE(offers->completionCount(), 1); // "vip" is there already
    QTest::keyClick(offers->popup(), Qt::Key_Down);
    QTest::keyClick(offers->popup(), Qt::Key_Return);
    QCOMPARE(bench.last(), list({u"vip"_s, u"very important"_s}));
    QCOMPARE(chips(bench), QStringList({u"vip"_s, u"very important"_s}));
    QVERIFY(box(bench)->line()->text().isEmpty());
    // What is not chosen from the list is taken as typed.
    bench.type(u"f"_s);
    QTest::keyClick(offers->popup(), Qt::Key_Return);
    QCOMPARE(chips(bench).last(), u"f"_s);
}

void TagsInputTest::valuesThatAreNoTagsAreShownOnly()
{
    QStringList many;
    for (int i = 0; i < 1'000; ++i)
        many << QString::number(i);
    for (const QJsonValue &value :
         {QJsonValue(7), QJsonValue(QJsonArray{u"a"_s, 7}), QJsonValue(true), list(many)}) {
        EditorBench bench(tagsField(), value);
        QVERIFY(bench.editor->isReadOnly());
        QVERIFY(!bench.told().isEmpty());
        QVERIFY(!bench.editor->shownText().isEmpty());
    }
    EditorBench text(tagsField(), u"vip"_s); // one text is a list of one
    QCOMPARE(chips(text), QStringList({u"vip"_s}));
}

void TagsInputTest::manyTagsWrap()
{
    QStringList many;
    for (int i = 0; i < 30; ++i)
        many << u"tag number %1"_s.arg(i);
    EditorBench bench(tagsField(), list(many));
    bench.window.resize(420, 700);
    const TagField *field = box(bench);
    QTRY_VERIFY(field->rect().contains(field->line()->geometry()));
    QTRY_VERIFY(field->chips().last()->y() > field->chips().first()->y());
    for (const TagChip *chip : field->chips())
        QVERIFY(field->rect().contains(chip->geometry()));
}

void TagsInputTest::aStepOfUndoShowsTheTagsBefore()
{
    EditorBench bench(tagsField(), list({u"a"_s}));
    bench.enter();
    bench.type(u"b,"_s);
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.undos, 1);
    bench.show(list({u"a"_s}));
    QCOMPARE(chips(bench), QStringList({u"a"_s}));
    bench.key(Qt::Key_Left);
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.undos, 2);
    bench.show(list({u"x"_s}));
    QVERIFY(box(bench)->line()->hasFocus()); // the keyboard stays in the field
}

void TagsInputTest::choicesThatMayBeOthersAreChips()
{
    Field field{u"interests"_s, FieldKind::Choices, "Interests", "Own fields"};
    field.options = {{u"g"_s, "", u"Gardening"_s}};
    field.mayBeOther = true;
    EditorBench bench(field, list({u"g"_s}));
    QCOMPARE(box(bench)->chips().at(0)->title(), u"Gardening"_s);
    bench.show({});
    bench.enter();
    bench.type(u"gardening,Golf,"_s);
    QCOMPARE(bench.last(), list({u"g"_s, u"Golf"_s}));
    QVERIFY(bench.told().isEmpty());
}

QTEST_MAIN(TagsInputTest)
#include "tst_tagsinput.moc"
