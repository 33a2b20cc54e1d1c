// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/ports/contactcache.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <vector>

namespace patchbook {

/**
 * Fills an address book from what an earlier run kept, and keeps what the service tells for the
 * next one: baselines only, never drafts nor what exists here alone. GUI thread.
 */
class LocalCopy final : public QObject
{
    Q_OBJECT

public:
    /** `cache` has to outlive this. Nothing happens before load() or keepAll(). */
    LocalCopy(ContactCache &cache, const QString &account, Collection collection, AddressBook &book,
              QObject *parent = nullptr);
    /** What is not yet kept is handed to the cache. */
    ~LocalCopy() override;

    /**
     * Takes the copy into the book, page by page, each in slices that leave the window time to
     * paint. What the service tells meanwhile is newer and stays.
     */
    void load();
    bool isLoading() const { return m_loading; }
    /** Records taken in so far. */
    int loaded() const { return m_loaded; }
    /** The copy as it was found; known soon after load(). */
    const CopyInfo &found() const { return m_found; }

    /** Keeps everything that is in the book, for a copy that begins only now. */
    void keepAll();
    /** A whole walk over the service's list ended at this time. */
    void noteWalk(const QDateTime &at);
    /** Hands what waits to the cache. */
    void flush();
    /** Ends for good; what waits is not kept. */
    void abandon();

Q_SIGNALS:
    /** found() is known; the records come after it. */
    void opened();
    void progressed();
    /** The whole copy is in the book, or as much of it as could be read. */
    void finished();

private:
    void noteTold(const QList<int> &slots);
    bool isFresh(std::string_view id, int slot) const;
    void noteGone(const QStringList &ids);
    void schedule();
    /** As much of what waits as takes a moment; the rest comes after other events. */
    void keepSome();
    void keepRows(qsizetype most);
    void askPage(qint64 from);
    void takePage(const CacheResult<CachedPage> &page);
    void takeSlice();
    void takeSome();
    void finish();

    ContactCache &m_cache;
    const QString m_account;
    const Collection m_collection;
    const QPointer<AddressBook> m_book;

    bool m_loading = false;
    bool m_asking = false;
    CopyInfo m_found;
    int m_loaded = 0;
    std::deque<CachedPage> m_pages; // read and not yet in the book: the one at work and the next
    qsizetype m_taken = 0;          // of the first of them
    // Told by the service, or gone, since loading began: what the copy has of them is older.
    std::vector<bool> m_freshSlots;
    QSet<QString> m_freshGone;

    QTimer m_soon;
    QList<int> m_toKeep;         // slots, in the order in which they were told
    qsizetype m_kept = 0;        // of these
    std::vector<bool> m_keeping; // by slot: waits in m_toKeep
    QDateTime m_walkAt;          // to be noted when all that waits is kept; invalid: none
    QSet<QString> m_gone;
};

} // namespace patchbook
