// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killrecord.h"
#include "tests/support/fakeservice.h"

#include <QTest>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Op removal(qint64 id, const QString &record)
{
    Op op;
    op.id = id;
    op.draft = record;
    op.edit.kind = EditKind::Remove;
    return op;
}

} // namespace

/** Which row of the outbox belongs to which press of a key, where nobody was told. */
class TestKillRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTwoPressesThatLookAlikeTheRowIsTheOneItsNumberFits_data()
    {
        QTest::addColumn<qint64>("row");
        QTest::addColumn<QList<qint64>>("rows");
        // Between them another save was told its row, 20.
        QTest::newRow("the first was kept") << qint64(7) << QList<qint64>{7, 20, 0};
        QTest::newRow("the second was kept") << qint64(31) << QList<qint64>{0, 20, 31};
    }
    void ofTwoPressesThatLookAlikeTheRowIsTheOneItsNumberFits()
    {
        QFETCH(qint64, row);
        QFETCH(QList<qint64>, rows);
        KillRecord record(personSchema());
        record.hear(1, "save 1 remove 62 {}");
        record.hear(2, "save 1 remove 5 {}");
        record.hear(2, "kept 1 20");
        record.hear(2, "save 2 remove 62 {}");
        record.close({removal(20, u"5"_s), removal(row, u"62"_s)}, {});
        QList<qint64> found;
        for (const Save &pressed : std::as_const(record.history().saves))
            found << pressed.op;
        QCOMPARE(found, rows);
    }
};

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::TestKillRecord)
#include "tst_killrecord.moc"
