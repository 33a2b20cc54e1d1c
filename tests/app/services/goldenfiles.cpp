// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/goldenfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The lines that one side has and the other has not, between what both begin and end with. */
QString lineDifference(const QByteArray &expected, const QByteArray &actual)
{
    QList<QByteArray> old = expected.split('\n');
    QList<QByteArray> now = actual.split('\n');
    while (!old.isEmpty() && !now.isEmpty() && old.constLast() == now.constLast()) {
        old.removeLast();
        now.removeLast();
    }
    qsizetype same = 0;
    while (same < old.size() && same < now.size() && old.at(same) == now.at(same))
        ++same;
    QString text = u"from line %1 on:\n"_s.arg(same + 1);
    for (const QByteArray &line : old.sliced(same))
        text += u"- "_s + QString::fromUtf8(line) + u'\n';
    for (const QByteArray &line : now.sliced(same))
        text += u"+ "_s + QString::fromUtf8(line) + u'\n';
    return text;
}

QString nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return u"Offline"_s;
    case ErrorKind::Timeout:
        return u"Timeout"_s;
    case ErrorKind::ConnectionLost:
        return u"ConnectionLost"_s;
    case ErrorKind::Tls:
        return u"Tls"_s;
    case ErrorKind::Redirected:
        return u"Redirected"_s;
    case ErrorKind::NotTheService:
        return u"NotTheService"_s;
    case ErrorKind::Malformed:
        return u"Malformed"_s;
    case ErrorKind::TooLarge:
        return u"TooLarge"_s;
    case ErrorKind::BadRequest:
        return u"BadRequest"_s;
    case ErrorKind::Unauthorized:
        return u"Unauthorized"_s;
    case ErrorKind::Forbidden:
        return u"Forbidden"_s;
    case ErrorKind::NotFound:
        return u"NotFound"_s;
    case ErrorKind::Conflict:
        return u"Conflict"_s;
    case ErrorKind::Invalid:
        return u"Invalid"_s;
    case ErrorKind::TooLong:
        return u"TooLong"_s;
    case ErrorKind::RateLimited:
        return u"RateLimited"_s;
    case ErrorKind::ServerFault:
        return u"ServerFault"_s;
    case ErrorKind::Refused:
        return u"Refused"_s;
    case ErrorKind::Cancelled:
        return u"Cancelled"_s;
    case ErrorKind::ScopeMissing:
        return u"ScopeMissing"_s;
    case ErrorKind::WrongPlace:
        return u"WrongPlace"_s;
    case ErrorKind::Duplicate:
        return u"Duplicate"_s;
    case ErrorKind::Archived:
        return u"Archived"_s;
    case ErrorKind::AskedOtherwise:
        return u"AskedOtherwise"_s;
    case ErrorKind::ReadOnly:
        return u"ReadOnly"_s;
    case ErrorKind::LeftOut:
        return u"LeftOut"_s;
    case ErrorKind::NothingToSend:
        return u"NothingToSend"_s;
    case ErrorKind::TokenMissing:
        return u"TokenMissing"_s;
    case ErrorKind::TokenUnusable:
        return u"TokenUnusable"_s;
    case ErrorKind::KeychainLocked:
        return u"KeychainLocked"_s;
    case ErrorKind::KeychainUnavailable:
        return u"KeychainUnavailable"_s;
    }
    return {};
}

QString nameOf(Delivery delivery)
{
    switch (delivery) {
    case Delivery::NotSent:
        return u"NotSent"_s;
    case Delivery::Refused:
        return u"Refused"_s;
    case Delivery::Unknown:
        return u"Unknown"_s;
    }
    return {};
}

void addText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace

GoldenFolder::GoldenFolder(const QString &path)
    : m_path(path)
{
}

