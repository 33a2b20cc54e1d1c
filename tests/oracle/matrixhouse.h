// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "tests/oracle/matrixclock.h"
#include "tests/oracle/matrixgauge.h"
#include "tests/support/faultproxy.h"

#include <atomic>
#include <functional>

namespace patchbook::test {

/**
 * The world of one run after the other: the demo organisation behind a bad line, and the other
 * people who work there. Writes down what it is asked and what changes, in the order in which it
 * happens. Its records are named by contact ids, or by line numbers, which begin with "+".
 */
class MatrixHouse
{
public:
    /** With `tls` the second proxy takes TLS. */
    explicit MatrixHouse(const QSslConfiguration &tls);
    ~MatrixHouse();

    bool start() { return m_server.start(); }
    FaultProxy &proxy(bool tls) { return tls ? m_tlsProxy : m_plainProxy; }
    QByteArray token() const { return m_server.token(); }
    DemoServer &server() { return m_server; }
    int nextNumber() { return ++m_number; } ///< no two runs have one in common

    /** `record` and `clock` are written to and read until end(). */
    void begin(SharedRecord &record, const MatrixClock &clock, bool tls, FaultProxy::Script script,
               FaultProxy::Arrival arrival);
    void end();
    /** Runs after each request was served, under the record's lock, on a thread of the server. */
    void setServed(std::function<void()> served) { m_served = std::move(served); }

    /** A record under the schema's keys; none when it is not there. */
    std::optional<QJsonObject> fields(const QString &record) const;
    /** Somebody else changes fields, given under the schema's keys. */
    void change(const QString &record, const QJsonObject &fields);
    void remove(const QString &record);

private:
    std::optional<demo::Answer> before(const demo::Request &request);
    void after(const demo::Request &request, const demo::Answer &answer);
    void take(const ProxiedRequest &request);
    void add(ServerStep step);
    bool isHeard(const QByteArray &mark) const;
    void meddle(const QString &record, const std::function<void()> &work);

    SharedRecord *m_record = nullptr;
    const MatrixClock *m_clock = nullptr;
    std::function<void()> m_served;
    FaultProxy::Arrival m_arrival;
    FaultProxy *m_proxy = nullptr;
    int m_number = 0;
    DemoServer m_server;
    FaultProxy m_plainProxy;
    FaultProxy m_tlsProxy;
};

} // namespace patchbook::test
