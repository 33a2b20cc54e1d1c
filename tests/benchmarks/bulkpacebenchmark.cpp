// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what a service allows a bulk run uses, by the service's own log of when requests
// came: the rest is what a save by hand finds free.
#include "app/demo/demohighlevel.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/runhouse.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr int serviceAllows = 100;
constexpr auto allowedWindow = 10s;
const QByteArray highLevelToken = "another-token-of-the-benchmark";

/** When requests came, noted on the server's own threads. */
class ArrivalLog
{
public:
    void note()
    {
        const std::lock_guard guard(m_lock);
        m_at.push_back(std::chrono::steady_clock::now());
    }
    /** Those that came since, in their order. */
    std::vector<Moment> since(Moment begun) const
    {
        const std::lock_guard guard(m_lock);
        std::vector<Moment> at(std::ranges::lower_bound(m_at, begun), m_at.cend());
        return at;
    }

private:
    mutable std::mutex m_lock;
    std::vector<Moment> m_at;
};

int mostInAnyWindow(const std::vector<Moment> &at)
{
    qsizetype most = 0;
    for (auto first = at.cbegin(), last = first; last != at.cend(); ++last) {
        while (*last - *first > allowedWindow)
            ++first;
        most = std::max<qsizetype>(most, last - first + 1);
    }
    return int(most);
}

/** Requests in each whole window from the first one on; of a short run, all there were. */
std::vector<double> perWindow(const std::vector<Moment> &at)
{
    std::vector<double> counts;
    if (at.empty())
        return counts;
    for (Moment start = at.front(); start + allowedWindow <= at.back(); start += allowedWindow) {
        const auto from = std::ranges::lower_bound(at, start);
        const auto to = std::ranges::lower_bound(at, start + allowedWindow);
        counts.push_back(double(to - from));
    }
    if (counts.empty())
        counts.push_back(double(at.size()));
    return counts;
}

bool allBelongTo(const DemoHighLevel &server, const QStringList &ids, const QString &owner)
{
    return std::ranges::all_of(
        ids, [&](const QString &id) { return server.contact(id).value("assignedTo"_L1) == owner; });
}

/** Each contact was written once and no more. */
bool writtenOnce(const DemoHighLevel &server, qsizetype contacts)
{
    QHash<QByteArray, int> writes;
    for (const demo::Request &request : server.requests()) {
        if (request.method == "PUT")
            ++writes[request.path()];
    }
    return writes.size() == contacts &&
           std::all_of(writes.cbegin(), writes.cend(), [](int count) { return count == 1; });
}

QString percent(double part, double whole)
{
    return QString::number(whole > 0 ? 100 * part / whole : 0, 'f', 0) + u" %"_s;
}

} // namespace

bool benchBulkPace(Sheet &sheet)
{
    const int contacts = sheet.size();
    DemoHighLevel server({.contacts = contacts, .tokens = {highLevelToken}});
    ArrivalLog log;
    server.setBeforeAnswer([&log](const demo::Request &) {
        log.note();
        return std::optional<demo::Answer>();
    });
    if (!server.start())
        return complain(u"no port"_s);
    Account account{u"bench"_s, u"highlevel"_s, u"Bench"_s, QUrl(server.origin())};
    account.settings.insert(u"location"_s, server.location());
    RunHouse house(account, highLevelToken);
    if (!house.load())
        return complain(u"the list was not read"_s);

    const QString owner = server.userIds().at(1);
    QStringList ids;
    for (int number = 1; number <= contacts; ++number) {
        const QString id = server.idOf(number);
        if (server.contact(id).value("assignedTo"_L1) != owner)
            ids << id;
    }
    server.clearRequests();
    const Moment begun = std::chrono::steady_clock::now();
    const std::optional<double> seconds = house.give(ids, owner);
    if (!seconds || !allBelongTo(server, ids, owner) || !writtenOnce(server, ids.size()))
        return complain(u"not every contact was written once"_s);
    if (server.refusals() != 0)
        return complain(u"%1 requests were too many"_s.arg(server.refusals()));

    const std::vector<Moment> at = log.since(begun);
    const double inWindow = median(perWindow(at));
    const int ours = house.session().contacts().allowance().value_or(Allowance{}).most;
    Measured figure{u"bulk-pace"_s, u"requests in 10 s"_s};
    for (const double count : perWindow(at))
        figure.rounds.push_back({count, double(serviceAllows)});
    figure.limit = u"what the service allows"_s;
    figure.note = u"%1 of our %2, most in any 10 s %3, %4 contacts in %5 s"_s.arg(
        percent(inWindow, ours), QString::number(ours), QString::number(mostInAnyWindow(at)),
        QString::number(ids.size()), QString::number(*seconds, 'f', 0));
    sheet.add(figure);
    return true;
}

} // namespace patchbook::bench