QStringList GoldenFolder::cases() const
{
    QStringList names = QDir(m_path).entryList({u"*.in.json"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(int(qstrlen(".in.json")));
    return names;
}

QString GoldenFolder::mismatch(const QString &name, const Perform &perform) const
{
    QJsonParseError error;
    const QByteArray text = contentOf(m_path + u'/' + name + u".in.json"_s);
    const QJsonObject input = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return u"the input is no JSON: "_s + error.errorString();
    const QByteArray actual = QJsonDocument(perform(input)).toJson(QJsonDocument::Indented);
    const QString goldenPath = m_path + u'/' + name + u".out.json"_s;
    if (qEnvironmentVariableIsSet("PATCHBOOK_WRITE_GOLDEN")) {
        QFile golden(goldenPath);
        return golden.open(QIODevice::WriteOnly) && golden.write(actual) == actual.size()
                   ? QString()
                   : u"cannot write "_s + goldenPath;
    }
    const QByteArray expected = contentOf(goldenPath);
    return expected == actual ? QString() : lineDifference(expected, actual);
}

HttpReply replyFrom(const QJsonObject &object)
{
    HttpReply reply;
    reply.status = int(object.value("status"_L1).toInteger(200));
    const QJsonObject headers = object.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        reply.headers.append({it.key().toLatin1(), it.value().toString().toLatin1()});
    const QJsonValue body = object.value("body"_L1);
    if (!body.isUndefined()) {
        reply.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
        if (!headers.contains("Content-Type"_L1))
            reply.headers.append(HttpHeader{"Content-Type", "application/json; charset=utf-8"});
    }
    reply.body += object.value("text"_L1).toString().toUtf8();
    reply.body += object.value("latin1"_L1).toString().toLatin1();
    return reply;
}

PageCursor cursorFrom(const QJsonObject &object)
{
    return {int(object.value("page"_L1).toInteger(1)), object.value("token"_L1).toString(),
            object.value("archived"_L1).toBool()};
}

Edit editFrom(const QJsonObject &object)
{
    Edit edit;
    const QString kind = object.value("kind"_L1).toString();
    if (kind == "create"_L1)
        edit.kind = EditKind::Create;
    else if (kind == "remove"_L1)
        edit.kind = EditKind::Remove;
    edit.id = object.value("id"_L1).toString();
    const QJsonObject set = object.value("set"_L1).toObject();
    const QJsonObject before = object.value("before"_L1).toObject();
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QJsonValue old = before.value(it.key());
        edit.changes.fields.insert(
            it.key(), {old.isUndefined() ? QJsonValue(QJsonValue::Null) : old, it.value()});
    }
    return edit;
}

std::optional<Contact> contactFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Contact{value["id"_L1].toString(),
                   value["fields"_L1].toObject(),
                   {},
                   value["unreadable"_L1].toString()};
}

Request requestFrom(const QJsonObject &object)
{
    const QList<QByteArray> words = object.value("request"_L1).toString().toLatin1().split(' ');
    return {words.value(0), words.value(1), object.value("body"_L1).toString().toUtf8()};
}

QJsonObject described(const Request &request)
{
    QJsonObject object{{u"request"_s, QString::fromLatin1(request.method + ' ' + request.target)}};
    addText(object, u"body"_s, QString::fromUtf8(request.body));
    return object;
}

QJsonObject described(const Contact &contact)
{
    QJsonObject object{{u"id"_s, contact.id}, {u"fields"_s, contact.fields}};
    addText(object, u"revision"_s, contact.revision);
    addText(object, u"unreadable"_s, contact.unreadable);
    return object;
}

QJsonObject described(const ServiceError &error)
{
    QJsonObject object{{u"error"_s, nameOf(error.kind)}, {u"delivery"_s, nameOf(error.delivery)}};
    if (error.status)
        object.insert(u"status"_s, error.status);
    addText(object, u"code"_s, error.code);
    addText(object, u"message"_s, error.message);
    addText(object, u"traceId"_s, error.traceId);
    addText(object, u"existing"_s, error.existing);
    addText(object, u"detail"_s, error.detail);
    if (!error.details.isEmpty())
        object.insert(u"details"_s, QJsonArray::fromStringList(error.details));
    if (error.retryAfter)
        object.insert(u"retryAfter"_s, qint64(error.retryAfter->count()));
    return object;
}

QJsonObject described(const PlannedWrite &write)
{
    QJsonArray requests;
    for (const Request &request : write.requests)
        requests.append(described(request));
    QJsonObject object{{u"requests"_s, requests}};
    if (!write.anchors.isEmpty())
        object.insert(u"anchors"_s, QJsonArray::fromStringList(write.anchors));
    return object;
}

QJsonObject described(const ContactPage &page)
{
    QJsonArray contacts;
    for (const Contact &contact : page.contacts.toList())
        contacts.append(described(contact));
    QJsonObject object{{u"contacts"_s, contacts},          {u"requested"_s, page.requested},
                       {u"number"_s, page.number},         {u"totalCount"_s, page.totalCount},
                       {u"totalPages"_s, page.totalPages}, {u"withoutId"_s, page.withoutId}};
    object.insert(u"next"_s, page.next ? QJsonValue(page.next->number) : QJsonValue());
    addText(object, u"nextToken"_s, page.next ? page.next->token : QString());
    if (page.next && page.next->archived)
        object.insert(u"nextArchived"_s, true);
    return object;
}

QJsonObject described(const WriteAnswer &answer)
{
    QJsonObject object = described(answer.echo);
    object.insert(u"status"_s, answer.status);
    return object;
}

QJsonObject described(const std::optional<Contact> &contact)
{
    return contact ? described(*contact) : QJsonObject{{u"contact"_s, QJsonValue::Null}};
}

QJsonObject described(const QStringList &texts)
{
    return {{u"texts"_s, QJsonArray::fromStringList(texts)}};
}

QJsonObject described(const QList<CardLine> &lines)
{
    QJsonArray array;
    for (const CardLine &line : lines) {
        QJsonObject object{{u"line"_s, line.phone}};
        object.insert(u"card"_s, line.card ? QJsonValue(described(*line.card)) : QJsonValue());
        array.append(object);
    }
    return {{u"lines"_s, array}};
}

} // namespace patchbook::test
