// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <functional>
#include <memory>

namespace patchbook::demo {

/**
 * Receives HTTP on 127.0.0.1 and answers with what a function says, which runs on one thread for
 * each connection.
 */
class HttpListener
{
public:
    using Respond = std::function<Answer(const Request &)>;

    explicit HttpListener(Respond respond);
    ~HttpListener();

    /** Takes the port, but no connection yet; 0 for any. 0 when there is none to be had. */
    quint16 bind(quint16 port);
    void listen();
    /** Cuts all connections and waits for the threads. */
    void stop();

private:
    class Connections;
    std::unique_ptr<Connections> m_connections;
};

} // namespace patchbook::demo
