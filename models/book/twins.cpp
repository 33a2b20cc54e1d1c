// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/twins.h"

#include "models/book/addressbook.h"
#include "models/book/personkeys.h"
#include "models/domain/validation.h"

#include <QElapsedTimer>

#include <algorithm>

namespace patchbook {

namespace {

constexpr qint64 twinSliceMs = 4; // shorter than a frame
constexpr qsizetype fewSlots = 8;

constexpr FieldRole comparedRoles[] = {
    FieldRole::GivenName, FieldRole::FamilyName, FieldRole::FullName,
    FieldRole::Email,     FieldRole::Phone,      FieldRole::Company,
    FieldRole::JobTitle,  FieldRole::Place,      FieldRole::Owner,
};

bool hasNameInParts(const Schema &schema)
{
    return schema.field(FieldRole::GivenName) && schema.field(FieldRole::FamilyName);
}

/** Where owners are users with ids, the same person has another name at each service. */
bool isOwnerByEmail(const Field &field, const QJsonValue &value)
{
    // Of "nobody" only the other owners could tell which of the two it is.
    const QString owner = isEmptyValue(value) && !field.options.isEmpty()
                              ? field.options.constFirst().value
                              : value.toString();
    return looksLikeEmail(owner.trimmed());
}

bool comparesRole(FieldRole role, const TwinDifference &pair, const Schema &here,
                  const Schema &there)
{
    if (role == FieldRole::FullName)
        return !hasNameInParts(here) || !hasNameInParts(there);
    if (role == FieldRole::Owner)
        return isOwnerByEmail(*here.field(role), pair.value) &&
               isOwnerByEmail(*there.field(role), pair.twinValue);
    return true;
}

QList<TwinDifference> differencesOf(const PersonKeys &here, const Contact &contact,
                                    const PersonKeys &there, const Contact &twin)
{
    const Schema &ours = here.book().schema();
    const Schema &theirs = there.book().schema();
    QList<TwinDifference> differences;
    for (const FieldRole role : comparedRoles) {
        const Field *field = ours.field(role);
        const Field *other = theirs.field(role);
        if (!field || !other)
            continue;
        const TwinDifference pair{role, field->key, contact.value(field->key), other->key,
                                  twin.value(other->key)};
        const bool unknown = (here.isPartial() && pair.value.isUndefined()) ||
                             (there.isPartial() && pair.twinValue.isUndefined());
        if (!unknown && comparesRole(role, pair, ours, theirs) &&
            !ours.sameValue(field->key, pair.value, pair.twinValue))
            differences << pair;
    }
    return differences;
}

} // namespace

Twins::Twins(QObject *parent)
    : QObject(parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &Twins::takeSlice);
}

Twins::~Twins() = default;

void Twins::watch(const QString &account, AddressBook &book, bool partial)
{
    unwatch(account);
    m_books.push_back(std::make_unique<PersonKeys>(account, book, partial));
    PersonKeys *keys = m_books.back().get();
    connect(&book, &AddressBook::added, this,
            [this, keys](const QList<int> &slots) { take(*keys, slots); });
    connect(&book, &AddressBook::changed, this,
            [this, keys](const QList<int> &slots) { take(*keys, slots); });
    connect(&book, &AddressBook::removed, this,
            [this, keys](const QList<int> &slots) { drop(*keys, slots); });
    connect(&book, &AddressBook::renamed, this, [this, keys](const QString &, const QString &to) {
        take(*keys, {keys->book().slotOf(to)});
    });
    connect(&book, &AddressBook::schemaChanged, this, [this, keys] {
        keys->readSchema();
        m_news = true;
        m_slices.start();
    });
    m_slices.start();
}

void Twins::unwatch(const QString &account)
{
    const auto found = std::ranges::find(m_books, account, &PersonKeys::account);
    if (found == m_books.end())
        return;
    disconnect(&(*found)->book(), nullptr, this, nullptr);
    m_books.erase(found);
    m_news = true;
    tellNews();
}

