// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>
#include <QStringList>

namespace patchbook {

// No call of Routera lists its users or its properties. What is known of them is collected from
// what its other answers happen to tell: {"owners":[{"email","name"}], "kinds":{property: "number"
// or "flag"}, "routers": true once asked, "sample": true once asked}.

/** What the list of routers tells: people who get contacts. A failed answer tells nobody. */
QJsonObject withRouters(QJsonObject description, const ServiceResult<HttpReply> &answer);

/** What some contacts tell: who owns them, and of which type the values of `extra` are. */
QJsonObject withSample(QJsonObject description, const ServiceResult<HttpReply> &answer,
                       const QStringList &extra);

bool hasRouters(const QJsonObject &description);
bool hasSample(const QJsonObject &description);

QList<FieldOption> describedOwners(const QJsonObject &description);
/** Text, unless all values seen were numbers or all were true or false. */
FieldKind describedKind(const QJsonObject &description, const QString &property);

} // namespace patchbook
