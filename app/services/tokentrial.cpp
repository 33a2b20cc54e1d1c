// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokentrial.h"

namespace patchbook {

namespace {

// Somebody sits before the dialog: one try, and a short one.
constexpr ReadLimits trialLimits{std::chrono::seconds(15), 1 << 20, 1};

/** Whether it was the service that said no, to this one collection. */
bool isAboutTheCollection(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden ||
           kind == ErrorKind::NotFound;
}

} // namespace

TokenTrial::TokenTrial(std::shared_ptr<AccountChannel> channel,
                       std::shared_ptr<const ContactDialect> contacts,
                       std::shared_ptr<const CardDialect> cards, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_contacts(std::move(contacts))
    , m_cards(std::move(cards))
    , m_future(m_promise.future())
{
    m_promise.start();
    askContacts();
}

void TokenTrial::askContacts()
{
    const PageCursor first;
    const ServiceResult<Request> request = m_contacts->pageRequest(first, 1);
    if (!request.ok()) {
        m_contactsError = request.error();
        conclude();
        return;
    }
    m_channel->read(m_contacts, *request, trialLimits)
        .then(this, [this, first](const AccountChannel::Answer &answer) {
            if (!answer.ok()) {
                m_contactsError = answer.error();
            } else {
                const ServiceResult<ContactPage> page = m_contacts->parsePage(*answer, first, 1);
                m_test.contacts = page.ok();
                if (page.ok())
                    m_test.contactCount = page->totalCount;
                else
                    m_contactsError = page.error();
            }
            const bool goOn = !m_contactsError || isAboutTheCollection(m_contactsError->kind);
            if (goOn && m_cards)
                askCards();
            else
                conclude();
        });
}

void TokenTrial::askCards()
{
    m_channel->read(m_cards, m_cards->numberRequests().constFirst(), trialLimits)
        .then(this, [this](const AccountChannel::Answer &answer) {
            if (!answer.ok()) {
                m_test.cardsError = answer.error();
            } else {
                const ServiceResult<QStringList> numbers = m_cards->parseNumbers(*answer);
                m_test.cards = numbers.ok();
                if (!numbers.ok())
                    m_test.cardsError = numbers.error();
            }
            conclude();
        });
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
