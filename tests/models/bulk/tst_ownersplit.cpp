// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/ownersplit.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

using Way = SplitRule::Way;

namespace {

QString named(const char *prefix, quint32 number)
{
    return QString::fromLatin1(prefix) + QString::number(number);
}

QList<Contact> contactsOf(const QStringList &companies)
{
    QList<Contact> contacts;
    for (const QString &company : companies)
        contacts.append({QString::number(contacts.size() + 1), {{u"company"_s, company}}, {}, {}});
    return contacts;
}

QList<OwnerShare> sharesOf(const QList<int> &weights)
{
    QList<OwnerShare> shares;
    for (const int weight : weights)
        shares.append({named("owner", quint32(shares.size())), weight});
    return shares;
}

QList<int> numbersOf(const QHash<QString, QString> &owners, const QList<OwnerShare> &shares)
{
    QList<int> numbers;
    for (const OwnerShare &share : shares)
        numbers << int(owners.keys(share.owner).size());
    return numbers;
}

QList<int> dealtNumbers(int contacts, const QList<int> &weights, const SplitRule &rule)
{
    const QList<OwnerShare> shares = sharesOf(weights);
    return numbersOf(dealtOut(contactsOf(QStringList(contacts)), shares, rule), shares);
}

} // namespace

class TestOwnerSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void evenlyDiffersByAtMostOneAndTheFirstGetTheRest()
    {
        QCOMPARE(dealtNumbers(10, {1, 1, 1}, {}), (QList<int>{4, 3, 3}));
        QCOMPARE(dealtNumbers(9, {5, 0, 1}, {}), (QList<int>{3, 3, 3})); // weights do not count
        QCOMPARE(dealtNumbers(2, {1, 1, 1, 1}, {}), (QList<int>{1, 1, 0, 0}));
        QCOMPARE(dealtNumbers(5, {1}, {}), (QList<int>{5}));
    }

    void byWeightGoesByTheLargestRemainder()
    {
        const SplitRule rule{.way = Way::ByWeight};
        QCOMPARE(dealtNumbers(10, {1, 1, 1}, rule), (QList<int>{4, 3, 3}));
        QCOMPARE(dealtNumbers(10, {3, 3, 2}, rule), (QList<int>{4, 4, 2}));
        QCOMPARE(dealtNumbers(10, {1, 0, 9}, rule), (QList<int>{1, 0, 9}));
        QCOMPARE(dealtNumbers(3, {-4, 1}, rule), (QList<int>{0, 3}));
        QCOMPARE(dealtNumbers(1000, {2147483647, 2147483647}, rule), (QList<int>{500, 500}));
    }

    void withNobodyToGetThemAllKeepTheirOwner()
    {
        QVERIFY(dealtOut(contactsOf({u"A"_s}), {}, {}).isEmpty());
        QVERIFY(dealtOut(contactsOf({u"A"_s}), sharesOf({0, 0}), {.way = Way::ByWeight}).isEmpty());
        QVERIFY(dealtOut({}, sharesOf({1}), {}).isEmpty());
    }

    void aCompanyStaysTogetherWhateverItsSpelling()
    {
        const QList<Contact> contacts =
            contactsOf({u"Acme"_s, u"Bow"_s, u" ACME "_s, u""_s, u"acme"_s, u"bow"_s, u""_s});
        const SplitRule rule{.keepTogether = true, .together = u"company"_s};
        const QHash<QString, QString> owners = dealtOut(contacts, sharesOf({1, 1}), rule);
        QCOMPARE(owners.value(u"1"_s), owners.value(u"3"_s));
        QCOMPARE(owners.value(u"1"_s), owners.value(u"5"_s));
        QCOMPARE(owners.value(u"2"_s), owners.value(u"6"_s));
        QCOMPARE(numbersOf(owners, sharesOf({1, 1})), (QList<int>{4, 3}));
    }

    void aCompanyLargerThanAnyShareGoesToOneOwnerAndTheOthersGetTheRest()
    {
        QStringList companies(8, u"Giant"_s);
        companies << u"A"_s << u"B"_s;
        const SplitRule rule{.keepTogether = true, .together = u"company"_s};
        const QList<OwnerShare> shares = sharesOf({1, 1});
        QCOMPARE(numbersOf(dealtOut(contactsOf(companies), shares, rule), shares),
                 (QList<int>{8, 2}));
    }

    void eachContactGoesOnceAndTheNumbersAreRightWhateverIsAsked()
    {
        QRandomGenerator random(20260501);
        for (int round = 0; round < 300; ++round) {
            QStringList companies;
            for (quint32 i = random.bounded(60u); i > 0; --i)
                companies << (random.bounded(3u) == 0 ? QString() : named("c", random.bounded(9u)));
            QList<int> weights;
            qint64 sum = 0;
            for (quint32 i = 1 + random.bounded(6u); i > 0; --i) {
                weights << int(random.bounded(5u));
                sum += weights.last();
            }
            const QList<Contact> contacts = contactsOf(companies);
            const QList<OwnerShare> shares = sharesOf(weights);
            const SplitRule rule{.way = random.bounded(2u) ? Way::Evenly : Way::ByWeight,
                                 .keepTogether = random.bounded(2u) == 0,
                                 .together = u"company"_s};
            const bool nobody = rule.way == Way::ByWeight && sum == 0;
            const QHash<QString, QString> owners = dealtOut(contacts, shares, rule);
            QCOMPARE(owners, dealtOut(contacts, shares, rule));
            QCOMPARE(owners.size(), nobody ? 0 : contacts.size());
            if (nobody)
                continue;
            const QList<int> numbers = numbersOf(owners, shares);
            for (qsizetype i = 0; i < numbers.size(); ++i) {
                const double due = rule.way == Way::Evenly
                                       ? double(contacts.size()) / double(shares.size())
                                       : double(contacts.size()) * weights.at(i) / double(sum);
                if (!rule.keepTogether)
                    QVERIFY(std::abs(numbers.at(i) - due) < 1);
                if (rule.way == Way::ByWeight && weights.at(i) == 0)
                    QCOMPARE(numbers.at(i), 0);
            }
            QHash<QString, QString> ofCompany;
            for (const Contact &contact : contacts) {
                const QString company = contact.text(u"company"_s);
                if (!rule.keepTogether || company.isEmpty())
                    continue;
                const QString owner = owners.value(contact.id);
                QCOMPARE(ofCompany.value(company, owner), owner);
                ofCompany.insert(company, owner);
            }
        }
    }

    void byValueGoesByTheTextOrByOneOfAList()
    {
        QList<Contact> contacts = contactsOf({u"Acme"_s, u" Acme"_s, u"Bow"_s, u""_s});
        contacts.append({u"5"_s, {{u"company"_s, QJsonArray{u"x"_s, u"Acme"_s}}}, {}, {}});
        SplitRule rule{.way = Way::ByValue,
                       .field = u"company"_s,
                       .owners = {{u"Acme"_s, u"ann"_s}, {{}, u"nora"_s}}};
        QCOMPARE(
            dealtOut(contacts, {}, rule),
            (QHash<QString, QString>{
                {u"1"_s, u"ann"_s}, {u"2"_s, u"ann"_s}, {u"4"_s, u"nora"_s}, {u"5"_s, u"ann"_s}}));
        rule.otherwise = u"olga"_s;
        QCOMPARE(dealtOut(contacts, {}, rule).value(u"3"_s), u"olga"_s);
    }

    void aContactNamedTwiceGoesOnceAndCountsOnce()
    {
        const QList<Contact> contacts = contactsOf({u"A"_s, u"B"_s});
        const QList<OwnerShare> shares = sharesOf({1, 1});
        QCOMPARE(numbersOf(dealtOut(contacts + contacts, shares, {}), shares), (QList<int>{1, 1}));
    }
};

QTEST_APPLESS_MAIN(TestOwnerSplit)
#include "tst_ownersplit.moc"
