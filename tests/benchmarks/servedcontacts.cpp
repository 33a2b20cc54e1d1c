// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/servedcontacts.h"

#include "app/services/knownservices.h"

#include <QtConcurrentRun>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

ServedContacts::ServedContacts(const Account &account, std::shared_ptr<demo::Service> service,
                               const QByteArray &token)
    : m_service(std::move(service))
    , m_dialect(knownService(account.service)->contacts(account))
{
    m_worker.setMaxThreadCount(1);
    const QList<HttpHeader> headers = m_dialect->headers(Secret(token));
    for (const HttpHeader &header : headers)
        m_headers.append({header.name, header.value});
    QJsonObject told;
    while (const std::optional<Request> question = m_dialect->nextQuestion(told))
        told = m_dialect->answered(told, *question, answered(*question));
    if (std::shared_ptr<const ContactDialect> described = m_dialect->describedBy(told))
        m_dialect = std::move(described);
}

ServedContacts::~ServedContacts()
{
    m_worker.waitForDone();
}

QFuture<ServiceResult<Contact>> ServedContacts::read(const QString &id)
{
    const ServiceResult<Request> request = m_dialect->readRequest(id);
    return QtFuture::makeReadyFuture(request.ok() ? m_dialect->parseRecord(answered(*request), id)
                                                  : ServiceResult<Contact>(fail(request.error())));
}

QFuture<ServiceResult<ContactPage>> ServedContacts::page(const PageCursor &cursor)
{
    return QtConcurrent::run(&m_worker, [this, cursor] { return pageAt(cursor); });
}

QFuture<ServiceResult<std::optional<Contact>>> ServedContacts::find(const QString &,
                                                                    const QString &)
{
    return QtFuture::makeReadyFuture(
        ServiceResult<std::optional<Contact>>(std::optional<Contact>()));
}

ServiceResult<PlannedWrite> ServedContacts::plan(const Edit &edit,
                                                 const std::optional<Contact> &look) const
{
    return m_dialect->plan(edit, look);
}

QFuture<ServiceResult<WriteAnswer>> ServedContacts::send(const PlannedWrite &)
{
    return QtFuture::makeReadyFuture(ServiceResult<WriteAnswer>(
        fail(ServiceError{.kind = ErrorKind::Forbidden, .delivery = Delivery::NotSent})));
}

QList<ContactPage> ServedContacts::wholeList() const
{
    QList<ContactPage> pages;
    std::optional<PageCursor> next = PageCursor();
    while (next) {
        const ServiceResult<ContactPage> page = pageAt(*next);
        if (!page.ok())
            return {};
        pages.append(*page);
        next = page->next;
    }
    return pages;
}

QList<QByteArray> ServedContacts::bodies() const
{
    QList<QByteArray> bodies;
    std::optional<PageCursor> next = PageCursor();
    while (next) {
        const int size = m_dialect->pageSize();
        const HttpReply reply = answered(*m_dialect->pageRequest(*next, size));
        bodies.append(reply.body);
        next = m_dialect->parsePage(reply, *next, size)->next;
    }
    return bodies;
}

ServiceResult<ContactPage> ServedContacts::parsed(const QByteArray &body,
                                                  const PageCursor &cursor) const
{
    constexpr int success = 200;
    return m_dialect->parsePage({success, {}, body}, cursor, m_dialect->pageSize());
}

HttpReply ServedContacts::answered(const Request &request) const
{
    demo::Request asked;
    asked.method = request.method;
    asked.target = request.target;
    asked.body = request.body;
    asked.headers = m_headers;
    const demo::Answer answer = m_service->answer(asked);
    HttpReply reply{answer.status, {{"Content-Type", answer.contentType}}, answer.body};
    for (const demo::Header &header : answer.headers)
        reply.headers.append({header.name, header.value});
    return reply;
}

ServiceResult<ContactPage> ServedContacts::pageAt(const PageCursor &cursor) const
{
    const int size = m_dialect->pageSize();
    const ServiceResult<Request> request = m_dialect->pageRequest(cursor, size);
    if (!request.ok())
        return fail(request.error());
    const HttpReply reply = answered(*request);
    constexpr int success = 200;
    if (reply.status != success)
        return fail(m_dialect->error(reply));
    return m_dialect->parsePage(reply, cursor, size);
}

} // namespace patchbook::bench
