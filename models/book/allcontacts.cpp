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

QStringList inList(const QString &account, const QStringList &ids)
{
    QStringList composed;
    composed.reserve(ids.size());
    for (const QString &id : ids)
        composed << AllContacts::idOf(account, id);
    return composed;
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

const AllContacts::Part *AllContacts::partOf(const RecordRef &record) const
{
    const auto part = m_parts.constFind(record.account);
    return part == m_parts.cend() ? nullptr : &*part;
}

bool AllContacts::contains(const QString &id) const
{
    const RecordRef record = recordOf(id);
    const Part *part = partOf(record);
    return part && part->session->book().contains(record.id);
}

bool AllContacts::isDirty(const QString &id) const
{
    const RecordRef record = recordOf(id);
    const Part *part = partOf(record);
    return part && part->session->book().isDirty(record.id);
}

bool AllContacts::isNew(const QString &id) const
{
    const RecordRef record = recordOf(id);
    const Part *part = partOf(record);
    return part && part->session->book().isNew(record.id);
}

std::shared_ptr<const ContactHome> AllContacts::homeOf(const QString &id) const
{
    const Part *part = partOf(recordOf(id));
    return part ? part->home : nullptr;
}

Contact AllContacts::ownDraft(const QString &id) const
{
    const RecordRef record = recordOf(id);
    const Part *part = partOf(record);
    return part ? part->session->book().draft(record.id) : Contact();
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
    const QString account = session->account().id;
    m_parts.insert(account, {session, nullptr});
    AddressBook &book = session->book();
    connect(session, &AccountSession::labelChanged, this, [this, session] { readAnew(session); });
    connect(&book, &AddressBook::schemaChanged, this, [this, session] { readAnew(session); });
    connect(&book, &AddressBook::added, this, [this, account](const QStringList &ids) {
        const QStringList fresh = inList(account, ids);
        m_ids += fresh;
        Q_EMIT added(fresh);
    });
    connect(&book, &AddressBook::changed, this,
            [this, account](const QStringList &ids) { Q_EMIT changed(inList(account, ids)); });
    connect(&book, &AddressBook::removed, this, [this, account](const QStringList &ids) {
        const QStringList gone = inList(account, ids);
        const QSet<QString> leaving(gone.cbegin(), gone.cend());
        m_ids.removeIf([&leaving](const QString &id) { return leaving.contains(id); });
        Q_EMIT removed(gone);
    });
    connect(&book, &AddressBook::renamed, this,
            [this, account](const QString &from, const QString &to) {
                const QString before = idOf(account, from);
                const QString after = idOf(account, to);
                // A page of the list may have brought it before the answer to its creation did.
                if (m_ids.contains(after))
                    m_ids.removeOne(before);
                else
                    m_ids.replace(m_ids.indexOf(before), after);
                Q_EMIT renamed(before, after);
            });
    readAnew(session);
    const QStringList here = inList(account, book.ids());
    m_ids += here;
    if (!here.isEmpty())
        Q_EMIT added(here);
}

void AllContacts::leave(AccountSession *session)
{
    const QString account = session->account().id;
    session->disconnect(this);
    session->book().disconnect(this);
    QStringList gone;
    for (const QString &id : std::as_const(m_ids)) {
        if (recordOf(id).account == account)
            gone << id;
    }
    m_ids.removeIf([&account](const QString &id) { return recordOf(id).account == account; });
    m_parts.remove(account);
    if (!gone.isEmpty())
        Q_EMIT removed(gone);
    if (gatherFields())
        Q_EMIT schemaChanged();
}

void AllContacts::readAnew(AccountSession *session)
{
    const Account &account = session->account();
    auto home = std::make_shared<ContactHome>();
    home->account = account.id;
    home->label = account.label;
    home->service = account.service;
    home->schema = session->book().schema();
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    const auto info = std::ranges::find(services, account.service, &ServiceInfo::key);
    if (info != services.cend()) {
        home->serviceName = info->name;
        home->mark = info->mark;
    }
    m_parts[account.id].home = std::move(home);
    // Also where the columns stay: what stands in them is read in another way.
    const bool hasOtherFields = gatherFields();
    if (hasOtherFields || session->book().count() > 0)
        Q_EMIT schemaChanged();
}

bool AllContacts::gatherFields()
{
    const auto has = [this](FieldRole role) {
        return std::ranges::any_of(std::as_const(m_parts), [role](const Part &part) {
            return part.home && part.home->schema.field(role);
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
