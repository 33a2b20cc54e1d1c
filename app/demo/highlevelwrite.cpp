// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelwrite.h"

#include "app/demo/countrycodes.h"
#include "app/demo/highlevelcustom.h"
#include "app/demo/highlevelpeople.h"
#include "app/demo/linqwrite.h"
#include "app/demo/phones.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

const QStringList &channels()
{
    static const QStringList names{u"Call"_s,     u"Email"_s, u"SMS"_s,
                                   u"WhatsApp"_s, u"GMB"_s,   u"FB"_s};
    return names;
}

const QStringList &plainTexts()
{
    static const QStringList keys{u"firstName"_s, u"lastName"_s, u"companyName"_s, u"address1"_s,
                                  u"city"_s,      u"state"_s,    u"postalCode"_s,  u"website"_s,
                                  u"timezone"_s,  u"source"_s,   u"keyword"_s,     u"ssn"_s,
                                  u"type"_s};
    return keys;
}

bool mayBeNull(const QString &key)
{
    return key != "postalCode"_L1 && key != "country"_L1 && key != "type"_L1;
}

/** One field that is a text, or null; nullopt when there is something to refuse. */
std::optional<QJsonValue> heldText(const QString &key, const QJsonValue &value,
                                   HighLevelWrite &write)
{
    if (value.isNull() && mayBeNull(key))
        return QJsonValue(QJsonValue::Null);
    if (!value.isString()) {
        write.problems.append(QString(key + u" must be a string"_s));
        return {};
    }
    return value.toString().isEmpty() ? QJsonValue(QJsonValue::Null) : value;
}

void readName(const QJsonValue &value, HighLevelWrite &write)
{
    const std::optional<QJsonValue> held = heldText(u"name"_s, value, write);
    if (!held)
        return;
    const QString name = held->toString().trimmed();
    const qsizetype gap = name.indexOf(u' ');
    write.fields.insert(u"firstName"_s, gap < 0 ? name : name.left(gap));
    write.fields.insert(u"lastName"_s, gap < 0 ? QJsonValue() : QJsonValue(name.mid(gap + 1)));
}

void readChecked(const QString &key, const QJsonValue &value, const HighLevelQuirks &quirks,
                 HighLevelWrite &write)
{
    const std::optional<QJsonValue> held = heldText(key, value, write);
    if (!held)
        return;
    const QString text = held->toString();
    QJsonValue kept = *held;
    if (key == "email"_L1 && !text.isEmpty()) {
        kept = text.toLower();
        if (!looksLikeEmail(text))
            write.problems.append(u"email must be an email"_s);
    } else if (key == "phone"_L1 && !text.isEmpty()) {
        const auto digits = normalizedNumber(text);
        if (!digits)
            write.problems.append(u"phone must be a valid phone number"_s);
        else
            kept = e164(*digits);
    } else if (key == "dateOfBirth"_L1 && !value.isNull()) {
        kept = dayOf(text);
        if (kept.toString().isEmpty())
            write.problems.append(u"dateOfBirth must be a valid date"_s);
    } else if (key == "country"_L1 && !text.isEmpty() && quirks.refusesUnknownCountries &&
               !isCountryCode(text)) {
        write.problems.append(u"country must be a valid ISO31661 Alpha2 code"_s);
    }
    write.fields.insert(key, kept);
}

void readTags(const QJsonValue &value, HighLevelWrite &write)
{
    const QJsonArray tags = value.toArray();
    const bool texts =
        value.isArray() &&
        std::all_of(tags.begin(), tags.end(), [](const QJsonValue &tag) { return tag.isString(); });
    if (texts)
        write.fields.insert(u"tags"_s, QJsonArray::fromStringList(keptTags(value)));
    else
        write.problems.append(u"each value in tags must be a string"_s);
}

void readDndSettings(const QJsonValue &value, HighLevelWrite &write)
{
    static const QStringList states{u"active"_s, u"inactive"_s, u"permanent"_s};
    if (!value.isObject()) {
        write.problems.append(u"dndSettings must be an object"_s);
        return;
    }
    const QJsonObject settings = value.toObject();
    for (auto channel = settings.begin(); channel != settings.end(); ++channel) {
        if (!channels().contains(channel.key()))
            write.problems.append(
                QString(u"dndSettings.property "_s + channel.key() + u" should not exist"_s));
        else if (!states.contains(channel.value()[u"status"_s].toString()))
            write.problems.append(QString(u"dndSettings."_s + channel.key() +
                                          u".status must be one of the following values: active, "
                                          "inactive, permanent"_s));
    }
    write.fields.insert(u"dndSettings"_s, settings);
}

