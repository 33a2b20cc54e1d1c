// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/modelworld.h"

#include <QJsonDocument>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = ServerStep::Kind;

const QByteArray path = "/people/";

ServiceError errorOf(ErrorKind kind, Delivery delivery, int status = 0)
{
    return {.kind = kind, .delivery = delivery, .status = status};
}

QString idIn(const Request &request)
{
    return QString::fromUtf8(request.target.mid(path.size()));
}

// As such services do: blanks go, and a national number gets its country code.
QJsonValue spelt(const QString &key, const QJsonValue &value)
{
    if (key != u"phone_number"_s || !value.isString())
        return value;
    QString digits = value.toString().remove(u' ');
    if (digits.startsWith(u'0'))
        digits.replace(0, 1, u"+49"_s);
    return digits;
}

} // namespace

ModelWorld::ModelWorld(VirtualClock &clock, Chance &chance, Recorder &recorder)
    : m_clock(clock)
    , m_chance(chance)
    , m_recorder(recorder)
    , m_badness(chance.of(QList<int>{0, 15, 30, 50}))
    , m_revisions(!chance.oneIn(6))
    , m_calm(chance.of(QList<int>{8, 30, 600}))
{
    for (int i = 1; i <= recordCount; ++i) {
        const QString id = u"p%1"_s.arg(i);
        const QJsonObject fields{{u"first_name"_s, u"First%1"_s.arg(i)},
                                 {u"last_name"_s, u"Last%1"_s.arg(i)},
                                 {u"email"_s, u"p%1@example.org"_s.arg(i)},
                                 {u"phone_number"_s, u"+4930%1"_s.arg(1000000 + i)},
                                 {u"company"_s, i % 3 == 0 ? QJsonValue() : u"Co"_s}};
        m_people.insert(id, Contact{id, fields, revision(), {}});
    }
    m_began = m_people;
    meddleLater();
    goOffline();
}

void ModelWorld::calmDown()
{
    m_calmed = true;
    m_offline = false;
    m_refusesToken = false;
}

void ModelWorld::meddleLater()
{
    m_clock.after(m_chance.ms(200, m_calm * 1000), this, [this] {
        if (m_calmed)
            return;
        meddle();
        meddleLater();
    });
}

void ModelWorld::meddle()
{
    const QString id = u"p%1"_s.arg(1 + m_chance.below(m_chance.oneIn(2) ? 4 : recordCount));
    if (!m_people.contains(id))
        return;
    ServerStep step{.ms = m_clock.now().monotonicMs,
                    .kind = Kind::ForeignApplied,
                    .record = id,
                    .before = fieldsOf(id),
                    .who = u"somebody else"_s};
    if (m_chance.oneIn(60)) {
        m_people.remove(id);
    } else {
        static const QStringList keys{u"first_name"_s, u"last_name"_s, u"email"_s,
                                      u"phone_number"_s, u"company"_s};
        const QString key = m_chance.of(keys);
        const int number = ++m_foreign;
        // Now and then somebody takes an edit back. Without revisions nobody could see that.
        if (m_revisions && m_chance.oneIn(5))
            alter(id, {{key, m_began.value(id).value(key)}});
        else if (key == u"phone_number"_s)
            alter(id, {{key, u"+4940%1"_s.arg(2000000 + number)}});
        else
            alter(id, {{key, u"other%1@example.org"_s.arg(number)}});
    }
    step.after = fieldsOf(id);
    m_recorder.add(step);
}

void ModelWorld::goOffline()
{
    m_clock.after(m_chance.ms(5'000, 240'000), this, [this] {
        if (m_calmed)
            return;
        m_offline = m_badness > 0;
        m_clock.after(m_chance.ms(1'000, 60'000), this, [this] { m_offline = false; });
        goOffline();
    });
}

std::optional<QJsonObject> ModelWorld::fieldsOf(const QString &id) const
{
    const auto found = m_people.constFind(id);
    return found == m_people.cend() ? std::nullopt : std::optional<QJsonObject>(found->fields);
}

void ModelWorld::alter(const QString &id, const QJsonObject &fields)
{
    Contact &stored = m_people[id];
    stored.id = id;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        stored.fields.insert(it.key(), spelt(it.key(), it.value()));
    stored.revision = revision();
}

