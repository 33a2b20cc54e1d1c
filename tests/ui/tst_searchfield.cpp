// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/searchnames.h"
#include "models/tables/searchquery.h"
#include "tests/models/tables/searchsample.h"
#include "ui/list/searchfield.h"

#include <QAbstractItemView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

struct FieldBench
{
    AddressBook book{sample::searchedSchema()};
    SearchField field;
    QSignalSpy left{&field, &SearchField::leaveRequested};

    FieldBench()
    {
        QList<Contact> people;
        for (int i = 0; i < 5; ++i)
            people.append(
                {QString::number(i),
                 {{u"assigned"_s, i < 3 ? u"u1"_s : u"u2"_s},
                  {u"tags"_s, QJsonArray{u"vip"_s, i ? u"big \"one\""_s : u"<b>x</b>"_s}}},
                 {},
                 {}});
        book.adopt(people);
        field.setOffering([this](const QString &text, qsizetype cursor) {
            return searchOffers(text, cursor, book);
        });
        field.show();
        field.activateWindow();
        field.setFocus();
        (void)QTest::qWaitForWindowActive(&field);
    }
    QAbstractItemView *popup() const
    {
        for (QWidget *widget : qApp->topLevelWidgets()) {
            if (widget->objectName() == u"searchOffers"_s)
                return qobject_cast<QAbstractItemView *>(widget);
        }
        return nullptr;
    }
    bool isOpen() const { return popup() && popup()->isVisible(); }
    QStringList offers() const
    {
        QStringList list;
        for (int row = 0; isOpen() && row < popup()->model()->rowCount(); ++row)
            list << popup()->model()->index(row, 0).data().toString();
        return list;
    }
    void type(const QString &text) { QTest::keyClicks(keys(), text); }
    void askForNames() { QTest::keyClick(keys(), Qt::Key_Space, Qt::ControlModifier); }
    void press(Qt::Key key) { QTest::keyClick(keys(), key); }
    QWidget *keys() { return isOpen() ? static_cast<QWidget *>(popup()) : &field; }
};

} // namespace

/** The search field and what it offers while a search is typed. */
class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not).*"_s)); }

    void allNamesAreOfferedToWhoAsksInAnEmptyField()
    {
        FieldBench bench;
        bench.askForNames();
        QVERIFY(bench.offers().size() > 3);
        QVERIFY(bench.offers().contains(u"tags:"_s));
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.left.count(), 0);
    }

    void namesAreOfferedWhenTheyAreAskedFor()
    {
        FieldBench bench;
        bench.type(u"ow"_s);
        QVERIFY(!bench.isOpen());
        bench.askForNames();
        QCOMPARE(bench.offers(), QStringList{u"owner:"_s});
        bench.type(u"x"_s);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.field.text(), u"owx"_s);
    }

    void aNameAndItsValueAreTakenByKeys()
    {
        FieldBench bench;
        bench.type(u"anna -ow"_s);
        bench.askForNames();
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.field.text(), u"anna -owner:"_s);
        QCOMPARE(bench.offers(), (QStringList{u"Jane Roe (3)"_s, u"Öğün Ş. (2)"_s}));
        bench.type(u"roe"_s);
        QCOMPARE(bench.offers(), QStringList{u"Jane Roe (3)"_s});
        bench.press(Qt::Key_Tab);
        QCOMPARE(bench.field.text(), u"anna -owner:\"Jane Roe\" "_s);
        QVERIFY(!bench.isOpen());
        QVERIFY(bench.field.hasFocus());
        QCOMPARE(bench.left.count(), 0);
        const SearchQuery query =
            SearchQuery::parse(bench.field.text(), SearchNames(sample::searchedSchema()));
        QCOMPARE(query.terms().last().text, u"Jane Roe"_s);
    }

    void valuesComeByCountAndAsText()
    {
        FieldBench bench;
        bench.type(u"tag:"_s);
        QCOMPARE(bench.offers(),
                 (QStringList{u"vip (5)"_s, u"big \"one\" (4)"_s, u"<b>x</b> (1)"_s}));
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.field.text(), u"tag:\"big \"\"one\"\"\" "_s);
    }

    void plainTypingIsNotHeldUp()
    {
        FieldBench bench;
        bench.type(u"ow"_s);
        QVERIFY(!bench.isOpen());
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.left.count(), 1);
        bench.askForNames();
        QVERIFY(bench.isOpen());
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.left.count(), 2);
        QCOMPARE(bench.field.text(), u"ow"_s);
        QVERIFY(!bench.isOpen());
    }

    void escapeClosesTheOffersFirst()
    {
        FieldBench bench;
        bench.type(u"ow"_s);
        bench.askForNames();
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.isOpen());
        QCOMPARE(bench.field.text(), u"ow"_s);
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.field.text(), QString());
        bench.press(Qt::Key_Escape);
        QCOMPARE(bench.left.count(), 1);
    }

    void aFieldForSomethingElseOffersNothing()
    {
        SearchField field;
        field.show();
        QTest::keyClicks(&field, u"owner:"_s);
        QCOMPARE(field.text(), u"owner:"_s);
        QVERIFY(field.toolTip().isEmpty());
    }
};

QTEST_MAIN(SearchFieldTest)
#include "tst_searchfield.moc"
