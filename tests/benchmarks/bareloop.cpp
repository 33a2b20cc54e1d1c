// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bareloop.h"

#include "tests/benchmarks/figures.h"

#include <QElapsedTimer>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

BareLoop::BareLoop(QList<LookAndWrite> pairs, int connections)
    : m_pairs(std::move(pairs))
    , m_connections(connections)
{
}

std::optional<double> BareLoop::run()
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < m_connections; ++i)
        next();
    if (!m_pairs.isEmpty() && !m_failed)
        m_loop.exec();
    constexpr double nsInSecond = 1e9;
    return m_failed ? std::nullopt : std::optional(double(timer.nsecsElapsed()) / nsInSecond);
}

void BareLoop::next()
{
    if (m_begun == m_pairs.size())
        return;
    const LookAndWrite &pair = m_pairs.at(m_begun++);
    send(pair.look, [this, &pair] {
        send(pair.write, [this] {
            if (++m_done == m_pairs.size())
                m_loop.quit();
            else
                next();
        });
    });
}

void BareLoop::send(const HttpRequest &request, const std::function<void()> &then)
{
    constexpr int success = 200;
    m_client.send(request).then(this, [this, then](const ServiceResult<HttpReply> &reply) {
        if (reply.ok() && reply->status == success) {
            then();
            return;
        }
        complain(reply.ok() ? u"HTTP %1"_s.arg(reply->status) : reply.error().detail);
        m_failed = true;
        m_loop.quit();
    });
}

} // namespace patchbook::bench
