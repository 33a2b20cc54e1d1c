// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace patchbook {

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

/** A list of contacts as it is shown: those of one account, or of all together. */
class ContactSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const Schema &schema() const = 0;
    /** Ids in the order in which they came, new drafts last. */
    virtual const QStringList &ids() const = 0;
    virtual bool contains(const QString &id) const = 0;
    /** What the service last told with the user's edits in it: what is shown. */
    virtual Contact draft(const QString &id) const = 0;
    virtual bool isDirty(const QString &id) const = 0;
    virtual bool isNew(const QString &id) const = 0;

    /** Whose contact it is; nullptr in a list of one account, whose schema is the list's own. */
    virtual std::shared_ptr<const ContactHome> homeOf(const QString &) const { return nullptr; }
    /** draft() under the fields of the home's schema and its own id: shared, not made anew. */
    virtual Contact ownDraft(const QString &id) const { return draft(id); }

    qsizetype count() const { return ids().size(); }

Q_SIGNALS:
    void added(const QStringList &ids);
    /** Shown values changed, or whether there is a draft. */
    void changed(const QStringList &ids);
    void removed(const QStringList &ids);
    /** A new record was saved and has the service's id now. */
    void renamed(const QString &from, const QString &to);
    /** The fields are others from now on: the service told of more. */
    void schemaChanged();
};

} // namespace patchbook
