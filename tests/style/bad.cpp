// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Never compiled into anything: faults that clazy has to find (see check_clazy.py).
#include <QJsonArray>
#include <QObject>

void lambdaWithoutContext(QObject *sender, QObject *other)
{
    QObject::connect(sender, &QObject::destroyed, [other] { other->setObjectName({}); });
}

int loopThatDetaches(const QJsonValue &value)
{
    int count = 0;
    for (const auto &part : value.toArray())
        count += part.isString() ? 1 : 0;
    return count;
}
