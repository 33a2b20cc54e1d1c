// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"

#include "app/services/highleveldescription.h"
#include "app/services/highlevelerrors.h"
#include "app/services/highlevelreading.h"
#include "app/services/highlevelschema.h"
#include "app/services/highlevelwriting.h"
#include "app/services/jsonreading.h"
#include "app/services/requesttarget.h"
#include "app/services/writeplanning.h"
#include "models/domain/tags.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr char highLevelPath[] = "/contacts/";
constexpr char tagsPath[] = "/tags";
constexpr auto customKeySetting = "customFieldKey"_L1;
constexpr auto usualCustomKey = "field_value"_L1;
constexpr auto otherCustomKey = "fieldValue"_L1;

QString locationIn(const QMap<QString, QString> &settings)
{
    const QString location = settings.value(u"location"_s).trimmed();
    return pathSegment(location) ? location : QString();
}

QString customKeyIn(const QMap<QString, QString> &settings)
{
    return settings.value(customKeySetting) == otherCustomKey ? otherCustomKey : usualCustomKey;
}

ServiceError noLocation()
{
    return {.kind = ErrorKind::WrongPlace,
            .delivery = Delivery::NotSent,
            .detail = u"no usable location id in the settings"_s};
}

Request searchRequest(const QString &location, int size, const QJsonValue &after)
{
    QJsonObject body{{u"locationId"_s, location}, {u"pageLimit"_s, size}};
    if (!after.isUndefined())
        body.insert(u"searchAfter"_s, after);
    return {"POST", "/contacts/search", compactJson(body)};
}

Request tagsRequest(const QByteArray &method, const QByteArray &contact, const QStringList &tags)
{
    return {method, highLevelPath + contact + tagsPath,
            compactJson({{u"tags"_s, tagsValue(tags)}})};
}

/** The contact which a request reads or writes; "" where its target names none. */
QString contactIn(const Request &request)
{
    QByteArray id = request.target.mid(qsizetype(qstrlen(highLevelPath)));
    if (id.endsWith(tagsPath))
        id.chop(qsizetype(qstrlen(tagsPath)));
    const QString text = QString::fromLatin1(id);
    return request.target.startsWith(highLevelPath) && pathSegment(text) ? text : QString();
}

bool isAboutTags(const Request &request)
{
    return request.target.endsWith(tagsPath);
}

// Where the next page begins stands in each contact; the last one's counts.
QByteArray cursorIn(const QJsonArray &contacts)
{
    const QJsonValue mark = contacts.isEmpty() ? QJsonValue() : contacts.last()["searchAfter"_L1];
    if (!mark.isArray() || mark.toArray().isEmpty())
        return {};
    return QJsonDocument(mark.toArray()).toJson(QJsonDocument::Compact);
}

ServiceResult<Contact> contactIn(const HttpReply &reply, const Schema &schema)
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    std::optional<Contact> contact =
        highLevelContact(schema, body->object.value("contact"_L1).toObject(), body->repaired);
    if (!contact)
        return fail(malformed(reply, u"no contact in the answer"));
    return *std::move(contact);
}

} // namespace

HighLevelContacts::HighLevelContacts(const QMap<QString, QString> &settings,
                                     const QJsonObject &description)
    : m_settings(settings)
    , m_location(locationIn(settings))
    , m_customKey(customKeyIn(settings))
    , m_schema(highLevelSchema(description))
{
}

Capabilities HighLevelContacts::capabilities() const
{
    return Capability::FindByEmail | Capability::FindByPhone | Capability::Remove |
           Capability::ListIsPartial;
}

// The service gives 500 at most. Pages come one after another, so that few of them make a short
// walk; but a location's records are long, and nothing is shown before the first page is there.
int HighLevelContacts::pageSize() const
{
    return 250;
}

std::chrono::milliseconds HighLevelContacts::listLag() const
{
    return std::chrono::seconds(15); // "a few seconds" behind what was written
}

