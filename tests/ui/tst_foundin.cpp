// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/contacttablemodel.h"
#include "tests/models/tables/searchsample.h"
#include "ui/list/contactlistview.h"
#include "ui/list/foundin.h"
#include "ui/list/laidouttexts.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Contact person(const QString &id, const QString &first, const QString &last,
               const QJsonObject &more)
{
    Contact contact{id, more, {}, {}};
    contact.fields.insert(u"first_name"_s, first);
    contact.fields.insert(u"last_name"_s, last);
    return contact;
}

struct FoundBench
{
    AddressBook book{sample::searchedSchema()};
    ContactTableModel model{book};
    ContactListView view;
    FoundIn found;

    FoundBench()
    {
        book.adopt(QList<Contact>{
            person(u"1"_s, u"Ann\u00e9"_s, u"M\u00fcller"_s,
                   {{u"company_name"_s, u"Acme Berlin"_s}, {u"phone"_s, u"+44 20 7946 0958"_s}}),
            person(u"2"_s, u"Bob"_s, u"Roe"_s,
                   {{u"tags"_s, QJsonArray{u"vip"_s, u"Berlin"_s}}, {u"assigned"_s, u"u1"_s}}),
            person(u"3"_s, u"\u05d3\u05e0\u05d4 berlin"_s, u"\u05db\u05d4\u05df"_s,
                   {{u"notes"_s, QString(QString(60, u'x') + u" Berlin <b>")}}),
        });
        view.setContacts(&model);
        view.resize(760, 200);
        view.setColumnWidth(0, 340);
        showColumns({u"company_name"_s, u"phone"_s});
        view.show();
    }
    void showColumns(const QStringList &keys)
    {
        for (int column = 1; column < model.columnCount(); ++column)
            view.setColumnHidden(column, !keys.contains(model.fieldKey(column)));
    }
    void search(const QString &text)
    {
        model.setSearch(text);
        found.look(model);
    }
    QList<TextRange> marks(const QString &id, const QString &key)
    {
        const int row = model.rowOf(id);
        const int column = model.columnOf(key);
        return found.marks(row, column, model.index(row, column).data().toString());
    }
    QString unseen(const QString &id)
    {
        const SearchHit hit = found.unseen(
            model.rowOf(id), [this](int column) { return !view.isColumnHidden(column); });
        return hit.title.isEmpty() ? QString() : QString(hit.title + u": " + hit.text);
    }
    QImage picture() { return view.grab().toImage(); }
};

} // namespace

