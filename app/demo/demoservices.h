// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demohighlevel.h"
#include "app/demo/demohouse.h"
#include "app/demo/demoroutera.h"
#include "app/demo/demoserver.h"

namespace patchbook {

/**
 * The whole demo organisation, as its users have it: every service at a port of its own, and the
 * same people in several of them.
 */
class DemoServices final : public DemoHouse
{
public:
    /** `contacts` is how many the first service has; the others have fewer. */
    explicit DemoServices(const demo::Options &options = {});

    bool start() override;
    QList<DemoAccount> accounts() const override;
    QString pictures() const override { return m_linq.origin(); }

    DemoServer &linq() { return m_linq; }
    DemoHighLevel &highLevel() { return m_highLevel; }
    DemoRoutera &routera() { return m_routera; }

private:
    DemoServer m_linq;
    DemoHighLevel m_highLevel;
    DemoRoutera m_routera;
};

} // namespace patchbook
