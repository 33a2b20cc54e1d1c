// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demohighlevel.h"
#include "tests/app/demo/servicecaller.h"

#include <functional>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

/** The demo organisation's HighLevel with 120 contacts, and a client which has every scope. */
class HighLevelBench
{
protected:
    std::unique_ptr<DemoHighLevel> m_demo;
    std::unique_ptr<ServiceCaller> m_caller;
    demo::HighLevelQuirks m_quirks;

    Reply call(const QByteArray &method, const QByteArray &target, const QJsonObject &body = {})
    {
        return body.isEmpty() ? m_caller->call(method, target)
                              : m_caller->call(method, target, body);
    }
    Reply search(QJsonObject body)
    {
        body.insert(u"locationId"_s, m_demo->location());
        return call("POST", "/contacts/search", body);
    }
    Reply put(const QString &id, const QJsonObject &body)
    {
        return call("PUT", "/contacts/" + id.toLatin1(), body);
    }
    Reply get(const QString &id) { return call("GET", "/contacts/" + id.toLatin1()); }
    QByteArray inLocation(const QByteArray &target) const
    {
        return target + m_demo->location().toLatin1();
    }
    void setQuirks(const std::function<void(demo::HighLevelQuirks &)> &change)
    {
        change(m_quirks);
        m_demo->setQuirks(m_quirks);
    }

    bool open()
    {
        m_demo = std::make_unique<DemoHighLevel>(demo::Options{.contacts = 120});
        const bool started = m_demo->start();
        m_quirks = {};
        setQuirks([](demo::HighLevelQuirks &quirks) { quirks.indexLag = {}; });
        m_caller = std::make_unique<ServiceCaller>(*m_demo);
        m_caller->setHeader("Authorization", "Bearer " + m_demo->token());
        m_caller->setHeader("Version", "2021-07-28");
        return started;
    }
    void close()
    {
        m_caller.reset();
        m_demo.reset();
    }
};

} // namespace patchbook
