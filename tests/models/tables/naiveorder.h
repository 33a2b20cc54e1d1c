// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/contact.h"
#include "models/tables/collation.h"
#include "models/tables/contactcells.h"

#include <QCollator>
#include <QDateTime>

#include <algorithm>
#include <vector>

namespace patchbook::sample {

using namespace Qt::Literals::StringLiterals;

/** The text by which a contact stands in a column, put together in the plainest way. */
inline QString naiveSortText(const Schema &list, const QString &key, const Contact &contact,
                             const ContactHome *home = nullptr)
{
    if (key.isEmpty()) {
        const QString name = (home ? home->schema : list).displayName(contact).left(200);
        const bool isLettered = name.isEmpty() || QChar::isLetter(name.toUcs4().constFirst());
        return isLettered ? name : QChar(0xffff) + name;
    }
    const Field *column = list.field(key);
    if (!column)
        return {};
    if (isAccountColumn(*column, home))
        return home->label.left(200);
    const Field *field = ownField(*column, home);
    if (!field)
        return {};
    const QJsonValue value = contact.value(field->key);
    if (field->kind == FieldKind::Timestamp) {
        const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (moment.isValid())
            return moment.toUTC().toString(Qt::ISODateWithMs);
    }
    const bool isDay = field->kind == FieldKind::Date || field->kind == FieldKind::Timestamp;
    return (isDay ? field->valueText(value) : shownText(*field, value)).trimmed().left(200);
}

/** Places of texts in the order of a QCollator: equals as they were, the empty last. */
inline std::vector<int> naiveOrder(const QStringList &texts, Qt::SortOrder order,
                                   const QLocale &locale = sortLocale())
{
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    std::vector<int> empty;
    for (int i = 0; i < texts.size(); ++i) {
        if (texts.at(i).isEmpty())
            empty.push_back(i);
        else
            keys.emplace_back(collator.sortKey(texts.at(i)), i);
    }
    std::stable_sort(keys.begin(), keys.end(), [order](const auto &a, const auto &b) {
        const int sign = a.first.compare(b.first);
        return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
    });
    std::vector<int> sorted;
    for (const auto &[key, place] : keys)
        sorted.push_back(place);
    sorted.insert(sorted.end(), empty.begin(), empty.end());
    return sorted;
}

} // namespace patchbook::sample
