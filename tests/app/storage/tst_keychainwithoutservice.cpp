// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"
#include "tests/app/storage/keychaintesting.h"
#include "tests/app/storage/stubsecretservice.h"

#include <QTimer>

#include <optional>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Manner = StubSecretService::Manner;

class tst_KeychainWithoutService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAServiceEverythingIsUnavailable();
    void aSilentServiceIsUnavailableInTheEnd();
    void nonsenseIsUnavailable();
    void anUnansweredPromptIsLockedInTheEnd();
    void aPromptIsOpenedOnlyOnce();
    void aDismissedPromptIsLockedAtOnce();
    void afterAnAnsweredPromptTheCallGoesOn();
    void aLateAnswerDoesNotStartWhatWasGivenUp();
    void aServiceThatGoesAwayWithItsPromptEndsTheCall();
    void aServiceThatDoesNotAnswerUnlockIsLocked();
    void aStoreThatGoesAwayCancelsItsCalls();
    void anEntryThatIsStillThereIsNotCalledErased();
    void aReadThatNeverEndsIsGivenUp();

private:
    const Account m_account = testAccount(u"a"_s);
};

void tst_KeychainWithoutService::withoutAServiceEverythingIsUnavailable()
{
    KeychainCredentials store(1h); // the guard is not needed to end it
    QCOMPARE(outcome(store.read(m_account)), "Unavailable"_ba);
    QCOMPARE(outcome(store.write(m_account, testToken())), "Unavailable"_ba);
    QCOMPARE(outcome(store.erase(m_account)), "Unavailable"_ba);
    // Refused before anybody is asked.
    QCOMPARE(outcome(store.write(m_account, Secret("bad\ntoken"_ba))), "Unusable"_ba);
}

void tst_KeychainWithoutService::aSilentServiceIsUnavailableInTheEnd()
{
    const StubSecretService service(Manner::Silent);
    KeychainCredentials store(300ms);
    int ticks = 0;
    QTimer window;
    connect(&window, &QTimer::timeout, this, [&] { ++ticks; });
    window.start(10ms);

    const QFuture<CredentialResult<Secret>> reading = store.read(m_account);
    QVERIFY(!reading.isFinished());
    QCOMPARE(outcome(reading), "Unavailable"_ba);
    QCOMPARE_GT(ticks, 0); // the event loop went on
    QCOMPARE(outcome(store.write(m_account, testToken())), "Unavailable"_ba);
    QCOMPARE(outcome(store.erase(m_account)), "Unavailable"_ba);
    QCOMPARE_GT(service.count(u"SearchItems"_s), 0);
}

void tst_KeychainWithoutService::nonsenseIsUnavailable()
{
    const StubSecretService service(Manner::Nonsense);
    KeychainCredentials store(1h);
    QCOMPARE(outcome(store.read(m_account)), "Unavailable"_ba);
    QCOMPARE(outcome(store.erase(m_account)), "Unavailable"_ba);
}

void tst_KeychainWithoutService::anUnansweredPromptIsLockedInTheEnd()
{
    const StubSecretService service(Manner::Locked);
    KeychainCredentials store(300ms);
    QCOMPARE(outcome(store.read(m_account)), "Locked"_ba);
    QCOMPARE(outcome(store.write(m_account, testToken())), "Locked"_ba);
    QCOMPARE(outcome(store.erase(m_account)), "Locked"_ba);
    QCOMPARE(service.count(u"Prompt"_s), 1);
    QCOMPARE(service.count(u"CreateItem"_s), 0);
}

void tst_KeychainWithoutService::aPromptIsOpenedOnlyOnce()
{
    StubSecretService service(Manner::Locked);
    KeychainCredentials store;
    const QFuture<CredentialResult<Secret>> first = store.read(m_account);
    const QFuture<CredentialResult<Secret>> second = store.read(testAccount(u"b"_s));
    QTRY_COMPARE(service.count(u"Prompt"_s), 1);
    QTRY_COMPARE(service.count(u"Get"_s), 2);
    service.endPrompt(true);
    QCOMPARE(outcome(first), "Locked"_ba);
    QCOMPARE(outcome(second), "Locked"_ba);
    QCOMPARE(service.count(u"Unlock"_s), 1);
}

