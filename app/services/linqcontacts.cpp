// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqcontacts.h"

#include "app/services/jsonreading.h"
#include "app/services/linqerrors.h"
#include "app/services/requesttarget.h"
#include "app/services/writeplanning.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr char contactsPath[] = "/api/partner/v2/contacts";
constexpr auto ownerKey = "owner"_L1;

Schema linqContactSchema()
{
    using enum FieldKind;
    using enum FieldFlag;
    const char *name = QT_TRANSLATE_NOOP("Schema", "Name");
    const char *reach = QT_TRANSLATE_NOOP("Schema", "Reach");
    const char *work = QT_TRANSLATE_NOOP("Schema", "Work");
    const char *owner = QT_TRANSLATE_NOOP("Schema", "Owner");
    const char *record = QT_TRANSLATE_NOOP("Schema", "Record");
    // The owner is one thing in three fields: a move is told once, by the one that can be edited.
    return Schema(
        {{u"first_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "First name"), name, Identity | Column,
          FieldRole::GivenName},
         {u"last_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "Last name"), name, Identity | Column,
          FieldRole::FamilyName},
         {u"full_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "Full name"), name,
          ReadOnly | Bookkeeping, FieldRole::FullName},
         {u"email"_s, Email, QT_TRANSLATE_NOOP("Schema", "E-mail"), reach, Identity | Column,
          FieldRole::Email},
         {u"phone_number"_s, Phone, QT_TRANSLATE_NOOP("Schema", "Phone"), reach, Identity | Column,
          FieldRole::Phone},
         {u"company"_s, Text, QT_TRANSLATE_NOOP("Schema", "Company"), work, Column,
          FieldRole::Company},
         {u"title"_s,
          Text,
          QT_TRANSLATE_NOOP("Schema", "Job title"),
          work,
          {},
          FieldRole::JobTitle},
         {u"location"_s, Text, QT_TRANSLATE_NOOP("Schema", "Location"), work, {}, FieldRole::Place},
         {ownerKey, Owner, QT_TRANSLATE_NOOP("Schema", "Owner"), owner, NotClearable | Column,
          FieldRole::Owner},
         {u"owner_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "Owner’s name"), owner,
          ReadOnly | Bookkeeping},
         {u"owner_id"_s, Text, QT_TRANSLATE_NOOP("Schema", "Owner’s number"), owner,
          ReadOnly | Bookkeeping},
         {u"image_url"_s, Picture, QT_TRANSLATE_NOOP("Schema", "Picture"), record,
          ReadOnly | Bookkeeping},
         {u"created_at"_s, Timestamp, QT_TRANSLATE_NOOP("Schema", "Created"), record, ReadOnly},
         {u"updated_at"_s, Timestamp, QT_TRANSLATE_NOOP("Schema", "Last changed"), record,
          ReadOnly | Bookkeeping, FieldRole::Changed}},
        {u"first_name"_s, u"last_name"_s},
        {u"full_name"_s, u"email"_s, u"phone_number"_s, u"company"_s});
}

// A name first: it can fail neither a format check nor a uniqueness check.
const QStringList &anchorKeys()
{
    static const QStringList keys{u"last_name"_s, u"first_name"_s, u"email"_s, u"phone_number"_s};
    return keys;
}

} // namespace

LinqContacts::LinqContacts()
    : m_schema(linqContactSchema())
    , m_reading(m_schema)
{
}

Capabilities LinqContacts::capabilities() const
{
    return Capability::PagesByNumber | Capability::FindByEmail | Capability::FindByPhone |
           Capability::Remove | Capability::RemoveIsFinal;
}

QList<HttpHeader> LinqContacts::headers(const Secret &token) const
{
    return {{"X-LINQ-INTEGRATION-TOKEN", token.reveal()}};
}

ServiceResult<Request> LinqContacts::readRequest(const QString &id) const
{
    const std::optional<QByteArray> segment = pathSegment(id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    return Request{"GET", contactsPath + QByteArray("/") + *segment, {}};
}

ServiceResult<Contact> LinqContacts::parseRecord(const HttpReply &reply, const QString &id) const
{
    ServiceResult<Contact> contact = contactInData(reply);
    if (contact.ok() && contact->id != id)
        return fail(malformed(reply, u"another contact than was asked for"));
    return contact;
}

ServiceResult<Request> LinqContacts::pageRequest(const PageCursor &cursor, int size) const
{
    return Request{"GET",
                   contactsPath + QByteArray("?page=") + QByteArray::number(cursor.number) +
                       "&per_page=" + QByteArray::number(size),
                   {}};
}

ServiceResult<ContactPage> LinqContacts::parsePage(const HttpReply &reply, const PageCursor &cursor,
                                                   int size) const
{
    const ServiceResult<ListBody> body = readListBody(reply, "contacts");
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->beside))
        return fail(*wrong);
    if (body->list.isUndefined())
        return fail(malformed(reply, u"no list of contacts"));

    ContactPage page;
    page.requested = size;
    page.contacts = m_reading.contacts(body->list, body->repaired, page.withoutId);
    const auto items = qsizetype(body->list.size());
    const QJsonValue hints = body->beside.value("pagination"_L1);
    page.number = std::max(0, plausibleCount(hints["current_page"_L1]));
    page.totalCount = plausibleCount(hints["total_count"_L1]);
    page.totalPages = plausibleCount(hints["total_pages"_L1]);
    // The service may give smaller pages than it was asked for; only a page that is short by its
    // own measure, and that no count contradicts, is the end. An empty one always is.
    const int given = plausibleCount(hints["per_page"_L1]);
    const int full = given > 0 ? std::min(given, size) : size;
    if (items > 0 && (items >= full || cursor.number < page.totalPages))
        page.next = PageCursor{cursor.number + 1, {}};
    return page;
}

