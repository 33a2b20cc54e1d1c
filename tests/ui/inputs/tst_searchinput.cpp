// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hostiletext.h"
#include "tests/ui/inputs/editorbench.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Field countryField()
{
    return {u"country"_s, FieldKind::Country, "Country", "Address"};
}

Field zoneField()
{
    return {u"timezone"_s, FieldKind::TimeZone, "Time zone", "Address"};
}

Field ownerField(const QList<FieldOption> &users)
{
    Field field{u"assignedTo"_s, FieldKind::Owner, "Owner", "Record"};
    field.options = users;
    return field;
}

QList<FieldOption> users()
{
    return {{u"u1"_s, "", u"Olga Berg"_s},
            {u"u2"_s, "", u"Pete Ash"_s},
            {u"u3"_s, "", u"Ann Lee"_s},
            {u"u4"_s, "", u"Ann Lee"_s}};
}

QString text(const EditorBench &bench)
{
    return qobject_cast<QLineEdit *>(bench.editor->input())->text();
}

} // namespace

class SearchInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aCountryIsShownByItsNameAndKeptAsItsCode();
    void aCountryIsTypedByNameOrCode_data();
    void aCountryIsTypedByNameOrCode();
    void anUnknownNameIsToldAndStaysAsTyped();
    void anUnknownStoredCountryStaysUntilItIsChanged();
    void aCodeOnTheWayToANameDoesNotJump();
    void emptyingTheLineClears();
    void aHitOfTheSearchIsChosenByKeys();
    void typedAndTypedBackIsTheStoredValue();
    void aTimeZoneIsFoundByItsTown();
    void theListTellsTheOffsetOfToday();
    void aUserIsShownByNameAndChosenById();
    void aUserWhoIsNotOnTheListStays();
    void aSearchHandsNobodyToAnybody();
    void usersOfOneNameAreToldApart();
    void theWheelPassesOver();
    void anotherTypeThanTextIsShownOnly();
    void hostileNamesOfUsersAreOnlyText();
    void aChoiceThatMayBeOtherTakesWhatIsTyped();
};

void SearchInputTest::aCountryIsShownByItsNameAndKeptAsItsCode()
{
    EditorBench bench(countryField(), u"DE"_s);
    QCOMPARE(text(bench), u"Germany"_s);
    bench.enter();
    bench.leave();
    QVERIFY(bench.edits.isEmpty());
    QVERIFY(bench.told().isEmpty());
}

void SearchInputTest::aCountryIsTypedByNameOrCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("name") << u"Germany"_s;
    QTest::newRow("small letters") << u"germany"_s;
    QTest::newRow("code") << u"DE"_s;
    QTest::newRow("small code with a blank") << u"de "_s;
}

void SearchInputTest::aCountryIsTypedByNameOrCode()
{
    QFETCH(QString, typed);
    EditorBench bench(countryField(), u"FR"_s);
    bench.retype(typed);
    QCOMPARE(bench.last(), QJsonValue(u"DE"_s));
    bench.leave();
    QCOMPARE(text(bench), u"Germany"_s);
    QVERIFY(bench.told().isEmpty());
    QCOMPARE(bench.last(), QJsonValue(u"DE"_s));
}

void SearchInputTest::anUnknownNameIsToldAndStaysAsTyped()
{
    EditorBench bench(countryField(), u"FR"_s);
    bench.retype(u"Atlantis"_s);
    bench.leave();
    QCOMPARE(bench.last(), QJsonValue(u"Atlantis"_s));
    QCOMPARE(text(bench), u"Atlantis"_s);
    QVERIFY(!bench.told().isEmpty());
}

void SearchInputTest::anUnknownStoredCountryStaysUntilItIsChanged()
{
    EditorBench bench(countryField(), u"Yugoslavia"_s);
    QCOMPARE(text(bench), u"Yugoslavia"_s);
    QVERIFY(!bench.editor->isReadOnly());
    bench.enter();
    bench.leave();
    QVERIFY(bench.edits.isEmpty());
    bench.retype(u"Croatia"_s);
    QCOMPARE(bench.last(), QJsonValue(u"HR"_s));
}

void SearchInputTest::aCodeOnTheWayToANameDoesNotJump()
{
    EditorBench bench(countryField());
    bench.retype(u"Ne"_s);
    QCOMPARE(bench.last(), QJsonValue(u"NE"_s));
    QCOMPARE(text(bench), u"Ne"_s);
    bench.type(u"therlands"_s);
    QCOMPARE(bench.last(), QJsonValue(u"NL"_s));
}

void SearchInputTest::emptyingTheLineClears()
{
    EditorBench bench(countryField(), u"FR"_s);
    bench.retype({});
    QVERIFY(bench.last().isNull());
    QVERIFY(bench.told().isEmpty());
}

void SearchInputTest::aHitOfTheSearchIsChosenByKeys()
{
    EditorBench bench(countryField());
    bench.retype(u"zerland"_s);
    QAbstractItemView *hits = bench.child<QComboBox>(u"_box"_s)->completer()->popup();
    QTRY_VERIFY(hits->isVisible());
    const int ends = bench.ends;
    QTest::keyClick(hits, Qt::Key_Down);
    QTest::keyClick(hits, Qt::Key_Return);
    QCOMPARE(bench.last(), QJsonValue(u"CH"_s));
    QCOMPARE(text(bench), u"Switzerland"_s);
    QVERIFY(bench.ends > ends); // a step of its own for undo
}

void SearchInputTest::typedAndTypedBackIsTheStoredValue()
{
    EditorBench bench(countryField(), u"de"_s); // as some client wrote it
    QCOMPARE(text(bench), u"Germany"_s);
    bench.retype(u"Germany"_s);
    QCOMPARE(bench.last(), QJsonValue(u"de"_s));
}

