// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/highlevelmessages.h"
#include "app/demo/highlevelplace.h"

namespace patchbook::demo {

/** What a body of POST or PUT asks for, in the keys of a contact; null empties. */
struct HighLevelWrite
{
    QJsonObject fields;
    QJsonArray customFields; ///< {id, value}; null empties
    QStringList problems;    ///< nothing is written when there are any
};

/** A new contact may have two keys which an update must not. */
HighLevelWrite readHighLevelWrite(const QJsonObject &body, bool isNew, const HighLevelPlace &place,
                                  const HighLevelQuirks &quirks);

/** Changes a contact as a GET shows it, but for its times. */
void applyHighLevelWrite(QJsonObject &contact, const HighLevelWrite &write);

/** As the service keeps tags: trimmed, in small letters, each once. */
QStringList keptTags(const QJsonValue &tags);

/** A day in any of the eight ways in which it may be written; "" for none. */
QString dayOf(const QString &written);

} // namespace patchbook::demo
