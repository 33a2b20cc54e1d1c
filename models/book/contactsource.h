// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/slotplaces.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace patchbook {

class AddressBook;

/** The account that a contact of a list of several belongs to, and how it is read. Immutable. */
struct ContactHome
{
    QString account;
    QString label;       ///< the user's own name for the account
    QString service;     ///< key into the service catalogue
    QString serviceName; ///< "" for a service which the catalogue does not name
    QString mark;        ///< one or two letters for it
    Schema schema;       ///< its own fields, which the list's columns stand for by their roles
};

/**
 * A list of contacts as it is shown: those of one account, or of all together. Each contact has a
 * slot, a small number given in the order in which they came, which stays with it for good and is
 * never given again; what it holds is in the book of its account. GUI thread.
 */
class ContactSource : public QObject
{
    Q_OBJECT

public:
    /** The contacts of one account. */
    struct Part
    {
        AddressBook *book = nullptr;                       ///< nullptr: its account left
        std::shared_ptr<const ContactHome> home = nullptr; ///< nullptr in the list of one
    };
    using Place = SlotPlace;

    using QObject::QObject;

    virtual const Schema &schema() const = 0;
    /** All slots ever given. */
    virtual int slotCount() const = 0;
    /** Contacts that are here. */
    virtual int count() const = 0;
    virtual bool isGone(int slot) const = 0;
    virtual const SlotPlaces &places() const = 0;
    Place placeOf(int slot) const { return places().at(slot); }
    virtual const std::vector<Part> &parts() const = 0;
    /** -1 for an id that is not here. */
    virtual int slotOf(const QString &id) const = 0;
    /** "" for a contact that is gone; while removed() is told, its id is still known. */
    virtual QString idAt(int slot) const = 0;

    /** What the service last told with the user's edits in it: what is shown. */
    virtual Contact draft(const QString &id) const = 0;

    bool contains(const QString &id) const { return slotOf(id) >= 0; }
    /** In the order in which they came, new drafts last. Made anew: not for each key stroke. */
    QStringList ids() const;
    QStringList idsAt(const QList<int> &slots) const;
    bool isDirty(const QString &id) const;
    bool isNew(const QString &id) const;
    /** Whose contact it is; nullptr in a list of one account, whose schema is the list's own. */
    std::shared_ptr<const ContactHome> homeOf(const QString &id) const;
    /** draft() under the fields of the home's schema and its own id. */
    Contact ownDraft(const QString &id) const;

Q_SIGNALS:
    void added(const QList<int> &slots);
    /** Shown values changed, or whether there is a draft. */
    void changed(const QList<int> &slots);
    /** They are not here any more, but their rows and ids can be read until this was told. */
    void removed(const QList<int> &slots);
    /**
     * A new record was saved: it has the service's id now, in the slot that it had, and may have
     * other values. If that id was here already, its slot stays, and the other one is told as
     * removed() right after this.
     */
    void renamed(const QString &from, const QString &to);
    /** The fields are others from now on: the service told of more. */
    void schemaChanged();
};

} // namespace patchbook
