// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "app/services/jsontree.h"
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

/** The body of an answer that brings a list of records, which may be long. */
struct ListBody
{
    QJsonObject beside; ///< all but the list
    JsonView list;      ///< undefined when there is none
    JsonTree tree;      ///< which the list is in
    bool repaired = false;
};

/** As readBody(). `key`: of the list in the body. */
ServiceResult<ListBody> readListBody(const HttpReply &reply, std::string_view key);

/** An answer that is JSON but not of the expected shape; `what` names the place for the log. */
ServiceError malformed(const HttpReply &reply, QStringView what);

/** A whole number that was transferred exactly; nullopt for anything else. */
std::optional<qint64> wholeNumber(const QJsonValue &value);

/** A count that makes sense: 0 … 10⁹; -1 for anything else. */
int plausibleCount(const QJsonValue &value);

/** An id given as a whole number or as a text, which can stand in a path; nullopt otherwise. */
std::optional<QString> readId(const QJsonValue &value);

} // namespace patchbook
