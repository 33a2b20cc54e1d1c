// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultproxyline.h"
#include "tests/support/rawserver.h"

#include <QMutex>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace patchbook::test {

/** What goes wrong with one request on its way to the server and back. */
struct Fault
{
    enum class Kind {
        None,
        CutRequest,      ///< the line breaks when the head has come in; nothing is handed on
        CutAfterRequest, ///< the line breaks when the whole request has come in
        Hang,            ///< no answer, ever
        DripHead,        ///< the real answer, a byte at a time from its first one
        DripBody,        ///< the real answer, a byte at a time from its body on
        CutStatusLine,   ///< the real answer ends within its first line, and so on
        CutHead,
        CutBody,
        CutUnframed, ///< no Content-Length: only the end of the line tells that it was all
        ShortLength, ///< a Content-Length below what comes
        BadChunks,
        CutChunks,
        CutGzip,    ///< a whole answer as HTTP goes, in which the compressed stream breaks off
        Late,       ///< handed on after `late`; at once the line breaks, or `status` is answered
        Twice,      ///< handed on two times in a row; the answer is one of the two
        Instead,    ///< another answer: `status` with `headers` and `body`
        Interim,    ///< the real answer after some of 1xx
        InterimCut, ///< some of 1xx, and then the line breaks
        OtherId,    ///< the real answer, but about another record
    };
    /** What happens to the door when the answer is out. */
    enum class Door {
        Open,
        Shut,  ///< all lines are hung up, and new ones refused until it is open
        Resets ///< all lines are hung up, and new ones accepted and reset until it is open
    };

    Kind kind = Kind::None;
    bool applied = false;           ///< CutAfterRequest, Hang, Instead, InterimCut: handed on first
    bool reset = false;             ///< a break is RST, not FIN; of Twice: the second answer
    int status = 0;                 ///< 0: none; of Late: -1 = silence
    QList<QByteArray> headers = {}; ///< whole lines without line ends
    QByteArray body = {};
    std::chrono::milliseconds late{0}; ///< on the clock of advance()
    int at = 50;                       ///< where a cut comes, in percent of what is cut
    int pieceEveryMs = 20;             ///< of a drip
    Door then = Door::Open;
};

/** A request that came to the proxy, and what became of it. */
struct ProxiedRequest
{
    int number = 0; ///< in order of arrival, from 1
    RawRequest request;
    bool whole = false; ///< head and body came in
    Fault fault;
    QList<qint64> handedOnAt; ///< on the clock of advance(); empty: never
    int status = 0;           ///< what the server said, 0 = it was not asked or did not say
    bool answered = false;    ///< the server's own answer went out, whole and unaltered
    qint64 sentBytes = 0;     ///< of an answer
};

class ProxyDoor;

/**
 * A bad line to a good server: takes TCP or TLS on a loopback port, hands requests on to a plain
 * HTTP server, and lets go wrong what a script says, request by request. It works on a thread of
 * its own; every method may be called from any other thread.
 */
class FaultProxy
{
public:
    /** Decides about a request when its head is in: the body may be missing yet. */
    using Script = std::function<Fault(const RawRequest &)>;
    /** Hears of a request that has come in, before it is handed on; `whole` tells if wholly. */
    using Arrival = std::function<void(const ProxiedRequest &)>;

    /** `serverPort` is on 127.0.0.1. With `tls` it takes TLS only. */
    explicit FaultProxy(quint16 serverPort, std::optional<QSslConfiguration> tls = std::nullopt);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    int port() const { return m_port; }
    QString origin() const;

    /**
     * Begins anew: hangs up, opens the door, forgets what it held and knew. Script and arrival run
     * on the proxy's thread.
     */
    void begin(Script script, Arrival arrival = {});

    void setDoor(Fault::Door door);
    /** Ends the lines which are there; the next request needs a new one. */
    void hangUp();

    /** It is so late now: hands on what is due by then, and returns when the server has it. */
    void advance(qint64 nowMs);
    /** When the next late request is due. */
    std::optional<qint64> nextDueMs() const;

    QList<ProxiedRequest> requests() const;
    int connectionCount() const { return m_connections; }
    /** The header by which the server knows a handed-on request: its number, and "copy" when it is
     * the network that doubled it. */
    static constexpr char mark[] = "X-Fault-Proxy";

private:
    friend class ProxyConnection;
    friend class ProxyDoor;
    struct Held
    {
        qint64 dueMs = 0;
        int number = 0;
        RawRequest request;
    };

    int note(const RawRequest &request, const Fault &fault);
    void note(int number, const std::function<void(ProxiedRequest &)> &change);
    void takeWhole(const RawRequest &request, int number);
    QByteArray handOnOrNot(const RawRequest &request, const Fault &fault, int number);
    QByteArray handOn(const RawRequest &request, int number, bool copy = false);
    void inThread(const std::function<void()> &work) const;

    const std::optional<QSslConfiguration> m_tls;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_nowMs = 0;

    // Used on the proxy's thread alone.
    Script m_script;
    Arrival m_arrival;
    ProxyDoor *m_door = nullptr;
    ServerLine m_line;

    mutable QMutex m_mutex; // guards the following
    QList<ProxiedRequest> m_requests;
    QList<Held> m_held; // in the order of dueMs

    QThread m_thread;
};

/** How the answer goes out whose real bytes are these; "" when the server was not asked. */
RawAnswer withFault(const Fault &fault, const QByteArray &real);

} // namespace patchbook::test
