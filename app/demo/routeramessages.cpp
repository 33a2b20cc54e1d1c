// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routeramessages.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

Answer routeraAnswer(int status, const QJsonObject &body)
{
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer routeraError(int status, const QString &message)
{
    return routeraAnswer(status, {{u"message"_s, message}, {u"error"_s, true}});
}

} // namespace patchbook::demo
