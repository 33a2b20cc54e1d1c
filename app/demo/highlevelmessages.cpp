// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelmessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

Answer highLevelAnswer(int status, QJsonObject body)
{
    body.insert(u"traceId"_s, QString::number(QRandomGenerator::system()->generate64(), 16));
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer highLevelError(int status, const QString &message, const QString &error)
{
    QJsonObject body{{u"statusCode"_s, status}, {u"message"_s, message}};
    if (!error.isEmpty())
        body.insert(u"error"_s, error);
    return highLevelAnswer(status, body);
}

Answer highLevelProblems(const QStringList &problems)
{
    return highLevelAnswer(422, {{u"message"_s, QJsonArray::fromStringList(problems)},
                                 {u"error"_s, u"Unprocessable Entity"_s},
                                 {u"statusCode"_s, 422}});
}

} // namespace patchbook::demo