// 100 requests are allowed in 10 s, to all that runs under this token; some met the end earlier. A
// save takes up to five requests, and three saves go on at a time.
std::optional<Pace> HighLevelContacts::pace() const
{
    return Pace{.most = 80, .window = std::chrono::seconds(10), .keptFree = 16};
}

QList<HttpHeader> HighLevelContacts::headers(const Secret &token) const
{
    // Never Location-Id: with a private token it brings 403.
    return {{"Authorization", "Bearer " + token.reveal()}, {"Version", "2021-07-28"}};
}

ServiceResult<Request> HighLevelContacts::readRequest(const QString &id) const
{
    const std::optional<QByteArray> segment = pathSegment(id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    return Request{"GET", highLevelPath + *segment, {}};
}

ServiceResult<Contact> HighLevelContacts::parseRecord(const HttpReply &reply,
                                                      const QString &id) const
{
    ServiceResult<Contact> contact = contactIn(reply, m_schema);
    if (contact.ok() && contact->id != id)
        return fail(malformed(reply, u"another contact than was asked for"));
    return contact;
}

ServiceResult<Request> HighLevelContacts::pageRequest(const PageCursor &cursor, int size) const
{
    if (m_location.isEmpty())
        return fail(noLocation());
    if (cursor.archived)
        return fail(nothingToSend(u"a list of archived contacts"));
    // Pages by number would end at 10,000 contacts.
    if (cursor.token.isEmpty()) {
        if (cursor.number != 1)
            return fail(nothingToSend(u"a page without its mark"));
        return searchRequest(m_location, size, QJsonValue::Undefined);
    }
    const QJsonDocument mark = QJsonDocument::fromJson(cursor.token.toUtf8());
    if (!mark.isArray())
        return fail(nothingToSend(u"a mark that is none"));
    return searchRequest(m_location, size, mark.array());
}

ServiceResult<ContactPage> HighLevelContacts::parsePage(const HttpReply &reply,
                                                        const PageCursor &cursor, int size) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    const QJsonValue list = body->object.value("contacts"_L1);
    if (!list.isArray())
        return fail(malformed(reply, u"no list of contacts"));
    const QJsonArray items = list.toArray();
    ContactPage page;
    page.requested = size;
    page.totalCount = plausibleCount(body->object.value("total"_L1));
    page.contacts.reserve(items.size());
    for (const QJsonValue item : items) {
        if (std::optional<Contact> contact =
                highLevelContact(m_schema, item.toObject(), body->repaired))
            page.contacts.append(*std::move(contact));
        else
            ++page.withoutId;
    }
    const bool isFirst = cursor.token.isEmpty();
    if (isFirst && page.totalCount >= 0 && items.size() >= page.totalCount)
        return page;
    const QString mark = QString::fromUtf8(cursorIn(items));
    // Taken for the end, a list that merely cannot be gone on with would make contacts vanish.
    const bool isCut = isFirst ? page.totalCount > 0 || items.size() >= size
                               : !items.isEmpty() && items.size() >= size;
    if (mark.isEmpty() && isCut)
        return fail(malformed(reply, u"no mark of the next page"));
    // A short page may be one the service made short: only an empty one is the end. And a mark that
    // comes again would never end.
    if (!items.isEmpty() && !mark.isEmpty() && mark != cursor.token)
        page.next = PageCursor{cursor.number + 1, mark};
    return page;
}

ServiceResult<Request> HighLevelContacts::findRequest(const QString &key,
                                                      const QString &value) const
{
    if (key != "email"_L1 && key != "phone"_L1)
        return fail(nothingToSend(u"a field which cannot be searched"));
    if (value.trimmed().isEmpty())
        return fail(nothingToSend(u"nothing to look for"));
    if (m_location.isEmpty())
        return fail(noLocation());
    return Request{"GET",
                   "/contacts/search/duplicate?locationId=" + queryValue(m_location) +
                       (key == "email"_L1 ? "&email=" : "&number=") + queryValue(value.trimmed()),
                   {}};
}