template <class T>
void ModelWorld::reply(QObject *client, const Answer<T> &answer, const ServiceResult<T> &result,
                       std::chrono::milliseconds after)
{
    m_clock.after(after, client, [answer, result] { answer(result); });
}

template <class T>
bool ModelWorld::failsOnTheWay(QObject *client, const Answer<T> &answer)
{
    if (m_offline) {
        reply<T>(client, answer, fail(errorOf(ErrorKind::Offline, Delivery::NotSent)),
                 m_chance.ms(1, 50));
        return true;
    }
    if (m_refusesToken) {
        reply<T>(client, answer, fail(errorOf(ErrorKind::Unauthorized, Delivery::Refused, 401)),
                 m_chance.ms(10, 500));
        return true;
    }
    return false;
}

ModelWorld::Fate ModelWorld::fate()
{
    static const QList<Fate> bad{Fate::LostOnTheWay,  Fate::Dropped,     Fate::AppliedUntold,
                                 Fate::AppliedUntold, Fate::AppliedLate, Fate::AppliedLate,
                                 Fate::Timeout,       Fate::Fault,       Fate::AppliedFault,
                                 Fate::LateFault,     Fate::Garbled,     Fate::TooMany,
                                 Fate::BadToken,      Fate::Invalid};
    return m_calmed || !m_chance.percent(m_badness) ? Fate::Fine : m_chance.of(bad);
}

void ModelWorld::read(const QString &id, QObject *client, const Answer<Contact> &answer)
{
    if (failsOnTheWay<Contact>(client, answer))
        return;
    const Fate what = m_chance.oneIn(2) ? fate() : Fate::Fine;
    m_clock.after(m_chance.ms(5, int(slowest.count())), this, [this, id, client, answer, what] {
        const auto back = m_chance.ms(5, int(slowest.count()));
        if (what == Fate::Fault || what == Fate::Invalid) {
            reply<Contact>(client, answer,
                           fail(errorOf(ErrorKind::ServerFault, Delivery::Unknown, 503)), back);
            return;
        }
        if (what != Fate::Fine && what != Fate::BadToken) {
            reply<Contact>(client, answer,
                           fail(errorOf(ErrorKind::ConnectionLost, Delivery::Unknown)), back);
            return;
        }
        m_recorder.add({.ms = m_clock.now().monotonicMs,
                        .kind = Kind::ReadServed,
                        .record = id,
                        .method = "GET",
                        .after = fieldsOf(id),
                        .who = u"us"_s});
        if (m_people.contains(id))
            reply<Contact>(client, answer, m_people.value(id), back);
        else
            reply<Contact>(client, answer,
                           fail(errorOf(ErrorKind::NotFound, Delivery::Refused, 404)), back);
    });
}

void ModelWorld::find(const QString &key, const QString &value, QObject *client,
                      const Answer<std::optional<Contact>> &answer)
{
    using Found = std::optional<Contact>;
    if (failsOnTheWay<Found>(client, answer))
        return;
    m_clock.after(m_chance.ms(5, int(slowest.count())), this, [this, key, value, client, answer] {
        const auto back = m_chance.ms(5, int(slowest.count()));
        const auto found = std::ranges::find_if(m_people, [&](const Contact &person) {
            return m_recorder.history.schema.sameValue(key, person.value(key), value);
        });
        reply<Found>(client, answer, found == m_people.end() ? Found() : Found(*found), back);
    });
}

