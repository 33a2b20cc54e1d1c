// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/book/facets.h"
#include "models/domain/changeset.h"
#include "models/domain/packedcontacts.h"
#include "models/domain/rowreading.h"
#include "models/rows/rowtable.h"
#include "models/rows/rowwriter.h"

#include <QHash>
#include <QSet>
#include <QUndoStack>

#include <chrono>
#include <functional>

namespace patchbook {

/**
 * The document: what the service last told (baselines), what the user changed (drafts), and the
 * undo stack between them. Whether something is dirty is computed from the two, never a flag.
 * All changes by the user go through the undo stack; undo works on drafts and never on the network.
 * Baselines are kept as rows: a Contact is made of one when somebody asks for it.
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

    int slotCount() const override { return m_rows.slotCount(); }
    int count() const override { return m_rows.count(); }
    bool isGone(int slot) const override { return m_rows.isGone(slot); }
    const SlotPlaces &places() const override { return m_places; }
    const std::vector<Part> &parts() const override { return m_parts; }
    int slotOf(const QString &id) const override;
    QString idAt(int slot) const override;

    /** What the service last told. */
    const RowTable &rows() const { return m_rows; }
    RowView row(int slot) const { return m_rows.row(slot); }
    RowSnapshot snapshot() const { return m_rows.snapshot(); }
    /** Of the rows' fields; numbers once given stay. */
    const FieldKeys &keys() const { return m_keys; }
    /** The schema of now over the rows. */
    std::shared_ptr<const RowReading> reading() const { return m_reading; }
    /** How many contacts have each owner and each tag; new ones are not counted. */
    const Facets &facets() const { return m_facets; }

    // As their namesakes that take an id. Of a slot that is gone they tell nothing.
    bool isDirtyAt(int slot) const { return m_drafts.contains(slot) || isNewAt(slot); }
    bool isNewAt(int slot) const { return m_new.contains(slot); }
    bool isArchivedAt(int slot) const { return m_reading->isArchived(row(slot)); }
    Contact baselineAt(int slot) const;
    Contact draftAt(int slot) const;

    /** What the service last told; an empty Contact for an unknown id. */
    Contact baseline(const QString &id) const;
    Contact draft(const QString &id) const override;
    /** What Save would send: every edited field with the value the user was looking at. */
    ChangeSet changes(const QString &id) const;
    bool isArchived(const QString &id) const;
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

    /** How much of a record an answer tells. */
    enum class Extent {
        Whole,
        Part, ///< of a field that is absent it says nothing
    };

    /** Takes in records as the service tells them. Never changes the base of an edit. */
    void adopt(const PackedContacts &contacts);
    /**
     * The same for an answer that may be out of date: of records which were saved, read or removed
     * since the moment it was asked for, it knows nothing new, and they stay as they are.
     */
    void adoptAsOf(const PackedContacts &contacts, Moment asked, Extent extent = Extent::Whole);
    /** The same for one record that was asked for by itself: it is newer than a list of before. */
    void adoptRead(const Contact &contact, Moment asked);
    /** Whether the record was saved, read or removed after this moment. */
    bool isToldSince(const QString &id, Moment moment) const;
    /** A save of ours made this of the record. */
    void noteSaved(const Contact &echo) { m_savedAs.insert(echo.id, echo.revision); }
    /** Whether the last change of the record, as far as was told, is such a save in this run. */
    bool isAsWeSavedIt(const QString &id) const;
    /** By id: the revision which our last save made of it. */
    const QHash<QString, QString> &savedAs() const { return m_savedAs; }
    /** Takes in what an earlier run kept; the service has told nothing of these in this run. */
    void recall(const PackedContacts &contacts);
    /** Of `contacts` those from `first` on, at most `most`, but none that `isKnown` (-1: no slot).
     */
    void recall(const PackedContacts &contacts, int first, int most,
                const std::function<bool(std::string_view id, int slot)> &isKnown);
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
    /** The service told these, whether or not anything of them changed. One may be gone by now. */
    void told(const QList<int> &slots);
    /** These are not, or not any more, at the service, whether or not they were here. */
    void toldGone(const QStringList &ids);

private:
    friend class EditContacts;
    /** What a page of records made of the rows. */
    struct Taken
    {
        QList<int> fresh;
        QList<int> moved;
    };

    void readSchema();
    void nameKeys();
    /** Sets the shown value of a field; called by EditContacts alone. */
    void setShown(const QString &id, const QString &key, const QJsonValue &value);
    void setChanges(int slot, const ChangeSet &changes);
    void dropIdle(int slot);

    /** The row of a contact, which is here under `id`; valid until the next one. */
    std::string_view packed(const Contact &contact, const QString &id);
    int addRow(std::string_view packed, bool isNew);
    void replaceRow(int slot, std::string_view packed);
    /** Takes a row in, unless it is the one that is here. `slot` is -1 for an id that is not here.
     */
    int takeRow(std::string_view packed, int slot, Taken &taken);
    void tell(const Taken &taken);
    void takeCreated(int slot, const Contact &echo, const ChangeSet &left);
    Moment toldAt(int slot, std::string_view id) const;
    void noteToldAt(std::string_view id, Moment moment);
    void noteTold(int slot);
    void leave(int slot);
    void tellRemoved(const QList<int> &slots);

    Schema m_schema;
    std::vector<Part> m_parts; // this alone
    SlotPlaces m_places;       // each slot is its own
    RowTable m_rows;
    FieldKeys m_keys;
    QStringList m_keyNames; // of m_keys
    std::shared_ptr<const RowReading> m_reading;
    Facets m_facets;
    RowWriter m_writer;
    int m_tellingRemoved = 0;

    // By slot. Few have any of these.
    QHash<int, ChangeSet> m_drafts; // `before` = what the user was looking at
    QHash<int, ChangeSet> m_saving; // on their way to the service
    QSet<int> m_new;
    QHash<int, Moment> m_toldAt; // of records told one by one: an older page must not undo that

    QHash<QString, Moment> m_goneAt;   // by id: as m_toldAt, of those that went
    QHash<QString, QString> m_savedAs; // by id: the revision which our last save made
    QUndoStack m_undoStack;
    int m_typingRun = 0;
};

} // namespace patchbook
