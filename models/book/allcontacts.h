// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/recordref.h"

#include <QHash>

namespace patchbook {

class AccountSession;
class Workspace;

/**
 * The contacts of all accounts in one list, in the order of the accounts. Copies no contact: it
 * knows ids, and reads each from the book of its account. Its fields are those that have a role in
 * any of the accounts, and the account itself. GUI thread.
 */
class AllContacts final : public ContactSource
{
    Q_OBJECT

public:
    /** Follows the accounts that are open, and those to come. `workspace` must outlive this. */
    explicit AllContacts(Workspace &workspace, QObject *parent = nullptr);
    ~AllContacts() override;

    /** The id in this list of a contact of one account. */
    static QString idOf(const QString &account, const QString &id);
    /** What idOf() was made of; of any other text, a record of no account. */
    static RecordRef recordOf(const QString &id);

    const Schema &schema() const override { return m_schema; }
    const QStringList &ids() const override { return m_ids; }
    bool contains(const QString &id) const override;
    Contact draft(const QString &id) const override;
    bool isDirty(const QString &id) const override;
    bool isNew(const QString &id) const override;
    std::shared_ptr<const ContactHome> homeOf(const QString &id) const override;
    Contact ownDraft(const QString &id) const override;

private:
    struct Part
    {
        AccountSession *session = nullptr;
        std::shared_ptr<const ContactHome> home;
    };

    void add(AccountSession *session);
    void leave(AccountSession *session);
    /** The account has another name, or its service told of other fields. */
    void readAnew(AccountSession *session);
    bool gatherFields();
    const Part *partOf(const RecordRef &record) const;

    Workspace &m_workspace;
    QHash<QString, Part> m_parts; // by account
    Schema m_schema;
    QStringList m_ids;
};

/** Keys of the fields of the list of all contacts, beside which it has no others. */
namespace allfield {
inline constexpr char givenName[] = "given_name";
inline constexpr char familyName[] = "family_name";
inline constexpr char fullName[] = "full_name";
inline constexpr char email[] = "email";
inline constexpr char phone[] = "phone";
inline constexpr char company[] = "company";
inline constexpr char jobTitle[] = "job_title";
inline constexpr char place[] = "place";
inline constexpr char owner[] = "owner";
inline constexpr char changed[] = "changed";
inline constexpr char account[] = "account"; ///< the account's label
} // namespace allfield

} // namespace patchbook
