// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/slotrows.h"
#include "models/tables/sorting.h"

#include <QHash>
#include <QString>

#include <string>
#include <unordered_map>

namespace patchbook {

struct Field;
struct RowValue;

/** The texts by which contacts stand in a column. Reads most of them right out of their rows. */
class ColumnTexts final : public SortTexts
{
public:
    static constexpr int nameColumn = -1;

    /** `field`: by its place in the list's schema, or nameColumn. `rows` must outlive this. */
    ColumnTexts(const SlotRows &rows, int field);

    QStringView text(int slot) override;
    std::optional<std::int64_t> number(int slot) override;
    std::unique_ptr<SortTexts> clone() const override;

private:
    /** How the values of one field become texts. */
    struct Reading
    {
        const RowCells *cells = nullptr;
        bool isPlain = false; // its texts are shown as they are
        bool isTime = false;
        std::unordered_map<std::string, QString> known = {}; // texts of values that are not plain
    };

    QStringView nameText(const SlotRows::Row &row);
    QStringView fieldText(const SlotRows::Row &row);
    Reading &readingOf(const RowCells &cells);
    QStringView slowText(Reading &reading, const Field &field, const RowValue &value);
    /** Appends to m_text. False when there is too much of it, or it is no plain text. */
    bool append(const std::optional<RowValue> &value);
    QStringView shortened(QStringView text) const;

    const SlotRows &m_rows;
    int m_field;
    std::vector<Reading> m_readings;
    std::size_t m_last = 0; // of m_readings
    std::vector<char16_t> m_text;
    std::size_t m_size = 0;
    QString m_kept;
};

} // namespace patchbook
