// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoservices.h"
#include "app/demo/phones.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

/** Of how many people one service knows the other's address or number, and in what they differ. */
struct Overlap
{
    int byEmail = 0;
    int byPhoneAlone = 0;
    int otherCompany = 0;
    int otherName = 0;
};

QString numberOf(const QJsonValue &typed)
{
    const auto digits = demo::normalizedNumber(typed.toString());
    return digits ? demo::e164(*digits) : QString();
}

/** The fields that are compared, under one set of keys. */
struct Known
{
    QString email;
    QString phone;
    QString company;
    QString name;
};

Overlap overlapOf(const QList<Known> &some, const QList<Known> &others)
{
    QMultiHash<QString, Known> byKey;
    for (const Known &known : others) {
        for (const QString &key : {known.email, known.phone}) {
            if (!key.isEmpty())
                byKey.insert(key, known);
        }
    }
    Overlap overlap;
    for (const Known &known : some) {
        const bool email = !known.email.isEmpty() && byKey.contains(known.email);
        const bool phone = !known.phone.isEmpty() && byKey.contains(known.phone);
        overlap.byEmail += email ? 1 : 0;
        overlap.byPhoneAlone += phone && !email ? 1 : 0;
        if (!email && !phone)
            continue;
        const Known other = byKey.value(email ? known.email : known.phone);
        overlap.otherCompany += known.company != other.company ? 1 : 0;
        overlap.otherName += known.name != other.name ? 1 : 0;
    }
    return overlap;
}

} // namespace

/** The three services of the demo organisation side by side. */
class tst_DemoServices : public QObject
{
    Q_OBJECT

    static QList<Known> knownToLinq(DemoServer &server, qint64 count);
    static QList<Known> knownToHighLevel(DemoHighLevel &server, qint64 count);
    static QList<Known> knownToRoutera(DemoRoutera &server, qint64 count);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachServiceHasItsOwnPlaceAndSecret();
    void theOthersAreSmallerButNeverEmpty_data();
    void theOthersAreSmallerButNeverEmpty();
    void manyPeopleAreInSeveralServices();
    void strangersShareNoNumber();
    void aMillionContactsStartAtOnce();
};

QList<Known> tst_DemoServices::knownToLinq(DemoServer &server, qint64 count)
{
    QList<Known> all;
    for (qint64 id = 1; id <= count; ++id) {
        const QJsonObject contact = server.contact(id);
        all.append({contact[u"email"_s].toString().toLower(), numberOf(contact[u"phone_number"_s]),
                    contact[u"company"_s].toString(), contact[u"first_name"_s].toString()});
    }
    return all;
}

QList<Known> tst_DemoServices::knownToHighLevel(DemoHighLevel &server, qint64 count)
{
    QList<Known> all;
    for (qint64 number = 1; number <= count; ++number) {
        const QJsonObject contact = server.contact(server.idOf(number));
        all.append({contact[u"email"_s].toString().toLower(), numberOf(contact[u"phone"_s]),
                    contact[u"companyName"_s].toString(), contact[u"firstName"_s].toString()});
    }
    return all;
}

QList<Known> tst_DemoServices::knownToRoutera(DemoRoutera &server, qint64 count)
{
    QList<Known> all;
    for (qint64 number = 1; number <= count; ++number) {
        const QJsonObject contact = server.contact(server.idOf(number));
        all.append({contact[u"email"_s].toString().toLower(), numberOf(contact[u"phone"_s]),
                    contact[u"company"_s].toString(), contact[u"first_name"_s].toString()});
    }
    return all;
}

void tst_DemoServices::eachServiceHasItsOwnPlaceAndSecret()
{
    DemoServices services({.contacts = 100});
    QVERIFY(services.start());
    QVERIFY(!services.start());
    QSet<QString> ids;
    QSet<QString> keys;
    QSet<QString> labels;
    QSet<QString> origins;
    QSet<QByteArray> secrets;
    const QList<DemoAccount> accounts = services.accounts();
    for (const DemoAccount &account : accounts) {
        ids.insert(account.id);
        keys.insert(account.service);
        labels.insert(QString::fromLatin1(account.label));
        origins.insert(account.origin);
        secrets.insert(account.secret);
        QVERIFY(!account.settings.values().contains(QString::fromLatin1(account.secret)));
    }
    for (const qsizetype different :
         {ids.size(), keys.size(), labels.size(), origins.size(), secrets.size()})
        QCOMPARE(different, 3);
}

