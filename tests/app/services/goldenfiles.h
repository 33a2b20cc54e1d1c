// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/edit.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"
#include "models/ports/contactcards.h"
#include "models/ports/contactservice.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace patchbook::test {

/**
 * Golden files: NAME.in.json holds what goes into a dialect, NAME.out.json what has to come out.
 * "why" in the former says what the case is about. With PATCHBOOK_WRITE_GOLDEN=1 in the environment
 * the outputs are written instead of compared: read the difference before it is committed.
 */
class GoldenFolder
{
public:
    using Perform = std::function<QJsonObject(const QJsonObject &input)>;

    explicit GoldenFolder(const QString &path);

    QStringList cases() const;
    /** "" when the output is as expected, else the lines that differ. */
    QString mismatch(const QString &name, const Perform &perform) const;

private:
    const QString m_path;
};

/** {"status", "headers":{…}, "body": JSON | "text": exact | "latin1": bytes}. */
HttpReply replyFrom(const QJsonObject &object);
/** {"page", "token", "archived"}. */
PageCursor cursorFrom(const QJsonObject &object);
/** {"kind":"change|create|remove", "id", "set":{key: value, null = cleared}, "before":{…}}. */
Edit editFrom(const QJsonObject &object);
/** {"id", "fields":{…}, "unreadable"}; none for anything but an object. */
std::optional<Contact> contactFrom(const QJsonValue &value);
/** "METHOD target", with a body where there is one. */
Request requestFrom(const QJsonObject &object);

QJsonObject described(const Request &request);
QJsonObject described(const Contact &contact);
QJsonObject described(const ServiceError &error);
QJsonObject described(const PlannedWrite &write);
QJsonObject described(const ContactPage &page);
QJsonObject described(const WriteAnswer &answer);
QJsonObject described(const std::optional<Contact> &contact);
QJsonObject described(const QStringList &texts);
QJsonObject described(const QList<CardLine> &lines);

template <class T>
QJsonObject described(const ServiceResult<T> &result)
{
    return result.ok() ? described(result.value()) : described(result.error());
}

} // namespace patchbook::test
