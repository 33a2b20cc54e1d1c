// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rowreading.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace patchbook {

struct ContactHome;

/**
 * How the rows of one book are read into the columns of a list: in the list of all accounts a
 * column stands for the field of the same role. Immutable; may be used from any thread.
 */
class RowCells
{
public:
    /** A field of the book's own. */
    struct Column
    {
        const Field *field = nullptr; ///< nullptr: the book has nothing for it
        int key = -1;                 ///< its number in the rows
    };

    /** `list`: whose fields the columns are; `home`: nullptr in a list of one account. */
    RowCells(const Schema &list, std::shared_ptr<const RowReading> reading,
             std::shared_ptr<const ContactHome> home = nullptr);

    /** For a field of the list, by its place in the list's schema. */
    const Column &column(int field) const { return m_columns[std::size_t(field)]; }
    /** Whether a field tells the account of a contact, and not one of its own. */
    bool isAccount(int field) const { return field == m_account; }
    /** What a column's cell says, as it is: may hold anything. */
    QString text(RowView row, int field) const;
    /** "" when nothing stands for a name. */
    QString name(RowView row) const { return m_reading->displayName(row); }
    /** The first filled of e-mail, phone and company: the quiet line below a name. */
    QString secondLine(RowView row) const;
    bool isArchived(RowView row) const { return m_mayBeArchived && m_reading->isArchived(row); }

    const ContactHome *home() const { return m_home.get(); }
    const RowReading &reading() const { return *m_reading; }
    /** Of the fields that make a name; nullopt when it takes more than their texts. */
    const std::optional<std::vector<int>> &nameKeys() const { return m_nameKeys; }

private:
    std::shared_ptr<const RowReading> m_reading;
    std::shared_ptr<const ContactHome> m_home;
    std::vector<Column> m_columns;
    std::vector<int> m_secondLine;
    std::optional<std::vector<int>> m_nameKeys;
    int m_account = -1;
    bool m_mayBeArchived = false;
};

} // namespace patchbook
