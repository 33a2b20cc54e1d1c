// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeracontacts.h"

#include "app/services/jsonreading.h"
#include "app/services/requesttarget.h"
#include "app/services/routeradescription.h"
#include "app/services/routeraerrors.h"
#include "app/services/routeravalues.h"
#include "app/services/writeplanning.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr char routeraContacts[] = "/contacts";
constexpr char routersPath[] = "/routers";
// An entry of the settings with nothing in it would be as good as none.
constexpr auto clearWithKey = "clearWith"_L1;
constexpr auto clearWithText = "emptyText"_L1;

// One page of its documentation says 10 to 100, another 1 to 100: both take these.
constexpr int minLimit = 10;
constexpr int maxLimit = 100;

// Without these properties in the answer to a write, what was written would seem to be lost.
QByteArray askingFor(const QStringList &extra)
{
    QByteArray asked = "properties=phone";
    for (const QString &name : extra)
        asked += ',' + queryValue(name);
    return asked;
}

QByteArray listTarget(const QByteArray &asked, bool archived, int limit, qint64 offset)
{
    return routeraContacts + QByteArray("?") + asked +
           "&archived=" + (archived ? "true" : "false") + "&limit=" + QByteArray::number(limit) +
           "&offset=" + QByteArray::number(offset);
}

int limitFor(int size)
{
    return std::clamp(size, minLimit, maxLimit);
}

std::optional<qint64> offsetOf(const PageCursor &cursor)
{
    if (cursor.token.isEmpty())
        return 0;
    bool ok = false;
    const qint64 offset = cursor.token.toLongLong(&ok);
    return ok && offset >= 0 ? std::optional(offset) : std::nullopt;
}

QJsonObject sentFields(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object().value("fields"_L1).toObject();
}

// Nested as in a request, every field would seem to be empty.
bool isNested(const QJsonObject &record)
{
    return record.value("fields"_L1).isObject();
}

bool holdsNested(JsonView list)
{
    for (JsonEntries entries(list); entries.next();) {
        if (entries.value().member("fields").isObject())
            return true;
    }
    return false;
}

QByteArray pathOf(const Request &request)
{
    return request.target.split('?').constFirst();
}

} // namespace

RouteraContacts::RouteraContacts(const QMap<QString, QString> &settings,
                                 const QJsonObject &description)
    : m_settings(settings)
    , m_names(propertyNames(settings.value(u"properties"_s)))
    , m_asked(askingFor(m_names.extra))
    , m_schema(routeraSchema(m_names.extra, description))
    , m_reading(m_schema)
{
}

Capabilities RouteraContacts::capabilities() const
{
    return Capability::Remove | Capability::RemoveIsFinal | Capability::RemoveArchives |
           Capability::ListsArchived;
}

QList<HttpHeader> RouteraContacts::headers(const Secret &token) const
{
    return {{"Authorization", "Bearer " + token.reveal()}};
}

