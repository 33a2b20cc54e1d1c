// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/linqwrite.h"

#include "app/demo/phones.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

// The first four fields tell who somebody is.
constexpr std::size_t identityFields = 4;

WriteProblem validationProblem(const QStringList &errors)
{
    return {422, u"VALIDATION_ERROR"_s, u"Validation failed"_s, errors};
}

/** nullopt for a body that is no JSON at all. */
std::optional<QJsonObject> bodyObject(const Request &request)
{
    // Without the type the service does not see parameters in the body.
    if (!request.header("Content-Type").toLower().startsWith("application/json"))
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return {};
    return document.object();
}

QStringList readFields(const QJsonObject &contact, ContactWrite &write)
{
    QStringList errors;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const QString &key = fieldKeys().at(static_cast<qsizetype>(i));
        const QJsonValue value = contact.value(key);
        if (value.isString())
            write.fields[i] = value.toString();
        else if (!value.isUndefined())
            errors.append(key + u" must be a string"_s);
    }
    return errors;
}

QStringList formatErrors(const ContactWrite &write)
{
    QStringList errors;
    const QString email = write.fields[static_cast<std::size_t>(Field::Email)].value_or(QString());
    if (!email.isEmpty() && !looksLikeEmail(email))
        errors.append(u"Email is invalid"_s);
    const QString phone =
        write.fields[static_cast<std::size_t>(Field::PhoneNumber)].value_or(QString());
    const auto isDigit = [](QChar ch) {
        return ch.isDigit();
    };
    if (!phone.isEmpty() && std::count_if(phone.begin(), phone.end(), isDigit) < 5)
        errors.append(u"Phone number is invalid"_s);
    return errors;
}

std::optional<WriteProblem> readOwner(const QJsonObject &body, const Organisation &organisation,
                                      ContactWrite &write)
{
    const QJsonValue value = body.value(u"user_email"_s);
    if (value.isUndefined())
        return {};
    if (!value.isString())
        return validationProblem({u"user_email must be a string"_s});
    const int owner = organisation.ownerWithEmail(value.toString());
    if (owner < 0) {
        return WriteProblem{422,
                            u"USER_NOT_FOUND"_s,
                            u"User not found"_s,
                            {u"No user of your organization has this user_email"_s}};
    }
    write.owner = owner;
    return {};
}

bool hasIdentity(const ContactWrite &write, bool blankCounts)
{
    const auto counts = [blankCounts](const std::optional<QString> &field) {
        return field && (blankCounts || !field->trimmed().isEmpty());
    };
    return std::any_of(write.fields.begin(), write.fields.begin() + identityFields, counts);
}

ParsedWrite parsedBody(const Request &request, const Organisation &organisation, bool blankCounts)
{
    ParsedWrite parsed;
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body) {
        parsed.problem = {400, u"BAD_REQUEST"_s, u"Bad request"_s, {u"The body is not JSON"_s}};
        return parsed;
    }
    if (!body->value(u"contact"_s).isObject()) {
        parsed.problem = validationProblem({u"contact is required and must be an object"_s});
        return parsed;
    }
    QStringList errors = readFields(body->value(u"contact"_s).toObject(), parsed.write);
    errors.append(formatErrors(parsed.write));
    if (errors.isEmpty() && !hasIdentity(parsed.write, blankCounts)) {
        errors.append(
            u"At least one of first_name, last_name, email, phone_number must be provided"_s);
    }
    if (!errors.isEmpty())
        parsed.problem = validationProblem(errors);
    else
        parsed.problem = readOwner(*body, organisation, parsed.write);
    return parsed;
}

} // namespace

bool looksLikeEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    const auto isSpace = [](QChar ch) {
        return ch.isSpace();
    };
    return at > 0 && at < text.size() - 1 && text.indexOf(u'@', at + 1) < 0 &&
           std::none_of(text.begin(), text.end(), isSpace);
}

ParsedWrite parseNewContact(const Request &request, const Organisation &organisation)
{
    return parsedBody(request, organisation, false);
}

ParsedWrite parseUpdate(const Request &request, const Organisation &organisation,
                        const Quirks &quirks)
{
    return parsedBody(request, organisation, !quirks.blankIsNoIdentity);
}

void applyWrite(Person &person, const ContactWrite &write, const Quirks &quirks)
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const QString &key = fieldKeys().at(static_cast<qsizetype>(i));
        if (write.fields[i] && !quirks.droppedFields.contains(key))
            person.fields[i] = *write.fields[i];
    }
    if (write.owner && !quirks.droppedFields.contains(u"user_email"_s))
        person.owner = *write.owner;
    if (!quirks.normalizesPhones)
        return;
    if (const auto digits = normalizedNumber(person.text(Field::PhoneNumber)))
        person[Field::PhoneNumber] = e164(*digits);
}

void overwrite(Person &person, const QJsonObject &fields, std::optional<int> owner)
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const QJsonValue value = fields.value(fieldKeys().at(static_cast<qsizetype>(i)));
        if (!value.isUndefined())
            person.fields[i] = value;
    }
    if (owner)
        person.owner = *owner;
}

std::optional<int> namedOwner(const QJsonObject &fields, const Organisation &organisation)
{
    const QJsonValue value = fields.value(u"user_email"_s);
    if (value.isNull())
        return -1;
    const int owner = organisation.ownerWithEmail(value.toString());
    return owner < 0 ? std::nullopt : std::optional<int>(owner);
}

} // namespace patchbook::demo
