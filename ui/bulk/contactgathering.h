// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/bulk/chosencontacts.h"
#include "models/bulk/ownerload.h"
#include "models/bulk/slicedwalk.h"
#include "ui/bulk/ownernames.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

/**
 * What a page about owners knows of an account: its contacts as they were told last, everybody's
 * load, and how the owners are called. Read in slices. Lets go of an account that is removed.
 */
class ContactGathering final : public QObject
{
    Q_OBJECT

public:
    explicit ContactGathering(QObject *parent = nullptr);

    /** Loads and names are kept when it is the same account as before. True for another. */
    bool setSession(AccountSession &session);
    AccountSession *session() const { return m_session; }
    const Schema &schema() const { return m_schema; }
    const OwnerNames &names() const { return m_names; }
    /** nullptr without an account. */
    const OwnerLoads *loads() const { return m_loads.get(); }

    /** Reads them. New drafts are not among them. */
    void gather(const BookContacts &contacts);
    /** Reads of the whole book those for which `wanted` is true. */
    void gatherAll(std::function<bool(const Contact &)> wanted);
    bool isGathered() const { return m_gathered; }
    const QList<Contact> &contacts() const { return m_contacts; }

Q_SIGNALS:
    /** contacts() are complete; also from within gather(). */
    void gathered();
    /** names() are others. */
    void namesChanged();
    /** loads() tell other numbers. */
    void loadsChanged();

private:
    void walk(qsizetype count);
    void visit(qsizetype place);
    void learnNames();
    void letGo();

    AccountSession *m_session = nullptr;
    Schema m_schema;
    OwnerNames m_names;
    std::unique_ptr<OwnerLoads> m_loads;
    std::function<bool(const Contact &)> m_wanted;
    std::optional<BookContacts> m_asked; // none: the whole book
    QList<Contact> m_contacts;
    SlicedWalk m_walk;
    bool m_gathered = false;
};

} // namespace patchbook
