// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/restservice.h"

#include "app/services/futures.h"
#include "app/services/inquiry.h"
#include "models/book/inworker.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

using Answer = AccountChannel::Answer;

} // namespace

RestContacts::RestContacts(std::shared_ptr<AccountChannel> channel, Account account,
                           Dialects dialects, ServiceCatalog::Learned learned)
    : m_channel(std::move(channel))
    , m_account(std::move(account))
    , m_dialects(std::move(dialects))
    , m_learned(std::move(learned))
    , m_dialect(m_dialects(m_account))
    , m_records(m_channel, m_dialect, [this](const Lesson &lesson) { return learn(lesson); })
{
}

QFuture<ServiceResult<ContactPage>> RestContacts::page(const PageCursor &cursor)
{
    const int size = m_dialect->pageSize();
    const ServiceResult<Request> request = m_dialect->pageRequest(cursor, size);
    if (!request.ok())
        return failedFuture<ContactPage>(request.error());
    QFuture<Answer> answer = m_channel->read(m_dialect, *request, listLimits);
    QFuture<ServiceResult<ContactPage>> parsed =
        QFuture<Answer>(answer)
            .then(this,
                  [this, dialect = m_dialect, cursor,
                   size](const Answer &reply) -> QFuture<ServiceResult<ContactPage>> {
                      if (!reply.ok())
                          return failedFuture<ContactPage>(reply.error());
                      return inWorker(this, [dialect, reply, cursor, size] {
                          return dialect->parsePage(*reply, cursor, size);
                      });
                  })
            .unwrap();
    return cancelling(this, parsed, answer);
}

QFuture<ServiceResult<std::optional<Contact>>> RestContacts::find(const QString &key,
                                                                  const QString &value)
{
    const ServiceResult<Request> request = m_dialect->findRequest(key, value);
    if (!request.ok())
        return failedFuture<std::optional<Contact>>(request.error());
    return askShort<std::optional<Contact>>(
        this, m_channel->read(m_dialect, *request, recordLimits),
        [dialect = m_dialect, key, value](const HttpReply &reply) {
            ServiceResult<std::optional<Contact>> found = dialect->parseFind(reply);
            if (found.ok() && *found && !dialect->isFoundBy(**found, key, value))
                return ServiceResult<std::optional<Contact>>(std::optional<Contact>());
            return found;
        });
}

QFuture<ServiceResult<QJsonObject>> RestContacts::describe()
{
    auto *inquiry = new Inquiry(
        m_channel, m_dialect,
        [this](const QJsonObject &description) { recallDescription(description); }, this);
    return inquiry->future();
}

void RestContacts::recallDescription(const QJsonObject &description)
{
    m_description = description;
    speakAnew();
}

bool RestContacts::learn(const Lesson &lesson)
{
    if (m_account.settings.value(lesson.key) == lesson.value)
        return false;
    m_account.settings.insert(lesson.key, lesson.value);
    speakAnew();
    // Later: whoever keeps it may connect anew, and delete this in the middle of an answer.
    if (m_learned) {
        QMetaObject::invokeMethod(
            this, [this, lesson] { m_learned(lesson.key, lesson.value); }, Qt::QueuedConnection);
    }
    return true;
}

void RestContacts::speakAnew()
{
    m_formerDialect = std::exchange(m_dialect, m_dialects(m_account));
    if (!m_description.isEmpty()) {
        if (std::shared_ptr<const ContactDialect> described = m_dialect->describedBy(m_description))
            m_dialect = std::move(described);
    }
    m_records.setDialect(m_dialect);
}

RestCards::RestCards(std::shared_ptr<AccountChannel> channel,
                     std::shared_ptr<const CardDialect> dialect)
    : m_channel(std::move(channel))
    , m_dialect(std::move(dialect))
    , m_records(m_channel, m_dialect)
{
}

QFuture<ServiceResult<QList<CardLine>>> RestCards::lines()
{
    return numbers(m_dialect->numberRequests())
        .then(this,
              [this](const ServiceResult<QStringList> &numbers)
                  -> QFuture<ServiceResult<QList<CardLine>>> {
                  if (!numbers.ok())
                      return failedFuture<QList<CardLine>>(numbers.error());
                  return cards(*numbers);
              })
        .unwrap();
}

QFuture<ServiceResult<QStringList>> RestCards::numbers(const QList<Request> &ways)
{
    return askShort<QStringList>(
               this, m_channel->read(m_dialect, ways.constFirst(), listLimits),
               [this](const HttpReply &reply) { return m_dialect->parseNumbers(reply); })
        .then(this,
              [this, ways](const ServiceResult<QStringList> &numbers)
                  -> QFuture<ServiceResult<QStringList>> {
                  const bool absent = !numbers.ok() && numbers.error().status == 404;
                  if (absent && ways.size() > 1)
                      return this->numbers(ways.sliced(1));
                  return QtFuture::makeReadyFuture(numbers);
              })
        .unwrap();
}

QFuture<ServiceResult<QList<CardLine>>> RestCards::cards(const QStringList &numbers)
{
    return askShort<QList<CardLine>>(
        this, m_channel->read(m_dialect, m_dialect->cardsRequest(), listLimits),
        [this, numbers](const HttpReply &reply) { return m_dialect->parseCards(reply, numbers); });
}

} // namespace patchbook
