// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The exported table: cells that want to be formulas, quotes, lines or other rows.
#include "tests/support/fakeservice.h"
#include "ui/activity/activitycsv.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** Reads RFC 4180 as strictly as it is written; empty for anything that is not. */
QList<QStringList> parsed(const QString &text)
{
    QList<QStringList> rows{{}};
    QString cell;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at) == u'"') {
            for (++at; at < text.size(); ++at) {
                if (text.at(at) == u'"' && text.mid(at + 1, 1) != u"\""_s)
                    break;
                at += text.at(at) == u'"' ? 1 : 0;
                cell += text.at(at);
            }
            ++at;
        } else {
            while (at < text.size() && text.at(at) != u',' && text.at(at) != u'\r')
                cell += text.at(at++);
        }
        rows.last() << cell;
        cell.clear();
        if (text.mid(at, 2) == u"\r\n"_s) {
            rows.append(QStringList{});
            at += 2;
        } else if (at < text.size() && text.at(at) == u',') {
            ++at;
        } else if (at < text.size()) {
            return {};
        }
    }
    rows.removeLast();
    return rows;
}

} // namespace

class tst_ActivityCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const QString &cell, const QString &read) {
            QTest::newRow(name) << cell << read;
        };
        row("plain", u"Jane"_s, u"Jane"_s);
        row("empty", QString(), QString());
        row("quotes", u"a \"b\" c"_s, u"a \"b\" c"_s);
        row("comma", u"a,b"_s, u"a,b"_s);
        row("lines", u"a\r\nb\nc\rd"_s, u"a\r\nb\nc\rd"_s);
        row("equals", u"=1+1"_s, u"'=1+1"_s);
        row("plus", u"+12025550143"_s, u"'+12025550143"_s);
        row("minus", u"-1"_s, u"'-1"_s);
        row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("tab", u"\t=1"_s, u"'\t=1"_s);
        row("line end", u"\r=1"_s, u"'\r=1"_s);
        row("new line", u"\n=1"_s, u"'\n=1"_s);
        row("blank", u"  =1"_s, u"'  =1"_s);
        row("hard blank", u"\u00A0=1"_s, u"'\u00A0=1"_s);
        row("wide equals", u"\uFF1D1"_s, u"'\uFF1D1"_s);
        row("null", u"a"_s + QChar::Null + u"b"_s, u"ab"_s);
        row("null first", QChar::Null + u"=1"_s, u"'=1"_s);
        row("minus inside", u"a-b"_s, u"a-b"_s);
        row("arabic", u"محمد"_s, u"محمد"_s);
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QString, read);
        const QByteArray line = csvLine({cell, u"next"_s, cell});
        QVERIFY(line.endsWith("\r\n"));
        const QList<QStringList> rows = parsed(QString::fromUtf8(line));
        QCOMPARE(rows, QList<QStringList>({{read, u"next"_s, read}}));
    }

    void anOperationHasALinePerField()
    {
        Op op;
        op.title = u"Roe, \"Jane\""_s;
        op.state = OpState::Conflicted;
        op.edit.changes.fields.insert(u"company"_s, {u"Old"_s, u"=Mine"_s});
        op.edit.changes.fields.insert(u"email"_s, {u"a@x"_s, QJsonValue::Null});
        op.conflicts = {{u"company"_s, u"Old"_s, u"Theirs\r\n2"_s, u"=Mine"_s}};
        op.look = person(u"1"_s, {{u"email"_s, u"a@x"_s}});
        op.error = ServiceError{.kind = ErrorKind::Conflict, .message = u"no"_s};
        const Schema schema = personSchema();
        const QDateTime at(QDate(2026, 3, 2), QTime(8, 5), Qt::UTC);
        const QByteArray text = activityCsvHead() + activityCsvLines(op, &schema, u"Work"_s, at);
        QVERIFY(text.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> rows = parsed(QString::fromUtf8(text.mid(3)));
        QCOMPARE(rows.size(), 3);
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), 9);
        QCOMPARE(QDateTime::fromString(rows.at(1).at(0), Qt::ISODate), at);
        QCOMPARE(rows.at(1).mid(2), QStringList({u"Roe, \"Jane\""_s, u"Work"_s, u"E-mail"_s,
                                                 u"a@x"_s, QString(), u"a@x"_s, u"no"_s}));
        QCOMPARE(rows.at(2).mid(4),
                 QStringList({u"Company"_s, u"Old"_s, u"'=Mine"_s, u"Theirs\r\n2"_s, u"no"_s}));
    }

    void anOperationWithoutFieldsHasALineToo()
    {
        Op op;
        op.edit.kind = EditKind::Remove;
        op.state = OpState::Confirmed;
        const QList<QStringList> rows =
            parsed(QString::fromUtf8(activityCsvLines(op, nullptr, {}, {})));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).at(4), u"Deletion"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ActivityCsv)
#include "tst_activitycsv.moc"
