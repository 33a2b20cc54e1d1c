// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevel.h"
#include "app/demo/highlevelwrite.h"
#include "app/demo/phones.h"
#include "app/demo/utctext.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

/** nullopt for a body that is no JSON object. */
std::optional<QJsonObject> highLevelBody(const Request &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

Answer notJson()
{
    return highLevelError(400, u"Unexpected token in JSON"_s, u"Bad Request"_s);
}

} // namespace

qint64 HighLevel::living(const QString &id) const
{
    const qint64 number = m_people.ids().numberOfLetters(id);
    return m_book.exists(number) ? number : 0;
}

QJsonObject HighLevel::shown(const QJsonObject &contact) const
{
    QJsonObject shown = contact;
    if (m_quirks.showsSsn)
        shown.insert(u"ssn"_s, u"078-05-1120"_s); // known to belong to nobody
    else
        shown.remove(u"ssn"_s);
    for (auto name = m_quirks.renamedKeys.begin(); name != m_quirks.renamedKeys.end(); ++name) {
        if (shown.contains(name.key()))
            shown.insert(name.value(), shown.take(name.key()));
    }
    return shown;
}

void HighLevel::put(qint64 number, QJsonObject contact)
{
    // Two writes within a millisecond have to differ too, whatever the clock does.
    const QDateTime before =
        QDateTime::fromString(contact.value(u"dateUpdated"_s).toString(), Qt::ISODateWithMs);
    const qint64 now =
        std::max(QDateTime::currentMSecsSinceEpoch(), before.toMSecsSinceEpoch() + 1);
    contact.insert(u"dateUpdated"_s, utcText(now));
    m_book.put(number, contact);
}

qint64 HighLevel::numberWith(const QString &key, const QString &value, qint64 except) const
{
    const bool byEmail = key == "email"_L1;
    const auto has = [&](qint64 number) {
        return number != except && m_book.exists(number) &&
               m_book.record(number).value(key).toString().compare(value, Qt::CaseInsensitive) == 0;
    };
    for (const qint64 number : m_book.changedNumbers()) {
        if (has(number))
            return number;
    }
    if (byEmail) {
        for (const qint64 number : m_people.acquaintances().mayHaveEmail(value)) {
            if (has(number))
                return number;
        }
        return 0;
    }
    for (qint64 number = 1; number <= m_book.lastNumber(); ++number) {
        const auto phone =
            normalizedNumber(m_people.acquaintances().person(number).text(Field::PhoneNumber));
        if (phone && e164(*phone) == value && has(number))
            return number;
    }
    return 0;
}

std::optional<Answer> HighLevel::duplicateRefusal(const QJsonObject &fields, qint64 except) const
{
    if (m_quirks.allowsDuplicates)
        return {};
    for (const QString &key : {u"email"_s, u"phone"_s}) {
        const QString value = fields.value(key).toString();
        const qint64 number = value.isEmpty() ? 0 : numberWith(key, value, except);
        if (number == 0)
            continue;
        const QJsonObject existing = m_book.record(number);
        return highLevelAnswer(
            400, {{u"statusCode"_s, 400},
                  {u"message"_s, u"This location does not allow duplicated contacts."_s},
                  {u"meta"_s, QJsonObject{{u"contactId"_s, existing.value(u"id"_s)},
                                          {u"contactName"_s, existing.value(u"name"_s)},
                                          {u"matchingField"_s, key}}}});
    }
    return {};
}

Answer HighLevel::duplicate(const Request &request) const
{
    if (request.query("locationId").isEmpty())
        return highLevelProblems({u"locationId must be a string"_s});
    const QString email = request.query("email").trimmed();
    const QString phone = request.query("number").trimmed();
    if (email.isEmpty() && phone.isEmpty())
        return highLevelError(400, u"Pass at least one of number, email query parameter"_s);
    qint64 number = email.isEmpty() ? 0 : numberWith(u"email"_s, email, 0);
    if (const auto digits = normalizedNumber(phone); number == 0 && digits)
        number = numberWith(u"phone"_s, e164(*digits), 0);
    const QJsonValue contact =
        number > 0 ? QJsonValue(shown(m_book.record(number))) : QJsonValue(QJsonValue::Null);
    return highLevelAnswer(200, {{u"contact"_s, contact}});
}

