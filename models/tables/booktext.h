// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rowreading.h"
#include "models/rows/textblocks.h"
#include "models/tables/searchquery.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

namespace patchbook {

class AddressBook;
class BookTextMaking;
class FoldTable;
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
    std::shared_ptr<const RowReading> m_reading;
};

/**
 * The folded text of the contacts of one book, as they are shown, with the user's unsaved edits.
 * Follows the book: few changes at once, many on a worker. GUI thread.
 */
class BookText final : public QObject
{
    Q_OBJECT

public:
    /** `book` must outlive this. `table` is what all texts of a process share. */
    BookText(const AddressBook &book, std::shared_ptr<FoldTable> table, QObject *parent = nullptr);
    ~BookText() override;

    /** What is here now. Costs microseconds. */
    BookTextSnapshot snapshot() const;
    /**
     * Whether one contact matches as it is in the book at this moment, even when this has not been
     * told of its change yet. Costs a few microseconds: for single rows.
     */
    bool matches(int slot, const SearchQuery &query, const ContactHome *home = nullptr) const;
    /** Whether the text of every contact is here. */
    bool isWhole() const;

Q_SIGNALS:
    /**
     * More text, or newer text, came from the worker: who shows a search searches anew. Few
     * changes, which are taken in at once, are not told: the book tells of them itself.
     */
    void grown();

private:
    void take(const QList<int> &slots);
    void drop(const QList<int> &slots);

    const AddressBook &m_book;
    std::unique_ptr<BookTextMaking> m_making;
    TextBlocks m_texts;
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
    std::shared_ptr<FoldTable> m_table;
    QHash<const AddressBook *, BookText *> m_texts;
};

} // namespace patchbook
