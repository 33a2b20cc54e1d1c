// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelwriting.h"

#include "app/services/highlevelcustomfields.h"
#include "app/services/highlevelschema.h"
#include "app/services/requesttarget.h"
#include "app/services/writeplanning.h"
#include "models/domain/tags.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

/** The field of a key; one that is guessed from its values for a custom field not described yet. */
std::optional<Field> fieldToWrite(const Schema &schema, const QString &key, const QJsonValue &after,
                                  const QJsonValue &now)
{
    if (const Field *known = schema.field(key)) {
        Field field = *known;
        // Chosen while the users were known, and sent while they are not.
        if (key == highlevel::owner)
            field.flags.setFlag(FieldFlag::ReadOnly, false);
        return field;
    }
    if (customFieldId(key).isEmpty())
        return std::nullopt;
    const QJsonValue &example = isEmptyValue(after) ? now : after;
    if (example.isObject())
        return std::nullopt;
    Field guessed{key};
    if (example.isArray())
        guessed.kind = FieldKind::Choices;
    else if (example.isDouble())
        guessed.kind = FieldKind::Number;
    else if (example.isBool())
        guessed.kind = FieldKind::Flag;
    return guessed;
}

std::optional<QString> refusal(const Field &field, const FieldChange &change, const QJsonValue &now)
{
    if (!field.isEditable())
        return u"a field that is not sent"_s;
    if (isEmptyValue(change.after) && field.flags.testFlag(FieldFlag::NotClearable))
        return u"a field that cannot be cleared"_s;
    if (!isOfKind(field, change.after))
        return u"a value of another form than its field's"_s;
    const bool isTextForDate = field.kind == FieldKind::Date && now.isString();
    if (!isOfKind(field, now) && !isTextForDate)
        return u"a value that is not understood would be lost"_s;
    return std::nullopt;
}

/** null where the service allows it; the rest is nowhere told, and shown by the answer. */
QJsonValue clearedValue(const Field &field)
{
    if (field.kind == FieldKind::Choices)
        return QJsonArray();
    const bool takesNull = customFieldId(field.key).isEmpty() && field.key != "postalCode"_L1 &&
                           field.key != "country"_L1;
    return takesNull ? QJsonValue(QJsonValue::Null) : QJsonValue(QString(u""_s));
}

/** All channels with this one changed: nobody says whether those left out would stay. */
QJsonObject withChannel(QJsonObject channels, const QString &name, const QJsonValue &status)
{
    QJsonObject channel = channels.value(name).toObject();
    channel.insert(u"status"_s, status);
    channels.insert(name, channel);
    return channels;
}

/**
 * What a change turns into, but for its tags: only the changed keys, as any other is refused with
 * 422. Empty when nothing but tags changed.
 */
ServiceResult<QJsonObject> fieldBody(const Schema &schema, const ChangeSet &changes,
                                     const std::optional<Contact> &look, const QString &customKey)
{
    const Contact now = look.value_or(Contact());
    QJsonObject body;
    QJsonArray customFields;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const QJsonValue present = now.value(it.key());
        const std::optional<Field> field = fieldToWrite(schema, it.key(), it->after, present);
        if (!field)
            return fail(nothingToSend(u"a field that is not known"));
        if (const std::optional<QString> why = refusal(*field, *it, present))
            return fail(nothingToSend(*why));
        const QJsonValue value = isEmptyValue(it->after) ? clearedValue(*field) : it->after;
        if (it.key() == highlevel::tags)
            continue;
        if (const QString channel = channelOf(it.key()); !channel.isEmpty()) {
            const QJsonObject channels = body.contains(highlevel::channels)
                                             ? body.value(highlevel::channels).toObject()
                                             : now.value(highlevel::channels).toObject();
            body.insert(highlevel::channels, withChannel(channels, channel, value));
        } else if (const QString id = customFieldId(it.key()); !id.isEmpty()) {
            customFields.append(QJsonObject{{u"id"_s, id}, {customKey, value}});
        } else {
            body.insert(it.key(), value);
        }
    }
    if (!customFields.isEmpty())
        body.insert(highlevel::customFields, customFields);
    return body;
}

struct TagSteps
{
    QStringList added;
    QStringList removed;
};

/** The tags which a change adds and removes: those of others stay as they are. */
TagSteps tagSteps(const ChangeSet &changes)
{
    const auto change = changes.fields.constFind(highlevel::tags);
    if (change == changes.fields.cend())
        return {};
    const QStringList before = tagsOf(change->before);
    const QStringList after = tagsOf(change->after);
    TagSteps steps{tagsWithout(after, before), tagsWithout(before, after)};
    for (QString &tag : steps.added)
        tag = tag.trimmed();
    return steps;
}

Request tagsRequest(const QByteArray &method, const QByteArray &contact, const QStringList &tags)
{
    return {method, highlevel::contactsPath + contact + highlevel::tagsPath,
            compactJson({{u"tags"_s, tagsValue(tags)}})};
}

} // namespace

ServiceResult<PlannedWrite> highLevelChange(const Schema &schema, const Edit &edit,
                                            const Contact &look, const QString &customKey)
{
    const std::optional<QByteArray> segment = pathSegment(edit.id);
    if (!segment)
        return fail(nothingToSend(u"an id that cannot stand in a path"));
    if (!look.unreadable.isEmpty())
        return fail(nothingToSend(u"a record that could not be read wholly"));
    const ServiceResult<QJsonObject> body = fieldBody(schema, edit.changes, look, customKey);
    if (!body.ok())
        return fail(body.error());
    PlannedWrite write;
    if (!body->isEmpty())
        write.requests.append({"PUT", highlevel::contactsPath + *segment, compactJson(*body)});
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

ServiceResult<PlannedWrite> highLevelCreation(const Schema &schema, const Edit &edit,
                                              const QString &location, const QString &customKey)
{
    const ChangeSet changes = withoutCleared(edit.changes);
    const ServiceResult<QJsonObject> values = fieldBody(schema, changes, std::nullopt, customKey);
    if (!values.ok())
        return fail(values.error());
    QJsonObject body = *values;
    if (const TagSteps steps = tagSteps(changes); !steps.added.isEmpty())
        body.insert(highlevel::tags, tagsValue(steps.added));
    if (body.isEmpty())
        return fail(nothingToSend(u"a contact without anything in it"));
    body.insert(u"locationId"_s, location);
    return PlannedWrite{{{"POST", highlevel::contactsPath, compactJson(body)}}, {}};
}

} // namespace patchbook
