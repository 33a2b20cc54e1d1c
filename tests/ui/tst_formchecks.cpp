// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"
#include "ui/form/formchecks.h"

#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;
using Kind = FieldProblem::Kind;

class TestFormChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewContactNeedsSomethingThatSaysWhoItIs()
    {
        const auto problems = problemsOf(personSchema(), person(u"n"_s, {{u"company"_s, u"X"_s}}),
                                         edited(u"company"_s, {}, u"X"_s), true, {});
        QVERIFY(blocksSaving(problems));
        QCOMPARE(problems.first().kind, Kind::IdentityNeeded);
    }

    void emptyingTheLastOfThemIsToldBesideTheField()
    {
        const auto problems =
            problemsOf(personSchema(), person(u"1"_s, {{u"email"_s, QJsonValue::Null}}),
                       edited(u"email"_s, u"a@x.example"_s, QJsonValue::Null), false, {});
        QCOMPARE(problems.value(u"email"_s).kind, Kind::IdentityNeeded);
        QVERIFY(blocksSaving(problems));
    }

    void oneThatNeverHadAnyCanBeEditedAllTheSame()
    {
        const auto problems = problemsOf(personSchema(), person(u"1"_s, {{u"company"_s, u"X"_s}}),
                                         edited(u"company"_s, {}, u"X"_s), false, {});
        QVERIFY(problems.isEmpty());
    }

private:
    static ChangeSet edited(const QString &key, const QJsonValue &before, const QJsonValue &after)
    {
        return {{{key, {before, after}}}};
    }
};

QTEST_GUILESS_MAIN(TestFormChecks)
#include "tst_formchecks.moc"
