// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The compiled translations at work: menus with letters of their own, counts with both numbers.
#include "ui/mainactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QUndoGroup>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;

namespace {

/** What is wrong with the letters of these entries; empty when each has one that no other has. */
QStringList letterFaults(const QList<QAction *> &entries)
{
    QStringList faults;
    QList<QKeySequence> letters;
    for (const QAction *entry : entries) {
        if (entry->isSeparator())
            continue;
        const QKeySequence letter = QKeySequence::mnemonic(entry->text());
        if (letter.isEmpty() || letters.contains(letter))
            faults << entry->text();
        letters << letter;
    }
    return faults;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyEntryHasALetterOfItsOwn_data() { languages(); }
    void everyEntryHasALetterOfItsOwn();
    void aRepeatedOrMissingLetterIsNoticed();
    void countsHaveASingularAndAPlural_data();
    void countsHaveASingularAndAPlural();

private:
    void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"de"_s, u"en"_s})
        QTest::newRow(qUtf8Printable(language)) << language;
}

void TestTranslations::everyEntryHasALetterOfItsOwn()
{
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(u":/i18n/patchbook_"_s + language + u".qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&words));
    QMainWindow window;
    QUndoStack edits;
    QUndoGroup undo;
    undo.addStack(&edits);
    const patchbook::MainActions actions(window, undo);
    QCOMPARE(actions.newContact->text(),
             language == u"de"_s ? u"&Neuer Kontakt"_s : u"&New contact"_s);

    const QList<QAction *> menus = window.menuBar()->actions();
    QVERIFY(menus.size() > 1);
    QCOMPARE(letterFaults(menus), QStringList());
    for (const QAction *menu : menus)
        QCOMPARE(letterFaults(menu->menu()->actions()), QStringList());
}

void TestTranslations::aRepeatedOrMissingLetterIsNoticed()
{
    QMenu menu;
    menu.addAction(u"&Copy"_s);
    menu.addAction(u"&Close"_s);
    menu.addAction(u"Drag && drop"_s);
    QCOMPARE(letterFaults(menu.actions()), QStringList({u"&Close"_s, u"Drag && drop"_s}));
}

void TestTranslations::countsHaveASingularAndAPlural_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("de 1") << u"de"_s << 1 << u"1 Feld speichern"_s;
    QTest::newRow("de 2") << u"de"_s << 2 << u"2 Felder speichern"_s;
    QTest::newRow("en 0") << u"en"_s << 0 << u"Save 0 fields"_s;
    QTest::newRow("en 1") << u"en"_s << 1 << u"Save 1 field"_s;
    QTest::newRow("en 2") << u"en"_s << 2 << u"Save 2 fields"_s;
}

void TestTranslations::countsHaveASingularAndAPlural()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, text);
    QTranslator words;
    QVERIFY(words.load(u":/i18n/patchbook_"_s + language + u".qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&words));
    QCOMPARE(
        QCoreApplication::translate("patchbook::ContactForm", "Save %n field(s)", nullptr, count),
        text);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
