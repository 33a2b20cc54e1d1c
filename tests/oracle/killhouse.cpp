// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killhouse.h"

#include <QJsonDocument>

#include <thread>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
namespace {

constexpr char contactsPath[] = "/api/partner/v2/contacts";
constexpr int peopleAtFirst = 60;

/** What before() found out about a request, until after() has seen its answer. */
struct UnderWay
{
    std::unique_lock<std::mutex> world;
    Fate fate;
    qint64 id = 0;
    std::optional<QJsonObject> before;
    bool isWrite = false;
};

// One request at a time on each of the server's threads.
thread_local UnderWay t_underWay;

QList<QByteArray> tokensFor(quint64 seed, int lives)
{
    QList<QByteArray> tokens;
    for (int life = 0; life <= lives; ++life)
        tokens << "life-" + QByteArray::number(seed) + '-' + QByteArray::number(life);
    return tokens;
}

QString idIn(const demo::Request &request)
{
    const QByteArray path = request.path();
    const QByteArray start = QByteArray(contactsPath) + '/';
    return path.startsWith(start) ? QString::fromLatin1(path.sliced(start.size())) : QString();
}

/** A contact of the service under the keys of the schema. */
QJsonObject underKeys(const QJsonObject &contact)
{
    QJsonObject fields;
    for (const QString &key : {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone_number"_s,
                               u"company"_s, u"title"_s, u"location"_s}) {
        if (contact.contains(key))
            fields.insert(key, contact.value(key));
    }
    if (contact.contains("contact_owner"_L1))
        fields.insert(u"owner"_s, contact.value("contact_owner"_L1)["email"_L1]);
    return fields;
}

QJsonObject bodyUnderKeys(const demo::Request &request)
{
    const QJsonObject body = request.json();
    QJsonObject fields = body.value("contact"_L1).toObject();
    if (body.contains("user_email"_L1))
        fields.insert(u"owner"_s, body.value("user_email"_L1));
    return fields;
}

demo::Answer faultAnswer(int status)
{
    return {.status = status, .body = R"({"message":"try again later"})"};
}

} // namespace

KillHouse::KillHouse(KillRecord &record, quint64 seed, int lives, Reach reach)
    : m_record(record)
    , m_reach(std::move(reach))
    , m_seed(seed)
    , m_random(seed)
    , m_server({.contacts = peopleAtFirst,
                .seed = seed,
                .tokens = tokensFor(seed, lives),
                .keepRequests = false})
{
    m_server.setBeforeAnswer([this](const demo::Request &request) { return before(request); });
    m_server.setAfterAnswer(
        [this](const demo::Request &request, demo::Answer &answer) { after(request, answer); });
}

KillHouse::~KillHouse()
{
    m_server.stop();
}

QByteArray KillHouse::token(int life) const
{
    return tokensFor(m_seed, life).constLast();
}

void KillHouse::lifeBegins(int life, const Death &death)
{
    m_life = life;
    m_alive = true;
    m_death = death;
    m_looks = 0;
    m_writes = 0;
    m_deathDue = false;
}

void KillHouse::lifeEnded(int life)
{
    if (!m_endedAt.contains(life))
        m_endedAt.insert(life, m_record.nowMs());
    m_alive = m_alive && life != m_life;
}

void KillHouse::die()
{
    m_reach.kill();
    lifeEnded(m_life);
}

void KillHouse::somebodyWorks()
{
    const qint64 id = 1 + qint64(m_random() % quint64(2 * peopleAtFirst));
    const std::optional<QJsonObject> was = fields(id);
    if (!was)
        return;
    // A contact that was made a moment ago is not deleted by others yet: to its maker, killed
    // before the answer, it would look as if it had never been made.
    const bool known = id <= peopleAtFirst || m_familiar.contains(id);
    if (known && m_random() % 40 == 0) {
        m_server.deleteBehindTheClientsBack(id);
    } else {
        static const QStringList keys{u"first_name"_s, u"last_name"_s, u"company"_s, u"title"_s,
                                      u"location"_s};
        const QString key = keys.at(qsizetype(m_random() % quint64(keys.size())));
        const QString value = u"theirs %1"_s.arg(++m_foreign);
        m_server.changeBehindTheClientsBack(id, {{key, value}});
    }
    ServerStep step;
    step.kind = ServerStep::Kind::ForeignApplied;
    step.record = QString::number(id);
    step.before = was;
    step.after = fields(id);
    step.who = u"somebody else"_s;
    m_record.add(std::move(step));
}

