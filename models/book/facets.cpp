// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/facets.h"

#include "models/domain/packing.h"
#include "models/domain/tags.h"
#include "models/rows/rowtable.h"

#include <algorithm>

namespace patchbook {

namespace {

bool isSameColumn(const auto &a, const auto &b)
{
    return a.field == b.field && a.key == b.key && a.isTags == b.isTags;
}

/**
 * The texts of a JSON list that holds nothing but plain texts; nothing for any other, which takes a
 * parser. Most lists of tags are such, and a page of the list brings hundreds.
 */
std::optional<std::vector<std::string_view>> plainTexts(std::string_view list)
{
    std::vector<std::string_view> texts;
    if (list.size() < 2 || list.front() != '[' || list.find('\\') != std::string_view::npos)
        return std::nullopt;
    std::size_t at = 1;
    while (at < list.size() && list[at] == '"') {
        const std::size_t end = list.find('"', at + 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        texts.push_back(list.substr(at + 1, end - at - 1));
        at = end + 1;
        if (at < list.size() && list[at] == ',')
            ++at;
    }
    return at + 1 == list.size() && list[at] == ']' ? std::optional(std::move(texts))
                                                    : std::nullopt;
}

} // namespace

void Facets::setReading(std::shared_ptr<const RowReading> reading, const RowTable &rows,
                        const QSet<int> &except)
{
    std::vector<Column> columns;
    const QList<Field> &fields = reading->schema().fields();
    QStringList archiveFields;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        if (field.flags.testFlag(FieldFlag::ArchivedMark))
            archiveFields << field.key;
        if (field.kind == FieldKind::Owner || field.kind == FieldKind::Tags)
            columns.push_back({field.key, reading->keyOf(i), field.kind == FieldKind::Tags, {}});
    }
    m_reading = std::move(reading);
    const auto same = [](const Column &a, const Column &b) {
        return isSameColumn(a, b);
    };
    if (archiveFields == m_archiveFields && std::ranges::equal(columns, m_columns, same))
        return;
    m_archiveFields = archiveFields;
    m_columns = std::move(columns);
    for (int slot = 0; slot < rows.slotCount(); ++slot) {
        if (!rows.isGone(slot) && !except.contains(slot))
            add(rows.row(slot));
    }
}

void Facets::replace(RowView before, RowView after)
{
    const auto hasSame = [before, after](const Column &column) {
        return before.value(column.key) == after.value(column.key);
    };
    if (std::ranges::all_of(m_columns, hasSame) &&
        m_reading->isArchived(before) == m_reading->isArchived(after))
        return;
    remove(before);
    add(after);
}

void Facets::count(RowView row, int step)
{
    const bool isArchived = m_reading->isArchived(row);
    for (Column &column : m_columns) {
        const RowValue value = row.value(column.key).value_or(RowValue());
        const bool isText =
            value.type == RowValue::Type::Text || value.type == RowValue::Type::RawText;
        if (column.isTags && !isText)
            countTags(column.counts, value, step, isArchived);
        else if (!column.isTags || !value.bytes.empty())
            count(column.counts, isText ? value.bytes : std::string_view(), step, isArchived);
    }
}

void Facets::countTags(Counts &counts, const RowValue &tags, int step, bool isArchived)
{
    if (tags.type != RowValue::Type::Compound)
        return;
    if (std::optional<std::vector<std::string_view>> plain = plainTexts(tags.bytes)) {
        std::ranges::sort(*plain);
        plain->erase(std::unique(plain->begin(), plain->end()), plain->end());
        for (const std::string_view tag : *plain)
            count(counts, tag, step, isArchived);
        return;
    }
    QStringList others = tagsOf(jsonOf(tags));
    others.removeDuplicates();
    for (const QString &tag : std::as_const(others))
        count(counts, RowId(tag).view(), step, isArchived);
}

void Facets::count(Counts &counts, std::string_view value, int step, bool isArchived)
{
    auto found = counts.find(value);
    if (found == counts.end())
        found = counts.emplace(std::string(value), Count{}).first;
    (isArchived ? found->second.archived : found->second.present) += step;
    if (found->second.present == 0 && found->second.archived == 0)
        counts.erase(found);
}

const Facets::Column *Facets::column(const QString &key) const
{
    const auto found = std::ranges::find(m_columns, key, &Column::field);
    return found == m_columns.end() ? nullptr : &*found;
}

QList<Facet> Facets::values(const QString &key) const
{
    QList<Facet> facets;
    if (const Column *asked = column(key)) {
        facets.reserve(qsizetype(asked->counts.size()));
        for (const auto &[value, count] : asked->counts)
            facets.append({textOf(value), count.present, count.archived});
    }
    return facets;
}

Facet Facets::of(const QString &key, const QString &value) const
{
    const Column *asked = column(key);
    if (!asked)
        return {value};
    const auto found = asked->counts.find(RowId(value).view());
    return found == asked->counts.end()
               ? Facet{value}
               : Facet{value, found->second.present, found->second.archived};
}

} // namespace patchbook
