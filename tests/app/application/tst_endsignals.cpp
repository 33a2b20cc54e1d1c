// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/endsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace patchbook;

/** The signals by which a session ends its programs. */
class tst_EndSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOfThemIsHeardInTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void eachOfThemIsHeardInTheEventLoop()
    {
        QFETCH(int, number);
        const EndSignals signals_;
        const QSignalSpy asked(&signals_, &EndSignals::endAsked);
        QCOMPARE(std::raise(number), 0);
        QCOMPARE(asked.size(), 0);
        QTRY_COMPARE(asked.size(), 1);
    }

    void manyAtOnceAreHeard()
    {
        const EndSignals signals_;
        const QSignalSpy asked(&signals_, &EndSignals::endAsked);
        for (int i = 0; i < 100'000; ++i) // more than a pipe holds
            std::raise(i % 2 == 0 ? SIGTERM : SIGHUP);
        QTRY_VERIFY(asked.size() >= 1);
    }

    void whatIsIgnoredStaysIgnored()
    {
        const auto before = std::signal(SIGHUP, SIG_IGN);
        {
            const EndSignals signals_;
            const QSignalSpy asked(&signals_, &EndSignals::endAsked);
            std::raise(SIGHUP);
            std::raise(SIGTERM);
            QTRY_COMPARE(asked.size(), 1);
        }
        QVERIFY(std::signal(SIGHUP, before) == SIG_IGN);
    }

    void theyAreGivenBack()
    {
        struct sigaction before = {};
        struct sigaction after = {};
        sigaction(SIGTERM, nullptr, &before);
        {
            const EndSignals signals_;
        }
        sigaction(SIGTERM, nullptr, &after);
        QVERIFY(after.sa_handler == before.sa_handler);
    }
};

QTEST_GUILESS_MAIN(tst_EndSignals)
#include "tst_endsignals.moc"
