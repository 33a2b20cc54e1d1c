// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include "app/demo/faults.h"
#include "app/demo/httplistener.h"
#include "app/demo/linqcards.h"
#include "app/demo/linqcontacts.h"
#include "app/demo/linqwrite.h"
#include "app/demo/pictures.h"

#include <QRandomGenerator>

#include <array>
#include <condition_variable>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

QByteArray randomToken()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QByteArray token = "demo_";
    for (const quint32 word : words)
        token += QByteArray::number(word, 16);
    return token;
}

demo::Answer picture(const QByteArray &path)
{
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
    bool ok = false;
    const quint64 number = name.chopped(name.endsWith(".png") ? 4 : 0).toULongLong(&ok);
    if (!ok || !name.endsWith(".png"))
        return {.status = 404, .body = "no such picture", .contentType = "text/plain"};
    return {.body = demo::generatedPicture(number), .contentType = "image/png"};
}

} // namespace

struct DemoServer::House
{
    explicit House(demo::Options founding)
        : options(std::move(founding))
        , organisation(options.seed, options.contacts)
        , listener([this](const demo::Request &request) { return answer(request); })
    {
        if (options.tokens.isEmpty())
            options.tokens.append(randomToken());
        port = listener.bind(options.port);
        origin = u"http://127.0.0.1:"_s + QString::number(port);
        contacts.emplace(organisation, origin);
        cards.emplace(origin);
    }

    demo::Answer answer(demo::Request request);
    demo::Answer route(const demo::Request &request, const demo::Quirks &oddWays);
    void note(demo::Request &request);
    void pause(std::chrono::milliseconds duration);
    bool knows(const QByteArray &token) const { return options.tokens.contains(token); }

    demo::Options options;
    demo::Organisation organisation;
    QString origin;
    quint16 port = 0;
    bool started = false;
    std::optional<demo::LinqContacts> contacts;
    std::optional<demo::LinqCards> cards;
    demo::Faults faults;

    std::mutex mutex; // guards everything down to the listener
    std::condition_variable ending;
    bool ended = false;
    qint64 received = 0;
    QList<demo::Request> requests;
    demo::Quirks quirks;
    BeforeAnswer before;
    AfterAnswer after;

    demo::HttpListener listener; // last: its threads use all the above
};

void DemoServer::House::note(demo::Request &request)
{
    const std::lock_guard lock(mutex);
    request.number = ++received;
    if (options.keepRequests)
        requests.append(request);
}

void DemoServer::House::pause(std::chrono::milliseconds duration)
{
    // A server that is being stopped must not wait for its own delays.
    std::unique_lock lock(mutex);
    ending.wait_for(lock, duration, [this] { return ended; });
}

demo::Answer DemoServer::House::answer(demo::Request request)
{
    note(request);
    const demo::Faults::Fate fate = faults.next(request);
    if (fate.delay.count() > 0)
        pause(fate.delay);
    if (fate.answer && !fate.afterApplying)
        return *fate.answer;

    std::unique_lock lock(mutex);
    const demo::Quirks oddWays = quirks;
    const BeforeAnswer beforeHook = before;
    const AfterAnswer afterHook = after;
    lock.unlock();

    std::optional<demo::Answer> answer;
    if (beforeHook)
        answer = beforeHook(request);
    if (!answer) {
        answer = route(request, oddWays);
        if (afterHook)
            afterHook(request, *answer);
    }
    return fate.answer ? *fate.answer : *answer;
}

demo::Answer DemoServer::House::route(const demo::Request &request, const demo::Quirks &oddWays)
{
    const QByteArray path = request.path();
    if (path.startsWith("/api/partner/v2/")) {
        if (!knows(request.header("X-LINQ-INTEGRATION-TOKEN")))
            return demo::LinqContacts::unauthorized();
        if (options.latency.count() > 0 && path == "/api/partner/v2/contacts")
            pause(options.latency);
        return contacts->answer(request, oddWays);
    }
    if (path.startsWith("/api/partner/v3/")) {
        const QByteArray credentials = request.header("Authorization");
        if (!credentials.startsWith("Bearer ") || !knows(credentials.sliced(7)))
            return demo::LinqCards::unauthorized();
        return cards->answer(request, oddWays);
    }
    if (path.startsWith("/pictures/") && request.method == "GET")
        return picture(path);
    return {.status = 404, .body = "nothing here", .contentType = "text/plain"};
}