void tst_DemoServices::theOthersAreSmallerButNeverEmpty_data()
{
    QTest::addColumn<qint64>("contacts");
    QTest::addColumn<qint64>("ofHighLevel");
    QTest::addColumn<qint64>("ofRoutera");
    QTest::newRow("one") << qint64(1) << qint64(1) << qint64(1);
    QTest::newRow("as usual") << qint64(10'000) << qint64(2000) << qint64(1000);
    QTest::newRow("many") << qint64(1'000'000) << qint64(20'000) << qint64(10'000);
}

void tst_DemoServices::theOthersAreSmallerButNeverEmpty()
{
    QFETCH(qint64, contacts);
    DemoServices services({.contacts = contacts});
    QCOMPARE(services.linq().contactCount(), contacts);
    QTEST(services.highLevel().contactCount(), "ofHighLevel");
    QTEST(qint64(services.routera().contactCount() + services.routera().archivedCount()),
          "ofRoutera");
}

void tst_DemoServices::manyPeopleAreInSeveralServices()
{
    DemoServices services({.contacts = 1500});
    const QList<Known> linq = knownToLinq(services.linq(), 1500);
    const QList<Known> highLevel = knownToHighLevel(services.highLevel(), 300);
    const QList<Known> routera = knownToRoutera(services.routera(), 150);
    const auto several = [](const Overlap &overlap, int most) {
        const QByteArray text = QByteArray::number(overlap.byEmail) + " by address, " +
                                QByteArray::number(overlap.byPhoneAlone) + " by number alone, " +
                                QByteArray::number(overlap.otherCompany) + " at another company, " +
                                QByteArray::number(overlap.otherName) + " by another name";
        QVERIFY2(overlap.byEmail > most / 3 && overlap.byEmail < most, text.constData());
        QVERIFY2(overlap.byPhoneAlone > 0, text.constData());
        QVERIFY2(overlap.otherCompany > 3, text.constData());
        QVERIFY2(overlap.otherName > 1, text.constData());
    };
    several(overlapOf(highLevel, linq), 300);
    several(overlapOf(routera, linq), 150);
    several(overlapOf(routera, highLevel), 150 * 2 / 3);
    int everywhere = 0;
    for (qsizetype i = 0; i < routera.size(); ++i) {
        const QString email = routera.at(i).email;
        if (!email.isEmpty() && email == highLevel.at(i).email && email == linq.at(i).email)
            ++everywhere;
    }
    QVERIFY(everywhere > 30);
}

void tst_DemoServices::strangersShareNoNumber()
{
    DemoServices services({.contacts = 3000});
    const QList<Known> linq = knownToLinq(services.linq(), 3000);
    QHash<QString, Known> byPhone;
    for (const Known &known : linq) {
        if (!known.phone.isEmpty())
            byPhone.insert(known.phone, known);
    }
    const auto check = [&byPhone, &linq](const QList<Known> &others) {
        for (qsizetype i = 0; i < others.size(); ++i) {
            const QString phone = others.at(i).phone;
            if (phone.isEmpty() || !byPhone.contains(phone))
                continue;
            // The same number is the same person's, or that of the one they nearly repeat.
            const bool same = linq.at(i).phone == phone;
            QVERIFY2(same, qPrintable(phone));
        }
    };
    check(knownToHighLevel(services.highLevel(), 600));
    check(knownToRoutera(services.routera(), 300));
}

void tst_DemoServices::aMillionContactsStartAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    DemoServices services({.contacts = 1'000'000});
    QVERIFY(services.start());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_DemoServices)
#include "tst_demoservices.moc"
