// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole list over real HTTP, from the first request to the last row, beside a bare fetch of the
// same addresses that looks at nothing. The server is a process of its own with ready answers.
#include "app/net/httprecipe.h"
#include "app/services/catalog.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/systemclock.h"
#include "models/book/addressbook.h"
#include "models/book/listloader.h"
#include "models/tables/contacttablemodel.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/stallwatch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int contactsOnAPage = 100;
constexpr int fetchesInFlight = 5; // as many as a ListLoader has
constexpr int patienceMs = 120'000;
const QByteArray listToken = "a-token-of-the-benchmark";

/** Ready answers in another process. */
class ListServer
{
public:
    explicit ListServer(int contacts)
    {
        m_process.start(QCoreApplication::applicationDirPath() + u"/listserver"_s,
                        {QString::number(contacts)});
        while (m_origin.isEmpty() && m_process.waitForReadyRead(patienceMs))
            m_origin = m_process.readLine().trimmed();
    }
    ~ListServer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    /** "" when it did not start. */
    QByteArray origin() const { return m_origin; }

private:
    QProcess m_process;
    QByteArray m_origin;
};

/** Fetches all pages and throws them away. */
class BareFetch
{
public:
    BareFetch(const QByteArray &origin, int pages)
        : m_origin(origin)
        , m_pages(pages)
    {
    }

    /** Milliseconds; nothing when bytes are missing. */
    std::optional<double> run()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < fetchesInFlight; ++i)
            fetchNext();
        m_loop.exec();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        return m_whole == m_pages ? std::optional(ms) : std::nullopt;
    }

private:
    void fetchNext()
    {
        if (m_next > m_pages)
            return;
        const HttpRequest request{"GET",
                                  QUrl::fromEncoded(m_origin + "/api/partner/v2/contacts?page=" +
                                                    QByteArray::number(m_next++) + "&per_page=100"),
                                  {{"X-LINQ-INTEGRATION-TOKEN", listToken}},
                                  {}};
        QNetworkReply *reply = m_network.get(wireRequest(request));
        QObject::connect(reply, &QNetworkReply::finished, &m_loop, [this, reply] {
            m_whole += reply->readAll().endsWith('}') ? 1 : 0;
            reply->deleteLater();
            if (++m_done == m_pages)
                m_loop.quit();
            else
                fetchNext();
        });
    }

    const QByteArray m_origin;
    const int m_pages;
    int m_next = 1;
    int m_done = 0;
    int m_whole = 0;
    QEventLoop m_loop;
    QNetworkAccessManager m_network;
};

/** The program's own way, without a window: service, walk, book, list. */
class OurList
{
public:
    explicit OurList(const QByteArray &origin)
        : m_account{u"a"_s, u"linq"_s, u"Sales"_s, QUrl::fromEncoded(origin)}
        , m_catalog(m_credentials, m_clock)
    {
    }

    /** Milliseconds until every contact has its row; nothing when not all have one. */
    std::optional<double> run(int contacts, Stalls &stalls)
    {
        m_credentials.write(m_account, Secret(listToken));
        const ServiceConnection connection = m_catalog.connect(m_account);
        AddressBook book(connection.contacts->schema());
        ContactTableModel list(book);
        ListLoader loader(*connection.contacts);
        QEventLoop loop;
        QObject::connect(&loader, &ListLoader::pageLoaded, &book,
                         [&book](const PackedContacts &page, AddressBook::Moment asked) {
                             book.adoptAsOf(page, asked);
                         });
        QObject::connect(&loader, &ListLoader::stateChanged, &loop, [&loader, &loop] {
            if (loader.state() != ListLoader::State::Loading)
                loop.quit();
        });
        const StallWatch watch(stalls);
        QElapsedTimer timer;
        timer.start();
        loader.start();
        loop.exec();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        return list.rowCount() == contacts ? std::optional(ms) : std::nullopt;
    }

private:
    const Account m_account;
    MemoryCredentials m_credentials;
    SystemClock m_clock;
    Catalog m_catalog;
};

} // namespace

bool benchHttpList(Sheet &sheet)
{
    const ListServer server(sheet.size());
    if (server.origin().isEmpty())
        return complain(u"the server did not start"_s);
    const int pages = (sheet.size() + contactsOnAPage - 1) / contactsOnAPage;
    Stalls stalls{.work = u"reading the list"_s};
    const bool right = sheet.takeTurns(
        {.name = u"http-list"_s,
         .unit = u"ms"_s,
         .goal = {.ratio = 1.5},
         .limit = u"a bare fetch of the same pages, 5 at a time"_s},
        [&] { return OurList(server.origin()).run(sheet.size(), stalls); },
        [&] { return BareFetch(server.origin(), pages).run(); });
    sheet.add(stalls);
    return right;
}

} // namespace patchbook::bench
