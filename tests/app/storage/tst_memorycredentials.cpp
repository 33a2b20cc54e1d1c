// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memorycredentials.h"

#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

class tst_MemoryCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenComesBackForItsOwnOriginOnly();
    void unusableTokensAreRefused();
    void erasedTokensAreMissing();

private:
    const Account m_account{u"a"_s, u"linq"_s, {}, QUrl(u"https://api.example"_s)};
    const Secret m_token{"token-of-the-test"_ba};
};

void tst_MemoryCredentials::aTokenComesBackForItsOwnOriginOnly()
{
    MemoryCredentials store;
    QCOMPARE(store.read(m_account).result().error().kind, CredentialError::Kind::Missing);
    QVERIFY(store.write(m_account, m_token).result());
    QVERIFY(store.read(m_account).result().value() == m_token);

    Account moved = m_account;
    moved.address = QUrl(u"https://evil.example"_s);
    QCOMPARE(store.read(moved).result().error().kind, CredentialError::Kind::OtherOrigin);
    QVERIFY(store.read(m_account).result());
    moved.address = QUrl(u"http://api.example"_s);
    QVERIFY(!store.write(moved, m_token).result());
}

void tst_MemoryCredentials::unusableTokensAreRefused()
{
    MemoryCredentials store;
    const CredentialResult<Done> answer =
        store.write(m_account, Secret("token\r\nX-Evil: 1"_ba)).result();
    QCOMPARE(answer.error().kind, CredentialError::Kind::Unusable);
    QVERIFY(!store.read(m_account).result());
}

void tst_MemoryCredentials::erasedTokensAreMissing()
{
    MemoryCredentials store;
    QVERIFY(store.write(m_account, m_token).result());
    QVERIFY(store.erase(m_account).result());
    QVERIFY(store.erase(m_account).result());
    QCOMPARE(store.read(m_account).result().error().kind, CredentialError::Kind::Missing);
}

QTEST_GUILESS_MAIN(tst_MemoryCredentials)
#include "tst_memorycredentials.moc"
