// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include "tests/support/answerwriter.h"

#include <QMutexLocker>
#include <QSslSocket>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

QByteArray RawRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

int RawRequest::headerCount() const
{
    return static_cast<int>(head.trimmed().count('\n'));
}

RawAnswer RawAnswer::reply(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    for (const QByteArray &line : headers)
        bytes += line + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {bytes};
}

/** One connection: splits the stream into requests and plays the answers. */
class RawConnection : public QObject
{
public:
    RawConnection(RawServer &server, QSslSocket *socket, int number, QObject *parent)
        : QObject(parent)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
        , m_writer(*socket, [this](const RawAnswer &answer) { endAsSaid(answer); })
    {
        m_socket->setParent(this);
        connect(m_socket, &QSslSocket::readyRead, this, &RawConnection::readOn);
        connect(m_socket, &QSslSocket::encrypted, this, &RawConnection::noteProtocol);
        connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
        connect(m_socket, &QSslSocket::disconnected, this, &RawConnection::noteEnd);
        if (m_server.m_tls) {
            m_socket->setSslConfiguration(*m_server.m_tls);
            m_socket->startServerEncryption();
        }
    }

private:
    void noteProtocol()
    {
        const QMutexLocker locker(&m_server.m_mutex);
        m_server.m_negotiated = m_socket->sslConfiguration().nextNegotiatedProtocol();
    }

    void noteEnd()
    {
        const QMutexLocker locker(&m_server.m_mutex);
        --m_server.m_open;
    }

    void readOn()
    {
        const QByteArray bytes = m_socket->readAll();
        m_received += bytes;
        {
            const QMutexLocker locker(&m_server.m_mutex);
            m_server.m_plainBytes += bytes.size();
        }
        while (takeRequest()) {
        }
    }

    bool takeRequest()
    {
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return false;
        RawRequest request;
        request.head = m_received.first(headEnd + 2);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_received.size() < headEnd + 4 + length)
            return false;
        request.body = m_received.sliced(headEnd + 4, length);
        m_received.remove(0, headEnd + 4 + length);
        const QList<QByteArray> line = request.head.first(request.head.indexOf('\r')).split(' ');
        request.method = line.value(0);
        request.target = line.value(1);
        request.connection = m_number;
        request.onThisConnection = ++m_requests;
        {
            const QMutexLocker locker(&m_server.m_mutex);
            m_server.m_requests.append(request);
        }
        m_writer.write(m_server.m_script(request));
        return true;
    }

    void endAsSaid(const RawAnswer &answer)
    {
        if (answer.then != RawAnswer::Then::KeepOpen)
            endConnection(*m_socket, answer.then == RawAnswer::Then::Reset);
    }

    RawServer &m_server;
    QSslSocket *m_socket;
    const int m_number;
    int m_requests = 0;
    QByteArray m_received;
    AnswerWriter m_writer;
};

/** Takes the connections in. */
class RawListener : public QTcpServer
{
public:
    explicit RawListener(RawServer &server)
        : m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        int number = 0;
        {
            const QMutexLocker locker(&m_server.m_mutex);
            number = ++m_server.m_connections;
            ++m_server.m_open;
        }
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        new RawConnection(m_server, socket, number, this);
    }

private:
    RawServer &m_server;
};

RawServer::RawServer(Script script, std::optional<QSslConfiguration> tls)
    : m_script(std::move(script))
    , m_tls(std::move(tls))
{
    auto *listener = new RawListener(*this);
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        listener,
        [this, listener] {
            if (!listener->listen(QHostAddress::LocalHost))
                qFatal("The test server cannot listen");
            m_port = listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

RawServer::~RawServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl RawServer::url(const QString &target) const
{
    return QUrl((m_tls ? u"https://127.0.0.1:%1%2"_s : u"http://127.0.0.1:%1%2"_s)
                    .arg(QString::number(m_port), target));
}

QList<RawRequest> RawServer::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

int RawServer::requestCount() const
{
    return static_cast<int>(requests().size());
}

int RawServer::connectionCount() const
{
    const QMutexLocker locker(&m_mutex);
    return m_connections;
}

int RawServer::openConnections() const
{
    const QMutexLocker locker(&m_mutex);
    return m_open;
}

qint64 RawServer::plainBytes() const
{
    const QMutexLocker locker(&m_mutex);
    return m_plainBytes;
}

QByteArray RawServer::negotiatedProtocol() const
{
    const QMutexLocker locker(&m_mutex);
    return m_negotiated;
}

} // namespace patchbook
