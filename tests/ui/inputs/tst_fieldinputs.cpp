// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/inputs/editorbench.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/fieldtext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

struct Sample
{
    Field field;
    QJsonValue value;
    QJsonValue other; // as if changed elsewhere
};

/** One field of every kind that can be edited. */
QList<Sample> samples()
{
    QList<Sample> all = {
        {{u"text"_s, FieldKind::Text, "Text", "One"}, u"a"_s, u"b"_s},
        {{u"long"_s, FieldKind::LongText, "Notes", "One"}, u"a\nb"_s, u"b"_s},
        {{u"mail"_s, FieldKind::Email, "E-mail", "One"}, u"a@x.example"_s, u"b@x.example"_s},
        {{u"phone"_s, FieldKind::Phone, "Phone", "One"}, u"+12025550143"_s, u"+12025550144"_s},
        {{u"url"_s, FieldKind::Url, "Website", "One"},
         u"https://a.example"_s,
         u"https://b.example"_s},
        {{u"owner"_s, FieldKind::Owner, "Owner", "One"}, u"a@x.example"_s, u"b@x.example"_s},
        {{u"user"_s, FieldKind::Owner, "User", "One"}, u"o1"_s, u"o2"_s},
        {{u"date"_s, FieldKind::Date, "Born", "Two"}, u"1990-02-03"_s, u"1991-02-03"_s},
        {{u"flag"_s, FieldKind::Flag, "Flag", "Two"}, true, false},
        {{u"number"_s, FieldKind::Number, "Number", "Two"}, 1.5, 2},
        {{u"country"_s, FieldKind::Country, "Country", "Two"}, u"DE"_s, u"FR"_s},
        {{u"zone"_s, FieldKind::TimeZone, "Zone", "Two"}, u"Europe/Berlin"_s, u"Asia/Tokyo"_s},
        {{u"choice"_s, FieldKind::Choice, "Choice", "Two"}, u"o1"_s, u"o2"_s},
        {{u"choices"_s, FieldKind::Choices, "Choices", "Two"},
         QJsonArray{u"o1"_s},
         QJsonArray{u"o2"_s}},
        {{u"tags"_s, FieldKind::Tags, "Tags", "Two"}, QJsonArray{u"a"_s}, QJsonArray{u"b"_s}},
    };
    for (Sample &sample : all) {
        const FieldKind kind = sample.field.kind;
        if (kind == FieldKind::Choice || kind == FieldKind::Choices ||
            sample.field.key == "user"_L1)
            sample.field.options = {{u"o1"_s, "", u"First"_s}, {u"o2"_s, "", u"Second"_s}};
    }
    return all;
}

} // namespace

/** What holds for the inputs of all kinds. */
class FieldInputsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void showingAValueIsNoEdit_data() { eachKind(); }
    void showingAValueIsNoEdit();
    void lookingThroughIsNoEdit_data() { eachKind(); }
    void lookingThroughIsNoEdit();
    void aLockedFieldIsShownOnly_data() { eachKind(); }
    void aLockedFieldIsShownOnly();
    void everyControlHasAName_data() { eachKind(); }
    void everyControlHasAName();
    void theWayBackComesAfterItsField_data() { eachKind(); }
    void theWayBackComesAfterItsField();
    void theWheelChangesNothing_data() { eachKind(); }
    void theWheelChangesNothing();
    void anObjectIsShownWithAReason_data() { eachKind(); }
    void anObjectIsShownWithAReason();
    void theNameOfAnOwnFieldIsOnlyText();
    void valuesReadAsPeopleWriteThem();
    void aGridOfAllKindsFitsANarrowWindow();

private:
    void eachKind()
    {
        QTest::addColumn<int>("place");
        const QList<Sample> all = samples();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).field.key)) << i;
    }
    Sample sample() const
    {
        const int *place = static_cast<int *>(QTest::qData("place", qMetaTypeId<int>()));
        return samples().at(*place);
    }
};

void FieldInputsTest::showingAValueIsNoEdit()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    QVERIFY(!bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText(), formText(one.field, one.value));
    bench.show(one.other);
    QCOMPARE(bench.editor->shownText(), formText(one.field, one.other));
    bench.show({});
    bench.show(one.value);
    QCOMPARE(bench.editor->shownText(), formText(one.field, one.value));
    QVERIFY(bench.edits.isEmpty());
}

void FieldInputsTest::lookingThroughIsNoEdit()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    bench.enter();
    QVERIFY(bench.editor->input()->hasFocus());
    bench.leave();
    // Else typing in two fields would be one step. A click on a box is one by itself.
    QVERIFY(bench.ends > 0 || one.field.kind == FieldKind::Flag);
    QVERIFY(bench.edits.isEmpty());
}

