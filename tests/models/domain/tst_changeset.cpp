// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"
#include "tests/support/fakeservice.h"

#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

class tst_ChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyEditedFieldsAreInTheDifference()
    {
        const Contact base = person(u"1"_s, {{u"first_name"_s, u"Ana"_s}, {u"company"_s, u"X"_s}});
        Contact draft = base;
        draft.fields.insert(u"company"_s, u"Y"_s);
        const ChangeSet changes = difference(schema, base, draft);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.fields.value(u"company"_s), (FieldChange{u"X"_s, u"Y"_s}));
    }

    void typingBackToTheBaselineLeavesNothing()
    {
        const Contact base = person(u"1"_s, {{u"company"_s, u"X"_s}});
        Contact draft = base;
        draft.fields.insert(u"company"_s, u"Xy"_s);
        draft.fields.insert(u"company"_s, u"X"_s);
        QVERIFY(difference(schema, base, draft).isEmpty());
    }

    void absentNullAndEmptyAreOneNothing_data()
    {
        QTest::addColumn<QJsonValue>("before");
        QTest::addColumn<QJsonValue>("after");
        const QList<QJsonValue> nothings{QJsonValue::Undefined, QJsonValue::Null, QString()};
        for (const QJsonValue &a : nothings) {
            for (const QJsonValue &b : nothings)
                QTest::addRow("%d to %d", int(a.type()), int(b.type())) << a << b;
        }
    }
    void absentNullAndEmptyAreOneNothing()
    {
        QFETCH(QJsonValue, before);
        QFETCH(QJsonValue, after);
        Contact base = person(u"1"_s, {});
        Contact draft = base;
        if (!before.isUndefined())
            base.fields.insert(u"company"_s, before);
        if (!after.isUndefined())
            draft.fields.insert(u"company"_s, after);
        QVERIFY(difference(schema, base, draft).isEmpty());
    }

    void clearingIsAChangeToNullAndNotToEmptyText()
    {
        const Contact base = person(u"1"_s, {{u"company"_s, u"X"_s}});
        Contact draft = base;
        draft.fields.insert(u"company"_s, QString());
        const ChangeSet changes = difference(schema, base, draft);
        QVERIFY(changes.fields.value(u"company"_s).clears());
        QCOMPARE(applied(base, changes).value(u"company"_s), QJsonValue(QJsonValue::Null));
    }

    void readOnlyFieldsAreNeverInTheDifference()
    {
        const Contact base = person(u"1"_s, {{u"full_name"_s, u"A"_s}});
        Contact draft = base;
        draft.fields.insert(u"full_name"_s, u"B"_s);
        draft.fields.insert(u"no_such_field"_s, u"B"_s);
        QVERIFY(difference(schema, base, draft).isEmpty());
    }

    void anotherSpellingOfAPhoneIsAnEditForTheUserButTheSameForTheService()
    {
        const Contact base = person(u"1"_s, {{u"phone_number"_s, u"+1 555 010 0199"_s}});
        Contact draft = base;
        draft.fields.insert(u"phone_number"_s, u"+15550100199"_s);
        QCOMPARE(difference(schema, base, draft).size(), 1);
        QVERIFY(schema.sameValue(u"phone_number"_s, base.value(u"phone_number"_s),
                                 draft.value(u"phone_number"_s)));
    }

    void theInverseTakesAChangeBack()
    {
        const Contact base = person(u"1"_s, {{u"company"_s, u"X"_s}});
        const ChangeSet changes{{{u"company"_s, {u"X"_s, QJsonValue::Null}},
                                 {u"email"_s, {QJsonValue::Undefined, u"a@b.example"_s}}}};
        const Contact back = applied(applied(base, changes), inverse(changes));
        QVERIFY(difference(schema, base, back).isEmpty());
    }

    void aFieldNobodyElseTouchedMergesCleanly()
    {
        const ChangeSet mine{{{u"company"_s, {u"X"_s, u"Y"_s}}}};
        const Contact theirs =
            person(u"1"_s, {{u"company"_s, u"X"_s}, {u"email"_s, u"new@x.example"_s}});
        const Merge merged = merge(schema, mine, theirs);
        QCOMPARE(merged.clean, mine);
        QVERIFY(merged.conflicts.isEmpty() && merged.already.isEmpty());
    }

    void theSameFieldMovedIsAConflictWithAllThreeValues()
    {
        const ChangeSet mine{{{u"company"_s, {u"X"_s, u"Y"_s}}}};
        const Merge merged = merge(schema, mine, person(u"1"_s, {{u"company"_s, u"Z"_s}}));
        QVERIFY(merged.clean.isEmpty());
        QCOMPARE(merged.conflicts, (QList<FieldConflict>{{u"company"_s, u"X"_s, u"Z"_s, u"Y"_s}}));
    }

    void whatTheServiceHasAlreadyIsNotSentAgain()
    {
        const ChangeSet mine{{{u"company"_s, {u"X"_s, u"Y"_s}}}};
        const Merge merged = merge(schema, mine, person(u"1"_s, {{u"company"_s, u"Y"_s}}));
        QVERIFY(merged.clean.isEmpty() && merged.conflicts.isEmpty());
        QCOMPARE(merged.already.size(), 1);
    }

    void anotherSpellingOfTheBaseIsNoConflict()
    {
        const ChangeSet mine{{{u"email"_s, {u"Ana@X.example"_s, u"ana@y.example"_s}}}};
        const Merge merged =
            merge(schema, mine, person(u"1"_s, {{u"email"_s, u"ana@x.example"_s}}));
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(merged.clean.size(), 1);
    }

    void somebodyClearingTheFieldIsAConflictToo()
    {
        const ChangeSet mine{{{u"company"_s, {u"X"_s, u"Y"_s}}}};
        QCOMPARE(merge(schema, mine, person(u"1"_s, {})).conflicts.size(), 1);
    }

    void aDroppedFieldIsUnconfirmedAndANormalizedOneIsNot()
    {
        const ChangeSet sent{{{u"company"_s, {u"X"_s, u"Y"_s}},
                              {u"phone_number"_s, {QJsonValue::Null, u"+1 (555) 010-0199"_s}}}};
        const Contact echo =
            person(u"1"_s, {{u"company"_s, u"X"_s}, {u"phone_number"_s, u"+15550100199"_s}});
        QCOMPARE(unconfirmed(schema, sent, echo),
                 (QList<FieldSurprise>{{u"company"_s, u"Y"_s, u"X"_s}}));
    }

    void aPhoneThatComesBackWithItsCountryCodeWasTaken()
    {
        const auto sentAs = [](const QString &phone) {
            return ChangeSet{{{u"phone_number"_s, {QJsonValue::Null, phone}}}};
        };
        const Contact echo = person(u"1"_s, {{u"phone_number"_s, u"+491715550199"_s}});
        QVERIFY(unconfirmed(schema, sentAs(u"0171 555 01 99"_s), echo).isEmpty());
        QCOMPARE(unconfirmed(schema, sentAs(u"0171 555 01 98"_s), echo).size(), 1);
        QCOMPARE(unconfirmed(schema, sentAs(u"+1 171 555 0199"_s), echo).size(), 1);
        QCOMPARE(unconfirmed(schema, sentAs(u"0199"_s), echo).size(), 1);
    }

    void aClearedFieldMayComeBackAsNullEmptyOrAbsent()
    {
        const ChangeSet sent{{{u"company"_s, {u"X"_s, QJsonValue::Null}}}};
        QVERIFY(unconfirmed(schema, sent, person(u"1"_s, {})).isEmpty());
        QVERIFY(unconfirmed(schema, sent, person(u"1"_s, {{u"company"_s, QString()}})).isEmpty());
        QCOMPARE(unconfirmed(schema, sent, person(u"1"_s, {{u"company"_s, u"X"_s}})).size(), 1);
    }

    void anOwnerThatMovedUnaskedIsASideEffectAndBookkeepingIsNot()
    {
        const Contact look =
            person(u"1"_s, {{u"owner"_s, u"a@x.example"_s}, {u"updated_at"_s, u"1"_s}});
        const Contact echo = person(u"1"_s, {{u"owner"_s, u"admin@x.example"_s},
                                             {u"updated_at"_s, u"2"_s},
                                             {u"company"_s, u"Y"_s}});
        const ChangeSet sent{{{u"company"_s, {QJsonValue::Null, u"Y"_s}}}};
        QCOMPARE(sideEffects(schema, look, sent, echo),
                 (QList<FieldSurprise>{{u"owner"_s, u"a@x.example"_s, u"admin@x.example"_s}}));
        QVERIFY(
            sideEffects(schema, look, {{{u"owner"_s, {}}, {u"company"_s, {}}}}, echo).isEmpty());
    }

private:
    const Schema schema = personSchema();
};

QTEST_GUILESS_MAIN(tst_ChangeSet)
#include "tst_changeset.moc"