/** Marks of a search in the rows, and the name of the field that no column shows. */
class FoundInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not).*"_s)); }

    void whatWasFoundIsMarkedInItsCell()
    {
        FoundBench bench;
        bench.search(u"berl anne"_s);
        QCOMPARE(bench.marks(u"1"_s, u"company_name"_s), (QList<TextRange>{{5, 4}}));
        QCOMPARE(bench.marks(u"1"_s, {}), (QList<TextRange>{{0, 4}}));
        QCOMPARE(bench.marks(u"1"_s, u"phone"_s), QList<TextRange>());
    }

    void numbersAreMarkedOverTheirPunctuation()
    {
        FoundBench bench;
        bench.search(u"02079460958"_s);
        QCOMPARE(bench.marks(u"1"_s, u"phone"_s), (QList<TextRange>{{4, 12}}));
        bench.search(u"phone:79 46"_s);
        QCOMPARE(bench.marks(u"1"_s, u"phone"_s), (QList<TextRange>{{7, 4}}));
    }

    void aFieldThatIsAskedForByNameIsMarkedAlone()
    {
        FoundBench bench;
        bench.search(u"company:a"_s);
        QVERIFY(!bench.marks(u"1"_s, u"company_name"_s).isEmpty());
        QVERIFY(bench.marks(u"1"_s, {}).isEmpty());
        bench.search(u"-bob"_s);
        QVERIFY(bench.marks(u"1"_s, {}).isEmpty());
        bench.search({});
        QVERIFY(bench.marks(u"1"_s, {}).isEmpty());
        QVERIFY(!bench.found.isSearching());
    }

    void aFieldWithoutAColumnIsNamed()
    {
        FoundBench bench;
        bench.search(u"berlin"_s);
        QCOMPARE(bench.unseen(u"1"_s), QString());
        QCOMPARE(bench.unseen(u"2"_s), u"Tags: vip, Berlin"_s);
        QCOMPARE(bench.unseen(u"3"_s), QString()); // the name says it
        bench.showColumns({u"tags"_s});
        QCOMPARE(bench.unseen(u"2"_s), QString());
        QCOMPARE(bench.unseen(u"1"_s), u"Company: Acme Berlin"_s);
        bench.search(u"owner:u1"_s);
        QCOMPARE(bench.unseen(u"2"_s), u"Owner: Jane Roe"_s);
    }

    void whoHearsARowIsToldWhyItIsThere()
    {
        FoundBench bench;
        const auto spoken = [&bench](const QString &id) {
            return bench.model.index(bench.model.rowOf(id), 0)
                .data(Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(spoken(u"2"_s), u"Bob Roe"_s);
        bench.search(u"berlin"_s);
        QCOMPARE(spoken(u"2"_s), u"Bob Roe, found in Tags"_s);
        bench.showColumns({u"tags"_s});
        QCOMPARE(spoken(u"2"_s), u"Bob Roe"_s);
        QVERIFY(spoken(u"1"_s).endsWith(u", found in Company"_s));
        bench.view.setContacts(nullptr);
        QVERIFY(!spoken(u"1"_s).contains(u"found"_s));
    }

    void anEditIsSeenAtOnce()
    {
        FoundBench bench;
        bench.search(u"vip"_s);
        QCOMPARE(bench.unseen(u"2"_s), u"Tags: vip, Berlin"_s);
        bench.book.edit(u"2"_s, u"tags"_s, QJsonArray{u"vip club"_s});
        QCOMPARE(bench.unseen(u"2"_s), u"Tags: vip club"_s);
    }

    void marksAreSeenInAnyPaletteAndDirection()
    {
        const QPalette light = qApp->palette();
        for (const bool isDark : {false, true}) {
            if (isDark)
                qApp->setPalette(QPalette(QColor(50, 50, 50), QColor(30, 30, 30)));
            for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                FoundBench bench;
                bench.view.setLayoutDirection(direction);
                bench.search(u"berlin"_s);
                const QImage marked = bench.picture();
                if (const QString folder = qEnvironmentVariable("PATCHBOOK_PICTURES");
                    !folder.isEmpty())
                    marked.save(u"%1/found-%2-%3.png"_s.arg(folder, QString::number(isDark),
                                                            QString::number(direction)));
                bench.search(u"-nothing"_s);
                QVERIFY(marked != bench.picture());
                bench.search(u"berlin"_s);
                QVERIFY(marked == bench.picture());
            }
        }
        qApp->setPalette(light);
    }

    void whatTheEllipsisHidesIsMarkedThere()
    {
        LaidOutTexts texts;
        const QFont font = qApp->font();
        const QString text(u"A long text that does not fit and says Berlin"_s);
        const auto marks = [&](int width) {
            return texts.of(text, width, font, 1, [] { return QList<TextRange>{{39, 6}}; });
        };
        const LaidOutText cut = marks(80);
        QCOMPARE(cut.marks.size(), 1);
        QVERIFY(cut.text.text().endsWith(QChar(0x2026)));
        QVERIFY(cut.marks.constFirst().right() <= 81);
        const LaidOutText whole = marks(2000);
        QCOMPARE(whole.marks.size(), 1);
        QVERIFY(whole.marks.constFirst().left() > 80);
        QVERIFY(texts.of(text, 80, font, 0, {}).marks.isEmpty());
    }
};

QTEST_MAIN(FoundInTest)
#include "tst_foundin.moc"
