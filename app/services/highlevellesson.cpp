// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevellesson.h"

#include "app/services/highlevelcustomfields.h"
#include "app/services/highlevelerrors.h"
#include "app/services/highlevelreading.h"
#include "app/services/highlevelschema.h"
#include "models/domain/changeset.h"
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

bool sameAsSent(const Schema &schema, const QString &key, const QJsonValue &sent,
                const QJsonValue &actual)
{
    if (schema.sameValue(key, sent, actual))
        return true;
    if (schema.field(key))
        return false;
    return sent.isArray() ? sameTags(tagsOf(sent), tagsOf(actual))
                          : valueText(sent) == valueText(actual);
}

/** What a body of ours wants, without what stood before. */
ChangeSet changesIn(const QJsonObject &body, const QString &customKey)
{
    ChangeSet changes;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != highlevel::customFields && it.key() != highlevel::channels)
            changes.fields.insert(it.key(), {QJsonValue::Null, it.value()});
    }
    const QJsonArray customFields = body.value(highlevel::customFields).toArray();
    for (const QJsonValue item : customFields) {
        changes.fields.insert(customFieldKey(item["id"_L1].toString()),
                              {QJsonValue::Null, item[customKey]});
    }
    const QJsonObject channels = body.value(highlevel::channels).toObject();
    for (auto it = channels.begin(); it != channels.end(); ++it) {
        const QJsonValue channel = it.value();
        changes.fields.insert(QString(highlevel::channels) + u'.' + it.key(),
                              {QJsonValue::Null, channel["status"_L1]});
    }
    return changes;
}

// Of all that was sent exactly the custom fields.
bool lostCustomFieldsAlone(const Schema &schema, const ChangeSet &sent, const Contact &echo)
{
    ChangeSet others;
    bool lostAny = false;
    for (auto it = sent.fields.cbegin(); it != sent.fields.cend(); ++it) {
        if (customFieldId(it.key()).isEmpty())
            others.fields.insert(it.key(), *it);
        else if (sameAsSent(schema, it.key(), it->after, echo.value(it.key())))
            return false;
        else
            lostAny = true;
    }
    return lostAny && unconfirmed(schema, others, echo).isEmpty();
}

} // namespace

std::optional<Lesson> highLevelLesson(const HighLevelReading &reading, const Request &request,
                                      const HttpReply &reply)
{
    const bool isCreation = request.method == "POST";
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonArray customFields = body.value(highlevel::customFields).toArray();
    if (customFields.isEmpty())
        return std::nullopt;
    const bool isUsual = customFields.first().toObject().contains(highlevel::usualCustomKey);
    const QString spelt = isUsual ? highlevel::usualCustomKey : highlevel::otherCustomKey;
    const Lesson lesson{highlevel::customKeySetting,
                        isUsual ? highlevel::otherCustomKey : highlevel::usualCustomKey};
    // Not from a creation: one that was answered so has stored the contact all the same, and
    // planned anew it would make a second one.
    if (reply.status == 422 && !isCreation && namesKey(highLevelError(reply), spelt))
        return lesson;
    if (reply.status != 200 && reply.status != 201)
        return std::nullopt;
    const ServiceResult<Contact> echo = reading.contact(reply);
    if (!echo.ok() || !isWholeContact(*echo) ||
        (!isCreation && !request.target.endsWith(QByteArray('/' + echo->id.toLatin1()))))
        return std::nullopt;
    ChangeSet sent = changesIn(body, spelt);
    sent.fields.remove(u"locationId"_s);
    return lostCustomFieldsAlone(reading.shape().schema(), sent, *echo) ? std::optional(lesson)
                                                                        : std::nullopt;
}

} // namespace patchbook
