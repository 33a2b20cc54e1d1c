// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoroutera.h"
#include "tests/app/demo/servicecaller.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** Routera at the demo organisation: who gets a token, and how long it is good. */
class tst_DemoRouteraTokens : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoRoutera> m_demo;

    int statusWith(const QByteArray &bearer) { return listWith(bearer).status; }
    Reply listWith(const QByteArray &bearer)
    {
        ServiceCaller caller(*m_demo);
        caller.setHeader("Authorization", bearer.isEmpty() ? bearer : "Bearer " + bearer);
        return caller.call("GET", "/contacts");
    }
    Reply token(const QByteArray &form, const QByteArray &authorization = {})
    {
        ServiceCaller caller(*m_demo);
        caller.contentType = "application/x-www-form-urlencoded";
        caller.setHeader("Authorization", authorization);
        return caller.call("POST", "/oauth2/token", form);
    }
    QByteArray clientForm() const
    {
        return "grant_type=client_credentials&client_id=" + m_demo->clientId() +
               "&client_secret=" + m_demo->clientSecret();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_demo = std::make_unique<DemoRoutera>(demo::Options{.contacts = 20});
        QVERIFY(m_demo->start());
    }

    void aClientGetsATokenForAnHour();
    void aWrongClientGetsNone();
    void aTokenEnds();
    void aTokenNeedsItsAccount();
};

void tst_DemoRouteraTokens::aClientGetsATokenForAnHour()
{
    const Reply given = token(clientForm());
    QCOMPARE(given.status, 200);
    QCOMPARE(given.json()[u"expires_in"_s].toInt(), 3600);
    QCOMPARE(given.json()[u"token_type"_s].toString(), u"Bearer"_s);
    QVERIFY(!given.json().contains(u"refresh_token"_s));
    QCOMPARE(statusWith(given.json()[u"access_token"_s].toString().toLatin1()), 200);
    const QByteArray client = m_demo->clientId() + ':' + m_demo->clientSecret();
    QCOMPARE(token("grant_type=client_credentials", "Basic " + client.toBase64()).status, 200);
    QCOMPARE(m_demo->tokensGiven(), 2);
}

void tst_DemoRouteraTokens::aWrongClientGetsNone()
{
    const Reply wrong = token(clientForm() + "x");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.json()[u"error"_s].toString(), u"invalid_client"_s);
    QVERIFY(!wrong.json()[u"error_description"_s].toString().isEmpty());
    QCOMPARE(token("grant_type=password").status, 400);
    QCOMPARE(token({}).status, 400);
    QCOMPARE(m_demo->tokensGiven(), 0);
}

void tst_DemoRouteraTokens::aTokenEnds()
{
    const auto fetched = [this] {
        return token(clientForm()).json()[u"access_token"_s].toString().toLatin1();
    };
    const QByteArray first = fetched();
    QCOMPARE(statusWith(first), 200);
    m_demo->expireTokens();
    QCOMPARE(statusWith(first), 401);
    m_demo->setQuirks({.tokenLifetime = std::chrono::milliseconds(50)});
    const QByteArray second = fetched();
    QTRY_COMPARE(statusWith(second), 401);
    QCOMPARE(statusWith(m_demo->jwt()), 200);
}

void tst_DemoRouteraTokens::aTokenNeedsItsAccount()
{
    const Reply refused = listWith(m_demo->jwtWithoutAccount());
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.message(), u"Unauthorized: missing account context"_s);
    QCOMPARE(refused.json()[u"error"_s].toBool(), true);
    QCOMPARE(statusWith({}), 401);
}

QTEST_GUILESS_MAIN(tst_DemoRouteraTokens)
#include "tst_demorouteratokens.moc"
