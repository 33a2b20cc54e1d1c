// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendardate.h"
#include "tests/ui/inputs/editorbench.h"

#include <QCalendarWidget>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Field dateField()
{
    return {u"dateOfBirth"_s, FieldKind::Date, "Date of birth", "Person"};
}

Field numberField()
{
    return {u"score"_s, FieldKind::Number, "Score", "Record"};
}

QString text(const EditorBench &bench)
{
    return qobject_cast<QLineEdit *>(bench.editor->input())->text();
}

/** Another language for as long as this lives. */
class InLanguage
{
public:
    explicit InLanguage(const QString &name) { QLocale::setDefault(QLocale(name)); }
    ~InLanguage() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(InLanguage)

private:
    QLocale m_before;
};

} // namespace

/** Values that are spelled otherwise than they are stored: days and numbers. */
class SpelledInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aDayIsReadAgainAsItIsShown_data();
    void aDayIsReadAgainAsItIsShown();
    void aDayIsTypedInManySpellings_data();
    void aDayIsTypedInManySpellings();
    void aDayThatDoesNotExistIsToldAndStays();
    void anUnreadableDayIsShownAndKept();
    void aDayStoredOtherwiseComesBackAsItWas();
    void aDayIsPickedInTheCalendar();
    void theCalendarIsReachedByKeys();
    void aNumberIsSpelledAsHere();
    void aNumberIsTyped_data();
    void aNumberIsTyped();
    void whatIsNoNumberIsToldAndStays();
    void aTextInPlaceOfANumberIsShownOnly();
    void longWholeNumbersStayWhole();
};

void SpelledInputTest::aDayIsReadAgainAsItIsShown_data()
{
    QTest::addColumn<QString>("language");
    for (const char *name : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "ar_EG", "he_IL", "fa_IR",
                             "ja_JP", "ko_KR", "hu_HU", "th_TH", "sv_SE", "pl_PL"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SpelledInputTest::aDayIsReadAgainAsItIsShown()
{
    QFETCH(QString, language);
    const InLanguage here(language);
    for (const QDate day : {QDate(1924, 2, 9), QDate(2024, 2, 29), QDate(1999, 12, 31)}) {
        const QString shown = dateText(day);
        QCOMPARE(typedDate(shown), std::optional<QDate>(day));
        EditorBench bench(dateField(), isoDate(day));
        QCOMPARE(text(bench), shown);
        bench.retype(shown);
        QCOMPARE(bench.last(), QJsonValue(isoDate(day)));
        QVERIFY(!bench.editor->isEdited());
    }
}

void SpelledInputTest::aDayIsTypedInManySpellings_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::newRow("ISO") << u"en_US"_s << u"1975-04-03"_s;
    QTest::newRow("slashes") << u"en_US"_s << u"4/3/1975"_s;
    QTest::newRow("zeros") << u"en_US"_s << u"04/03/1975"_s;
    QTest::newRow("two digits") << u"en_US"_s << u"4/3/75"_s;
    QTest::newRow("month in words") << u"en_US"_s << u"April 3, 1975"_s;
    QTest::newRow("German") << u"de_DE"_s << u"03.04.1975"_s;
    QTest::newRow("German, short") << u"de_DE"_s << u"3.4.75"_s;
    QTest::newRow("German, with blanks") << u"de_DE"_s << u" 3. 4. 1975 "_s;
    QTest::newRow("German, in words") << u"de_DE"_s << u"3. April 1975"_s;
    QTest::newRow("Arabic digits") << u"ar_EG"_s << u"٣/٤/١٩٧٥"_s;
    QTest::newRow("Japanese") << u"ja_JP"_s << u"1975/4/3"_s;
}

void SpelledInputTest::aDayIsTypedInManySpellings()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    const InLanguage here(language);
    EditorBench bench(dateField(), u"2001-01-01"_s);
    bench.retype(typed);
    QCOMPARE(bench.last(), QJsonValue(u"1975-04-03"_s));
    QCOMPARE(text(bench), typed); // under the fingers it stays
    bench.leave();
    QCOMPARE(text(bench), dateText(QDate(1975, 4, 3)));
    QVERIFY(bench.told().isEmpty());
}

void SpelledInputTest::aDayThatDoesNotExistIsToldAndStays()
{
    const InLanguage here(u"en_US"_s);
    EditorBench bench(dateField(), u"2001-01-01"_s);
    for (const QString &typed : {u"2/30/2024"_s, u"2023-02-29"_s, u"soon"_s, u"1/2/3/4"_s}) {
        bench.retype(typed);
        bench.leave();
        QCOMPARE(text(bench), typed);
        QCOMPARE(bench.last(), QJsonValue(typed));
        QVERIFY(!bench.told().isEmpty());
    }
    bench.retype({});
    QVERIFY(bench.last().isNull());
}

void SpelledInputTest::anUnreadableDayIsShownAndKept()
{
    EditorBench bench(dateField(), u"sometime in May"_s);
    QCOMPARE(text(bench), u"sometime in May"_s);
    bench.enter();
    bench.leave();
    QVERIFY(bench.edits.isEmpty());
    EditorBench list(dateField(), QJsonValue(QJsonArray{1, 2}));
    QVERIFY(list.editor->isReadOnly());
    QCOMPARE(list.editor->shownText(), u"1, 2"_s);
}

