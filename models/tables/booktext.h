// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/textblocks.h"
#include "models/tables/searchplan.h"
#include "models/tables/searchquery.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <stop_token>
#include <vector>

namespace patchbook {

class AddressBook;
class FoldTable;
class RecordText;
struct ContactHome;

/** The searched text of a book as it was at one moment. A cheap copy; any thread. */
class BookTextSnapshot
{
public:
    /**
     * By slot of the book: 1 where the contact matches, 0 where it does not or has no text yet
     * (see BookText::grown()). May have fewer entries than the book has slots: the others are too
     * new. `home` is the contacts' account in a list of several, whose names are words of each;
     * nullptr in the list of one. Milliseconds for 100,000. Stops early, and says nothing, when
     * `stop` asks for it.
     */
    std::vector<char> find(const SearchQuery &query, const ContactHome *home = nullptr,
                           const std::stop_token &stop = {}) const;
    /** Bytes of text that find() reads. */
    std::size_t textBytes() const { return m_texts.textBytes(); }

private:
    friend class BookText;
    TextSnapshot m_texts;
    std::shared_ptr<const SearchPlan> m_plan;
};

/**
 * The folded text of the contacts of one book, as they are shown, with the user's unsaved edits.
 * Follows the book: few changes at once, many on a worker. GUI thread.
 */
class BookText final : public QObject
{
    Q_OBJECT

public:
    /** `book` must outlive this. `table`, of foldedLetter(), is what all texts share. */
    BookText(const AddressBook &book, std::shared_ptr<const FoldTable> table,
             QObject *parent = nullptr);
    ~BookText() override;

    /** What is here now. Costs microseconds. */
    BookTextSnapshot snapshot();
    /**
     * Whether one contact matches as it is in the book at this moment, even when this has not been
     * told of its change yet. Costs a few microseconds: for single rows.
     */
    bool matches(int slot, const SearchQuery &query, const ContactHome *home = nullptr);
    /** Whether the text of every contact is here. */
    bool isWhole() const { return m_waiting.empty() && !m_making; }
    /** Contacts whose text, or newer text, is not here yet; some may have left by now. */
    int waiting() const { return int(m_waiting.size()) + (m_making ? m_unmade : 0); }
    /** Allocated for the texts. */
    std::size_t bytes() const { return m_texts.bytes(); }

Q_SIGNALS:
    /**
     * More text, or newer text, came from the worker: who shows a search searches anew. Few
     * changes, which are taken in at once, are not told: the book tells of them itself.
     */
    void grown();

private:
    using Made = std::shared_ptr<const TextBlock>;
    struct Planned
    {
        SearchQuery query;
        QString home;
        TextQuery asked;
    };

    void take(const QList<int> &slots);
    void takeNow(int slot);
    void drop(const QList<int> &slots);
    void takeSchema();
    void makeWaiting();
    void overtake();
    void forgetMaking();
    void adopt(const Made &made);
    void endMaking();
    std::string_view textOf(int slot);

    const AddressBook &m_book;
    std::shared_ptr<const FoldTable> m_table;
    std::shared_ptr<const RowReading> m_reading;
    std::shared_ptr<const SearchPlan> m_plan;
    std::unique_ptr<RecordText> m_maker;
    TextBlocks m_texts;
    Planned m_planned;          // of the last matches()
    std::vector<int> m_waiting; // slots whose text is to be made on the worker
    std::shared_ptr<const std::vector<int>> m_beingMade; // those it makes now
    int m_unmade = 0;                                    // of these
    QSet<int> m_newer; // taken in while the worker made an older text of them
    QFutureWatcher<Made> *m_making = nullptr; // of the work of now; a child
    std::stop_source m_stop;
    QElapsedTimer m_sinceTold;
};

/** Hands out the text of each book, one for all the lists that show it. GUI thread. */
class BookTexts final : public QObject
{
    Q_OBJECT

public:
    explicit BookTexts(QObject *parent = nullptr);
    ~BookTexts() override;

    /** Made when first asked for; goes with the book. */
    BookText &of(const AddressBook &book);

private:
    std::shared_ptr<const FoldTable> m_table;
    QHash<const AddressBook *, BookText *> m_texts;
};

} // namespace patchbook
