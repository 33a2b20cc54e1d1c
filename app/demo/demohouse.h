// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace patchbook {

/** All an account needs to know to reach one service of the demo organisation. */
struct DemoAccount
{
    QString id;             ///< the same at each start
    QString service;        ///< key into the service catalogue
    const char *label = ""; ///< QT_TRANSLATE_NOOP("Demo", …)
    QString origin;
    QMap<QString, QString> settings = {}; ///< beside the secret
    QByteArray secret;
};

/**
 * The demo organisation as the program sees it, which loads the rest only when it is asked for: the
 * web server and its cryptography would cost every start milliseconds.
 */
class DemoHouse
{
public:
    DemoHouse() = default;
    virtual ~DemoHouse() = default;
    Q_DISABLE_COPY_MOVE(DemoHouse)

    /** False when there is no port to be had. Once only. */
    virtual bool start() = 0;
    virtual QList<DemoAccount> accounts() const = 0;
    /** The origin of all pictures of contacts. */
    virtual QString pictures() const = 0;
};

/** What the module is asked for, by the name "makeDemoHouse". The caller owns what it is given. */
using MakeDemoHouse = DemoHouse *(int contacts);

} // namespace patchbook
