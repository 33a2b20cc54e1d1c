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

/** Finds out what a token allows, by reading only. Deletes itself once it has ended. */
class TokenTrial final : public QObject
{
    Q_OBJECT

public:
    /** `cards` may be null. */
    TokenTrial(std::shared_ptr<AccountChannel> channel,
               std::shared_ptr<const ContactDialect> contacts,
               std::shared_ptr<const CardDialect> cards, QObject *parent);

    QFuture<ServiceResult<ConnectionTest>> future() const { return m_future; }

private:
    void askContacts();
    void askCards();
    void conclude();

    const std::shared_ptr<AccountChannel> m_channel;
    const std::shared_ptr<const ContactDialect> m_contacts;
    const std::shared_ptr<const CardDialect> m_cards;
    QPromise<ServiceResult<ConnectionTest>> m_promise;
    const QFuture<ServiceResult<ConnectionTest>>
        m_future; ///< the promise itself is gone once it is kept
    ConnectionTest m_test;
    std::optional<ServiceError> m_contactsError;
};

} // namespace patchbook
