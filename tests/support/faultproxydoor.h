// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultproxy.h"

#include <QTcpServer>

namespace patchbook::test {

/** Where connections come in. */
class ProxyDoor : public QTcpServer
{
public:
    explicit ProxyDoor(FaultProxy &proxy)
        : m_proxy(proxy)
    {
    }

    /** What is not open hangs up on everybody. `port` 0: any one. */
    void set(Fault::Door door, int port);
    void hangUp();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    FaultProxy &m_proxy;
    bool m_resetting = false;
};

} // namespace patchbook::test
