// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <QMap>
#include <QSet>

namespace patchbook::demo {

/** Where Routera may lawfully behave in more than one way. */
struct RouteraQuirks
{
    std::chrono::milliseconds tokenLifetime{3'600'000}; ///< of tokens fetched from now on
    bool archivedIsTrue = false;          ///< archived contacts say true instead of the time
    bool countIsOfPage = false;           ///< pagination.count is that of the page, not of all
    bool normalizesPhones = false;        ///< a written phone number is stored as E.164
    bool answersDefaultsOnly = false;     ///< writes are answered without the properties asked for
    QSet<QString> droppedFields = {};     ///< accepted with success, and not stored
    QSet<QString> refusedProperties = {}; ///< 400 although they exist
    QMap<QString, QString> renamedKeys = {}; ///< keys of contacts that have another name now
};

Answer routeraAnswer(int status, const QJsonObject &body);
Answer routeraError(int status, const QString &message);

} // namespace patchbook::demo
