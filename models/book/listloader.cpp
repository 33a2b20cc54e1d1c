// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/listloader.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

// One of them is mostly with the parser. Qt has six connections to a host: one stays for saves.
constexpr std::size_t pagesInFlight = 5;
// A service that never ends its list must not fill the memory: at 100 a page, two million contacts.
constexpr int maxPages = 20'000;

qint64 walkNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ListLoader::ListLoader(ContactService &service, ListKind kind, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_kind(kind)
{
}

void ListLoader::start()
{
    cancel();
    ++m_walk;
    m_report = {};
    m_error = {};
    m_seen.clear();
    m_loaded = 0;
    m_missing.clear();
    m_firstIds.clear();
    m_next.reset();
    m_marks.clear();
    m_nextPage = 2;
    m_ended = false;
    m_pageSize = 0;
    m_expected = -1;
    m_hintedPages = -1;
    m_moved = false;
    m_pace.begin();
    setState(State::Loading);
    // Page 1 goes alone: it is on the screen first, and tells how many there will be.
    PageCursor first;
    first.archived = m_kind == ListKind::Archived;
    ask(first);
}

void ListLoader::resume()
{
    if (m_state != State::Failed)
        return;
    const QList<PageCursor> missing = std::exchange(m_missing, {});
    m_pace.begin();
    setState(State::Loading);
    for (const PageCursor &cursor : missing)
        ask(cursor);
}

void ListLoader::cancel()
{
    if (m_state != State::Loading)
        return;
    ++m_walk;
    // One that is over has freed what its cancelling would write into.
    for (auto &[number, future] : std::exchange(m_inFlight, {})) {
        if (!future.isFinished())
            future.cancel();
    }
    setState(State::Cancelled);
}

void ListLoader::ask(const PageCursor &cursor)
{
    const Asked asked{cursor, std::chrono::steady_clock::now(), m_walk};
    QFuture<ServiceResult<ContactPage>> answer = m_service.page(cursor);
    m_inFlight.insert_or_assign(cursor.number, QFuture<void>(answer));
    answer
        .then(this,
              [this, asked](const ServiceResult<ContactPage> &page) { answered(asked, page); })
        .onCanceled(this, [this, asked] {
            answered(asked, fail(ServiceError{.kind = ErrorKind::Cancelled}));
        });
}

void ListLoader::answered(const Asked &asked, const ServiceResult<ContactPage> &page)
{
    if (asked.walk != m_walk)
        return;
    if (m_isTaking) {
        // It answered at once. The page that is being taken comes first, and the end after both.
        QMetaObject::invokeMethod(
            this, [this, asked, page] { answered(asked, page); }, Qt::QueuedConnection);
        return;
    }
    m_inFlight.erase(asked.cursor.number);
    if (page.ok()) {
        m_isTaking = true;
        take(asked.cursor, *page, asked.at);
        m_isTaking = false;
    } else {
        m_missing.append(asked.cursor);
        m_error = page.error();
    }
    if (asked.walk != m_walk) // whoever heard of the page may have ended the walk
        return;
    askMore();
    finishIfDone();
}

bool ListLoader::isByNumber() const
{
    return m_service.capabilities().testFlag(Capability::PagesByNumber);
}

void ListLoader::askMore()
{
    // A failed page stops the walk from running on: what is under way may finish.
    if (!m_missing.isEmpty())
        return;
    if (!isByNumber()) {
        if (const std::optional<PageCursor> next = std::exchange(m_next, {}); next && !m_ended)
            ask(*next);
        return;
    }
    // Beyond the hinted end one page at a time is probed: it should be empty.
    while (m_pageSize > 0 && !m_ended && m_nextPage <= maxPages &&
           (m_nextPage <= m_hintedPages ? m_inFlight.size() < pagesInFlight : m_inFlight.empty())) {
        PageCursor cursor;
        cursor.number = m_nextPage++;
        cursor.archived = m_kind == ListKind::Archived;
        ask(cursor);
    }
}

void ListLoader::take(const PageCursor &cursor, const ContactPage &page,
                      std::chrono::steady_clock::time_point asked)
{
    noteHints(page);
    const RowPage &rows = page.contacts.rows();
    std::vector<std::uint64_t> ids;
    ids.reserve(std::size_t(rows.size()));
    int known = 0;
    for (int i = 0; i < rows.size(); ++i) {
        ids.push_back(IdHashes::hashOf(rows.at(i).id()));
        known += m_seen.insert(ids.back()) ? 0 : 1;
    }
    m_loaded = m_seen.count();
    const int size = int(page.contacts.size()) + page.withoutId;
    // Asked for a page beyond the last one, some services give the last one again: that is the end.
    if (isByNumber() && known == size && size > 0 && m_hintedPages > 0 &&
        cursor.number > m_hintedPages) {
        m_ended = true;
        return;
    }
    m_report.repeated += known;
    m_moved = m_moved || known > 0;
    if (size > 0)
        ++m_report.pages;
    m_report.withoutId += page.withoutId;
    if (isByNumber())
        takeNumbered(cursor, page, ids);
    else
        takeMarked(page, size > known);

    askMore(); // before the page is taken in: the service works meanwhile
    // Repeated contacts are handed on as well: theirs is the newer reading, the book keeps one row.
    if (size > 0)
        Q_EMIT pageLoaded(page.contacts, asked - m_service.listLag());
    notePace();
    Q_EMIT progressed(loaded(), m_expected);
}

void ListLoader::takeNumbered(const PageCursor &cursor, const ContactPage &page,
                              const std::vector<std::uint64_t> &ids)
{
    const int size = int(page.contacts.size()) + page.withoutId;
    // The size of page 1 counts, not the one we asked for: a service may cap it.
    if (cursor.number == 1) {
        m_pageSize = size;
        m_firstIds = ids;
    } else if (size > 0 && ids == m_firstIds) {
        m_report.repeatsItself = true;
    }
    const bool isShort = size < (cursor.number == 1 ? page.requested : m_pageSize);
    if (size == 0 || m_report.repeatsItself || cursor.number >= maxPages)
        m_ended = true;
    else if (isShort && cursor.number >= m_hintedPages && m_hintedPages > 0)
        m_ended = true;
    else if (isShort && cursor.number < m_hintedPages && cursor.number > 1)
        m_moved = true; // something was deleted while we read: the walk goes on
}

// The size of a page says nothing here: only a missing mark is the end.
void ListLoader::takeMarked(const ContactPage &page, bool bringsNew)
{
    if (!page.next) {
        m_ended = true;
        return;
    }
    PageCursor next = *page.next;
    next.archived = m_kind == ListKind::Archived;
    const QString mark = QString::number(next.number) + u' ' + next.token;
    m_report.repeatsItself = !bringsNew || m_marks.contains(mark) || m_marks.size() >= maxPages;
    m_ended = m_report.repeatsItself;
    m_marks.insert(mark);
    m_next = next;
}

void ListLoader::noteHints(const ContactPage &page)
{
    if (page.totalCount >= 0) {
        // Where each page begins after a certain contact, one more or less elsewhere moves nothing.
        m_moved = m_moved || (isByNumber() && m_report.announced >= 0 &&
                              m_report.announced != page.totalCount);
        m_report.announced = page.totalCount;
        m_expected = page.totalCount;
    }
    if (page.totalPages >= 0)
        m_hintedPages = qMin(page.totalPages, maxPages);
}

void ListLoader::notePace()
{
    const std::optional<Allowance> allowance = m_service.allowance();
    const double pages = std::max(1, m_report.pages);
    m_pace.setMost(allowance && allowance->window.count() > 0
                       ? allowance->most * 1'000.0 / double(allowance->window.count()) *
                             (loaded() / pages)
                       : 0);
    m_pace.note(walkNowMs(), loaded());
}

std::optional<std::chrono::seconds> ListLoader::timeLeft()
{
    return m_state == State::Loading ? m_pace.left(walkNowMs(), m_expected) : std::nullopt;
}

bool ListLoader::isCountRight() const
{
    const int seen = m_report.contacts + m_report.withoutId;
    // Some count no further than to a certain number.
    return m_report.announced < 0 || m_report.announced == seen ||
           (!isByNumber() && m_report.announced < seen);
}

void ListLoader::finishIfDone()
{
    if (!m_inFlight.empty() || m_state != State::Loading)
        return;
    if (!m_missing.isEmpty()) {
        setState(State::Failed);
        return;
    }
    m_report.contacts = loaded();
    m_seen.clear();
    m_report.stable = !m_moved && !m_report.repeatsItself && isCountRight();
    setState(State::Complete);
}

void ListLoader::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace patchbook
