// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/desk.h"

#include "app/demo/faults.h"
#include "app/demo/httplistener.h"
#include "app/demo/service.h"

#include <condition_variable>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

struct Desk::Room
{
    explicit Room(const Options &options)
        : latency(options.latency)
        , keepRequests(options.keepRequests)
        , listener([this](const Request &request) { return answer(request); })
    {
        port = listener.bind(options.port);
    }

    Answer answer(Request request);
    void note(Request &request);
    void pause(std::chrono::milliseconds duration);

    const std::chrono::milliseconds latency;
    const bool keepRequests;
    quint16 port = 0;
    bool started = false;
    Service *service = nullptr;
    Faults faults;

    std::mutex mutex; // guards everything down to the listener
    std::condition_variable ending;
    bool ended = false;
    qint64 received = 0;
    QList<Request> requests;
    BeforeAnswer before;
    AfterAnswer after;

    HttpListener listener; // last: its threads use all the above
};

void Desk::Room::note(Request &request)
{
    const std::lock_guard lock(mutex);
    request.number = ++received;
    if (keepRequests)
        requests.append(request);
}

void Desk::Room::pause(std::chrono::milliseconds duration)
{
    // A server that is being stopped must not wait for its own delays.
    std::unique_lock lock(mutex);
    ending.wait_for(lock, duration, [this] { return ended; });
}

Answer Desk::Room::answer(Request request)
{
    note(request);
    const Faults::Fate fate = faults.next(request);
    if (fate.delay.count() > 0)
        pause(fate.delay);
    if (fate.answer && !fate.afterApplying)
        return *fate.answer;

    std::unique_lock lock(mutex);
    const BeforeAnswer beforeHook = before;
    const AfterAnswer afterHook = after;
    lock.unlock();

    std::optional<Answer> answer;
    if (beforeHook)
        answer = beforeHook(request);
    if (!answer) {
        if (latency.count() > 0 && service->isForList(request))
            pause(latency);
        answer = service->answer(request);
        if (afterHook)
            afterHook(request, *answer);
    }
    return fate.answer ? *fate.answer : *answer;
}

Desk::Desk(const Options &options)
    : m_room(std::make_unique<Room>(options))
{
}

Desk::~Desk()
{
    stop();
}

void Desk::serve(Service &service)
{
    m_room->service = &service;
}

bool Desk::start()
{
    if (m_room->port == 0 || m_room->started)
        return false;
    m_room->started = true;
    m_room->listener.listen();
    return true;
}

void Desk::stop()
{
    {
        const std::lock_guard lock(m_room->mutex);
        m_room->ended = true;
    }
    m_room->ending.notify_all();
    m_room->listener.stop();
}

quint16 Desk::port() const
{
    return m_room->port;
}

QString Desk::origin() const
{
    return u"http://127.0.0.1:"_s + QString::number(m_room->port);
}

QList<Request> Desk::requests() const
{
    const std::lock_guard lock(m_room->mutex);
    return m_room->requests;
}

QList<QByteArray> Desk::bodies(const QByteArray &method) const
{
    QList<QByteArray> bodies;
    const QList<Request> all = requests();
    for (const Request &request : all) {
        if (request.method == method)
            bodies.append(request.body);
    }
    return bodies;
}

void Desk::clearRequests()
{
    const std::lock_guard lock(m_room->mutex);
    m_room->requests.clear();
}

void Desk::failNext(const Match &match, const Answer &answer, int count)
{
    m_room->faults.add(match, {.answer = answer}, count);
}

void Desk::failNextAfterApplying(const Match &match, const Answer &answer, int count)
{
    m_room->faults.add(match, {.answer = answer, .afterApplying = true}, count);
}

void Desk::delayNext(const Match &match, std::chrono::milliseconds delay, int count)
{
    m_room->faults.add(match, {.delay = delay}, count);
}

void Desk::behave()
{
    m_room->faults.clear();
    m_room->service->behave();
    const std::lock_guard lock(m_room->mutex);
    m_room->before = {};
    m_room->after = {};
}

void Desk::setBeforeAnswer(BeforeAnswer hook)
{
    const std::lock_guard lock(m_room->mutex);
    m_room->before = std::move(hook);
}

void Desk::setAfterAnswer(AfterAnswer hook)
{
    const std::lock_guard lock(m_room->mutex);
    m_room->after = std::move(hook);
}

} // namespace patchbook::demo
