// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxyline.h"

#include <QList>

#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace patchbook::test {

namespace {

qint64 announcedLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.sliced(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

void ServerLine::hangUp()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

QByteArray ServerLine::ask(const QByteArray &request)
{
    if (m_socket >= 0) {
        // A server that hung up meanwhile is asked over a new line: nothing has gone out yet.
        pollfd readable{m_socket, POLLIN, 0};
        if (::poll(&readable, 1, 0) != 0)
            hangUp();
    }
    QByteArray answer;
    if ((m_socket >= 0 || connectToServer()) && send(request))
        answer = receive();
    if (answer.isEmpty())
        hangUp();
    return answer;
}

bool ServerLine::connectToServer()
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

bool ServerLine::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t some = ::send(m_socket, bytes.constData() + sent,
                                    static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (some <= 0)
            return false;
        sent += some;
    }
    return true;
}

QByteArray ServerLine::receive()
{
    QByteArray answer;
    std::array<char, 16'384> buffer{};
    for (;;) {
        const ssize_t some = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (some <= 0)
            return {};
        answer.append(buffer.data(), some);
        const qsizetype end = answer.indexOf("\r\n\r\n");
        if (end >= 0 && answer.size() >= end + 4 + announcedLength(answer.first(end + 2)))
            return answer;
    }
}

} // namespace patchbook::test