void readOwner(const QJsonValue &value, const HighLevelPlace &place, HighLevelWrite &write)
{
    const std::optional<QJsonValue> held = heldText(u"assignedTo"_s, value, write);
    if (!held)
        return;
    if (held->isString() && !place.ownerIds().contains(held->toString()))
        write.problems.append(u"assignedTo must be a user of this location"_s);
    write.fields.insert(u"assignedTo"_s, *held);
}

bool isChecked(const QString &key)
{
    return key == "email"_L1 || key == "phone"_L1 || key == "dateOfBirth"_L1 || key == "country"_L1;
}

void readKey(const QString &key, const QJsonValue &value, bool isNew, const HighLevelPlace &place,
             const HighLevelQuirks &quirks, HighLevelWrite &write)
{
    if (plainTexts().contains(key) || (isNew && key == "gender"_L1)) {
        if (const std::optional<QJsonValue> held = heldText(key, value, write))
            write.fields.insert(key, *held);
    } else if (isChecked(key)) {
        readChecked(key, value, quirks, write);
    } else if (key == "dnd"_L1) {
        if (!value.isBool())
            write.problems.append(u"dnd must be a boolean value"_s);
        write.fields.insert(key, value);
    } else if (key == "tags"_L1) {
        readTags(value, write);
    } else if (key == "dndSettings"_L1) {
        readDndSettings(value, write);
    } else if (key == "inboundDndSettings"_L1) {
        write.fields.insert(key, value);
    } else if (key == "assignedTo"_L1) {
        readOwner(value, place, write);
    } else if (key == "customFields"_L1) {
        write.customFields = readCustomFields(value, place, quirks, write.problems);
    } else if (!(isNew && key == "locationId"_L1)) {
        write.problems.append(QString(u"property "_s + key + u" should not exist"_s));
    }
}

void applyCustomFields(QJsonObject &contact, const QJsonArray &written)
{
    QJsonArray values = contact.value(u"customFields"_s).toArray();
    for (const QJsonValue field : written) {
        for (qsizetype i = values.size() - 1; i >= 0; --i) {
            if (values.at(i)[u"id"_s] == field[u"id"_s])
                values.removeAt(i);
        }
        if (!field[u"value"_s].isNull())
            values.append(field);
    }
    contact.insert(u"customFields"_s, values);
}

} // namespace

QString dayOf(const QString &written)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})([-/._])(\\d{1,2})\\2(\\d{1,2})$"_s);
    static const QRegularExpression yearLast(u"^(\\d{1,2})([-/._])(\\d{1,2})\\2(\\d{4})$"_s);
    if (const auto found = yearFirst.match(written); found.hasMatch()) {
        return QDate(found.captured(1).toInt(), found.captured(3).toInt(),
                     found.captured(4).toInt())
            .toString(Qt::ISODate);
    }
    if (const auto found = yearLast.match(written); found.hasMatch()) {
        return QDate(found.captured(4).toInt(), found.captured(1).toInt(),
                     found.captured(3).toInt())
            .toString(Qt::ISODate);
    }
    return {};
}

QStringList keptTags(const QJsonValue &tags)
{
    QStringList kept;
    const QJsonArray list = tags.toArray();
    for (const QJsonValue tag : list) {
        const QString text = tag.toString().trimmed().toLower();
        if (!text.isEmpty() && !kept.contains(text))
            kept.append(text);
    }
    return kept;
}

HighLevelWrite readHighLevelWrite(const QJsonObject &body, bool isNew, const HighLevelPlace &place,
                                  const HighLevelQuirks &quirks)
{
    HighLevelWrite write;
    // The name first: its parts, when they are sent too, say it better.
    if (body.contains(u"name"_s))
        readName(body.value(u"name"_s), write);
    for (auto entry = body.begin(); entry != body.end(); ++entry) {
        if (entry.key() != "name"_L1)
            readKey(entry.key(), entry.value(), isNew, place, quirks, write);
    }
    for (const QString &dropped : std::as_const(quirks.droppedFields))
        write.fields.remove(dropped);
    return write;
}

void applyHighLevelWrite(QJsonObject &contact, const HighLevelWrite &write)
{
    for (auto field = write.fields.begin(); field != write.fields.end(); ++field) {
        if (field.key() == "dndSettings"_L1) {
            QJsonObject settings = contact.value(field.key()).toObject();
            const QJsonObject changed = field.value().toObject();
            for (auto channel = changed.begin(); channel != changed.end(); ++channel)
                settings.insert(channel.key(), channel.value());
            contact.insert(field.key(), settings);
        } else if (field.value().isNull()) {
            contact.remove(field.key());
        } else {
            contact.insert(field.key(), field.value());
        }
    }
    applyCustomFields(contact, write.customFields);
    contact.insert(u"name"_s, wholeName(contact));
}

} // namespace patchbook::demo