Answer HighLevel::create(const Request &request)
{
    const std::optional<QJsonObject> body = highLevelBody(request);
    if (!body)
        return notJson();
    HighLevelWrite write = readHighLevelWrite(*body, true, m_place, m_quirks);
    if (!body->value(u"locationId"_s).isString())
        write.problems.append(u"locationId must be a string"_s);
    if (!write.problems.isEmpty())
        return highLevelProblems(write.problems);
    if (const std::optional<Answer> refused = duplicateRefusal(write.fields, 0))
        return *refused;
    QJsonObject fields;
    applyHighLevelWrite(fields, write);
    const qint64 number = added(fields);
    QJsonObject echo = shown(m_book.record(number));
    // Only this call tells the day as a time.
    if (const QString day = echo.value(u"dateOfBirth"_s).toString(); !day.isEmpty())
        echo.insert(u"dateOfBirth"_s, QString(day + u"T00:00:00.000Z"_s));
    return highLevelAnswer(201, {{u"contact"_s, echo}});
}

Answer HighLevel::update(const Request &request, qint64 number)
{
    const std::optional<QJsonObject> body = highLevelBody(request);
    if (!body)
        return notJson();
    const HighLevelWrite write = readHighLevelWrite(*body, false, m_place, m_quirks);
    if (!write.problems.isEmpty())
        return highLevelProblems(write.problems);
    if (const std::optional<Answer> refused = duplicateRefusal(write.fields, number))
        return *refused;
    QJsonObject contact = m_book.record(number);
    applyHighLevelWrite(contact, write);
    put(number, contact);
    return highLevelAnswer(200,
                           {{u"succeded"_s, true}, {u"contact"_s, shown(m_book.record(number))}});
}

Answer HighLevel::changeTags(const Request &request, qint64 number)
{
    const QJsonValue sent = request.json().value(u"tags"_s);
    const QJsonArray tags = sent.toArray();
    const bool texts =
        std::all_of(tags.begin(), tags.end(), [](const QJsonValue &tag) { return tag.isString(); });
    if (!sent.isArray() || tags.isEmpty() || !texts)
        return highLevelProblems({u"each value in tags must be a string"_s});
    QJsonObject contact = m_book.record(number);
    QStringList kept = keptTags(contact.value(u"tags"_s));
    const bool adds = request.method == "POST";
    for (const QString &tag : keptTags(sent)) {
        kept.removeAll(tag);
        if (adds)
            kept.append(tag);
    }
    contact.insert(u"tags"_s, QJsonArray::fromStringList(kept));
    put(number, contact);
    return highLevelAnswer(adds ? 201 : 200, {{u"tags"_s, contact.value(u"tags"_s)}});
}

qint64 HighLevel::added(const QJsonObject &fields)
{
    return m_book.add([&](qint64 newcomer) {
        QJsonObject contact{{u"type"_s, u"lead"_s},
                            {u"tags"_s, QJsonArray()},
                            {u"customFields"_s, QJsonArray()},
                            {u"dndSettings"_s, QJsonObject()},
                            {u"dnd"_s, false},
                            {u"followers"_s, QJsonArray()}};
        for (auto field = fields.begin(); field != fields.end(); ++field)
            contact.insert(field.key(), field.value());
        contact.insert(u"id"_s, idOf(newcomer));
        contact.insert(u"locationId"_s, m_place.id());
        contact.insert(u"name"_s, wholeName(contact));
        const QString now = utcText(QDateTime::currentMSecsSinceEpoch());
        contact.insert(u"dateAdded"_s, now);
        contact.insert(u"dateUpdated"_s, now);
        return contact;
    });
}

} // namespace patchbook::demo