// What this call answers is nowhere told: a contact, or in some way none.
ServiceResult<std::optional<Contact>> HighLevelContacts::parseFind(const HttpReply &reply) const
{
    if (reply.body.trimmed() == "null")
        return std::optional<Contact>();
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    const QJsonValue inside = body->object.value("contact"_L1);
    const bool isBare = inside.isUndefined() && body->object.contains("id"_L1);
    if (!isBare && isEmptyValue(inside))
        return std::optional<Contact>();
    std::optional<Contact> found =
        highLevelContact(m_schema, isBare ? body->object : inside.toObject(), body->repaired);
    if (!found)
        return fail(malformed(reply, u"neither a contact nor none"));
    return found;
}

// It also looks in addresses and numbers beside the first, which nobody is shown.
bool HighLevelContacts::isFoundBy(const Contact &contact, const QString &key,
                                  const QString &value) const
{
    const ChangeSet wanted{{{key, {QJsonValue::Null, value.trimmed()}}}};
    return unconfirmed(m_schema, wanted, contact).isEmpty();
}

ServiceResult<PlannedWrite> HighLevelContacts::plan(const Edit &edit,
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
        return PlannedWrite{{{"DELETE", highLevelPath + *segment, {}}}, {}};
    }
    }
    return fail(nothingToSend(u"an unknown kind of edit"));
}

