// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/searchhits.h"

#include <QCache>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace patchbook {

class ContactTableModel;

/**
 * Says of the rows that are painted where the list's search found them. Asks the model when a row
 * is first painted, and keeps the answer until the search or the contact changes. GUI thread.
 */
class FoundIn final : public QObject
{
    Q_OBJECT

public:
    explicit FoundIn(QObject *parent = nullptr);

    /** Looks at this list from now on, and at its search of now. Cheap when nothing changed. */
    void look(const ContactTableModel &contacts);
    /** Whether there is a search that could mark anything. */
    bool isSearching() const { return m_isSearching; }
    /** Another number after every change of the search: what was marked before is void. */
    int generation() const { return m_generation; }

    /** Rows of one account have one number: their fields are the same. */
    int accountOf(int row) const;
    /** What to mark in a cell's text. */
    QList<TextRange> marks(int row, int column, const QString &shown);
    /**
     * The first field that a row was found by and that nobody sees, where no visible column says
     * why the row is here. "" as its title: there is none.
     */
    SearchHit unseen(int row, const std::function<bool(int column)> &isShown);

private:
    const SearchHits &hitsFor(int row);
    int fieldOf(int row, int column) const;
    bool isSeen(int row, const SearchHit &hit, const SearchHits &hits,
                const std::function<bool(int)> &isShown) const;
    void forget();

    QPointer<const ContactTableModel> m_contacts;
    SearchQuery m_query;
    bool m_isSearching = false;
    int m_generation = 0;
    std::unordered_map<int, std::unique_ptr<SearchHits>> m_hits; // by part
    QCache<int, QList<SearchHit>> m_found;                       // by slot
};

} // namespace patchbook
