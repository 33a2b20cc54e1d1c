// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routera.h"

namespace patchbook::demo {

void Routera::behave()
{
    setQuirks({});
}

void Routera::setQuirks(const RouteraQuirks &quirks)
{
    const std::lock_guard lock(m_mutex);
    m_quirks = quirks;
}

void Routera::withTokens(const std::function<void(RouteraTokens &)> &use)
{
    const std::lock_guard lock(m_mutex);
    use(m_tokens);
}

QJsonObject Routera::contact(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_book.record(m_people.ids().numberOfUuid(id));
}

qint64 Routera::count(bool archived) const
{
    const std::lock_guard lock(m_mutex);
    qint64 count = 0;
    for (qint64 number = 1; number <= m_book.lastNumber(); ++number)
        count += m_book.exists(number) && isArchived(number) == archived ? 1 : 0;
    return count;
}

bool Routera::change(const QString &id, const QJsonObject &fields)
{
    const std::lock_guard lock(m_mutex);
    const qint64 number = m_people.ids().numberOfUuid(id);
    if (!m_book.exists(number))
        return false;
    QJsonObject contact = m_book.record(number);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        contact.insert(field.key(), field.value());
    put(number, contact);
    return true;
}

bool Routera::archive(const QString &id, const QString &by)
{
    const std::lock_guard lock(m_mutex);
    const qint64 number = m_people.ids().numberOfUuid(id);
    if (!isActive(number))
        return false;
    archive(number, by);
    return true;
}

QString Routera::createUnchecked(const QJsonObject &fields)
{
    const std::lock_guard lock(m_mutex);
    return idOf(added(fields));
}

QStringList Routera::ownerEmails() const
{
    QStringList emails;
    for (const Owner &owner : m_people.owners())
        emails.append(owner.email);
    return emails;
}

} // namespace patchbook::demo