ServiceResult<PlannedWrite> HighLevelContacts::planChange(const Edit &edit,
                                                          const Contact &look) const
{
    const std::optional<QByteArray> segment = pathSegment(edit.id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    if (!look.unreadable.isEmpty())
        return fail(nothingToSend(u"a record that could not be read wholly"));
    const ServiceResult<QJsonObject> body =
        highLevelBody(m_schema, edit.changes, look, m_customKey);
    if (!body.ok())
        return fail(body.error());
    PlannedWrite write;
    if (!body->isEmpty())
        write.requests.append({"PUT", highLevelPath + *segment, compactJson(*body)});
    // In the PUT they would replace all tags, also those which somebody adds at this moment.
    const TagSteps steps = tagSteps(edit.changes);
    if (!steps.added.isEmpty())
        write.requests.append(tagsRequest("POST", *segment, steps.added));
    if (!steps.removed.isEmpty())
        write.requests.append(tagsRequest("DELETE", *segment, steps.removed));
    if (write.requests.isEmpty())
        return fail(nothingToSend(u"no change"));
    return write;
}

ServiceResult<PlannedWrite> HighLevelContacts::planCreation(const Edit &edit) const
{
    if (m_location.isEmpty())
        return fail(noLocation());
    const ChangeSet changes = withoutCleared(edit.changes);
    const ServiceResult<QJsonObject> values =
        highLevelBody(m_schema, changes, std::nullopt, m_customKey);
    if (!values.ok())
        return fail(values.error());
    QJsonObject body = *values;
    if (const TagSteps steps = tagSteps(changes); !steps.added.isEmpty())
        body.insert(highlevel::tags, tagsValue(steps.added));
    if (body.isEmpty())
        return fail(nothingToSend(u"a contact without anything in it"));
    body.insert(u"locationId"_s, m_location);
    return PlannedWrite{{{"POST", highLevelPath, compactJson(body)}}, {}};
}

ServiceResult<WriteAnswer> HighLevelContacts::parseWrite(const Request &request,
                                                         const HttpReply &reply) const
{
    const bool isRemoval = request.method == "DELETE" && !isAboutTags(request);
    if ((isRemoval || isAboutTags(request)) && reply.status == 204)
        return WriteAnswer{std::nullopt, reply.status};
    if (reply.status != 200 && reply.status != 201)
        return fail(malformed(reply, u"another status than this call has"));
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    // By its status alone: "succeded" is spelt so, differently elsewhere, or left out.
    if (isRemoval || isAboutTags(request))
        return WriteAnswer{std::nullopt, reply.status};
    const ServiceResult<Contact> contact = contactIn(reply, m_schema);
    if (!contact.ok())
        return fail(contact.error());
    if (request.method == "PUT" && contact->id != contactIn(request))
        return fail(malformed(reply, u"another contact than was written"));
    if (request.method == "PUT" && !isWholeContact(*contact))
        return WriteAnswer{std::nullopt, reply.status};
    return WriteAnswer{*contact, reply.status};
}

ServiceError HighLevelContacts::error(const HttpReply &reply) const
{
    return highLevelError(reply);
}

QString HighLevelContacts::recordToReadBack(const Request &request) const
{
    return request.method == "PUT" || isAboutTags(request) ? contactIn(request) : QString();
}

std::optional<Lesson> HighLevelContacts::lessonIn(const Request &request,
                                                  const HttpReply &reply) const
{
    const bool isCreation = request.method == "POST";
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonArray customFields = body.value(highlevel::customFields).toArray();
    if (customFields.isEmpty())
        return std::nullopt;
    const bool isUsual = customFields.first().toObject().contains(usualCustomKey);
    const QString spelt = isUsual ? usualCustomKey : otherCustomKey;
    const Lesson lesson{customKeySetting, isUsual ? otherCustomKey : usualCustomKey};
    // Not from a creation: one that was answered so has stored the contact all the same, and
    // planned anew it would make a second one.
    if (reply.status == 422 && !isCreation && namesKey(highLevelError(reply), spelt))
        return lesson;
    if (reply.status != 200 && reply.status != 201)
        return std::nullopt;
    const ServiceResult<Contact> echo = contactIn(reply, m_schema);
    if (!echo.ok() || !isWholeContact(*echo) || (!isCreation && echo->id != contactIn(request)))
        return std::nullopt;
    ChangeSet sent = changesIn(body, spelt);
    sent.fields.remove(u"locationId"_s);
    return lostCustomFieldsAlone(m_schema, sent, *echo) ? std::optional(lesson) : std::nullopt;
}

std::optional<Request> HighLevelContacts::nextQuestion(const QJsonObject &soFar) const
{
    return m_location.isEmpty() ? std::nullopt : highlevel::nextQuestion(m_location, soFar);
}

QJsonObject HighLevelContacts::answered(const QJsonObject &soFar, const Request &question,
                                        const ServiceResult<HttpReply> &answer) const
{
    return highlevel::answered(soFar, question, answer);
}

std::shared_ptr<const ContactDialect>
HighLevelContacts::describedBy(const QJsonObject &description) const
{
    if (description.isEmpty())
        return nullptr;
    return std::make_shared<const HighLevelContacts>(m_settings, description);
}

QList<TrialCall> HighLevelContacts::trialCalls() const
{
    // A location that is not usable is sent as it is: what the service says of it is the answer.
    return {{.call = QT_TRANSLATE_NOOP("Services", "Reading contacts"),
             .request = searchRequest(m_location, 1, QJsonValue::Undefined),
             .essential = true,
             .isList = true},
            {.call = QT_TRANSLATE_NOOP("Services", "Reading the location"),
             .request = highlevel::locationQuestion(m_location)},
            {.call = QT_TRANSLATE_NOOP("Services", "Reading the location’s own fields"),
             .request = highlevel::customFieldsQuestion(m_location)},
            {.call = QT_TRANSLATE_NOOP("Services", "Reading users, who can be owners"),
             .request = highlevel::usersOfLocationQuestion(m_location)},
            {.call = QT_TRANSLATE_NOOP("Services", "Reading the location’s tags"),
             .request = highlevel::tagsQuestion(m_location)}};
}

} // namespace patchbook