DemoServer::DemoServer(demo::Options options)
    : m_house(std::make_unique<House>(std::move(options)))
{
}

DemoServer::~DemoServer()
{
    stop();
}

bool DemoServer::start()
{
    if (m_house->port == 0 || m_house->started)
        return false;
    m_house->started = true;
    m_house->listener.listen();
    return true;
}

void DemoServer::stop()
{
    {
        const std::lock_guard lock(m_house->mutex);
        m_house->ended = true;
    }
    m_house->ending.notify_all();
    m_house->listener.stop();
}

quint16 DemoServer::port() const
{
    return m_house->port;
}

QString DemoServer::origin() const
{
    return m_house->origin;
}

QByteArray DemoServer::token() const
{
    return m_house->options.tokens.first();
}

QList<demo::Request> DemoServer::requests() const
{
    const std::lock_guard lock(m_house->mutex);
    return m_house->requests;
}

void DemoServer::clearRequests()
{
    const std::lock_guard lock(m_house->mutex);
    m_house->requests.clear();
}

void DemoServer::failNext(const demo::Match &match, const demo::Answer &answer, int count)
{
    m_house->faults.add(match, {.answer = answer}, count);
}

void DemoServer::failNextAfterApplying(const demo::Match &match, const demo::Answer &answer,
                                       int count)
{
    m_house->faults.add(match, {.answer = answer, .afterApplying = true}, count);
}

void DemoServer::delayNext(const demo::Match &match, std::chrono::milliseconds delay, int count)
{
    m_house->faults.add(match, {.delay = delay}, count);
}

void DemoServer::behave()
{
    m_house->faults.clear();
    const std::lock_guard lock(m_house->mutex);
    m_house->quirks = {};
    m_house->before = {};
    m_house->after = {};
}

void DemoServer::setBeforeAnswer(BeforeAnswer hook)
{
    const std::lock_guard lock(m_house->mutex);
    m_house->before = std::move(hook);
}

void DemoServer::setAfterAnswer(AfterAnswer hook)
{
    const std::lock_guard lock(m_house->mutex);
    m_house->after = std::move(hook);
}

void DemoServer::setQuirks(const demo::Quirks &quirks)
{
    const std::lock_guard lock(m_house->mutex);
    m_house->quirks = quirks;
}

QJsonObject DemoServer::contact(qint64 id) const
{
    const auto person = m_house->organisation.person(id);
    return person ? m_house->contacts->shown(*person) : QJsonObject();
}

qint64 DemoServer::contactCount() const
{
    return m_house->organisation.count();
}

bool DemoServer::changeBehindTheClientsBack(qint64 id, const QJsonObject &fields)
{
    const std::optional<int> owner = demo::namedOwner(fields, m_house->organisation);
    if (fields.contains(u"user_email"_s) && !owner)
        return false;
    const auto edit = [&](demo::Person &person) {
        demo::overwrite(person, fields, owner);
    };
    return m_house->organisation.change(id, edit).has_value();
}

bool DemoServer::deleteBehindTheClientsBack(qint64 id)
{
    return m_house->organisation.remove(id);
}

qint64 DemoServer::createBehindTheClientsBack(const QJsonObject &fields)
{
    const std::optional<int> owner = demo::namedOwner(fields, m_house->organisation);
    if (fields.contains(u"user_email"_s) && !owner)
        return 0;
    demo::Person person;
    person.owner = 0;
    demo::overwrite(person, fields, owner);
    return m_house->organisation.add(person).id;
}

QStringList DemoServer::ownerEmails() const
{
    QStringList emails;
    for (const demo::Owner &owner : m_house->organisation.owners())
        emails.append(owner.email);
    return emails;
}

QStringList DemoServer::lines() const
{
    return m_house->cards->lines();
}

QJsonObject DemoServer::card(const QString &line) const
{
    return m_house->cards->card(line);
}

bool DemoServer::changeCardBehindTheClientsBack(const QString &line, const QJsonObject &fields)
{
    return m_house->cards->change(line, fields);
}

bool DemoServer::removeCardBehindTheClientsBack(const QString &line)
{
    return m_house->cards->remove(line);
}

} // namespace patchbook
