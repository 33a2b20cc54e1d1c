// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/contactsource.h"

#include "models/book/addressbook.h"

namespace patchbook {

QStringList ContactSource::ids() const
{
    QStringList ids;
    ids.reserve(count());
    for (int slot = 0; slot < slotCount(); ++slot) {
        if (!isGone(slot))
            ids << idAt(slot);
    }
    return ids;
}

QStringList ContactSource::idsAt(const QList<int> &slots) const
{
    QStringList ids;
    ids.reserve(slots.size());
    for (const int slot : slots)
        ids << idAt(slot);
    return ids;
}

bool ContactSource::isDirty(const QString &id) const
{
    const int slot = slotOf(id);
    const Place place = slot < 0 ? Place() : placeOf(slot);
    return slot >= 0 && parts()[std::size_t(place.part)].book->isDirtyAt(place.slot);
}

bool ContactSource::isNew(const QString &id) const
{
    const int slot = slotOf(id);
    const Place place = slot < 0 ? Place() : placeOf(slot);
    return slot >= 0 && parts()[std::size_t(place.part)].book->isNewAt(place.slot);
}

std::shared_ptr<const ContactHome> ContactSource::homeOf(const QString &id) const
{
    const int slot = slotOf(id);
    return slot < 0 ? nullptr : parts()[std::size_t(placeOf(slot).part)].home;
}

Contact ContactSource::ownDraft(const QString &id) const
{
    const int slot = slotOf(id);
    const Place place = slot < 0 ? Place() : placeOf(slot);
    return slot < 0 ? Contact() : parts()[std::size_t(place.part)].book->draftAt(place.slot);
}

} // namespace patchbook
