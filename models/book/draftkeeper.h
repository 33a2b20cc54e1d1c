// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/ports/clock.h"
#include "models/ports/draftstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace patchbook {

/**
 * Keeps half-typed edits of every address book on the disk, a moment after they are typed, and
 * brings back what an earlier run left. GUI thread.
 */
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /** How long after a keystroke it is kept at the latest. */
    static constexpr std::chrono::milliseconds delay{400};

    DraftKeeper(DraftStore &store, Outbox &outbox, Clock &clock, QObject *parent = nullptr);
    /** Keeps what is still waiting. */
    ~DraftKeeper() override;

    void watch(const QString &account, Collection collection, AddressBook &book);
    /** Forgets an account; what is stored of it is erased by Outbox::forget(). */
    void unwatch(const QString &account);

    /** Brings the kept edits back into the books that are watched. */
    void restore();
    /** Keeps what is waiting at once. */
    void flush();

    /** When edits that were brought back had been typed; invalid for others. */
    QDateTime restoredAt(const RecordRef &record) const { return m_restored.value(record); }
    /** Records whose edits were brought back and not touched since. */
    QList<RecordRef> restored() const { return m_restored.keys(); }
    /** The user has seen that these edits were brought back. */
    void acknowledge(const RecordRef &record);

Q_SIGNALS:
    /** Edits of an earlier run are back. */
    void restoredDrafts(int count);
    void restoredChanged(const patchbook::RecordRef &record);
    /** Typed edits are in memory only; tried again with the next one. */
    void notKept(const patchbook::OutboxError &error);
    void keptAgain();

private:
    struct Shelf
    {
        QString account;
        Collection collection = Collection::Contacts;
        QPointer<AddressBook> book;
    };

    void note(const QString &account, Collection collection, const QStringList &ids);
    AddressBook *bookOf(const RecordRef &record) const;
    void bringBack(const StoredDraft &draft, const QList<Op> &saves);
    void takeResult(const OutboxResult<Done> &result, const QSet<RecordRef> &records);

    DraftStore &m_store;
    Outbox &m_outbox;
    Clock &m_clock;
    QList<Shelf> m_shelves;
    QSet<RecordRef> m_waiting; // changed since the last flush
    QSet<RecordRef> m_kept;    // have a row in the store
    QHash<RecordRef, QDateTime> m_restored;
    int m_toRestore = 0;
    int m_broughtBack = 0;
    bool m_flushing = false; // a flush is due
    bool m_failed = false;   // the last one
};

} // namespace patchbook
