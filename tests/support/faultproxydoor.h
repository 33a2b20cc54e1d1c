// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace patchbook::test {

class FaultProxy;

/** Where connections come in. */
class ProxyDoor : public QTcpServer
{
public:
    explicit ProxyDoor(FaultProxy &proxy)
        : m_proxy(proxy)
    {
    }

    void setResetting(bool resetting) { m_resetting = resetting; }
    void listenAt(int port); ///< 0 = any
    void hangUp();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    FaultProxy &m_proxy;
    bool m_resetting = false;
};

} // namespace patchbook::test
