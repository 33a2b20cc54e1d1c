// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killepisode.h"

#include "app/services/linqcontacts.h"
#include "tests/oracle/enginewords.h"
#include "tests/oracle/story.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <poll.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tickMs = 3;
constexpr int longestLifeMs = 700;
constexpr int longestDrainMs = 60'000;
constexpr int killPace = 10;
constexpr int killLatenessMs =
    250; // of real time; the service forgets a dead engine's request sooner

static_assert(KillHouse::forgottenAfterMs < killLatenessMs);

} // namespace

KillEpisode::KillEpisode(const KillScript &script)
    : m_script(script)
    , m_outbox(QDir(script.folder).filePath(u"outbox.db"_s))
    , m_random(script.seed)
    , m_record(LinqContacts().schema())
    , m_house(m_record, script.seed, script.lives + 1,
              {.listen = [this] { listen(); },
               .lookAtDisk =
                   [this] {
                       for (const DiskStep &row : m_disk.look())
                           m_record.add(row);
                   },
               .kill =
                   [this] {
                       m_engine.kill();
                   }})
    , m_disk(m_outbox)
{
}

KillOutcome KillEpisode::run()
{
    if (!m_house.start()) {
        m_outcome.complaints << u"The service did not start."_s;
        return m_outcome;
    }
    bool well = true;
    for (int life = 1; well && life <= m_script.lives; ++life) {
        const Death death = anyDeath(m_random);
        m_outcome.deaths << u"%1: %2"_s.arg(QString::number(life), toText(death));
        well = live(life, death);
    }
    if (well && drain(m_script.lives + 1))
        closeBooks();
    m_outcome.complaints << m_record.complaints();
    return m_outcome;
}

// One start of the engine until it is dead; false when there is no going on.
bool KillEpisode::live(int life, const Death &death)
{
    QList<QByteArray> more;
    if (death.at == Death::At::Row)
        more = {death.after ? "--die-after" : "--die-before", QByteArray::number(death.nth)};
    {
        const std::scoped_lock world(m_house.lock());
        m_house.lifeBegins(life, death);
        if (!startEngine(life, more))
            return false;
    }
    for (bool over = false; !over;) {
        pollfd said{m_engine.fd(), POLLIN, 0};
        ::poll(&said, 1, tickMs);
        const std::scoped_lock world(m_house.lock());
        listen();
        if (m_random() % 8 == 0)
            m_house.somebodyWorks();
        over = m_engine.isSilent() || isOver(death);
    }
    const std::scoped_lock world(m_house.lock());
    m_engine.kill();
    m_house.lifeEnded(life);
    if (buried() != SIGKILL) {
        m_record.complain(u"Life %1 ended by itself."_s.arg(life));
        return false;
    }
    ++m_outcome.kills;
    ++m_outcome.tally[u"died at "_s + nameOf(death.at)];
    if (const QString flaw = flawOfCopy(m_outbox); !flaw.isEmpty()) {
        m_record.complain(
            u"After life %1 the outbox is damaged: %2."_s.arg(QString::number(life), flaw));
        return false;
    }
    return true;
}

// Under the lock: everything the dead engine has said, and how it ended.
int KillEpisode::buried()
{
    const pollfd unread{m_engine.fd(), POLLIN, 0};
    pollfd rest = unread;
    while (!m_engine.isSilent() && ::poll(&rest, 1, -1) >= 0)
        listen();
    listen();
    return m_engine.wait();
}

