// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/missingcheck.h"

#include <utility>

namespace patchbook {

namespace {

constexpr std::size_t readsInFlight = 4;

} // namespace

MissingCheck::MissingCheck(ContactService &service, AddressBook &book, const QStringList &ids,
                           QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_book(book)
    , m_ids(ids)
{
}

void MissingCheck::start()
{
    askMore();
    if (m_ids.isEmpty())
        Q_EMIT finished();
}

void MissingCheck::stop()
{
    m_stopped = true;
    for (auto &[id, future] : std::exchange(m_inFlight, {})) {
        if (!future.isFinished()) // see ListLoader::cancel()
            future.cancel();
    }
}

QStringList MissingCheck::left() const
{
    QStringList left = m_ids;
    left.removeIf([this](const QString &id) { return m_settled.contains(id); });
    return left;
}

void MissingCheck::askMore()
{
    // After the first error nothing more is asked: an account that is away says so once.
    while (!m_stopped && !m_error && m_next < m_ids.size() && m_inFlight.size() < readsInFlight) {
        const QString id = m_ids.at(m_next++);
        const AddressBook::Moment asked = std::chrono::steady_clock::now();
        QFuture<ServiceResult<Contact>> answer = m_service.read(id);
        m_inFlight.insert_or_assign(id, QFuture<void>(answer));
        answer
            .then(this,
                  [this, id, asked](const ServiceResult<Contact> &now) { take(id, asked, now); })
            .onCanceled(this, [this, id, asked] {
                take(id, asked, fail(ServiceError{.kind = ErrorKind::Cancelled}));
            });
    }
}

void MissingCheck::take(const QString &id, AddressBook::Moment asked,
                        const ServiceResult<Contact> &now)
{
    if (m_stopped)
        return;
    m_inFlight.erase(id);
    ++m_checked;
    if (now.ok()) {
        m_settled.insert(id);
        m_book.adoptRead(*now, asked);
    } else if (now.error().kind != ErrorKind::NotFound) {
        if (!m_error)
            m_error = now.error();
    } else {
        m_settled.insert(id);
        if (!m_book.isDirty(id)) // what the user typed into it is not the service's to take
            m_book.remove({id});
    }
    askMore();
    Q_EMIT progressed();
    if (!m_stopped && m_inFlight.empty())
        Q_EMIT finished();
}

} // namespace patchbook
