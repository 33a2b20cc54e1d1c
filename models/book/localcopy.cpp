// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/localcopy.h"

#include "models/domain/packing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace patchbook {

namespace {

using namespace std::chrono_literals;

constexpr auto keepPause = 250ms;
constexpr qsizetype keptAtOnce = 500;
constexpr qsizetype keptInSlice = 2'000;
// The first page only has to fill the window; the later ones shall not cost a round trip each.
constexpr int firstPage = 200;
constexpr int laterPage = 2'000;
constexpr qsizetype chunkSize = 100;
constexpr qint64 sliceMs = 4; // a quarter of what a window has for one picture of sixty a second

bool isMarked(const std::vector<bool> &slots, int slot)
{
    return slot >= 0 && std::size_t(slot) < slots.size() && slots[std::size_t(slot)];
}

void mark(std::vector<bool> &slots, int slot)
{
    if (std::size_t(slot) >= slots.size())
        slots.resize(std::size_t(slot) + 1);
    slots[std::size_t(slot)] = true;
}

} // namespace

LocalCopy::LocalCopy(ContactCache &cache, const QString &account, Collection collection,
                     AddressBook &book, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_account(account)
    , m_collection(collection)
    , m_book(&book)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LocalCopy::keepSome);
    connect(&book, &AddressBook::told, this, &LocalCopy::noteTold);
    connect(&book, &AddressBook::toldGone, this, &LocalCopy::noteGone);
}

LocalCopy::~LocalCopy()
{
    flush();
}

void LocalCopy::load()
{
    if (m_loading)
        return;
    m_loading = true;
    m_cache.info(m_account, m_collection)
        .then(this,
              [this](const CacheResult<CopyInfo> &info) {
                  if (!m_loading)
                      return;
                  if (info.ok())
                      m_found = *info;
                  Q_EMIT opened();
                  if (!m_loading)
                      return;
                  if (m_found.count > 0)
                      askPage(0);
                  else
                      finish();
              })
        .onCanceled(this, [this] { finish(); });
}

void LocalCopy::askPage(qint64 from)
{
    m_asking = true;
    m_cache.page(m_account, m_collection, from, from == 0 ? firstPage : laterPage)
        .then(this, [this](const CacheResult<CachedPage> &page) { takePage(page); })
        .onCanceled(this, [this] { finish(); });
}

void LocalCopy::takePage(const CacheResult<CachedPage> &page)
{
    m_asking = false;
    if (!m_loading)
        return;
    // Without an answer the rest is not to be had: the service's list brings it.
    m_pages.push_back(page.ok() ? *page : CachedPage{});
    if (m_pages.size() == 1)
        takeSlice();
}

void LocalCopy::takeSlice()
{
    if (!m_loading)
        return;
    // The next page is read and parsed in the cache's thread while this one is taken in.
    if (!m_asking && m_pages.size() == 1 && m_pages.front().next != 0)
        askPage(m_pages.front().next);
    QElapsedTimer time;
    time.start();
    while (m_taken < m_pages.front().records.size() && time.elapsed() < sliceMs)
        takeSome();
    Q_EMIT progressed();
    if (!m_loading) // whoever heard that may have ended it
        return;
    if (m_taken == m_pages.front().records.size()) {
        const bool isLast = m_pages.front().next == 0;
        m_pages.pop_front();
        m_taken = 0;
        if (isLast) {
            finish();
            return;
        }
    }
    if (!m_pages.empty())
        QTimer::singleShot(0, this, &LocalCopy::takeSlice);
}

void LocalCopy::takeSome()
{
    const PackedContacts &older = m_pages.front().records;
    const int first = int(m_taken);
    const int count = int(std::min(chunkSize, older.size() - m_taken));
    m_taken += count;
    m_loaded += count;
    if (m_book)
        m_book->recall(older, first, count,
                       [this](std::string_view id, int slot) { return isFresh(id, slot); });
}

bool LocalCopy::isFresh(std::string_view id, int slot) const
{
    return isMarked(m_freshSlots, slot) ||
           (!m_freshGone.isEmpty() && m_freshGone.contains(textOf(id)));
}

void LocalCopy::finish()
{
    if (!m_loading)
        return;
    m_loading = false;
    m_pages.clear();
    m_taken = 0;
    m_freshSlots = {};
    m_freshGone = {};
    Q_EMIT finished();
}

void LocalCopy::keepAll()
{
    if (!m_book)
        return;
    QList<int> all(m_book->slotCount());
    std::iota(all.begin(), all.end(), 0);
    noteTold(all);
}

void LocalCopy::noteTold(const QList<int> &slots)
{
    for (const int slot : slots) {
        if (m_book->isGone(slot)) // by somebody who heard of it before
            continue;
        if (!m_gone.isEmpty())
            m_gone.remove(m_book->idAt(slot));
        if (m_loading)
            mark(m_freshSlots, slot);
        if (isMarked(m_keeping, slot))
            continue;
        mark(m_keeping, slot);
        m_toKeep << slot;
    }
    schedule();
}

void LocalCopy::noteGone(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (m_loading)
            m_freshGone.insert(id);
        m_gone.insert(id);
    }
    schedule();
}

void LocalCopy::schedule()
{
    if (m_toKeep.size() - m_kept + m_gone.size() >= keptAtOnce)
        keepSome();
    else if (!m_soon.isActive())
        m_soon.start(keepPause);
}

void LocalCopy::keepSome()
{
    keepRows(keptInSlice);
    if (m_kept < m_toKeep.size())
        m_soon.start(0);
}

void LocalCopy::flush()
{
    keepRows(m_toKeep.size());
}

void LocalCopy::keepRows(qsizetype most)
{
    m_soon.stop();
    QSet<QString> gone = std::exchange(m_gone, {});
    RowPage records;
    if (m_book)
        records.setKeys(std::make_shared<const FieldKeys>(m_book->keys()));
    const qsizetype end = m_book ? std::min(m_toKeep.size(), m_kept + most) : m_toKeep.size();
    for (; m_book && m_kept < end; ++m_kept) {
        const int slot = m_toKeep.at(m_kept);
        m_keeping[std::size_t(slot)] = false;
        if (m_book->isGone(slot) || m_book->isNewAt(slot))
            continue;
        // The next start shows what is not archived.
        if (m_book->isArchivedAt(slot))
            gone.insert(m_book->idAt(slot));
        else
            records.append(m_book->row(slot).packed());
    }
    if (end == m_toKeep.size()) {
        m_toKeep = {}; // clear() would keep its memory
        m_kept = 0;
    }
    if (!gone.isEmpty())
        m_cache.remove(m_account, m_collection, QStringList(gone.cbegin(), gone.cend()));
    if (!records.isEmpty())
        m_cache.put(m_account, m_collection, PackedContacts(std::move(records)));
    if (m_toKeep.isEmpty() && m_walkAt.isValid())
        m_cache.noteWalk(m_account, m_collection, std::exchange(m_walkAt, {}));
}

void LocalCopy::noteWalk(const QDateTime &at)
{
    // An earlier moment would promise more than is kept.
    m_walkAt = at;
    keepSome();
}

void LocalCopy::abandon()
{
    if (m_book)
        m_book->disconnect(this);
    m_soon.stop();
    m_toKeep.clear();
    m_kept = 0;
    m_keeping = {};
    m_gone.clear();
    m_walkAt = {};
    m_loading = false;
    m_pages.clear();
}

} // namespace patchbook
