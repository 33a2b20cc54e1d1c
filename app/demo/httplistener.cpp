// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/httplistener.h"

// The library's own macros: without them its classes have another layout here than in the .so.
#define CPPHTTPLIB_OPENSSL_SUPPORT
#define CPPHTTPLIB_ZLIB_SUPPORT
#define CPPHTTPLIB_BROTLI_SUPPORT
#include <httplib.h>

#include <algorithm>
#include <list>
#include <netinet/tcp.h>
#include <poll.h>
#include <set>

namespace patchbook::demo {

namespace {

constexpr int idleConnectionMs = 120'000;
constexpr int silentPeerMs = 30'000;

/** A connection which remembers the head of its request, because the library decodes headers. */
class RawStream : public httplib::Stream
{
public:
    explicit RawStream(socket_t fd)
        : m_fd(fd)
    {
    }

    bool waitForRequest()
    {
        m_head.clear();
        return m_next < m_filled || poll(POLLIN, idleConnectionMs);
    }
    const QByteArray &head() const { return m_head; }
    void hangUp() { m_hungUp = true; }
    bool isHungUp() const { return m_hungUp; }

    bool is_readable() const override { return poll(POLLIN, silentPeerMs); }
    bool is_writable() const override { return !m_hungUp && poll(POLLOUT, silentPeerMs); }
    socket_t socket() const override { return m_fd; }
    void get_local_ip_and_port(std::string &, int &) const override {}
    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        if (::getpeername(m_fd, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            port = ntohs(address.sin_port);
        ip = "127.0.0.1";
    }

    ssize_t read(char *bytes, size_t size) override
    {
        if (m_next == m_filled) {
            if (!is_readable())
                return -1;
            m_next = 0;
            m_filled = 0;
            const ssize_t got = ::recv(m_fd, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_filled = static_cast<size_t>(got);
        }
        const size_t count = std::min(size, m_filled - m_next);
        std::copy_n(m_buffer.data() + m_next, count, bytes);
        m_next += count;
        // The library reads a head byte by byte and the body in larger pieces.
        if (!m_head.endsWith("\r\n\r\n"))
            m_head.append(bytes, static_cast<qsizetype>(count));
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char *bytes, size_t size) override
    {
        if (!is_writable())
            return -1;
        return ::send(m_fd, bytes, size, MSG_NOSIGNAL);
    }

private:
    bool poll(short events, int timeoutMs) const
    {
        pollfd waiting{m_fd, events, 0};
        return ::poll(&waiting, 1, timeoutMs) == 1;
    }

    socket_t m_fd;
    QByteArray m_head;
    bool m_hungUp = false;
    std::array<char, 16'384> m_buffer;
    size_t m_next = 0;
    size_t m_filled = 0;
};

/** A thread for each connection: an idle one must not keep another client waiting. */
class ThreadPerConnection : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override
    {
        m_threads.remove_if([](Entry &entry) { return entry.done.load(); });
        Entry &entry = m_threads.emplace_back();
        entry.thread = std::jthread([task = std::move(task), &entry] {
            task();
            entry.done = true;
        });
    }
    void shutdown() override { m_threads.clear(); }

private:
    struct Entry
    {
        std::atomic<bool> done = false;
        std::jthread thread; // last: joins before `done` goes
    };
    std::list<Entry> m_threads;
};

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

Request receivedRequest(const httplib::Request &parsed, const QByteArray &head)
{
    Request request;
    request.method = bytesOf(parsed.method);
    request.body = bytesOf(parsed.body);
    request.remotePort = parsed.remote_port;
    QList<QByteArray> lines = head.split('\n');
    request.target = lines.takeFirst().split(' ').value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}

} // namespace

class HttpListener::Connections : public httplib::Server
{
public:
    explicit Connections(Respond respond)
        : m_respond(std::move(respond))
    {
        new_task_queue = [] {
            return new ThreadPerConnection;
        };
        // The library's default lets another process of this user share the port.
        set_socket_options([](socket_t) {});
        // Only announced in a header: our own loop below decides.
        set_keep_alive_timeout(idleConnectionMs / 1000);
        set_keep_alive_max_count(1'000'000);
        const Handler handler = [this](const httplib::Request &parsed, httplib::Response &reply) {
            handle(parsed, reply);
        };
        const std::string everything = R"([\s\S]*)";
        Get(everything, handler);
        Post(everything, handler);
        Put(everything, handler);
        Patch(everything, handler);
        Delete(everything, handler);
        Options(everything, handler);
    }
    ~Connections() override { end(); }

    quint16 bind(quint16 port)
    {
        const std::string host = "127.0.0.1";
        const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
        if (bound <= 0)
            return 0;
        ::listen(svr_sock_, 128); // the library's backlog of 5 makes a burst wait for a second
        return static_cast<quint16>(bound);
    }

    void begin()
    {
        m_acceptor = std::jthread([this] { listen_after_bind(); });
        // stop() does nothing before the loop runs, and would then wait for ever.
        while (!is_running())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    void end()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
            for (const socket_t fd : m_open)
                ::shutdown(fd, SHUT_RDWR);
        }
        if (m_acceptor.joinable()) {
            stop();
            m_acceptor.join();
        }
    }

private:
    // The library's own loop keeps stop() waiting for every idle client's keep-alive time.
    bool process_and_close_socket(socket_t fd) override
    {
        if (enter(fd)) {
            const int on = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            RawStream stream(fd);
            t_stream = &stream;
            bool closed = false;
            while (!closed && stream.waitForRequest()) {
                const bool answered = process_request(stream, false, closed, {});
                closed = closed || !answered || stream.isHungUp();
            }
        }
        leave(fd);
        return true;
    }

    bool enter(socket_t fd)
    {
        const std::lock_guard lock(m_mutex);
        m_open.insert(fd);
        return !m_ending;
    }

    void leave(socket_t fd)
    {
        const std::lock_guard lock(m_mutex);
        m_open.erase(fd);
        ::shutdown(fd, SHUT_RDWR);
        ::close(fd);
    }

    void handle(const httplib::Request &parsed, httplib::Response &reply) const
    {
        const Answer answer = m_respond(receivedRequest(parsed, t_stream->head()));
        if (answer.hangUp)
            t_stream->hangUp();
        reply.status = answer.status;
        for (const Header &header : answer.headers)
            reply.headers.emplace(header.name.toStdString(), header.value.toStdString());
        if (answer.status != 204)
            reply.set_content(answer.body.toStdString(), answer.contentType.toStdString());
    }

    static thread_local RawStream *t_stream;

    Respond m_respond;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_ending = false;
    std::jthread m_acceptor;
};

thread_local RawStream *HttpListener::Connections::t_stream = nullptr;

HttpListener::HttpListener(Respond respond)
    : m_connections(std::make_unique<Connections>(std::move(respond)))
{
}

HttpListener::~HttpListener() = default;

quint16 HttpListener::bind(quint16 port)
{
    return m_connections->bind(port);
}

void HttpListener::listen()
{
    m_connections->begin();
}

void HttpListener::stop()
{
    m_connections->end();
}

} // namespace patchbook::demo
