// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QSslConfiguration>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace patchbook {

/** A request as it came in. */
struct RawRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray head; ///< request line and headers, as received
    QByteArray body;
    int connection = 0;       ///< counted from 1 over the server's life
    int onThisConnection = 0; ///< 1 for the first request of a connection, and so on

    /** The first header of this name, "" when there is none. */
    QByteArray header(const QByteArray &name) const;
    int headerCount() const;
};

/** What the server does with a request: bytes, whole or broken in any way, and then an end. */
struct RawAnswer
{
    enum class Then {
        KeepOpen, ///< with no bytes: an answer that never comes
        Close,
        Reset, ///< RST instead of FIN
    };

    QByteArray bytes;
    Then then = Then::KeepOpen;
    int pieceSize = 0;    ///< 0: all at once
    int pieceEveryMs = 0; ///< between pieces

    /** A correct answer with its Content-Length; `headers` are whole lines without line ends. */
    static RawAnswer reply(int status, const QByteArray &body = {},
                           const QList<QByteArray> &headers = {"Content-Type: application/json"});
    static RawAnswer cut(const QByteArray &bytes) { return {bytes, Then::Close}; }
    static RawAnswer reset(const QByteArray &bytes = {}) { return {bytes, Then::Reset}; }
    static RawAnswer silence() { return {}; }
};

/**
 * A server on a loopback port that answers HTTP as badly as a script tells it to, over TCP or TLS,
 * on its own thread, and remembers every request. Safe to ask from any thread.
 */
class RawServer
{
public:
    using Script = std::function<RawAnswer(const RawRequest &)>;

    /** With `tls` it speaks TLS only. The script runs on the server's thread. */
    explicit RawServer(Script script, std::optional<QSslConfiguration> tls = std::nullopt);
    ~RawServer();
    Q_DISABLE_COPY_MOVE(RawServer)

    /** http or https at 127.0.0.1; `target` begins with '/'. */
    QUrl url(const QString &target) const;
    int port() const { return m_port; }

    QList<RawRequest> requests() const;
    int requestCount() const;
    /** All that were ever made. */
    int connectionCount() const;
    int openConnections() const;
    /** Bytes that came in as plain text: after decryption on a TLS server. */
    qint64 plainBytes() const;
    /** What TLS agreed on, "" when nothing was offered. */
    QByteArray negotiatedProtocol() const;

private:
    friend class RawConnection;
    friend class RawListener;

    const Script m_script;
    const std::optional<QSslConfiguration> m_tls;
    int m_port = 0;
    QThread m_thread;
    mutable QMutex m_mutex;
    QList<RawRequest> m_requests;
    int m_connections = 0;
    int m_open = 0;
    qint64 m_plainBytes = 0;
    QByteArray m_negotiated;
};

} // namespace patchbook