void SpelledInputTest::aDayStoredOtherwiseComesBackAsItWas()
{
    const InLanguage here(u"en_US"_s);
    const QJsonValue stored(1709164800000.0); // 2024-02-29
    EditorBench bench(dateField(), stored);
    QCOMPARE(text(bench), u"2/29/2024"_s);
    bench.retype(u"2024-02-29"_s);
    QCOMPARE(bench.last(), stored);
    QVERIFY(!bench.editor->isEdited());
    bench.retype(u"2024-03-01"_s);
    QCOMPARE(bench.last(), QJsonValue(u"2024-03-01"_s));
}

void SpelledInputTest::aDayIsPickedInTheCalendar()
{
    EditorBench bench(dateField(), u"2024-02-29"_s);
    bench.child<QToolButton>(u"_calendar"_s)->click();
    auto *calendar = bench.editor->findChild<QCalendarWidget *>();
    QVERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2024, 2, 29));
    QPointer<QWidget> popup = calendar->window();
    Q_EMIT calendar->clicked(QDate(2024, 2, 14));
    QCOMPARE(bench.last(), QJsonValue(u"2024-02-14"_s));
    QCOMPARE(bench.edits.size(), 1);
    QTRY_VERIFY(!popup);
    QCOMPARE(text(bench), dateText(QDate(2024, 2, 14)));
}

void SpelledInputTest::theCalendarIsReachedByKeys()
{
    EditorBench bench(dateField(), u"2024-02-29"_s);
    bench.enter();
    bench.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bench.child(u"_calendar"_s));
    bench.key(Qt::Key_Space);
    auto *calendar = bench.editor->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QPointer<QWidget> popup = calendar->window();
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup);
    QVERIFY(bench.edits.isEmpty());
    bench.window.activateWindow(); // which this platform leaves to us
    QTRY_COMPARE(QApplication::focusWidget(), bench.child(u"_calendar"_s));
    bench.key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), bench.after);
}

void SpelledInputTest::aNumberIsSpelledAsHere()
{
    const InLanguage here(u"de_DE"_s);
    EditorBench bench(numberField(), 1234567.5);
    QCOMPARE(text(bench), u"1234567,5"_s);
    bench.show(-3);
    QCOMPARE(text(bench), u"-3"_s);
    bench.show(0.1);
    QCOMPARE(text(bench), u"0,1"_s);
    QVERIFY(bench.edits.isEmpty());
}

void SpelledInputTest::aNumberIsTyped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("number");
    QTest::newRow("whole") << u"de_DE"_s << u"42"_s << 42.0;
    QTest::newRow("comma") << u"de_DE"_s << u"1,5"_s << 1.5;
    QTest::newRow("groups") << u"de_DE"_s << u"1.500"_s << 1500.0;
    QTest::newRow("point all the same") << u"de_DE"_s << u"1.5"_s << 1.5;
    QTest::newRow("negative") << u"en_US"_s << u"-0.25"_s << -0.25;
    QTest::newRow("groups in English") << u"en_US"_s << u"1,500.5"_s << 1500.5;
    QTest::newRow("Arabic digits") << u"ar_EG"_s << u"٤٢"_s << 42.0;
}

void SpelledInputTest::aNumberIsTyped()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(double, number);
    const InLanguage here(language);
    EditorBench bench(numberField(), 7);
    bench.retype(typed);
    QVERIFY(bench.last().isDouble());
    QCOMPARE(bench.last().toDouble(), number);
    QVERIFY(bench.told().isEmpty());
    bench.retype(QLocale().toString(7));
    QCOMPARE(bench.last(), QJsonValue(7));
    QVERIFY(!bench.editor->isEdited());
    bench.retype({});
    QVERIFY(bench.last().isNull());
}

void SpelledInputTest::whatIsNoNumberIsToldAndStays()
{
    EditorBench bench(numberField(), 7);
    for (const QString &typed : {u"seven"_s, u"1e999"_s, u"inf"_s, u"nan"_s, u"7 8"_s}) {
        bench.retype(typed);
        bench.leave();
        QVERIFY(!bench.editor->isReadOnly());
        QCOMPARE(text(bench), typed);
        QCOMPARE(bench.last(), QJsonValue(typed));
        QVERIFY(!bench.told().isEmpty());
    }
}

void SpelledInputTest::aTextInPlaceOfANumberIsShownOnly()
{
    EditorBench bench(numberField(), u"12"_s);
    QVERIFY(bench.editor->isReadOnly());
    QCOMPARE(bench.editor->shownText(), u"12"_s);
    QVERIFY(bench.told().contains(u"number"_s));
}

void SpelledInputTest::longWholeNumbersStayWhole()
{
    EditorBench bench(numberField(), QJsonValue(qint64(9007199254740993)));
    QCOMPARE(text(bench), u"9007199254740993"_s);
    bench.retype(u"9007199254740995"_s);
    QCOMPARE(bench.last().toInteger(), qint64(9007199254740995));
}

QTEST_MAIN(SpelledInputTest)
#include "tst_spelledinput.moc"
