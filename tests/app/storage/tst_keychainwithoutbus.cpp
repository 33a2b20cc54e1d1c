// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"
#include "tests/app/storage/keychaintesting.h"

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

class tst_KeychainWithoutBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsUnavailableAndEnds();
};

void tst_KeychainWithoutBus::everythingIsUnavailableAndEnds()
{
    // No call may need its guard to end.
    KeychainCredentials store(std::chrono::hours(1));
    const Account account = testAccount(u"a"_s);
    QCOMPARE(outcome(store.read(account)), "Unavailable"_ba);
    QCOMPARE(outcome(store.write(account, testToken())), "Unavailable"_ba);
    QCOMPARE(outcome(store.erase(account)), "Unavailable"_ba);
    QVERIFY(!settled(store.read(account)).error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_KeychainWithoutBus)
#include "tst_keychainwithoutbus.moc"