ServiceResult<QByteArray> RouteraContacts::recordTarget(const QString &id) const
{
    const std::optional<QByteArray> segment = pathSegment(id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    return QByteArray(routeraContacts + QByteArray("/") + *segment);
}

ServiceResult<Request> RouteraContacts::readRequest(const QString &id) const
{
    const ServiceResult<QByteArray> target = recordTarget(id);
    if (!target.ok())
        return fail(target.error());
    return Request{"GET", *target + '?' + m_asked, {}};
}

ServiceResult<Contact> RouteraContacts::parseRecord(const HttpReply &reply, const QString &id) const
{
    ServiceResult<Contact> contact = flatContact(reply);
    if (contact.ok() && contact->id != id)
        return fail(malformed(reply, u"another contact than was asked for"));
    return contact;
}

ServiceResult<Request> RouteraContacts::pageRequest(const PageCursor &cursor, int size) const
{
    const std::optional<qint64> offset = offsetOf(cursor);
    if (!offset)
        return fail(nothingToSend(u"a cursor of another service"));
    return Request{"GET", listTarget(m_asked, cursor.archived, limitFor(size), *offset), {}};
}

ServiceResult<ContactPage> RouteraContacts::parsePage(const HttpReply &reply,
                                                      const PageCursor &cursor, int size) const
{
    const ServiceResult<ListBody> body = readListBody(reply, "data");
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = routeraErrorInSuccess(reply, body->beside))
        return fail(*wrong);
    if (body->list.isUndefined())
        return fail(malformed(reply, u"no list of contacts"));
    if (holdsNested(body->list))
        return fail(malformed(reply, u"contacts in envelopes"));
    const qint64 offset = offsetOf(cursor).value_or(0);
    const QJsonValue hints = body->beside.value("pagination"_L1);
    // Else the same contacts would come again and again, and the rest would seem to be gone.
    if (const std::optional<qint64> given = wholeNumber(hints["offset"_L1]);
        given && *given != offset)
        return fail(malformed(reply, u"another page than was asked for"));

    ContactPage page;
    page.requested = limitFor(size);
    page.contacts = m_reading.contacts(body->list, body->repaired, page.withoutId);
    const auto items = qint64(body->list.size());
    // pagination.count may be of this page or of all: only a page that is short by its own measure
    // is the end.
    const int given = plausibleCount(hints["limit"_L1]);
    const int full = given > 0 ? std::min(given, page.requested) : page.requested;
    if (items > 0 && items >= full)
        page.next = PageCursor{cursor.number + 1, QString::number(offset + items), cursor.archived};
    return page;
}

ServiceResult<Request> RouteraContacts::findRequest(const QString &, const QString &) const
{
    return fail(nothingToSend(u"a service without a search"));
}

ServiceResult<std::optional<Contact>> RouteraContacts::parseFind(const HttpReply &reply) const
{
    return fail(malformed(reply, u"an answer to a search that does not exist"));
}

Clearing RouteraContacts::clearing() const
{
    return m_settings.value(clearWithKey) == clearWithText ? Clearing::ByEmptyText
                                                           : Clearing::ByNull;
}

ServiceResult<PlannedWrite> RouteraContacts::plan(const Edit &edit,
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
        const ServiceResult<QByteArray> target = recordTarget(edit.id);
        if (!target.ok())
            return fail(target.error());
        return PlannedWrite{{{"DELETE", *target, {}}}, {}};
    }
    }
    return fail(nothingToSend(u"an unknown kind of edit"));
}

ServiceResult<PlannedWrite> RouteraContacts::planChange(const Edit &edit, const Contact &look) const
{
    const ServiceResult<QByteArray> target = recordTarget(edit.id);
    if (!target.ok())
        return fail(target.error());
    if (!look.unreadable.isEmpty())
        return fail(nothingToSend(u"a record that could not be read wholly"));
    if (m_schema.isArchived(look)) {
        return fail(ServiceError{.kind = ErrorKind::Archived,
                                 .delivery = Delivery::NotSent,
                                 .detail = u"archived by the look"_s});
    }
    const ServiceResult<QJsonObject> values =
        valuesToSend(m_schema, edit.changes, look, clearing());
    if (!values.ok())
        return fail(values.error());
    return PlannedWrite{{{"PATCH", *target + '?' + m_asked, compactJson({{u"fields"_s, *values}})}},
                        {}};
}

ServiceResult<PlannedWrite> RouteraContacts::planCreation(const Edit &edit) const
{
    const ServiceResult<QJsonObject> values =
        valuesToSend(m_schema, withoutCleared(edit.changes), {}, clearing());
    if (!values.ok())
        return fail(values.error());
    if (!anyFilled(Contact{{}, *values, {}, {}}, m_schema.identityKeys()))
        return fail(nothingToSend(u"a contact without an identity field"));
    return PlannedWrite{{{"POST", routeraContacts + QByteArray("?") + m_asked,
                          compactJson({{u"fields"_s, *values}})}},
                        {}};
}

