// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of which a service takes only a part, or wants in another form.
#include "models/book/sendingrules.h"
#include "tests/models/book/dispatcherbench.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const ServiceError busy{.kind = ErrorKind::ServerFault, .delivery = Delivery::Refused};
const ServiceError invalid{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused};
const ServiceError noToken{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused};

/** Company and owner in one edit; the owner is what the plan's second request carries. */
Op twoFields()
{
    Op op = Bench::edit(u"X"_s, u"Y"_s);
    op.edit.changes.fields.insert(u"owner"_s, {u"o@x.example"_s, u"p@x.example"_s});
    return op;
}

Op creation()
{
    Op op;
    op.account = u"a"_s;
    op.draft = u"new:1"_s;
    op.edit = {EditKind::Create,
               {},
               {{{u"first_name"_s, {QJsonValue::Null, u"Ana"_s}},
                 {u"phone_number"_s, {QJsonValue::Null, u"030 1234567"_s}},
                 {u"owner"_s, {QJsonValue::Null, u"p@x.example"_s}}}}};
    return op;
}

FakeContacts::Fate partly(const ServiceError &rest)
{
    return {.apply = true, .error = {}, .rest = rest, .notTaken = {u"owner"_s}};
}

QString owner(const Bench &b, const QString &id = u"1"_s)
{
    return b.service.people.value(id).text(u"owner"_s);
}

Schema schemaWithTags()
{
    return personSchemaWith({{u"tags"_s, FieldKind::Tags, "Tags", "Work"}});
}