ServiceResult<Request> LinqContacts::findRequest(const QString &key, const QString &value) const
{
    if (key != "email"_L1 && key != "phone_number"_L1)
        return fail(nothingToSend(u"a field which cannot be searched"));
    if (value.trimmed().isEmpty())
        return fail(nothingToSend(u"nothing to look for"));
    return Request{"GET",
                   contactsPath + QByteArray("/find?") + key.toLatin1() + '=' +
                       queryValue(value.trimmed()),
                   {}};
}

// A hit is the bare contact, a miss is {"contact":null}: unlike every other call, and both are 200.
ServiceResult<std::optional<Contact>> LinqContacts::parseFind(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
        return fail(*wrong);
    const QJsonObject &object = body->object;
    if (object.contains("contact"_L1) && object.value("contact"_L1).isNull())
        return std::optional<Contact>();
    std::optional<Contact> found = m_reading.contact(object, body->repaired);
    if (!found)
        return fail(malformed(reply, u"neither a contact nor none"));
    return found;
}

ServiceResult<PlannedWrite> LinqContacts::plan(const Edit &edit,
                                               const std::optional<Contact> &look) const
{
    switch (edit.kind) {
    case EditKind::Change:
        if (!look || look->id != edit.id)
            return fail(nothingToSend(u"a change without a look"));
        return planChange(edit, *look);
    case EditKind::Create:
        return planCreation(edit);
    case EditKind::Remove: {
        const std::optional<QByteArray> segment = pathSegment(edit.id);
        if (!segment)
            return fail(nothingToSend(u"an id that cannot stand in a path"));
        return PlannedWrite{{{"DELETE", contactsPath + QByteArray("/") + *segment, {}}}, {}};
    }
    }
    return fail(nothingToSend(u"an unknown kind of edit"));
}

ServiceResult<PlannedWrite> LinqContacts::planChange(const Edit &edit, const Contact &look) const
{
    const std::optional<QByteArray> segment = pathSegment(edit.id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    if (!look.unreadable.isEmpty())
        return fail(nothingToSend(u"a record that could not be read wholly"));
    const ServiceResult<QJsonObject> values = textsToSend(m_schema, edit.changes);
    if (!values.ok())
        return fail(values.error());
    if (!anyFilled(applied(look, edit.changes), anchorKeys()))
        return fail(nothingToSend(u"no identity field would be left"));

    QJsonObject contact = *values;
    QJsonObject body;
    // Beside `contact`, not in it: inside, the service would ignore it and say 200.
    if (contact.contains(ownerKey))
        body.insert(u"user_email"_s, contact.take(ownerKey));
    PlannedWrite write;
    if (!anyFilled(Contact{{}, contact, {}, {}}, anchorKeys())) {
        // The service demands one of these in every update, and may not count an emptied one: one
        // that stays as it is goes along.
        const QString anchor = firstFilled(applied(look, edit.changes), anchorKeys());
        contact.insert(anchor, look.value(anchor));
        write.anchors = {anchor};
    }
    body.insert(u"contact"_s, contact);
    write.requests = {{"PATCH", contactsPath + QByteArray("/") + *segment, compactJson(body)}};
    return write;
}

ServiceResult<PlannedWrite> LinqContacts::planCreation(const Edit &edit) const
{
    const ServiceResult<QJsonObject> values = textsToSend(m_schema, withoutCleared(edit.changes));
    if (!values.ok())
        return fail(values.error());
    QJsonObject contact = *values;
    QJsonObject body;
    if (contact.contains(ownerKey))
        body.insert(u"user_email"_s, contact.take(ownerKey));
    if (!anyFilled(Contact{{}, contact, {}, {}}, anchorKeys()))
        return fail(nothingToSend(u"a contact without an identity field"));
    body.insert(u"contact"_s, contact);
    return PlannedWrite{{{"POST", contactsPath, compactJson(body)}}, {}};
}

ServiceResult<WriteAnswer> LinqContacts::parseWrite(const Request &request,
                                                    const HttpReply &reply) const
{
    const bool removal = request.method == "DELETE";
    if (removal && reply.status == 204)
        return WriteAnswer{std::nullopt, reply.status};
    const bool creation = request.method == "POST";
    if (reply.status != 200 && !(creation && reply.status == 201))
        return fail(malformed(reply, u"another status than this call has"));
    if (removal) {
        const ServiceResult<JsonBody> body = readBody(reply);
        if (!body.ok())
            return fail(body.error());
        if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
            return fail(*wrong);
        return WriteAnswer{std::nullopt, reply.status};
    }
    const ServiceResult<Contact> contact = contactInData(reply);
    if (!contact.ok())
        return fail(contact.error());
    if (!creation && !request.target.endsWith(QByteArray('/' + contact->id.toLatin1())))
        return fail(malformed(reply, u"another contact than was written"));
    return WriteAnswer{*contact, reply.status};
}

ServiceError LinqContacts::error(const HttpReply &reply) const
{
    return linqError(reply);
}

QList<TrialCall> LinqContacts::trialCalls() const
{
    return {{.call = QT_TRANSLATE_NOOP("Services", "Reading contacts"),
             .request = pageRequest({}, 1).value(),
             .essential = true,
             .isList = true}};
}

ServiceResult<Contact> LinqContacts::contactInData(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
        return fail(*wrong);
    std::optional<Contact> contact =
        m_reading.contact(body->object.value("data"_L1).toObject(), body->repaired);
    if (!contact)
        return fail(malformed(reply, u"no contact in data"));
    return *std::move(contact);
}

} // namespace patchbook
