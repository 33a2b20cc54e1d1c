// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkhouse.h"

#include <thread>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using Sight = BulkSight::Kind;

namespace {

/** What before() found out about a request, until after() has seen its answer. */
struct BulkUnderWay
{
    std::unique_lock<std::mutex> world;
    QString contact;
    QJsonObject before;
    bool isWrite = false;
    bool isLost = false; ///< done, and nobody is told
    int fault = 0;       ///< done, and then this status
};

thread_local BulkUnderWay t_bulkUnderWay; // one request at a time on each of the server's threads

demo::Answer faultOf(int status)
{
    demo::Answer answer{.status = status, .body = R"({"message":"try again later"})"};
    if (status == 429)
        answer.headers = {{"Retry-After", "1"}};
    return answer;
}

} // namespace

BulkHouse::BulkHouse(BulkService &service, quint64 seed, int busy, std::function<void()> kill)
    : m_service(service)
    , m_busy(busy)
    , m_kill(std::move(kill))
    , m_all(service.ids())
    , m_chance(seed)
{
    m_time.start();
    demo::Desk &desk = service.desk();
    desk.setBeforeAnswer([this](const demo::Request &request) { return before(request); });
    desk.setAfterAnswer(
        [this](const demo::Request &request, demo::Answer &answer) { after(request, answer); });
}

BulkHouse::~BulkHouse()
{
    m_service.desk().stop();
}

void BulkHouse::begin(const QStringList &chosen, const QMap<QString, QString> &wanted)
{
    const std::lock_guard lock(m_lock);
    m_story.ownerKey = m_service.ownerKey();
    m_story.chosen = chosen;
    m_story.wanted = wanted;
    for (const QString &id : m_all) {
        m_story.atStart.insert(id, m_service.contact(id));
        m_previous.insert(id, m_service.ownerOf(m_story.atStart.value(id)));
    }
}

void BulkHouse::setPart(int part)
{
    const std::lock_guard lock(m_lock);
    m_part = part;
}

void BulkHouse::lifeBegins(int life, const BulkDeath &death)
{
    const std::lock_guard lock(m_lock);
    m_life = life;
    m_alive = true;
    m_death = death;
    m_looks = 0;
    m_writes = 0;
    m_requests = 0;
}

void BulkHouse::lifeEnded()
{
    const std::lock_guard lock(m_lock);
    if (!m_endedAt.contains(m_life))
        m_endedAt.insert(m_life, m_time.elapsed());
    m_alive = false;
}

void BulkHouse::calmDown(bool calm)
{
    const std::lock_guard lock(m_lock);
    m_calm = calm;
}

void BulkHouse::othersWork(int times)
{
    const std::lock_guard lock(m_lock);
    for (int i = 0; i < times; ++i)
        somebodyWorks();
}

int BulkHouse::requests()
{
    const std::lock_guard lock(m_lock);
    return m_requests;
}

BulkStory BulkHouse::story()
{
    const std::lock_guard lock(m_lock);
    BulkStory story = m_story;
    for (const QString &id : m_all)
        story.atEnd.insert(id, m_service.contact(id));
    return story;
}

void BulkHouse::note(Sight kind, const QString &contact, const QJsonObject &before,
                     const QJsonObject &after)
{
    m_story.sights.append({kind, contact, m_part, m_life, m_time.elapsed(), before, after});
}

bool BulkHouse::dies(BulkDeath::At at, int count)
{
    if (!m_alive || m_death.at != at || count < m_death.nth)
        return false;
    m_alive = false;
    m_endedAt.insert(m_life, m_time.elapsed());
    m_kill();
    return true;
}

bool BulkHouse::isForgotten(int life) const
{
    const auto ended = m_endedAt.constFind(life);
    return ended != m_endedAt.cend() && m_time.elapsed() - *ended > forgottenAfterMs;
}