ServiceResult<WriteAnswer> RouteraContacts::parseWrite(const Request &request,
                                                       const HttpReply &reply) const
{
    const bool removal = request.method == "DELETE";
    const bool creation = request.method == "POST";
    if (removal && reply.status == 204)
        return WriteAnswer{std::nullopt, reply.status};
    if (reply.status != 200 && !(creation && reply.status == 201))
        return fail(malformed(reply, u"another status than this call has"));
    const ServiceResult<Contact> contact = flatContact(reply);
    if (!contact.ok())
        return fail(contact.error());
    if (!creation && !pathOf(request).endsWith(QByteArray('/' + contact->id.toLatin1())))
        return fail(malformed(reply, u"another contact than was written"));
    if (removal && !m_schema.isArchived(*contact))
        return fail(malformed(reply, u"a contact that is not archived after all"));
    if (removal)
        return WriteAnswer{std::nullopt, reply.status};
    return WriteAnswer{*contact, reply.status};
}

ServiceError RouteraContacts::error(const HttpReply &reply) const
{
    return routeraError(reply);
}

std::optional<Lesson> RouteraContacts::lessonIn(const Request &request,
                                                const HttpReply &reply) const
{
    if (request.method != "PATCH" || reply.status != 200 || clearing() != Clearing::ByNull)
        return std::nullopt;
    const ServiceResult<Contact> echo = flatContact(reply);
    if (!echo.ok() || !pathOf(request).endsWith(QByteArray('/' + echo->id.toLatin1())))
        return std::nullopt;
    const QJsonObject sent = sentFields(request);
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        const Field *field = m_schema.field(it.key());
        if (it->isNull() && field && isKindOfText(field->kind) && !echo->text(it.key()).isEmpty())
            return Lesson{clearWithKey, clearWithText};
    }
    return std::nullopt;
}

std::optional<Request> RouteraContacts::nextQuestion(const QJsonObject &soFar) const
{
    if (!hasRouters(soFar))
        return Request{"GET", routersPath, {}};
    if (!hasSample(soFar))
        return Request{"GET", listTarget(m_asked, false, maxLimit, 0), {}};
    return std::nullopt;
}

QJsonObject RouteraContacts::answered(const QJsonObject &soFar, const Request &request,
                                      const ServiceResult<HttpReply> &answer) const
{
    return request.target == routersPath ? withRouters(soFar, answer)
                                         : withSample(soFar, answer, m_names.extra);
}

std::shared_ptr<const ContactDialect>
RouteraContacts::describedBy(const QJsonObject &description) const
{
    return std::make_shared<const RouteraContacts>(m_settings, description);
}

// One bad name fails a whole call, so each is tried by its own.
QList<TrialCall> RouteraContacts::trialCalls() const
{
    QList<TrialCall> calls{{.call = QT_TRANSLATE_NOOP("Services", "Reading contacts"),
                            .request = {"GET", listTarget(askingFor({}), false, minLimit, 0), {}},
                            .essential = true,
                            .isList = true}};
    //: %1 is the internal name of a property at the service, as the user typed it
    const char *property = QT_TRANSLATE_NOOP("Services", "Property %1");
    for (const QString &name : m_names.extra) {
        const QByteArray asked = "properties=" + queryValue(name);
        calls.append({.call = property,
                      .argument = name,
                      .request = {"GET", listTarget(asked, false, minLimit, 0), {}}});
    }
    // It is used nowhere, so no answer of the service may say that it is good: there is no request.
    for (const QString &name : m_names.refused)
        calls.append({.call = property, .argument = name, .request = {}});
    calls.append({.call = QT_TRANSLATE_NOOP("Services", "Reading owners"),
                  .request = {"GET", routersPath, {}}});
    return calls;
}

ServiceResult<Contact> RouteraContacts::flatContact(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = routeraErrorInSuccess(reply, body->object))
        return fail(*wrong);
    if (isNested(body->object))
        return fail(malformed(reply, u"a contact in an envelope"));
    std::optional<Contact> contact = m_reading.contact(body->object, body->repaired);
    if (!contact)
        return fail(malformed(reply, u"no contact"));
    return *std::move(contact);
}

} // namespace patchbook
