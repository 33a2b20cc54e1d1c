// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelerrors.h"

#include "app/services/jsonreading.h"
#include "app/services/statusmeaning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qsizetype longestSentence = 1000;
constexpr qsizetype mostSentences = 20;

QStringList sentencesOf(const QJsonValue &value)
{
    QStringList sentences;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue part : list) {
        const QString sentence = part.toString().trimmed().left(longestSentence);
        if (!sentence.isEmpty() && sentences.size() < mostSentences &&
            !sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences;
}

// "message" is a text or a list of texts; "error" is the status in words, and better than nothing.
void takeSentences(ServiceError &error, const QJsonObject &body)
{
    QStringList sentences = sentencesOf(body.value("message"_L1));
    if (sentences.isEmpty())
        sentences = sentencesOf(body.value("error"_L1));
    if (sentences.isEmpty())
        return;
    error.message = sentences.takeFirst();
    error.details = sentences;
}

bool says(const ServiceError &error, const QRegularExpression &what)
{
    return what.match(error.message).hasMatch();
}

bool saysNoSuchContact(const ServiceError &error)
{
    // Of the contact itself: also a user or a custom field may be "not found".
    static const QRegularExpression shape(
        uR"(\bcontact(\s+(with\s+)?(the\s+)?id\s+\S+)?\s+(was\s+|is\s+|does\s+|could\s+)?not\s+(be\s+)?(found|exist))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return says(error, shape);
}

bool saysDuplicate(const ServiceError &error)
{
    static const QRegularExpression shape(u"\\bduplicated? contacts?\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, shape);
}

bool saysScope(const ServiceError &error)
{
    static const QRegularExpression shape(u"\\bscopes?\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, shape);
}

bool saysLocation(const ServiceError &error)
{
    static const QRegularExpression shape(u"\\baccess to (this|the) (location|sub-?account)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return says(error, shape);
}

// A framework's answer for an address it does not know, which says nothing of the contact.
bool saysNoSuchCall(const ServiceError &error)
{
    static const QRegularExpression shape(u"\\ACannot (GET|POST|PUT|DELETE) /"_s);
    return says(error, shape);
}

void takeBadRequest(ServiceError &error, const QJsonObject &body)
{
    const QJsonValue contact = body.value("meta"_L1)["contactId"_L1];
    if (!contact.isUndefined() || saysDuplicate(error)) {
        error.kind = ErrorKind::Duplicate;
        error.existing = readId(contact).value_or(QString());
    } else if (saysNoSuchContact(error)) {
        error.kind = ErrorKind::NotFound;
    }
}

void takeRefusedToken(ServiceError &error)
{
    if (saysScope(error))
        error.kind = ErrorKind::ScopeMissing;
    else if (saysLocation(error))
        error.kind = ErrorKind::WrongPlace;
}

void takeWait(ServiceError &error, const HttpReply &reply)
{
    if (error.retryAfter)
        return;
    constexpr qint64 untilSomeOfTheDayHasPassed = 600;
    constexpr qint64 usualInterval = 10'000;
    constexpr qint64 longestInterval = 3'600'000;
    if (reply.header("X-RateLimit-Daily-Remaining").trimmed() == "0") {
        error.retryAfter = boundedWait(untilSomeOfTheDayHasPassed);
        return;
    }
    bool isNumber = false;
    const qint64 interval =
        reply.header("X-RateLimit-Interval-Milliseconds").trimmed().toLongLong(&isNumber);
    error.retryAfter = boundedWait(
        (std::clamp<qint64>(isNumber ? interval : usualInterval, 0, longestInterval) + 999) / 1000);
}

} // namespace

ServiceError highLevelError(const HttpReply &reply)
{
    ServiceError error = errorOfStatus(reply);
    if (error.kind == ErrorKind::RateLimited)
        takeWait(error, reply);
    if (isWebPage(reply))
        return error;
    const QJsonDocument document = QJsonDocument::fromJson(QString::fromUtf8(reply.body).toUtf8());
    if (!document.isObject()) {
        // The words of something in between. Not those of a cut answer: it may hold a contact.
        if (!reply.body.contains('{') && !reply.body.contains('['))
            error.message = QString::fromUtf8(reply.body).trimmed().left(longestSentence);
        if (error.kind == ErrorKind::NotFound) {
            error.kind = ErrorKind::NotTheService;
            error.delivery = Delivery::Unknown;
        }
        return error;
    }
    const QJsonObject body = document.object();
    takeSentences(error, body);
    error.traceId = body.value("traceId"_L1).toString().left(longestSentence);
    if (error.kind == ErrorKind::BadRequest)
        takeBadRequest(error, body);
    else if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden)
        takeRefusedToken(error);
    if (error.kind == ErrorKind::NotFound && saysNoSuchCall(error)) {
        error.kind = ErrorKind::NotTheService;
        error.delivery = Delivery::Unknown;
    }
    return error;
}

bool namesKey(const ServiceError &error, const QString &key)
{
    const QRegularExpression shape(u"\\b"_s + QRegularExpression::escape(key) + u"\\b"_s);
    return std::ranges::any_of(
        QStringList{error.message} + error.details,
        [&shape](const QString &sentence) { return shape.match(sentence).hasMatch(); });
}

} // namespace patchbook
