// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxydoor.h"

#include "tests/support/answerwriter.h"

#include <QSslSocket>

#include <unistd.h>
#include <utility>

namespace patchbook::test {

using Kind = Fault::Kind;

/** One line to a client: splits the stream into requests and lets the faults happen. */
class ProxyConnection : public QObject
{
public:
    ProxyConnection(FaultProxy &proxy, QSslSocket *socket, int number, QObject *parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_socket(socket)
        , m_number(number)
        , m_writer(*socket, [this](const RawAnswer &answer) { goOnAfter(answer); })
    {
        m_socket->setParent(this);
        connect(m_socket, &QSslSocket::readyRead, this, &ProxyConnection::readOn);
        connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
        if (m_proxy.m_tls) {
            m_socket->setSslConfiguration(*m_proxy.m_tls);
            m_socket->startServerEncryption();
        }
    }

    void end(bool reset)
    {
        m_ended = true;
        m_writer.stop();
        endConnection(*m_socket, reset);
    }

private:
    void readOn()
    {
        m_received += m_socket->readAll();
        while (!m_ended && !m_writer.isUnderWay() && (takeHead() || takeBody())) {
        }
    }

    bool takeHead()
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (m_underWay != 0 || end < 0)
            return false;
        m_request = {};
        m_request.head = m_received.first(end + 2);
        m_received.remove(0, end + 4);
        const QList<QByteArray> line =
            m_request.head.first(m_request.head.indexOf('\r')).split(' ');
        m_request.method = line.value(0);
        m_request.target = line.value(1);
        m_request.connection = m_number;
        m_request.onThisConnection = ++m_requests;
        m_fault = m_proxy.m_script ? m_proxy.m_script(m_request) : Fault{};
        m_underWay = m_proxy.note(m_request, m_fault);
        // Somebody who breaks off here may have read more than the head, or not.
        if (m_fault.kind == Kind::CutRequest && !takeBody())
            play({});
        return true;
    }

    bool takeBody()
    {
        const qsizetype length = m_request.header("Content-Length").toLongLong();
        if (m_underWay == 0 || m_received.size() < length)
            return false;
        m_request.body = m_received.first(length);
        m_received.remove(0, length);
        m_proxy.takeWhole(m_request, m_underWay);
        play(m_proxy.handOnOrNot(m_request, m_fault, m_underWay));
        return true;
    }

    void play(const QByteArray &real)
    {
        const bool unanswered = real.isEmpty() && m_fault.kind == Kind::None;
        RawAnswer answer = unanswered ? RawAnswer::cut({}) : withFault(m_fault, real);
        const int number = std::exchange(m_underWay, 0);
        m_proxy.note(number, [&](ProxiedRequest &request) {
            request.sentBytes = answer.bytes.size();
            request.answered = !real.isEmpty() && answer.bytes == real && answer.pieceSize == 0;
        });
        if (m_fault.kind == Kind::DripBody) {
            const qsizetype head = answer.bytes.indexOf("\r\n\r\n") + 4;
            m_socket->write(answer.bytes.first(head));
            answer.bytes.remove(0, head);
        }
        m_writer.write(answer);
    }

    void goOnAfter(const RawAnswer &answer)
    {
        if (answer.then != RawAnswer::Then::KeepOpen)
            end(answer.then == RawAnswer::Then::Reset);
        if (m_fault.then != Fault::Door::Open)
            m_proxy.m_door->set(m_fault.then, m_proxy.m_port);
        // What came while it dripped.
        QMetaObject::invokeMethod(this, &ProxyConnection::readOn, Qt::QueuedConnection);
    }

    FaultProxy &m_proxy;
    QSslSocket *m_socket;
    const int m_number;
    int m_requests = 0;
    QByteArray m_received;
    RawRequest m_request;
    Fault m_fault;
    int m_underWay = 0; // the number of the request whose head is in
    AnswerWriter m_writer;
    bool m_ended = false;
};

void ProxyDoor::set(Fault::Door door, int port)
{
    m_resetting = door == Fault::Door::Resets;
    if (door == Fault::Door::Shut)
        close();
    else if (!isListening() && !listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
        qFatal("The fault proxy cannot listen");
    if (door != Fault::Door::Open)
        hangUp();
}

void ProxyDoor::hangUp()
{
    const QObjectList all = children();
    for (QObject *child : all) {
        if (auto *connection = dynamic_cast<ProxyConnection *>(child))
            connection->end(false);
    }
}

void ProxyDoor::incomingConnection(qintptr descriptor)
{
    const int number = ++m_proxy.m_connections;
    if (m_resetting) {
        resetWhenClosed(descriptor);
        ::close(static_cast<int>(descriptor));
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    new ProxyConnection(m_proxy, socket, number, this);
}

} // namespace patchbook::test
