// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linq's list of contacts, each page made before the first is asked for, in a process of its own:
// so that a fetch of the whole list measures the fetching. Says its origin, and ends with its
// input.
#include "app/demo/linqcontacts.h"
#include "app/demo/organisation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <arpa/inet.h>
#include <cstdio>
#include <map>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace patchbook;

constexpr quint64 listSeed = 6;
constexpr int pageSize = 100;

/** Whole answers by the target of their request. */
using Answers = std::map<std::string, std::string, std::less<>>;

Answers answersFor(int contacts)
{
    demo::Organisation organisation(listSeed, contacts);
    demo::LinqContacts service(organisation, QStringLiteral("https://pictures.example"));
    Answers answers;
    // One beyond the last, which is empty, too.
    for (int page = 1; page <= contacts / pageSize + 2; ++page) {
        demo::Request request;
        request.method = "GET";
        request.target = "/api/partner/v2/contacts?page=" + QByteArray::number(page) +
                         "&per_page=" + QByteArray::number(pageSize);
        const demo::Answer answer = service.answer(request, {});
        const QByteArray head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
            "Content-Length: " +
            QByteArray::number(answer.body.size()) + "\r\n\r\n";
        answers.emplace(request.target.toStdString(),
                        head.toStdString() + answer.body.toStdString());
    }
    return answers;
}

bool sendAll(int connection, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

/** One request after the other, as they come over one connection. */
void serve(int connection, const Answers &answers)
{
    static constexpr std::string_view unknown =
        "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    std::string received;
    char piece[4096];
    for (ssize_t got = 0; (got = ::recv(connection, piece, sizeof piece, 0)) > 0;) {
        received.append(piece, std::size_t(got));
        for (std::size_t end = 0; (end = received.find("\r\n\r\n")) != std::string::npos;) {
            const std::size_t target = received.find(' ') + 1;
            const auto answer = answers.find(
                std::string_view(received).substr(target, received.find(' ', target) - target));
            if (!sendAll(connection, answer == answers.end() ? unknown : answer->second))
                return;
            received.erase(0, end + 4);
        }
    }
}

int listeningSocket(sockaddr_in &address)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    const bool listens = ::bind(listener, plain, size) == 0 && ::listen(listener, 16) == 0 &&
                         ::getsockname(listener, plain, &size) == 0;
    return listens ? listener : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Answers answers = answersFor(argc > 1 ? std::atoi(argv[1]) : 1000);
    sockaddr_in address{};
    const int listener = listeningSocket(address);
    if (listener < 0)
        return 1;
    std::printf("http://127.0.0.1:%d\n", int(ntohs(address.sin_port)));
    std::fflush(stdout);
    // Both wait for what may never come: the end of the process ends them.
    std::thread([listener, &answers] {
        for (int connection = 0; (connection = ::accept(listener, nullptr, nullptr)) >= 0;) {
            const int now = 1;
            ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
            std::thread([connection, &answers] {
                serve(connection, answers);
                ::close(connection);
            }).detach();
        }
    }).detach();
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    std::_Exit(0);
}
