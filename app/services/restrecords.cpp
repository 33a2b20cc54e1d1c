// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/restrecords.h"

#include "app/services/futures.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

using Reply = AccountChannel::Answer;
using Answered = ServiceResult<WriteAnswer>;

QFuture<Answered> done(const Answered &answer)
{
    return QtFuture::makeReadyFuture(answer);
}

ServiceError inDoubt(ServiceError error)
{
    error.delivery = Delivery::Unknown;
    return error;
}

/**
 * After a lesson the same edit is planned anew, over a new look. Not so what may have made a
 * record: planned anew, it would make a second one.
 */
Answered answerAfterLesson(const Request &request, const Answered &answer)
{
    ServiceError again{.kind = ErrorKind::AskedOtherwise,
                       .delivery = Delivery::Refused,
                       .status = answer.ok() ? answer->status : answer.error().status,
                       .detail = u"the service spells it in another way"_s};
    if (request.method != "POST")
        return fail(again);
    if (answer.ok()) {
        WriteAnswer made = *answer;
        made.rest = again;
        return made;
    }
    if (answer.error().delivery == Delivery::Unknown)
        return answer;
    return fail(again);
}

} // namespace

RestRecords::RestRecords(std::shared_ptr<AccountChannel> channel,
                         std::shared_ptr<const RecordDialect> dialect, Learn learn)
    : m_channel(std::move(channel))
    , m_dialect(std::move(dialect))
    , m_learn(std::move(learn))
{
}

void RestRecords::setDialect(std::shared_ptr<const RecordDialect> dialect)
{
    m_dialect = std::move(dialect);
}

QFuture<ServiceResult<Contact>> RestRecords::read(const QString &id)
{
    const ServiceResult<Request> request = m_dialect->readRequest(id);
    if (!request.ok())
        return failedFuture<Contact>(request.error());
    return askShort<Contact>(this, m_channel->read(m_dialect, *request, recordLimits),
                             [dialect = m_dialect, id](const HttpReply &reply) {
                                 return dialect->parseRecord(reply, id);
                             });
}

QFuture<ServiceResult<WriteAnswer>> RestRecords::send(const PlannedWrite &write)
{
    if (write.requests.isEmpty()) {
        return failedFuture<WriteAnswer>({.kind = ErrorKind::NothingToSend,
                                          .delivery = Delivery::NotSent,
                                          .detail = u"an empty plan"_s});
    }
    return sendNext({write, 0, m_dialect, {}});
}

QFuture<RestRecords::Written> RestRecords::sendNext(const Progress &progress)
{
    const Request request = progress.write.requests.at(progress.index);
    const std::shared_ptr<const RecordDialect> dialect = progress.dialect;
    auto lesson = std::make_shared<std::optional<Lesson>>();
    QFuture<Reply> reply =
        m_channel->write(dialect, request, [dialect, request, lesson](const HttpReply &answer) {
            *lesson = dialect->lessonIn(request, answer);
        });
    QFuture<Written> end = askShort<WriteAnswer>(this, reply,
                                                 [dialect, request](const HttpReply &answer) {
                                                     return dialect->parseWrite(request, answer);
                                                 })
                               .then(this,
                                     [this, progress, request, lesson](const Written &answer) {
                                         if (*lesson && m_learn && m_learn(**lesson))
                                             return done(answerAfterLesson(request, answer));
                                         return goOn(progress, answer);
                                     })
                               .unwrap();
    return cancelling(this, end, reply);
}

QFuture<RestRecords::Written> RestRecords::goOn(const Progress &progress, const Written &answer)
{
    if (!answer.ok())
        return stop(progress, answer.error());
    Progress next = progress;
    ++next.index;
    next.before = *answer;
    if (next.index < next.write.requests.size())
        return sendNext(next);
    if (answer->echo)
        return done(answer);
    const QString id =
        progress.dialect->recordToReadBack(progress.write.requests.at(progress.index));
    return id.isEmpty() ? done(answer) : readBack(id, *answer);
}

/** What came before the error is there: it is told together with the error, unless in doubt. */
QFuture<RestRecords::Written> RestRecords::stop(const Progress &progress, const ServiceError &error)
{
    if (!progress.before || error.delivery == Delivery::Unknown)
        return failedFuture<WriteAnswer>(error);
    WriteAnswer part = *progress.before;
    part.rest = error;
    if (part.echo)
        return done(part);
    const QString id =
        progress.dialect->recordToReadBack(progress.write.requests.at(progress.index - 1));
    if (id.isEmpty())
        return failedFuture<WriteAnswer>(inDoubt(error));
    return readBack(id, part);
}

QFuture<RestRecords::Written> RestRecords::readBack(const QString &id, const WriteAnswer &answer)
{
    return read(id).then(this, [answer](const ServiceResult<Contact> &contact) -> Written {
        if (!contact.ok())
            return fail(inDoubt(contact.error()));
        WriteAnswer whole = answer;
        whole.echo = *contact;
        return whole;
    });
}

} // namespace patchbook