void tst_KeychainWithoutService::aDismissedPromptIsLockedAtOnce()
{
    StubSecretService service(Manner::Locked);
    KeychainCredentials store(1h);
    const QFuture<CredentialResult<Secret>> reading = store.read(m_account);
    QTRY_COMPARE(service.count(u"Prompt"_s), 1);
    service.endPrompt(true);
    QCOMPARE(outcome(reading), "Locked"_ba);

    // Asked again, the user gets a new prompt.
    const QFuture<CredentialResult<Secret>> again = store.read(m_account);
    QTRY_COMPARE(service.count(u"Prompt"_s), 2);
    service.endPrompt(false);
    QCOMPARE(outcome(again), "Missing"_ba);
}

void tst_KeychainWithoutService::afterAnAnsweredPromptTheCallGoesOn()
{
    StubSecretService service(Manner::Locked);
    KeychainCredentials store(1h);
    const QFuture<CredentialResult<Done>> erasing = store.erase(m_account);
    QTRY_COMPARE(service.count(u"Prompt"_s), 1);
    service.endPrompt(false);
    QCOMPARE(outcome(erasing), "ok"_ba);
    QCOMPARE(service.count(u"SearchItems"_s), 2);
}

void tst_KeychainWithoutService::aLateAnswerDoesNotStartWhatWasGivenUp()
{
    StubSecretService service(Manner::Locked);
    KeychainCredentials store(300ms);
    QCOMPARE(outcome(store.write(m_account, testToken())), "Locked"_ba);
    const QFuture<CredentialResult<Secret>> reading = store.read(m_account);
    QTRY_COMPARE(service.count(u"SearchItems"_s), 2);
    service.endPrompt(false);
    QCOMPARE(outcome(reading), "Missing"_ba);
    QCOMPARE(outcome(store.read(m_account)), "Missing"_ba);
    // The write was reported as not done: it must not happen now. QtKeychain works in order, so
    // after a deletion that was asked for later it would have begun.
    service.setManner(Manner::Stubborn);
    KeychainCredentials patient;
    QVERIFY(!settled(patient.erase(m_account)));
    QCOMPARE(service.count(u"Delete"_s), 1);
    QCOMPARE(service.count(u"OpenSession"_s), 0);
    QCOMPARE(service.count(u"CreateItem"_s), 0);
}

void tst_KeychainWithoutService::aServiceThatGoesAwayWithItsPromptEndsTheCall()
{
    std::optional<StubSecretService> service(Manner::Locked);
    KeychainCredentials store(1h);
    const QFuture<CredentialResult<Secret>> reading = store.read(m_account);
    QTRY_COMPARE(service->count(u"Prompt"_s), 1);
    service.reset();
    QCOMPARE(outcome(reading), "Unavailable"_ba);
}

void tst_KeychainWithoutService::aServiceThatDoesNotAnswerUnlockIsLocked()
{
    const StubSecretService service(Manner::LockedDeaf);
    KeychainCredentials store(300ms);
    QCOMPARE(outcome(store.read(m_account)), "Locked"_ba);
    QCOMPARE(outcome(store.read(m_account)), "Locked"_ba);
}

void tst_KeychainWithoutService::aStoreThatGoesAwayCancelsItsCalls()
{
    const StubSecretService service(Manner::Silent);
    auto store = std::make_unique<KeychainCredentials>();
    const QFuture<CredentialResult<Secret>> reading = store->read(m_account);
    QTRY_COMPARE(service.count(u"SearchItems"_s), 1);
    store.reset();
    QTRY_VERIFY(reading.isFinished());
    QVERIFY(reading.isCanceled());
}

void tst_KeychainWithoutService::anEntryThatIsStillThereIsNotCalledErased()
{
    const StubSecretService service(Manner::Stubborn);
    KeychainCredentials store;
    const CredentialResult<Done> erased = settled(store.erase(m_account));
    QVERIFY(!erased);
    QCOMPARE(erased.error().kind, Kind::Failed);
    QCOMPARE(service.count(u"Delete"_s), 1);
}

// Last: the job it leaves behind holds up QtKeychain's only queue.
void tst_KeychainWithoutService::aReadThatNeverEndsIsGivenUp()
{
    const StubSecretService service(Manner::Hollow);
    {
        KeychainCredentials store(500ms);
        QCOMPARE(outcome(store.read(m_account)), "Unavailable"_ba);
        QCOMPARE(outcome(store.erase(m_account)), "Unavailable"_ba);
    }
    QCOMPARE_GT(service.count(u"SearchItems"_s), 1);
}

QTEST_GUILESS_MAIN(tst_KeychainWithoutService)
#include "tst_keychainwithoutservice.moc"
