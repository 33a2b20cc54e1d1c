// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/allcontacts.h"

#include "models/book/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// No account's id has one: those are UUIDs. Ids of services may.
constexpr char16_t accountEnd = u'/';

Field commonField(const char *key, FieldRole role, FieldKind kind, const char *label,
                  FieldFlags flags = FieldFlag::Column)
{
    Field field;
    field.key = QString::fromLatin1(key);
    field.kind = kind;
    field.label = label;
    field.flags = flags | FieldFlag::ReadOnly;
    field.role = role;
    return field;
}

QList<Field> commonFields()
{
    using enum FieldKind;
    namespace key = allfield;
    return {
        commonField(key::givenName, FieldRole::GivenName, Text,
                    QT_TRANSLATE_NOOP("Schema", "First name"), {}),
        commonField(key::familyName, FieldRole::FamilyName, Text,
                    QT_TRANSLATE_NOOP("Schema", "Last name"), {}),
        commonField(key::fullName, FieldRole::FullName, Text,
                    QT_TRANSLATE_NOOP("Schema", "Full name"), {}),
        commonField(key::email, FieldRole::Email, Email, QT_TRANSLATE_NOOP("Schema", "E-mail")),
        commonField(key::phone, FieldRole::Phone, Phone, QT_TRANSLATE_NOOP("Schema", "Phone")),
        commonField(key::company, FieldRole::Company, Text, QT_TRANSLATE_NOOP("Schema", "Company")),
        commonField(key::jobTitle, FieldRole::JobTitle, Text,
                    QT_TRANSLATE_NOOP("Schema", "Job title"), {}),
        commonField(key::place, FieldRole::Place, Text, QT_TRANSLATE_NOOP("Schema", "Location"),
                    {}),
        commonField(key::owner, FieldRole::Owner, Owner, QT_TRANSLATE_NOOP("Schema", "Owner"), {}),
        commonField(key::changed, FieldRole::Changed, Timestamp,
                    QT_TRANSLATE_NOOP("Schema", "Changed"), {}),
        commonField(key::account, FieldRole::None, Text, QT_TRANSLATE_NOOP("Schema", "Account")),
    };
}

} // namespace

AllContacts::AllContacts(Workspace &workspace, QObject *parent)
    : ContactSource(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::sessionAdded, this, &AllContacts::add);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, &AllContacts::leave);
    for (const auto &session : workspace.sessions())
        add(session.get());
    gatherFields();
}

AllContacts::~AllContacts() = default;

QString AllContacts::idOf(const QString &account, const QString &id)
{
    return account + QChar(accountEnd) + id;
}

RecordRef AllContacts::recordOf(const QString &id)
{
    const qsizetype end = id.indexOf(QChar(accountEnd));
    return end < 0 ? RecordRef() : RecordRef{id.left(end), Collection::Contacts, id.mid(end + 1)};
}

int AllContacts::partOf(const QString &account) const
{
    const auto found = std::ranges::find_if(m_following, [&account](const Following &part) {
        return part.session && part.session->account().id == account;
    });
    return found == m_following.end() ? -1 : int(found - m_following.begin());
}

bool AllContacts::isGone(int slot) const
{
    const Place place = placeOf(slot);
    const std::size_t part = std::size_t(place.part);
    return !m_following[part].session || m_parts[part].book->isGone(place.slot);
}

int AllContacts::slotOf(const QString &id) const
{
    const RecordRef record = recordOf(id);
    const int part = partOf(record.account);
    const int own = part < 0 ? -1 : m_parts[std::size_t(part)].book->slotOf(record.id);
    return own < 0 ? -1 : slotIn(part, own);
}

QString AllContacts::idAt(int slot) const
{
    const Place place = placeOf(slot);
    const Part &part = m_parts[std::size_t(place.part)];
    const QString own = part.book ? part.book->idAt(place.slot) : QString();
    return own.isEmpty() ? QString() : idOf(part.home->account, own);
}

int AllContacts::slotIn(int part, int bookSlot) const
{
    const std::vector<int> &slots = m_following[std::size_t(part)].slots;
    // Whoever hears of a new contact before this does may ask for it.
    return std::size_t(bookSlot) < slots.size() ? slots[std::size_t(bookSlot)] : -1;
}

QList<int> AllContacts::inList(int part, const QList<int> &bookSlots) const
{
    QList<int> slots;
    slots.reserve(bookSlots.size());
    for (const int bookSlot : bookSlots) {
        if (const int slot = slotIn(part, bookSlot); slot >= 0)
            slots << slot;
    }
    return slots;
}

