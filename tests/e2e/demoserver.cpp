// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <condition_variable>
#include <iostream>
#include <mutex>
#include <string>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Answers that are kept back although their requests took effect. */
class HeldAnswers
{
public:
    void hold(const QByteArray &method)
    {
        const std::lock_guard lock(m_mutex);
        m_method = method;
    }
    void release()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_method.clear();
        }
        m_released.notify_all();
    }
    /** On the server's threads. */
    void pass(const demo::Request &request)
    {
        std::unique_lock lock(m_mutex);
        m_released.wait(lock, [&] { return m_method.isEmpty() || m_method != request.method; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    QByteArray m_method;
};

void print(const QJsonDocument &document)
{
    std::cout << document.toJson(QJsonDocument::Compact).constData() << std::endl;
}

QJsonArray received(const DemoServer &server)
{
    QJsonArray list;
    for (const demo::Request &request : server.requests())
        list << QJsonObject{{u"number"_s, request.number},
                            {u"method"_s, QString::fromLatin1(request.method)},
                            {u"target"_s, QString::fromLatin1(request.target)},
                            {u"body"_s, QString::fromUtf8(request.body)}};
    return list;
}

/** Does what a line says; false when it says nothing known. Every line gets one line back. */
bool obey(DemoServer &server, HeldAnswers &held, const QJsonObject &line)
{
    const QString order = line.value("order"_L1).toString();
    const demo::Match match{line.value("method"_L1).toString().toLatin1(),
                            line.value("path"_L1).toString().toLatin1()};
    const int count = line.value("count"_L1).toInt(1);
    if (order == "requests"_L1) {
        print(QJsonDocument(received(server)));
        return true;
    }
    if (order == "contact"_L1) {
        print(QJsonDocument(server.contact(line.value("id"_L1).toInteger())));
        return true;
    }
    if (order == "change"_L1)
        server.changeBehindTheClientsBack(line.value("id"_L1).toInteger(),
                                          line.value("fields"_L1).toObject());
    else if (order == "fail"_L1)
        server.failNext(match, {.status = line.value("status"_L1).toInt(500)}, count);
    else if (order == "hang up"_L1)
        server.failNext(match, {.hangUp = true}, count);
    else if (order == "apply and hang up"_L1)
        server.failNextAfterApplying(match, {.hangUp = true}, count);
    else if (order == "hold"_L1)
        held.hold(match.method);
    else if (order == "release"_L1)
        held.release();
    else if (order == "forget"_L1)
        server.clearRequests();
    else
        return false;
    print(QJsonDocument(QJsonObject{{u"done"_s, order}}));
    return true;
}

} // namespace

/**
 * The demo organisation as a process of its own: demoserver PORT TOKEN CONTACTS. Prints where it
 * listens, then obeys one JSON object a line, until its input ends.
 */
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::cerr << "demoserver PORT TOKEN CONTACTS\n";
        return 2;
    }
    demo::Options options;
    options.port = static_cast<quint16>(QByteArray(argv[1]).toUShort());
    options.tokens = {QByteArray(argv[2])};
    options.contacts = QByteArray(argv[3]).toLongLong();
    DemoServer server(options);
    HeldAnswers held;
    server.setAfterAnswer(
        [&held](const demo::Request &request, demo::Answer &) { held.pass(request); });
    if (!server.start()) {
        std::cerr << "demoserver: no port\n";
        return 1;
    }
    print(QJsonDocument(QJsonObject{{u"origin"_s, server.origin()}, {u"port"_s, server.port()}}));
    for (std::string line; std::getline(std::cin, line);) {
        if (!obey(server, held,
                  QJsonDocument::fromJson(QByteArray::fromStdString(line)).object())) {
            std::cerr << "demoserver: unknown order: " << line << '\n';
            return 2;
        }
    }
    held.release();
    server.stop();
    return 0;
}
