// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/changeset.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUndoStack>

#include <chrono>
#include <optional>

namespace patchbook {

/**
 * The document: what the service last told (baselines), what the user changed (drafts), and the
 * undo stack between them. Whether something is dirty is computed from the two, never a flag.
 * All changes by the user go through the undo stack; undo works on drafts and never on the network.
 */
class AddressBook final : public ContactSource
{
    Q_OBJECT

public:
    /** Only for "before or after"; counts on while the machine's clock is set. */
    using Moment = std::chrono::steady_clock::time_point;

    explicit AddressBook(Schema schema, QObject *parent = nullptr);

    const Schema &schema() const override { return m_schema; }
    /** The service told of more fields, or of other names for them. */
    void setSchema(const Schema &schema);

    const QStringList &ids() const override { return m_ids; }
    bool contains(const QString &id) const override { return m_baselines.contains(id); }

    /** What the service last told; an empty Contact for an unknown id. */
    Contact baseline(const QString &id) const { return m_baselines.value(id); }
    Contact draft(const QString &id) const override;
    /** What Save would send: every edited field with the value the user was looking at. */
    ChangeSet changes(const QString &id) const { return m_drafts.value(id); }
    bool isDirty(const QString &id) const override { return m_drafts.contains(id) || isNew(id); }
    /** Records with unsaved edits, new ones included, in list order. */
    QStringList dirtyIds() const;

    /** The one way for the user to change a field; an archived record takes none. Undefined or null
     * clears it. */
    void edit(const QString &id, const QString &key, const QJsonValue &value);
    /** Ends a run of typing: the next edit of the same field is an undo step of its own. */
    void endTyping() { ++m_typingRun; }
    /** Drops the edits of a record, as one undo step. A new record goes away. */
    void revert(const QString &id);
    QUndoStack &undoStack() { return m_undoStack; }

    /** Adds an empty record that exists here only, and returns its local id. */
    QString beginNew();
    bool isNew(const QString &id) const override { return m_new.contains(id); }

    /** How much of a record an answer tells. */
    enum class Extent {
        Whole,
        Part, ///< of a field that is absent it says nothing
    };

    /** Takes in records as the service tells them. Never changes the base of an edit. */
    void adopt(const QList<Contact> &contacts);
    /**
     * The same for an answer that may be out of date: of records which were saved, read or removed
     * since the moment it was asked for, it knows nothing new, and they stay as they are.
     */
    void adoptAsOf(const QList<Contact> &contacts, Moment asked, Extent extent = Extent::Whole);
    /** The same for one record that was asked for by itself: it is newer than a list of before. */
    void adoptRead(const Contact &contact, Moment asked);
    /** Whether the record was saved, read or removed after this moment. */
    bool isToldSince(const QString &id, Moment moment) const { return m_toldAt.value(id) > moment; }
    /** A save of ours made this of the record. */
    void noteSaved(const Contact &echo) { m_savedAs.insert(echo.id, echo.revision); }
    /** Whether the last change of the record, as far as was told, is such a save in this run. */
    bool isAsWeSavedIt(const QString &id) const;
    /** Takes in what an earlier run kept; the service has told nothing of these in this run. */
    void recall(const QList<Contact> &contacts);
    /** Takes records out that the service no longer has, their drafts too. */
    void remove(const QStringList &ids);
    /**
     * A save went through: `echo` is the new baseline, and edits equal to what was sent are done.
     * What the user typed meanwhile stays, with the answer as its base. A new record, `id`, takes
     * the id of the echo.
     */
    void confirm(const QString &id, const Contact &echo, const ChangeSet &sent);
    /**
     * These edits are on their way to the service. Typing the old value back is an edit again: the
     * service will have the new one by then.
     */
    void beginSaving(const QString &id, const ChangeSet &sent);
    /** They came to an end, good or bad. Edits that change nothing any more are dropped. */
    void endSaving(const QString &id);
    /**
     * Brings back what an earlier run left unsaved. A record not known yet is shown as it was
     * then; of one that is, the baseline stays. Does nothing when the user has edited it again.
     */
    void restore(const Contact &base, const ChangeSet &changes, bool isNew);
    /** Replaces the edits of a record after a conflict was decided; not an undo step. */
    void rebase(const QString &id, const Contact &theirs, const ChangeSet &mine);

Q_SIGNALS:
    /** The service told these, whether or not anything of them changed. */
    void told(const QStringList &ids);
    /** These are not, or not any more, at the service, whether or not they were here. */
    void toldGone(const QStringList &ids);

private:
    friend class EditContacts;
    /** Sets the shown value of a field; called by EditContacts alone. */
    void setShown(const QString &id, const QString &key, const QJsonValue &value);
    void dropIdle(const QString &id);
    void noteTold(const QString &id);
    Contact completed(Contact part) const;

    Schema m_schema;
    QStringList m_ids;
    QHash<QString, Contact> m_baselines;
    QHash<QString, ChangeSet> m_drafts; // `before` = what the user was looking at
    QHash<QString, ChangeSet> m_saving; // on their way to the service
    QHash<QString, QString> m_savedAs;  // the revision which our last save made
    QSet<QString> m_new;
    QHash<QString, Moment> m_toldAt; // of records told one by one: an older page must not undo that
    QUndoStack m_undoStack;
    int m_typingRun = 0;
};

} // namespace patchbook
