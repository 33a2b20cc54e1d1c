// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sortorder.h"

#include "models/book/contactsource.h"
#include "models/tables/contactcells.h"

#include <QDateTime>
#include <QList>

#include <algorithm>
#include <iterator>

namespace patchbook {

namespace {

// What nobody reads to the end cannot decide a place, and 10 MB texts would take seconds.
constexpr qsizetype comparedLength = 200;
// Comes after every character in every language's order; no text has it.
constexpr char16_t lastOfAll = 0xffff;

// Names that are only phone numbers would fill the first pages of a list otherwise.
QString lettersFirst(const QString &name)
{
    const QList<uint> start = name.left(2).toUcs4();
    const bool isLettered = start.isEmpty() || QChar::isLetter(start.constFirst());
    return isLettered ? name : QChar(lastOfAll) + name;
}

} // namespace

QString sortText(const Schema &schema, const QString &key, const Contact &contact,
                 const ContactHome *home)
{
    if (key.isEmpty())
        return lettersFirst(
            (home ? home->schema : schema).displayName(contact).left(comparedLength));
    const Field *column = schema.field(key);
    const Field *field = column ? ownField(*column, home) : nullptr;
    if (!field)
        return column ? columnText(*column, contact, home).left(comparedLength) : QString();
    const QJsonValue value = contact.value(field->key);
    if (field->kind == FieldKind::Timestamp) {
        // Offsets differ from record to record: only the moment counts.
        const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (moment.isValid())
            return moment.toUTC().toString(Qt::ISODateWithMs);
    }
    const bool isDay = field->kind == FieldKind::Date || field->kind == FieldKind::Timestamp;
    return (isDay ? field->valueText(value) : shownText(*field, value))
        .trimmed()
        .left(comparedLength);
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
    for (const auto &[slot, contact, home] : task.unkeyed)
        keys->set(slot, sortText(*task.schema, task.key, contact, home.get()));
    keys->sort(task.slots, task.order);
    return {std::move(keys), std::move(task.slots)};
}

} // namespace patchbook
