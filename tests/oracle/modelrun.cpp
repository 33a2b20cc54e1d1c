// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/modelrun.h"

#include "app/storage/memoryoutbox.h"
#include "models/book/dispatcher.h"
#include "tests/oracle/modeluser.h"
#include "tests/oracle/removedrules.h"
#include "tests/oracle/slowdisk.h"
#include "tests/support/fakeservice.h"

namespace patchbook::test {

using namespace std::chrono_literals;

namespace {

/** A started program: what a kill takes with it. */
struct Program
{
    std::unique_ptr<SlowDisk> disk;
    std::unique_ptr<ModelService> service;
    std::unique_ptr<Outbox> forgetful; // only without write-ahead
    std::unique_ptr<Dispatcher> dispatcher;

    ~Program()
    {
        disk->end();
        service->end();
    }
};

class Play final : public QObject
{
public:
    Play(quint64 seed, Removed removed)
        : m_removed(removed)
        , m_chance(seed)
        , m_schema(personSchema())
        , m_recorder{.history = historyOf(m_schema)}
        , m_world(m_clock, m_chance, m_recorder)
        , m_user(m_clock, m_chance, m_recorder, m_world,
                 removed == Removed::OnlyTyped ? ModelUser::Sends::WhatDiffers
                                               : ModelUser::Sends::Typed)
    {
        m_recorder.history.lateness = ModelWorld::lateness;
        m_recorder.history.window = oldestLook + 2 * ModelWorld::slowest;
        m_world.received = [this] {
            mayKill(Occasion::Received);
        };
    }

    ModelRun run()
    {
        planKill();
        start();
        m_user.begin(4 + m_chance.below(8));
        while (!m_user.isDone())
            m_clock.advance(1s);
        m_clock.advance(m_chance.ms(0, 120'000));
        drain();
        ModelRun result{std::move(m_recorder.history), m_kills, m_clock.now().monotonicMs};
        result.history.starts = m_kills + 1;
        result.history.ops = m_outbox.history({.limit = 100'000}).result().value();
        std::ranges::reverse(result.history.ops);
        for (const Op &op : std::as_const(result.history.ops))
            result.history.events << m_outbox.events(op.id).result().value();
        return result;
    }

private:
    enum class Occasion { BeforeLanding, Landed, Received, None };

    static History historyOf(const Schema &schema)
    {
        History history;
        history.schema = schema;
        return history;
    }

    void start()
    {
        m_program = std::make_unique<Program>();
        m_program->disk = std::make_unique<SlowDisk>(
            m_outbox, m_clock, m_chance, m_recorder, [this](SlowDisk::Moment moment) {
                return mayKill(moment == SlowDisk::Moment::Before ? Occasion::BeforeLanding
                                                                  : Occasion::Landed);
            });
        const auto sight = [this](const QString &id) {
            return m_user.sight(id);
        };
        m_program->service = serviceWithout(m_removed, m_world, m_schema, m_outbox, sight);
        Outbox *outbox = m_program->disk.get();
        if (m_removed == Removed::WriteAhead) {
            m_program->forgetful = std::make_unique<ForgetfulOutbox>(*outbox);
            outbox = m_program->forgetful.get();
        }
        // Now and then the account is not connected from the start: its keychain is locked.
        const bool connected = m_draining || !m_chance.oneIn(10);
        m_connected = connected;
        m_program->dispatcher = std::make_unique<Dispatcher>(
            *outbox, m_clock, [this](const QString &, Collection) -> RecordService * {
                return m_connected ? m_program->service.get() : nullptr;
            });
        Dispatcher &dispatcher = *m_program->dispatcher;
        dispatcher.recover();
        m_user.open(dispatcher, *outbox);
        if (!connected)
            m_clock.after(m_chance.ms(1'000, 30'000), &dispatcher, [this, &dispatcher] {
                m_connected = true;
                dispatcher.resumeAccount(QStringLiteral("a"));
            });
    }

    // At some time, or just around a store, or when a request has come in.
    void planKill()
    {
        m_occasion = Occasion::None;
        if (m_kills >= 3 || m_chance.oneIn(3))
            return;
        static const QList<Occasion> occasions{Occasion::BeforeLanding, Occasion::Landed,
                                               Occasion::Received, Occasion::None};
        m_occasion = m_chance.of(occasions);
        m_occasionsLeft = 1 + m_chance.below(m_occasion == Occasion::Received ? 6 : 25);
        if (m_occasion == Occasion::None)
            m_clock.after(m_chance.ms(100, 60'000), this, [this] { kill(); });
    }

    bool mayKill(Occasion occasion)
    {
        if (m_draining || occasion != m_occasion || --m_occasionsLeft > 0)
            return false;
        kill();
        return true;
    }

    void kill()
    {
        if (!m_program || m_draining)
            return;
        ++m_kills;
        m_occasion = Occasion::None;
        m_user.close();
        // Held until the end of this turn: the disk may be in the middle of the call that kills.
        m_program->disk->end();
        m_program->service->end();
        m_program->dispatcher.reset();
        m_corpses.push_back(std::move(m_program));
        m_clock.after(m_chance.ms(500, 30'000), this, [this] {
            if (m_program)
                return;
            start();
            planKill();
        });
    }

    // Every fault ends, nobody meddles, and the engine gets all the time it may want.
    void drain()
    {
        m_draining = true;
        m_world.calmDown();
        if (!m_program)
            start();
        m_program->disk->setSound();
        m_connected = true;
        m_program->dispatcher->resumeAccount(QStringLiteral("a"));
        for (int i = 0; i < 48 && !m_outbox.unfinished().result()->isEmpty(); ++i)
            m_clock.advance(15min);
        m_clock.advance(15min);
    }

    const Removed m_removed;
    Chance m_chance;
    VirtualClock m_clock;
    const Schema m_schema;
    Recorder m_recorder;
    MemoryOutbox m_outbox;
    ModelWorld m_world;
    ModelUser m_user;
    std::unique_ptr<Program> m_program;
    std::vector<std::unique_ptr<Program>> m_corpses;
    Occasion m_occasion = Occasion::None;
    int m_occasionsLeft = 0;
    int m_kills = 0;
    bool m_connected = true;
    bool m_draining = false;
};

} // namespace

ModelRun play(quint64 seed, Removed removed)
{
    return Play(seed, removed).run();
}

} // namespace patchbook::test
