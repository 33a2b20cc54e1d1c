// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/booktext.h"

#include "models/book/addressbook.h"
#include "models/tables/folding.h"
#include "models/tables/recordtext.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <utility>

namespace patchbook {

namespace {

// What is edited, or saved, or brought by a search. A page of the list is the worker's.
constexpr qsizetype mostAtOnce = 20;
// Half a millisecond's work: who searches while pages come shall not miss the newest one.
constexpr std::size_t mostOvertaken = 250;
constexpr qint64 tellPause = 100; // milliseconds

using MadeBlock = std::shared_ptr<const TextBlock>;

void makeTexts(QPromise<MadeBlock> &promise, const RowSnapshot &rows, const std::vector<int> &slots,
               const std::shared_ptr<const RowReading> &reading,
               const std::shared_ptr<const FoldTable> &table, const std::stop_token &stop)
{
    RecordText maker(reading, table);
    auto block = std::make_shared<TextBlock>();
    for (const int slot : slots) {
        if (stop.stop_requested())
            return;
        const RowView row = rows.row(slot);
        if (row.isNothing())
            continue;
        const std::string_view text = maker.of(row);
        if (!block->hasRoomFor(text.size())) {
            if (block->count() > 0)
                promise.addResult(std::move(block));
            block = std::make_shared<TextBlock>(
                std::max(TextBlock::usualSize, TextBlock::capacityFor(text.size())));
        }
        block->append(slot, text);
    }
    if (block->count() > 0)
        promise.addResult(fitting(std::move(block)));
}

QString wordsOf(const ContactHome *home)
{
    return home ? QString(home->label + u'\n' + home->serviceName) : QString();
}

} // namespace

std::vector<char> BookTextSnapshot::find(const SearchQuery &query, const ContactHome *home,
                                         const std::stop_token &stop) const
{
    return m_plan ? m_texts.find(m_plan->of(query, home), stop) : std::vector<char>();
}

BookText::BookText(const AddressBook &book, std::shared_ptr<const FoldTable> table, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_table(std::move(table))
{
    m_sinceTold.start();
    connect(&book, &AddressBook::added, this, &BookText::take);
    connect(&book, &AddressBook::changed, this, &BookText::take);
    connect(&book, &AddressBook::removed, this, &BookText::drop);
    connect(&book, &AddressBook::renamed, this, [this](const QString &, const QString &to) {
        if (const int slot = m_book.slotOf(to); slot >= 0)
            takeNow(slot);
    });
    connect(&book, &AddressBook::schemaChanged, this, &BookText::takeSchema);
    takeSchema();
}

BookText::~BookText()
{
    forgetMaking();
}

BookTextSnapshot BookText::snapshot()
{
    takeSchema();
    overtake();
    BookTextSnapshot snapshot;
    snapshot.m_texts = m_texts.snapshot();
    snapshot.m_plan = m_plan;
    return snapshot;
}

bool BookText::matches(int slot, const SearchQuery &query, const ContactHome *home)
{
    takeSchema();
    const QString words = wordsOf(home);
    if (m_planned.query != query || m_planned.home != words)
        m_planned = {query, words, m_plan->of(query, home)};
    return m_planned.asked.matches(textOf(slot));
}

void BookText::take(const QList<int> &slots)
{
    if (slots.size() <= mostAtOnce) {
        for (const int slot : slots)
            takeNow(slot);
        return;
    }
    m_waiting.insert(m_waiting.end(), slots.cbegin(), slots.cend());
    makeWaiting();
}

void BookText::takeNow(int slot)
{
    if (m_book.isGone(slot))
        m_texts.remove(slot);
    else
        m_texts.set(slot, textOf(slot));
    if (!isWhole())
        m_newer.insert(slot);
}

void BookText::drop(const QList<int> &slots)
{
    for (const int slot : slots) {
        m_texts.remove(slot);
        if (!isWhole())
            m_newer.insert(slot);
    }
}

void BookText::takeSchema()
{
    // Others may have been told of it first, and ask us before we are.
    if (m_reading == m_book.reading())
        return;
    m_reading = m_book.reading();
    m_plan = std::make_shared<const SearchPlan>(*m_reading);
    m_maker = std::make_unique<RecordText>(m_reading, m_table);
    m_planned = {};
    forgetMaking();
    // Until it is made anew the old text does: keys have the same numbers as before.
    m_waiting.clear();
    QList<int> slots(m_book.slotCount());
    std::iota(slots.begin(), slots.end(), 0);
    take(slots);
}

void BookText::makeWaiting()
{
    if (m_making || m_waiting.empty())
        return;
    m_newer.clear();
    m_stop = {};
    m_making = new QFutureWatcher<Made>(this);
    connect(m_making, &QFutureWatcherBase::resultReadyAt, this,
            [this, making = m_making](int index) { adopt(making->resultAt(index)); });
    connect(m_making, &QFutureWatcherBase::finished, this, &BookText::endMaking);
    m_beingMade = std::make_shared<const std::vector<int>>(std::exchange(m_waiting, {}));
    m_unmade = int(m_beingMade->size());
    m_making->setFuture(
        QtConcurrent::run([rows = m_book.snapshot(), slots = m_beingMade, reading = m_reading,
                           table = m_table, stop = m_stop.get_token()](QPromise<Made> &promise) {
            makeTexts(promise, rows, *slots, reading, table, stop);
        }));
}

// Makes at once what is still to come from the worker, when that is little.
void BookText::overtake()
{
    if (isWhole() || m_waiting.size() + m_beingMade->size() > mostOvertaken)
        return;
    for (const int slot : *m_beingMade)
        takeNow(slot);
    for (const int slot : std::exchange(m_waiting, {}))
        takeNow(slot);
}

// What it makes may still come, but nobody listens any more.
void BookText::forgetMaking()
{
    m_stop.request_stop();
    if (!m_making)
        return;
    m_making->disconnect(this);
    std::exchange(m_making, nullptr)->deleteLater();
}

void BookText::adopt(const Made &made)
{
    QList<int> edited;
    m_unmade = std::max(0, m_unmade - int(made->count()));
    m_texts.adopt(made, [this, &edited](int slot) {
        if (m_newer.contains(slot) || m_book.isGone(slot))
            return false;
        if (m_book.isDirtyAt(slot))
            edited << slot;
        return true;
    });
    for (const int slot : std::as_const(edited))
        takeNow(slot);
    if (m_sinceTold.elapsed() < tellPause)
        return;
    m_sinceTold.start();
    Q_EMIT grown();
}

void BookText::endMaking()
{
    forgetMaking();
    makeWaiting();
    if (!isWhole() && m_sinceTold.elapsed() < tellPause)
        return;
    m_sinceTold.start();
    Q_EMIT grown();
}

std::string_view BookText::textOf(int slot)
{
    return m_book.isDirtyAt(slot) ? m_maker->of(m_book.draftAt(slot))
                                  : m_maker->of(m_book.row(slot));
}

BookTexts::BookTexts(QObject *parent)
    : QObject(parent)
    , m_table(std::make_shared<const FoldTable>(foldedLetter))
{
}

BookTexts::~BookTexts()
{
    // Before the table of the books, into which their end would reach.
    qDeleteAll(std::exchange(m_texts, {}));
}

BookText &BookTexts::of(const AddressBook &book)
{
    BookText *&text = m_texts[&book];
    if (!text) {
        text = new BookText(book, m_table, this);
        connect(&book, &QObject::destroyed, this,
                [this, key = &book] { delete m_texts.take(key); });
    }
    return *text;
}

} // namespace patchbook
