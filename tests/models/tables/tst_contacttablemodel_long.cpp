// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"
#include "tests/models/tables/samplepeople.h"

#include <QTest>

#include <algorithm>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 200'100; // more than are put in rows at once

QString numbered(int number)
{
    return u"%1"_s.arg(number, 7, 10, QChar(u'0'));
}

/** A list so long that a worker makes its rows; names are in the order of their numbers. */
struct LongBench
{
    AddressBook book{sample::schema()};
    BookTexts texts;
    ContactTableModel model{book, texts};

    LongBench()
    {
        QList<Contact> contacts;
        contacts.reserve(people);
        for (int i = 0; i < people; ++i) {
            const QString number = numbered((i * 7919) % people);
            contacts.append(sample::person(number, number));
        }
        book.adopt(contacts);
    }
    /** The first row that is not where it belongs; -1 when there is none. */
    int firstWrongRow() const
    {
        QString before = numbered(9'999'999);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString id = model.idAt(row);
            if (id >= before || model.rowOf(id) != row)
                return row;
            before = id;
        }
        return -1;
    }
};

} // namespace

class ContactTableModelLongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsMadeByAWorkerHaveWhatCameAndWentMeanwhile()
    {
        LongBench bench;
        bench.model.sort(0);
        QTRY_COMPARE(bench.model.idAt(0), numbered(0));
        QCOMPARE(bench.model.rowCount(), people);
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.model.idAt(0), numbered(0)); // it has only been asked for
        bench.book.remove({numbered(5000), numbered(0)});
        const QString late = u"0005000x"_s;
        bench.book.adopt(QList<Contact>{sample::person(late, late)});
        QTRY_COMPARE(bench.model.idAt(0), numbered(people - 1));
        QCOMPARE(bench.model.rowCount(), bench.book.count());
        // What came stands at the end until it is put into its place.
        QTRY_VERIFY(bench.model.idAt(bench.model.rowCount() - 1) != late);
        QCOMPARE(bench.firstWrongRow(), -1);
    }
};

QTEST_GUILESS_MAIN(ContactTableModelLongTest)
#include "tst_contacttablemodel_long.moc"