QJsonValue tags(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

class tst_DispatcherParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theRestGoesOnAfterALookAndOnlyTheRest()
    {
        Bench b;
        b.service.fates = {partly(busy)};
        b.dispatcher.submit(twoFields());
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        QCOMPARE(b.last(), OpState::Pending);
        QCOMPARE(b.company(), u"Y"_s);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.log.last(), u"PATCH 1 {\"owner\":\"p@x.example\"}"_s);
        QCOMPARE(owner(b), u"p@x.example"_s);
        QVERIFY(b.seen.last().unconfirmed.isEmpty());
        QVERIFY(!b.seen.last().error);
        QCOMPARE(b.writes(), 2);
    }

    void whatWasTakenInAnotherSpellingIsNeitherSentAgainNorAConflict()
    {
        Bench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"phone_number"_s, u"+49301234567"_s);
        };
        b.service.fates = {partly(busy)};
        Op op = twoFields();
        op.edit.changes.fields.insert(u"phone_number"_s, {QJsonValue::Null, u"030 1234567"_s});
        b.dispatcher.submit(op);
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.log.last(), u"PATCH 1 {\"owner\":\"p@x.example\"}"_s);
    }

    void whatSomebodyChangedAfterTheFirstPartIsAskedAbout()
    {
        Bench b;
        b.service.fates = {partly(busy)};
        b.dispatcher.submit(twoFields());
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.company(), u"Theirs"_s);
        QCOMPARE(b.seen.last().conflicts.size(), 1);
        QCOMPARE(b.writes(), 1);
    }

    void aRestThatIsRefusedForGoodIsNamedAndTheOtherPartIsSaved()
    {
        Bench b;
        b.service.fates = {partly(invalid)};
        b.dispatcher.submit(twoFields());
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().error, invalid);
        QCOMPARE(b.seen.last().unconfirmed,
                 (QList<FieldSurprise>{{u"owner"_s, u"p@x.example"_s, u"o@x.example"_s}}));
        QCOMPARE(b.company(), u"Y"_s);
        QCOMPARE(b.writes(), 1);
    }

    void aRestThatNeverPassesEndsAfterThreeAttempts()
    {
        Bench b;
        b.service.fates = {partly(busy), {false, busy}, {false, busy}};
        b.dispatcher.submit(twoFields());
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY(b.dispatcher.unfinishedCount() == 0 || b.clock.waiting() > 0);
            b.clock.advance(61s);
            QCoreApplication::sendPostedEvents();
        }
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().error, busy);
        QCOMPARE(b.seen.last().unconfirmed.size(), 1);
        QCOMPARE(b.writes(), 3);
    }

    void aTokenRefusedInTheMiddleBlocksTheRest()
    {
        Bench b;
        QSignalSpy paused(&b.dispatcher, &Dispatcher::accountPaused);
        b.service.fates = {partly(noToken)};
        b.dispatcher.submit(twoFields());
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(paused.count(), 1);
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.log.last(), u"PATCH 1 {\"owner\":\"p@x.example\"}"_s);
    }

    void aNewContactOfWhichAPartIsThereIsNeverMadeASecondTime()
    {
        Bench b;
        b.service.fates = {partly(busy)};
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"phone_number"_s, u"+49301234567"_s);
        };
        b.dispatcher.submit(creation());
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QCOMPARE(b.service.log.last(), u"PATCH created1 {\"owner\":\"p@x.example\"}"_s);
        QCOMPARE(b.seen.last().draft, u"new:1"_s);
        QCOMPARE(b.seen.last().echo->id, u"created1"_s);
    }

    void aSecondSaveOfThatContactIsAChangeAlsoInTheNextRun()
    {
        Bench b;
        b.service.fates = {partly(busy)};
        b.dispatcher.submit(creation());
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        Op second = creation();
        second.uuid = QUuid::createUuid();
        second.edit.changes.fields.insert(u"company"_s, {QJsonValue::Null, u"Z"_s});
        QVERIFY(b.outbox.kept.append({second}).result().ok());
        Dispatcher next(b.outbox, b.clock,
                        [&b](const QString &, Collection) { return &b.service; });
        next.recover();
        QTRY_COMPARE(b.service.people.value(u"created1"_s).text(u"company"_s), u"Z"_s);
        QCOMPARE(b.service.count(u"POST"_s), 1);
    }

    void aRestWithoutAnAnswerToSeeIsLookedUp()
    {
        Bench b;
        FakeContacts::Fate fate = partly(busy);
        fate.withoutEcho = true;
        b.service.fates = {fate};
        b.dispatcher.submit(twoFields());
        QTRY_VERIFY(std::ranges::any_of(
            b.seen, [](const Op &op) { return op.state == OpState::Ambiguous; }));
        QCOMPARE(b.writes(), 1);
    }

    void anEditWantedInAnotherFormIsPlannedAnewAfterALook()
    {
        Bench b;
        b.service.fates = {{false, ServiceError{.kind = ErrorKind::AskedOtherwise,
                                                .delivery = Delivery::Refused}}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"read 1"_s), 2);
        QCOMPARE(b.writes(), 2);
    }

    void askedOtherwiseWithoutEndFailsAfterThreeAttempts()
    {
        Bench b;
        b.service.fates =
            QList<FakeContacts::Fate>(9, {false, ServiceError{.kind = ErrorKind::AskedOtherwise,
                                                              .delivery = Delivery::Refused}});
        b.dispatcher.submit(creation());
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY(b.dispatcher.unfinishedCount() == 0 || b.clock.waiting() > 0);
            b.clock.advance(61s);
            QCoreApplication::sendPostedEvents();
        }
        QTRY_COMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.writes(), maxAttempts);
    }

    void tagsThatOthersAddWhileOursAreSavedAreNoSurprise()
    {
        Bench b;
        b.service.setSchema(schemaWithTags());
        b.service.change(u"1"_s, u"tags"_s, tags({u"old"_s}));
        b.service.meddle = [](Contact &stored) {
            QJsonArray list = stored.value(u"tags"_s).toArray();
            list.append(u"theirs"_s);
            stored.fields.insert(u"tags"_s, list);
        };
        b.dispatcher.submit(
            Bench::edit(tags({u"old"_s}), tags({u"old"_s, u"mine"_s}), u"1"_s, u"tags"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QVERIFY(b.seen.last().unconfirmed.isEmpty());
    }

    void aLaterSaveOfTagsKeepsWhatOthersAddedMeanwhile()
    {
        Bench b;
        b.service.setSchema(schemaWithTags());
        b.service.change(u"1"_s, u"tags"_s, tags({u"old"_s}));
        b.service.meddle = [&b](Contact &stored) {
            b.service.meddle = nullptr;
            QJsonArray list = stored.value(u"tags"_s).toArray();
            list.append(u"theirs"_s);
            stored.fields.insert(u"tags"_s, list);
        };
        b.service.held = true;
        b.dispatcher.submit(
            Bench::edit(tags({u"old"_s}), tags({u"old"_s, u"mine"_s}), u"1"_s, u"tags"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.submit(Bench::edit(tags({u"old"_s}), tags({u"old"_s, u"mine"_s, u"more"_s}),
                                        u"1"_s, u"tags"_s));
        b.service.held = false;
        b.service.answerNext();
        QTRY_VERIFY(b.seen.size() > 1 && b.dispatcher.unfinishedCount() == 0);
        QCOMPARE(b.service.people.value(u"1"_s).value(u"tags"_s),
                 tags({u"old"_s, u"mine"_s, u"theirs"_s, u"more"_s}));
    }

    void aFieldThatTheSchemaDoesNotKnowYetIsSavedAndSettledLikeAnyOther()
    {
        const QString key = u"customFields.x"_s;
        Bench b;
        b.service.change(u"1"_s, key, u"M"_s);
        b.dispatcher.submit(Bench::edit(u"M"_s, u"L"_s, u"1"_s, key));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.people.value(u"1"_s).text(key), u"L"_s);
        QVERIFY(b.seen.last().unconfirmed.isEmpty());

        b.service.fates = {{true, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"L"_s, u"XL"_s, u"1"_s, key));
        QTRY_VERIFY(b.seen.last().id == 2 && b.last() == OpState::Confirmed);
        QCOMPARE(b.writes(), 2);

        b.dispatcher.submit(Bench::edit(u"L"_s, u"S"_s, u"1"_s, key));
        QTRY_VERIFY(b.seen.last().id == 3 && b.last() == OpState::Conflicted);
        QCOMPARE(b.seen.last().conflicts.constFirst().theirs, u"XL"_s);
    }

    void anArchivedContactIsNotWrittenAndOneToBeArchivedIsDone()
    {
        Bench b;
        b.service.setSchema(personSchemaWith({archivedMark()}));
        b.service.change(u"1"_s, u"archived"_s, u"2026-01-02T03:04:05Z"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.seen.last().error->kind, ErrorKind::Archived);
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_VERIFY(b.seen.last().id == 2 && b.last() == OpState::Confirmed);
        QVERIFY(b.seen.last().echo);
        QCOMPARE(b.writes(), 0);
    }

    void anArchivingWhoseAnswerWasLostIsFound()
    {
        Bench b;
        b.service.setSchema(personSchemaWith({archivedMark()}));
        b.service.archives = true;
        b.service.fates = {{true, Bench::lost()}};
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
        QVERIFY(b.seen.last().echo->value(u"archived"_s).toBool());
    }
};

QTEST_GUILESS_MAIN(tst_DispatcherParts)
#include "tst_dispatcherparts.moc"
