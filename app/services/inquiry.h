// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"
#include "app/services/contactdialect.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace patchbook {

/**
 * Asks a service for what only it can tell of its records, one question after the other. Deletes
 * itself once it has ended.
 */
class Inquiry final : public QObject
{
    Q_OBJECT

public:
    using Result = ServiceResult<QJsonObject>;
    using Told = std::function<void(const QJsonObject &description)>;

    /** `told` is called with a whole description, just before the future ends. */
    Inquiry(std::shared_ptr<AccountChannel> channel, std::shared_ptr<const ContactDialect> dialect,
            Told told, QObject *parent);

    QFuture<Result> future() const { return m_future; }

private:
    void askNext();
    void takeAnswer();
    void takeDigest();
    void conclude(const Result &result);
    void drop();

    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const ContactDialect> m_dialect;
    const Told m_told;
    QPromise<Result> m_promise;
    const QFuture<Result> m_future; ///< the promise itself is gone once it is kept
    QFutureWatcher<Result> m_cancelled;
    QFutureWatcher<AccountChannel::Answer> m_answer;
    QFutureWatcher<QJsonObject> m_digest;
    Request m_question;
    QJsonObject m_soFar;
    int m_asked = 0;
};

} // namespace patchbook
