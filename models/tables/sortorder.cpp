// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sortorder.h"

#include "models/domain/field.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace patchbook {

namespace {

// What nobody reads to the end cannot decide a place, and 10 MB texts would take seconds.
constexpr qsizetype comparedLength = 200;

} // namespace

QString sortText(const Schema &schema, const QString &key, const Contact &contact)
{
    if (key.isEmpty())
        return schema.displayName(contact).left(comparedLength);
    const QString text = valueText(contact.value(key)).trimmed();
    const Field *field = schema.field(key);
    if (field && field->kind == FieldKind::Timestamp) {
        // Offsets differ from record to record: only the moment counts.
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (moment.isValid())
            return moment.toUTC().toString(Qt::ISODateWithMs);
    }
    return text.left(comparedLength);
}

QLocale sortLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

SortKeys::SortKeys(const QLocale &locale)
    : m_collator(locale)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void SortKeys::set(int slot, const QString &text)
{
    if (size_t(slot) >= m_keys.size())
        m_keys.resize(size_t(slot) + 1);
    m_keys[size_t(slot)] = text.isEmpty() ? Key() : Key(m_collator.sortKey(text));
}

void SortKeys::sort(std::vector<int> &slots, Qt::SortOrder order) const
{
    std::ranges::sort(slots, [this, order](int a, int b) { return comesBefore(a, b, order); });
}

void SortKeys::merge(std::vector<int> &slots, const std::vector<int> &more,
                     Qt::SortOrder order) const
{
    std::vector<int> both;
    both.reserve(slots.size() + more.size());
    std::ranges::merge(slots, more, std::back_inserter(both),
                       [this, order](int a, int b) { return comesBefore(a, b, order); });
    slots = std::move(both);
}

bool SortKeys::comesBefore(int a, int b, Qt::SortOrder order) const
{
    const Key &left = m_keys[size_t(a)];
    const Key &right = m_keys[size_t(b)];
    if (!left || !right)
        return left.has_value() != right.has_value() ? left.has_value() : a < b;
    const int sign = left->compare(*right);
    if (sign == 0)
        return a < b;
    return order == Qt::AscendingOrder ? sign < 0 : sign > 0;
}

SortedSlots sorted(SortTask task)
{
    std::shared_ptr<SortKeys> keys = task.keys ? task.keys : std::make_shared<SortKeys>();
    for (const auto &[slot, contact] : task.unkeyed)
        keys->set(slot, sortText(*task.schema, task.key, contact));
    keys->sort(task.slots, task.order);
    return {std::move(keys), std::move(task.slots)};
}

} // namespace patchbook
