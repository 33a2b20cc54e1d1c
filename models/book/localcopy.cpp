// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/localcopy.h"

#include <QElapsedTimer>

#include <chrono>
#include <utility>

namespace patchbook {

namespace {

using namespace std::chrono_literals;

constexpr auto keepPause = 250ms;
constexpr qsizetype keptAtOnce = 500;
// The first page only has to fill the window; the later ones shall not cost a round trip each.
constexpr int firstPage = 200;
constexpr int laterPage = 2'000;
constexpr qsizetype chunkSize = 100;
constexpr qint64 sliceMs = 8; // half of what a window has for one picture of sixty a second

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
    m_soon.setInterval(keepPause);
    connect(&m_soon, &QTimer::timeout, this, &LocalCopy::flush);
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
    QList<Contact> older = m_pages.front().records.toList().mid(m_taken, chunkSize);
    m_taken += older.size();
    m_loaded += int(older.size());
    older.removeIf([this](const Contact &record) { return m_fresh.contains(record.id); });
    if (m_book)
        m_book->recall(older);
}

void LocalCopy::finish()
{
    if (!m_loading)
        return;
    m_loading = false;
    m_pages.clear();
    m_taken = 0;
    m_fresh.clear();
    Q_EMIT finished();
}

void LocalCopy::keepAll()
{
    if (m_book)
        noteTold(m_book->ids());
}

void LocalCopy::noteTold(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_gone.remove(id);
        if (m_loading)
            m_fresh.insert(id);
        if (m_keeping.contains(id))
            continue;
        m_keeping.insert(id);
        m_toKeep << id;
    }
    schedule();
}

void LocalCopy::noteGone(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (m_loading)
            m_fresh.insert(id);
        m_gone.insert(id);
    }
    schedule();
}

void LocalCopy::schedule()
{
    if (m_toKeep.size() + m_gone.size() >= keptAtOnce)
        flush();
    else if (!m_soon.isActive())
        m_soon.start();
}

void LocalCopy::flush()
{
    m_soon.stop();
    QSet<QString> gone = std::exchange(m_gone, {});
    const QStringList ids = std::exchange(m_toKeep, {});
    m_keeping.clear();
    QList<Contact> records;
    for (const QString &id : ids) {
        if (!m_book || !m_book->contains(id) || m_book->isNew(id))
            continue;
        const Contact told = m_book->baseline(id);
        // The next start shows what is not archived.
        if (m_book->schema().isArchived(told))
            gone.insert(id);
        else
            records << told;
    }
    if (!gone.isEmpty())
        m_cache.remove(m_account, m_collection, QStringList(gone.cbegin(), gone.cend()));
    if (!records.isEmpty())
        m_cache.put(m_account, m_collection, records);
}

void LocalCopy::noteWalk(const QDateTime &at)
{
    flush();
    m_cache.noteWalk(m_account, m_collection, at);
}

void LocalCopy::abandon()
{
    if (m_book)
        m_book->disconnect(this);
    m_soon.stop();
    m_toKeep.clear();
    m_keeping.clear();
    m_gone.clear();
    m_loading = false;
    m_pages.clear();
}

} // namespace patchbook
