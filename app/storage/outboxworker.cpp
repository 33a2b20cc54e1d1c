// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxworker.h"

#include <QFile>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

FileMark FileMark::of(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino};
}

OutboxWorker::OutboxWorker(const QString &path, std::chrono::milliseconds busyTimeout)
    : m_path(path)
    , m_busyTimeout(busyTimeout)
{
}

OutboxResult<OutboxOpening> OutboxWorker::open()
{
    if (const auto error = openingError())
        return fail(*error);
    return m_found;
}

std::optional<OutboxError> OutboxWorker::openingError()
{
    const FileMark now = FileMark::of(m_path);
    if (m_database && now == m_file)
        return std::nullopt;
    // Removed or replaced under us: what we would write now is gone when we close it.
    m_database.reset();
    // A file that goes bad while we work stays as it is until the next start: nobody asks us
    // then how we found it, and the operations known to the program are not those of the new file.
    const Repair repair = m_wasOpen ? Repair::Forbidden : Repair::Allowed;
    auto opened = openOutboxFile(m_path, m_lease, m_busyTimeout, repair, m_found);
    if (!opened)
        return opened.error();
    m_database = std::move(opened).value();
    m_wasOpen = true;
    m_file = FileMark::of(m_path);
    return std::nullopt;
}

std::optional<OutboxError> OutboxWorker::takeError()
{
    const std::optional<DatabaseError> trouble = m_database->takeTrouble();
    if (!trouble)
        return std::nullopt;
    if (trouble->kind == DatabaseError::Kind::Damaged)
        m_database.reset();
    return outboxError(*trouble);
}

// A commit whose last sync failed may stand whole in the log, and would come back to life if we
// crashed now, although we report it as not kept. Whatever is written next takes its place.
void OutboxWorker::settle(const OutboxError &error)
{
    if (m_database && error.kind != OutboxError::Kind::Busy)
        renewLease();
}

QString OutboxWorker::leaseLost()
{
    return u"the lease was lost to another process"_s;
}

void OutboxWorker::renewLease()
{
    if (!m_database)
        return;
    m_lease.renew(*m_database);
    takeError();
}

OutboxResult<Done> OutboxWorker::eraseTraces()
{
    if (const auto error = openingError())
        return fail(*error);
    m_database->run(u"VACUUM"_s);
    const bool held = m_database->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toBool();
    if (const auto error = takeError())
        return fail(*error);
    if (held)
        return fail(OutboxError{OutboxError::Kind::Busy, u"another program reads the log"_s});
    return Done{};
}

void OutboxWorker::close()
{
    if (m_database)
        m_lease.release(*m_database);
    m_database.reset();
}

} // namespace patchbook
