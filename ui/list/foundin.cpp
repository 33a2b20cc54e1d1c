// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/foundin.h"

#include "models/domain/contact.h"
#include "models/tables/contactcells.h"
#include "models/tables/contacttablemodel.h"

#include <algorithm>

namespace patchbook {

namespace {

constexpr int keptRows = 500;

} // namespace

FoundIn::FoundIn(QObject *parent)
    : QObject(parent)
    , m_found(keptRows)
{
}

void FoundIn::look(const ContactTableModel &contacts)
{
    if (m_contacts != &contacts) {
        if (m_contacts)
            m_contacts->disconnect(this);
        m_contacts = &contacts;
        connect(&contacts, &QAbstractItemModel::dataChanged, this, [this] { m_found.clear(); });
        connect(&contacts, &QAbstractItemModel::modelReset, this, &FoundIn::forget);
    } else if (m_query == contacts.shownQuery()) {
        return;
    }
    m_query = contacts.shownQuery();
    m_isSearching = !m_query.isEmpty();
    forget();
}

void FoundIn::forget()
{
    ++m_generation;
    m_hits.clear();
    m_found.clear();
}

int FoundIn::accountOf(int row) const
{
    return m_contacts->placeOf(m_contacts->slotAt(row)).part;
}

const SearchHits &FoundIn::hitsFor(int row)
{
    const int slot = m_contacts->slotAt(row);
    std::unique_ptr<SearchHits> &hits = m_hits[accountOf(row)];
    if (!hits)
        hits = std::make_unique<SearchHits>(m_query, m_contacts->schemaAt(row),
                                            m_contacts->homeOf(slot));
    return *hits;
}

int FoundIn::fieldOf(int row, int column) const
{
    const ContactHome *home = m_contacts->homeOf(m_contacts->slotAt(row));
    const Field &shown = m_contacts->schema().fields().at(column - 1);
    if (!home)
        return column - 1;
    const Field *own = isAccountColumn(shown, home) ? nullptr : ownField(shown, home);
    return own ? int(own - home->schema.fields().constData()) : -1;
}

QList<TextRange> FoundIn::marks(int row, int column, const QString &shown)
{
    if (!m_isSearching)
        return {};
    if (column == 0)
        return hitsFor(row).nameMarks(shown);
    const int field = fieldOf(row, column);
    return field < 0 ? QList<TextRange>() : hitsFor(row).marks(shown, field);
}

bool FoundIn::isSeen(int row, const SearchHit &hit, const SearchHits &hits,
                     const std::function<bool(int)> &isShown) const
{
    if (hits.isOfName(hit.field))
        return true;
    for (int column = 1; column < m_contacts->columnCount(); ++column) {
        if (isShown(column) && fieldOf(row, column) == hit.field)
            return true;
    }
    return false;
}

SearchHit FoundIn::unseen(int row, const std::function<bool(int)> &isShown)
{
    if (!m_isSearching || hitsFor(row).isEmpty())
        return {};
    const SearchHits &hits = hitsFor(row);
    const int slot = m_contacts->slotAt(row);
    if (!m_found.contains(slot))
        m_found.insert(slot, new QList<SearchHit>(hits.of(m_contacts->contactAt(row))));
    const QList<SearchHit> &found = *m_found.object(slot);
    for (auto hit = found.cbegin(); hit != found.cend();) {
        const auto end =
            std::find_if(hit, found.cend(),
                         [term = hit->term](const SearchHit &other) { return other.term != term; });
        if (std::none_of(hit, end,
                         [&](const SearchHit &other) { return isSeen(row, other, hits, isShown); }))
            return *hit;
        hit = end;
    }
    return {};
}

} // namespace patchbook
