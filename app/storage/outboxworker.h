// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/outboxfile.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <sys/stat.h>

namespace patchbook {

/** Which file stands under a name. */
struct FileMark
{
    dev_t device = 0;
    ino_t number = 0;

    static FileMark of(const QString &path);
    friend bool operator==(const FileMark &, const FileMark &) = default;
};

/**
 * The outbox's file as its thread sees it: opens it when it is needed, puts every change into a
 * transaction that the lease allows, and turns the database's troubles into the port's errors.
 */
class OutboxWorker final
{
public:
    OutboxWorker(const QString &path, std::chrono::milliseconds busyTimeout);

    OutboxResult<OutboxOpening> open();

    /** `read(Database &)` gives the value. */
    template <class T, class Read>
    OutboxResult<T> reading(Read read)
    {
        if (const auto error = openingError())
            return fail(*error);
        T value = read(*m_database);
        if (const auto error = takeError())
            return fail(*error);
        return value;
    }

    /** `write(Database &)` gives an OutboxResult<T>; when it is an error nothing is stored. */
    template <class T, class Write>
    OutboxResult<T> writing(Write write)
    {
        if (const auto error = openingError())
            return fail(*error);
        OutboxResult<T> result = written<T>(write);
        if (const auto error = takeError()) {
            settle(*error);
            return fail(*error);
        }
        return result;
    }

    /** Takes what was deleted out of the file's free pages and out of its log. */
    OutboxResult<Done> eraseTraces();
    void renewLease();
    /** Gives the lease back. */
    void close();

private:
    template <class T, class Write>
    OutboxResult<T> written(Write write)
    {
        Transaction transaction(*m_database);
        // Not only before a send: without the lease our picture of the operations is out of date.
        if (!m_lease.renew(*m_database))
            return fail(OutboxError{OutboxError::Kind::InUse, leaseLost()});
        OutboxResult<T> result = write(*m_database);
        if (result.ok())
            transaction.commit();
        return result;
    }
    std::optional<OutboxError> openingError();
    std::optional<OutboxError> takeError();
    void settle(const OutboxError &error);
    static QString leaseLost();

    QString m_path;
    std::chrono::milliseconds m_busyTimeout;
    OutboxLease m_lease;
    std::unique_ptr<Database> m_database;
    FileMark m_file;       // under the database
    OutboxOpening m_found; // how it was before we opened it
    bool m_wasOpen = false;
};

} // namespace patchbook
