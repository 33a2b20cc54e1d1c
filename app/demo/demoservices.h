// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demohighlevel.h"
#include "app/demo/demoroutera.h"
#include "app/demo/demoserver.h"

#include <QMap>

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
 * The whole demo organisation, as its users have it: every service at a port of its own, and the
 * same people in several of them.
 */
class DemoServices
{
public:
    /** `contacts` is how many the first service has; the others have fewer. */
    explicit DemoServices(const demo::Options &options = {});

    /** False when there is no port to be had. Once only. */
    bool start();
    QList<DemoAccount> accounts() const;
    /** The origin of all pictures of contacts. */
    QString pictures() const { return m_linq.origin(); }

    DemoServer &linq() { return m_linq; }
    DemoHighLevel &highLevel() { return m_highLevel; }
    DemoRoutera &routera() { return m_routera; }

private:
    DemoServer m_linq;
    DemoHighLevel m_highLevel;
    DemoRoutera m_routera;
};

} // namespace patchbook