bool BulkHouse::mayBeGivenAway(const QString &contact, const QString &owner) const
{
    const auto told = m_toldAt.constFind(contact);
    if (told != m_toldAt.cend() && m_time.elapsed() - *told < hotForMs)
        return false;
    if (m_time.elapsed() - m_pageAt < hotForMs)
        return false;
    if (m_part == 0)
        return true;
    // While it is undone: only where our value stands, and once, so that what is listed as not
    // restored at the end can be compared with what is there.
    const QString now = m_service.ownerOf(m_service.contact(contact));
    return m_story.wanted.value(contact) == now && !m_undone.contains(contact) &&
           owner != m_previous.value(contact);
}

void BulkHouse::somebodyWorks()
{
    const QString contact = m_chance.of(m_all);
    const QJsonObject was = m_service.contact(contact);
    if (m_chance.percent(40)) {
        const QString owner = m_chance.of(m_service.owners());
        if (!mayBeGivenAway(contact, owner))
            return;
        m_service.giveTo(contact, owner);
    } else {
        m_service.annotate(contact, u"theirs %1"_s.arg(++m_foreign));
    }
    note(Sight::Foreign, contact, was, m_service.contact(contact));
}

std::optional<demo::Answer> BulkHouse::before(const demo::Request &request)
{
    t_bulkUnderWay = {};
    BulkUnderWay &way = t_bulkUnderWay;
    std::unique_lock world(m_lock);
    ++m_requests;
    const int life = m_service.lifeOf(request);
    if (isForgotten(life))
        return demo::Answer{.hangUp = true};
    way.isWrite = m_service.isWrite(request);
    way.contact = m_service.contactIn(request);
    // An engine does not count what was surely not done.
    const int dice = m_calm ? 1000 : m_chance.below(1000);
    const bool refused = dice >= 25 && (dice < 40 || (dice >= 58 && dice < 61));
    if (way.isWrite) {
        note(refused ? Sight::WriteRefused : Sight::WriteReceived, way.contact);
        m_toldAt.insert(way.contact, m_time.elapsed());
        if (life == m_life && dies(BulkDeath::At::WriteReceived, ++m_writes))
            return demo::Answer{.hangUp = true};
    }
    if (!m_calm) {
        if (dice < 25) {
            world.unlock();
            std::this_thread::sleep_for(m_chance.ms(5, 120));
            world.lock();
        } else if (dice < 40) {
            return faultOf(429);
        } else if (dice < 50) {
            return faultOf(dice % 2 == 0 ? 500 : 503);
        } else if (dice < 58) {
            return demo::Answer{.hangUp = true};
        } else if (dice < 61) {
            return faultOf(401);
        } else if (dice < 75 && way.isWrite) {
            way.isLost = true;
        } else if (dice < 85 && way.isWrite) {
            way.fault = dice % 2 == 0 ? 500 : 504;
        }
        // The engine that sent it may have died while it lay here.
        if (isForgotten(life))
            return demo::Answer{.hangUp = true};
    }
    way.before = way.contact.isEmpty() ? QJsonObject() : m_service.contact(way.contact);
    way.world = std::move(world);
    return std::nullopt;
}

void BulkHouse::after(const demo::Request &request, demo::Answer &answer)
{
    BulkUnderWay way = std::exchange(t_bulkUnderWay, {});
    if (!way.world.owns_lock())
        return;
    const bool ours = m_service.lifeOf(request) == m_life;
    const bool done = answer.status / 100 == 2;
    if (way.isWrite) {
        const QJsonObject now = m_service.contact(way.contact);
        if (done || now != way.before) {
            note(Sight::WriteApplied, way.contact, way.before, now);
            if (m_part == 1)
                m_undone.insert(way.contact);
        }
        if (way.isLost)
            answer.hangUp = true;
        else if (way.fault != 0)
            answer = faultOf(way.fault);
        if (ours)
            dies(BulkDeath::At::WriteApplied, m_writes);
    } else if (!way.contact.isEmpty() && done) {
        note(Sight::Look, way.contact);
        m_toldAt.insert(way.contact, m_time.elapsed());
        if (ours)
            dies(BulkDeath::At::LookServed, ++m_looks);
    }
    if (m_pagesTell && !way.isWrite && way.contact.isEmpty())
        m_pageAt = m_time.elapsed();
    if (!m_calm && m_chance.percent(m_busy))
        somebodyWorks();
}

} // namespace patchbook::test
