// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <QMap>
#include <QSet>

namespace patchbook::demo {

/** Where HighLevel may lawfully behave in more than one way, or has done so. */
struct HighLevelQuirks
{
    QString customFieldKey = QStringLiteral("field_value"); ///< the other spelling is ignored
    bool showsSsn = false;                    ///< a GET tells a social security number
    bool searchWithoutDnd = false;            ///< found contacts lack dndSettings
    bool refusesUnknownCountries = true;      ///< 422 for what is no ISO 3166-1 alpha-2 code
    bool allowsDuplicates = false;            ///< the location's setting
    bool tellsRetryAfter = false;             ///< a 429 has the header
    std::chrono::milliseconds indexLag{3000}; ///< how far search is behind writes
    qint64 pageWindow = 10'000;               ///< where pages by number end
    int burst = 100;                          ///< requests in any burstWindow
    std::chrono::milliseconds burstWindow{10'000};
    int daily = 200'000;
    QSet<QString> droppedFields = {};        ///< accepted with success, and not stored
    QMap<QString, QString> renamedKeys = {}; ///< keys of contacts that have another name now
};

/** 2xx with this body. */
Answer highLevelAnswer(int status, QJsonObject body);
/** Any error but 422: its message is one text. */
Answer highLevelError(int status, const QString &message, const QString &error = {});
/** 422: its message is a list. */
Answer highLevelProblems(const QStringList &problems);

} // namespace patchbook::demo
