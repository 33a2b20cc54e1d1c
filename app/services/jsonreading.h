// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace patchbook {

// QJsonValue's own toInt() and toString() turn a value of another type into 0 or "" without a word;
// nothing here does.

/** An answer's body. `repaired`: invalid UTF-8 was replaced by U+FFFD to be able to show the rest.
 */
struct JsonBody
{
    QJsonObject object;
    bool repaired = false;
};

/** The body of a successful answer. NotTheService for another type, Malformed for no object. */
ServiceResult<JsonBody> readBody(const HttpReply &reply);

/** An answer that is JSON but not of the expected shape; `what` names the place for the log. */
ServiceError malformed(const HttpReply &reply, QStringView what);

/** A whole number that was transferred exactly; nullopt for anything else. */
std::optional<qint64> wholeNumber(const QJsonValue &value);

/** A count that makes sense: 0 … 10⁹; -1 for anything else. */
int plausibleCount(const QJsonValue &value);

/** An id given as a whole number or as a text, which can stand in a path; nullopt otherwise. */
std::optional<QString> readId(const QJsonValue &value);

/** Whether a text anywhere in it holds U+FFFD. */
bool holdsReplacement(const QJsonValue &value);

/**
 * Takes the fields of a schema out of a service's object, as they are. A value of the wrong type is
 * kept for display and makes the record read-only.
 */
class FieldReading
{
public:
    FieldReading(const Schema &schema, QJsonObject source);

    /** The field of this key under the same key of the source: text, or a flag for FieldKind::Flag.
     */
    void take(const QString &key);
    /** A value found elsewhere in the source. Undefined leaves the field absent. */
    void put(const QString &key, const QJsonValue &value);
    /** Marks the record as unreadable because of this field. */
    void complain(const QString &key);

    /** `repaired` as in JsonBody. */
    Contact record(const QString &id, bool repaired) const;

private:
    const Schema &m_schema;
    QJsonObject m_source;
    QJsonObject m_fields;
    QString m_problem;
};

} // namespace patchbook
