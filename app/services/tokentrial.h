// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"
#include "app/services/carddialect.h"
#include "app/services/contactdialect.h"
#include "models/ports/servicecatalog.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace patchbook {

/** Finds out what a token allows, call by call, by reading only. Deletes itself once it has ended.
 */
class TokenTrial final : public QObject
{
    Q_OBJECT

public:
    /**
     * `cards` may be null. The rest is not asked after an answer that concerns all of it: a token
     * that is no good, a call without which the account is of no use, a service that is not there.
     * An error only when neither contacts nor cards can be used.
     */
    TokenTrial(std::shared_ptr<AccountChannel> channel,
               std::shared_ptr<const ContactDialect> contacts,
               std::shared_ptr<const CardDialect> cards, QObject *parent);

    QFuture<ServiceResult<ConnectionTest>> future() const { return m_future; }

private:
    void tryNext();
    std::optional<ServiceError> judged(const TrialCall &call, const AccountChannel::Answer &answer);
    void note(const TrialCall &call, const std::optional<ServiceError> &error);
    void tryCards();
    void noteCards(const AccountChannel::Answer &answer);
    void conclude();

    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const ContactDialect> m_contacts;
    const std::shared_ptr<const CardDialect> m_cards;
    QList<TrialCall> m_calls; ///< not tried yet
    QPromise<ServiceResult<ConnectionTest>> m_promise;
    const QFuture<ServiceResult<ConnectionTest>>
        m_future; ///< the promise itself is gone once it is kept
    ConnectionTest m_test;
    std::optional<ServiceError> m_contactsError;
};

} // namespace patchbook
