// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inquiry.h"

#include "app/services/statusmeaning.h"

#include <QtConcurrentRun>

namespace patchbook {

namespace {

constexpr ReadLimits questionLimits{std::chrono::seconds(30), 8 << 20, 3,
                                    RequestBudget::Share::List};
constexpr int mostQuestions = 200;
constexpr qsizetype largeAnswer = 64 << 10; // reading it would be felt in the window

/** Asked again, the service would say the same: the question has no answer for this account. */
bool lasts(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadRequest:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Refused:
    case ErrorKind::ScopeMissing:
    case ErrorKind::WrongPlace:
    case ErrorKind::TooLarge:
    case ErrorKind::TooLong:
    case ErrorKind::NothingToSend:
        return true;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Tls:
    case ErrorKind::Redirected:
    case ErrorKind::NotTheService:
    case ErrorKind::Malformed:
    case ErrorKind::Unauthorized:
    case ErrorKind::Conflict:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Cancelled:
    case ErrorKind::Duplicate:
    case ErrorKind::Archived:
    case ErrorKind::AskedOtherwise:
    case ErrorKind::ReadOnly:
    case ErrorKind::LeftOut:
    case ErrorKind::TokenMissing:
    case ErrorKind::TokenUnusable:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
        return false;
    }
    return false;
}

/** A page of a gateway or a hotel is no answer, whatever its status. */
AccountChannel::Answer checked(const AccountChannel::Answer &answer)
{
    if (!answer.ok() || !isWebPage(*answer))
        return answer;
    return fail(ServiceError{.kind = ErrorKind::NotTheService, .status = answer->status});
}

} // namespace

Inquiry::Inquiry(std::shared_ptr<AccountChannel> channel,
                 std::shared_ptr<const ContactDialect> dialect, Told told, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_dialect(std::move(dialect))
    , m_told(std::move(told))
    , m_future(m_promise.future())
{
    m_promise.start();
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, &Inquiry::drop);
    m_cancelled.setFuture(m_future);
    // Queued: who is told of the end may delete this and the watchers.
    connect(&m_answer, &QFutureWatcherBase::finished, this, &Inquiry::takeAnswer,
            Qt::QueuedConnection);
    connect(&m_digest, &QFutureWatcherBase::finished, this, &Inquiry::takeDigest,
            Qt::QueuedConnection);
    askNext();
}

void Inquiry::askNext()
{
    const std::optional<Request> question = m_dialect->nextQuestion(m_soFar);
    if (!question || m_asked == mostQuestions) {
        conclude(m_soFar);
        return;
    }
    ++m_asked;
    m_question = *question;
    m_answer.setFuture(m_channel->read(m_dialect, m_question, questionLimits));
}

void Inquiry::takeAnswer()
{
    if (m_answer.future().resultCount() == 0) {
        deleteLater();
        return;
    }
    const AccountChannel::Answer answer = checked(m_answer.result());
    if (!answer.ok() && !lasts(answer.error().kind)) {
        conclude(fail(answer.error()));
        return;
    }
    const auto digest = [dialect = m_dialect, soFar = m_soFar, question = m_question, answer] {
        return dialect->answered(soFar, question, answer);
    };
    const bool isLarge = answer.ok() && answer->body.size() > largeAnswer;
    m_digest.setFuture(isLarge ? QtConcurrent::run(digest) : QtFuture::makeReadyFuture(digest()));
}

void Inquiry::takeDigest()
{
    const QJsonObject before = std::exchange(m_soFar, m_digest.result());
    // Who takes an answer in without a trace would ask for ever.
    if (m_soFar == before)
        conclude(m_soFar);
    else
        askNext();
}

void Inquiry::conclude(const Result &result)
{
    deleteLater();
    if (result.ok() && m_told)
        m_told(*result);
    // Last, and from the stack: who is told may delete the connection and this with it.
    QPromise<Result> promise = std::move(m_promise);
    promise.addResult(result);
    promise.finish();
}

void Inquiry::drop()
{
    if (!m_answer.isFinished()) // see cancelling() in futures.h
        m_answer.future().cancel();
    deleteLater();
}

} // namespace patchbook
