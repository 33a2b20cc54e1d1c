// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/secret.h"
#include "models/domain/serviceerror.h"
#include "models/ports/contactcards.h"
#include "models/ports/contactservice.h"

#include <QFuture>
#include <QList>
#include <QUrl>

#include <memory>

namespace patchbook {

/** What the account dialog needs to know of a service. Texts: QT_TRANSLATE_NOOP("Services", …). */
struct ServiceInfo
{
    QString key;
    QString name; ///< the service's own name, not translated
    QUrl defaultAddress;
    const char *tokenLabel = "";
    const char *tokenHint = ""; ///< where to get one
};

/** The collections of one account, ready to be asked. */
struct ServiceConnection
{
    std::unique_ptr<ContactService> contacts;
    std::unique_ptr<ContactCards> cards; ///< null where the service has none
};

/** What a token turned out to allow. */
struct ConnectionTest
{
    bool contacts = false;
    int contactCount = -1; ///< -1 when the service did not say
    bool cards = false;
    std::optional<ServiceError> cardsError; ///< why not, when the service has cards at all
};

/** The services this program speaks. */
class ServiceCatalog
{
public:
    ServiceCatalog() = default;
    virtual ~ServiceCatalog() = default;
    Q_DISABLE_COPY_MOVE(ServiceCatalog)

    virtual QList<ServiceInfo> services() const = 0;
    /** Null collections for a service which this version does not know. */
    virtual ServiceConnection connect(const Account &account) = 0;
    /** Asks the service with a token that is not stored yet. Reads only. */
    virtual QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                        const Secret &token) = 0;
};

} // namespace patchbook
