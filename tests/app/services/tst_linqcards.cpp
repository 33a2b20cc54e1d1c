// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqcards.h"
#include "models/domain/changeset.h"
#include "tests/app/services/goldenfiles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/** Linq v3 against its golden files (data/linqcards); contracts/traps.json names them by trap. */
class LinqCardsTest : public QObject
{
    Q_OBJECT

    const LinqCards m_linq;
    const GoldenFolder m_folder{QStringLiteral(GOLDEN_DATA "/linqcards")};

    QJsonObject perform(const QJsonObject &input) const;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goldenFiles_data();
    void goldenFiles();
    void theTokenIsABearer();
    void theAddressOfThePictureIsNotCompared();
    void aPictureThatDidNotArriveIsToldThough();
    void notYetAppliedIsNoSurprise();
    void nothingButANumberNamesALine_data();
    void nothingButANumberNamesALine();
};

QJsonObject LinqCardsTest::perform(const QJsonObject &input) const
{
    const QString call = input.value("call"_L1).toString();
    const QString id = input.value("id"_L1).toString();
    const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
    if (call == "request-record"_L1)
        return described(m_linq.readRequest(id));
    if (call == "request-cards"_L1)
        return described(m_linq.cardsRequest());
    if (call == "record"_L1)
        return described(m_linq.parseRecord(reply, id));
    if (call == "numbers"_L1)
        return described(m_linq.parseNumbers(reply));
    if (call == "cards"_L1) {
        QStringList numbers;
        for (const QJsonValue number : input.value("numbers"_L1).toArray())
            numbers.append(number.toString());
        return described(m_linq.parseCards(reply, numbers));
    }
    if (call == "write"_L1)
        return described(m_linq.parseWrite(requestFrom(input), reply));
    if (call == "error"_L1)
        return described(m_linq.error(reply));
    if (call == "plan"_L1) {
        return described(m_linq.plan(editFrom(input.value("edit"_L1).toObject()),
                                     contactFrom(input.value("look"_L1))));
    }
    return {{u"unknown call"_s, call}};
}

void LinqCardsTest::goldenFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = m_folder.cases();
    QVERIFY(names.size() > 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void LinqCardsTest::goldenFiles()
{
    QFETCH(QString, name);
    const QString difference =
        m_folder.mismatch(name, [this](const QJsonObject &input) { return perform(input); });
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void LinqCardsTest::theTokenIsABearer()
{
    const QList<HttpHeader> expected{{"Authorization", "Bearer token-12345"}};
    QCOMPARE(m_linq.headers(Secret("token-12345")), expected);
}

void LinqCardsTest::theAddressOfThePictureIsNotCompared()
{
    const ChangeSet sent{{{u"image_url"_s, {{}, u"https://me.example/a.png"_s}}}};
    const Contact echo{
        u"+15551234567"_s, {{u"image_url"_s, u"https://cdn.example/b.png"_s}}, {}, {}};
    QVERIFY(unconfirmed(m_linq.schema(), sent, echo).isEmpty());
    QVERIFY(sideEffects(m_linq.schema(), {}, {}, echo).isEmpty());
}

void LinqCardsTest::aPictureThatDidNotArriveIsToldThough()
{
    const ChangeSet sent{{{u"image_url"_s, {{}, u"https://me.example/a.png"_s}}}};
    QCOMPARE(unconfirmed(m_linq.schema(), sent, {}).size(), 1);
}

void LinqCardsTest::notYetAppliedIsNoSurprise()
{
    const Contact look{u"+15551234567"_s, {{u"is_active"_s, true}}, {}, {}};
    const Contact echo{u"+15551234567"_s, {{u"is_active"_s, false}}, {}, {}};
    QVERIFY(sideEffects(m_linq.schema(), look, {}, echo).isEmpty());
}

void LinqCardsTest::nothingButANumberNamesALine_data()
{
    QTest::addColumn<QString>("id");
    const QStringList hostile{u""_s,
                              u"+"_s,
                              u"15551234567"_s,
                              u"+1555 1234"_s,
                              u"+1&x=y"_s,
                              u"+1555\r\nX"_s,
                              u"+1555#"_s,
                              u"++155"_s,
                              u"+１５５５"_s,
                              u"../contacts"_s,
                              u"+" + QString(21, u'1')};
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << hostile.at(i);
}

void LinqCardsTest::nothingButANumberNamesALine()
{
    QFETCH(QString, id);
    const Contact look{id, {{u"first_name"_s, u"J"_s}}, {}, {}};
    const ChangeSet changes{{{u"first_name"_s, {{}, u"F"_s}}}};
    QVERIFY(!m_linq.readRequest(id).ok());
    QVERIFY(!m_linq.plan({EditKind::Change, id, changes}, look).ok());
    QVERIFY(!m_linq.plan({EditKind::Create, id, changes}, std::nullopt).ok());
}

QTEST_GUILESS_MAIN(LinqCardsTest)
#include "tst_linqcards.moc"