std::optional<demo::Answer> KillHouse::before(const demo::Request &request)
{
    t_underWay = {};
    t_underWay.isWrite = request.method != "GET";
    t_underWay.id = idIn(request).toLongLong();
    std::unique_lock world(m_lock);
    m_reach.listen();
    ++m_requests[lifeOf(request)];
    if (isForgotten(lifeOf(request)))
        return demo::Answer{.hangUp = true};
    if (!m_calm)
        t_underWay.fate = anyFate(m_random, t_underWay.isWrite);
    if (t_underWay.fate.kind == Fate::Kind::Slow) {
        world.unlock();
        std::this_thread::sleep_for(std::chrono::milliseconds(t_underWay.fate.ms));
        world.lock();
    }
    t_underWay.world = std::move(world);
    std::optional<demo::Answer> answer;
    if (t_underWay.isWrite)
        answer = receive(request, t_underWay.id);
    const Fate &fate = t_underWay.fate;
    if (!answer && (fate.kind == Fate::Kind::Refused || fate.kind == Fate::Kind::TooMany ||
                    fate.kind == Fate::Kind::NotAuthorized))
        answer = faultAnswer(fate.status);
    // The engine that sent it may have died while it lay here.
    if (!answer && isForgotten(lifeOf(request)))
        answer = demo::Answer{.hangUp = true};
    if (answer)
        t_underWay = {};
    else
        t_underWay.before = fields(t_underWay.id);
    return answer;
}

// Under the lock, which it may give up for a while.
std::optional<demo::Answer> KillHouse::receive(const demo::Request &request, qint64 id)
{
    m_reach.lookAtDisk();
    ServerStep step;
    step.kind = ServerStep::Kind::WriteReceived;
    step.record = id == 0 ? QString() : QString::number(id);
    step.request = request.number;
    step.method = request.method;
    step.sent = bodyUnderKeys(request);
    step.who = u"us"_s;
    m_record.add(std::move(step));
    if (!m_alive || lifeOf(request) != m_life)
        return std::nullopt;
    ++m_writes;
    if (isTimeFor(Death::At::WriteReceived, m_writes)) {
        die();
        return demo::Answer{.hangUp = true};
    }
    if (isTimeFor(Death::At::WriteHeld, m_writes)) {
        die();
        const int held = 10 + int(m_random() % 110);
        t_underWay.world.unlock();
        std::this_thread::sleep_for(std::chrono::milliseconds(held));
        t_underWay.world.lock();
    }
    return std::nullopt;
}

void KillHouse::after(const demo::Request &request, demo::Answer &answer)
{
    const UnderWay way = std::exchange(t_underWay, {});
    if (!way.world.owns_lock())
        return;
    const bool done = answer.status / 100 == 2;
    if (!way.isWrite) {
        if (way.id == 0 || answer.status >= 500)
            return;
        m_familiar.insert(way.id);
        ServerStep step;
        step.kind = ServerStep::Kind::ReadServed;
        step.record = QString::number(way.id);
        step.after = way.before;
        step.who = u"us"_s;
        m_record.add(std::move(step));
        // Somebody works on in the very moment that nobody can see.
        if (!m_calm && m_random() % 50 == 0)
            somebodyWorks();
        if (lifeOf(request) == m_life && isTimeFor(Death::At::LookServed, ++m_looks))
            die();
        return;
    }
    if (done) {
        const qint64 made =
            qint64(QJsonDocument::fromJson(answer.body)["data"_L1]["id"_L1].toDouble());
        const qint64 id = way.id == 0 ? made : way.id;
        ServerStep step;
        step.kind = ServerStep::Kind::WriteApplied;
        step.record = QString::number(id);
        step.request = request.number;
        step.method = request.method;
        step.sent = bodyUnderKeys(request);
        step.before = way.before;
        step.after = fields(id);
        step.who = u"us"_s;
        m_record.add(std::move(step));
    }
    if (way.fate.kind == Fate::Kind::LostAfter)
        answer.hangUp = true;
    else if (way.fate.kind == Fate::Kind::FaultAfter)
        answer = faultAnswer(way.fate.status);
    if (!m_alive || lifeOf(request) != m_life)
        return;
    if (isTimeFor(Death::At::WriteApplied, m_writes))
        die();
    else if (isTimeFor(Death::At::WriteAnswered, m_writes))
        m_deathDue = true;
}

bool KillHouse::isForgotten(int life) const
{
    const auto ended = m_endedAt.constFind(life);
    return ended != m_endedAt.cend() && m_record.nowMs() - *ended > forgottenAfterMs;
}

int KillHouse::lifeOf(const demo::Request &request) const
{
    const QByteArray token = request.header("X-LINQ-INTEGRATION-TOKEN");
    return token.sliced(token.lastIndexOf('-') + 1).toInt();
}

bool KillHouse::isTimeFor(Death::At at, int count)
{
    return m_alive && m_death.at == at && count >= m_death.nth;
}

std::optional<QJsonObject> KillHouse::fields(qint64 id) const
{
    const QJsonObject contact = m_server.contact(id);
    return contact.isEmpty() ? std::nullopt : std::optional<QJsonObject>(underKeys(contact));
}

} // namespace patchbook::test
