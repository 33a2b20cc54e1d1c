// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema tagged()
{
    return Schema({{u"tags"_s, FieldKind::Tags}}, {}, {});
}

Contact with(const QStringList &tags)
{
    return {u"1"_s, {{u"tags"_s, tagsValue(tags)}}, {}, {}};
}

ChangeSet change(const QStringList &before, const QStringList &after)
{
    return {{{u"tags"_s, {tagsValue(before), tagsValue(after)}}}};
}

} // namespace

class tst_Tags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderCaseAndBlanksMakeNoDifference()
    {
        QVERIFY(sameTags({u"VIP"_s, u" lead"_s}, {u"lead"_s, u"vip"_s}));
        QVERIFY(sameTags({u"a"_s, u"A"_s, u""_s}, {u"a"_s}));
        QVERIFY(!sameTags({u"a"_s}, {u"a"_s, u"b"_s}));
        QVERIFY(tagged().sameValue(u"tags"_s, tagsValue({u"b"_s, u"A"_s}),
                                   tagsValue({u"a"_s, u"b"_s})));
        QVERIFY(tagged().sameValue(u"tags"_s, QJsonValue::Null, QJsonArray()));
    }

    void whatIsNoTextIsNoTag()
    {
        QCOMPARE(tagsOf(QJsonArray{u"a"_s, 7, QJsonValue::Null}), QStringList{u"a"_s});
        QCOMPARE(tagsOf(QJsonValue(7)), QStringList());
        QCOMPARE(tagsOf(u"one"_s), QStringList{u"one"_s});
    }

    void tagsOfOthersSurviveOurChange()
    {
        const Merge merged = merge(tagged(), change({u"a"_s, u"b"_s}, {u"a"_s, u"c"_s}),
                                   with({u"a"_s, u"b"_s, u"theirs"_s}));
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(tagsOf(merged.clean.fields.value(u"tags"_s).after),
                 QStringList({u"a"_s, u"theirs"_s, u"c"_s}));
        QCOMPARE(tagsOf(merged.clean.fields.value(u"tags"_s).before),
                 QStringList({u"a"_s, u"b"_s, u"theirs"_s}));
    }

    void whatOthersRemovedDoesNotComeBack()
    {
        const Merge merged =
            merge(tagged(), change({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s, u"c"_s}), with({u"a"_s}));
        QCOMPARE(tagsOf(merged.clean.fields.value(u"tags"_s).after), QStringList({u"a"_s, u"c"_s}));
    }

    void theSameChangeMadeByOthersIsDoneAlready()
    {
        const Merge merged =
            merge(tagged(), change({u"a"_s}, {u"a"_s, u"VIP"_s}), with({u"vip"_s, u"a"_s}));
        QVERIFY(merged.clean.isEmpty());
        QVERIFY(merged.conflicts.isEmpty());
        QVERIFY(merged.already.contains(u"tags"_s));
    }

    void theLastTagCanBeRemoved()
    {
        ChangeSet none = change({u"a"_s}, {});
        none.fields[u"tags"_s].after = QJsonValue::Null;
        const Merge merged = merge(tagged(), none, with({u"a"_s}));
        QCOMPARE(tagsOf(merged.clean.fields.value(u"tags"_s).after), QStringList());
    }

    void choicesAreComparedAsASet()
    {
        const Schema schema({{u"picks"_s, FieldKind::Choices}}, {}, {});
        QVERIFY(
            schema.sameValue(u"picks"_s, tagsValue({u"x"_s, u"y"_s}), tagsValue({u"y"_s, u"x"_s})));
        QVERIFY(!schema.sameValue(u"picks"_s, tagsValue({u"x"_s}), tagsValue({u"y"_s})));
    }
};

QTEST_APPLESS_MAIN(tst_Tags)
#include "tst_tags.moc"
