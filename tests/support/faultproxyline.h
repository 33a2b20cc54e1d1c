// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace patchbook::test {

/** A line to a well-behaved HTTP server on this computer. Waits for each answer. */
class ServerLine
{
public:
    explicit ServerLine(quint16 port)
        : m_port(port)
    {
    }
    ~ServerLine() { hangUp(); }
    Q_DISABLE_COPY_MOVE(ServerLine)

    /** The whole answer; "" when the server hung up or cannot be reached. */
    QByteArray ask(const QByteArray &request);
    void hangUp();

private:
    bool connectToServer();
    bool send(const QByteArray &bytes);
    QByteArray receive();

    const quint16 m_port;
    int m_socket = -1;
};

} // namespace patchbook::test
