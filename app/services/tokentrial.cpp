// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokentrial.h"

#include "app/services/statusmeaning.h"

#include <QCoreApplication>

namespace patchbook {

namespace {

// Somebody sits before the dialog: one try, and a short one.
constexpr ReadLimits trialLimits{std::chrono::seconds(15), 1 << 20, 1};

/** Whether it was the service that said no, to this one call. */
bool isAboutTheCall(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound ||
           kind == ErrorKind::ScopeMissing || kind == ErrorKind::WrongPlace ||
           kind == ErrorKind::BadRequest || kind == ErrorKind::Invalid ||
           kind == ErrorKind::Refused || kind == ErrorKind::NothingToSend;
}

} // namespace

TokenTrial::TokenTrial(std::shared_ptr<AccountChannel> channel,
                       std::shared_ptr<const ContactDialect> contacts,
                       std::shared_ptr<const CardDialect> cards, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_contacts(std::move(contacts))
    , m_cards(std::move(cards))
    , m_calls(m_contacts->trialCalls())
    , m_future(m_promise.future())
{
    m_promise.start();
    m_test.contacts = true; // until a call says otherwise
    tryNext();
}

void TokenTrial::tryNext()
{
    if (m_calls.isEmpty()) {
        tryCards();
        return;
    }
    const TrialCall call = m_calls.takeFirst();
    m_channel->read(m_contacts, call.request, trialLimits)
        .then(this, [this, call](const AccountChannel::Answer &answer) {
            note(call, judged(call, answer));
        });
}

std::optional<ServiceError> TokenTrial::judged(const TrialCall &call,
                                               const AccountChannel::Answer &answer)
{
    if (!answer.ok())
        return answer.error();
    if (isWebPage(*answer))
        return ServiceError{.kind = ErrorKind::NotTheService, .status = answer->status};
    if (!call.isList)
        return std::nullopt;
    const ServiceResult<ContactPage> page = m_contacts->parsePage(*answer, {}, 1);
    if (!page.ok())
        return page.error();
    m_test.contactCount = page->totalCount;
    return std::nullopt;
}

void TokenTrial::note(const TrialCall &call, const std::optional<ServiceError> &error)
{
    m_test.checks.append({call.call, call.argument, call.essential, error});
    if (!error) {
        tryNext();
        return;
    }
    if (call.essential) {
        m_test.contacts = false;
        m_contactsError = error;
    }
    const bool concernsAll = !isAboutTheCall(error->kind);
    if (call.essential || concernsAll)
        m_calls.clear();
    // The token may be one for cards alone.
    if (!concernsAll || error->kind == ErrorKind::Unauthorized)
        tryNext();
    else
        conclude();
}

void TokenTrial::tryCards()
{
    if (!m_cards) {
        conclude();
        return;
    }
    m_channel->read(m_cards, m_cards->numberRequests().constFirst(), trialLimits)
        .then(this, [this](const AccountChannel::Answer &answer) {
            noteCards(answer);
            conclude();
        });
}

void TokenTrial::noteCards(const AccountChannel::Answer &answer)
{
    if (!answer.ok()) {
        m_test.cardsError = answer.error();
    } else {
        const ServiceResult<QStringList> numbers = m_cards->parseNumbers(*answer);
        m_test.cards = numbers.ok();
        if (!numbers.ok())
            m_test.cardsError = numbers.error();
    }
    m_test.checks.append({.call = QT_TRANSLATE_NOOP("Services", "Reading contact cards"),
                          .error = m_test.cardsError});
}

void TokenTrial::conclude()
{
    deleteLater();
    QPromise<ServiceResult<ConnectionTest>> promise = std::move(m_promise);
    if (m_test.contacts || m_test.cards)
        promise.addResult(m_test);
    else
        promise.addResult(fail(m_contactsError.value_or(ServiceError{})));
    promise.finish();
}

} // namespace patchbook
