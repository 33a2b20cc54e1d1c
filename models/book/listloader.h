// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/walkpace.h"
#include "models/ports/contactservice.h"
#include "models/rows/idhashes.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace patchbook {

/** How a walk over the whole list went. */
struct LoadReport
{
    int pages = 0;
    int contacts = 0;           ///< different contacts seen
    int repeated = 0;           ///< met again on another page: the list moved while it was read
    int withoutId = 0;          ///< left out because nothing could name them
    int announced = -1;         ///< the service's own count, -1 when it gave none
    bool stable = false;        ///< nothing moved: what is missing here is really gone
    bool repeatsItself = false; ///< the service gave the same page or mark again; we stopped
};

/** One of the lists of a service. */
enum class ListKind { Present, Archived };

/**
 * Walks all pages of a list and hands each on as it comes: by number a few at a time, else each by
 * the mark that came with the one before. The service's counts are hints for the progress bar; the
 * end is an empty or short page, or one without a mark. GUI thread.
 */
class ListLoader final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Complete, Failed, Cancelled };
    Q_ENUM(State)

    explicit ListLoader(ContactService &service, ListKind kind = ListKind::Present,
                        QObject *parent = nullptr);

    State state() const { return m_state; }
    /** Contacts seen in this walk, and how many there will be (-1 unknown). */
    int loaded() const { return m_loaded; }
    /** Another number for each walk, so that whoever counts its contacts knows when it is new. */
    int walk() const { return m_walk; }
    int expected() const { return m_expected; }
    /** Until the walk is at its end, from the pace of lately; none while nothing can be said. */
    std::optional<std::chrono::seconds> timeLeft();
    const LoadReport &report() const { return m_report; }
    /** Why the walk failed; only in State::Failed. */
    const ServiceError &error() const { return m_error; }

    /** Starts a walk from page 1; a walk under way is dropped. */
    void start();
    /** After a failure: goes on with the pages that are missing. */
    void resume();
    void cancel();

Q_SIGNALS:
    /** What was saved since `asked` is newer than the page: the list may lag behind. */
    void pageLoaded(const patchbook::PackedContacts &contacts,
                    std::chrono::steady_clock::time_point asked);
    void progressed(int loaded, int expected);
    /** State changed; at the end of a walk report() or error() tells how it went. */
    void stateChanged();

private:
    /** A request for a page. */
    struct Asked
    {
        PageCursor cursor;
        std::chrono::steady_clock::time_point at;
        int walk = 0;
    };

    void ask(const PageCursor &cursor);
    void answered(const Asked &asked, const ServiceResult<ContactPage> &page);
    void askMore();
    void take(const PageCursor &cursor, const ContactPage &page,
              std::chrono::steady_clock::time_point asked);
    void takeNumbered(const PageCursor &cursor, const ContactPage &page,
                      const std::vector<std::uint64_t> &ids);
    void takeMarked(const ContactPage &page, bool bringsNew);
    bool isByNumber() const;
    void noteHints(const ContactPage &page);
    void notePace();
    bool isCountRight() const;
    void finishIfDone();
    void setState(State state);

    ContactService &m_service;
    const ListKind m_kind;
    State m_state = State::Idle;
    LoadReport m_report;
    ServiceError m_error;
    IdHashes m_seen; // until the walk ends
    int m_loaded = 0;
    std::map<int, QFuture<void>> m_inFlight; // by page number
    QList<PageCursor> m_missing;             // failed pages, asked again by resume()
    std::optional<PageCursor> m_next;        // as the last page marked it
    QSet<QString> m_marks;                   // asked for in this walk
    int m_nextPage = 1;
    int m_pageSize = 0; // as the first page really had
    int m_expected = -1;
    WalkPace m_pace;
    int m_hintedPages = -1;
    int m_walk = 0;       // answers of an earlier walk are ignored
    bool m_moved = false; // the list changed while it was read
    bool m_ended = false;
    bool m_isTaking = false;
    // Hashes of page 1: a service that ignores the page number gives them again.
    std::vector<std::uint64_t> m_firstIds;
};

} // namespace patchbook
