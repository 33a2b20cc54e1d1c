// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "tests/support/fakeservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

class tst_AddressBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void typingAndTypingBackLeavesNothingToSaveAndNothingToUndo()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Xy"_s);
        QVERIFY(book.isDirty(u"1"_s));
        QCOMPARE(book.changes(u"1"_s).size(), 1);
        book.edit(u"1"_s, u"company"_s, u"X"_s);
        QVERIFY(!book.isDirty(u"1"_s));
        QVERIFY(book.dirtyIds().isEmpty());
        QVERIFY(!book.undoStack().canUndo());
    }

    void aRunOfTypingIsOneUndoStep()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {})});
        for (const QString &text : {u"A"_s, u"Ac"_s, u"Acm"_s, u"Acme"_s})
            book.edit(u"1"_s, u"company"_s, text);
        QCOMPARE(book.undoStack().count(), 1);
        book.endTyping();
        book.edit(u"1"_s, u"company"_s, u"Acme!"_s);
        QCOMPARE(book.undoStack().count(), 2);
        book.undoStack().undo();
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"Acme"_s);
        book.undoStack().undo();
        QVERIFY(!book.isDirty(u"1"_s));
        book.undoStack().redo();
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"Acme"_s);
    }

    void draftsStayWhileOtherContactsAreEdited()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {}), person(u"2"_s, {})});
        book.edit(u"1"_s, u"company"_s, u"A"_s);
        book.edit(u"2"_s, u"company"_s, u"B"_s);
        QCOMPARE(book.dirtyIds(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"A"_s);
    }

    void takingBackAnEditOfAFieldThatMovedLeavesNothingToSave()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Mine"_s);
        book.adopt({person(u"1"_s, {{u"company"_s, u"Theirs"_s}})});
        book.revert(u"1"_s);
        QVERIFY(!book.isDirty(u"1"_s));
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"Theirs"_s);
    }

    void readOnlyAndUnknownFieldsCannotBeEdited()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {})});
        book.edit(u"1"_s, u"full_name"_s, u"A"_s);
        book.edit(u"1"_s, u"nonsense"_s, u"A"_s);
        book.edit(u"9"_s, u"company"_s, u"A"_s);
        QVERIFY(book.dirtyIds().isEmpty());
    }

    void aRefreshNeverChangesTheBaseOfAnEdit()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}, {u"email"_s, u"a@x.example"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Mine"_s);
        book.adopt({person(u"1"_s, {{u"company"_s, u"Theirs"_s}, {u"email"_s, u"b@x.example"_s}})});
        QCOMPARE(book.changes(u"1"_s).fields.value(u"company"_s), (FieldChange{u"X"_s, u"Mine"_s}));
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"Mine"_s);
        QCOMPARE(book.draft(u"1"_s).text(u"email"_s), u"b@x.example"_s);
    }

    void aConfirmedSaveLeavesWhatWasTypedMeanwhile()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        book.edit(u"1"_s, u"email"_s, u"a@x.example"_s);
        const ChangeSet sent = book.changes(u"1"_s);
        book.edit(u"1"_s, u"company"_s, u"Yz"_s);
        book.confirm(
            u"1"_s, person(u"1"_s, {{u"company"_s, u"Y"_s}, {u"email"_s, u"a@x.example"_s}}), sent);
        QCOMPARE(book.changes(u"1"_s).size(), 1);
        QCOMPARE(book.changes(u"1"_s).fields.value(u"company"_s), (FieldChange{u"Y"_s, u"Yz"_s}));
    }

    void undoAfterASaveMakesTheOldValueADraftAgain()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        book.confirm(u"1"_s, person(u"1"_s, {{u"company"_s, u"Y"_s}}), book.changes(u"1"_s));
        QVERIFY(!book.isDirty(u"1"_s));
        book.undoStack().undo();
        QCOMPARE(book.changes(u"1"_s).fields.value(u"company"_s), (FieldChange{u"Y"_s, u"X"_s}));
    }

    void revertIsOneStepAndCanBeUndone()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        book.edit(u"1"_s, u"email"_s, u"a@x.example"_s);
        book.revert(u"1"_s);
        QVERIFY(!book.isDirty(u"1"_s));
        book.undoStack().undo();
        QCOMPARE(book.changes(u"1"_s).size(), 2);
    }

    void aNewContactTakesTheServicesIdWhenItIsSaved()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {})});
        const QString local = book.beginNew();
        book.edit(local, u"first_name"_s, u"Ana"_s);
        QVERIFY(book.isNew(local));
        QSignalSpy renamed(&book, &AddressBook::renamed);
        book.confirm(local, person(u"2"_s, {{u"first_name"_s, u"Ana"_s}}), book.changes(local));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(book.ids(), (QStringList{u"1"_s, u"2"_s}));
        QVERIFY(!book.isDirty(u"2"_s) && !book.contains(local));
    }

    void aNewContactThatAPageBroughtFirstIsShownOnce()
    {
        AddressBook book(personSchema());
        const QString local = book.beginNew();
        book.edit(local, u"first_name"_s, u"Ana"_s);
        const Contact made = person(u"2"_s, {{u"first_name"_s, u"Ana"_s}});
        book.adopt({made});
        book.confirm(local, made, book.changes(local));
        QCOMPARE(book.ids(), QStringList{u"2"_s});
    }

    void undoAfterANewContactWasSavedTouchesNobodyElse()
    {
        AddressBook book(personSchema());
        const QString local = book.beginNew();
        book.edit(local, u"first_name"_s, u"Ana"_s);
        book.confirm(local, person(u"2"_s, {{u"first_name"_s, u"Ana"_s}}), book.changes(local));
        book.undoStack().undo();
        QVERIFY(book.dirtyIds().isEmpty());
    }

    void clearingAndTypingTheEmptyTextAreTheSame()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, QString());
        QVERIFY(book.changes(u"1"_s).fields.value(u"company"_s).clears());
    }

    void everyChangeIsToldOnce()
    {
        AddressBook book(personSchema());
        QSignalSpy added(&book, &AddressBook::added);
        QSignalSpy changed(&book, &AddressBook::changed);
        book.adopt({person(u"1"_s, {}), person(u"2"_s, {})});
        book.adopt({person(u"1"_s, {}), person(u"2"_s, {{u"company"_s, u"X"_s}})});
        QCOMPARE(added.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<QList<int>>(), QList<int>{book.slotOf(u"2"_s)});
    }

    void typingTheOldValueBackWhileTheNewOneIsOnItsWayIsAnEditOfItsOwn()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        const ChangeSet sent = book.changes(u"1"_s);
        book.beginSaving(u"1"_s, sent);
        book.edit(u"1"_s, u"company"_s, u"X"_s);
        QCOMPARE(book.changes(u"1"_s).fields.value(u"company"_s), (FieldChange{u"Y"_s, u"X"_s}));
        book.confirm(u"1"_s, person(u"1"_s, {{u"company"_s, u"Y"_s}}), sent);
        book.endSaving(u"1"_s);
        QCOMPARE(book.draft(u"1"_s).text(u"company"_s), u"X"_s);
        QVERIFY(book.isDirty(u"1"_s));
    }

    void whatWasTypedBackIsNothingToSaveOnceTheSaveFailed()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        book.beginSaving(u"1"_s, book.changes(u"1"_s));
        book.edit(u"1"_s, u"company"_s, u"X"_s);
        book.endSaving(u"1"_s);
        QVERIFY(!book.isDirty(u"1"_s));
    }

    void aThirdValueTypedDuringASaveKeepsTheBaseTheUserSaw()
    {
        AddressBook book(personSchema());
        book.adopt({person(u"1"_s, {{u"company"_s, u"X"_s}})});
        book.edit(u"1"_s, u"company"_s, u"Y"_s);
        book.beginSaving(u"1"_s, book.changes(u"1"_s));
        book.edit(u"1"_s, u"company"_s, u"X"_s);
        book.edit(u"1"_s, u"company"_s, u"Z"_s);
        QCOMPARE(book.changes(u"1"_s).fields.value(u"company"_s), (FieldChange{u"X"_s, u"Z"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_AddressBook)
#include "tst_addressbook.moc"
