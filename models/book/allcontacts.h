// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/recordref.h"

#include <vector>

namespace patchbook {

class AccountSession;
class Workspace;

/**
 * The contacts of all accounts in one list, in the order of the accounts. Copies no contact and no
 * id: it knows in which account's book each of its slots has its own. Its fields are those that
 * have a role in any of the accounts, and the account itself. GUI thread.
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
    int slotCount() const override { return m_places.count(); }
    int count() const override { return m_count; }
    bool isGone(int slot) const override;
    const SlotPlaces &places() const override { return m_places; }
    const std::vector<Part> &parts() const override { return m_parts; }
    int slotOf(const QString &id) const override;
    QString idAt(int slot) const override;
    Contact draft(const QString &id) const override;

private:
    /** What is known of a part beside its book. */
    struct Following
    {
        AccountSession *session = nullptr; // nullptr once it leaves
        std::vector<int> slots = {};       // by the book's slot; -1: not taken in yet
    };

    void add(AccountSession *session);
    void leave(AccountSession *session);
    /** Gives the contacts of a part their slots. */
    void take(int part, const QList<int> &bookSlots);
    QList<int> inList(int part, const QList<int> &bookSlots) const;
    int slotIn(int part, int bookSlot) const;
    /** The account has another name, or its service told of other fields. */
    void readAnew(int part);
    bool gatherFields();
    /** -1 for an account that is not here. */
    int partOf(const QString &account) const;

    Workspace &m_workspace;
    std::vector<Part> m_parts;          // those that left stay: their slots are never given again
    std::vector<Following> m_following; // by part
    SlotPlaces m_places;
    int m_count = 0;
    Schema m_schema;
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
