// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/packedcontacts.h"
#include "models/ports/recordservice.h"

#include <QFlags>
#include <QJsonObject>
#include <QList>

namespace patchbook {

enum class Capability {
    PagesByNumber = 0x01,  ///< pages may be asked for in any order, several at a time
    FindByEmail = 0x02,    ///< find() by an e-mail field
    FindByPhone = 0x04,    ///< find() by a phone field
    Remove = 0x08,         ///< records can be deleted
    RemoveIsFinal = 0x10,  ///< and nothing brings them back
    RemoveArchives = 0x20, ///< to delete means to archive
    ListsArchived = 0x40,  ///< archived records can be listed
    ListIsPartial = 0x80,  ///< a list's records lack fields: a read tells them
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/** Where in the list a page stands. */
struct PageCursor
{
    int number = 1;        ///< counted from 1
    QString token = {};    ///< the service's own mark, "" where pages go by number
    bool archived = false; ///< of the list of archived records

    friend bool operator==(const PageCursor &, const PageCursor &) = default;
};

/** One page of the list, parsed. Counts are the service's hints: never trusted for the end. */
struct ContactPage
{
    PackedContacts contacts;
    int requested = 0;   ///< how many were asked for
    int number = 0;      ///< the page number the service says this is, 0 when it says none
    int totalCount = -1; ///< -1 when unknown or nonsense
    int totalPages = -1; ///< -1 when unknown or nonsense
    int withoutId = 0;   ///< records dropped because nothing could name them
    std::optional<PageCursor> next;
};

/** How much of what the service allows is used up. */
struct Allowance
{
    int used = 0; ///< requests in the last `window`
    int most = 0; ///< in any `window`
    std::chrono::milliseconds window{};
    int leftToday = -1; ///< -1 when the service did not say
};

/** The contacts of one account. */
class ContactService : public RecordService
{
public:
    virtual Capabilities capabilities() const = 0;
    virtual QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) = 0;

    /** The contact which has this value in the field `key`, if the service knows one. */
    virtual QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                                const QString &value) = 0;

    /** How long after a write the list may still tell the old values. */
    virtual std::chrono::milliseconds listLag() const { return {}; }

    /**
     * Asks for what only the service can tell of its records: fields of the account's own, owners.
     * schema() knows it from then on. What comes back is for recallDescription() at the next start.
     */
    virtual QFuture<ServiceResult<QJsonObject>> describe();
    /** Takes in what an earlier run was told; schema() knows it from then on. */
    virtual void recallDescription(const QJsonObject &) {}

    /** nullopt where the service has no known limit. */
    virtual std::optional<Allowance> allowance() const { return std::nullopt; }
};

} // namespace patchbook