void ModelWorld::write(const Request &request, QObject *client, const Answer<WriteAnswer> &answer)
{
    if (failsOnTheWay<WriteAnswer>(client, answer))
        return;
    const Fate what = fate();
    if (what == Fate::LostOnTheWay) {
        reply<WriteAnswer>(client, answer,
                           fail(errorOf(ErrorKind::ConnectionLost, Delivery::Unknown)),
                           m_chance.ms(10, 5'000));
        return;
    }
    m_clock.after(m_chance.ms(5, int(slowest.count())), this,
                  [this, request, client = QPointer<QObject>(client), answer, what] {
                      arrive(request, client, answer, what);
                  });
}

void ModelWorld::arrive(const Request &request, QObject *client, const Answer<WriteAnswer> &answer,
                        Fate what)
{
    const qint64 number = ++m_requests;
    const QString id = idIn(request);
    m_recorder.add({.ms = m_clock.now().monotonicMs,
                    .kind = Kind::WriteReceived,
                    .record = id,
                    .request = number,
                    .method = request.method,
                    .sent = QJsonDocument::fromJson(request.body).object(),
                    .before = fieldsOf(id),
                    .after = fieldsOf(id),
                    .who = u"us"_s});
    const auto back = m_chance.ms(5, int(slowest.count()));
    const auto refuse = [&](ErrorKind kind, Delivery delivery, int status) {
        ServiceError error = errorOf(kind, delivery, status);
        if (kind == ErrorKind::RateLimited)
            error.retryAfter = std::chrono::seconds(m_chance.below(30));
        reply<WriteAnswer>(client, answer, fail(error), back);
    };
    const auto applyLater = [&] {
        m_clock.after(m_chance.ms(100, int(std::chrono::milliseconds(lateness).count()) - 100),
                      this, [this, request, number] { (void)apply(request, number); });
    };
    switch (what) {
    case Fate::Fine:
    case Fate::LostOnTheWay:
        reply<WriteAnswer>(client, answer, apply(request, number), back);
        break;
    case Fate::Dropped:
        refuse(ErrorKind::ConnectionLost, Delivery::Unknown, 0);
        break;
    case Fate::AppliedUntold:
        (void)apply(request, number);
        refuse(ErrorKind::ConnectionLost, Delivery::Unknown, 0);
        break;
    case Fate::AppliedLate:
        applyLater();
        refuse(ErrorKind::ConnectionLost, Delivery::Unknown, 0);
        break;
    case Fate::Timeout:
        if (m_chance.oneIn(2))
            applyLater();
        reply<WriteAnswer>(client, answer, fail(errorOf(ErrorKind::Timeout, Delivery::Unknown)),
                           20s);
        break;
    case Fate::Fault:
        refuse(ErrorKind::ServerFault, Delivery::Unknown, m_chance.oneIn(2) ? 500 : 503);
        break;
    case Fate::AppliedFault:
        (void)apply(request, number);
        refuse(ErrorKind::ServerFault, Delivery::Unknown, 502);
        break;
    case Fate::LateFault:
        applyLater();
        refuse(ErrorKind::ServerFault, Delivery::Unknown, 504);
        break;
    case Fate::Garbled:
        (void)apply(request, number);
        refuse(ErrorKind::Malformed, Delivery::Unknown, 200);
        break;
    case Fate::TooMany:
        refuse(ErrorKind::RateLimited, Delivery::Refused, 429);
        break;
    case Fate::BadToken:
        m_refusesToken = true;
        refuse(ErrorKind::Unauthorized, Delivery::Refused, 401);
        break;
    case Fate::Invalid:
        refuse(ErrorKind::Invalid, Delivery::Refused, 422);
        break;
    }
    if (received)
        received(); // last: the engine may be killed in it
}

ServiceResult<WriteAnswer> ModelWorld::apply(const Request &request, qint64 number)
{
    QString id = idIn(request);
    const bool creates = request.method == "POST";
    if (!creates && !m_people.contains(id))
        return fail(errorOf(ErrorKind::NotFound, Delivery::Refused, 404));
    if (creates)
        id = u"c%1"_s.arg(++m_created);
    ServerStep step{.ms = m_clock.now().monotonicMs,
                    .kind = Kind::WriteApplied,
                    .record = id,
                    .request = number,
                    .method = request.method,
                    .sent = QJsonDocument::fromJson(request.body).object(),
                    .before = fieldsOf(id),
                    .who = u"us"_s};
    WriteAnswer answer;
    answer.status = 200;
    if (request.method == "DELETE") {
        m_people.remove(id);
    } else {
        alter(id, step.sent);
        answer.echo = m_people.value(id);
    }
    step.after = fieldsOf(id);
    m_recorder.add(step);
    return answer;
}

} // namespace patchbook::test
