// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevel.h"

namespace patchbook::demo {

void HighLevel::behave()
{
    setQuirks({});
}

void HighLevel::setQuirks(const HighLevelQuirks &quirks)
{
    const std::lock_guard lock(m_mutex);
    m_quirks = quirks;
}

void HighLevel::allow(const QByteArray &token, const HighLevelGrant &grant)
{
    const std::lock_guard lock(m_mutex);
    m_grants.insert(token, grant);
}

void HighLevel::revoke(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    m_grants.remove(token);
}

QJsonObject HighLevel::contact(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_book.record(m_people.ids().numberOfLetters(id));
}

qint64 HighLevel::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_book.count();
}

int HighLevel::refusals() const
{
    const std::lock_guard lock(m_mutex);
    return m_refusals;
}

bool HighLevel::change(const QString &id, const QJsonObject &fields)
{
    const std::lock_guard lock(m_mutex);
    const qint64 number = living(id);
    if (number == 0)
        return false;
    QJsonObject contact = m_book.record(number);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value().isNull())
            contact.remove(field.key());
        else
            contact.insert(field.key(), field.value());
    }
    put(number, contact);
    return true;
}

bool HighLevel::remove(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const qint64 number = living(id);
    if (number > 0)
        m_book.remove(number);
    return number > 0;
}

QString HighLevel::createUnchecked(const QJsonObject &fields)
{
    const std::lock_guard lock(m_mutex);
    return idOf(added(fields));
}

QJsonArray HighLevel::customFields() const
{
    const std::lock_guard lock(m_mutex);
    return m_place.customFields();
}

bool HighLevel::changeCustomField(const QString &id, const QJsonValue &properties)
{
    const std::lock_guard lock(m_mutex);
    return m_place.changeCustomField(id, properties);
}

} // namespace patchbook::demo
