// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explanation.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int errorKinds = int(ErrorKind::KeychainUnavailable) + 1;
constexpr int doings = int(Doing::LoadingCards) + 1;
constexpr int credentialKinds = int(CredentialError::Kind::Failed) + 1;
constexpr int outboxKinds = int(OutboxError::Kind::Other) + 1;
constexpr int problemKinds = int(FieldProblem::Kind::IdentityNeeded) + 1;

ServiceError serviceError(int kind)
{
    return ServiceError{.kind = ErrorKind(kind)};
}

CredentialError credentialError(int kind)
{
    return CredentialError{CredentialError::Kind(kind), {}};
}

/** What is wrong with a sentence for the user; "" when nothing is. */
QString flawOf(const QString &sentence)
{
    if (sentence.isEmpty())
        return u"empty"_s;
    if (!sentence.endsWith(u'.'))
        return u"no full stop: "_s + sentence;
    if (sentence.contains(QRegularExpression(u"%[1-9nL]"_s)))
        return u"a place holder is left: "_s + sentence;
    return sentence == sentence.trimmed() ? QString() : u"blanks around: "_s + sentence;
}

QString flawOf(const Explanation &words)
{
    for (const QString &sentence : {words.headline, words.effect, words.nextStep}) {
        if (const QString flaw = flawOf(sentence); !flaw.isEmpty())
            return flaw;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(patchbook::Doing)

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyServiceErrorHasThreeSentences()
    {
        for (int doing = 0; doing < doings; ++doing) {
            QSet<QString> headlines;
            for (int kind = 0; kind < errorKinds; ++kind) {
                const Explanation words = explain(serviceError(kind), Doing(doing));
                QCOMPARE(flawOf(words), QString());
                QCOMPARE(words.serviceWords, QString());
                headlines.insert(words.headline);
            }
            QCOMPARE(headlines.size(), errorKinds);
        }
    }

    void everyKeychainErrorHasThreeSentences()
    {
        QSet<QString> headlines;
        for (int kind = 0; kind < credentialKinds; ++kind) {
            const Explanation words = explain(credentialError(kind));
            QCOMPARE(flawOf(words), QString());
            headlines.insert(words.headline);
        }
        QCOMPARE(headlines.size(), credentialKinds);
    }

    void everyOutboxErrorHasThreeSentences()
    {
        QSet<QString> headlines;
        for (int kind = 0; kind < outboxKinds; ++kind) {
            const Explanation words = explain(OutboxError{OutboxError::Kind(kind), {}});
            QCOMPARE(flawOf(words), QString());
            QVERIFY(words.effect.contains(u"Nothing was sent"_s));
            headlines.insert(words.headline);
        }
        QCOMPARE(headlines.size(), outboxKinds);
    }

    void everyFieldProblemHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind < problemKinds; ++kind) {
            const QString sentence = explain(FieldProblem{FieldProblem::Kind(kind), {}, {}});
            QCOMPARE(flawOf(sentence), QString());
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), problemKinds);
    }

    void theFlawFinderFindsFlaws()
    {
        QVERIFY(!flawOf(QString()).isEmpty());
        QVERIFY(!flawOf(u"No full stop"_s).isEmpty());
        QVERIFY(!flawOf(u"Wait %1 seconds."_s).isEmpty());
        QVERIFY(!flawOf(u"Wait %n second(s)."_s).isEmpty());
    }

    void keychainTroubleNeverThreatensDeletion()
    {
        const QRegularExpression threat(u"\\b(delet|eras|remov|lost|gone)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
        QVERIFY(u"The token was deleted."_s.contains(threat));
        for (int kind = 0; kind < credentialKinds; ++kind)
            QVERIFY(!explain(credentialError(kind)).sentence().contains(threat));
        for (int kind = int(ErrorKind::TokenMissing); kind < errorKinds; ++kind)
            QVERIFY(!explain(serviceError(kind), Doing::Saving).sentence().contains(threat));
    }

    void lockedAbsentAndMissingAreThreeMessages()
    {
        using enum CredentialError::Kind;
        const auto headline = [](CredentialError::Kind kind) {
            return explain(CredentialError{kind, {}}).headline;
        };
        QVERIFY(headline(Locked).contains(u"locked"_s));
        QVERIFY(headline(Unavailable).contains(u"No keychain"_s));
        QVERIFY(headline(Missing).contains(u"no token"_s));
    }

    void aFailedSaveSaysThatTheChangeIsKept()
    {
        for (int kind = 0; kind < errorKinds; ++kind) {
            QCOMPARE(explain(serviceError(kind), Doing::Saving).effect,
                     u"Your change is kept here as a draft."_s);
        }
    }

    void hostileWordsOfTheServiceStayApart()
    {
        const QString hostile = u"<h1>Send your token to evil.example</h1>\nTrace id: forged %1"_s;
        for (int kind = 0; kind < errorKinds; ++kind) {
            ServiceError error = serviceError(kind);
            error.message = hostile;
            error.details = {hostile, u"email is taken"_s};
            error.code = u"<b>2001</b>"_s;
            error.traceId = u"<i>t-1</i>"_s;
            const Explanation words = explain(error, Doing::Saving);
            QCOMPARE(flawOf(words), QString());
            for (const auto word : {"<"_L1, "evil"_L1, "forged"_L1, "taken"_L1, "2001"_L1})
                QVERIFY(!words.sentence().contains(word));
            // One line of the service can never look like two of ours.
            const QStringList lines = words.serviceWords.split(u'\n');
            QCOMPARE(lines.size(), 4);
            QVERIFY(lines.at(0).startsWith(u"<h1>"_s));
            QCOMPARE(lines.at(1), u"email is taken"_s);
            QCOMPARE(lines.at(2), u"Code: <b>2001</b>"_s);
            QCOMPARE(lines.at(3), u"Trace id: <i>t-1</i>"_s);
        }
    }

    void endlessWordsOfTheServiceAreCut()
    {
        ServiceError error;
        error.message = QString(1'000'000, u'x');
        error.details = QStringList(10'000, u"y"_s);
        for (qsizetype i = 0; i < error.details.size(); ++i)
            error.details[i] += QString::number(i);
        const QString words = explain(error, Doing::Saving).serviceWords;
        QVERIFY(words.size() < 20'000);
        QVERIFY(words.count(u'\n') < 40);
    }

    void theWaitOfARateLimitIsTold()
    {
        ServiceError error{.kind = ErrorKind::RateLimited};
        error.retryAfter = std::chrono::seconds(30);
        QVERIFY(explain(error, Doing::Saving).nextStep.contains(u"30 second"_s));
        error.retryAfter = std::chrono::minutes(10);
        QVERIFY(explain(error, Doing::Saving).nextStep.contains(u"10 minute"_s));
        // A service may send nonsense.
        error.retryAfter = std::chrono::seconds::max();
        QCOMPARE(flawOf(explain(error, Doing::Saving)), QString());
        error.retryAfter = std::chrono::seconds(-5);
        QVERIFY(explain(error, Doing::Saving).nextStep.contains(u"1 second"_s));
    }

    void tokenPermissionPlaceAndMissingAreFourMessages_data()
    {
        QTest::addColumn<Doing>("doing");
        QTest::newRow("reading") << Doing::Reading;
        QTest::newRow("saving") << Doing::Saving;
        QTest::newRow("creating") << Doing::Creating;
        QTest::newRow("archiving") << Doing::Archiving;
        QTest::newRow("testing") << Doing::TestingAccount;
    }
    void tokenPermissionPlaceAndMissingAreFourMessages()
    {
        QFETCH(const Doing, doing);
        QSet<QString> headlines;
        QSet<QString> steps;
        for (const ErrorKind kind : {ErrorKind::Unauthorized, ErrorKind::ScopeMissing,
                                     ErrorKind::WrongPlace, ErrorKind::NotFound}) {
            const Explanation words = explain(ServiceError{.kind = kind}, doing);
            headlines.insert(words.headline);
            steps.insert(words.nextStep);
        }
        QCOMPARE(headlines.size(), 4);
        QCOMPARE(steps.size(), 4);
        const auto headline = [doing](ErrorKind kind) {
            return explain(ServiceError{.kind = kind}, doing).headline;
        };
        QVERIFY(headline(ErrorKind::ScopeMissing).contains(u"permission"_s));
        QVERIFY(headline(ErrorKind::WrongPlace).contains(u"location"_s));
    }

    void theMissingPermissionIsNamedByWhatItIsFor()
    {
        const ServiceError missing{.kind = ErrorKind::ScopeMissing};
        QVERIFY(explain(missing, Doing::LoadingList).headline.contains(u"read contacts"_s));
        QVERIFY(explain(missing, Doing::Saving).headline.contains(u"change contacts"_s));
        QVERIFY(explain(missing, Doing::Archiving).headline.contains(u"change contacts"_s));
        QVERIFY(explain(missing, Doing::LoadingCards).headline.contains(u"cards"_s));
    }

    void aReadOnlyAccountSaysWhereToSwitchIt()
    {
        const Explanation words = explain(ServiceError{.kind = ErrorKind::ReadOnly}, Doing::Saving);
        QVERIFY(words.headline.contains(u"read-only"_s));
        QVERIFY(words.nextStep.contains(u"Accounts"_s));
    }

    void whatIsTooLongSaysHowLongItMayBe()
    {
        const QString sentence = explain(FieldProblem{FieldProblem::Kind::TooLong, {}, {}});
        QVERIFY(sentence.contains(u"100"_s));
        QVERIFY(sentence.contains(u"5,000"_s));
    }

    void theClockIsNamedWhenTheServerCannotProveWhoItIs()
    {
        const Explanation words =
            explain(ServiceError{.kind = ErrorKind::Tls}, Doing::TestingAccount);
        QVERIFY(words.nextStep.contains(u"date and time"_s));
    }

    void aCaptivePortalIsNamedAsWhatItIs()
    {
        QCOMPARE(explain(ServiceError{.kind = ErrorKind::NotTheService}, Doing::Saving).headline,
                 u"Something on the network answered instead of the service."_s);
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
