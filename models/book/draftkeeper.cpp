// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/draftkeeper.h"

#include <algorithm>

namespace patchbook {

namespace {

constexpr int savesLookedAt = 20; // of a record: enough to find the one that took its draft

/** What of a draft is still to be saved after a save that the program's end hid from it. */
ChangeSet leftAfter(ChangeSet changes, const Op &confirmed)
{
    const ChangeSet &saved = confirmed.edit.changes;
    changes.fields.removeIf([&](std::pair<const QString &, FieldChange &> field) {
        const bool dropped =
            std::ranges::any_of(confirmed.unconfirmed, [&field](const FieldSurprise &surprise) {
                return surprise.key == field.first;
            });
        return !dropped && saved.contains(field.first) &&
               identicalValue(saved.fields.value(field.first).after, field.second.after);
    });
    return changes;
}

} // namespace

DraftKeeper::DraftKeeper(DraftStore &store, Outbox &outbox, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::watch(const QString &account, Collection collection, AddressBook &book)
{
    m_shelves.append({account, collection, &book});
    const auto noteIds = [this, account, collection](const QStringList &ids) {
        note(account, collection, ids);
    };
    const auto noteSlots = [noteIds, &book](const QList<int> &slots) {
        noteIds(book.idsAt(slots));
    };
    connect(&book, &AddressBook::changed, this, noteSlots);
    connect(&book, &AddressBook::removed, this, noteSlots);
    connect(&book, &AddressBook::renamed, this, [noteIds](const QString &from, const QString &to) {
        noteIds({from, to});
    });
}

void DraftKeeper::unwatch(const QString &account)
{
    for (const Shelf &shelf : std::as_const(m_shelves)) {
        if (shelf.account == account && shelf.book)
            shelf.book->disconnect(this);
    }
    m_shelves.removeIf([&account](const Shelf &shelf) { return shelf.account == account; });
    m_waiting.removeIf([&account](const RecordRef &record) { return record.account == account; });
    m_restored.removeIf([&account](std::pair<const RecordRef &, QDateTime &> restored) {
        return restored.first.account == account;
    });
}

AddressBook *DraftKeeper::bookOf(const RecordRef &record) const
{
    const auto shelf = std::ranges::find_if(m_shelves, [&record](const Shelf &s) {
        return s.account == record.account && s.collection == record.collection;
    });
    return shelf == m_shelves.cend() ? nullptr : shelf->book.get();
}

void DraftKeeper::note(const QString &account, Collection collection, const QStringList &ids)
{
    const AddressBook *book = bookOf({account, collection, {}});
    // A refresh changes thousands of records that nobody edits; those have no draft on the disk
    // either, unless they had one a moment ago.
    for (const QString &id : ids) {
        const RecordRef record{account, collection, id};
        if (book && !book->isDirty(id) && m_restored.remove(record))
            Q_EMIT restoredChanged(record);
        if ((book && book->isDirty(id)) || m_kept.contains(record))
            m_waiting.insert(record);
    }
    if (m_waiting.isEmpty() || m_flushing)
        return;
    m_flushing = true;
    m_clock.after(delay, this, [this] {
        m_flushing = false;
        flush();
    });
}

void DraftKeeper::flush()
{
    if (m_waiting.isEmpty())
        return;
    QList<StoredDraft> drafts;
    QList<RecordRef> gone;
    for (const RecordRef &record : std::as_const(m_waiting)) {
        const AddressBook *book = bookOf(record);
        if (!book)
            continue;
        const ChangeSet changes = book->changes(record.id);
        if (changes.isEmpty()) {
            gone << record;
            m_kept.remove(record);
        } else {
            drafts << StoredDraft{record, book->isNew(record.id), book->baseline(record.id),
                                  changes, QDateTime::currentDateTimeUtc()};
            m_kept.insert(record);
        }
    }
    const QSet<RecordRef> records = std::exchange(m_waiting, {});
    m_store.store(drafts, gone).then(this, [this, records](const OutboxResult<Done> &result) {
        takeResult(result, records);
    });
}

void DraftKeeper::takeResult(const OutboxResult<Done> &result, const QSet<RecordRef> &records)
{
    if (result.ok()) {
        if (std::exchange(m_failed, false))
            Q_EMIT keptAgain();
        return;
    }
    m_waiting.unite(records);
    if (!std::exchange(m_failed, true))
        Q_EMIT notKept(result.error());
}

void DraftKeeper::restore()
{
    m_store.drafts().then(this, [this](const OutboxResult<QList<StoredDraft>> &kept) {
        if (!kept.ok())
            return; // told by the opening of the outbox
        m_toRestore = int(kept->size());
        for (const StoredDraft &draft : *kept) {
            m_kept.insert(draft.record);
            // A save may have ended after the draft was last kept: its answer stands in the outbox.
            const OpQuery saves{.account = draft.record.account,
                                .collection = draft.record.collection,
                                .record = draft.record.id,
                                .limit = savesLookedAt};
            m_outbox.history(saves).then(this, [this, draft](const OutboxResult<QList<Op>> &found) {
                bringBack(draft, found.ok() ? *found : QList<Op>());
                if (--m_toRestore == 0 && m_broughtBack > 0)
                    Q_EMIT restoredDrafts(m_broughtBack);
            });
        }
    });
}

void DraftKeeper::bringBack(const StoredDraft &draft, const QList<Op> &saves)
{
    AddressBook *book = bookOf(draft.record);
    if (!book)
        return; // its account is not open: kept until it is
    RecordRef record = draft.record;
    Contact base = draft.base;
    ChangeSet changes = draft.changes;
    bool isNew = draft.isNew;
    bool isOnItsWay = false;
    for (const Op &op : saves) {
        if (op.edit.kind == EditKind::Remove)
            continue;
        isOnItsWay = isOnItsWay || (!isFinal(op.state) && leftAfter(draft.changes, op).isEmpty());
        if (op.state != OpState::Confirmed)
            continue;
        if (isNew && op.echo && op.echo->id != record.id) {
            // It was created in the very moment in which the program ended.
            isNew = false;
            base = *op.echo;
            record.id = base.id;
            changes = leftAfter(changes, op);
        } else if (op.sent.wallMs > draft.editedAt.toMSecsSinceEpoch()) {
            changes = leftAfter(changes, op);
        }
    }
    if (!changes.isEmpty() && !book->isDirty(record.id)) {
        book->restore(base, changes, isNew);
        // What is being saved needs nobody to be told that it is not.
        if (book->isDirty(record.id) && !isOnItsWay) {
            m_restored.insert(record, draft.editedAt);
            ++m_broughtBack;
            Q_EMIT restoredChanged(record);
        }
    }
    if (changes != draft.changes || record != draft.record)
        note(draft.record.account, draft.record.collection, {draft.record.id, record.id});
}

void DraftKeeper::acknowledge(const RecordRef &record)
{
    if (m_restored.remove(record))
        Q_EMIT restoredChanged(record);
}

} // namespace patchbook
