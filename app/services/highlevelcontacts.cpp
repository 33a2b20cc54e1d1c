// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"

#include "app/services/highleveldescription.h"
#include "app/services/highlevelerrors.h"
#include "app/services/highlevellesson.h"
#include "app/services/highlevelschema.h"
#include "app/services/highlevelsearch.h"
#include "app/services/highlevelwriting.h"
#include "app/services/jsonreading.h"
#include "app/services/requesttarget.h"
#include "app/services/writeplanning.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

QString locationIn(const QMap<QString, QString> &settings)
{
    const QString location = settings.value(u"location"_s).trimmed();
    return pathSegment(location) ? location : QString();
}

QString customKeyIn(const QMap<QString, QString> &settings)
{
    return settings.value(highlevel::customKeySetting) == highlevel::otherCustomKey
               ? highlevel::otherCustomKey
               : highlevel::usualCustomKey;
}

ServiceError noLocation()
{
    return {.kind = ErrorKind::WrongPlace,
            .delivery = Delivery::NotSent,
            .detail = u"no usable location id in the settings"_s};
}

/** The contact which a request reads or writes; "" where its target names none. */
QString contactIn(const Request &request)
{
    QByteArray id = request.target.mid(qsizetype(qstrlen(highlevel::contactsPath)));
    if (id.endsWith(highlevel::tagsPath))
        id.chop(qsizetype(qstrlen(highlevel::tagsPath)));
    const QString text = QString::fromLatin1(id);
    return request.target.startsWith(highlevel::contactsPath) && pathSegment(text) ? text
                                                                                   : QString();
}

bool isAboutTags(const Request &request)
{
    return request.target.endsWith(highlevel::tagsPath);
}

} // namespace

HighLevelContacts::HighLevelContacts(const QMap<QString, QString> &settings,
                                     const QJsonObject &description)
    : m_settings(settings)
    , m_location(locationIn(settings))
    , m_customKey(customKeyIn(settings))
    , m_schema(highLevelSchema(description))
    , m_reading(m_schema)
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
    return Request{"GET", highlevel::contactsPath + *segment, {}};
}

ServiceResult<Contact> HighLevelContacts::parseRecord(const HttpReply &reply,
                                                      const QString &id) const
{
    ServiceResult<Contact> contact = m_reading.contact(reply);
    if (contact.ok() && contact->id != id)
        return fail(malformed(reply, u"another contact than was asked for"));
    return contact;
}

ServiceResult<Request> HighLevelContacts::pageRequest(const PageCursor &cursor, int size) const
{
    if (m_location.isEmpty())
        return fail(noLocation());
    return highLevelSearch(m_location, cursor, size);
}

ServiceResult<ContactPage> HighLevelContacts::parsePage(const HttpReply &reply,
                                                        const PageCursor &cursor, int size) const
{
    return highLevelPage(m_reading, reply, cursor, size);
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
        m_reading.contact(isBare ? body->object : inside.toObject(), body->repaired);
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
        return highLevelChange(m_schema, edit, *look, m_customKey);
    case EditKind::Create:
        if (m_location.isEmpty())
            return fail(noLocation());
        return highLevelCreation(m_schema, edit, m_location, m_customKey);
    case EditKind::Remove: {
        const std::optional<QByteArray> segment = pathSegment(edit.id);
        if (!segment)
            return fail(nothingToSend(u"an id that cannot stand in a path"));
        return PlannedWrite{{{"DELETE", highlevel::contactsPath + *segment, {}}}, {}};
    }
    }
    return fail(nothingToSend(u"an unknown kind of edit"));
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
    const ServiceResult<Contact> contact = m_reading.contact(reply);
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
    return highLevelLesson(m_reading, request, reply);
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
             .request = highLevelSearch(m_location, {}, 1).value(),
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
