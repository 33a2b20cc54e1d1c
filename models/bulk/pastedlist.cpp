// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/pastedlist.h"

#include "models/bulk/pastedlines.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace patchbook {

namespace {

constexpr qsizetype columnsCounted = 32;
constexpr qsizetype rowsLookedAt = 10'000;  // to find the column
constexpr qsizetype longestUnmatched = 512; // kept of a line: it is only shown

enum class By { Id, Email };
constexpr std::array bothWays{By::Id, By::Email};

/** Finds contacts by what a cell holds. */
class ContactNames
{
public:
    ContactNames(const QList<Contact> &contacts, const QStringList &emailKeys)
    {
        m_ids.reserve(contacts.size());
        for (const Contact &contact : contacts) {
            m_ids.insert(contact.id);
            for (const QString &key : emailKeys) {
                const QString address = contact.text(key).trimmed().toCaseFolded();
                QStringList &named = m_emails[address];
                if (!address.isEmpty() && !named.contains(contact.id))
                    named << contact.id;
            }
        }
        m_emails.remove({});
    }

    /** Several contacts may have one address; all of them are meant. */
    QStringList named(const QString &cell, By way) const
    {
        if (cell.isEmpty())
            return {};
        if (way == By::Email)
            return cell.contains(u'@') ? m_emails.value(cell.toCaseFolded()) : QStringList();
        return m_ids.contains(cell) ? QStringList{cell} : QStringList();
    }
    QStringList named(const QString &cell) const
    {
        const QStringList byId = named(cell, By::Id);
        return byId.isEmpty() ? named(cell, By::Email) : byId;
    }

private:
    QSet<QString> m_ids;
    QHash<QString, QStringList> m_emails;
};

/**
 * Finds the column that names the contacts. A table may hold an owner's address too, or number its
 * rows: those must not choose contacts. So the column counts which names most different ones, and
 * addresses more than ids, which may be mere numbers.
 */
class NamingColumn
{
public:
    void note(const ContactNames &names, const QList<QString> &cells)
    {
        const qsizetype columns = std::min(cells.size(), columnsCounted);
        m_columns.resize(std::max(m_columns.size(), size_t(columns)));
        for (qsizetype i = 0; i < columns; ++i) {
            for (const By way : bothWays) {
                const QStringList named = names.named(cells.at(i), way);
                if (!named.isEmpty())
                    m_columns[size_t(i)][size_t(way)].insert(named.constFirst());
            }
        }
    }
    /** -1 when none names any. */
    qsizetype best() const
    {
        qsizetype best = -1;
        qsizetype most = 0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const qsizetype ids = m_columns[i][size_t(By::Id)].size();
            const qsizetype score = std::max(ids, 2 * m_columns[i][size_t(By::Email)].size());
            if (score > most) {
                most = score;
                best = qsizetype(i);
            }
        }
        return best;
    }

private:
    std::vector<std::array<QSet<QString>, bothWays.size()>> m_columns;
};

class PastedReading
{
public:
    explicit PastedReading(const ContactNames &names)
        : m_names(names)
    {
    }
    void take(QStringView line, const QStringList &named)
    {
        ++match.lines;
        if (named.isEmpty()) {
            match.unmatched << line.left(longestUnmatched).toString();
            return;
        }
        bool fresh = false;
        for (const QString &id : named) {
            if (m_taken.contains(id))
                continue;
            fresh = true;
            m_taken.insert(id);
            match.ids << id;
        }
        match.doubled += fresh ? 0 : 1;
    }
    void takeRow(QStringView line, const QList<QString> &cells, qsizetype column)
    {
        const bool filled = column >= 0 && column < cells.size() && !cells.at(column).isEmpty();
        take(line, filled ? m_names.named(cells.at(column)) : anyNamed(cells));
    }

    PastedMatch match;

private:
    QStringList anyNamed(const QList<QString> &cells) const
    {
        for (const QString &cell : cells) {
            if (const QStringList named = m_names.named(cell); !named.isEmpty())
                return named;
        }
        return {};
    }

    const ContactNames &m_names;
    QSet<QString> m_taken;
};

/** "ann@x.example; ben@x.example": the list stands in one line. */
void takeCells(PastedReading &reading, const ContactNames &names, QStringView line)
{
    QList<QString> cells;
    pastedCells(line, cells);
    cells.removeAll({});
    reading.match.isCut = cells.size() > mostPastedLines;
    cells.resize(std::min<qsizetype>(cells.size(), mostPastedLines));
    for (const QString &cell : std::as_const(cells))
        reading.take(cell, names.named(cell));
}

void takeRows(PastedReading &reading, const ContactNames &names, const QList<QStringView> &lines)
{
    QList<QString> cells;
    NamingColumn column;
    for (const QStringView line : lines.first(std::min(lines.size(), rowsLookedAt))) {
        pastedCells(line, cells);
        if (cells.size() > 1)
            column.note(names, cells);
    }
    const qsizetype best = column.best();
    for (const QStringView line : lines) {
        pastedCells(line, cells);
        reading.takeRow(line, cells, best);
    }
}

} // namespace

PastedMatch matchedIn(const QString &text, const QList<Contact> &contacts,
                      const QStringList &emailKeys)
{
    const ContactNames names(contacts, emailKeys);
    bool isCut = false;
    QList<QStringView> lines;
    eachPastedLine(text, [&](QStringView line) {
        isCut = lines.size() == mostPastedLines;
        if (!isCut)
            lines << line;
        return !isCut;
    });
    PastedReading reading(names);
    if (lines.size() == 1)
        takeCells(reading, names, lines.constFirst());
    else
        takeRows(reading, names, lines);
    reading.match.isCut = reading.match.isCut || isCut;
    return reading.match;
}

} // namespace patchbook
