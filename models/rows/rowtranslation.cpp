// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowtranslation.h"

namespace patchbook {

RowTranslation::RowTranslation(const FieldKeys &from, FieldKeys &to)
    : m_isIdentity(to.begins(from))
{
    if (m_isIdentity)
        return;
    m_isIdentity =
        true; // until a number is another: keys that come after all known ones keep theirs
    for (int key = 0; key < from.count(); ++key) {
        m_numbers.push_back(to.number(from.key(key)));
        m_isIdentity = m_isIdentity && m_numbers.back() == key;
    }
}

std::string_view RowTranslation::of(RowView row)
{
    if (m_isIdentity)
        return row.packed();
    m_writer.begin(row.id(), row.revision(), row.unreadable());
    for (RowFields fields(row); fields.next();)
        m_writer.put(m_numbers[std::size_t(fields.key())], fields.value());
    return m_writer.finish();
}

std::string_view completedRow(RowView part, RowView known, RowWriter &writer)
{
    const std::string_view revision = part.revision();
    const std::string_view unreadable = part.unreadable();
    writer.begin(part.id(), revision.empty() ? known.revision() : revision,
                 unreadable.empty() ? known.unreadable() : unreadable);
    RowFields news(part);
    RowFields olds(known);
    bool hasNew = news.next();
    bool hasOld = olds.next();
    while (hasNew || hasOld) {
        if (hasNew && (!hasOld || news.key() <= olds.key())) {
            writer.put(news.key(), news.value());
            hasOld = hasOld && (olds.key() != news.key() || olds.next());
            hasNew = news.next();
        } else {
            writer.put(olds.key(), olds.value());
            hasOld = olds.next();
        }
    }
    return writer.finish();
}

} // namespace patchbook