bool KillEpisode::drain(int life)
{
    {
        const std::scoped_lock world(m_house.lock());
        m_house.lifeBegins(life, {});
        m_house.calmDown();
        if (!startEngine(life, {"--drain"}))
            return false;
    }
    bool over = false;
    while (!over) {
        pollfd said{m_engine.fd(), POLLIN, 0};
        ::poll(&said, 1, 100);
        const std::scoped_lock world(m_house.lock());
        listen();
        over = m_engine.isSilent() || m_record.nowMs() - m_startedAt > longestDrainMs;
    }
    const std::scoped_lock world(m_house.lock());
    if (!m_engine.isSilent()) {
        m_record.complain(u"The engine did not come to its end in the last life."_s);
        m_record.history().drained = false;
        m_engine.kill();
    }
    const bool idle = m_record.stage() == "idle";
    buried();
    if (!idle)
        m_record.complain(u"The last life ended without having done everything."_s);
    return true;
}

bool KillEpisode::startEngine(int life, const QList<QByteArray> &more)
{
    m_life = life;
    m_record.forgetStage();
    m_startedAt = m_record.nowMs();
    m_openedAt = 0;
    m_readyAt = 0;
    ++m_record.history().starts;
    QList<QByteArray> command{m_script.engine.toLocal8Bit(),
                              "--outbox",
                              m_outbox.toLocal8Bit(),
                              "--origin",
                              m_house.origin().toLatin1(),
                              "--pace",
                              QByteArray::number(killPace),
                              "--lateness",
                              QByteArray::number(killPace * killLatenessMs),
                              "--seed",
                              QByteArray::number(m_script.seed),
                              "--life",
                              QByteArray::number(life)};
    command << more;
    if (m_script.inMemory)
        command << "--in-memory";
    if (m_engine.start(command, m_house.token(life)))
        return true;
    m_record.complain(u"The engine could not be started."_s);
    return false;
}

// Under the lock.
void KillEpisode::listen()
{
    for (const QByteArray &line : m_engine.heard())
        m_record.hear(m_life, line);
    if (m_openedAt == 0 && !m_record.stage().isEmpty())
        m_openedAt = m_record.nowMs();
    if (m_readyAt == 0 && m_record.stage() == "ready")
        m_readyAt = m_record.nowMs();
}

bool KillEpisode::isOver(const Death &death)
{
    const qint64 now = m_record.nowMs();
    const auto passed = [now, &death](qint64 since) {
        return since != 0 && now - since >= death.ms;
    };
    switch (death.at) {
    case Death::At::Start:
        return now - m_startedAt >= death.ms;
    case Death::At::Recovery:
        return passed(m_openedAt);
    case Death::At::Moment:
        return passed(m_readyAt);
    case Death::At::WriteAnswered:
        if (m_house.isDeathDue())
            return true;
        break;
    case Death::At::Row:
    case Death::At::LookServed:
    case Death::At::WriteReceived:
    case Death::At::WriteHeld:
    case Death::At::WriteApplied:
        break;
    }
    return now - m_startedAt > longestLifeMs;
}

void KillEpisode::count()
{
    for (const Op &op : std::as_const(m_record.history().ops))
        ++m_outcome.tally[QString::fromLatin1(word(op.state))];
    for (const OpEvent &event : std::as_const(m_record.history().events))
        m_outcome.tally[u"in doubt"_s] += event.to == OpState::Ambiguous ? 1 : 0;
    for (const Save &pressed : std::as_const(m_record.history().saves))
        m_outcome.tally[u"killed before told"_s] += pressed.told == Save::Told::Nothing ? 1 : 0;
}

void KillEpisode::closeBooks()
{
    History &history = m_record.history();
    history.lateness = std::chrono::milliseconds(killLatenessMs);
    const KeptRows rows = allRows(m_outbox);
    if (!rows.error.isEmpty())
        m_record.complain(u"The outbox cannot be read: %1."_s.arg(rows.error));
    m_record.close(rows.ops, rows.events);
    m_outcome.verdict = judge(history);
    count();
    if (m_outcome.verdict.broken() == 0)
        return;
    QFile story(QDir(m_script.folder).filePath(u"story.txt"_s));
    if (story.open(QIODevice::WriteOnly))
        story.write(storyOf(history).toUtf8());
}

} // namespace patchbook::test
