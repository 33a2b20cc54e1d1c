// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "tests/support/faultproxydoor.h"

#include <QMutexLocker>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using Kind = Fault::Kind;

FaultProxy::FaultProxy(quint16 serverPort, std::optional<QSslConfiguration> tls)
    : m_tls(std::move(tls))
    , m_door(new ProxyDoor(*this))
    , m_line(serverPort)
{
    m_door->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_door, &QObject::deleteLater);
    m_thread.start();
    inThread([this] {
        m_door->set(Fault::Door::Open, 0);
        m_port = m_door->serverPort();
    });
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

QString FaultProxy::origin() const
{
    return (m_tls ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(m_port);
}

void FaultProxy::begin(Script script, Arrival arrival)
{
    inThread([&] {
        m_door->hangUp();
        m_door->set(Fault::Door::Open, m_port);
        m_script = std::move(script);
        m_arrival = std::move(arrival);
        m_connections = 0;
        const QMutexLocker locker(&m_mutex);
        m_requests.clear();
        m_held.clear();
    });
}

void FaultProxy::setDoor(Fault::Door door)
{
    inThread([this, door] { m_door->set(door, m_port); });
}

void FaultProxy::hangUp()
{
    inThread([this] { m_door->hangUp(); });
}

void FaultProxy::advance(qint64 nowMs)
{
    m_nowMs = nowMs;
    const std::optional<qint64> due = nextDueMs();
    if (!due || *due > nowMs)
        return;
    inThread([this, nowMs] {
        for (;;) {
            Held next;
            {
                const QMutexLocker locker(&m_mutex);
                if (m_held.isEmpty() || m_held.constFirst().dueMs > nowMs)
                    return;
                next = m_held.takeFirst();
            }
            handOn(next.request, next.number);
        }
    });
}

std::optional<qint64> FaultProxy::nextDueMs() const
{
    const QMutexLocker locker(&m_mutex);
    return m_held.isEmpty() ? std::nullopt : std::optional<qint64>(m_held.constFirst().dueMs);
}

QList<ProxiedRequest> FaultProxy::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

int FaultProxy::note(const RawRequest &request, const Fault &fault)
{
    const QMutexLocker locker(&m_mutex);
    ProxiedRequest entry;
    entry.number = int(m_requests.size()) + 1;
    entry.request = request;
    entry.fault = fault;
    m_requests << entry;
    return entry.number;
}

void FaultProxy::note(int number, const std::function<void(ProxiedRequest &)> &change)
{
    const QMutexLocker locker(&m_mutex);
    // One that began before begin() is nobody's any more.
    if (number >= 1 && number <= m_requests.size())
        change(m_requests[number - 1]);
}

void FaultProxy::takeWhole(const RawRequest &request, int number)
{
    ProxiedRequest entry;
    note(number, [&](ProxiedRequest &known) {
        known.request = request;
        known.whole = true;
        entry = known;
    });
    if (m_arrival && entry.whole)
        m_arrival(entry);
}

QByteArray FaultProxy::handOnOrNot(const RawRequest &request, const Fault &fault, int number)
{
    switch (fault.kind) {
    case Kind::CutRequest:
        return {};
    case Kind::CutAfterRequest:
    case Kind::Hang:
    case Kind::Instead:
    case Kind::InterimCut:
        return fault.applied ? handOn(request, number) : QByteArray();
    case Kind::Late: {
        const qint64 due = m_nowMs + fault.late.count();
        const QMutexLocker locker(&m_mutex);
        const auto place = std::ranges::upper_bound(m_held, due, {}, &Held::dueMs);
        m_held.insert(place, {due, number, request});
        return {};
    }
    case Kind::Twice: {
        const QByteArray first = handOn(request, number);
        const QByteArray second = handOn(request, number, true);
        return fault.reset ? second : first;
    }
    case Kind::None:
    case Kind::DripHead:
    case Kind::DripBody:
    case Kind::CutStatusLine:
    case Kind::CutHead:
    case Kind::CutBody:
    case Kind::CutUnframed:
    case Kind::ShortLength:
    case Kind::BadChunks:
    case Kind::CutChunks:
    case Kind::CutGzip:
    case Kind::Interim:
    case Kind::OtherId:
        return handOn(request, number);
    }
    return {};
}

QByteArray FaultProxy::handOn(const RawRequest &request, int number, bool copy)
{
    QByteArray marked = request.head + mark + ": " + QByteArray::number(number);
    if (copy)
        marked += " copy";
    const QByteArray answer = m_line.ask(marked + "\r\n\r\n" + request.body);
    note(number, [&](ProxiedRequest &entry) {
        entry.handedOnAt << m_nowMs;
        entry.status = answer.split(' ').value(1).toInt();
    });
    return answer;
}

void FaultProxy::inThread(const std::function<void()> &work) const
{
    QMetaObject::invokeMethod(m_door, work, Qt::BlockingQueuedConnection);
}

} // namespace patchbook::test