void SearchInputTest::aTimeZoneIsFoundByItsTown()
{
    EditorBench bench(zoneField(), u"Etc/UTC"_s);
    QCOMPARE(text(bench), u"Etc/UTC"_s);
    bench.retype(u"new york"_s);
    QCOMPARE(bench.last(), QJsonValue(u"America/New_York"_s));
    bench.leave();
    QCOMPARE(text(bench), u"America/New_York"_s);
    bench.retype(u"Mars/Olympus"_s);
    QVERIFY(!bench.told().isEmpty());
    QCOMPARE(bench.last(), QJsonValue(u"Mars/Olympus"_s));
}

void SearchInputTest::theListTellsTheOffsetOfToday()
{
    EditorBench bench(zoneField(), u"Asia/Kolkata"_s);
    bench.enter();
    const auto *box = bench.child<QComboBox>(u"_box"_s);
    QVERIFY(box->count() > 300);
    QCOMPARE(box->currentText(), u"Asia/Kolkata"_s);
    QVERIFY(box->itemData(box->currentIndex(), Qt::AccessibleTextRole)
                .toString()
                .contains(u"UTC+05:30"_s));
    QVERIFY(bench.edits.isEmpty());
}

void SearchInputTest::aUserIsShownByNameAndChosenById()
{
    EditorBench bench(ownerField(users()), u"u1"_s);
    QCOMPARE(text(bench), u"Olga Berg"_s);
    bench.retype(u"pete ash"_s);
    QCOMPARE(bench.last(), QJsonValue(u"u2"_s));
    bench.leave();
    QCOMPARE(text(bench), u"Pete Ash"_s);
    // From where it stands the arrow key goes on to the next one.
    bench.enter();
    bench.key(Qt::Key_Up);
    QCOMPARE(bench.last(), QJsonValue(u"u1"_s));
}

void SearchInputTest::aUserWhoIsNotOnTheListStays()
{
    EditorBench bench(ownerField(users()), u"gone-77"_s);
    QCOMPARE(text(bench), u"gone-77"_s);
    QVERIFY(bench.told().contains(u"list of users"_s));
    bench.enter();
    bench.leave();
    QVERIFY(bench.edits.isEmpty());
}

void SearchInputTest::aSearchHandsNobodyToAnybody()
{
    EditorBench bench(ownerField(users()), u"u1"_s);
    bench.retype(u"Nobody"_s);
    QCOMPARE(bench.last(), QJsonValue(u"u1"_s));
    QVERIFY(!bench.told().isEmpty());
    for (const QJsonValue &edit : std::as_const(bench.edits))
        QVERIFY(edit.isNull() || edit == QJsonValue(u"u1"_s));
    bench.leave();
    QCOMPARE(text(bench), u"Olga Berg"_s);
}

void SearchInputTest::usersOfOneNameAreToldApart()
{
    EditorBench bench(ownerField(users()), u"u4"_s);
    QCOMPARE(text(bench), u"Ann Lee (u4)"_s);
    bench.retype(u"Ann Lee (u3)"_s);
    QCOMPARE(bench.last(), QJsonValue(u"u3"_s));
    bench.retype(u"Ann Lee"_s);
    QCOMPARE(bench.last(), QJsonValue(u"u4"_s)); // neither: the owner stays as it was
}

void SearchInputTest::theWheelPassesOver()
{
    for (const Field &field : {countryField(), zoneField(), ownerField(users())}) {
        EditorBench bench(field, u"u2"_s);
        for (QWidget *target : {bench.child(u"_box"_s), bench.editor->input()}) {
            EditorBench::turnWheelOver(target);
            bench.enter();
            EditorBench::turnWheelOver(target);
        }
        QVERIFY(bench.edits.isEmpty());
    }
}

void SearchInputTest::anotherTypeThanTextIsShownOnly()
{
    EditorBench bench(countryField(), 49);
    QVERIFY(bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText(), u"49"_s);
    QVERIFY(!bench.told().isEmpty());
    EditorBench marks(countryField(), u"D\u202EE"_s);
    QVERIFY(marks.editor->isReadOnly());
}

void SearchInputTest::hostileNamesOfUsersAreOnlyText()
{
    HostileText hostile;
    const auto openList = [](const QString &name) {
        EditorBench bench(ownerField({{u"h"_s, "", name}, {u"x"_s, "", u"Xenia"_s}}), u"h"_s);
        bench.enter();
        auto *box = bench.child<QComboBox>(u"_box"_s);
        box->showPopup();
        box->view()->grab();
        box->hidePopup();
        bench.window.grab();
    };
    QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), openList));
    openList(u"Z\u0301\u0301\u0301\n\u202E"_s.repeated(3'000));
    EditorBench bench(ownerField({{u"h"_s, "", hostile.picture()}}), u"h"_s);
    QCOMPARE(text(bench).left(4), u"<b>C"_s);
    QVERIFY(!hostile.wasOpened());
}

void SearchInputTest::aChoiceThatMayBeOtherTakesWhatIsTyped()
{
    Field field{u"source"_s, FieldKind::Choice, "Source", "Record"};
    field.options = {{u"web"_s, "", u"Website"_s}, {u"fair"_s, "", u"Trade fair"_s}};
    field.mayBeOther = true;
    EditorBench bench(field, u"web"_s);
    QCOMPARE(text(bench), u"Website"_s);
    bench.retype(u"trade FAIR"_s);
    QCOMPARE(bench.last(), QJsonValue(u"fair"_s));
    bench.retype(u"Pigeon"_s);
    QCOMPARE(bench.last(), QJsonValue(u"Pigeon"_s));
    QVERIFY(bench.told().isEmpty());
}

QTEST_MAIN(SearchInputTest)
#include "tst_searchinput.moc"
