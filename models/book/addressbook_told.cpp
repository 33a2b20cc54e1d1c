// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AddressBook takes in from the service, and how its rows are kept.
#include "models/book/addressbook.h"
#include "models/domain/packing.h"
#include "models/rows/rowtranslation.h"

#include <algorithm>

namespace patchbook {

std::string_view AddressBook::packed(const Contact &contact, const QString &id)
{
    pack(contact, m_keys, m_writer);
    m_writer.setId(RowId(id).view());
    nameKeys();
    return m_writer.finish();
}

int AddressBook::addRow(std::string_view packed, bool isNew)
{
    const int slot = m_rows.add(packed);
    if (isNew)
        m_new.insert(slot);
    else
        m_facets.add(row(slot));
    return slot;
}

void AddressBook::replaceRow(int slot, std::string_view packed)
{
    if (!m_new.contains(slot))
        m_facets.replace(row(slot), RowView(packed));
    m_rows.replace(slot, packed);
}

int AddressBook::takeRow(std::string_view packed, int slot, Taken &taken)
{
    if (slot < 0) {
        slot = addRow(packed, false);
        taken.fresh << slot;
    } else if (row(slot).packed() != packed) {
        replaceRow(slot, packed);
        taken.moved << slot;
    }
    return slot;
}

void AddressBook::tell(const Taken &taken)
{
    if (!taken.fresh.isEmpty())
        Q_EMIT added(taken.fresh);
    if (!taken.moved.isEmpty())
        Q_EMIT changed(taken.moved);
}

AddressBook::Moment AddressBook::toldAt(int slot, std::string_view id) const
{
    const Moment here = m_toldAt.value(slot);
    return m_goneAt.isEmpty() ? here : std::max(here, m_goneAt.value(textOf(id)));
}

bool AddressBook::isToldSince(const QString &id, Moment moment) const
{
    const RowId exact(id);
    return toldAt(m_rows.slotOf(exact.view()), exact.view()) > moment;
}

void AddressBook::noteTold(int slot)
{
    m_toldAt.insert(slot, std::chrono::steady_clock::now());
    Q_EMIT told({slot});
}

void AddressBook::adopt(const PackedContacts &contacts)
{
    const Moment now = std::chrono::steady_clock::now();
    adoptAsOf(contacts, now);
    for (int i = 0; i < contacts.rows().size(); ++i)
        noteToldAt(contacts.rows().at(i).id(), now);
}

void AddressBook::noteToldAt(std::string_view id, Moment moment)
{
    // Whoever heard of it may have taken it out again.
    if (const int slot = m_rows.slotOf(id); slot >= 0)
        m_toldAt.insert(slot, moment);
}

void AddressBook::adoptAsOf(const PackedContacts &contacts, Moment asked, Extent extent)
{
    if (contacts.isEmpty())
        return;
    const RowPage &page = contacts.rows();
    RowTranslation translation(*page.keys(), m_keys);
    nameKeys();
    Taken taken;
    QList<int> current;
    for (int i = 0; i < page.size(); ++i) {
        const RowView news = page.at(i);
        const int slot = m_rows.slotOf(news.id());
        if (toldAt(slot, news.id()) > asked)
            continue;
        std::string_view packed = translation.of(news);
        if (extent == Extent::Part && slot >= 0)
            packed = completedRow(RowView(packed), row(slot), m_writer);
        current << takeRow(packed, slot, taken);
    }
    if (current.isEmpty())
        return;
    tell(taken);
    Q_EMIT told(current);
}

void AddressBook::adoptRead(const Contact &contact, Moment asked)
{
    if (isToldSince(contact.id, asked))
        return;
    adoptAsOf({contact}, asked);
    noteToldAt(RowId(contact.id).view(), asked);
}

void AddressBook::recall(const PackedContacts &contacts)
{
    recall(contacts, 0, int(contacts.size()), [](std::string_view, int) { return false; });
}

void AddressBook::recall(const PackedContacts &contacts, int first, int most,
                         const std::function<bool(std::string_view id, int slot)> &isKnown)
{
    if (contacts.isEmpty())
        return;
    const RowPage &page = contacts.rows();
    RowTranslation translation(*page.keys(), m_keys);
    nameKeys();
    Taken taken;
    for (int i = first; i < std::min(first + most, page.size()); ++i) {
        const RowView older = page.at(i);
        const int slot = m_rows.slotOf(older.id());
        if (!isKnown(older.id(), slot))
            takeRow(translation.of(older), slot, taken);
    }
    tell(taken);
}

void AddressBook::remove(const QStringList &ids)
{
    QList<int> gone;
    const Moment now = std::chrono::steady_clock::now();
    for (const QString &id : ids) {
        if (const int slot = slotOf(id); slot >= 0) {
            leave(slot);
            gone << slot;
        }
        m_goneAt.insert(id, now);
    }
    if (!gone.isEmpty())
        tellRemoved(gone);
    Q_EMIT toldGone(ids);
}

void AddressBook::leave(int slot)
{
    if (!m_new.remove(slot))
        m_facets.remove(row(slot));
    m_rows.leave(slot);
    m_drafts.remove(slot);
    m_saving.remove(slot);
    m_toldAt.remove(slot);
}

void AddressBook::tellRemoved(const QList<int> &slots)
{
    ++m_tellingRemoved;
    Q_EMIT removed(slots);
    // Somebody who heard of it may have removed more, and others have not heard of these yet.
    if (--m_tellingRemoved == 0)
        m_rows.forgetLeft();
}

bool AddressBook::isAsWeSavedIt(const QString &id) const
{
    const QString saved = m_savedAs.value(id);
    const int slot = saved.isEmpty() ? -1 : slotOf(id);
    return slot >= 0 && textOf(row(slot).revision()) == saved;
}

void AddressBook::confirm(const QString &id, const Contact &echo, const ChangeSet &sent)
{
    const int slot = slotOf(id);
    if (slot < 0)
        return;
    ChangeSet left;
    const ChangeSet draft = m_drafts.value(slot);
    for (auto it = draft.fields.cbegin(); it != draft.fields.cend(); ++it) {
        const auto went = sent.fields.constFind(it.key());
        if (went == sent.fields.cend())
            left.fields.insert(it.key(), *it);
        else if (!identicalValue(went->after, it->after))
            left.fields.insert(it.key(), onTopOf(m_schema, it.key(), {went->after, it->after},
                                                 echo.value(it.key())));
    }
    setChanges(slot, left);
    if (echo.id != id && isNewAt(slot)) {
        takeCreated(slot, echo, left);
        return;
    }
    replaceRow(slot, packed(echo, id));
    Q_EMIT changed({slot});
    noteTold(slot);
}

void AddressBook::takeCreated(int slot, const Contact &echo, const ChangeSet &left)
{
    const QString local = idAt(slot);
    const int twin = slotOf(echo.id);
    if (twin < 0) {
        m_saving.remove(slot);
        m_rows.replace(slot, packed(echo, echo.id));
        m_new.remove(slot);
        m_facets.add(row(slot));
        Q_EMIT renamed(local, echo.id);
        noteTold(slot);
        return;
    }
    // A page of the list has brought the new contact before the answer to its creation did.
    leave(slot);
    if (!left.isEmpty())
        m_drafts.insert(twin, left);
    replaceRow(twin, packed(echo, echo.id));
    Q_EMIT renamed(local, echo.id);
    tellRemoved({slot});
    noteTold(twin);
}

void AddressBook::rebase(const QString &id, const Contact &theirs, const ChangeSet &mine)
{
    const int slot = slotOf(id);
    if (slot < 0)
        return;
    replaceRow(slot, packed(theirs, id));
    setChanges(slot, mine);
    Q_EMIT changed({slot});
    noteTold(slot);
}

} // namespace patchbook
