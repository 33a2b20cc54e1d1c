// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkchange.h"
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

using Kind = FieldRule::Kind;

namespace {

Schema clubSchema(FieldFlags ownerFlags = FieldFlag::NotClearable)
{
    return Schema({{u"name"_s, FieldKind::Text, "Name", "G", FieldFlag::Identity},
                   {u"email"_s, FieldKind::Email, "E-mail", "G", FieldFlag::Identity},
                   {u"owner"_s, FieldKind::Owner, "Owner", "G", ownerFlags, FieldRole::Owner},
                   {u"tags"_s, FieldKind::Tags, "Tags", "G"},
                   {u"created"_s, FieldKind::Timestamp, "Created", "G", FieldFlag::ReadOnly}},
                  {u"name"_s}, {u"email"_s});
}

Contact member(const QJsonObject &fields = {{u"name"_s, u"ann abel"_s},
                                            {u"owner"_s, u"olga@x.example"_s}})
{
    return {u"1"_s, fields, u"r1"_s, {}};
}

FieldRule setting(const QString &key, const QJsonValue &value)
{
    return {.key = key, .kind = Kind::Set, .value = value};
}

/** What a run left of an operation: `look` before it, `echo` after it. */
Op changedOp(qint64 id, const Contact &look, const ChangeSet &changes)
{
    Op op;
    op.id = id;
    op.edit = {EditKind::Change, look.id, changes};
    op.draft = look.id;
    op.state = OpState::Confirmed;
    op.attempts = 1;
    op.look = look;
    op.echo = applied(look, changes);
    return op;
}

ChangeSet ownerStep(const QJsonValue &from, const QJsonValue &to)
{
    return {{{u"owner"_s, {from, to}}}};
}

const Job someRun = [] {
    Job job;
    job.id = 77;
    job.fields = QStringList{u"owner"_s};
    return job;
}();

} // namespace

class TestBulkChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aReassignmentChangesTheOwnerAndNothingElse()
    {
        const BulkChange change = reassignment(
            clubSchema(), {{u"1"_s, u"pete@x.example"_s}, {u"2"_s, u"jane@x.example"_s}});
        QCOMPARE(change.kind, JobKind::Reassign);
        QCOMPARE(change.fields, QStringList{u"owner"_s});
        QCOMPARE(change.targets, (QStringList{u"jane@x.example"_s, u"pete@x.example"_s}));
        const Proposal proposal = change.propose(member());
        QVERIFY(!proposal.leftOut);
        QCOMPARE(proposal.changes, ownerStep(u"olga@x.example"_s, u"pete@x.example"_s));
    }

    void whoIsNotNamedOrHasTheOwnerAlreadyStays()
    {
        const BulkChange change =
            reassignment(clubSchema(), {{u"1"_s, u"OLGA@x.example"_s}, {u"9"_s, u"x@x.example"_s}});
        QCOMPARE(change.propose(member()), Proposal{});
        Contact other = member();
        other.id = u"2"_s;
        QCOMPARE(change.propose(other), Proposal{});
    }

    void anOwnerWhomTheServiceDidNotNameIsTriedAllTheSame()
    {
        // Ids, and a token to which the service does not tell its users.
        const BulkChange change = reassignment(clubSchema(), {{u"1"_s, u"Xk2b9"_s}});
        const Contact contact = member({{u"name"_s, u"Ann"_s}, {u"owner"_s, u"xK2B9"_s}});
        QCOMPARE(change.propose(contact).changes, ownerStep(u"xK2B9"_s, u"Xk2b9"_s));
        const QString halfPair = QString(QChar(0xD83D));
        QCOMPARE(reassignment(clubSchema(), {{u"1"_s, halfPair}}).propose(contact).leftOut,
                 LeftOut::NoValue);
    }

    void anOwnerIsTakenAwayOnlyWhereTheServiceCanDoThat()
    {
        QCOMPARE(reassignment(clubSchema(), {{u"1"_s, {}}}).propose(member()).leftOut,
                 LeftOut::NoValue);
        QCOMPARE(reassignment(clubSchema({}), {{u"1"_s, {}}}).propose(member()).changes,
                 ownerStep(u"olga@x.example"_s, QJsonValue::Null));
    }

    void aServiceWithoutOwnersOrWithOnesThatAreReadOnlyTakesNone()
    {
        const QHash<QString, QString> owners{{u"1"_s, u"pete@x.example"_s}};
        QCOMPARE(reassignment(Schema(), owners).propose(member()).leftOut, LeftOut::ReadOnly);
        QCOMPARE(reassignment(clubSchema(FieldFlag::ReadOnly), owners).propose(member()).leftOut,
                 LeftOut::ReadOnly);
    }

    void rulesGoOneAfterTheOtherAndTellTheFirstValueAsTheirBase()
    {
        const BulkChange change = fieldEdit(
            clubSchema(),
            {{.key = u"name"_s, .kind = Kind::TitleCase},
             {.key = u"name"_s, .kind = Kind::Replace, .find = u"Abel"_s, .with = u"Bow"_s},
             setting(u"email"_s, u"ann@x.example"_s)});
        QCOMPARE(change.fields, (QStringList{u"name"_s, u"email"_s}));
        const ChangeSet changes = change.propose(member()).changes;
        QCOMPARE(changes.fields.value(u"name"_s), (FieldChange{u"ann abel"_s, u"Ann Bow"_s}));
        QVERIFY(changes.contains(u"email"_s));
    }

    void rulesThatCancelEachOtherChangeNothing()
    {
        const BulkChange change =
            fieldEdit(clubSchema(), {{.key = u"name"_s, .kind = Kind::UpperCase},
                                     {.key = u"name"_s, .kind = Kind::LowerCase}});
        QCOMPARE(change.propose(member()), Proposal{});
    }

    void oneRuleThatMakesNoValueLeavesTheWholeContactOut()
    {
        const BulkChange change =
            fieldEdit(clubSchema(), {setting(u"name"_s, u"Ann"_s), setting(u"email"_s, u"no"_s)});
        QCOMPARE(change.propose(member()).leftOut, LeftOut::NoValue);
        QVERIFY(change.propose(member()).changes.isEmpty());
    }

    void aFieldThatIsUnknownOrReadOnlyIsNotTouched()
    {
        for (const QString &key : {u"created"_s, u"nowhere"_s})
            QCOMPARE(fieldEdit(clubSchema(), {setting(key, u"x"_s)}).propose(member()).leftOut,
                     LeftOut::ReadOnly);
    }

    void whatNamesAContactIsNotTakenFromIt()
    {
        const BulkChange emptying =
            fieldEdit(clubSchema(), {{.key = u"name"_s, .kind = Kind::Clear}});
        QCOMPARE(emptying.propose(member()).leftOut, LeftOut::NothingAccepted);
        const Contact reachable = member({{u"name"_s, u"Ann"_s}, {u"email"_s, u"ann@x.example"_s}});
        QVERIFY(!emptying.propose(reachable).leftOut);
        // One that never had any is not made worse.
        const BulkChange owning = fieldEdit(clubSchema(), {setting(u"owner"_s, u"p@x.example"_s)});
        QVERIFY(!owning.propose(member({{u"owner"_s, u"o@x.example"_s}})).leftOut);
    }

    void anUndoGivesBackWhatWasThere()
    {
        const Contact before = member();
        const Op op = changedOp(5, before, ownerStep(u"olga@x.example"_s, u"pete@x.example"_s));
        const BulkChange undo = undoing(clubSchema(), someRun, {op});
        QCOMPARE(undo.kind, JobKind::Undo);
        QCOMPARE(undo.undoOf, 77);
        QCOMPARE(undo.fields, QStringList{u"owner"_s});
        QCOMPARE(undo.targets, QStringList{u"olga@x.example"_s});
        const Proposal proposal = undo.propose(*op.echo);
        QCOMPARE(proposal.undoOf, 5);
        QCOMPARE(proposal.changes, ownerStep(u"pete@x.example"_s, u"olga@x.example"_s));
        QCOMPARE(applied(*op.echo, proposal.changes).fields, before.fields);
    }

    void anUndoLeavesWhatIsNoLongerOurs()
    {
        const Op op = changedOp(5, member(), ownerStep(u"olga@x.example"_s, u"pete@x.example"_s));
        Contact now = *op.echo;
        now.fields.insert(u"owner"_s, u"zoe@x.example"_s);
        const Proposal moved = undoing(clubSchema(), someRun, {op}).propose(now);
        QCOMPARE(moved.leftOut, LeftOut::MovedOn);
        QCOMPARE(moved.now, u"zoe@x.example"_s);
        QVERIFY(moved.changes.isEmpty());
        // Somebody put it back already.
        const Proposal already = undoing(clubSchema(), someRun, {op}).propose(member());
        QVERIFY(!already.leftOut && already.changes.isEmpty());
    }

    void anUndoOfSeveralFieldsIsAllOrNothing()
    {
        const ChangeSet both{{{u"owner"_s, {u"olga@x.example"_s, u"pete@x.example"_s}},
                              {u"name"_s, {u"ann abel"_s, u"Ann Abel"_s}}}};
        const Op op = changedOp(5, member(), both);
        Contact now = *op.echo;
        now.fields.insert(u"name"_s, u"Ann Bow"_s);
        const Proposal moved = undoing(clubSchema(), someRun, {op}).propose(now);
        QCOMPARE(moved.leftOut, LeftOut::MovedOn);
        QCOMPARE(moved.now, u"Ann Bow"_s);
    }

    void anUndoOfTagsTakesOnlyOurOwnAway()
    {
        const Contact before = member({{u"name"_s, u"Ann"_s}, {u"tags"_s, QJsonArray{u"a"_s}}});
        const ChangeSet added{{{u"tags"_s, {QJsonArray{u"a"_s}, QJsonArray{u"a"_s, u"ours"_s}}}}};
        const Op op = changedOp(5, before, added);
        Contact now = *op.echo;
        now.fields.insert(u"tags"_s, QJsonArray{u"theirs"_s, u"a"_s, u"ours"_s});
        const Proposal proposal = undoing(clubSchema(), someRun, {op}).propose(now);
        QVERIFY(!proposal.leftOut);
        QVERIFY(sameTags(tagsOf(proposal.changes.fields.value(u"tags"_s).after),
                         {u"a"_s, u"theirs"_s}));
    }

    void whatCannotBeGivenBackIsLeftOut()
    {
        const Contact unowned = member({{u"name"_s, u"Ann"_s}});
        const ChangeSet given = ownerStep(QJsonValue::Null, u"pete@x.example"_s);
        const Op op = changedOp(5, unowned, given);
        QCOMPARE(undoing(clubSchema(), someRun, {op}).propose(*op.echo).leftOut, LeftOut::NoValue);
        QVERIFY(!undoing(clubSchema({}), someRun, {op}).propose(*op.echo).leftOut);

        Op blind = op;
        blind.look.reset();
        QCOMPARE(undoing(clubSchema({}), someRun, {blind}).propose(*op.echo).leftOut,
                 LeftOut::NoValue);
        Contact stranger = *op.echo;
        stranger.id = u"9"_s;
        QCOMPARE(undoing(clubSchema({}), someRun, {op}).propose(stranger).leftOut,
                 LeftOut::NoValue);
        QCOMPARE(undoing(Schema(), someRun, {op}).propose(*op.echo).leftOut, LeftOut::NoValue);
    }

    void undoOfUndoIsTheChangeAgainWhateverItWas()
    {
        QRandomGenerator random(20260502);
        const QStringList names{u"ann"_s, u"ben"_s, u"ANN"_s, {}};
        const QStringList owners{u"o@x.example"_s, u"p@x.example"_s, u"q@x.example"_s};
        const QList<QStringList> tagLists{{}, {u"a"_s}, {u"a"_s, u"b"_s}, {u"B"_s, u"c"_s}};
        const auto any = [&random](const auto &list) {
            return list.at(qsizetype(random.bounded(quint32(list.size()))));
        };
        int changed = 0;
        for (int round = 0; round < 500; ++round) {
            const Contact before = member({{u"name"_s, any(names)},
                                           {u"email"_s, u"x@x.example"_s},
                                           {u"owner"_s, any(owners)},
                                           {u"tags"_s, tagsValue(any(tagLists))}});
            const Schema schema = clubSchema();
            const BulkChange change = fieldEdit(
                schema, {setting(u"name"_s, any(names)),
                         setting(u"owner"_s, any(owners)),
                         {.key = u"tags"_s, .kind = Kind::AddTags, .tags = any(tagLists)}});
            const Proposal first = change.propose(before);
            if (first.leftOut || first.changes.isEmpty())
                continue;
            ++changed;
            const Op op = changedOp(1, before, first.changes);
            const Proposal back = undoing(schema, someRun, {op}).propose(*op.echo);
            QVERIFY(!back.leftOut);
            const Op undo = changedOp(2, *op.echo, back.changes);
            for (const Field &field : schema.fields())
                QVERIFY(schema.sameValue(field.key, undo.echo->value(field.key),
                                         before.value(field.key)));
            const Proposal again = undoing(schema, someRun, {undo}).propose(*undo.echo);
            QVERIFY(!again.leftOut);
            const Contact after = applied(*undo.echo, again.changes);
            for (const Field &field : schema.fields())
                QVERIFY(
                    schema.sameValue(field.key, after.value(field.key), op.echo->value(field.key)));
        }
        QVERIFY(changed > 100);
    }
};

QTEST_APPLESS_MAIN(TestBulkChange)
#include "tst_bulkchange.moc"
