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

#include <functional>
#include <memory>

namespace patchbook {

/** Something a service needs to know beside the token. Texts: QT_TRANSLATE_NOOP("Services", …). */
struct AccountField
{
    enum class Kind {
        Text,
        Names, ///< internal names, separated by commas or blanks
    };

    QString key; ///< into Account::settings
    Kind kind = Kind::Text;
    const char *label = "";
    const char *hint = ""; ///< where to find it
    bool required = false;
    bool fixed = false; ///< says whose contacts these are: another value is another account
};

/** One way to sign in to a service. Texts: QT_TRANSLATE_NOOP("Services", …). */
struct SignIn
{
    QString key;            ///< value of Account::settings under signInKey
    const char *label = ""; ///< what the user chooses; unused where there is one way only
    const char *tokenLabel = "";
    const char *tokenHint = ""; ///< where to get one
    QList<AccountField> fields = {};
};

/** Key into Account::settings; an account without it uses the first way of its service. */
inline constexpr auto signInKey = QLatin1StringView("signIn");

/** What the account dialog needs to know of a service. Texts: QT_TRANSLATE_NOOP("Services", …). */
struct ServiceInfo
{
    QString key;
    QString name; ///< the service's own name, not translated
    QString mark; ///< one or two letters that stand for it where room is short
    QUrl defaultAddress;
    QList<SignIn> signIns;           ///< at least one
    QList<AccountField> fields = {}; ///< whatever the way to sign in
};

/** The collections of one account, ready to be asked. */
struct ServiceConnection
{
    std::unique_ptr<ContactService> contacts;
    std::unique_ptr<ContactCards> cards; ///< null where the service has none
};

/** One call that was tried with a token. */
struct ConnectionCheck
{
    const char *call = "";  ///< what it is for, QT_TRANSLATE_NOOP("Services", …); may hold %1
    QString argument = {};  ///< for %1, as the user typed it
    bool essential = false; ///< without it the account is of no use
    std::optional<ServiceError> error = {}; ///< none: it is allowed
};

/** What a token turned out to allow. */
struct ConnectionTest
{
    QList<ConnectionCheck> checks; ///< in the order in which they were tried
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

    /** Told what a connection found out about its account: an entry of Account::settings. */
    using Learned = std::function<void(const QString &key, const QString &value)>;

    virtual QList<ServiceInfo> services() const = 0;
    /** Null collections for a service which this version does not know. */
    virtual ServiceConnection connect(const Account &account, Learned learned = {}) = 0;
    /** Asks the service with a token that is not stored yet, with the stored one when it is empty.
     * Reads only. */
    virtual QFuture<ServiceResult<ConnectionTest>> test(const Account &account,
                                                        const Secret &token) = 0;
};

} // namespace patchbook