void FieldInputsTest::aLockedFieldIsShownOnly()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    bench.editor->setValue(one.value, true);
    QVERIFY(bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText().simplified(), formText(one.field, one.value).simplified());
    bench.before->setFocus();
    for (int i = 0; i < 3; ++i) {
        bench.key(Qt::Key_Tab);
        QVERIFY(!bench.editor->isAncestorOf(QApplication::focusWidget()) ||
                qobject_cast<QToolButton *>(QApplication::focusWidget()));
    }
    bench.editor->setValue(one.value);
    QVERIFY(!bench.editor->isReadOnly());
}

void FieldInputsTest::everyControlHasAName()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    QCOMPARE(namelessControls(&bench.window), QStringList());
    QCOMPARE(bench.editor->input()->accessibleName(), one.field.title());
    bench.show(one.other);
    QVERIFY(bench.editor->input()->accessibleDescription().contains(u"Changed"_s));
}

void FieldInputsTest::theWayBackComesAfterItsField()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    bench.show(one.other);
    bench.before->setFocus();
    QList<QWidget *> stops;
    for (int i = 0; i < 6 && !bench.after->hasFocus(); ++i) {
        bench.key(Qt::Key_Tab);
        stops << QApplication::focusWidget();
    }
    QWidget *input = bench.editor->input(); // the line of a combo box is reached through the box
    QCOMPARE(stops.first(), input->focusProxy() ? input->focusProxy() : input);
    QCOMPARE(stops.last(), static_cast<QWidget *>(bench.after));
    QVERIFY(bench.child(u"_revert"_s)->isVisible());
    for (qsizetype i = 0; i + 1 < stops.size(); ++i)
        QVERIFY(bench.editor->isAncestorOf(stops.at(i)));
}

void FieldInputsTest::theWheelChangesNothing()
{
    const Sample one = sample();
    EditorBench bench(one.field, one.value);
    EditorBench::turnWheelOver(bench.editor->input());
    QVERIFY(bench.edits.isEmpty());
    QCOMPARE(bench.editor->shownText(), formText(one.field, one.value));
}

void FieldInputsTest::anObjectIsShownWithAReason()
{
    const Sample one = sample();
    EditorBench bench(one.field, QJsonObject{{u"k"_s, u"v"_s}});
    QVERIFY(bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText(), u"{\"k\":\"v\"}"_s);
    QVERIFY(!bench.told().isEmpty());
}

void FieldInputsTest::theNameOfAnOwnFieldIsOnlyText()
{
    Field field{u"customFields.1"_s, FieldKind::Text, "", "Own fields"};
    field.ownName = u"R&D <b>budget</b>\u202E\n"_s;
    EditorBench bench(field, u"x"_s);
    QLabel *label = bench.editor->findChild<QLabel *>();
    QVERIFY(!label->buddy());
    QVERIFY(label->text().startsWith(u"R&D <b>budget</b>"_s));
    QVERIFY(!label->text().contains(QChar(0x202E)));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QString &text : accessibleTexts(&bench.window))
        QVERIFY(!text.contains(QChar(0x202E)));
}

void FieldInputsTest::valuesReadAsPeopleWriteThem()
{
    const Field country{u"c"_s, FieldKind::Country, "", ""};
    QCOMPARE(formText(country, u"fr"_s), u"France"_s);
    QCOMPARE(formText(country, u"Narnia"_s), u"Narnia"_s);
    const Field flag{u"f"_s, FieldKind::Flag, "", ""};
    QCOMPARE(formText(flag, true), u"Yes"_s);
    const Field date{u"d"_s, FieldKind::Date, "", ""};
    QCOMPARE(formText(date, u"2024-02-29"_s), u"29 Feb 2024"_s);
    QCOMPARE(formText(date, u"spring"_s), u"spring"_s);
    QCOMPARE(copyText(date, u"2024-02-29"_s), u"2024-02-29"_s);
    Field choices{u"x"_s, FieldKind::Choices, "", ""};
    choices.options = {{u"o1"_s, "", u"First"_s}};
    QCOMPARE(formText(choices, QJsonArray{u"o1"_s, u"zz"_s}), u"First, zz"_s);
    QCOMPARE(copyText(choices, QJsonArray{u"o1"_s}), u"First"_s);
}

void FieldInputsTest::aGridOfAllKindsFitsANarrowWindow()
{
    QList<Field> fields;
    Contact contact;
    const QList<Sample> all = samples();
    for (const Sample &one : all) {
        fields << one.field;
        contact.fields.insert(one.field.key, one.value);
    }
    FieldGrid grid(Schema(fields, {u"text"_s}, {}));
    grid.showRecord(contact, {}, false);
    grid.resize(grid.minimumSizeHint().width(), 1'200);
    grid.show();
    for (FieldEditor *editor : grid.editors()) {
        QTRY_VERIFY(grid.rect().contains(editor->geometry()));
        QVERIFY(editor->rect().contains(
            QRect(editor->input()->mapTo(editor, QPoint()), editor->input()->size())));
    }
}

QTEST_MAIN(FieldInputsTest)
#include "tst_fieldinputs.moc"
