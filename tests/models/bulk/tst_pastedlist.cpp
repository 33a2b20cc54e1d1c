// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/pastedlist.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Contact> someContacts()
{
    return {{u"101"_s, {{u"email"_s, u"Ann@X.example"_s}}, {}, {}},
            {u"102"_s, {{u"email"_s, u"ben@x.example"_s}}, {}, {}},
            {u"103"_s, {{u"email"_s, u"cleo@x.example"_s}}, {}, {}},
            {u"aB3"_s, {{u"email"_s, QJsonValue()}}, {}, {}}};
}

PastedMatch found(const QString &text, const QList<Contact> &contacts = someContacts())
{
    return matchedIn(text, contacts, {u"email"_s});
}

} // namespace

class TestPastedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void idsAreExactAndAddressesAreNot()
    {
        const PastedMatch match = found(u"aB3\nANN@x.EXAMPLE\nab3\n102"_s);
        QCOMPARE(match.ids, (QStringList{u"aB3"_s, u"101"_s, u"102"_s}));
        QCOMPARE(match.unmatched, QStringList{u"ab3"_s});
        QCOMPARE(match.lines, 4);
        QCOMPARE(match.doubled, 0);
        QVERIFY(!match.isCut);
    }

    void ofLinesInAnyWritingTheSameComesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"101\n102"_s;
        QTest::newRow("windows") << u"101\r\n102\r\n"_s;
        QTest::newRow("old mac") << u"101\r102\r"_s;
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF) + u"101\n102"_s);
        QTest::newRow("blank lines and blanks") << u"\n  101 \n\n\t\n 102\n\n"_s;
        QTest::newRow("quotes") << u"\"101\"\n\" 102 \""_s;
        QTest::newRow("cells") << u"Ann,101\nBen,102"_s;
        QTest::newRow("tabs") << u"Ann\tann@x.example\nBen\tben@x.example"_s;
        QTest::newRow("semicolons") << u"Ann;\"ann@x.example\"\nBen;\"ben@x.example\""_s;
        QTest::newRow("separators in quotes") << u"\"Abel, Ann\",101\n\"Both; \"\"Ben\"\"\",102"_s;
        QTest::newRow("a quote that is none") << u"6\" pipe,101\n\"Ben,102"_s;
        QTest::newRow("one line") << u"ann@x.example; ben@x.example;"_s;
        QTest::newRow("from a letter") << u"Ann Abel <ann@x.example>, \"Ben\" <BEN@x.example>"_s;
        QTest::newRow("unicode lines") << QString(u"101"_s + QChar(0x2028) + u"102"_s);
    }
    void ofLinesInAnyWritingTheSameComesOut()
    {
        QFETCH(const QString, text);
        const PastedMatch match = found(text);
        QCOMPARE(match.ids, (QStringList{u"101"_s, u"102"_s}));
        QVERIFY(match.unmatched.isEmpty());
        QCOMPARE(match.lines, 2);
    }

    void aHeaderAndWhatIsUnknownAreListedAndTwiceIsCounted()
    {
        const PastedMatch match =
            found(u"Name\tE-mail\nAnn\tann@x.example\nXu\txu@x.example\nAnn\tANN@x.example"_s);
        QCOMPARE(match.ids, QStringList{u"101"_s});
        QCOMPARE(match.unmatched, (QStringList{u"Name\tE-mail"_s, u"Xu\txu@x.example"_s}));
        QCOMPARE(match.doubled, 1);
        QCOMPARE(match.lines, 4);
    }

    void theOwnersColumnChoosesNoContacts()
    {
        // The owner is a contact too, and the third line's contact is gone.
        const PastedMatch match = found(u"id,mail,owner\n"
                                        "101,ann@x.example,cleo@x.example\n"
                                        "102,ben@x.example,cleo@x.example\n"
                                        "199,gone@x.example,cleo@x.example"_s);
        QCOMPARE(match.ids, (QStringList{u"101"_s, u"102"_s}));
        QCOMPARE(match.unmatched.size(), 2);
    }

    void numbersOfRowsChooseNoContacts()
    {
        QList<Contact> contacts;
        for (int i = 1; i <= 20; ++i)
            contacts.append({QString::number(i),
                             {{u"email"_s, QString(QString::number(i + 10) + u"@x.example"_s)}},
                             {},
                             {}});
        // The first column counts 1 to 5, the addresses are those of contacts 6 to 10.
        const PastedMatch match = found(u"1;16@x.example\n2;17@x.example\n3;18@x.example\n"
                                        "4;19@x.example\n5;20@x.example"_s,
                                        contacts);
        QCOMPARE(match.ids, (QStringList{u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s}));
    }

    void anAddressThatTwoContactsHaveNamesBoth()
    {
        const QList<Contact> twins{{u"1"_s, {{u"email"_s, u"a@x.example"_s}}, {}, {}},
                                   {u"2"_s, {{u"email"_s, u"A@x.example "_s}}, {}, {}}};
        QCOMPARE(found(u"a@x.example"_s, twins).ids, (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(found(u"a@x.example\n2"_s, twins).doubled, 1);
    }

    void nothingNamesNothing()
    {
        for (const QString &text : {u""_s, u"\n\r\n \t"_s, u",;\t,"_s}) {
            const PastedMatch match = found(text);
            QVERIFY(match.ids.isEmpty());
            QVERIFY(match.unmatched.size() <= 1);
        }
        QCOMPARE(found(u"101"_s, {}).unmatched, QStringList{u"101"_s});
    }

    void hostileLinesAreKeptAsTextAndShort()
    {
        const QString bidi = QChar(0x202E) + u"<b>evil</b>%1"_s;
        const PastedMatch match =
            found(bidi + u'\n' + QChar(0xD83D) + u'\n' + QString(100'000, u'x'));
        QCOMPARE(match.unmatched.size(), 3);
        QCOMPARE(match.unmatched.at(0), bidi);
        QVERIFY(match.unmatched.at(2).size() < 1000);
    }

    void aMillionLinesAreTakenAndNoMore()
    {
        QList<Contact> contacts;
        for (int i = 0; i < 100'000; ++i) {
            const QString number = QString::number(i);
            contacts.append({number, {{u"email"_s, QString(number + u"@x.example"_s)}}, {}, {}});
        }
        QString text;
        for (int i = 0; i < mostPastedLines; ++i)
            text += QString::number(i) + u"@x.example\r\n"_s;
        const PastedMatch match = found(text + u"1@x.example"_s, contacts);
        QCOMPARE(match.lines, mostPastedLines);
        QCOMPARE(match.ids.size(), contacts.size());
        QCOMPARE(match.unmatched.size(), mostPastedLines - contacts.size());
        QVERIFY(match.isCut);
        QCOMPARE(match.doubled, 0);
    }

    void aLineWithoutEndIsReadToItsEnd()
    {
        // Looked at anew from every cell, these would take long.
        for (const QString &part : {u"\""_s, u",\""_s, u"\"\","_s, u"\"a,"_s, u" "_s, u"<>"_s})
            QVERIFY(found(part.repeated(100'000)).ids.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPastedList)
#include "tst_pastedlist.moc"
