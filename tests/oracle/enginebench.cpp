// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/enginebench.h"

#include "app/services/linqcontacts.h"
#include "tests/support/answered.h"

#include <QTest>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int benchPace = 20;
constexpr int benchLatenessMs = 250; // of real time

} // namespace

EngineBench::EngineBench(Outbox &outbox, quint64 seed, int saves)
    : m_record(LinqContacts().schema())
    , m_house(m_record, seed, 1,
              {.listen = [] {},
               .lookAtDisk = [] {},
               .kill =
                   [] {
                   }})
    , m_outbox(outbox)
    , m_watched(outbox,
                [this](const Op &row) {
                    const std::scoped_lock world(m_house.lock());
                    DiskStep step;
                    step.op = row.id;
                    step.state = row.state;
                    step.attempts = row.attempts;
                    m_record.add(step);
                })
    , m_engine(m_watched, options(seed, saves), [this](const QByteArray &line) { hear(line); })
{
    m_record.history().everyCommit = true;
    QObject::connect(&m_engine, &Engine::ended, &m_engine, [this] { m_ended = true; });
}

EngineBench::~EngineBench()
{
    m_engine.stopActing();
}

EngineOptions EngineBench::options(quint64 seed, int saves) const
{
    EngineOptions options;
    options.origin = m_house.origin();
    options.token = m_house.token(1);
    options.pace = benchPace;
    options.lateness = std::chrono::milliseconds(benchPace * benchLatenessMs);
    options.temper.seed = seed;
    options.temper.saves = saves;
    return options;
}

bool EngineBench::start()
{
    if (!m_house.start())
        return false;
    {
        const std::scoped_lock world(m_house.lock());
        m_house.lifeBegins(1, {});
        ++m_record.history().starts;
    }
    m_engine.start();
    return true;
}

void EngineBench::hear(const QByteArray &line)
{
    const std::scoped_lock world(m_house.lock());
    m_saves += line.startsWith("save ") ? 1 : 0;
    m_notKept += line.startsWith("notkept ") ? 1 : 0;
    m_record.hear(1, line);
}

int EngineBench::writesReceived()
{
    const std::scoped_lock world(m_house.lock());
    return int(std::ranges::count(m_record.history().steps, ServerStep::Kind::WriteReceived,
                                  &ServerStep::kind));
}

bool EngineBench::waitForEnd(std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(
        [this] {
            const std::scoped_lock world(m_house.lock());
            if (!m_ended)
                m_house.somebodyWorks();
            return m_ended;
        },
        int(patience.count()));
}

Verdict EngineBench::judged()
{
    OpQuery all;
    all.limit = 1'000'000;
    const auto ops = answered(m_outbox.history(all));
    if (!ops.ok()) {
        const std::scoped_lock world(m_house.lock());
        m_record.complain(u"The outbox cannot be read: %1"_s.arg(ops.error().detail));
        return {};
    }
    QList<OpEvent> events;
    for (const Op &op : *ops) {
        if (const auto steps = answered(m_outbox.events(op.id)); steps.ok())
            events << *steps;
    }
    // Not before: whatever else ends while we wait wants it too.
    const std::scoped_lock world(m_house.lock());
    History &history = m_record.history();
    history.lateness = std::chrono::milliseconds(benchLatenessMs);
    m_record.close({ops->crbegin(), ops->crend()}, events);
    return judge(history);
}

} // namespace patchbook::test
