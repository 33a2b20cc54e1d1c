// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/restservice.h"

#include "app/services/futures.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

using Answer = AccountChannel::Answer;

/** A question whose answer is short enough to be read here and now. */
template <class T, class Parse>
QFuture<ServiceResult<T>> askShort(QObject *context, QFuture<Answer> answer, Parse parse)
{
    QFuture<ServiceResult<T>> parsed =
        QFuture<Answer>(answer).then(context, [parse](const Answer &reply) -> ServiceResult<T> {
            if (!reply.ok())
                return fail(reply.error());
            return parse(*reply);
        });
    return cancelling(context, parsed, answer);
}

} // namespace

RestRecords::RestRecords(std::shared_ptr<AccountChannel> channel,
                         std::shared_ptr<const RecordDialect> dialect)
    : m_channel(std::move(channel))
    , m_dialect(std::move(dialect))
{
}

QFuture<ServiceResult<Contact>> RestRecords::read(const QString &id)
{
    const ServiceResult<Request> request = m_dialect->readRequest(id);
    if (!request.ok())
        return failedFuture<Contact>(request.error());
    return askShort<Contact>(
        this, m_channel->read(m_dialect, *request, recordLimits),
        [this, id](const HttpReply &reply) { return m_dialect->parseRecord(reply, id); });
}

QFuture<ServiceResult<WriteAnswer>> RestRecords::send(const PlannedWrite &write)
{
    if (write.requests.isEmpty()) {
        return failedFuture<WriteAnswer>({.kind = ErrorKind::NothingToSend,
                                          .delivery = Delivery::NotSent,
                                          .detail = u"an empty plan"_s});
    }
    return sendFrom(write, 0);
}

QFuture<ServiceResult<WriteAnswer>> RestRecords::sendFrom(const PlannedWrite &write,
                                                          qsizetype index)
{
    const Request request = write.requests.at(index);
    QFuture<ServiceResult<WriteAnswer>> one = askShort<WriteAnswer>(
        this, m_channel->write(m_dialect, request), [this, request, index](const HttpReply &reply) {
            return m_dialect->parseWrite(request, reply);
        });
    if (write.requests.size() == 1)
        return one;
    return one
        .then(this,
              [this, write, index](
                  const ServiceResult<WriteAnswer> &answer) -> QFuture<ServiceResult<WriteAnswer>> {
                  if (!answer.ok()) {
                      ServiceError error = answer.error();
                      if (index > 0)
                          error.delivery = Delivery::Unknown; // a part of it is there
                      return failedFuture<WriteAnswer>(error);
                  }
                  if (index + 1 == write.requests.size())
                      return QtFuture::makeReadyFuture(answer);
                  return sendFrom(write, index + 1);
              })
        .unwrap();
}

RestContacts::RestContacts(std::shared_ptr<AccountChannel> channel,
                           std::shared_ptr<const ContactDialect> dialect)
    : m_channel(std::move(channel))
    , m_dialect(std::move(dialect))
    , m_records(m_channel, m_dialect)
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
                  [this, cursor, size](const Answer &reply) -> QFuture<ServiceResult<ContactPage>> {
                      if (!reply.ok())
                          return failedFuture<ContactPage>(reply.error());
                      return inWorker(this, [dialect = m_dialect, reply, cursor, size] {
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
        [this](const HttpReply &reply) { return m_dialect->parseFind(reply); });
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