Contact AllContacts::draft(const QString &id) const
{
    const std::shared_ptr<const ContactHome> home = homeOf(id);
    if (!home)
        return {};
    const Contact own = ownDraft(id);
    Contact shown{id, {}, own.revision, own.unreadable};
    for (const Field &field : m_schema.fields()) {
        const Field *meant =
            field.role == FieldRole::None ? nullptr : home->schema.field(field.role);
        const QJsonValue value = meant ? own.value(meant->key) : QJsonValue();
        if (field.role == FieldRole::Owner && !isEmptyValue(value))
            shown.fields.insert(field.key, meant->valueText(value));
        else if (meant)
            shown.fields.insert(field.key, value);
    }
    shown.fields.insert(QLatin1StringView(allfield::account), home->label);
    return shown;
}

void AllContacts::add(AccountSession *session)
{
    AddressBook &book = session->book();
    const QString account = session->account().id;
    const int part = int(m_parts.size());
    m_parts.push_back({&book, nullptr});
    m_following.push_back({session});
    connect(session, &AccountSession::labelChanged, this, [this, part] { readAnew(part); });
    connect(&book, &AddressBook::schemaChanged, this, [this, part] { readAnew(part); });
    connect(&book, &AddressBook::added, this,
            [this, part](const QList<int> &slots) { take(part, slots); });
    connect(&book, &AddressBook::changed, this,
            [this, part](const QList<int> &slots) { Q_EMIT changed(inList(part, slots)); });
    connect(&book, &AddressBook::removed, this, [this, part](const QList<int> &slots) {
        const QList<int> gone = inList(part, slots);
        m_count -= int(gone.size());
        Q_EMIT removed(gone);
    });
    connect(&book, &AddressBook::renamed, this,
            [this, account](const QString &from, const QString &to) {
                Q_EMIT renamed(idOf(account, from), idOf(account, to));
            });
    readAnew(part);
    QList<int> here;
    here.reserve(book.count());
    for (int slot = 0; slot < book.slotCount(); ++slot) {
        if (!book.isGone(slot))
            here << slot;
    }
    take(part, here);
}

void AllContacts::take(int part, const QList<int> &bookSlots)
{
    Following &following = m_following[std::size_t(part)];
    following.slots.resize(std::size_t(m_parts[std::size_t(part)].book->slotCount()), -1);
    QList<int> fresh;
    fresh.reserve(bookSlots.size());
    for (const int bookSlot : bookSlots) {
        if (m_parts[std::size_t(part)].book->isGone(bookSlot))
            continue; // by somebody who heard of it before
        fresh << slotCount();
        following.slots[std::size_t(bookSlot)] = slotCount();
        m_places.append({part, bookSlot});
    }
    m_count += int(fresh.size());
    if (!fresh.isEmpty())
        Q_EMIT added(fresh);
}

void AllContacts::leave(AccountSession *session)
{
    const int part = partOf(session->account().id);
    session->disconnect(this);
    session->book().disconnect(this);
    QList<int> gone;
    for (int slot = 0; slot < slotCount(); ++slot) {
        if (placeOf(slot).part == part && !isGone(slot))
            gone << slot;
    }
    m_count -= int(gone.size());
    m_following[std::size_t(part)] = {};
    if (!gone.isEmpty())
        Q_EMIT removed(gone);
    m_parts[std::size_t(part)].book = nullptr;
    if (gatherFields())
        Q_EMIT schemaChanged();
}

void AllContacts::readAnew(int part)
{
    const AccountSession &session = *m_following[std::size_t(part)].session;
    const Account &account = session.account();
    Part &shown = m_parts[std::size_t(part)];
    auto home = std::make_shared<ContactHome>();
    home->account = account.id;
    home->label = account.label;
    home->service = account.service;
    home->schema = shown.book->schema();
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    const auto info = std::ranges::find(services, account.service, &ServiceInfo::key);
    if (info != services.cend()) {
        home->serviceName = info->name;
        home->mark = info->mark;
    }
    shown.home = std::move(home);
    // Also where the columns stay: what stands in them is read in another way.
    const bool hasOtherFields = gatherFields();
    if (hasOtherFields || shown.book->count() > 0)
        Q_EMIT schemaChanged();
}

bool AllContacts::gatherFields()
{
    const auto has = [this](FieldRole role) {
        return std::ranges::any_of(m_parts, [role](const Part &part) {
            return part.book && part.home && part.home->schema.field(role);
        });
    };
    QList<Field> fields = commonFields();
    fields.removeIf(
        [&has](const Field &field) { return field.role != FieldRole::None && !has(field.role); });
    // Beside its parts the whole name says nothing new.
    if (has(FieldRole::GivenName))
        fields.removeIf([](const Field &field) { return field.role == FieldRole::FullName; });
    Schema schema(fields,
                  {QLatin1StringView(allfield::givenName), QLatin1StringView(allfield::familyName)},
                  {QLatin1StringView(allfield::fullName), QLatin1StringView(allfield::email),
                   QLatin1StringView(allfield::phone), QLatin1StringView(allfield::company)});
    if (schema == m_schema)
        return false;
    m_schema = std::move(schema);
    return true;
}

} // namespace patchbook
