// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"
#include "app/services/recorddialect.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

/** What contacts and cards have in common over HTTP: reading and sending one record. */
class RestRecords final : public QObject
{
    Q_OBJECT

public:
    /** Takes a lesson in; false when it is known already. */
    using Learn = std::function<bool(const Lesson &)>;

    RestRecords(std::shared_ptr<AccountChannel> channel,
                std::shared_ptr<const RecordDialect> dialect, Learn learn = {});

    /** What is under way goes on in the dialect in which it began. */
    void setDialect(std::shared_ptr<const RecordDialect> dialect);

    QFuture<ServiceResult<Contact>> read(const QString &id);
    /** As RecordService::send(). */
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write);

private:
    using Written = ServiceResult<WriteAnswer>;

    /** A plan on its way. */
    struct Progress
    {
        PlannedWrite write;
        qsizetype index = 0; ///< of the request that is under way
        std::shared_ptr<const RecordDialect> dialect;
        std::optional<WriteAnswer> before; ///< the answer to the request before
    };

    QFuture<Written> sendNext(const Progress &progress);
    QFuture<Written> goOn(const Progress &progress, const Written &answer);
    QFuture<Written> stop(const Progress &progress, const ServiceError &error);
    QFuture<Written> readBack(const QString &id, const WriteAnswer &answer);

    const std::shared_ptr<AccountChannel> m_channel;
    std::shared_ptr<const RecordDialect> m_dialect;
    const Learn m_learn;
};

} // namespace patchbook
