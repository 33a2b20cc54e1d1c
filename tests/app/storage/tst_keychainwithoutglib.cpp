// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"
#include "tests/app/storage/keychaintesting.h"

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

/** A keyring is there, but libsecret's answers would never arrive in this event loop. */
class tst_KeychainWithoutGlib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsUnavailableAndEnds();
};

void tst_KeychainWithoutGlib::everythingIsUnavailableAndEnds()
{
    // No call may need its guard to end.
    KeychainCredentials store(std::chrono::hours(1));
    const Account account = testAccount(u"a"_s);
    QCOMPARE(outcome(store.read(account)), "Unavailable"_ba);
    QCOMPARE(outcome(store.write(account, testToken())), "Unavailable"_ba);
    QCOMPARE(outcome(store.erase(account)), "Unavailable"_ba);
}

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // read once, when the first event loop is made
    const QCoreApplication application(argc, argv);
    tst_KeychainWithoutGlib test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainwithoutglib.moc"
