// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/contactgathering.h"

#include <algorithm>

namespace patchbook {

namespace {

bool offerTheSame(const OwnerNames &a, const OwnerNames &b)
{
    return a.canChange() == b.canChange() && a.takesAddresses() == b.takesAddresses() &&
           std::ranges::equal(a.offered(), b.offered(), [](const Option &x, const Option &y) {
               return x.value == y.value && x.title == y.title;
           });
}

} // namespace

ContactGathering::ContactGathering(QObject *parent)
    : QObject(parent)
    , m_walk([this](qsizetype place) { visit(place); })
{
    connect(&m_walk, &SlicedWalk::finished, this, [this] {
        m_gathered = true;
        Q_EMIT gathered();
    });
}

bool ContactGathering::setSession(AccountSession &session)
{
    if (m_session == &session)
        return false;
    if (m_session)
        disconnect(&m_session->book(), nullptr, this, nullptr);
    letGo();
    m_session = &session;
    AddressBook &book = session.book();
    m_schema = book.schema();
    m_loads = std::make_unique<OwnerLoads>(book);
    connect(m_loads.get(), &OwnerLoads::counted, this, [this] {
        learnNames();
        Q_EMIT loadsChanged();
    });
    connect(&book, &ContactSource::schemaChanged, this, [this] {
        m_schema = m_session->book().schema();
        learnNames();
    });
    connect(&book, &QObject::destroyed, this, &ContactGathering::letGo);
    learnNames();
    return true;
}

void ContactGathering::gather(const BookContacts &contacts)
{
    m_asked = contacts;
    m_wanted = {};
    walk(contacts.size());
}

void ContactGathering::gatherAll(std::function<bool(const Contact &)> wanted)
{
    m_asked.reset();
    m_wanted = std::move(wanted);
    walk(m_session ? m_session->book().slotCount() : 0);
}

void ContactGathering::walk(qsizetype count)
{
    m_contacts.clear();
    m_gathered = false;
    m_walk.start(m_session ? count : 0);
}

void ContactGathering::visit(qsizetype place)
{
    const AddressBook &book = m_session->book();
    const int slot = m_asked ? m_asked->slotAt(place, book) : int(place);
    if (slot < 0 || book.isGone(slot) || book.isNewAt(slot))
        return;
    const Contact contact = book.baselineAt(slot);
    if (!m_wanted || m_wanted(contact))
        m_contacts.append(contact);
}

void ContactGathering::learnNames()
{
    const OwnerNames names(m_schema, m_loads->all());
    if (offerTheSame(names, m_names))
        return;
    m_names = names;
    Q_EMIT namesChanged();
}

void ContactGathering::letGo()
{
    m_walk.stop();
    m_loads.reset();
    m_session = nullptr;
    m_contacts.clear();
    m_gathered = false;
}

} // namespace patchbook
