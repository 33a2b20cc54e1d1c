// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/listlooks.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

/** A page that has fewer of the next contacts is no gain. */
constexpr int fewestOnAPage = 5;
/** The order of the list is another one than we think. */
constexpr int mostMisses = 3;
/** What is left of a look's time when it is handed on: for its way through the queue. */
constexpr std::chrono::milliseconds timeToSend{3'000};

} // namespace

bool ListLooks::isPossible(const ContactService &service)
{
    const Capabilities abilities = service.capabilities();
    return abilities.testFlag(Capability::PagesByNumber) &&
           !abilities.testFlag(Capability::ListIsPartial) && service.listLag().count() == 0;
}

ListLooks::ListLooks(AccountSession &session, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
}

std::optional<GivenLook> ListLooks::of(const QString &id) const
{
    const std::chrono::milliseconds age(m_clock.now().monotonicMs - m_askedMs);
    const auto found = m_page.constFind(id);
    if (found == m_page.cend() || age > oldestGivenLook - timeToSend)
        return std::nullopt;
    return GivenLook{*found, m_askedMs};
}

void ListLooks::forget(const QString &id)
{
    m_page.remove(id);
    if (m_asking != 0)
        m_changedMeanwhile.insert(id);
}

bool ListLooks::fetchFor(const QStringList &next)
{
    if (m_asking != 0)
        return true;
    if (next.isEmpty() || m_misses >= mostMisses || !isPossible(m_session.contacts()))
        return false;
    if (m_pageSize == 0) {
        // How many a page has the service tells with any.
        m_wanted.clear();
        m_expected = 0;
        ask(1);
        return true;
    }
    place(next);
    const auto pageOf = [this](const QString &id) {
        const int at = m_places.value(id, -1);
        return at < 0 ? 0 : at / m_pageSize + 1;
    };
    const int number = pageOf(next.constFirst());
    const std::chrono::milliseconds age(m_clock.now().monotonicMs - m_askedMs);
    const bool isHere = number == m_number && age <= oldestGivenLook - timeToSend;
    m_wanted.clear();
    std::ranges::copy_if(next, std::back_inserter(m_wanted),
                         [&](const QString &id) { return pageOf(id) == number; });
    if (number == 0 || isHere || m_wanted.size() < fewestOnAPage)
        return false;
    m_expected = int(m_wanted.size());
    ask(number);
    return true;
}

// One pass through the book for many contacts.
void ListLooks::place(const QStringList &ids)
{
    if (m_places.contains(ids.constFirst()))
        return;
    m_places.clear();
    const AddressBook &book = m_session.book();
    QHash<int, QString> wanted;
    for (const QString &id : ids) {
        m_places.insert(id, -1);
        if (const int slot = book.slotOf(id); slot >= 0)
            wanted.insert(slot, id);
    }
    int at = 0;
    for (int slot = 0; slot < book.slotCount(); ++slot) {
        if (book.isGone(slot))
            continue;
        if (const auto id = wanted.constFind(slot); id != wanted.cend())
            m_places.insert(*id, at);
        ++at;
    }
}

void ListLooks::ask(int number)
{
    m_asking = number;
    const qint64 askedMs = m_clock.now().monotonicMs;
    onAnswer(this, m_session.contacts().page({.number = number}),
             [this, number, askedMs](const ServiceResult<ContactPage> &page) {
                 take(number, askedMs, page);
             });
}

void ListLooks::take(int number, qint64 askedMs, const ServiceResult<ContactPage> &page)
{
    m_asking = 0;
    m_page.clear();
    m_number = number;
    m_askedMs = askedMs;
    if (page.ok()) {
        m_pageSize = page->requested;
        const QList<Contact> contacts = page->contacts.toList();
        for (const Contact &contact : contacts) {
            if (contact.unreadable.isEmpty() && !m_changedMeanwhile.contains(contact.id))
                m_page.insert(contact.id, contact);
        }
    }
    const auto here =
        std::ranges::count_if(m_wanted, [this](const QString &id) { return m_page.contains(id); });
    const bool missed = !page.ok() || m_pageSize <= 0 || here * 2 < m_expected;
    m_misses = missed ? m_misses + 1 : 0;
    Q_EMIT fetched();
}

} // namespace patchbook