bool Twins::isComplete() const
{
    return std::ranges::all_of(m_books,
                               [](const auto &keys) { return keys->next >= keys->waiting.size(); });
}

void Twins::take(PersonKeys &keys, const QList<int> &slots)
{
    keys.waiting << slots;
    // What somebody types is known at once; what a page of the list brought may take its time.
    if (slots.size() <= fewSlots)
        takeSlice();
    else
        m_slices.start();
}

void Twins::drop(PersonKeys &keys, const QList<int> &slots)
{
    for (const int slot : slots)
        note(keys, slot, {});
    tellNews();
}

void Twins::takeSlice()
{
    QElapsedTimer running;
    running.start();
    for (const auto &keys : m_books) {
        while (keys->next < keys->waiting.size() && !running.hasExpired(twinSliceMs)) {
            const int slot = keys->waiting.at(keys->next++);
            note(*keys, slot, keys->put(slot));
        }
        if (keys->next >= keys->waiting.size()) {
            keys->waiting = {}; // with its memory
            keys->next = 0;
        }
    }
    if (!isComplete())
        m_slices.start();
    tellNews();
}

void Twins::note(const PersonKeys &keys, int slot, const QList<std::uint64_t> &its)
{
    m_news = m_news || isFollowed(keys, slot) || m_followedTwins.value(&keys).contains(slot) ||
             std::ranges::any_of(
                 its, [this](std::uint64_t key) { return m_followedKeys.contains(key); });
}

bool Twins::isFollowed(const PersonKeys &keys, int slot) const
{
    if (keys.account() != m_followed.account)
        return false;
    // It may have come since it is followed.
    return slot == (m_followedSlot < 0 ? keys.book().slotOf(m_followed.id) : m_followedSlot);
}

void Twins::tellNews()
{
    if (!m_news)
        return;
    m_news = false;
    follow(m_followed);
    Q_EMIT changed();
}

void Twins::follow(const RecordRef &record)
{
    m_followed = record;
    m_followedKeys.clear();
    m_followedTwins.clear();
    const PersonKeys *home = keysOf(record.account);
    m_followedSlot = home ? home->book().slotOf(record.id) : -1;
    if (m_followedSlot < 0)
        return;
    m_followedKeys = home->keysIn(home->book().draftAt(m_followedSlot));
    for (const auto &there : m_books) {
        for (const std::uint64_t key : std::as_const(m_followedKeys))
            m_followedTwins[there.get()] << there->slotsWith(key);
    }
}

const PersonKeys *Twins::keysOf(const QString &account) const
{
    const auto found = std::ranges::find(m_books, account, &PersonKeys::account);
    return found == m_books.end() ? nullptr : found->get();
}

QList<Twin> Twins::of(const RecordRef &record) const
{
    const PersonKeys *home = keysOf(record.account);
    if (!home || record.collection != Collection::Contacts || !home->book().contains(record.id))
        return {};
    const Contact contact = home->book().draft(record.id);
    const QList<std::uint64_t> wanted = home->keysIn(contact);
    QList<Twin> twins;
    QList<Twin> duplicates;
    for (const auto &there : m_books) {
        QStringList ids;
        for (const std::uint64_t key : wanted)
            ids << there->book().idsAt(there->slotsWith(key));
        ids.removeDuplicates();
        ids.sort();
        for (const QString &id : std::as_const(ids)) {
            const bool itself = there.get() == home && id == record.id;
            if (itself || there->book().isNew(id)) // it is nowhere yet
                continue;
            const Contact twin = there->book().draft(id);
            if (home->sharesKey(contact, *there, twin))
                (there.get() == home ? duplicates : twins)
                    << Twin{{there->account(), Collection::Contacts, id},
                            differencesOf(*home, contact, *there, twin)};
        }
    }
    return twins + duplicates;
}

} // namespace patchbook
